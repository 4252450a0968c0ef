//! Names, steps and sizes of the fields.

use crate::tipo::vocabulario;

vocabulario! {
    /// A step of the task list of a new pedido (4.2).
    Etapa {
        /// Client and project.
        Dados = "dados", "Dados";
        /// Where.
        Local = "local", "Local";
        /// How much.
        Carga = "carga", "Carga";
        /// Files.
        Anexos = "anexos", "Anexos";
        /// Check and send.
        Revisao = "revisao", "Revisão e envio";
    }
}

/// JSON names of the fields, in the order of the screens.
pub const CAMPOS: &[&str] = &[
    "nome_cliente",
    "numero_cliente",
    "telefone",
    "email_cliente",
    "data_ns",
    "tensao",
    "numero_art",
    "tipo_atividade",
    "formato_planta",
    "logradouro",
    "numero_endereco",
    "bairro",
    "cep",
    "municipio",
    "ponto_referencia",
    "numero_instalacao",
    "ligacao_nova",
    "demanda_kva",
    "potencia_geracao_kw",
    "previsao_ligacao",
    "geracao_propria",
];

/// Longest text of a field at the envio, in characters, unless [`limite_texto`] says less or more.
pub const LIMITE_TEXTO: usize = 120;

/// Longest text of one field at the envio, in characters.
#[must_use]
pub fn limite_texto(campo: &str) -> usize {
    match campo {
        "email_cliente" => 254,
        "bairro" | "municipio" => 80,
        "numero_art" => 30,
        "telefone" | "numero_cliente" | "numero_instalacao" | "numero_endereco" => 20,
        "demanda_kva" | "potencia_geracao_kw" => 15,
        "data_ns" | "previsao_ligacao" | "cep" => 10,
        _ => LIMITE_TEXTO,
    }
}

/// The activities offered for `tipo_atividade`, as (value, words).
pub const ATIVIDADES: &[(&str, &str)] = &[
    ("residencial", "Residencial"),
    ("comercial", "Comercial"),
    ("industrial", "Industrial"),
    ("rural", "Rural"),
    ("poder_publico", "Poder público"),
    ("iluminacao_publica", "Iluminação pública"),
    ("servico_publico", "Serviço público"),
];

/// The step in which a field is filled; slots and unknown names fall in their own steps.
#[must_use]
pub fn etapa_do_campo(campo: &str) -> Etapa {
    match campo {
        "nome_cliente" | "numero_cliente" | "telefone" | "email_cliente" | "data_ns" | "tensao"
        | "numero_art" | "tipo_atividade" | "formato_planta" => Etapa::Dados,
        "logradouro" | "numero_endereco" | "bairro" | "cep" | "municipio" | "ponto_referencia"
        | "numero_instalacao" | "ligacao_nova" => Etapa::Local,
        "demanda_kva" | "potencia_geracao_kw" | "previsao_ligacao" | "geracao_propria" => {
            Etapa::Carga
        }
        slot if crate::slot::Slot::parse(slot).is_ok() => Etapa::Anexos,
        _ => Etapa::Revisao,
    }
}

/// The label of a field on screen; empty for an unknown name.
#[must_use]
pub fn rotulo_campo(campo: &str) -> &'static str {
    match campo {
        "nome_cliente" => "Nome do cliente",
        "numero_cliente" => "Número do cliente",
        "numero_instalacao" => "Número da instalação",
        "ligacao_nova" => "Ligação nova, sem instalação",
        "telefone" => "Telefone",
        "email_cliente" => "E-mail do cliente",
        "data_ns" => "Data da NS",
        "tensao" => "Tensão do projeto",
        "numero_art" => "Número da ART, RRT ou TRT",
        "demanda_kva" => "Demanda em kVA",
        "potencia_geracao_kw" => "Potência de geração em kW",
        "tipo_atividade" => "Tipo de atividade",
        "previsao_ligacao" => "Previsão de ligação",
        "formato_planta" => "Formato da planta",
        "geracao_propria" => "Tem geração própria",
        "logradouro" => "Logradouro",
        "numero_endereco" => "Número",
        "bairro" => "Bairro",
        "cep" => "CEP",
        "municipio" => "Município",
        "ponto_referencia" => "Ponto de referência",
        _ => "",
    }
}

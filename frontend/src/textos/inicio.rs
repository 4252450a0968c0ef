//! Words of the RT's home.

use dominio::tipo::TipoSolicitacao;

use super::geral::plural;

pub const TITULO: &str = "Início";
pub const NOVO: &str = "Novo pedido";
pub const AGUARDANDO: &str = "Aguardando você";
pub const ORDEM: &str = "Do prazo mais curto ao mais longo";
pub const RESPOSTAS: &str = "Últimas respostas";
pub const VER_TODAS: &str = "Ver todas";
pub const NADA: &str = "Nada espera por você";
pub const NADA_TEXTO: &str =
    "Quando uma NS chegar ou um pedido precisar de você, ele aparece aqui com o prazo.";
pub const SEM_RESPOSTAS: &str = "As respostas da Cemig aparecem aqui.";
pub const COMECAR: &str = "Começar pedido";
pub const COMECANDO: &str = "Abrindo…";
pub const CONTINUAR: &str = "Continuar pedido";
pub const CORRIGIR: &str = "Corrigir pedido";
pub const VER: &str = "Ver pedido";
pub const SEM_PRAZO: &str = "Sem prazo correndo";
pub const PECA_REANALISE: &str = "Peça a reanálise no Cemig Atende";
pub const NS_VENCEU: &str = "o prazo acabou sem envio";
pub const NS_CHEGOU: &str = "NS recebida, pedido ainda não começado";

/// "Bom dia, Marina".
pub fn saudacao(hora: u32, nome: &str) -> String {
    let saudacao = match hora {
        5..=11 => "Bom dia",
        12..=17 => "Boa tarde",
        _ => "Boa noite",
    };
    format!("{saudacao}, {nome}")
}

/// "4 pedidos esperam por você."
pub fn esperam(quantos: usize) -> String {
    match quantos {
        0 => "Nenhum pedido espera por você.".to_owned(),
        1 => "1 pedido espera por você.".to_owned(),
        n => format!("{} esperam por você.", plural(n, "pedido", "pedidos")),
    }
}

/// Before the date of the first deadline.
pub const PRIMEIRO_PRAZO: &str = "O primeiro prazo vence ";

/// "análise de carga", as it stands inside a sentence.
pub const fn tipo_na_frase(tipo: TipoSolicitacao) -> &'static str {
    match tipo {
        TipoSolicitacao::ProjetoEletrico => "projeto elétrico",
        TipoSolicitacao::AnaliseCarga => "análise de carga",
        TipoSolicitacao::GeracaoDistribuida => "geração distribuída",
    }
}

/// "Começar o pedido de projeto elétrico".
pub fn comecar(tipo: TipoSolicitacao) -> String {
    format!("Começar o pedido de {}", tipo_na_frase(tipo))
}

/// "Enviar o pedido de projeto elétrico".
pub fn enviar(tipo: TipoSolicitacao) -> String {
    format!("Enviar o pedido de {}", tipo_na_frase(tipo))
}

/// "Corrigir o pedido de projeto elétrico".
pub fn corrigir(tipo: TipoSolicitacao) -> String {
    format!("Corrigir o pedido de {}", tipo_na_frase(tipo))
}

/// "Projeto elétrico · NS 1197101946".
pub fn tipo_e_ns(tipo: TipoSolicitacao, ns: &str) -> String {
    format!("{} · NS {ns}", tipo.texto())
}

//! Words of the task list of a rascunho.

use crate::textos::geral::plural;

pub const DICA_DADOS: &str = "Cliente, tensão, ART, atividade e formato da planta";
pub const DICA_LOCAL: &str = "Endereço e instalação";
pub const DICA_CARGA: &str = "Demanda em kVA, previsão de ligação e geração própria";
pub const DICA_GERACAO: &str = "Potência em kW, previsão de ligação e geração própria";
pub const DICA_REVISAO: &str = "Abre quando as quatro etapas acima estiverem prontas";
pub const DICA_REVISAO_PRONTA: &str = "Confira tudo e envie para a Cemig";
pub const PODE_ENVIAR: &str = "Pronto para enviar";
pub const SEM_GERACAO: &str = "sem geração própria";
pub const COM_GERACAO: &str = "com geração própria";
pub const DOCUMENTOS: &str = "Documentos deste pedido";
pub const DOCUMENTOS_PE: &str = "Até 20 MB por arquivo: PDF, ZIP, XLS ou XLSX.";
pub const VEIO: &str = "Veio com a NS";
pub const NAO_DIGITAR: &str = "não é preciso digitar";
pub const FALTA_ENVIAR: &str = "Ainda não enviado";
pub const OPCIONAL: &str = "Só se houver";
pub const ENCERRAR: &str = "Encerrar rascunho";
pub const ENCERRAR_TITULO: &str = "Encerrar este rascunho?";
pub const ENCERRAR_TEXTO: &str = "O rascunho sai da sua lista de pendências e continua guardado, com os arquivos, como encerrado.";
pub const ENCERRAR_REABRE: &str =
    "Enquanto o prazo da NS estiver aberto, Novo pedido reabre o rascunho de onde ele parou.";
pub const ENCERRAR_PRAZO: &str = "O prazo da NS continua correndo. Sem envio, ela vence.";
pub const ENCERROU: &str = "Rascunho encerrado.";
pub const DATA_NS: &str = "Data da NS";
pub const DOCUMENTO: &str = "CPF ou CNPJ";
pub const NUMERO_CLIENTE: &str = "Nº do cliente";
pub const INSTALACAO: &str = "Instalação";

/// "Novo pedido de projeto elétrico".
pub fn titulo(tipo: &str) -> String {
    format!("Novo pedido de {}", tipo.to_ascii_lowercase())
}

/// "2 de 5 etapas concluídas".
pub fn concluidas(n: usize) -> String {
    match n {
        0 => "Nenhuma das 5 etapas concluída".to_owned(),
        1 => "1 de 5 etapas concluída".to_owned(),
        n => format!("{n} de 5 etapas concluídas"),
    }
}

/// "Falta 1 campo", "Faltam 2 campos".
pub fn faltam_campos(n: usize) -> String {
    format!(
        "{} {}",
        if n == 1 { "Falta" } else { "Faltam" },
        plural(n, "campo", "campos")
    )
}

/// "Falta 1 anexo", "Faltam 2 anexos".
pub fn faltam_anexos(n: usize) -> String {
    format!(
        "{} {}",
        if n == 1 { "Falta" } else { "Faltam" },
        plural(n, "anexo", "anexos")
    )
}

/// "1 de 2 obrigatórios enviado".
pub fn obrigatorios(enviados: usize, total: usize) -> String {
    format!(
        "{enviados} de {total} obrigatórios {}",
        if enviados == 1 { "enviado" } else { "enviados" }
    )
}

/// "Continuar em Carga".
pub fn continuar_em(etapa: &str) -> String {
    format!("Continuar em {etapa}")
}

/// "Recebido em 24/11/2026 às 14:29".
pub fn recebido_em(quando: &str) -> String {
    format!("Recebido em {quando}")
}

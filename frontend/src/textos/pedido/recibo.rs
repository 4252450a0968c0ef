//! Words of the receipt.

use crate::textos::geral::plural;

pub const AQUI: &str = "Recibo";
pub const PROTOCOLO: &str = "Protocolo";
pub const ENVIADO_EM: &str = "Enviado em";
pub const CODIGO: &str = "Código do recibo";
pub const CICLO: &str = "Ciclo";
pub const AGORA: &str = "O que acontece agora, e quando";
pub const ACONTECEU: &str = "O que aconteceu com este envio";
pub const RECEBEMOS_TEXTO: &str = "O recibo também foi para o seu e-mail.";
pub const AINDA_DA: &str = "Ainda dá para mandar nova versão de um arquivo";
pub const AINDA_DA_TEXTO: &str = "Vale enquanto ninguém começar a análise. Nada é apagado.";
pub const RESPOSTA_QUANDO: &str = "depois da análise";
pub const RESPOSTA: &str = "A Cemig responde";
pub const RESPOSTA_TEXTO: &str = "Você recebe um e-mail na hora, e a situação muda aqui.";
pub const RESPONDEU: &str = "A Cemig respondeu";
pub const RESPONDEU_TEXTO: &str =
    "O pedido foi respondido. A decisão e o próximo passo estão na página dele.";
pub const MUDOU_TEXTO: &str = "A situação do pedido mudou. O que fazer agora está na página dele.";
pub const VER_RESPOSTA: &str = "Ver a resposta";
pub const META_REANALISE: &str = "meta de 30 dias";
pub const DEPOIS: &str = "depois da resposta";
pub const ARQUIVOS: &str = "Recibo dos arquivos";
pub const COLUNA_ARQUIVO: &str = "Arquivo";
pub const COLUNA_HASH: &str = "Código SHA-256";
pub const COLUNA_TAMANHO: &str = "Tamanho";
pub const PE: &str = "O código muda se um só byte do arquivo mudar. Guarde o recibo: ele prova o que foi entregue e a hora do servidor.";
pub const BAIXAR: &str = "Baixar recibo (PDF)";
pub const VERIFICAR: &str = "Verificar este recibo";
pub const QUALQUER_UM_EM: &str =
    "Com o código do recibo, qualquer pessoa confere estes dados, sem entrar, em";
pub const NOVO: &str = "Novo pedido";
pub const COPIADO: &str = "Código copiado.";
pub const NAO_COPIOU: &str = "Não foi possível copiar. Selecione o código e copie.";
pub const ASSINATURA: &str = "Assinatura do recibo";

/// Status and title: the first envio sends, a correction updates.
pub const fn enviado(ciclo: i32) -> (&'static str, &'static str) {
    if ciclo > 1 {
        (
            "Pedido atualizado com sucesso",
            "Correção enviada para análise",
        )
    } else {
        ("Pedido enviado com sucesso", "Pedido enviado para análise")
    }
}

/// "Recebemos o pedido e os 5 arquivos".
pub fn recebemos(arquivos: usize) -> String {
    format!(
        "Recebemos o pedido e {}",
        match arquivos {
            1 => "1 arquivo".to_owned(),
            n => format!("os {n} arquivos"),
        }
    )
}

/// "25,9 MB no total".
pub fn total(tamanho: &str) -> String {
    format!("{tamanho} no total")
}

/// "até qui., 26/11, às 09:15".
pub fn ate(quando: &str) -> String {
    format!("até {quando}")
}

/// Accessible name of a copy button.
pub fn copiar_de(nome: &str) -> String {
    format!("Copiar o código SHA-256 de {nome}")
}

/// Under the signature.
pub fn assinatura(chave: &str) -> String {
    format!(
        "A plataforma assinou estes dados com a chave {chave}. Qualquer mudança no recibo invalida a assinatura."
    )
}

/// Accessible count of the files.
pub fn arquivos(n: usize) -> String {
    plural(n, "arquivo", "arquivos")
}

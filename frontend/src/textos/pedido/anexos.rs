//! Words of the upload page and of the histórico of an anexo.

use chrono::{DateTime, Utc};
use dominio::calendario::formatar_data_hora;

use crate::textos::geral::plural;

pub const BAIXAR_TUDO: &str = "Baixar tudo";
pub const EM_CONFERENCIA: &str = "em conferência";
pub const CONFERIDA: &str = "conferido";

/// "recusado: Eicar-Test-Signature. Substitua até 24/11/2026 às 16:02".
pub fn recusada(motivo: Option<&str>, ate: Option<DateTime<Utc>>) -> String {
    let mut texto = match motivo {
        Some(motivo) => format!("recusado: {motivo}"),
        None => "recusado".to_owned(),
    };
    if let Some(ate) = ate {
        texto.push_str(". Substitua até ");
        texto.push_str(&formatar_data_hora(ate));
    }
    texto
}

pub const TITULO: &str = "Anexos";
pub const TITULO_NOVA_VERSAO: &str = "Enviar nova versão";
pub const SOLTE: &str = "Solte aqui todos os arquivos de uma vez";
pub const SOLTE_TEXTO: &str =
    "PDF, ZIP, XLS ou XLSX, até 20 MB cada. O lugar de cada um é reconhecido pelo nome.";
pub const SOLTE_UM: &str =
    "PDF, ZIP, XLS ou XLSX, até 20 MB. Ele é enviado assim que for escolhido.";
pub const ESCOLHER_UM: &str = "Escolher arquivo";
pub const ESCOLHER: &str = "Escolher arquivos";
pub const ESCOLHIDOS: &str = "Confira o lugar de cada arquivo";
pub const CONFERINDO: &str = "conferindo o arquivo";
pub const NADA_ENVIADO: &str = "nada foi enviado ainda";
pub const DESCARTAR: &str = "Descartar";
pub const LUGAR: &str = "Lugar";
pub const LUGAR_VAZIO: &str = "Escolha o lugar";
pub const LUGAR_OUTRO: &str = "Outro anexo (opcional)";
pub const RECONHECIDO: &str = "Reconhecido pelo nome.";
pub const FALTA_LUGAR: &str = "Escolha o lugar deste arquivo para enviar.";
pub const TITULO_DO_ANEXO: &str = "Título do anexo";
pub const FALTA_TITULO: &str = "Digite um título para este anexo.";
pub const REPETIDO: &str = "Outro arquivo foi escolhido para este lugar. Junte os dois em um ZIP, escolha outro lugar ou confirme a substituição.";
pub const SUBSTITUIR: &str = "Substituir";
pub const NA_FILA: &str = "espera a vez";
pub const PAUSAR: &str = "Pausar";
pub const RETOMAR: &str = "Continuar";
pub const PAUSADO: &str = "em pausa";
pub const RETOMANDO: &str = "sem conexão";
pub const RETOMANDO_TEXTO: &str =
    "A conexão caiu. O envio continua sozinho de onde parou quando ela voltar.";
pub const TENTAR_JA: &str = "Tentar agora";
pub const PELA_METADE: &str = "Envios pela metade";
pub const PELA_METADE_TEXTO: &str =
    "Escolha o mesmo arquivo outra vez: o envio continua de onde parou, também em outro aparelho.";
pub const CANCELAR: &str = "Cancelar";
pub const DE_NOVO: &str = "Enviar de novo";
pub const CAIU_TITULO: &str = "O envio parou no meio";
pub const CAIU_TEXTO: &str = "O que já chegou está guardado. Confira a internet e envie de novo para continuar de onde parou.";
pub const CONFERENCIA: &str = "conferindo no servidor";
pub const CHEGOU: &str = "enviado";
pub const OUTRO_NOME: &str = "Escolher outro nome";
pub const NOME_SEM_FINAL: &str =
    "Mantenha o final do nome, como .pdf ou .zip. Ele diz o tipo do arquivo.";
pub const USAR_NOME: &str = "Usar este nome";
pub const DOCUMENTOS: &str = "Documentos do pedido";
pub const NADA_SE_APAGA: &str = "Nada é apagado. Cada arquivo novo é uma versão.";
pub const NENHUM: &str = "Nenhum arquivo ainda";
pub const RETIRAR: &str = "Retirar do envio";
pub const DEVOLVER: &str = "Devolver ao envio";
pub const RETIRADA: &str = "retirada do envio";
pub const NAO_ENVIADA: &str = "ainda não enviada";
pub const NAO_VAI: &str = "não vai no envio (substituída)";
pub const NAO_FOI: &str = "não foi no envio";
pub const NAO_FOI_SUBSTITUIDA: &str = "não foi no envio (substituída antes)";
pub const DEPOIS_DO_ENVIO: &str = "recebida depois do envio";
pub const SO_PRETO: &str = "só em preto";
pub const CONTINUAR: &str = "Continuar para a revisão";
pub const CONFERIDO: &str = "Conferido antes do envio";
pub const CONFERIDO_ITENS: [&str; 4] = [
    "Tipo do arquivo e conteúdo",
    "Tamanho de até 20 MB",
    "Nome sem caracteres especiais",
    "Sem senha nem restrição de uso",
];
pub const LADO_VERSOES: &str =
    "Depois de salvo, nada é apagado. Um arquivo novo vira a versão seguinte.";
pub const LADO_CAIU: &str = "Se a internet cair, o envio continua sozinho de onde parou.";
pub const FALTA_TERMINAR: &str = "Há arquivos escolhidos que ainda não foram enviados.";
pub const ANDAMENTO_GERAL: &str = "Andamento dos envios";

pub const RECUSA_EXTENSAO: &str = "Este tipo de arquivo não é aceito";
pub const SAIDA_EXTENSAO: &str =
    "Use PDF, ZIP, XLS ou XLSX. Desenhos e fotos podem ir dentro de um PDF ou ZIP.";
pub const RECUSA_GRANDE: &str = "Passa de 20 MB";
pub const RECUSA_VAZIO: &str = "O arquivo está vazio";
pub const SAIDA_VAZIO: &str = "Exporte ou salve o arquivo de novo e escolha-o outra vez.";
pub const SAIDA_NOME: &str = "Use letras sem acento, números, espaço, ponto, hífen ou sublinhado.";
pub const RECUSA_EXCEL_FECHADO: &str =
    "A planilha está protegida por senha ou é de um Excel antigo";
pub const SAIDA_EXCEL_FECHADO: &str =
    "Abra-a no Excel, salve como XLSX sem senha e escolha o novo arquivo.";
pub const RECUSA_ILEGIVEL: &str = "O navegador não conseguiu ler o arquivo";
pub const SAIDA_ILEGIVEL: &str =
    "Ele pode ter sido movido ou estar aberto em outro programa. Escolha-o de novo.";

/// The content does not match the extension.
pub fn recusa_conteudo(formato: &str) -> String {
    format!("O conteúdo não é de um {formato}")
}

/// Way out of a content mismatch.
pub fn saida_conteudo(formato: &str) -> String {
    format!(
        "Abra o arquivo no programa de origem e salve como {formato}. Trocar só o final do nome não basta."
    )
}

/// Way out of a large file.
pub fn saida_grande(tamanho: &str) -> String {
    format!("Ele tem {tamanho}. Divida em dois arquivos ou exporte o PDF com menos resolução.")
}

/// "Renomear para Laudo_rev2.pdf".
pub fn renomear_para(nome: &str) -> String {
    format!("Renomear para {nome}")
}

/// "Novo nome de Laudo (rev 2).pdf".
pub fn novo_nome(antigo: &str) -> String {
    format!("Novo nome de {antigo}")
}

/// "Enviar 3 arquivos"; with none ready, why the button waits.
pub fn enviar(n: usize) -> String {
    if n == 0 {
        "Nada pronto para enviar".to_owned()
    } else {
        format!("Enviar {}", plural(n, "arquivo", "arquivos"))
    }
}

/// "Enviando 2 de 4".
pub fn enviando(prontos: usize, total: usize) -> String {
    format!("Enviando {} de {total}", (prontos + 1).min(total))
}

/// "62% · 1,3 de 2,1 MB".
pub fn quanto(por_cento: u32, enviados: &str, total: &str) -> String {
    format!("{por_cento}% · {enviados} de {total}")
}

/// "186 KB/s · faltam 4 s".
pub fn ritmo(por_segundo: &str, faltam: &str) -> String {
    format!("{por_segundo}/s · {faltam}")
}

/// "falta 1 s", "faltam 25 s", "faltam 3 min".
pub fn faltam_segundos(segundos: u32) -> String {
    if segundos <= 1 {
        "falta 1 s".to_owned()
    } else if segundos < 90 {
        format!("faltam {segundos} s")
    } else {
        format!("faltam {} min", segundos.div_ceil(60))
    }
}

/// Announced at 25, 50, 75 and 100 %.
pub fn anuncio_andamento(nome: &str, por_cento: u32) -> String {
    format!("{nome}: {por_cento} por cento enviado.")
}

/// Announced at the end.
pub fn anuncio_enviado(nome: &str, lugar: &str) -> String {
    format!("{nome} enviado em {lugar}.")
}

/// Announced at a refusal.
pub fn anuncio_recusado(nome: &str, motivo: &str) -> String {
    format!("{nome} não foi enviado: {motivo}.")
}

/// "Histórico (3)".
pub fn historico(n: usize) -> String {
    format!("Histórico ({n})")
}

/// "Recebida em 24/11/2026 às 14:29": the upload, which is not the envio.
pub fn recebida_em(quando: &str) -> String {
    format!("Recebida em {quando}")
}

/// "enviada no pedido em 24/11/2026 às 14:29"; of an earlier ciclo, only which one.
pub fn enviada_no_pedido(ciclo: i32, em: Option<DateTime<Utc>>) -> String {
    match em {
        Some(em) => format!("enviada no pedido em {}", formatar_data_hora(em)),
        None => format!("enviada no pedido, ciclo {ciclo}"),
    }
}

/// Accessible name of an act on one file.
pub fn acao_em(acao: &str, nome: &str) -> String {
    format!("{acao}: {nome}")
}

/// "Substitui Planta.pdf (versão 1).": what goes before as the same versão has no number yet.
pub fn substitui(nome: &str, versao: Option<i32>) -> String {
    match versao {
        Some(numero) => format!("Substitui {nome} (versão {numero})."),
        None => format!("Substitui {nome}, que vai antes."),
    }
}

/// Announced after a file left or came back to the envio.
pub fn retirou(nome: &str, retirada: bool) -> String {
    if retirada {
        format!("{nome} retirado do envio.")
    } else {
        format!("{nome} de volta ao envio.")
    }
}

/// The file arrived before it was given up.
pub fn chegou_antes(nome: &str) -> String {
    format!("{nome} já tinha chegado. Para não enviá-lo, use Retirar do envio.")
}

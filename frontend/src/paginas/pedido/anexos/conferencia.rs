//! What is checked before the first byte travels: extension, size, name, first bytes, password (R-ANX-1).

use dominio::arquivo::{
    FormatoArquivo, LIMITE_BYTES, NomeArquivo, NomeRecusado, formatar_tamanho, protecao,
};
use dominio::inspecao::MotivoRecusa;
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use crate::textos::pedido::anexos as texto;

/// How many bytes the signature check reads.
const INICIO: u64 = 16;

/// Why a file does not leave the browser.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum RecusaLocal {
    /// Not PDF, ZIP, XLS or XLSX.
    Extensao,
    /// Above 20 MiB.
    Grande {
        /// Bytes of the file.
        tamanho: u64,
    },
    /// No bytes.
    Vazio,
    /// The name would be refused; another one is proposed.
    Nome(NomeRecusado),
    /// The first bytes are not those of the extension.
    Conteudo(FormatoArquivo),
    /// It asks for a password.
    Protegido(MotivoRecusa),
    /// XLSX by its name, and an older Excel or a locked one by its bytes.
    ExcelFechado,
    /// The browser cannot read it any more: moved, or its disk is gone.
    Ilegivel,
}

impl RecusaLocal {
    /// What is wrong, in one line.
    pub(crate) fn titulo(&self) -> String {
        match self {
            Self::Extensao => texto::RECUSA_EXTENSAO.to_owned(),
            Self::Grande { .. } => texto::RECUSA_GRANDE.to_owned(),
            Self::Vazio => texto::RECUSA_VAZIO.to_owned(),
            Self::Nome(nome) => nome.motivo.texto().to_owned(),
            Self::Conteudo(formato) => texto::recusa_conteudo(formato.texto()),
            Self::Protegido(motivo) => motivo.texto().to_owned(),
            Self::ExcelFechado => texto::RECUSA_EXCEL_FECHADO.to_owned(),
            Self::Ilegivel => texto::RECUSA_ILEGIVEL.to_owned(),
        }
    }

    /// How to go on.
    pub(crate) fn saida(&self) -> String {
        match self {
            Self::Extensao => texto::SAIDA_EXTENSAO.to_owned(),
            Self::Grande { tamanho } => texto::saida_grande(&formatar_tamanho(*tamanho)),
            Self::Vazio => texto::SAIDA_VAZIO.to_owned(),
            Self::Nome(_) => texto::SAIDA_NOME.to_owned(),
            Self::Conteudo(formato) => texto::saida_conteudo(formato.texto()),
            Self::Protegido(motivo) => motivo.orientacao().to_owned(),
            Self::ExcelFechado => texto::SAIDA_EXCEL_FECHADO.to_owned(),
            Self::Ilegivel => texto::SAIDA_ILEGIVEL.to_owned(),
        }
    }
}

/// The name that would pass, when the name is all that is wrong.
pub(crate) fn nome_proposto(recusa: &RecusaLocal) -> Option<String> {
    match recusa {
        RecusaLocal::Nome(nome) => Some(nome.proposta.clone()),
        _ => None,
    }
}

/// Checks a chosen file under the name it would be sent with. The name comes last: it is the one fault fixed here.
pub(crate) async fn conferir(arquivo: &File, nome: &str) -> Result<FormatoArquivo, RecusaLocal> {
    let formato = FormatoArquivo::de_nome(nome).ok_or(RecusaLocal::Extensao)?;
    let tamanho = tamanho(arquivo);
    if tamanho == 0 {
        return Err(RecusaLocal::Vazio);
    }
    if tamanho > LIMITE_BYTES {
        return Err(RecusaLocal::Grande { tamanho });
    }
    let inicio = ler(arquivo, 0, INICIO).await?;
    if protecao::excel_protegido(formato, &inicio) {
        return Err(RecusaLocal::ExcelFechado);
    }
    if !formato.assinatura_confere(&inicio) {
        return Err(RecusaLocal::Conteudo(formato));
    }
    let fim = ler(arquivo, tamanho.saturating_sub(protecao::FIM), tamanho).await?;
    let indice = match protecao::indice(formato, tamanho, &fim) {
        Some(onde) => ler(arquivo, onde.start, onde.end).await?,
        None => Vec::new(),
    };
    if let Some(motivo) = protecao::protegido(formato, &fim, &indice) {
        return Err(RecusaLocal::Protegido(motivo));
    }
    NomeArquivo::parse(nome)
        .map(|_| formato)
        .map_err(RecusaLocal::Nome)
}

/// Bytes of a file; browsers give them as a number without fraction.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a file size is a whole number below 2^53"
)]
pub(crate) fn tamanho(arquivo: &File) -> u64 {
    arquivo.size() as u64
}

/// Bytes from one place of the file to another.
#[expect(
    clippy::cast_precision_loss,
    reason = "a file that is read is below 20 MiB"
)]
async fn ler(arquivo: &File, de: u64, ate: u64) -> Result<Vec<u8>, RecusaLocal> {
    let pedaco = arquivo.slice_with_f64_and_f64(de as f64, ate as f64);
    match pedaco {
        Ok(pedaco) => bytes(&pedaco).await,
        Err(_) => None,
    }
    .ok_or(RecusaLocal::Ilegivel)
}

async fn bytes(pedaco: &Blob) -> Option<Vec<u8>> {
    let bytes = JsFuture::from(pedaco.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

//! The name of a file, judged before its first byte (R-ANX-1).

use contrato::problema::{Codigo, ErroDeCampo};
use dominio::arquivo::{FormatoArquivo, NomeArquivo};
use serde_json::json;

use crate::erro::Recusa;

/// The name and the format that it declares; `pointer` is the header that brought it.
pub(super) fn julgar(nome: &str, pointer: &str) -> Result<(NomeArquivo, FormatoArquivo), Recusa> {
    let nome = NomeArquivo::parse(nome).map_err(|recusado| {
        let erro = ErroDeCampo {
            pointer: pointer.to_owned(),
            codigo: recusado.motivo.codigo().to_owned(),
            detail: recusado.to_string(),
            meta: Some(json!({
                "proposta": recusado.proposta,
                "caracteres": recusado.caracteres,
            })),
        };
        Recusa::com_detalhe(Codigo::Validacao, recusado.to_string()).com_erros(vec![erro])
    })?;
    let formato = FormatoArquivo::de_nome(nome.texto()).ok_or_else(|| {
        Recusa::com_detalhe(
            Codigo::TipoNaoAceito,
            "A extensão deste arquivo não é aceita. Envie PDF, ZIP, XLS ou XLSX.",
        )
    })?;
    Ok((nome, formato))
}

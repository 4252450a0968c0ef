//! What the headers of an upload say of its file (R-ANX-1), judged before the first byte.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use contrato::problema::Codigo;
use dominio::arquivo::{FormatoArquivo, NomeArquivo, tipo_declarado_confere};

use crate::cabecalhos::{digest, disposicao};
use crate::erro::Recusa;
use crate::rotas::nome_do_arquivo;

/// A file as announced.
#[derive(Debug)]
pub(super) struct Anunciado {
    pub(super) nome: NomeArquivo,
    pub(super) formato: FormatoArquivo,
    pub(super) digest: Option<[u8; 32]>,
}

/// Reads and judges the headers; `limite` is in bytes.
pub(super) fn ler(cabecalhos: &HeaderMap, limite: u64) -> Result<Anunciado, Recusa> {
    let (nome, formato) = nome_do_arquivo::julgar(&ler_nome(cabecalhos)?, "Content-Disposition")?;
    let declarado = texto(cabecalhos, CONTENT_TYPE.as_str())?;
    if !declarado.is_some_and(|tipo| tipo_declarado_confere(formato, tipo)) {
        let detalhe = format!(
            "O Content-Type não combina com a extensão do arquivo. Envie {} ou application/octet-stream.",
            formato.tipo_midia()
        );
        return Err(Recusa::com_detalhe(Codigo::TipoNaoAceito, detalhe));
    }
    if cabecalhos.contains_key("content-encoding") {
        let detalhe = "Envie os bytes do arquivo como são, sem Content-Encoding.";
        return Err(Recusa::com_detalhe(Codigo::TipoNaoAceito, detalhe));
    }
    let tamanho = texto(cabecalhos, CONTENT_LENGTH.as_str())?.and_then(|t| t.parse::<u64>().ok());
    if tamanho.is_some_and(|tamanho| tamanho > limite) {
        return Err(Recusa::de(Codigo::ArquivoGrandeDemais));
    }
    let digest = match texto(cabecalhos, "repr-digest")?.map(digest::ler) {
        None => None,
        Some(Ok(digest)) => digest,
        Some(Err(_)) => {
            let detalhe = "Repr-Digest deve ter a forma sha-256=:<base64>:, como na RFC 9530.";
            return Err(Recusa::com_detalhe(Codigo::CabecalhoInvalido, detalhe));
        }
    };
    Ok(Anunciado {
        nome,
        formato,
        digest,
    })
}

/// A header that is there and cannot be read is a refusal: a digest that is passed over proves nothing (D10).
fn texto<'a>(cabecalhos: &'a HeaderMap, nome: &str) -> Result<Option<&'a str>, Recusa> {
    let lido = cabecalhos.get(nome).map(|valor| valor.to_str()).transpose();
    lido.map_err(|_| {
        let detalhe = format!("O cabeçalho {nome} tem caracteres que não são ASCII visível.");
        Recusa::com_detalhe(Codigo::CabecalhoInvalido, detalhe)
    })
}

fn ler_nome(cabecalhos: &HeaderMap) -> Result<String, Recusa> {
    let campo = cabecalhos
        .get(CONTENT_DISPOSITION)
        .and_then(|valor| disposicao::nome_do_arquivo(valor.as_bytes()));
    campo.ok_or_else(|| {
        Recusa::com_detalhe(
            Codigo::CabecalhoInvalido,
            "Envie o nome do arquivo: Content-Disposition: attachment; filename=\"nome.pdf\".",
        )
    })
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    const LIMITE: u64 = 20 * 1024 * 1024;

    fn com(pares: &[(&'static str, &str)]) -> Result<Anunciado, Codigo> {
        let mut mapa = HeaderMap::new();
        for (nome, valor) in pares {
            mapa.insert(
                HeaderName::from_static(nome),
                HeaderValue::from_str(valor).unwrap(),
            );
        }
        ler(&mapa, LIMITE).map_err(|recusa| recusa.codigo())
    }

    #[test]
    fn r_anx_1_nome_extensao_tipo_e_tamanho_sao_julgados_antes_dos_bytes() {
        let nome = (
            "content-disposition",
            "attachment; filename=\"ART 2026.pdf\"",
        );
        let pdf = ("content-type", "application/pdf");
        assert_eq!(com(&[nome, pdf]).unwrap().formato, FormatoArquivo::Pdf);
        assert_eq!(com(&[pdf]).unwrap_err(), Codigo::CabecalhoInvalido);
        assert_eq!(
            com(&[nome, ("content-type", "application/zip")]).unwrap_err(),
            Codigo::TipoNaoAceito
        );
        assert_eq!(com(&[nome]).unwrap_err(), Codigo::TipoNaoAceito);
        let docx = ("content-disposition", "attachment; filename=\"a.docx\"");
        assert_eq!(com(&[docx, pdf]).unwrap_err(), Codigo::TipoNaoAceito);
        let trocado = HeaderValue::from_bytes(b"sha-256=:\xff:").unwrap();
        let mut mapa = HeaderMap::new();
        mapa.insert(HeaderName::from_static("repr-digest"), trocado);
        for (nome, valor) in [nome, pdf] {
            let valor = HeaderValue::from_static(valor);
            mapa.insert(HeaderName::from_static(nome), valor);
        }
        let recusa = ler(&mapa, LIMITE).map_err(|recusa| recusa.codigo());
        assert_eq!(recusa.unwrap_err(), Codigo::CabecalhoInvalido);
        let til = (
            "content-disposition",
            "attachment; filename*=UTF-8''memorial%20descri%C3%A7%C3%A3o.pdf",
        );
        assert_eq!(com(&[til, pdf]).unwrap_err(), Codigo::Validacao);
        assert_eq!(
            com(&[nome, pdf, ("content-length", "20971521")]).unwrap_err(),
            Codigo::ArquivoGrandeDemais
        );
        assert!(com(&[nome, pdf, ("content-length", "20971520")]).is_ok());
        assert_eq!(
            com(&[nome, pdf, ("repr-digest", "sha-256=abc")]).unwrap_err(),
            Codigo::CabecalhoInvalido
        );
    }
}

//! What the headers of a creation say of the file, judged before the first byte (R-ANX-1).

use std::collections::BTreeMap;

use actix_web::http::header::{CONTENT_LENGTH, HeaderMap, HeaderName};
use casos::anexos::Remessa;
use casos::uploads::NovoUpload;
use contrato::problema::{Codigo, ErroDeCampo};
use dominio::arquivo::tipo_declarado_confere;
use dominio::ids::PedidoId;
use dominio::slot::{LIMITE_DO_TITULO, Slot};

use crate::cabecalhos::tus::{UPLOAD_LENGTH, UPLOAD_METADATA, ler_metadados};
use crate::erro::Recusa;
use crate::rotas::nome_do_arquivo;

/// Reads and judges the headers; `limite` is in bytes.
pub(super) fn ler(cabecalhos: &HeaderMap, limite: u64) -> Result<NovoUpload, Recusa> {
    let tamanho = ler_tamanho(cabecalhos)?;
    let mut metadados = texto(cabecalhos, &UPLOAD_METADATA)
        .and_then(ler_metadados)
        .ok_or_else(|| {
            invalido("Upload-Metadata deve trazer pedido, slot e filename, cada valor em base64, separados por vírgula.")
        })?;
    let pedido = obrigatorio(&mut metadados, "pedido")?;
    let slot = obrigatorio(&mut metadados, "slot")?;
    let nome = obrigatorio(&mut metadados, "filename")?;
    let (nome, formato) = nome_do_arquivo::julgar(&nome, "Upload-Metadata")?;
    let tipo = metadados.remove("filetype").unwrap_or_default();
    if !tipo.is_empty() && !tipo_declarado_confere(formato, &tipo) {
        let detalhe = format!(
            "O filetype não combina com a extensão do arquivo. Envie {} ou não o envie.",
            formato.tipo_midia()
        );
        return Err(Recusa::com_detalhe(Codigo::TipoNaoAceito, detalhe));
    }
    if tamanho > limite {
        return Err(Recusa::de(Codigo::ArquivoGrandeDemais));
    }
    let titulo = metadados.remove("titulo");
    if titulo
        .as_ref()
        .is_some_and(|t| t.chars().count() > LIMITE_DO_TITULO)
    {
        return Err(Recusa::de(Codigo::Validacao).com_erros(vec![ErroDeCampo {
            pointer: "Upload-Metadata".to_owned(),
            codigo: "tamanho".to_owned(),
            detail: format!("Use no máximo {LIMITE_DO_TITULO} caracteres no título."),
            meta: None,
        }]));
    }
    let exigido = match metadados.remove("sha256") {
        None => None,
        Some(soma) => {
            let bytes = hex::decode(&soma).ok().and_then(|b| b.try_into().ok());
            Some(bytes.ok_or_else(|| {
                invalido("Em Upload-Metadata, sha256 é a soma do arquivo inteiro em 64 dígitos hexadecimais.")
            })?)
        }
    };
    let desconhecido = || Recusa::de(Codigo::NaoEncontrado);
    Ok(NovoUpload {
        remessa: Remessa {
            pedido: pedido.parse::<PedidoId>().map_err(|_| desconhecido())?,
            slot: Slot::parse(&slot).map_err(|_| desconhecido())?,
            titulo,
            nome,
            formato,
            exigido,
        },
        tamanho,
    })
}

fn ler_tamanho(cabecalhos: &HeaderMap) -> Result<u64, Recusa> {
    if cabecalhos.contains_key("upload-defer-length") {
        return Err(invalido(
            "Informe o tamanho do arquivo em Upload-Length; ele não pode ficar para depois.",
        ));
    }
    if cabecalhos.contains_key("upload-concat") {
        return Err(invalido(
            "Este servidor não junta uploads. Envie o arquivo em um só, sem Upload-Concat.",
        ));
    }
    if texto(cabecalhos, &CONTENT_LENGTH).is_some_and(|t| t != "0") {
        return Err(invalido(
            "Crie o upload sem corpo e envie os bytes com PATCH.",
        ));
    }
    numero(cabecalhos, &UPLOAD_LENGTH)
        .ok_or_else(|| invalido("Informe em Upload-Length quantos bytes o arquivo tem."))
}

fn obrigatorio(metadados: &mut BTreeMap<String, String>, nome: &str) -> Result<String, Recusa> {
    metadados.remove(nome).ok_or_else(|| {
        Recusa::com_detalhe(
            Codigo::CabecalhoInvalido,
            format!("Falta {nome} em Upload-Metadata. Envie-o."),
        )
    })
}

/// A header of digits only.
pub(super) fn numero(cabecalhos: &HeaderMap, nome: &HeaderName) -> Option<u64> {
    let texto = texto(cabecalhos, nome)?;
    let digitos = !texto.is_empty() && texto.bytes().all(|b| b.is_ascii_digit());
    digitos.then(|| texto.parse().unwrap_or(u64::MAX))
}

fn texto<'a>(cabecalhos: &'a HeaderMap, nome: &HeaderName) -> Option<&'a str> {
    cabecalhos.get(nome)?.to_str().ok()
}

fn invalido(detalhe: &'static str) -> Recusa {
    Recusa::com_detalhe(Codigo::CabecalhoInvalido, detalhe)
}

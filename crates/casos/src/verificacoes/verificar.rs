//! What a code proves, with its signature checked now (R-REC-1).

use banco::{FalhaBanco, decisoes, envios};
use contrato::verificacao::{
    ArquivoConferido, Assinatura, DocumentoProvado, TipoDeDocumento, Verificacao,
};
use dominio::codigo::{Codigo, CodigoInvalido};

use super::vista;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::prova::{confere, impressao_da_chave};

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum VerificarErro {
    /// The text is no code.
    #[error(transparent)]
    Codigo(#[from] CodigoInvalido),
    /// Nothing was ever issued under this code.
    #[error("nenhum recibo ou decisão tem este código")]
    NaoEncontrado,
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for VerificarErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Finds the document of a code; `sha256` asks whether a file is one of its files.
pub async fn verificar(
    p: &Plataforma,
    codigo: &str,
    sha256: Option<&str>,
) -> Result<Verificacao, VerificarErro> {
    let codigo = Codigo::ler(codigo)?.to_string();
    let achado = procurar(p, &codigo).await?;
    let achado = achado.ok_or(VerificarErro::NaoEncontrado)?;
    // Only signed words are shown: were the row changed, nothing in it would be worth repeating.
    let documento = confere(p.banco.cofre(), &achado.dados, &achado.assinatura)
        .then(|| vista::documento(achado.tipo, &codigo, &achado.dados))
        .flatten();
    let arquivo = documento
        .as_ref()
        .zip(sha256)
        .map(|(documento, sha256)| procurar_arquivo(documento, sha256));
    Ok(Verificacao {
        codigo,
        tipo: achado.tipo,
        assinatura: if documento.is_some() {
            Assinatura::Confere
        } else {
            Assinatura::NaoConfere
        },
        // Of the key that the signature was just checked with: the column beside it is not signed.
        chave: impressao_da_chave(p.banco.cofre()),
        documento,
        arquivo,
    })
}

/// A signed text as it stands in the database.
struct Achado {
    tipo: TipoDeDocumento,
    dados: String,
    assinatura: String,
}

async fn procurar(p: &Plataforma, codigo: &str) -> Result<Option<Achado>, FalhaBanco> {
    let c = p.banco.leitura();
    if let Some(envio) = envios::por_codigo(c, codigo).await? {
        return Ok(Some(Achado {
            tipo: TipoDeDocumento::Recibo,
            dados: envio.dados,
            assinatura: envio.assinatura,
        }));
    }
    let prova = decisoes::prova_por_codigo(c, codigo).await?;
    Ok(prova.map(|prova| Achado {
        tipo: TipoDeDocumento::Decisao,
        dados: prova.dados,
        assinatura: prova.assinatura,
    }))
}

fn procurar_arquivo(documento: &DocumentoProvado, sha256: &str) -> ArquivoConferido {
    let achado = documento
        .arquivos
        .iter()
        .find(|arquivo| arquivo.sha256.eq_ignore_ascii_case(sha256));
    ArquivoConferido {
        pertence: achado.is_some(),
        anexo: achado.map(|arquivo| arquivo.anexo.clone()),
    }
}

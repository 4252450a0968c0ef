//! The conditional PUT of a staging file, streamed: `object_store` wants the whole object in memory, 20 MiB for each upload
//! on its way (F12). It still knows the address and signs; only the bytes go by themselves.

use std::io::Read as _;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use object_store::aws::AmazonS3;
use object_store::path::Path;
use object_store::signer::{SignedUrlOptions, Signer as _};
use reqwest::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH};
use reqwest::{Body, Client, Method, StatusCode};
use sha2::{Digest, Sha256};

use crate::configuracao::{ESPERA_DE_CONEXAO, ESPERA_DE_PEDIDO, TENTATIVAS_EXTRAS};
use crate::falha::FalhaAcervo;
use crate::preparo::Recebido;
use crate::receber::bloqueando;

/// Bytes of the file in memory at once.
const TRECHO: usize = 256 * 1024;

/// How long a signature holds: as far as the clocks of server and store may be apart.
const ASSINATURA: Duration = Duration::from_mins(15);

/// The pause before the first new try; it doubles before the next.
const PAUSA: Duration = Duration::from_millis(200);

const SOMA: HeaderName = HeaderName::from_static("x-amz-checksum-sha256");

/// Metadata with the id of the reception, which tells our own object from another's.
pub(crate) const RECEBIMENTO: &str = "recebimento";
const CABECALHO_DO_RECEBIMENTO: HeaderName = HeaderName::from_static("x-amz-meta-recebimento");

/// Bytes of a refusal that are kept for the log.
const DETALHE: usize = 500;

/// Writes whole files to a bucket.
pub(crate) struct Escritor {
    loja: AmazonS3,
    cliente: Client,
}

impl Escritor {
    pub(crate) fn novo(loja: AmazonS3, permitir_http: bool) -> Result<Self, FalhaAcervo> {
        let cliente = Client::builder()
            .connect_timeout(ESPERA_DE_CONEXAO)
            .timeout(ESPERA_DE_PEDIDO)
            .https_only(!permitir_http)
            .build()
            .map_err(FalhaAcervo::indisponivel)?;
        Ok(Self { loja, cliente })
    }

    /// Creates the object; a key in use is `JaExiste`. The store compares the sum before it keeps anything, and so do we
    /// before the last bytes leave.
    pub(crate) async fn criar(
        &self,
        recebido: &Recebido,
        destino: &Path,
    ) -> Result<(), FalhaAcervo> {
        let mut pausa = PAUSA;
        let mut restam = TENTATIVAS_EXTRAS;
        loop {
            match self.tentar(recebido, destino).await {
                Err(Recusa::Passageira(_)) if restam > 0 => {
                    restam -= 1;
                    tokio::time::sleep(pausa).await;
                    pausa *= 2;
                }
                Err(Recusa::Passageira(falha) | Recusa::Final(falha)) => return Err(falha),
                Ok(()) => return Ok(()),
            }
        }
    }

    async fn tentar(&self, recebido: &Recebido, destino: &Path) -> Result<(), Recusa> {
        let mut cabecalhos = HeaderMap::new();
        cabecalhos.insert(IF_NONE_MATCH, HeaderValue::from_static("*"));
        let soma = BASE64_STANDARD.encode(recebido.sha256);
        let identidade = recebido.preparo.id.to_string();
        for (nome, valor) in [(SOMA, soma), (CABECALHO_DO_RECEBIMENTO, identidade)] {
            let valor = HeaderValue::try_from(valor).map_err(FalhaAcervo::indisponivel)?;
            cabecalhos.insert(nome, valor);
        }
        let mut assinados = SignedUrlOptions::new();
        assinados.signed_headers.clone_from(&cabecalhos);
        let endereco = self
            .loja
            .signed_url_opts(Method::PUT, destino, ASSINATURA, &assinados)
            .await
            .map_err(FalhaAcervo::from)?;
        let mut resposta = self
            .cliente
            .put(endereco)
            .headers(cabecalhos)
            .header(CONTENT_LENGTH, recebido.tamanho)
            .body(Body::wrap_stream(conteudo(recebido)?))
            .send()
            .await
            .map_err(de_transporte)?;
        let status = resposta.status();
        if status.is_success() {
            return Ok(());
        }
        let detalhe = resposta.chunk().await.ok().flatten().unwrap_or_default();
        let detalhe = detalhe.get(..DETALHE).unwrap_or(&detalhe);
        Err(de_status(status, &String::from_utf8_lossy(detalhe)))
    }
}

/// How a try ended.
enum Recusa {
    /// Another one may pass.
    Passageira(FalhaAcervo),
    Final(FalhaAcervo),
}

impl From<FalhaAcervo> for Recusa {
    fn from(falha: FalhaAcervo) -> Self {
        Self::Final(falha)
    }
}

fn de_transporte(erro: reqwest::Error) -> Recusa {
    let mudou = {
        let mut elo: Option<&dyn std::error::Error> = Some(&erro);
        std::iter::from_fn(|| {
            let este = elo?;
            elo = este.source();
            Some(este)
        })
        .any(|elo| matches!(elo.downcast_ref(), Some(FalhaAcervo::Corrompido)))
    };
    if mudou {
        Recusa::Final(FalhaAcervo::Corrompido)
    } else {
        Recusa::Passageira(FalhaAcervo::indisponivel(erro))
    }
}

fn de_status(status: StatusCode, detalhe: &str) -> Recusa {
    match status {
        // Some stores answer a taken key as "not modified".
        StatusCode::PRECONDITION_FAILED | StatusCode::NOT_MODIFIED => {
            Recusa::Final(FalhaAcervo::JaExiste)
        }
        StatusCode::INSUFFICIENT_STORAGE => Recusa::Final(FalhaAcervo::SemEspaco),
        // 409: another write of the same key is on its way, and the next try learns how it ended.
        StatusCode::CONFLICT | StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => {
            Recusa::Passageira(recusado(status, detalhe))
        }
        _ if status.is_server_error() => Recusa::Passageira(recusado(status, detalhe)),
        _ => Recusa::Final(recusado(status, detalhe)),
    }
}

fn recusado(status: StatusCode, detalhe: &str) -> FalhaAcervo {
    FalhaAcervo::indisponivel(format!("o S3 respondeu {status}: {detalhe}"))
}

/// The bytes of the staging file. Their last part leaves only when all of them are what was received.
fn conteudo(
    recebido: &Recebido,
) -> Result<impl Stream<Item = Result<Bytes, FalhaAcervo>> + use<>, FalhaAcervo> {
    let arquivo = recebido.abrir()?;
    let (esperado, tamanho) = (recebido.sha256, recebido.tamanho);
    Ok(stream::try_unfold(
        (arquivo, Sha256::new(), tamanho),
        move |(mut arquivo, mut soma, falta)| async move {
            if falta == 0 {
                return Ok(None);
            }
            bloqueando(move || {
                let quantos = usize::try_from(falta).map_or(TRECHO, |falta| falta.min(TRECHO));
                let mut trecho = vec![0; quantos];
                arquivo.read_exact(&mut trecho)?;
                soma.update(&trecho);
                let falta = falta - quantos as u64;
                if falta == 0 && soma.clone().finalize()[..] != esperado {
                    return Err(FalhaAcervo::Corrompido);
                }
                Ok(Some((Bytes::from(trecho), (arquivo, soma, falta))))
            })
            .await
        },
    ))
}

//! The last byte of an upload: the same write path as the raw body, and in its transaction the upload is complete.

use banco::uploads::{self, Upload};
use banco::{FalhaBanco, Transacao};
use chrono::{DateTime, Utc};
use contrato::anexo::Versao as Vista;
use dominio::arquivo::{FormatoArquivo, NomeArquivo};
use dominio::ids::{NotaId, VersaoId};

use super::cancelar::{esquecer, limpar};
use super::continuar::ContinuarErro;
use super::corrente::Corrente;
use super::{VALIDADE, objeto};
use crate::anexos::{self, Entrega, ReceberErro, Remessa};
use crate::ator::Ator;
use crate::execucao::{Feito, executar_sem_chave};
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// What was announced of the file, read back.
pub(super) fn remessa(u: &Upload) -> Result<Remessa, Falha> {
    let nome = NomeArquivo::parse(&u.nome).ok();
    let nome = nome.ok_or(FalhaBanco::Corrompido("upload.nome"))?;
    let formato = FormatoArquivo::de_nome(nome.texto());
    Ok(Remessa {
        pedido: u.pedido,
        slot: u.slot,
        titulo: u.titulo.clone(),
        formato: formato.ok_or(FalhaBanco::Corrompido("upload.nome"))?,
        nome,
        exigido: u.sha256,
    })
}

/// Makes the versão. A content that is refused takes the upload with it; anything else leaves it as it stood, so that
/// the last bytes can be sent again.
pub(super) async fn concluir(
    p: &Plataforma,
    ator: &Ator,
    upload: &Upload,
    (nota, remessa): (NotaId, &Remessa),
    mut corrente: Corrente<'_>,
    agora: DateTime<Utc>,
) -> Result<Vista, ContinuarErro> {
    let (pedacos, cauda) = corrente.inteiro().await?;
    let partes: Vec<_> = pedacos
        .iter()
        .map(|pedaco| (objeto(upload.id, pedaco), pedaco.tamanho))
        .collect();
    let recebido = p
        .acervo
        .juntar(p.novo_id()?, &partes, cauda, upload.tamanho)
        .await
        .map_err(Falha::from)?;
    let entrega = Entrega {
        nota,
        remessa,
        recebido,
        agora,
        chave: None,
    };
    let de = corrente.confirmado;
    let feito = anexos::concluir(
        p,
        ator,
        entrega,
        async |tx: &Transacao, versao: VersaoId| {
            let expira_em = p.agora_seguro() + VALIDADE;
            if uploads::concluir(tx, upload.id, de, versao, expira_em).await? {
                Ok(())
            } else {
                // Another replica was first; whoever asks again learns what it made.
                Err(FalhaBanco::Ocupado.into())
            }
        },
    )
    .await;
    match feito {
        Ok(Feito::Agora(versao)) => {
            limpar(p, upload.id, &pedacos).await;
            Ok(versao)
        }
        Ok(Feito::Repetido(_)) => {
            Err(Falha::Interna("upload sem chave repetido".to_owned()).into())
        }
        Err(recusa) => {
            if recusa.do_conteudo() && descartar(p, ator, upload).await? {
                limpar(p, upload.id, &pedacos).await;
            }
            Err(recusa.into())
        }
    }
}

async fn descartar(p: &Plataforma, ator: &Ator, upload: &Upload) -> Result<bool, ReceberErro> {
    executar_sem_chave(p, async |tx: &Transacao| {
        let levados = esquecer::<ReceberErro>(p, tx, ator, upload.id, "upload.recusar").await?;
        Ok(levados.is_some())
    })
    .await
}

//! `reanalise.confirmada` and `reavaliacao.confirmada`: the window opens again (R-REA-1, R-VAL-2, R-NS-5).

mod abertura;
mod recusa;

use banco::Transacao;
use banco::notas::{self, Nota};
use chrono::{DateTime, Utc};
use contrato::webhook::ReanaliseConfirmada;
use dominio::nota::EventoNs;
use dominio::prazo::{Janela, MotivoJanela, inicio_da_janela};
use dominio::situacao::Acao;

use self::abertura::{Abertura, DeQuem};
use self::recusa::recusar;
use super::vencer::{agendar_vencimento, vencer};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};

/// Which of the two confirmations came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Confirmacao {
    pub(crate) tipo: &'static str,
    pub(crate) motivo: MotivoJanela,
    pub(crate) acao: Acao,
    pub(crate) evento: EventoNs,
    pub(crate) texto: &'static str,
}

/// `reanalise.confirmada`.
pub(crate) const REANALISE: Confirmacao = Confirmacao {
    tipo: "reanalise.confirmada",
    motivo: MotivoJanela::Reanalise,
    acao: Acao::ReanaliseConfirmada,
    evento: EventoNs::ReanaliseConfirmada,
    texto: "Reanálise confirmada no Cemig Atende.",
};

/// `reavaliacao.confirmada`.
pub(crate) const REAVALIACAO: Confirmacao = Confirmacao {
    tipo: "reavaliacao.confirmada",
    motivo: MotivoJanela::Reavaliacao,
    acao: Acao::ReavaliacaoConfirmada,
    evento: EventoNs::ReavaliacaoConfirmada,
    texto: "Reavaliação confirmada no Cemig Atende.",
};

/// Opens the window for the NS and for every pedido that waits for it, judged at the instant of the confirmation
/// (R-SIT-1). The code of the refusal when nothing waits.
pub(crate) async fn confirmar(
    p: &Plataforma,
    tx: &Transacao,
    (webhook_id, recebido_em): (&str, DateTime<Utc>),
    nota: &Nota,
    (qual, evento): (Confirmacao, &ReanaliseConfirmada),
) -> Result<Option<&'static str>, Falha> {
    let (inicio, alarme) =
        inicio_da_janela(evento.confirmada_em, evento.notificada_em, recebido_em);
    if alarme.soa() {
        tracing::warn!(
            webhook = webhook_id,
            "confirmação no futuro; vale a recepção"
        );
    }
    // A lapse that is due counts at its own instant, before the confirmation.
    vencer(p, tx, nota).await?;
    let nota = notas::por_id(&**tx, p.banco.cofre(), nota.id)
        .await?
        .ok_or_else(|| Falha::Interna(format!("nota {} sumiu", nota.id)))?;
    let registro = Registro {
        p,
        tx,
        autor: Autor::Atende(webhook_id),
        agora: p.agora(),
    };
    let Some(janela) = Janela::nova(nota.tipo, qual.motivo, inicio) else {
        return recusar(&registro, &nota, qual).await.map(Some);
    };
    let abertura = Abertura {
        registro: &registro,
        nota: &nota,
        qual,
        janela,
        de_quem: DeQuem::ler(&registro, evento).await?,
    };
    let recusa = abertura.abrir().await?;
    if recusa.is_none() {
        agendar_vencimento(p, tx, (nota.id, janela.fim), registro.agora).await?;
        // Told long after it was confirmed, a window may have ended already.
        if let Some(aberta) = notas::por_id(&**tx, p.banco.cofre(), nota.id).await? {
            vencer(p, tx, &aberta).await?;
        }
    }
    Ok(recusa)
}

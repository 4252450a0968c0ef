//! The effect of a stored event: effect and inbox mark in one transaction, so that each has exactly one (W01, W06).

use banco::fatos::{self, Efeito, NovoFato};
use banco::notas::{self, Nota};
use banco::webhooks::{self, Estado, Recebido};
use banco::{Transacao, tarefas};
use chrono::{DateTime, Utc};
use contrato::webhook::{Envelope, FatoDatado, NsCancelada, NsEmitida, ReanaliseConfirmada};
use dominio::historico::TipoAcontecimento;
use dominio::ids::{FatoId, TarefaId};
use dominio::nota::{FatoNs, NumeroNs};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Veredito;
use crate::falha::Falha;
use crate::notas::{cancelar, emitir, reanalise};
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::tarefas::PROCESSAR_WEBHOOK;
use crate::validade;

/// Acts on an event once; calling it again finds it done.
pub async fn processar(p: &Plataforma, id: &str) -> Result<(), Falha> {
    let tx = p.banco.iniciar().await?;
    let Some(recebido) = webhooks::para_processar(&*tx, p.banco.cofre(), id).await? else {
        return Ok(());
    };
    if !matches!(recebido.estado, Estado::Pendente | Estado::Espera) {
        return Ok(());
    }
    let veredito = agir(p, &tx, &recebido).await?;
    let (estado, codigo, espera) = match &veredito {
        Veredito::Feito(codigo) => (Estado::Processado, *codigo, None),
        Veredito::Espera(numero) => (
            Estado::Espera,
            Some("ns_desconhecida"),
            Some(numero.as_str()),
        ),
        Veredito::Desconhecido => (Estado::Desconhecido, Some("tipo_desconhecido"), None),
        Veredito::Invalido(codigo) => (Estado::Invalido, Some(*codigo), None),
    };
    webhooks::marcar(&*tx, id, estado, (codigo, espera), p.agora()).await?;
    tx.commit().await?;
    p.sino.notify_waiters();
    Ok(())
}

fn corpo<T: DeserializeOwned>(dados: Value) -> Result<T, Veredito> {
    serde_json::from_value(dados).map_err(|_| Veredito::Invalido("corpo_invalido"))
}

async fn agir(p: &Plataforma, tx: &Transacao, r: &Recebido) -> Result<Veredito, Falha> {
    // U+0000 is valid JSON and no text of ours: PostgreSQL cannot store it.
    if r.corpo.windows(6).any(|janela| janela == br"\u0000") {
        return Ok(Veredito::Invalido("caractere_nulo"));
    }
    let Ok(envelope) = serde_json::from_slice::<Envelope>(&r.corpo) else {
        return Ok(Veredito::Invalido("envelope_invalido"));
    };
    let dados = envelope.dados;
    match envelope.tipo.as_str() {
        "ns.emitida" => match corpo::<NsEmitida>(dados) {
            Ok(e) => {
                let veredito = emitir::emitir(p, tx, &r.id, r.recebido_em, &e).await?;
                acordar_espera(p, tx, &r.id, &e.numero).await?;
                Ok(veredito)
            }
            Err(v) => Ok(v),
        },
        "ns.cancelada" => match corpo::<NsCancelada>(dados) {
            Ok(e) => cancelamento(p, tx, r, &e).await,
            Err(v) => Ok(v),
        },
        "reanalise.confirmada" => match corpo::<ReanaliseConfirmada>(dados) {
            Ok(e) => confirmacao(p, tx, r, (reanalise::REANALISE, &e)).await,
            Err(v) => Ok(v),
        },
        "reavaliacao.confirmada" => match corpo::<ReanaliseConfirmada>(dados) {
            Ok(e) => confirmacao(p, tx, r, (reanalise::REAVALIACAO, &e)).await,
            Err(v) => Ok(v),
        },
        tipo => match (FatoNs::de_codigo(tipo), corpo::<FatoDatado>(dados)) {
            (None, _) => Ok(Veredito::Desconhecido),
            (Some(qual), Ok(e)) => fato(p, tx, r, (qual, &e)).await,
            (Some(_), Err(v)) => Ok(v),
        },
    }
}

async fn achar(
    p: &Plataforma,
    tx: &Transacao,
    numero: &str,
) -> Result<Result<Nota, Veredito>, Falha> {
    let Ok(numero) = NumeroNs::parse(numero) else {
        return Ok(Err(Veredito::Invalido("numero_invalido")));
    };
    let nota = notas::por_numero_para_mudar(&**tx, p.banco.cofre(), &numero).await?;
    Ok(nota.ok_or_else(|| Veredito::Espera(numero.canonico().to_owned())))
}

async fn cancelamento(
    p: &Plataforma,
    tx: &Transacao,
    r: &Recebido,
    e: &NsCancelada,
) -> Result<Veredito, Falha> {
    let nota = match achar(p, tx, &e.numero).await? {
        Ok(nota) => nota,
        Err(v) => return Ok(v),
    };
    let codigo = cancelar::cancelar(p, tx, &r.id, &nota, &e.motivo).await?;
    let efeito = if codigo.is_some() {
        Efeito::Recusado
    } else {
        Efeito::Aplicado
    };
    registrar(
        p,
        tx,
        r,
        &nota,
        ("ns.cancelada", e.em),
        (efeito, codigo),
        json!({ "motivo": e.motivo }),
    )
    .await?;
    Ok(Veredito::Feito(codigo))
}

/// The window of a reanálise or reavaliação (R-REA-1, R-VAL-2): stored with what it did.
async fn confirmacao(
    p: &Plataforma,
    tx: &Transacao,
    r: &Recebido,
    (qual, e): (reanalise::Confirmacao, &ReanaliseConfirmada),
) -> Result<Veredito, Falha> {
    // A reavaliação may come with an NS of its own; what opens is the one that was approved.
    let numero = e.ns_aprovada.as_deref().unwrap_or(&e.numero);
    let nota = match achar(p, tx, numero).await? {
        Ok(nota) => nota,
        Err(v) => return Ok(v),
    };
    let codigo = reanalise::confirmar(p, tx, (&r.id, r.recebido_em), &nota, (qual, e)).await?;
    let efeito = match codigo {
        Some(_) => Efeito::Recusado,
        None => Efeito::Aplicado,
    };
    let em = e.notificada_em.unwrap_or(e.confirmada_em);
    let dados = json!({ "protocolo": e.protocolo, "numero": e.numero });
    registrar(p, tx, r, &nota, (qual.tipo, em), (efeito, codigo), dados).await?;
    let registro = Registro {
        p,
        tx,
        autor: Autor::Atende(&r.id),
        agora: p.agora(),
    };
    registro
        .auditar(qual.tipo, "nota", &nota.id.to_string())
        .await?;
    Ok(Veredito::Feito(codigo))
}

/// A dated fact, stored whatever the situação (R-SIT-1).
async fn fato(
    p: &Plataforma,
    tx: &Transacao,
    r: &Recebido,
    (fato, e): (FatoNs, &FatoDatado),
) -> Result<Veredito, Falha> {
    let nota = match achar(p, tx, &e.numero).await? {
        Ok(nota) => nota,
        Err(v) => return Ok(v),
    };
    registrar(
        p,
        tx,
        r,
        &nota,
        (fato.codigo(), e.em),
        (Efeito::Registrado, None),
        json!({}),
    )
    .await?;
    let registro = Registro {
        p,
        tx,
        autor: Autor::Atende(&r.id),
        agora: p.agora(),
    };
    let detalhe = Detalhe {
        texto: Some(fato.texto()),
        ..Detalhe::default()
    };
    registro
        .acontecer((nota.id, None), TipoAcontecimento::FatoRegistrado, detalhe)
        .await?;
    validade::refazer(p, tx, nota.id, fato).await?;
    registro
        .auditar(fato.codigo(), "nota", &nota.id.to_string())
        .await?;
    Ok(Veredito::Feito(None))
}

async fn registrar(
    p: &Plataforma,
    tx: &Transacao,
    r: &Recebido,
    nota: &Nota,
    (tipo, em): (&str, DateTime<Utc>),
    (efeito, codigo): (Efeito, Option<&'static str>),
    dados: Value,
) -> Result<(), Falha> {
    let novo = NovoFato {
        id: FatoId(p.novo_id()?),
        nota: nota.id,
        tipo,
        em,
        recebido_em: r.recebido_em,
        webhook_id: &r.id,
        efeito,
        codigo,
        dados,
    };
    Ok(fatos::registrar(&**tx, novo).await?)
}

/// Events that came before this NS are tried again now that it is here.
async fn acordar_espera(
    p: &Plataforma,
    tx: &Transacao,
    por: &str,
    numero: &str,
) -> Result<(), Falha> {
    let Ok(numero) = NumeroNs::parse(numero) else {
        return Ok(());
    };
    for id in webhooks::a_espera_de(&**tx, numero.canonico()).await? {
        let chave = format!("{PROCESSAR_WEBHOOK}:{id}:{por}");
        let tarefa = TarefaId(p.novo_id()?);
        let dados = json!({ "webhook": id });
        let agora = p.agora();
        tarefas::agendar(
            &**tx,
            tarefa,
            (PROCESSAR_WEBHOOK, &chave),
            dados,
            agora,
            agora,
        )
        .await?;
    }
    Ok(())
}

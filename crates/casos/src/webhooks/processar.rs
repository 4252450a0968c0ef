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
use dominio::situacao::CodigoRecusa;
use dominio::tipo::TipoSolicitacao;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Veredito;
use crate::falha::Falha;
use crate::notas::{cancelar, emitir};
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
        tipo @ ("reanalise.confirmada" | "reavaliacao.confirmada") => {
            match corpo::<ReanaliseConfirmada>(dados) {
                Ok(e) => {
                    let em = e.notificada_em.unwrap_or(e.confirmada_em);
                    fato(p, tx, r, (tipo, &e.numero, em), e.protocolo.as_deref()).await
                }
                Err(v) => Ok(v),
            }
        }
        tipo if FatoNs::de_codigo(tipo).is_some() => match corpo::<FatoDatado>(dados) {
            Ok(e) => fato(p, tx, r, (tipo, &e.numero, e.em), None).await,
            Err(v) => Ok(v),
        },
        _ => Ok(Veredito::Desconhecido),
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

/// A dated fact, stored whatever the situação (R-SIT-1). Reanálise and reavaliação are stored here and judged with the
/// clocks of 1.7; a GD has none (R-REA-3).
async fn fato(
    p: &Plataforma,
    tx: &Transacao,
    r: &Recebido,
    (tipo, numero, em): (&str, &str, DateTime<Utc>),
    protocolo: Option<&str>,
) -> Result<Veredito, Falha> {
    let nota = match achar(p, tx, numero).await? {
        Ok(nota) => nota,
        Err(v) => return Ok(v),
    };
    let recusa = (tipo == "reanalise.confirmada"
        && nota.tipo == TipoSolicitacao::GeracaoDistribuida)
        .then(|| CodigoRecusa::GdSemReanalise.codigo());
    let efeito = if recusa.is_some() {
        Efeito::Recusado
    } else {
        Efeito::Registrado
    };
    registrar(
        p,
        tx,
        r,
        &nota,
        (tipo, em),
        (efeito, recusa),
        json!({ "protocolo": protocolo }),
    )
    .await?;
    let registro = Registro {
        p,
        tx,
        autor: Autor::Atende(&r.id),
        agora: p.agora(),
    };
    let (titulo, texto) = match recusa {
        Some(_) => (
            TipoAcontecimento::ReanaliseRecusada,
            CodigoRecusa::GdSemReanalise.texto(),
        ),
        None => (TipoAcontecimento::FatoRegistrado, descrever(tipo)),
    };
    let detalhe = Detalhe {
        texto: Some(texto),
        ..Detalhe::default()
    };
    registro.acontecer((nota.id, None), titulo, detalhe).await?;
    if let Some(fato) = FatoNs::de_codigo(tipo) {
        validade::refazer(p, tx, nota.id, fato).await?;
    }
    registro.auditar(tipo, "nota", &nota.id.to_string()).await?;
    Ok(Veredito::Feito(recusa))
}

fn descrever(tipo: &str) -> &'static str {
    match FatoNs::de_codigo(tipo) {
        Some(fato) => fato.texto(),
        None if tipo == "reanalise.confirmada" => "Reanálise confirmada no Cemig Atende.",
        None => "Reavaliação confirmada no Cemig Atende.",
    }
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

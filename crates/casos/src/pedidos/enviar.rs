//! *Enviar* (R-SIT-2, R-PED-3): the act that stops the clock. Receipt, history, event and e-mail in its transaction.

use banco::anexos::{self, Versao};
use banco::envios::{self, Envio};
use banco::notas::{self, Nota};
use banco::pedidos::{self, Mudanca, Pedido};
use banco::{FalhaBanco, Transacao, decisoes, respostas};
use chrono::{DateTime, Utc};
use contrato::problema::ErroDeCampo;
use contrato::recibo::{ArquivoRecibo, DadosRecibo, Recibo};
use dominio::ids::{EnvioId, PedidoId};
use dominio::nota::{EventoNs, transicao_ns};
use dominio::pedido::DadosPedido;
use dominio::situacao::{Acao, Recusa};
use dominio::slot::{Slot, rotulo};
use dominio::tipo::Situacao;

use super::anunciar::anunciar;
use crate::acaso::codigo_de_documento;
use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia, executar};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::prova::provar;
use crate::registro::{Autor, Registro};
use crate::vistas;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum EnviarErro {
    /// Unknown, or someone else's.
    #[error("pedido não encontrado")]
    NaoEncontrado,
    /// `If-Match` names an older state.
    #[error("o pedido mudou desde a leitura")]
    Desatualizado,
    /// The window is over, it was sent already, or the situação does not allow it.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// Fields or required slots at fault.
    #[error("ainda faltam dados ou anexos")]
    Incompleto(Vec<ErroDeCampo>),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for EnviarErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Sends the pedido; `versao` is the state the RT reviewed, when the caller knows it.
pub async fn enviar(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
    versao: Option<i64>,
    chave: Option<Idempotencia<Recibo>>,
) -> Result<Feito<Recibo>, EnviarErro> {
    // R-PRZ-1: the request's arrival decides, not the moment the lock was free.
    let chegada = p.agora();
    executar(p, chave, async |tx: &Transacao| {
        // The NS is locked before its pedidos, everywhere, so that an envio and a lapse never wait for each other.
        let antes = pedidos::ler(&**tx, ator.escopo(), id)
            .await?
            .ok_or(EnviarErro::NaoEncontrado)?;
        let nota = notas::por_id_para_mudar(&**tx, p.banco.cofre(), antes.nota).await?;
        let pedido = para_mudar(tx, ator, id)
            .await?
            .ok_or(EnviarErro::NaoEncontrado)?;
        if versao.is_some_and(|v| v != pedido.versao) {
            return Err(EnviarErro::Desatualizado);
        }
        let para = julgar(&pedido, Acao::Enviar, chegada)?;
        let versoes = anexos::do_pedido(&**tx, id).await?;
        let dados = pedidos::dados(&**tx, id).await?;
        let mut faltas = vistas::pedido::faltas(pedido.tipo, &dados, &versoes, chegada);
        if pedido.situacao == Situacao::ReanaliseLiberada {
            let decisoes = decisoes::do_pedido(&**tx, id).await?;
            let respostas = respostas::do_pedido(&**tx, id).await?;
            let abertas = vistas::pedido::sem_resposta(pedido.situacao, &decisoes, &respostas);
            faltas.extend(vistas::pedido::faltas_de_resposta(&abertas));
        }
        if !faltas.is_empty() {
            return Err(EnviarErro::Incompleto(faltas));
        }
        let enviadas = escolher(&versoes);
        let ciclo = pedido.ciclo + 1;
        let mudanca = Mudanca {
            para: Some(para),
            ciclo: Some(ciclo),
            enviado_em: Some(chegada),
            analista: Some(None),
            anterior: Some(None),
            ..Mudanca::default()
        };
        if !pedidos::transitar(&**tx, alvo(&pedido), Acao::Enviar, &mudanca, chegada).await? {
            return Err(EnviarErro::Desatualizado);
        }
        mover_nota(tx, nota.as_ref()).await?;
        let levado = Levado {
            dados: &dados,
            versoes: &enviadas,
        };
        let recibo = passar_recibo(p, tx, ator, &pedido, (ciclo, chegada), &levado).await?;
        let registro = Registro {
            p,
            tx,
            autor: Autor::Pessoa(ator),
            agora: chegada,
        };
        anunciar(&registro, ator, &pedido, para, &recibo).await?;
        Ok(recibo)
    })
    .await
}

/// What an envio carries.
struct Levado<'a> {
    dados: &'a DadosPedido,
    versoes: &'a [&'a Versao],
}

/// The versão that counts in each slot the RT fills.
fn escolher(versoes: &[Versao]) -> Vec<&Versao> {
    let mut slots: Vec<Slot> = versoes.iter().map(|v| v.slot).collect();
    slots.sort_unstable_by_key(|s| s.codigo());
    slots.dedup();
    slots
        .into_iter()
        .filter(|s| *s != Slot::DOCUMENTO_DA_DECISAO)
        .filter_map(|s| vistas::anexos::atual(versoes, s))
        .collect()
}

async fn mover_nota(tx: &Transacao, nota: Option<&Nota>) -> Result<(), Falha> {
    if let Some(nota) = nota
        && let Ok(para) = transicao_ns(nota.situacao, EventoNs::PedidoEnviado, nota.tipo)
        && para != nota.situacao
    {
        notas::transitar(&**tx, nota.id, nota.situacao, para, None).await?;
    }
    Ok(())
}

async fn passar_recibo(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    pedido: &Pedido,
    (ciclo, enviado_em): (i32, DateTime<Utc>),
    levado: &Levado<'_>,
) -> Result<Recibo, Falha> {
    let arquivos = levado.versoes.iter().map(|v| ArquivoRecibo {
        anexo: v.titulo.clone().unwrap_or_else(|| rotulo(v.slot)),
        versao: v.id,
        numero: v.numero,
        nome: v.nome.clone(),
        tamanho: v.tamanho,
        sha256: hex::encode(v.sha256),
        recebida_em: v.recebida_em,
    });
    let dados = DadosRecibo {
        codigo: codigo_de_documento(&*p.acaso)?,
        pedido: pedido.id,
        numero_ns: pedido.numero_ns.clone(),
        protocolo: pedido.protocolo.clone(),
        tipo: pedido.tipo,
        cliente_nome: pedido.cliente_nome.clone(),
        responsavel: ator.conta.nome.clone(),
        ciclo,
        enviado_em,
        arquivos: arquivos.collect(),
    };
    let prova = provar(p.banco.cofre(), &dados)?;
    let envio = Envio {
        id: EnvioId(p.novo_id()?),
        pedido: pedido.id,
        ciclo,
        enviado_em,
        codigo: dados.codigo.clone(),
        dados: prova.dados,
        assinatura: prova.assinatura.clone(),
        chave: prova.chave.clone(),
    };
    let id = envio.id;
    envios::inserir(&**tx, envio, levado.dados).await?;
    let ids: Vec<_> = levado.versoes.iter().map(|v| v.id).collect();
    anexos::anotar_envio(&**tx, id, &ids).await?;
    Ok(Recibo {
        dados,
        assinatura: prova.assinatura,
        chave: prova.chave,
    })
}

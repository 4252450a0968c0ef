//! How long an approval holds, from its decision and the dated facts of its NS (R-VAL-1..3, R-SIT-1).

use banco::decisoes::{self, Decisao};
use banco::pedidos::{self, Mudanca, Pedido};
use banco::{ConnectionTrait, Transacao, fatos};
use chrono::{DateTime, Utc};
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::nota::FatoNs;
use dominio::prazo::{FatosDeValidade, Validade, validade};
use dominio::situacao::Acao;
use dominio::tipo::{Resultado, Situacao};

use crate::acesso::{alvo, situacao_agora};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Detalhe, Registro};

/// Validity of a decision with the facts known so far.
pub(crate) async fn da_decisao(
    c: &impl ConnectionTrait,
    pedido: &Pedido,
    d: &Decisao,
) -> Result<Validade, Falha> {
    if d.resultado != Resultado::Aprovado {
        return Ok(Validade::SemPrazo);
    }
    let fatos = fatos::da_nota(c, pedido.nota).await?;
    let quando = |fato: FatoNs| fatos.iter().find(|f| f.tipo == fato.codigo()).map(|f| f.em);
    let fatos = FatosDeValidade {
        ligacao_concluida: quando(FatoNs::LigacaoConcluida),
        obra_iniciada: quando(FatoNs::ObraIniciada),
        obra_concluida: quando(FatoNs::ObraConcluida),
        parecer_negociado: quando(FatoNs::ParecerNegociado),
        ..FatosDeValidade::da_decisao(d.decidida_em, d.obras)
    };
    Ok(validade(pedido.tipo, &fatos))
}

/// The instant at which a validity ends, while it counts.
pub(crate) fn fim(validade: Validade) -> Option<DateTime<Utc>> {
    match validade {
        Validade::Ate(fim) => Some(fim),
        Validade::SemPrazo | Validade::NaoComecou | Validade::Parada => None,
    }
}

/// A fact arrived: every approval of its NS counts again, whatever the order of arrival.
pub(crate) async fn refazer(
    p: &Plataforma,
    tx: &Transacao,
    nota: dominio::ids::NotaId,
    fato: FatoNs,
) -> Result<(), Falha> {
    for pedido in pedidos::da_nota_para_mudar(&**tx, nota).await? {
        if pedido.situacao != Situacao::Aprovado {
            continue;
        }
        let ultima = decisoes::do_pedido(&**tx, pedido.id)
            .await?
            .into_iter()
            .next();
        let Some(decisao) = ultima else { continue };
        let valido_ate = fim(da_decisao(&**tx, &pedido, &decisao).await?);
        if valido_ate != pedido.valido_ate {
            let mudanca = Mudanca {
                valido_ate: Some(valido_ate),
                ..Mudanca::default()
            };
            pedidos::transitar(&**tx, alvo(&pedido), Acao::Fato(fato), &mudanca, p.agora()).await?;
        }
    }
    Ok(())
}

/// Writes down that an approval has expired, when it has; the pedido as it is then.
pub(crate) async fn vencer(registro: &Registro<'_>, pedido: &Pedido) -> Result<Pedido, Falha> {
    let depois = situacao_agora(pedido, registro.agora);
    let mudanca = Mudanca {
        para: Some(depois),
        ..Mudanca::default()
    };
    if (pedido.situacao, depois) != (Situacao::Aprovado, Situacao::Expirado)
        || !pedidos::transitar(
            &**registro.tx,
            alvo(pedido),
            Acao::ValidadeVencida,
            &mudanca,
            registro.agora,
        )
        .await?
    {
        return Ok(pedido.clone());
    }
    let detalhe = Detalhe {
        mudanca: Some((pedido.situacao, depois)),
        ..Detalhe::default()
    };
    registro
        .acontecer(
            (pedido.nota, Some(pedido.id)),
            TipoAcontecimento::ValidadeVencida,
            detalhe,
        )
        .await?;
    let versao = pedido.versao + 1;
    registro
        .emitir(TipoEvento::PedidoExpirado, (pedido.rt, pedido.id, versao))
        .await?;
    registro
        .auditar("pedido.expirar", "pedido", &pedido.id.to_string())
        .await?;
    Ok(Pedido {
        situacao: depois,
        versao,
        ..pedido.clone()
    })
}

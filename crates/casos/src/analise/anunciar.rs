//! Telling of a decision: timeline, event, audit, notice and e-mail (R-SIT-3).

use banco::anexos::Versao;
use banco::contas;
use banco::decisoes::Decisao;
use banco::pedidos::Pedido;
use correio::modelos::{self, PendenciaApontada};
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::VersaoId;
use dominio::prazo::Validade;
use dominio::tipo::{Resultado, Situacao};

use crate::falha::Falha;
use crate::registro::{Detalhe, Registro};

/// Writes everything that speaks of a decision, in its transaction.
pub(super) async fn anunciar(
    registro: &Registro<'_>,
    pedido: &Pedido,
    para: Situacao,
    d: &Decisao,
    versoes: &[Versao],
    validade: Validade,
) -> Result<(), Falha> {
    let texto = match d.pendencias.len() {
        0 => format!("{}.", para.texto()),
        1 => format!("{}, com 1 pendência.", para.texto()),
        n => format!("{}, com {n} pendências.", para.texto()),
    };
    let detalhe = Detalhe {
        texto: Some(&texto),
        mudanca: Some((pedido.situacao, para)),
        versao: d.documento,
        codigo_documento: Some(&d.codigo),
    };
    registro
        .acontecer(
            (pedido.nota, Some(pedido.id)),
            TipoAcontecimento::Decidido,
            detalhe,
        )
        .await?;
    registro
        .emitir(
            TipoEvento::PedidoDecidido,
            (pedido.rt, pedido.id, pedido.versao + 1),
        )
        .await?;
    registro
        .auditar("pedido.decidir", "pedido", &pedido.id.to_string())
        .await?;
    let Some(rt) = contas::por_id(&**registro.tx, pedido.rt).await? else {
        return Ok(());
    };
    let origem = &registro.p.ajustes.origem_publica;
    let endereco = format!("{origem}/pedidos/{}", pedido.id);
    let verificacao = format!("{origem}/verificar/{}", d.codigo);
    let observacao = d.observacao.as_deref();
    let modelo = match d.resultado {
        Resultado::Aprovado => modelos::decisao_aprovada(&modelos::DecisaoAprovada {
            para: &rt.email,
            nome: &rt.nome,
            numero_ns: &pedido.numero_ns,
            protocolo: &pedido.protocolo,
            cliente: &pedido.cliente_nome,
            tipo: pedido.tipo,
            obras: d.obras,
            decidida_em: d.decidida_em,
            validade,
            observacao,
            documento: nome_do(d.documento, versoes),
            codigo: &d.codigo,
            endereco: &endereco,
            verificacao: &verificacao,
        }),
        Resultado::Reprovado | Resultado::Suspenso => {
            modelos::decisao_com_pendencias(&modelos::DecisaoComPendencias {
                para: &rt.email,
                nome: &rt.nome,
                numero_ns: &pedido.numero_ns,
                protocolo: &pedido.protocolo,
                cliente: &pedido.cliente_nome,
                tipo: pedido.tipo,
                decidida_em: d.decidida_em,
                pendencias: &apontadas(d, versoes),
                observacao,
                codigo: &d.codigo,
                endereco: &endereco,
                verificacao: &verificacao,
            })
        }
    };
    registro
        .avisar((rt.id, Some(pedido.id)), TipoEvento::PedidoDecidido, modelo)
        .await
}

fn nome_do(id: Option<VersaoId>, versoes: &[Versao]) -> Option<&str> {
    versoes
        .iter()
        .find(|v| Some(v.id) == id)
        .map(|v| v.nome.as_str())
}

fn apontadas(d: &Decisao, versoes: &[Versao]) -> Vec<PendenciaApontada> {
    d.pendencias
        .iter()
        .map(|p| PendenciaApontada {
            titulo: p.tipo.rotulo().to_owned(),
            descricao: p.descricao.clone(),
            norma: p.norma.clone(),
            arquivo: nome_do(p.versao, versoes).map(ToOwned::to_owned),
            pagina: p.pagina,
            bloqueante: p.bloqueante,
        })
        .collect()
}

//! A pedido with everything its page shows.

use banco::anexos::{self, Versao};
use banco::decisoes::{self, Decisao, Pendencia};
use banco::pedidos::{self, Pedido};
use banco::respostas::{self, Resposta};
use banco::{ConnectionTrait, contas, envios, notas};
use chrono::{DateTime, Utc};
use contrato::pedido::{Analise, Pedido as Vista, Responsavel};
use contrato::problema::ErroDeCampo;
use dominio::calendario::data_sp;
use dominio::ids::VersaoId;
use dominio::pedido::DadosPedido;
use dominio::prazo::Validade;
use dominio::situacao::{Acao, acoes_permitidas};
use dominio::slot::{Slot, obrigatorios_ausentes, rotulo};
use dominio::tipo::{Papel, Situacao, TipoSolicitacao};
use dominio::versao::substituivel;

use super::{anexos as vista_anexos, decisao as vista_decisao, nota as vista_nota, resumo};
use crate::acesso::{circunstancia, julgar, situacao_agora};
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::validade;

/// What hangs on a pedido, filtered for the reader.
pub(crate) struct Pertences {
    pub(crate) versoes: Vec<Versao>,
    pub(crate) decisoes: Vec<Decisao>,
    pub(crate) respostas: Vec<Resposta>,
}

/// Loads what hangs on a pedido.
pub(crate) async fn pertences(
    c: &impl ConnectionTrait,
    ator: &Ator,
    pedido: &Pedido,
) -> Result<Pertences, Falha> {
    let decisoes = decisoes::do_pedido(c, pedido.id).await?;
    let documentos: Vec<VersaoId> = decisoes.iter().filter_map(|d| d.documento).collect();
    let mut versoes = anexos::do_pedido(c, pedido.id).await?;
    versoes.retain(|v| vista_anexos::visivel(ator, pedido, v, &documentos));
    // Like the correction that they belong to, answers are staff's to read once they are sent.
    let por_enviar = ator.da_equipe() && pedido.situacao == Situacao::ReanaliseLiberada;
    let respostas = if decisoes.is_empty() || por_enviar {
        Vec::new()
    } else {
        respostas::do_pedido(c, pedido.id).await?
    };
    Ok(Pertences {
        versoes,
        decisoes,
        respostas,
    })
}

/// What still prevents the envio (R-SIT-2): fields, then required slots without a usable versão.
pub(crate) fn faltas(
    tipo: TipoSolicitacao,
    dados: &DadosPedido,
    versoes: &[Versao],
    agora: DateTime<Utc>,
) -> Vec<ErroDeCampo> {
    let campos = dados
        .validar(tipo, data_sp(agora))
        .into_iter()
        .map(|e| ErroDeCampo {
            pointer: format!("/dados/{}", e.campo),
            codigo: e.codigo.to_owned(),
            detail: e.detail,
            meta: None,
        });
    let presentes: Vec<Slot> = versoes
        .iter()
        .filter(|v| v.vale())
        .map(|v| v.slot)
        .collect();
    let vazios = obrigatorios_ausentes(tipo, &presentes)
        .into_iter()
        .map(|slot| ErroDeCampo {
            pointer: format!("/anexos/{}", slot.codigo()),
            codigo: "anexo_obrigatorio".to_owned(),
            detail: format!("Anexe o arquivo: {}.", rotulo(slot)),
            meta: None,
        });
    campos.chain(vazios).collect()
}

/// The blocking pendências of the last decision that still have no answer, while a correction is put together (R-REA-2).
pub(crate) fn sem_resposta<'a>(
    situacao: Situacao,
    decisoes: &'a [Decisao],
    respostas: &[Resposta],
) -> Vec<&'a Pendencia> {
    let ultima = decisoes
        .first()
        .filter(|_| situacao == Situacao::ReanaliseLiberada);
    let respondida = |p: &&Pendencia| respostas.iter().any(|r| r.pendencia == p.id);
    ultima
        .into_iter()
        .flat_map(|decisao| &decisao.pendencias)
        .filter(|p| p.bloqueante && !respondida(p))
        .collect()
}

/// What [`sem_resposta`] prevents, as the envio refuses it.
pub(crate) fn faltas_de_resposta(abertas: &[&Pendencia]) -> Vec<ErroDeCampo> {
    let falta = |p: &&Pendencia| ErroDeCampo {
        pointer: format!("/pendencias/{}", p.id),
        codigo: "pendencia_sem_resposta".to_owned(),
        detail: format!("Responda à pendência {}: {}.", p.ordem, p.tipo.rotulo()),
        meta: None,
    };
    abertas.iter().map(falta).collect()
}

/// Names of the fields that came with the NS: shown, not retyped (R-PED-1).
pub(crate) fn campos_da_nota(dados: &DadosPedido) -> Result<Vec<String>, Falha> {
    let valor = serde_json::to_value(dados)?;
    let campos = valor
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, v)| !v.is_null());
    Ok(campos.map(|(nome, _)| nome.clone()).collect())
}

fn acoes(ator: &Ator, pedido: &Pedido, versoes: &[Versao], agora: DateTime<Utc>) -> Vec<Acao> {
    let mut acoes = acoes_permitidas(
        ator.conta.papel,
        situacao_agora(pedido, agora),
        &circunstancia(pedido, agora),
    );
    let algum_substituivel = || {
        versoes
            .iter()
            .any(|v| substituivel(versoes.iter().map(Versao::fatos), v.slot, agora))
    };
    if !ator.da_equipe()
        && julgar(pedido, Acao::SubstituirVersao, agora).is_ok()
        && algum_substituivel()
    {
        acoes.push(Acao::SubstituirVersao);
    }
    // Only who took the analysis may go on with it; an administrador may release it (R-SIT-2).
    if ator.da_equipe() && pedido.analista != Some(ator.id()) {
        acoes.retain(|a| {
            matches!(a, Acao::Assumir)
                || (*a == Acao::Devolver && ator.conta.papel == Papel::Administrador)
        });
    }
    acoes
}

/// The form as these eyes may see it: staff as it was sent last, not a correction that is still being put together.
async fn formulario(
    c: &impl ConnectionTrait,
    ator: &Ator,
    pedido: &Pedido,
) -> Result<DadosPedido, Falha> {
    let enviado = if ator.da_equipe() {
        envios::formulario(c, (pedido.id, pedido.ciclo)).await?
    } else {
        None
    };
    match enviado {
        Some(enviado) => Ok(enviado),
        None => Ok(pedidos::dados(c, pedido.id).await?),
    }
}

/// The whole page.
pub(crate) async fn completo(
    p: &Plataforma,
    c: &impl ConnectionTrait,
    ator: &Ator,
    pedido: &Pedido,
) -> Result<Vista, Falha> {
    let agora = p.agora();
    let sem = |o: &str| Falha::Interna(format!("pedido {} sem {o}", pedido.id));
    let nota = notas::por_id(c, p.banco.cofre(), pedido.nota)
        .await?
        .ok_or_else(|| sem("nota"))?;
    let rt = contas::por_id(c, pedido.rt)
        .await?
        .ok_or_else(|| sem("rt"))?;
    let Pertences {
        versoes,
        decisoes,
        respostas,
    } = pertences(c, ator, pedido).await?;
    let dados = formulario(c, ator, pedido).await?;
    let ultima = decisoes.first();
    let nome_do_analista = async |id| match (ator.da_equipe(), id) {
        (true, Some(id)) => Ok::<_, Falha>(contas::por_id(c, id).await?.map(|k| k.nome)),
        _ => Ok(None),
    };
    let decidiu = nome_do_analista(ultima.map(|d| d.analista)).await?;
    let analisa = nome_do_analista(pedido.analista).await?;
    let situacao = situacao_agora(pedido, agora);
    let abertas = sem_resposta(situacao, &decisoes, &respostas);
    let vale = match ultima {
        Some(d) => validade::da_decisao(c, pedido, d).await?,
        None => Validade::SemPrazo,
    };
    let faltam = match situacao {
        Situacao::Rascunho | Situacao::ReanaliseLiberada => {
            let mut faltam = faltas(pedido.tipo, &dados, &versoes, agora);
            faltam.extend(faltas_de_resposta(&abertas));
            faltam
        }
        _ => Vec::new(),
    };
    Ok(Vista {
        id: pedido.id,
        versao: pedido.versao,
        situacao,
        ciclo: pedido.ciclo.max(1),
        campos_da_nota: campos_da_nota(&nota.dados)?,
        nota: vista_nota::nota(&nota, Some(pedido.id)),
        responsavel: Responsavel {
            nome: rt.nome,
            conselho: rt.conselho,
            registro: rt.registro,
        },
        prazo: resumo::prazo(pedido, agora),
        vez: resumo::vez(pedido, abertas.len(), vale, agora),
        acoes: acoes(ator, pedido, &versoes, agora),
        anexos: vista_anexos::anexos(pedido.tipo, dados.formato_planta, &versoes),
        dados,
        faltam,
        analise: pedido.assumido_em.map(|assumida_em| Analise {
            assumida_em,
            analista: analisa,
            minha: pedido.analista == Some(ator.id()),
        }),
        decisao: ultima.map(|d| vista_decisao::decisao(d, (&versoes, &respostas), decidiu)),
        criado_em: pedido.criado_em,
        atualizado_em: pedido.atualizado_em,
        enviado_em: pedido.enviado_em,
        respondido_em: pedido.respondido_em,
        agora,
    })
}

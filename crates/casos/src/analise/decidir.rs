//! The decision (R-SIT-2): never undone, signed, told to the RT.

use banco::anexos::{self, Versao};
use banco::decisoes::{self, Decisao, Pendencia};
use banco::pedidos::{self, Mudanca, Pedido};
use banco::{FalhaBanco, Transacao};
use chrono::{DateTime, Utc};
use contrato::analise::{Decidir, Decisao as Vista};
use contrato::verificacao::{ArquivoProvado, DadosDecisao};
use dominio::ids::{DecisaoId, PedidoId, PendenciaId};
use dominio::pendencia::{DecisaoProposta, FalhaDecisao, validar_decisao};
use dominio::situacao::{Acao, Recusa};
use dominio::slot::{Slot, rotulo_documento_da_decisao};

use super::anunciar::anunciar;
use crate::acaso::codigo_de_documento;
use crate::acesso::{alvo, julgar, para_mudar};
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia, executar};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::prova::provar;
use crate::registro::{Autor, Registro};
use crate::validade;
use crate::vistas;

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum DecidirErro {
    /// Unknown.
    #[error("pedido não encontrado")]
    NaoEncontrado,
    /// `If-Match` names an older state.
    #[error("o pedido mudou desde a leitura")]
    Desatualizado,
    /// Another analyst has it.
    #[error("a análise é de outra pessoa")]
    DeOutraPessoa,
    /// The situação does not allow it.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// What is decided does not fit the tipo, or something is missing.
    #[error("a decisão está incompleta")]
    Incompleta(Vec<FalhaDecisao>),
    /// A pendência speaks of a versão of another pedido.
    #[error("pendência {0} aponta um arquivo que não é deste pedido")]
    VersaoEstranha(usize),
    /// A pendência has a place and no page to find it on.
    #[error("pendência {0} aponta um lugar sem dizer o arquivo e a página")]
    PontoSolto(usize),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for DecidirErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Decides; only the analyst who took the analysis, on the state they read.
pub async fn decidir(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
    versao: i64,
    decisao: &Decidir,
    chave: Option<Idempotencia<Vista>>,
) -> Result<Feito<Vista>, DecidirErro> {
    executar(p, chave, async |tx: &Transacao| {
        let pedido = para_mudar(tx, ator, id)
            .await?
            .ok_or(DecidirErro::NaoEncontrado)?;
        if pedido.versao != versao {
            return Err(DecidirErro::Desatualizado);
        }
        let agora = p.agora();
        let para = julgar(&pedido, Acao::Decidir(decisao.resultado), agora)?;
        if pedido.analista != Some(ator.id()) {
            return Err(DecidirErro::DeOutraPessoa);
        }
        let versoes = anexos::do_pedido(&**tx, id).await?;
        let documento = documento_deste_ciclo(&pedido, &versoes);
        conferir(&pedido, decisao, documento, &versoes)?;
        let nova = montar(p, ator, &pedido, decisao, documento, agora)?;
        let prova = passar_prova(p, &pedido, &nova, &versoes)?;
        decisoes::inserir(&**tx, &nova, prova).await?;
        let vale = validade::da_decisao(&**tx, &pedido, &nova).await?;
        let mudanca = Mudanca {
            para: Some(para),
            respondido_em: Some(agora),
            valido_ate: Some(validade::fim(vale)),
            analista: Some(None),
            anterior: Some(None),
            por_decurso: Some(false),
            ..Mudanca::default()
        };
        let acao = Acao::Decidir(decisao.resultado);
        if !pedidos::transitar(&**tx, alvo(&pedido), acao, &mudanca, agora).await? {
            return Err(DecidirErro::Desatualizado);
        }
        let registro = Registro {
            p,
            tx,
            autor: Autor::Pessoa(ator),
            agora,
        };
        anunciar(&registro, &pedido, para, &nova, &versoes, vale).await?;
        Ok(vistas::decisao::decisao(
            &nova,
            (&versoes, &[]),
            Some(ator.conta.nome.clone()),
        ))
    })
    .await
}

/// The signature covers of which pedido the decision is, so that it proves nothing under another one (R-REC-1).
fn passar_prova(
    p: &Plataforma,
    pedido: &Pedido,
    nova: &Decisao,
    versoes: &[Versao],
) -> Result<decisoes::Prova, Falha> {
    let documento = versoes.iter().find(|v| Some(v.id) == nova.documento);
    let dados = DadosDecisao {
        pedido: pedido.id,
        numero_ns: pedido.numero_ns.clone(),
        protocolo: pedido.protocolo.clone(),
        tipo: pedido.tipo,
        cliente_nome: pedido.cliente_nome.clone(),
        decisao: vistas::decisao::decisao(nova, (versoes, &[]), None),
        documento: documento.map(|v| ArquivoProvado {
            anexo: rotulo_documento_da_decisao(pedido.tipo).to_owned(),
            tamanho: v.tamanho,
            sha256: hex::encode(v.sha256),
        }),
    };
    let prova = provar(p.banco.cofre(), &dados)?;
    Ok(decisoes::Prova {
        dados: prova.dados,
        assinatura: prova.assinatura,
        chave: prova.chave,
    })
}

/// A decision document attached since the last envio.
fn documento_deste_ciclo<'a>(pedido: &Pedido, versoes: &'a [Versao]) -> Option<&'a Versao> {
    vistas::anexos::atual(versoes, Slot::DOCUMENTO_DA_DECISAO).filter(|v| {
        pedido
            .enviado_em
            .is_some_and(|envio| v.recebida_em >= envio)
    })
}

fn conferir(
    pedido: &Pedido,
    d: &Decidir,
    documento: Option<&Versao>,
    versoes: &[Versao],
) -> Result<(), DecidirErro> {
    let proposta = DecisaoProposta {
        resultado: d.resultado,
        obras: d.obras,
        pendencias: d.pendencias.len(),
        tem_documento: documento.is_some(),
    };
    validar_decisao(pedido.tipo, &proposta).map_err(DecidirErro::Incompleta)?;
    let estranha = d
        .pendencias
        .iter()
        .position(|n| n.versao.is_some_and(|v| versoes.iter().all(|o| o.id != v)));
    if let Some(i) = estranha {
        return Err(DecidirErro::VersaoEstranha(i));
    }
    let solto = d
        .pendencias
        .iter()
        .position(|n| n.ponto.is_some() && (n.versao.is_none() || n.pagina.is_none()));
    solto.map_or(Ok(()), |i| Err(DecidirErro::PontoSolto(i)))
}

fn montar(
    p: &Plataforma,
    ator: &Ator,
    pedido: &Pedido,
    d: &Decidir,
    documento: Option<&Versao>,
    agora: DateTime<Utc>,
) -> Result<Decisao, Falha> {
    let pendencias = (1..).zip(&d.pendencias).map(|(ordem, n)| {
        Ok(Pendencia {
            id: PendenciaId(p.novo_id()?),
            ordem,
            tipo: n.tipo,
            descricao: n.descricao.clone(),
            norma: n.norma.clone(),
            versao: n.versao,
            pagina: n.pagina,
            ponto: n.ponto,
            bloqueante: n
                .bloqueante
                .unwrap_or_else(|| n.tipo.bloqueante_por_padrao()),
        })
    });
    Ok(Decisao {
        pendencias: pendencias.collect::<Result<_, Falha>>()?,
        id: DecisaoId(p.novo_id()?),
        pedido: pedido.id,
        ciclo: pedido.ciclo,
        resultado: d.resultado,
        obras: d.obras,
        observacao: d.observacao.clone(),
        analista: ator.id(),
        decidida_em: agora,
        codigo: codigo_de_documento(&*p.acaso)?,
        documento: documento.map(|v| v.id),
    })
}

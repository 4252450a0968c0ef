//! *Novo pedido* (R-PED-1, R-NS-5): opens the rascunho, finds the one that is there, or reopens a closed one.

use banco::notas::{self, Nota};
use banco::pedidos::{self, Mudanca, NovoPedido, Pedido};
use banco::{FalhaBanco, Transacao};
use chrono::{DateTime, Utc};
use contrato::pedido::{CriarPedido, Pedido as Vista};
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::PedidoId;
use dominio::situacao::{Acao, Circunstancia, Recusa, negativa, transicao};
use dominio::tipo::{Situacao, SituacaoNs};

use crate::acesso::{alvo, julgar};
use crate::ator::Ator;
use crate::execucao::{Feito, Idempotencia, executar};
use crate::falha::Falha;
use crate::notas::{BuscarErro, Prova, provar};
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;

/// What *Novo pedido* did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComoAbriu {
    /// A new rascunho.
    Criado,
    /// The RT had one already.
    Existente,
    /// The RT had closed it (R-ANX-2).
    Reaberto,
}

/// The pedido and how it came to be open.
#[derive(Debug)]
pub struct Aberto {
    /// What was done.
    pub como: ComoAbriu,
    /// The pedido.
    pub pedido: Vista,
}

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum CriarErro {
    /// Neither an NS id nor a whole proof.
    #[error("informe a NS, ou protocolo, pessoa e CPF/CNPJ")]
    SemProva,
    /// The proof fails.
    #[error(transparent)]
    Busca(#[from] BuscarErro),
    /// The window is over, or the NS is cancelled.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for CriarErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Opens a pedido on an NS that names the RT, or that they prove.
pub async fn criar(
    p: &Plataforma,
    ator: &Ator,
    pedido: &CriarPedido,
    chave: Option<Idempotencia<Aberto>>,
) -> Result<Feito<Aberto>, CriarErro> {
    executar(p, chave, async |tx: &Transacao| {
        let nota = achar_nota(p, tx, ator, pedido).await?;
        let nota = notas::por_id_para_mudar(&**tx, p.banco.cofre(), nota.id)
            .await?
            .ok_or(BuscarErro::NaoEncontrada)?;
        let agora = p.agora();
        let (como, id) = match pedidos::do_rt_na_nota(&**tx, ator.id(), nota.id).await? {
            Some(meu) => (abrir_de_novo(p, tx, ator, &meu, agora).await?, meu.id),
            None => (ComoAbriu::Criado, inserir(p, tx, ator, &nota, agora).await?),
        };
        let lido = pedidos::ler(&**tx, ator.escopo(), id).await?;
        let lido =
            lido.ok_or_else(|| Falha::Interna("pedido recém-aberto não encontrado".to_owned()))?;
        Ok(Aberto {
            como,
            pedido: vistas::pedido::completo(p, &**tx, ator, &lido).await?,
        })
    })
    .await
}

async fn achar_nota(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    pedido: &CriarPedido,
) -> Result<Nota, CriarErro> {
    if let Some(id) = pedido.nota {
        let nota = notas::por_id(&**tx, p.banco.cofre(), id).await?;
        let minha = nota.filter(|n| n.responsavel_indice.as_ref() == Some(&ator.conta.cpf_indice));
        return Ok(minha.ok_or(BuscarErro::NaoEncontrada)?);
    }
    let (Some(protocolo), Some(pessoa), Some(cpf_cnpj)) = (
        pedido.protocolo.as_deref(),
        pedido.pessoa,
        pedido.cpf_cnpj.as_deref(),
    ) else {
        return Err(CriarErro::SemProva);
    };
    Ok(provar(
        p,
        &**tx,
        ator,
        &Prova {
            protocolo,
            pessoa,
            cpf_cnpj,
        },
    )
    .await?)
}

async fn abrir_de_novo(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    meu: &Pedido,
    agora: DateTime<Utc>,
) -> Result<ComoAbriu, CriarErro> {
    if meu.situacao != Situacao::Encerrado {
        return Ok(ComoAbriu::Existente);
    }
    let para = julgar(meu, Acao::Reabrir, agora)?;
    let mudanca = Mudanca {
        para: Some(para),
        ..Mudanca::default()
    };
    if !pedidos::transitar(&**tx, alvo(meu), Acao::Reabrir, &mudanca, agora).await? {
        return Err(Falha::Interna("reabertura perdida".to_owned()).into());
    }
    let registro = Registro {
        p,
        tx,
        autor: Autor::Pessoa(ator),
        agora,
    };
    let detalhe = Detalhe {
        mudanca: Some((meu.situacao, para)),
        ..Detalhe::default()
    };
    registro
        .acontecer(
            (meu.nota, Some(meu.id)),
            TipoAcontecimento::Reaberto,
            detalhe,
        )
        .await?;
    registro
        .auditar("pedido.reabrir", "pedido", &meu.id.to_string())
        .await?;
    Ok(ComoAbriu::Reaberto)
}

async fn inserir(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    nota: &Nota,
    agora: DateTime<Utc>,
) -> Result<PedidoId, CriarErro> {
    let (situacao, anterior) = primeira_situacao(nota);
    let c = Circunstancia {
        tipo: nota.tipo,
        janela_aberta: nota.janela.aberta(agora),
        analise_assumida: false,
        anterior,
    };
    transicao(situacao, Acao::Editar, &c)?;
    let id = PedidoId(p.novo_id()?);
    let novo = NovoPedido {
        id,
        rt: ator.id(),
        nota,
        situacao,
        anterior,
        janela: nota.janela,
        dados: &nota.dados,
        agora,
    };
    if !pedidos::inserir(&**tx, novo).await? {
        return Err(Falha::Interna("pedido repetido sob a nota travada".to_owned()).into());
    }
    let registro = Registro {
        p,
        tx,
        autor: Autor::Pessoa(ator),
        agora,
    };
    registro
        .acontecer(
            (nota.id, Some(id)),
            TipoAcontecimento::PedidoCriado,
            Detalhe::default(),
        )
        .await?;
    registro
        .emitir(TipoEvento::PedidoCriado, (ator.id(), id, 1))
        .await?;
    registro
        .auditar("pedido.criar", "pedido", &id.to_string())
        .await?;
    Ok(id)
}

/// Where a first filing starts: in a reanálise of a lapsed NS the pedido is born in it (R-REA-2).
fn primeira_situacao(nota: &Nota) -> (Situacao, Option<Situacao>) {
    match nota.situacao {
        SituacaoNs::ReanaliseLiberada => (Situacao::ReanaliseLiberada, Some(negativa(nota.tipo))),
        SituacaoNs::Cancelado => (Situacao::Cancelado, None),
        SituacaoNs::Aguardando | SituacaoNs::Enviada => (Situacao::Rascunho, None),
        SituacaoNs::Suspenso | SituacaoNs::Reprovado => (negativa(nota.tipo), None),
    }
}

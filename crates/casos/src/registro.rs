//! What stands beside every change, written in its transaction (R-SIT-3): timeline, audit, event, notice, e-mail.

use banco::mensagens::{self, Mensagem};
use banco::tarefas;
use banco::trilhas::{self, Auditoria, NovoAcontecimento, Origem};
use banco::{FalhaBanco, Transacao};
use chrono::{DateTime, Utc};
use correio::Mensagem as Modelo;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::{ContaId, NotaId, PedidoId, TarefaId, VersaoId};
use dominio::tipo::{Papel, Situacao};
use serde_json::json;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::tarefas::ENTREGAR_MENSAGEM;

/// Who does it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Autor<'a> {
    /// A signed-in person.
    Pessoa(&'a Ator),
    /// Cemig Atende, by the webhook of this id.
    Atende(&'a str),
    /// The clock.
    Relogio,
}

impl Autor<'_> {
    fn conta(self) -> Option<ContaId> {
        match self {
            Autor::Pessoa(ator) => Some(ator.id()),
            Autor::Atende(_) | Autor::Relogio => None,
        }
    }

    fn origem(self) -> Origem {
        match self {
            Autor::Pessoa(ator) => match ator.conta.papel {
                Papel::Rt => Origem::Rt,
                Papel::Analista | Papel::Administrador => Origem::Cemig,
            },
            Autor::Atende(_) => Origem::Atende,
            Autor::Relogio => Origem::Sistema,
        }
    }
}

/// The pen of one change: same transaction, same author, same instant.
pub(crate) struct Registro<'a> {
    pub(crate) p: &'a Plataforma,
    pub(crate) tx: &'a Transacao,
    pub(crate) autor: Autor<'a>,
    pub(crate) agora: DateTime<Utc>,
}

/// What an entry of the timeline says besides its kind.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Detalhe<'a> {
    pub(crate) texto: Option<&'a str>,
    pub(crate) mudanca: Option<(Situacao, Situacao)>,
    pub(crate) versao: Option<VersaoId>,
    pub(crate) codigo_documento: Option<&'a str>,
}

impl Registro<'_> {
    /// An entry of the timeline.
    pub(crate) async fn acontecer(
        &self,
        (nota, pedido): (NotaId, Option<PedidoId>),
        tipo: TipoAcontecimento,
        d: Detalhe<'_>,
    ) -> Result<(), FalhaBanco> {
        let novo = NovoAcontecimento {
            nota,
            pedido,
            em: self.agora,
            ator: self.autor.conta(),
            origem: self.autor.origem(),
            tipo,
            texto: d.texto,
            mudanca: d.mudanca,
            versao: d.versao,
            codigo_documento: d.codigo_documento,
        };
        trilhas::anotar(&**self.tx, novo).await
    }

    /// An audit row.
    pub(crate) async fn auditar(
        &self,
        acao: &str,
        alvo_tipo: &str,
        alvo_id: &str,
    ) -> Result<(), FalhaBanco> {
        let (papel, requisicao) = match self.autor {
            Autor::Pessoa(ator) => (ator.conta.papel.codigo(), ator.requisicao.as_str()),
            Autor::Atende(id) => ("atende", id),
            Autor::Relogio => ("sistema", ""),
        };
        let linha = Auditoria {
            em: self.agora,
            ator: self.autor.conta(),
            papel,
            acao,
            alvo_tipo,
            alvo_id,
            requisicao,
        };
        trilhas::auditar(&**self.tx, linha).await
    }

    /// An event for integrators: ids and version only (3.4).
    pub(crate) async fn emitir(
        &self,
        tipo: TipoEvento,
        (rt, pedido, versao): (ContaId, PedidoId, i64),
    ) -> Result<(), Falha> {
        let dados = json!({ "pedido": pedido, "versao": versao });
        trilhas::emitir(
            &**self.tx,
            self.p.novo_id()?,
            tipo,
            self.agora,
            (Some(rt), Some(pedido)),
            dados,
        )
        .await?;
        Ok(())
    }

    /// A notice on screen and its e-mail, to one person.
    pub(crate) async fn avisar(
        &self,
        (conta, pedido): (ContaId, Option<PedidoId>),
        tipo: TipoEvento,
        modelo: Modelo,
    ) -> Result<(), Falha> {
        let aviso = self.p.novo_id()?;
        trilhas::avisar(
            &**self.tx,
            aviso,
            conta,
            self.agora,
            tipo,
            (&modelo.assunto, pedido),
        )
        .await?;
        self.escrever(modelo).await
    }

    /// An e-mail, kept with the change and delivered by the relay.
    async fn escrever(&self, modelo: Modelo) -> Result<(), Falha> {
        let id = self.p.novo_id()?;
        let mensagem = Mensagem {
            id,
            para: modelo.para,
            assunto: modelo.assunto,
            texto: modelo.texto,
            html: modelo.html,
            criada_em: self.agora,
            entregue_em: None,
        };
        mensagens::inserir(&**self.tx, mensagem).await?;
        let tarefa = TarefaId(self.p.novo_id()?);
        let chave = format!("{ENTREGAR_MENSAGEM}:{id}");
        tarefas::agendar(
            &**self.tx,
            tarefa,
            (ENTREGAR_MENSAGEM, &chave),
            json!({ "mensagem": id }),
            self.agora,
            self.agora,
        )
        .await?;
        Ok(())
    }
}

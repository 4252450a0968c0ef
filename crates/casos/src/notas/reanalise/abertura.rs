//! The window opens, for the NS and for every pedido that waits for it.

use banco::contas::{self, Conta};
use banco::notas::{self, Nota};
use banco::pedidos::{self, Mudanca, Pedido};
use contrato::webhook::ReanaliseConfirmada;
use correio::modelos;
use dominio::documento::Cpf;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::ContaId;
use dominio::nota::transicao_ns;
use dominio::prazo::Janela;
use dominio::situacao::{CodigoRecusa, transicao};
use dominio::tipo::{Situacao, SituacaoNs};

use super::Confirmacao;
use crate::acesso::{alvo, circunstancia, situacao_em};
use crate::falha::Falha;
use crate::notas::responsavel::responsavel_sem_pedido;
use crate::registro::{Detalhe, Registro};
use crate::validade;

/// One window about to open.
pub(super) struct Abertura<'a> {
    pub(super) registro: &'a Registro<'a>,
    pub(super) nota: &'a Nota,
    pub(super) qual: Confirmacao,
    pub(super) janela: Janela,
    pub(super) de_quem: DeQuem,
}

impl Abertura<'_> {
    /// The code of the refusal when nothing waits.
    pub(super) async fn abrir(&self) -> Result<Option<&'static str>, Falha> {
        let Self { registro, nota, .. } = self;
        let (para, mut recusa) = match transicao_ns(self.nota_em(), self.qual.evento, nota.tipo) {
            Ok(para) => (para, CodigoRecusa::SituacaoNaoPermite),
            // Open for the pedido of one RT, it may still open for another's (R-NS-5).
            Err(r) if r.codigo == CodigoRecusa::ReanaliseJaAberta => (nota.situacao, r.codigo),
            Err(r) => return Ok(Some(r.codigo.codigo())),
        };
        let todos = pedidos::da_nota_para_mudar(&**registro.tx, nota.id).await?;
        let alcancados = todos.iter().filter(|p| self.de_quem.alcanca(p.rt));
        let (encerrados, outros): (Vec<_>, Vec<_>) =
            alcancados.partition(|pedido| pedido.situacao == Situacao::Encerrado);
        let mut abertos = 0;
        for pedido in outros {
            match self.abrir_pedido(pedido).await? {
                Ok(()) => abertos += 1,
                Err(codigo) => recusa = codigo,
            }
        }
        // A lapsed NS opens by itself, for whoever proves it; of any other only a pedido opens (R-NS-5).
        if abertos == 0 && !self.vencida() {
            return Ok(Some(recusa.codigo()));
        }
        for pedido in encerrados {
            // It does not move by itself; its RT may reopen it in the new window (1.5).
            let (tx, agora) = (&**registro.tx, registro.agora);
            pedidos::dar_janela_ao_encerrado(tx, alvo(pedido), self.janela, agora).await?;
        }
        let aberta = Some(self.janela);
        if notas::transitar(&**registro.tx, nota.id, nota.situacao, para, aberta).await? {
            let detalhe = Detalhe {
                texto: Some(self.qual.texto),
                ..Detalhe::default()
            };
            registro
                .acontecer((nota.id, None), TipoAcontecimento::ReanaliseAberta, detalhe)
                .await?;
            if let Some(rt) = responsavel_sem_pedido(registro, nota).await? {
                self.avisar(&rt, None).await?;
            }
        }
        Ok(None)
    }

    fn vencida(&self) -> bool {
        matches!(
            self.nota.situacao,
            SituacaoNs::Suspenso | SituacaoNs::Reprovado
        )
    }

    /// The situação of the NS at the instant of the confirmation: before its lapse it still waited.
    fn nota_em(&self) -> SituacaoNs {
        if self.vencida() && self.janela.inicio < self.nota.janela.fim {
            SituacaoNs::Aguardando
        } else {
            self.nota.situacao
        }
    }

    async fn abrir_pedido(&self, pedido: &Pedido) -> Result<Result<(), CodigoRecusa>, Falha> {
        let (registro, acao) = (self.registro, self.qual.acao);
        let pedido = &validade::vencer(registro, pedido).await?;
        let de = situacao_em(pedido, self.janela.inicio);
        let c = circunstancia(pedido, self.janela.inicio);
        let para = match transicao(de, acao, &c) {
            Ok(para) => para,
            Err(recusa) => return Ok(Err(recusa.codigo)),
        };
        let mudanca = Mudanca {
            para: Some(para),
            anterior: Some(Some(de)),
            janela: Some(self.janela),
            por_decurso: Some(false),
            valido_ate: Some(None),
            ..Mudanca::default()
        };
        if !pedidos::transitar(&**registro.tx, alvo(pedido), acao, &mudanca, registro.agora).await?
        {
            return Ok(Err(CodigoRecusa::SituacaoNaoPermite));
        }
        let detalhe = Detalhe {
            texto: Some(self.qual.texto),
            mudanca: Some((de, para)),
            ..Detalhe::default()
        };
        registro
            .acontecer(
                (self.nota.id, Some(pedido.id)),
                TipoAcontecimento::ReanaliseAberta,
                detalhe,
            )
            .await?;
        registro
            .emitir(
                TipoEvento::ReanaliseAberta,
                (pedido.rt, pedido.id, pedido.versao + 1),
            )
            .await?;
        registro
            .auditar("pedido.reabrir_analise", "pedido", &pedido.id.to_string())
            .await?;
        if let Some(rt) = contas::por_id(&**registro.tx, pedido.rt).await? {
            self.avisar(&rt, Some(pedido)).await?;
        }
        Ok(Ok(()))
    }

    async fn avisar(&self, rt: &Conta, pedido: Option<&Pedido>) -> Result<(), Falha> {
        let nota = self.nota;
        let origem = &self.registro.p.ajustes.origem_publica;
        let modelo = modelos::reanalise_aberta(&modelos::ReanaliseAberta {
            para: &rt.email,
            nome: &rt.nome,
            numero_ns: &nota.numero,
            protocolo: &nota.protocolo,
            cliente: &nota.cliente_nome,
            tipo: nota.tipo,
            motivo: self.qual.motivo,
            prazo: self.janela.fim,
            endereco: &pedido.map_or_else(
                || format!("{origem}/"),
                |pedido| format!("{origem}/pedidos/{}", pedido.id),
            ),
        });
        let pedido = pedido.map(|pedido| pedido.id);
        self.registro
            .avisar((rt.id, pedido), TipoEvento::ReanaliseAberta, modelo)
            .await
    }
}

/// Whose pedidos a confirmation opens (R-NS-5).
#[derive(Debug, Clone, Copy)]
pub(super) enum DeQuem {
    /// It names nobody.
    Todos,
    /// The professional that it names.
    Rt(ContaId),
    /// It names somebody without an account here.
    Ninguem,
}

impl DeQuem {
    pub(super) async fn ler(
        registro: &Registro<'_>,
        evento: &ReanaliseConfirmada,
    ) -> Result<Self, Falha> {
        let Some(responsavel) = &evento.responsavel else {
            return Ok(Self::Todos);
        };
        let Ok(cpf) = Cpf::parse(&responsavel.cpf) else {
            return Ok(Self::Ninguem);
        };
        let indice = contas::indice_cpf(registro.p.banco.cofre(), &cpf);
        let conta = contas::por_cpf_indice(&**registro.tx, &indice).await?;
        Ok(conta.map_or(Self::Ninguem, |conta| Self::Rt(conta.id)))
    }

    fn alcanca(self, rt: ContaId) -> bool {
        match self {
            Self::Todos => true,
            Self::Rt(nomeado) => nomeado == rt,
            Self::Ninguem => false,
        }
    }
}

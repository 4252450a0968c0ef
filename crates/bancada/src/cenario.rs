//! How far a pedido has come, in one line of a test.

use contrato::analise::Decisao;
use contrato::pedido::Pedido;
use contrato::webhook::NsEmitida;
use dominio::ids::PedidoId;
use dominio::slot::{Slot, slots_do_tipo};
use dominio::tipo::{Resultado, TipoSolicitacao};
use serde_json::{Value, json};

use crate::arquivos;
use crate::bancada::Bancada;
use crate::notas;

/// An NS that arrived.
#[derive(Debug, Clone)]
pub struct NotaEmitida {
    /// The event that brought it.
    pub ns: NsEmitida,
}

impl NotaEmitida {
    /// The proof of *Buscar*.
    #[must_use]
    pub fn prova(&self) -> Value {
        json!({"protocolo": self.ns.protocolo, "pessoa": "fisica", "cpf_cnpj": self.ns.cliente.cpf_cnpj})
    }
}

/// What the RT types so that nothing is missing; what came with the NS is not in it.
#[must_use]
pub fn dados_completos(tipo: TipoSolicitacao) -> Value {
    let potencia = match tipo {
        TipoSolicitacao::GeracaoDistribuida => "potencia_geracao_kw",
        TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => "demanda_kva",
    };
    json!({
        "numero_art": "MG20261234567",
        "tipo_atividade": "comercial",
        "formato_planta": "A1",
        "geracao_propria": false,
        "logradouro": "Rua das Flores",
        "numero_endereco": "100",
        "bairro": "Centro",
        "cep": "38010-000",
        "ponto_referencia": "Ao lado da praça",
        potencia: "75,5",
    })
}

/// Codes of the slots without which a tipo is not sent.
#[must_use]
pub fn slots_obrigatorios(tipo: TipoSolicitacao) -> Vec<&'static str> {
    slots_do_tipo(tipo)
        .into_iter()
        .filter(|s| s.obrigatorio)
        .map(|s| s.slot.codigo())
        .collect()
}

impl Bancada {
    /// An NS of a tipo, issued now, naming RT A.
    pub async fn nota_emitida(&self, tipo: TipoSolicitacao) -> NotaEmitida {
        let nota = NotaEmitida {
            ns: notas::nova(tipo, self.agora()),
        };
        self.atende().emitir_ns(&nota.ns).await;
        self.rodar_tarefas().await;
        nota
    }

    /// A rascunho of RT A with nothing filled yet.
    pub async fn rascunho_vazio(&self, tipo: TipoSolicitacao) -> Pedido {
        let nota = self.nota_emitida(tipo).await;
        self.rt_a()
            .await
            .post("/pedidos")
            .json(&nota.prova())
            .await
            .exigir(201)
            .json()
    }

    /// A rascunho of RT A that can be sent.
    pub async fn rascunho_pronto(&self, tipo: TipoSolicitacao) -> PedidoId {
        let pedido = self.rascunho_vazio(tipo).await;
        self.preencher(pedido.id, tipo).await;
        self.anexar_obrigatorios(pedido.id, tipo).await;
        pedido.id
    }

    /// RT A fills every field.
    pub async fn preencher(&self, id: PedidoId, tipo: TipoSolicitacao) {
        let rt = self.rt_a().await;
        let etag = rt.get(&format!("/pedidos/{id}")).await.exigir(200).etag();
        let corpo = json!({"dados": dados_completos(tipo)});
        let _ = rt
            .patch(&format!("/pedidos/{id}"))
            .se_bater(&etag)
            .json(&corpo)
            .await
            .exigir(200);
    }

    /// RT A attaches a PDF to every required slot.
    pub async fn anexar_obrigatorios(&self, id: PedidoId, tipo: TipoSolicitacao) {
        let rt = self.rt_a().await;
        for slot in slots_obrigatorios(tipo) {
            let _ = rt
                .anexar(id, slot, &format!("{slot}.pdf"), arquivos::pdf(slot))
                .await
                .exigir(201);
        }
    }

    /// A pedido of RT A that was sent.
    pub async fn pedido_enviado(&self, tipo: TipoSolicitacao) -> PedidoId {
        let id = self.rascunho_pronto(tipo).await;
        let _ = self
            .rt_a()
            .await
            .post(&format!("/pedidos/{id}/envio"))
            .await
            .exigir(201);
        self.rodar_tarefas().await;
        id
    }

    /// The same, taken by the analyst.
    pub async fn em_analise_assumido(&self, tipo: TipoSolicitacao) -> PedidoId {
        let id = self.pedido_enviado(tipo).await;
        let _ = self
            .analista()
            .await
            .post(&format!("/pedidos/{id}/analise"))
            .await
            .exigir(200);
        self.rodar_tarefas().await;
        id
    }

    /// The same, decided; approvals carry what their tipo asks, refusals two pendências.
    pub async fn decidido(
        &self,
        tipo: TipoSolicitacao,
        resultado: Resultado,
    ) -> (PedidoId, Decisao) {
        let id = self.em_analise_assumido(tipo).await;
        let analista = self.analista().await;
        if resultado == Resultado::Aprovado && tipo != TipoSolicitacao::AnaliseCarga {
            let slot = Slot::DOCUMENTO_DA_DECISAO.codigo();
            let _ = analista
                .anexar(id, slot, "decisao.pdf", arquivos::pdf("decisao"))
                .await
                .exigir(201);
        }
        let etag = analista
            .get(&format!("/pedidos/{id}"))
            .await
            .exigir(200)
            .etag();
        let chamada = analista
            .post(&format!("/pedidos/{id}/decisao"))
            .se_bater(&etag);
        let decisao = chamada
            .json(&Self::decisao(tipo, resultado))
            .await
            .exigir(201)
            .json();
        self.rodar_tarefas().await;
        (id, decisao)
    }

    /// A pedido of RT A refused with two pendências, whose reanálise Atende has just confirmed.
    pub async fn reanalise_aberta(&self, tipo: TipoSolicitacao) -> (PedidoId, Decisao) {
        let recusa = match tipo {
            TipoSolicitacao::AnaliseCarga => Resultado::Suspenso,
            TipoSolicitacao::ProjetoEletrico | TipoSolicitacao::GeracaoDistribuida => {
                Resultado::Reprovado
            }
        };
        let (id, decisao) = self.decidido(tipo, recusa).await;
        let numero = self.rt_a().await.pedido(id).await.nota.numero;
        let dados = json!({"numero": numero, "confirmada_em": self.agora()});
        let _ = self
            .atende()
            .enviar("reanalise.confirmada", &dados)
            .await
            .exigir(202);
        self.rodar_tarefas().await;
        (id, decisao)
    }

    /// The body of a decision that is whole.
    #[must_use]
    pub fn decisao(tipo: TipoSolicitacao, resultado: Resultado) -> Value {
        match (resultado, tipo) {
            (Resultado::Aprovado, TipoSolicitacao::ProjetoEletrico) => {
                json!({"resultado": "aprovado"})
            }
            (Resultado::Aprovado, _) => json!({"resultado": "aprovado", "obras": "sem"}),
            (outro, _) => json!({
                "resultado": outro.codigo(),
                "observacao": "Corrija e peça a reanálise.",
                "pendencias": [
                    {"tipo": "demanda_incorreta", "descricao": "A demanda do projeto difere da do formulário."},
                    {"tipo": "art_irregular", "descricao": "A ART não traz o endereço da obra.", "norma": "Lei nº 6.496/1977"},
                ],
            }),
        }
    }
}

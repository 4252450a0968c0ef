//! The analyst's side.

use contrato::Pagina;
use contrato::analise::{
    ArquivoComparado, CampoMudado, Decidir, Decisao, Diferencas, ItemFila, NovaPendencia,
    Pendencia, Responder, Resposta,
};
use contrato::anotacoes::{Anotacoes, AnotacoesSalvas, PendenciaEscrita, RespostaDoItem};
use dominio::ids::{DecisaoId, PedidoId, PendenciaId, VersaoId};
use dominio::pendencia::{ComoRespondeu, Ponto, RespostaChecklist, TipoPendencia, checklist};
use dominio::tipo::{Obras, Resultado, TipoSolicitacao};
use dominio::versao::MudancaDoArquivo;
use serde_json::Value;

use super::{CLIENTE, NUMERO_NS, PROTOCOLO, REGIONAL, RT, id, minuto, valor};

pub(crate) fn fila() -> Value {
    let item = ItemFila {
        pedido: PedidoId(id(0x60)),
        versao: 7,
        numero_ns: NUMERO_NS.to_owned(),
        protocolo: PROTOCOLO.to_owned(),
        cliente_nome: CLIENTE.to_owned(),
        responsavel: RT.to_owned(),
        tipo: TipoSolicitacao::AnaliseCarga,
        regional: REGIONAL.to_owned(),
        ciclo: 1,
        enviado_em: minuto(120),
        analista: None,
        minha: false,
    };
    valor(&Pagina {
        itens: vec![item],
        proximo_cursor: None,
    })
}

pub(crate) fn aprovar() -> Value {
    valor(&Decidir {
        resultado: Resultado::Aprovado,
        obras: Some(Obras::Sem),
        observacao: Some("Carga liberada no ponto de entrega existente.".to_owned()),
        pendencias: Vec::new(),
    })
}

pub(crate) fn suspender() -> Value {
    let pendencia = |tipo: TipoPendencia, descricao: &str| NovaPendencia {
        tipo,
        descricao: descricao.to_owned(),
        norma: None,
        versao: None,
        pagina: None,
        ponto: None,
        bloqueante: Some(true),
    };
    valor(&Decidir {
        resultado: Resultado::Suspenso,
        obras: None,
        observacao: None,
        pendencias: vec![
            pendencia(
                TipoPendencia::TODOS[0],
                "A ART não traz a atividade técnica contratada. Envie a ART completa.",
            ),
            pendencia(
                TipoPendencia::TODOS[1],
                "A soma das cargas difere da demanda informada. Corrija o formulário.",
            ),
        ],
    })
}

pub(crate) fn anotacoes() -> Value {
    valor(&as_anotacoes())
}

pub(crate) fn anotacoes_salvas() -> Value {
    valor(&AnotacoesSalvas {
        ciclo: 1,
        revisao: 4,
        salvas_em: Some(minuto(280)),
        autor: Some("Renata Figueiredo".to_owned()),
        anotacoes: as_anotacoes(),
    })
}

fn as_anotacoes() -> Anotacoes {
    let itens = checklist(TipoSolicitacao::AnaliseCarga)[0].itens;
    let resposta = |n: usize, resposta| RespostaDoItem {
        item: itens[n].codigo.to_owned(),
        resposta,
    };
    Anotacoes {
        respostas: vec![
            resposta(0, RespostaChecklist::Conforme),
            resposta(1, RespostaChecklist::NaoConforme),
        ],
        pendencias: vec![PendenciaEscrita {
            tipo: Some(TipoPendencia::ArtIrregular),
            descricao: "A ART não traz a atividade técnica".to_owned(),
            pagina: "1".to_owned(),
            bloqueante: true,
            ..PendenciaEscrita::default()
        }],
        observacao: String::new(),
        obras: None,
    }
}

pub(crate) fn decisao() -> Value {
    valor(&a_decisao())
}

pub(super) fn a_decisao() -> Decisao {
    Decisao {
        id: DecisaoId(id(7)),
        codigo: "7K2M-9QXD-41PB".to_owned(),
        ciclo: 1,
        resultado: Resultado::Aprovado,
        obras: Some(Obras::Sem),
        observacao: Some("Carga liberada no ponto de entrega existente.".to_owned()),
        decidida_em: minuto(300),
        analista: None,
        documento: None,
        pendencias: Vec::new(),
    }
}

pub(super) fn a_pendencia() -> Pendencia {
    let tipo = TipoPendencia::TODOS[0];
    Pendencia {
        id: PendenciaId(id(8)),
        ordem: 1,
        ciclo: 1,
        tipo,
        titulo: tipo.texto().to_owned(),
        descricao: "A ART não traz a atividade técnica contratada. Envie a ART completa."
            .to_owned(),
        norma: None,
        versao: Some(VersaoId(id(4))),
        arquivo: Some("ART 2026.pdf".to_owned()),
        pagina: Some(1),
        ponto: Ponto::novo(640, 180),
        bloqueante: true,
        resposta: None,
    }
}

pub(crate) fn diferencas() -> Value {
    valor(&Diferencas {
        ciclo: 2,
        desde: Some(minuto(600)),
        campos: Some(vec![CampoMudado {
            campo: "demanda_kva".to_owned(),
            rotulo: "Demanda em kVA".to_owned(),
            antes: Some("300 kVA".to_owned()),
            depois: Some("225 kVA".to_owned()),
        }]),
        arquivos: vec![ArquivoComparado {
            slot: "art_paga".to_owned(),
            mudanca: MudancaDoArquivo::Trocado,
            antes: Some(VersaoId(id(0x70))),
            depois: VersaoId(id(0x71)),
        }],
    })
}

pub(crate) fn responder() -> Value {
    let resposta = a_resposta();
    valor(&Responder {
        como: resposta.como,
        texto: resposta.texto,
        versao: resposta.versao,
    })
}

pub(super) fn a_resposta() -> Resposta {
    Resposta {
        como: ComoRespondeu::Corrigi,
        texto: "A ART nova traz a atividade técnica de projeto.".to_owned(),
        versao: Some(VersaoId(id(0x71))),
        arquivo: Some("ART 2026 R1.pdf".to_owned()),
        respondida_em: minuto(900),
    }
}

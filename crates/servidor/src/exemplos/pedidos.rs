//! Pedidos, from the rascunho to the receipt.

use contrato::analise::Decisao;
use contrato::pedido::{
    Acontecimento, AlterarPedido, Analise, Contagens, CriarPedido, PedidoResumo,
};
use contrato::recibo::{ArquivoRecibo, DadosRecibo, Recibo};
use contrato::{Lista, Pagina};
use dominio::historico::TipoAcontecimento;
use dominio::ids::{PedidoId, VersaoId};
use dominio::situacao::Acao;
use dominio::tipo::{Pessoa, Resultado, Situacao, TipoSolicitacao};
use dominio::vez::Quem;
use serde_json::{Map, Value};

use super::analise::{a_decisao, a_pendencia, a_resposta};
use super::anexos::os_anexos;
use super::historia::{o_enviado, o_pedido, o_que_o_rt_preenche};
use super::notas::o_prazo;
use super::{CLIENTE, CNPJ, NUMERO_NS, PROTOCOLO, REGIONAL, RT, SHA256, id, minuto, valor};

pub(crate) fn criar() -> Value {
    valor(&CriarPedido {
        nota: None,
        protocolo: Some(PROTOCOLO.to_owned()),
        pessoa: Some(Pessoa::Juridica),
        cpf_cnpj: Some(CNPJ.to_owned()),
    })
}

pub(crate) fn alterar() -> Value {
    let Value::Object(campos) = valor(&o_que_o_rt_preenche()) else {
        return Value::Null;
    };
    let dados: Map<_, _> = campos
        .into_iter()
        .filter(|(_, valor)| !valor.is_null())
        .collect();
    valor(&AlterarPedido { dados })
}

pub(crate) fn pedido() -> Value {
    valor(&o_pedido())
}

pub(crate) fn encerrado() -> Value {
    let mut pedido = o_pedido();
    pedido.situacao = Situacao::Encerrado;
    pedido.acoes = vec![Acao::Reabrir];
    "Reabra o rascunho, se quiser enviar".clone_into(&mut pedido.vez.o_que);
    valor(&pedido)
}

pub(crate) fn enviado() -> Value {
    valor(&o_enviado())
}

pub(crate) fn respondido() -> Value {
    let mut pedido = o_enviado();
    let mut pendencia = a_pendencia();
    pendencia.resposta = Some(a_resposta());
    pedido.versao += 5;
    pedido.situacao = Situacao::ReanaliseLiberada;
    pedido.acoes = vec![Acao::Editar, Acao::AdicionarVersao, Acao::Enviar];
    pedido.decisao = Some(Decisao {
        resultado: Resultado::Suspenso,
        obras: None,
        observacao: None,
        pendencias: vec![pendencia],
        ..a_decisao()
    });
    valor(&pedido)
}

pub(crate) fn em_analise() -> Value {
    let mut pedido = o_enviado();
    pedido.versao += 1;
    pedido.analise = Some(Analise {
        assumida_em: minuto(240),
        analista: Some("Renata Figueiredo".to_owned()),
        minha: true,
    });
    valor(&pedido)
}

pub(crate) fn pagina() -> Value {
    let pedido = o_pedido();
    let resumo = PedidoResumo {
        id: pedido.id,
        numero_ns: NUMERO_NS.to_owned(),
        protocolo: PROTOCOLO.to_owned(),
        cliente_nome: CLIENTE.to_owned(),
        cliente_numero: pedido.nota.cliente_numero,
        instalacao: pedido.nota.instalacao,
        tipo: TipoSolicitacao::AnaliseCarga,
        regional: REGIONAL.to_owned(),
        emitida_em: minuto(0),
        enviado_em: None,
        respondido_em: None,
        situacao: Situacao::Rascunho,
        vez: Quem::Rt,
        prazo: Some(o_prazo()),
        proximo: pedido.vez.o_que,
        responsavel: None,
    };
    valor(&Pagina {
        itens: vec![resumo],
        proximo_cursor: None,
    })
}

pub(crate) fn contagens() -> Value {
    valor(&Contagens {
        aguardando_voce: 1,
        em_analise: 0,
        concluidos: 0,
        rascunhos: 1,
        todos: 1,
    })
}

pub(crate) fn vez() -> Value {
    valor(&o_pedido().vez)
}

pub(crate) fn pendencias() -> Value {
    valor(&Lista {
        itens: vec![a_pendencia()],
    })
}

pub(crate) fn historico() -> Value {
    valor(&Lista {
        itens: vec![Acontecimento {
            seq: 2,
            em: minuto(30),
            quem: RT.to_owned(),
            tipo: TipoAcontecimento::PedidoCriado,
            titulo: TipoAcontecimento::PedidoCriado.texto().to_owned(),
            texto: None,
            de: None,
            para: None,
            versao: None,
            codigo_documento: None,
        }],
    })
}

pub(crate) fn recibo() -> Value {
    let arquivos = os_anexos().into_iter().flat_map(|anexo| {
        let rotulo = anexo.rotulo;
        anexo.versoes.into_iter().map(move |v| ArquivoRecibo {
            anexo: rotulo.clone(),
            versao: VersaoId(v.id.0),
            numero: v.numero,
            nome: v.nome,
            tamanho: v.tamanho,
            sha256: SHA256.to_owned(),
            recebida_em: v.recebida_em,
        })
    });
    valor(&Recibo {
        dados: DadosRecibo {
            codigo: "3F7T-R0WC-88HJ".to_owned(),
            pedido: PedidoId(id(0x60)),
            numero_ns: NUMERO_NS.to_owned(),
            protocolo: PROTOCOLO.to_owned(),
            tipo: TipoSolicitacao::AnaliseCarga,
            cliente_nome: CLIENTE.to_owned(),
            responsavel: RT.to_owned(),
            ciclo: 1,
            enviado_em: minuto(120),
            arquivos: arquivos.collect(),
        },
        assinatura: "1pXv0m3bE8oQ4yN7sKc2LrW9uHtZ6aGdF5jBiVxMqRkTnPyCwSeUhDzAlOgJ3fI".to_owned(),
        chave: "9f86d081884c7d65".to_owned(),
    })
}

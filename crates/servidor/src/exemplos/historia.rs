//! The pedido of the story, as a typed value.

use contrato::pedido::{Pedido, Responsavel};
use dominio::ids::PedidoId;
use dominio::pedido::DadosPedido;
use dominio::situacao::Acao;
use dominio::tipo::{Conselho, FormatoPlanta, Situacao, Tensao};
use dominio::vez::{Quem, Vez};

use super::anexos::os_anexos;
use super::notas::{a_nota, o_prazo};
use super::{CLIENTE, RT, id, minuto};

/// What does not come with the NS of the story.
pub(super) fn o_que_o_rt_preenche() -> DadosPedido {
    DadosPedido {
        tensao: Some(Tensao::Bt),
        numero_art: Some("MG20261234567".to_owned()),
        demanda_kva: Some("112,5".to_owned()),
        tipo_atividade: Some("comercial".to_owned()),
        previsao_ligacao: Some("2029-06-30".to_owned()),
        formato_planta: Some(FormatoPlanta::A1),
        geracao_propria: Some(false),
        ..DadosPedido::default()
    }
}

pub(super) fn o_pedido() -> Pedido {
    let dados = DadosPedido {
        nome_cliente: Some(CLIENTE.to_owned()),
        numero_cliente: Some("7001234567".to_owned()),
        numero_instalacao: Some("3001234567".to_owned()),
        telefone: Some("(34) 3333-4455".to_owned()),
        email_cliente: Some("contato@paonosso.example.com".to_owned()),
        data_ns: Some("2026-11-24".to_owned()),
        logradouro: Some("Avenida Leopoldino de Oliveira".to_owned()),
        numero_endereco: Some("3456".to_owned()),
        bairro: Some("Centro".to_owned()),
        cep: Some("38010-000".to_owned()),
        municipio: Some("Uberaba".to_owned()),
        ponto_referencia: Some("Ao lado da praça Rui Barbosa".to_owned()),
        ..o_que_o_rt_preenche()
    };
    let mut nota = a_nota();
    nota.pedido = Some(PedidoId(id(0x60)));
    Pedido {
        id: PedidoId(id(0x60)),
        versao: 7,
        situacao: Situacao::Rascunho,
        ciclo: 0,
        nota,
        dados,
        campos_da_nota: [
            "nome_cliente",
            "numero_cliente",
            "numero_instalacao",
            "municipio",
        ]
        .map(str::to_owned)
        .to_vec(),
        responsavel: Responsavel {
            nome: RT.to_owned(),
            conselho: Some(Conselho::Crea),
            registro: Some("MG-123456/D".to_owned()),
        },
        prazo: Some(o_prazo()),
        vez: Vez {
            quem: Quem::Rt,
            o_que: "Envie o pedido".to_owned(),
            consequencia: Some("Sem envio até lá, a NS é suspensa.".to_owned()),
            ate: Some(minuto(48 * 60)),
            acao: Some("enviar".to_owned()),
        },
        acoes: vec![
            Acao::Editar,
            Acao::AdicionarVersao,
            Acao::RetirarVersao,
            Acao::Enviar,
            Acao::Encerrar,
        ],
        anexos: os_anexos(),
        faltam: Vec::new(),
        analise: None,
        decisao: None,
        criado_em: minuto(30),
        atualizado_em: minuto(60),
        enviado_em: None,
        respondido_em: None,
        agora: minuto(61),
    }
}

pub(super) fn o_enviado() -> Pedido {
    let mut pedido = o_pedido();
    pedido.versao = 8;
    pedido.situacao = Situacao::EmAnalise;
    pedido.ciclo = 1;
    pedido.enviado_em = Some(minuto(120));
    pedido.acoes = vec![Acao::Assumir];
    pedido.vez = Vez {
        quem: Quem::Analista,
        o_que: "Analisa o pedido".to_owned(),
        consequencia: Some("A resposta chega por e-mail.".to_owned()),
        ate: None,
        acao: None,
    };
    pedido
}

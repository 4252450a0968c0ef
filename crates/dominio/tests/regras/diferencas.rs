//! What changed between two ciclos (R-REA-4).

use dominio::conferencia::EstadoConferencia;
use dominio::pedido::{DadosPedido, Diferenca};
use dominio::slot::Slot;
use dominio::tipo::{FormatoPlanta, Tensao};
use dominio::versao::{Fatos, antes_e_depois};

use crate::em;

fn enviado() -> DadosPedido {
    DadosPedido {
        nome_cliente: Some("Frigorífico Boi Dourado Ltda.".to_owned()),
        demanda_kva: Some("300".to_owned()),
        previsao_ligacao: Some("2027-03-01".to_owned()),
        tipo_atividade: Some("industrial".to_owned()),
        tensao: Some(Tensao::Mt),
        geracao_propria: Some(false),
        ..DadosPedido::default()
    }
}

#[test]
fn r_rea_4_cada_campo_que_mudou_vem_com_o_valor_de_antes_e_o_de_agora_em_palavras() {
    let corrigido = DadosPedido {
        demanda_kva: Some("1.225,5".to_owned()),
        previsao_ligacao: Some("2027-04-15".to_owned()),
        tipo_atividade: Some("rural".to_owned()),
        geracao_propria: Some(true),
        formato_planta: Some(FormatoPlanta::A1),
        ..enviado()
    };
    let mudou = |campo, antes: Option<&str>, depois: Option<&str>| Diferenca {
        campo,
        antes: antes.map(str::to_owned),
        depois: depois.map(str::to_owned),
    };
    assert_eq!(
        corrigido.diferencas(&enviado()),
        [
            mudou("tipo_atividade", Some("Industrial"), Some("Rural")),
            mudou("formato_planta", None, Some("A1")),
            mudou("demanda_kva", Some("300 kVA"), Some("1.225,50 kVA")),
            mudou("previsao_ligacao", Some("01/03/2027"), Some("15/04/2027")),
            mudou("geracao_propria", Some("Não"), Some("Sim")),
        ]
    );
}

#[test]
fn r_rea_4_o_mesmo_valor_escrito_de_outro_jeito_nao_e_diferenca() {
    let mut mesmo = enviado();
    mesmo.demanda_kva = Some("300,00".to_owned());
    mesmo.nome_cliente = Some(" Frigorífico Boi Dourado Ltda. ".to_owned());
    mesmo.previsao_ligacao = Some("01/03/2027".to_owned());
    mesmo.ponto_referencia = Some("  ".to_owned());
    assert_eq!(mesmo.diferencas(&enviado()), []);
    assert_eq!(enviado().diferencas(&enviado()), []);
}

#[test]
fn r_rea_4_o_arquivo_de_antes_e_o_que_contava_na_decisao_nao_o_que_o_envio_levou() {
    let slot = Slot::parse("art_paga").unwrap();
    let versao = |numero, recebida: &str, conferencia| Fatos {
        slot,
        numero,
        recebida_em: em(recebida),
        retirada: false,
        enviada: numero == 1,
        conferencia,
        conferida: None,
    };
    let limpa = EstadoConferencia::NaoVerificada;
    // Sent on the 24th, replaced while nobody analysed, decided on the 26th, corrected on the 28th.
    let versoes = [
        versao(1, "2026-11-24T10:00:00Z", limpa),
        versao(2, "2026-11-24T11:00:00Z", limpa),
        versao(3, "2026-11-28T10:00:00Z", limpa),
        versao(4, "2026-11-28T11:00:00Z", EstadoConferencia::Recusada),
    ];
    let decisao = em("2026-11-26T12:00:00Z");
    let comparar =
        |quantas: usize, slot| antes_e_depois(versoes[..quantas].iter().copied(), slot, decisao);
    assert_eq!(comparar(4, slot), Some((Some(2), 3)));
    assert_eq!(comparar(2, slot), Some((Some(2), 2)));
    assert_eq!(comparar(4, Slot::parse("projeto_eletrico").unwrap()), None);
    let nova = [versoes[2]];
    assert_eq!(
        antes_e_depois(nova.iter().copied(), slot, decisao),
        Some((None, 3))
    );
}

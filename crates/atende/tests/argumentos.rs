//! The command line: one word is enough, and every event reads back as the APR will read it.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

use atende::{ComandoAtende, EventoAtende, corpo};
use chrono::{DateTime, Utc};
use clap::{CommandFactory, Parser};
use contrato::webhook::{Envelope, FatoDatado, NsCancelada, NsEmitida, ReanaliseConfirmada};
use dominio::documento::{Cpf, CpfCnpj};
use dominio::nota::{FatoNs, NumeroNs, ServicoAtende};
use dominio::tipo::{Tensao, TipoSolicitacao};
use serde::de::DeserializeOwned;

#[derive(Parser)]
struct Linha {
    #[command(subcommand)]
    comando: ComandoAtende,
}

fn agora() -> DateTime<Utc> {
    "2026-11-24T17:32:00.123Z".parse().unwrap()
}

fn ler(argumentos: &str) -> ComandoAtende {
    let palavras = std::iter::once("atende").chain(argumentos.split_whitespace());
    Linha::try_parse_from(palavras).unwrap().comando
}

fn enviado<T: DeserializeOwned>(argumentos: &str, tipo: &str) -> T {
    let bytes = corpo(&ler(argumentos).evento(agora()), agora()).unwrap();
    let envelope: Envelope = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((envelope.tipo.as_str(), envelope.em), (tipo, agora()));
    serde_json::from_value(envelope.dados).unwrap()
}

#[test]
fn uma_palavra_basta_para_emitir_uma_ns_valida() {
    let ns: NsEmitida = enviado("emitir-ns", "ns.emitida");
    NumeroNs::parse(&ns.numero).unwrap();
    CpfCnpj::parse(&ns.cliente.cpf_cnpj).unwrap();
    Cpf::parse(&ns.responsavel.unwrap().cpf).unwrap();
    assert_eq!(ns.protocolo, "2026112463120123");
    assert_eq!(ns.emitida_em, agora());
    assert_eq!(ns.notificada_em, None);
    assert_eq!(ns.tensao_projeto, Some(Tensao::Bt));
    assert_eq!(ns.gd, None);
}

#[test]
fn r_ate_9_cada_tipo_traz_um_servico_que_leva_a_ele() {
    for tipo in TipoSolicitacao::TODOS {
        for tensao in Tensao::TODOS {
            let linha = format!(
                "emitir-ns --tipo {} --tensao {}",
                tipo.codigo(),
                tensao.codigo()
            );
            let ns: NsEmitida = enviado(&linha, "ns.emitida");
            let servico = ServicoAtende::de_codigo(&ns.servico).unwrap();
            assert_eq!(servico.tipo(), Some(*tipo));
            assert_eq!(
                ns.gd.is_some(),
                *tipo == TipoSolicitacao::GeracaoDistribuida
            );
        }
    }
}

#[test]
fn numero_e_protocolo_mudam_a_cada_milissegundo() {
    let comando = ler("emitir-ns");
    let par = |deslocamento| {
        let instante = agora() + chrono::TimeDelta::milliseconds(deslocamento);
        let EventoAtende::NsEmitida(ns) = comando.evento(instante) else {
            panic!("outro evento");
        };
        (ns.numero, ns.protocolo)
    };
    let (numero, protocolo) = par(0);
    let (outro_numero, outro_protocolo) = par(1);
    assert_ne!(numero, outro_numero);
    assert_ne!(protocolo, outro_protocolo);
    assert_eq!(ler("emitir-ns").id(agora()), "msg_1795541520123000");
    assert_eq!(ler("emitir-ns --id msg_7").id(agora()), "msg_7");
}

#[test]
fn instantes_se_dizem_pela_distancia_ou_pelo_nome() {
    let linha = "emitir-ns --emitida-em -49h --notificada-em=-47h --sem-responsavel";
    let ns: NsEmitida = enviado(linha, "ns.emitida");
    assert_eq!(ns.emitida_em, agora() - chrono::TimeDelta::hours(49));
    assert_eq!(
        ns.notificada_em,
        Some(agora() - chrono::TimeDelta::hours(47))
    );
    assert!(ns.responsavel.is_none());
    let fixa: NsCancelada = enviado(
        "cancelar-ns --numero 1129378580 --em 2026-11-24T10:00:00-03:00",
        "ns.cancelada",
    );
    assert_eq!(
        fixa.em,
        "2026-11-24T13:00:00Z".parse::<DateTime<Utc>>().unwrap()
    );
    for torto in ["ontem", "2h", "-h", "", "+5x", "-99999999999999999999d"] {
        assert!(
            torto.parse::<atende::argumentos::Quando>().is_err(),
            "{torto}"
        );
    }
}

#[test]
fn confirmacoes_e_fatos_trazem_o_que_o_apr_espera() {
    let reanalise: ReanaliseConfirmada = enviado(
        "confirmar-reanalise --numero 1129378580 --responsavel-cpf 111.444.777-35",
        "reanalise.confirmada",
    );
    assert_eq!(reanalise.confirmada_em, agora());
    assert_eq!(reanalise.ns_aprovada, None);
    assert!(reanalise.responsavel.is_some());
    let reavaliacao: ReanaliseConfirmada = enviado(
        "confirmar-reavaliacao --numero 1129378580",
        "reavaliacao.confirmada",
    );
    assert_eq!(reavaliacao.ns_aprovada.as_deref(), Some("1129378580"));
    for fato in FatoNs::TODOS {
        let linha = format!("fato --tipo {} --numero 1129378580 --em -2d", fato.codigo());
        let datado: FatoDatado = enviado(&linha, fato.codigo());
        assert_eq!(datado.em, agora() - chrono::TimeDelta::days(2));
    }
}

#[test]
fn a_ajuda_fala_portugues_e_so_portugues() {
    Linha::command().debug_assert();
    for comando in Linha::command().get_subcommands_mut() {
        let ajuda = comando.render_long_help().to_string();
        for ingles in ["What ", "carries", "Where ", "Address", "When ", "Client's"] {
            assert!(!ajuda.contains(ingles), "{ingles} em\n{ajuda}");
        }
    }
}

#[test]
fn dados_pessoais_nao_saem_no_debug() {
    let comando = ler("emitir-ns");
    for texto in [
        format!("{comando:?}"),
        format!("{:?}", comando.evento(agora())),
    ] {
        assert!(!texto.contains("11.222.333"), "{texto}");
        assert!(!texto.contains("111.444"), "{texto}");
    }
}

//! The number of an NS and the service behind it.

use dominio::nota::{FatoNs, NumeroNs, ServicoAtende};
use dominio::tipo::TipoSolicitacao;

#[test]
fn a_ns_tem_de_10_a_12_numeros_e_guarda_o_que_veio() {
    let ns = NumeroNs::parse(" 001117262725 ").unwrap();
    assert_eq!((ns.texto(), ns.canonico()), ("001117262725", "1117262725"));
    assert_eq!(ns, NumeroNs::parse("1117262725").unwrap());
    assert_ne!(ns, NumeroNs::parse("1129378580").unwrap());
    for texto in [
        "",
        "123456789",
        "1234567890123",
        "11293-78580",
        "1129378580a",
        "0000000000",
        "１１２９３７８５８０",
    ] {
        assert!(NumeroNs::parse(texto).is_err(), "{texto}");
    }
}

#[test]
fn ns_iguais_tem_o_mesmo_hash() {
    let ns: std::collections::HashSet<NumeroNs> = ["1117262725", "01117262725", "001117262725"]
        .map(|t| NumeroNs::parse(t).unwrap())
        .into_iter()
        .collect();
    assert_eq!(ns.len(), 1);
}

#[test]
fn a_ns_cruza_o_json_como_veio() {
    let ns: NumeroNs = serde_json::from_str("\"001117262725\"").unwrap();
    assert_eq!(serde_json::to_string(&ns).unwrap(), "\"001117262725\"");
    assert!(serde_json::from_str::<NumeroNs>("\"12\"").is_err());
}

#[test]
fn r_ate_9_cada_servico_do_atende_tem_o_seu_tipo_aqui() {
    use TipoSolicitacao::{
        AnaliseCarga as Carga, GeracaoDistribuida as Gd, ProjetoEletrico as Projeto,
    };
    for (codigo, tipo) in [
        ("carga_individual", Some(Carga)),
        ("carga_sem_protecao_geral", None),
        ("carga_com_protecao_geral", Some(Carga)),
        ("projeto_mt", Some(Projeto)),
        ("projeto_bt", Some(Projeto)),
        ("estudo_mt", Some(Carga)),
        ("estudo_bt", Some(Carga)),
        ("gd_acesso", Some(Gd)),
        ("gd_consulta", None),
        ("gd_vistoria", None),
        ("gd_compensacao", None),
        ("gd_leitura", None),
        ("gd_saldo", None),
        ("gd_acompanhamento", Some(Projeto)),
        ("iluminacao_publica", None),
        ("duvidas", None),
        ("debitos", None),
        ("andamento", None),
        ("extensao_rede", None),
    ] {
        assert_eq!(
            ServicoAtende::de_codigo(codigo).unwrap().tipo(),
            tipo,
            "{codigo}"
        );
    }
    assert_eq!(ServicoAtende::TODOS.len(), 19);
    assert_eq!(ServicoAtende::de_codigo("gd_cabine"), None);
}

#[test]
fn os_fatos_tem_os_nomes_dos_webhooks() {
    let codigos: Vec<&str> = FatoNs::TODOS.iter().map(|fato| fato.codigo()).collect();
    assert_eq!(
        codigos,
        [
            "ligacao.concluida",
            "obra.iniciada",
            "obra.concluida",
            "parecer.negociado"
        ]
    );
}

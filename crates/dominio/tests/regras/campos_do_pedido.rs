//! R-PED-1: the fields, what is missing, what is wrong, and the merge of what is typed.

use dominio::pedido::{CAMPOS, DadosPedido, Etapa, etapa_do_campo, limite_texto, rotulo_campo};
use dominio::tipo::{FormatoPlanta, Tensao, TipoSolicitacao};
use serde_json::{Map, Value, json};

use crate::dia;

pub(crate) const CARGA: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const GD: TipoSolicitacao = TipoSolicitacao::GeracaoDistribuida;
pub(crate) const HOJE: &str = "2026-11-24";

fn remendo(valor: Value) -> Map<String, Value> {
    match valor {
        Value::Object(mapa) => mapa,
        outro => panic!("não é objeto: {outro}"),
    }
}

fn completo() -> DadosPedido {
    serde_json::from_value(json!({
        "nome_cliente": "Supermercado Família Mineira Ltda.", "numero_cliente": "7003948215",
        "numero_instalacao": "3011847726", "telefone": "(34) 3236-4417", "email_cliente": "obras@familiamineira.com.br",
        "data_ns": "2026-11-24", "tensao": "mt", "numero_art": "MG20262284471", "demanda_kva": "225",
        "tipo_atividade": "comercial", "previsao_ligacao": "2027-03-15", "formato_planta": "A1", "geracao_propria": false,
        "logradouro": "Av. Rondon Pacheco", "numero_endereco": "4.120", "bairro": "Tibery", "cep": "38405-142",
        "municipio": "Uberlândia", "ponto_referencia": "Ao lado do posto Trevão"
    }))
    .unwrap()
}

pub(crate) fn erros(
    dados: &DadosPedido,
    tipo: TipoSolicitacao,
) -> Vec<(&'static str, &'static str)> {
    dados
        .validar(tipo, dia(HOJE))
        .iter()
        .map(|erro| (erro.campo, erro.codigo))
        .collect()
}

pub(crate) fn com(campo: &str, valor: Value) -> DadosPedido {
    completo()
        .mesclar(&Map::from_iter([(campo.to_owned(), valor)]))
        .unwrap()
}

#[test]
fn r_ped_1_pedido_completo_passa() {
    assert_eq!(erros(&completo(), CARGA), []);
    assert_eq!(erros(&completo(), TipoSolicitacao::ProjetoEletrico), []);
}

#[test]
fn r_ped_1_rascunho_vazio_deve_todos_os_campos_obrigatorios() {
    let faltas = DadosPedido::default().validar(CARGA, dia(HOJE));
    let campos: Vec<&str> = faltas.iter().map(|erro| erro.campo).collect();
    let esperados: Vec<&str> = CAMPOS
        .iter()
        .copied()
        .filter(|c| !["ligacao_nova", "potencia_geracao_kw"].contains(c))
        .collect();
    assert_eq!(campos, esperados, "na ordem das telas");
    for erro in faltas {
        assert_eq!(erro.codigo, "obrigatorio");
        assert!(erro.detail.ends_with('.') && erro.detail.split_whitespace().count() <= 25);
    }
}

#[test]
fn r_ped_1_espaco_em_branco_e_campo_vazio() {
    assert_eq!(
        erros(&com("nome_cliente", json!("   ")), CARGA),
        [("nome_cliente", "obrigatorio")]
    );
}

#[test]
fn r_ped_1_gd_pede_potencia_em_kw_no_lugar_da_demanda() {
    assert_eq!(
        erros(&completo(), GD),
        [("potencia_geracao_kw", "obrigatorio")]
    );
    let mut gd = completo();
    gd.demanda_kva = None;
    gd.potencia_geracao_kw = Some("8,2".into());
    assert_eq!(erros(&gd, GD), []);
}

#[test]
fn r_ped_1_ligacao_nova_dispensa_a_instalacao() {
    let mut dados = completo();
    dados.numero_instalacao = None;
    assert_eq!(erros(&dados, CARGA), [("numero_instalacao", "obrigatorio")]);
    dados.ligacao_nova = Some(true);
    assert_eq!(erros(&dados, CARGA), []);
    dados.ligacao_nova = Some(false);
    assert_eq!(erros(&dados, CARGA), [("numero_instalacao", "obrigatorio")]);
}

#[test]
fn r_ped_1_texto_longo_demais_diz_o_limite() {
    for campo in [
        "nome_cliente",
        "logradouro",
        "bairro",
        "municipio",
        "ponto_referencia",
        "tipo_atividade",
    ] {
        let limite = limite_texto(campo);
        assert_eq!(erros(&com(campo, json!("ã".repeat(limite))), CARGA), []);
        let achados = com(campo, json!("ã".repeat(limite + 1))).validar(CARGA, dia(HOJE));
        assert_eq!(achados[0].codigo, "longo_demais");
        assert!(achados[0].detail.contains(&limite.to_string()));
    }
}

#[test]
fn r_ped_3_mesclar_guarda_o_que_foi_digitado_mesmo_errado() {
    let dados = DadosPedido::default()
        .mesclar(&remendo(
            json!({"cep": "384", "demanda_kva": "muita", "tensao": "bt", "formato_planta": "A0"}),
        ))
        .unwrap();
    assert_eq!(dados.cep.as_deref(), Some("384"));
    assert_eq!(
        (dados.tensao, dados.formato_planta),
        (Some(Tensao::Bt), Some(FormatoPlanta::A0))
    );
    let depois = dados
        .mesclar(&remendo(json!({"cep": null, "geracao_propria": true})))
        .unwrap();
    assert_eq!((depois.cep, depois.geracao_propria), (None, Some(true)));
    assert_eq!(
        depois.demanda_kva.as_deref(),
        Some("muita"),
        "o que não veio fica"
    );
}

#[test]
fn r_ped_3_mesclar_nomeia_o_campo_que_recusa() {
    let longo = "x".repeat(DadosPedido::LIMITE_RASCUNHO + 1);
    for (valor, ponteiro, codigo) in [
        (
            json!({"cep": "1", "apelido": "x"}),
            "/apelido",
            "campo_desconhecido",
        ),
        (json!({"a/b~c": 1}), "/a~1b~0c", "campo_desconhecido"),
        (json!({"cep": 38405}), "/cep", "valor_invalido"),
        (json!({"tensao": "at"}), "/tensao", "valor_invalido"),
        (
            json!({"geracao_propria": "sim"}),
            "/geracao_propria",
            "valor_invalido",
        ),
        (
            json!({"nome_cliente": {"x": 1}}),
            "/nome_cliente",
            "valor_invalido",
        ),
        (
            json!({"nome_cliente": longo}),
            "/nome_cliente",
            "longo_demais",
        ),
    ] {
        let erro = completo().mesclar(&remendo(valor)).unwrap_err();
        assert_eq!((erro.pointer.as_str(), erro.codigo), (ponteiro, codigo));
        assert!(!erro.to_string().is_empty());
    }
}

#[test]
fn campo_desconhecido_e_recusado_tambem_na_leitura() {
    assert!(serde_json::from_value::<DadosPedido>(json!({"apelido": "x"})).is_err());
    assert_eq!(
        serde_json::from_value::<DadosPedido>(json!({})).unwrap(),
        DadosPedido::default()
    );
}

#[test]
fn cada_campo_tem_rotulo_e_etapa_e_a_lista_e_a_dos_dados() {
    let Value::Object(membros) = serde_json::to_value(DadosPedido::default()).unwrap() else {
        panic!()
    };
    assert_eq!(membros.len(), CAMPOS.len());
    for campo in CAMPOS {
        assert!(membros.contains_key(*campo), "{campo}");
        assert!(!rotulo_campo(campo).is_empty());
        assert!([Etapa::Dados, Etapa::Local, Etapa::Carga].contains(&etapa_do_campo(campo)));
    }
    assert_eq!(etapa_do_campo("art_paga"), Etapa::Anexos);
    assert_eq!(etapa_do_campo("outro"), Etapa::Revisao);
    assert_eq!(rotulo_campo("outro"), "");
}

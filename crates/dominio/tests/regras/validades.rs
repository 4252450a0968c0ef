//! R-VAL-1..4: how long an approval holds, whatever the order in which facts arrive.

use dominio::prazo::{FatosDeValidade, Validade, validade};
use dominio::tipo::{Obras, TipoSolicitacao};

use crate::em;

const CARGA: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const PROJETO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;
const GD: TipoSolicitacao = TipoSolicitacao::GeracaoDistribuida;

fn decidido(instante: &str, obras: Option<Obras>) -> FatosDeValidade {
    FatosDeValidade::da_decisao(em(instante), obras)
}

#[test]
fn r_val_1_carga_sem_obras_vale_120_dias_ate_as_24_horas() {
    let fatos = decidido("2026-11-24T17:32:00Z", Some(Obras::Sem));
    // 24/11/2026 + 120 days = 24/03/2027.
    assert_eq!(
        validade(CARGA, &fatos),
        Validade::Ate(em("2027-03-25T03:00:00Z"))
    );
    let ate = validade(CARGA, &fatos);
    assert!(!ate.vencida(em("2027-03-25T02:59:59Z")));
    assert!(ate.vencida(em("2027-03-25T03:00:00Z")));
}

#[test]
fn r_val_1_o_dia_da_decisao_e_o_de_sao_paulo() {
    let fatos = decidido("2026-11-25T01:00:00Z", Some(Obras::Sem));
    assert_eq!(
        validade(CARGA, &fatos),
        Validade::Ate(em("2027-03-25T03:00:00Z"))
    );
}

#[test]
fn r_val_1_a_ligacao_concluida_em_tempo_para_a_contagem_e_depois_nao_revive() {
    let mut fatos = decidido("2026-11-24T17:32:00Z", Some(Obras::Sem));
    fatos.ligacao_concluida = Some(em("2027-03-25T02:59:59Z"));
    assert_eq!(validade(CARGA, &fatos), Validade::Parada);
    fatos.ligacao_concluida = Some(em("2027-03-25T03:00:00Z"));
    assert_eq!(
        validade(CARGA, &fatos),
        Validade::Ate(em("2027-03-25T03:00:00Z"))
    );
}

#[test]
fn r_val_1_carga_com_obras_comeca_quando_a_obra_termina() {
    let mut fatos = decidido("2026-11-24T17:32:00Z", Some(Obras::Com));
    assert_eq!(validade(CARGA, &fatos), Validade::NaoComecou);
    fatos.obra_concluida = Some(em("2027-06-01T12:00:00Z"));
    assert_eq!(
        validade(CARGA, &fatos),
        Validade::Ate(em("2027-09-30T03:00:00Z"))
    );
    fatos.obra_concluida = None;
    fatos.ligacao_concluida = Some(em("2027-06-01T12:00:00Z"));
    assert_eq!(validade(CARGA, &fatos), Validade::Parada);
}

#[test]
fn r_val_1_obra_concluida_antes_da_decisao_nao_adianta_a_contagem() {
    let mut fatos = decidido("2026-11-24T17:32:00Z", Some(Obras::Com));
    fatos.obra_concluida = Some(em("2026-01-01T12:00:00Z"));
    assert_eq!(
        validade(CARGA, &fatos),
        Validade::Ate(em("2027-03-25T03:00:00Z"))
    );
}

#[test]
fn r_val_2_projeto_vale_12_meses_e_29_de_fevereiro_vira_28() {
    let fatos = decidido("2026-11-24T17:32:00Z", None);
    assert_eq!(
        validade(PROJETO, &fatos),
        Validade::Ate(em("2027-11-25T03:00:00Z"))
    );
    let bissexto = decidido("2028-02-29T12:00:00Z", None);
    assert_eq!(
        validade(PROJETO, &bissexto),
        Validade::Ate(em("2029-03-01T03:00:00Z"))
    );
    let vespera = decidido("2027-02-28T12:00:00Z", None);
    assert_eq!(
        validade(PROJETO, &vespera),
        Validade::Ate(em("2028-02-29T03:00:00Z"))
    );
}

#[test]
fn r_val_2_obra_iniciada_em_tempo_estende_ate_a_obra_concluida() {
    let mut fatos = decidido("2026-11-24T17:32:00Z", None);
    fatos.obra_iniciada = Some(em("2027-11-25T02:59:59Z"));
    assert_eq!(validade(PROJETO, &fatos), Validade::SemPrazo);
    fatos.obra_concluida = Some(em("2028-05-10T12:00:00Z"));
    assert_eq!(
        validade(PROJETO, &fatos),
        Validade::Ate(em("2028-05-11T03:00:00Z"))
    );
    // Works that end early do not shorten the 12 months.
    fatos.obra_concluida = Some(em("2027-05-10T12:00:00Z"));
    assert_eq!(
        validade(PROJETO, &fatos),
        Validade::Ate(em("2027-11-25T03:00:00Z"))
    );
}

#[test]
fn r_val_2_obra_iniciada_depois_do_fim_nao_revive_o_projeto() {
    let mut fatos = decidido("2026-11-24T17:32:00Z", None);
    fatos.obra_iniciada = Some(em("2027-11-25T03:00:00Z"));
    fatos.obra_concluida = Some(em("2028-05-10T12:00:00Z"));
    assert_eq!(
        validade(PROJETO, &fatos),
        Validade::Ate(em("2027-11-25T03:00:00Z"))
    );
}

#[test]
fn r_val_2_a_ligacao_para_a_contagem_tambem_com_a_obra_aberta() {
    let mut fatos = decidido("2026-11-24T17:32:00Z", None);
    fatos.obra_iniciada = Some(em("2027-02-01T12:00:00Z"));
    fatos.ligacao_concluida = Some(em("2028-02-01T12:00:00Z"));
    assert_eq!(validade(PROJETO, &fatos), Validade::Parada);
    // Learned later: the works ended before the connection, and with them the validity.
    fatos.obra_concluida = Some(em("2027-12-01T12:00:00Z"));
    assert_eq!(
        validade(PROJETO, &fatos),
        Validade::Ate(em("2027-12-02T03:00:00Z"))
    );
}

#[test]
fn r_val_3_parecer_de_acesso_vale_120_dias_e_para_quando_negociado() {
    let mut fatos = decidido("2026-11-24T17:32:00Z", Some(Obras::Com));
    let fim = em("2027-03-25T03:00:00Z");
    assert_eq!(validade(GD, &fatos), Validade::Ate(fim));
    fatos.ligacao_concluida = Some(em("2026-12-01T12:00:00Z"));
    assert_eq!(
        validade(GD, &fatos),
        Validade::Ate(fim),
        "só o parecer negociado para a contagem"
    );
    fatos.parecer_negociado = Some(em("2026-12-01T12:00:00Z"));
    assert_eq!(validade(GD, &fatos), Validade::Parada);
}

#[test]
fn r_val_4_avisos_30_15_e_5_dias_antes() {
    let ate = Validade::Ate(em("2027-03-25T03:00:00Z"));
    assert_eq!(
        ate.avisos(),
        [
            (30, em("2027-02-23T03:00:00Z")),
            (15, em("2027-03-10T03:00:00Z")),
            (5, em("2027-03-20T03:00:00Z"))
        ]
    );
    assert_eq!(Validade::Parada.avisos(), []);
}

//! What is said of each versão before and after the envio (R-ANX-2).

use dominio::envio::{NoEnvio, VersaoNoEnvio};
use dominio::tipo::Situacao;

use crate::em;

/// An unsent versão received at ten of the 24th.
fn versao(substituida: bool, situacao: Situacao, enviado_em: Option<&str>) -> VersaoNoEnvio {
    VersaoNoEnvio {
        enviada: false,
        recebida_em: em("2026-11-24T10:00:00Z"),
        substituida,
        situacao,
        enviado_em: enviado_em.map(em),
    }
}

const ANTES: Option<&str> = Some("2026-11-24T09:00:00Z");
const DEPOIS: Option<&str> = Some("2026-11-24T11:00:00Z");

#[test]
fn antes_do_envio_a_versao_atual_vai_e_a_substituida_nao() {
    for (situacao, envio) in [
        (Situacao::Rascunho, None),
        (Situacao::ReanaliseLiberada, ANTES),
    ] {
        assert_eq!(versao(false, situacao, envio).situar(), NoEnvio::Vai);
        assert_eq!(versao(true, situacao, envio).situar(), NoEnvio::NaoVai);
    }
}

#[test]
fn depois_do_envio_a_substituida_antes_dele_nao_e_dita_por_enviar() {
    for situacao in [
        Situacao::EmAnalise,
        Situacao::Reprovado,
        Situacao::ReanaliseLiberada,
    ] {
        let situada = versao(true, situacao, DEPOIS).situar();
        assert_eq!(situada, NoEnvio::NaoFoi, "{situacao:?}");
    }
}

#[test]
fn a_versao_que_foi_no_envio_continua_enviada_mesmo_substituida() {
    let foi = VersaoNoEnvio {
        enviada: true,
        ..versao(true, Situacao::EmAnalise, DEPOIS)
    };
    assert_eq!(foi.situar(), NoEnvio::Foi);
}

#[test]
fn a_nova_versao_mandada_durante_o_prazo_chegou_depois_do_envio() {
    let situada = versao(false, Situacao::EmAnalise, ANTES).situar();
    assert_eq!(situada, NoEnvio::Depois);
}

#[test]
fn rascunho_que_venceu_nunca_foi_enviado() {
    let situada = versao(false, Situacao::Suspenso, None).situar();
    assert_eq!(situada, NoEnvio::NaoFoi);
}

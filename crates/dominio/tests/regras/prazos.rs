//! 1.6: windows, their last second, their warnings, and foreign clocks.

use chrono::Duration;
use dominio::prazo::{
    Alarme, EstadoPrazo, Janela, MotivoJanela, estado_da_validade, estado_do_prazo,
    fim_da_substituicao, horas_da_janela, inicio_da_janela,
};
use dominio::tipo::TipoSolicitacao;

use crate::em;

const INICIO: &str = "2026-11-24T12:15:00Z";

fn janela(tipo: TipoSolicitacao, motivo: MotivoJanela) -> Janela {
    Janela::nova(tipo, motivo, em(INICIO)).unwrap()
}

#[test]
fn r_ns_1_as_horas_de_cada_janela_sao_as_da_tabela_1_6() {
    use MotivoJanela::{Nova, Reanalise, Reavaliacao};
    use TipoSolicitacao::{
        AnaliseCarga as Carga, GeracaoDistribuida as Gd, ProjetoEletrico as Projeto,
    };
    for (tipo, motivo, horas) in [
        (Carga, Nova, Some(48)),
        (Carga, Reanalise, Some(24)),
        (Carga, Reavaliacao, None),
        (Projeto, Nova, Some(48)),
        (Projeto, Reanalise, Some(48)),
        (Projeto, Reavaliacao, Some(48)),
        (Gd, Nova, Some(24)),
        (Gd, Reanalise, None),
        (Gd, Reavaliacao, None),
    ] {
        assert_eq!(horas_da_janela(tipo, motivo), horas, "{tipo:?} {motivo:?}");
        let janela = Janela::nova(tipo, motivo, em(INICIO));
        assert_eq!(janela.map(|j| (j.fim - j.inicio).num_hours()), horas);
    }
}

#[test]
fn r_prz_1_ultimo_segundo_vale_e_o_seguinte_nao() {
    let janela = janela(TipoSolicitacao::AnaliseCarga, MotivoJanela::Nova);
    assert!(janela.aberta(em("2026-11-26T12:14:59Z")));
    assert!(janela.aberta(em("2026-11-26T12:14:59.999999999Z")));
    assert!(!janela.aberta(em("2026-11-26T12:15:00Z")));
    let gd = self::janela(TipoSolicitacao::GeracaoDistribuida, MotivoJanela::Nova);
    assert!(gd.aberta(em("2026-11-25T12:14:59Z")));
    assert!(!gd.aberta(em("2026-11-25T12:15:00Z")));
}

#[test]
fn r_prz_1_as_horas_sao_de_relogio_e_o_horario_de_verao_nao_as_muda() {
    // The night in which São Paulo's clocks went forward, in 2018.
    let janela = Janela::nova(
        TipoSolicitacao::AnaliseCarga,
        MotivoJanela::Nova,
        em("2018-11-03T12:00:00Z"),
    )
    .unwrap();
    assert_eq!(janela.fim, em("2018-11-05T12:00:00Z"));
}

#[test]
fn r_prz_2_avisos_a_24_12_4_e_1_hora_do_fim() {
    let longa = janela(TipoSolicitacao::ProjetoEletrico, MotivoJanela::Nova);
    assert_eq!(
        longa.avisos(),
        [
            (24, em("2026-11-25T12:15:00Z")),
            (12, em("2026-11-26T00:15:00Z")),
            (4, em("2026-11-26T08:15:00Z")),
            (1, em("2026-11-26T11:15:00Z")),
        ]
    );
    let curta = janela(TipoSolicitacao::AnaliseCarga, MotivoJanela::Reanalise);
    assert_eq!(
        curta.avisos().iter().map(|(h, _)| *h).collect::<Vec<_>>(),
        [12, 4, 1]
    );
}

#[test]
fn r_prz_2_os_avisos_ja_passados_na_chegada_viram_um_so() {
    let janela = janela(TipoSolicitacao::ProjetoEletrico, MotivoJanela::Nova);
    assert_eq!(janela.avisos_desde(em(INICIO)), janela.avisos());
    let chegada = em("2026-11-26T03:00:00Z");
    assert_eq!(
        janela.avisos_desde(chegada),
        [
            (12, chegada),
            (4, em("2026-11-26T08:15:00Z")),
            (1, em("2026-11-26T11:15:00Z"))
        ]
    );
    let no_fim = em("2026-11-26T12:14:59Z");
    assert_eq!(janela.avisos_desde(no_fim), [(1, no_fim)]);
    assert_eq!(janela.avisos_desde(janela.fim), []);
}

#[test]
fn r_prz_4_notificada_no_futuro_conta_como_recebida_e_soa_o_alarme() {
    let (emitida, recebida) = (em("2026-11-24T12:00:00Z"), em("2026-11-24T12:10:00Z"));
    let no_limite = recebida + Duration::seconds(300);
    assert_eq!(
        inicio_da_janela(emitida, Some(no_limite), recebida),
        (no_limite, Alarme::Nenhum)
    );
    let passou = no_limite + Duration::milliseconds(1);
    assert_eq!(
        inicio_da_janela(emitida, Some(passou), recebida),
        (recebida, Alarme::NoFuturo)
    );
    assert!(Alarme::NoFuturo.soa() && !Alarme::AntesDaEmissao.soa() && !Alarme::Nenhum.soa());
}

#[test]
fn r_ns_1_sem_notificacao_conta_a_emissao() {
    let (emitida, recebida) = (em("2026-11-24T12:00:00Z"), em("2026-11-24T12:10:00Z"));
    assert_eq!(
        inicio_da_janela(emitida, None, recebida),
        (emitida, Alarme::Nenhum)
    );
    let notificada = em("2026-11-24T12:05:00Z");
    assert_eq!(
        inicio_da_janela(emitida, Some(notificada), recebida),
        (notificada, Alarme::Nenhum)
    );
}

#[test]
fn r_prz_4_notificada_antes_da_emissao_conta_como_emissao() {
    let (emitida, recebida) = (em("2026-11-24T12:00:00Z"), em("2026-11-24T12:10:00Z"));
    let antes = Some(em("2026-11-24T11:59:59Z"));
    assert_eq!(
        inicio_da_janela(emitida, antes, recebida),
        (emitida, Alarme::AntesDaEmissao)
    );
    // An emission in the future is no better than a notification in the future.
    let emitida_amanha = em("2026-11-25T12:00:00Z");
    assert_eq!(
        inicio_da_janela(emitida_amanha, None, recebida),
        (recebida, Alarme::NoFuturo)
    );
    assert_eq!(
        inicio_da_janela(emitida_amanha, Some(recebida), recebida),
        (recebida, Alarme::NoFuturo)
    );
}

#[test]
fn r_sit_2_a_versao_recusada_pode_ser_trocada_pelo_tempo_da_conferencia_mais_1_hora() {
    let (recebida, recusada) = (em("2026-11-24T12:00:00Z"), em("2026-11-24T12:20:00Z"));
    assert_eq!(
        fim_da_substituicao(recebida, recusada),
        em("2026-11-24T13:40:00Z")
    );
    assert_eq!(
        fim_da_substituicao(recusada, recebida),
        em("2026-11-24T13:00:00Z")
    );
}

#[test]
fn o_componente_de_prazo_muda_a_12_e_a_4_horas_do_fim() {
    let fim = em("2026-11-26T12:15:00Z");
    let a = |falta: Duration| estado_do_prazo(fim, fim - falta);
    assert_eq!(
        a(Duration::hours(12) + Duration::seconds(1)),
        EstadoPrazo::Tranquilo
    );
    assert_eq!(a(Duration::hours(12)), EstadoPrazo::Atencao);
    assert_eq!(
        a(Duration::hours(4) + Duration::seconds(1)),
        EstadoPrazo::Atencao
    );
    assert_eq!(a(Duration::hours(4)), EstadoPrazo::Urgente);
    assert_eq!(a(Duration::seconds(1)), EstadoPrazo::Urgente);
    assert_eq!(a(Duration::zero()), EstadoPrazo::Vencido);
    assert_eq!(
        estado_da_validade(fim, fim - Duration::days(5)),
        EstadoPrazo::Atencao
    );
    assert_eq!(
        estado_da_validade(fim, fim - Duration::days(6)),
        EstadoPrazo::Tranquilo
    );
    assert_eq!(
        estado_da_validade(fim, fim - Duration::hours(24)),
        EstadoPrazo::Urgente
    );
}

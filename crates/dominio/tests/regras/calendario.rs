//! R-PRZ-3: Easter, holidays, dias úteis, and dates as people read them.

use chrono::Duration;
use dominio::calendario::{
    Feriados, data_sp, dias_uteis_apos, duracao_extenso, feriado_nacional, fim_do_dia_sp,
    formatar_data, formatar_data_hora, formatar_extenso, formatar_limite, pascoa,
};

use crate::{dia, em};

#[test]
fn r_prz_3_pascoa_de_2024_a_2030() {
    for (ano, data) in [
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
        (2028, "2028-04-16"),
        (2029, "2029-04-01"),
        (2030, "2030-04-21"),
    ] {
        assert_eq!(pascoa(ano), Some(dia(data)));
    }
    // The extremes of the Gregorian cycle.
    assert_eq!(pascoa(1818), Some(dia("1818-03-22")));
    assert_eq!(pascoa(2038), Some(dia("2038-04-25")));
}

#[test]
fn r_prz_3_os_dez_feriados_nacionais_e_nenhum_outro() {
    let do_ano: Vec<String> = (0..365)
        .map(|n| dia("2026-01-01") + Duration::days(n))
        .filter(|d| feriado_nacional(*d))
        .map(|d| d.format("%d/%m").to_string())
        .collect();
    assert_eq!(
        do_ano,
        [
            "01/01", "03/04", "21/04", "01/05", "07/09", "12/10", "02/11", "15/11", "20/11",
            "25/12"
        ]
    );
    for ano in 2024..=2030 {
        let sexta_santa = pascoa(ano).unwrap() - Duration::days(2);
        assert!(feriado_nacional(sexta_santa));
    }
}

#[test]
fn r_prz_3_o_dia_do_evento_nao_conta_e_o_ultimo_termina_as_24_horas() {
    let feriados = Feriados::default();
    // Tuesday 24/11/2026, 14:32: Wednesday, Thursday and Friday count; ends at 24:00 of 27/11 (03:00 UTC).
    assert_eq!(
        dias_uteis_apos(em("2026-11-24T17:32:00Z"), 3, &feriados),
        em("2026-11-28T03:00:00Z")
    );
    // 23:59 in São Paulo is still the 24th, though in UTC it is the 25th.
    assert_eq!(
        dias_uteis_apos(em("2026-11-25T02:59:59Z"), 1, &feriados),
        em("2026-11-26T03:00:00Z")
    );
    assert_eq!(
        dias_uteis_apos(em("2026-11-25T03:00:00Z"), 1, &feriados),
        em("2026-11-27T03:00:00Z")
    );
}

#[test]
fn r_prz_3_fim_de_semana_e_feriado_sao_pulados_tambem_os_do_administrador() {
    let mut feriados = Feriados::default();
    // Thursday 19/11/2026: Friday 20/11 is holiday, then the weekend.
    let evento = em("2026-11-19T12:00:00Z");
    assert_eq!(
        dias_uteis_apos(evento, 1, &feriados),
        em("2026-11-24T03:00:00Z")
    );
    feriados.extras.insert(dia("2026-11-23"));
    assert_eq!(
        dias_uteis_apos(evento, 1, &feriados),
        em("2026-11-25T03:00:00Z")
    );
    assert!(!feriados.dia_util(dia("2026-11-23")));
    // An event on a Sunday counts from Monday; across the year's end 25/12 and 1/1 are skipped.
    assert_eq!(
        dias_uteis_apos(em("2026-12-20T12:00:00Z"), 9, &Feriados::default()),
        em("2027-01-05T03:00:00Z")
    );
    assert_eq!(
        dias_uteis_apos(evento, 0, &feriados),
        em("2026-11-20T03:00:00Z")
    );
}

#[test]
fn r_prz_1_o_dia_de_sao_paulo_nao_e_o_dia_utc() {
    assert_eq!(data_sp(em("2026-11-25T02:59:59Z")), dia("2026-11-24"));
    assert_eq!(data_sp(em("2026-11-25T03:00:00Z")), dia("2026-11-25"));
    assert_eq!(fim_do_dia_sp(dia("2026-11-24")), em("2026-11-25T03:00:00Z"));
    assert_eq!(fim_do_dia_sp(dia("2028-02-29")), em("2028-03-01T03:00:00Z"));
}

#[test]
fn o_fim_do_dia_existe_tambem_quando_o_horario_de_verao_pulou_a_meia_noite() {
    // 3/11/2018 24:00 did not exist: the clock went from 23:59:59 to 01:00 of the 4th, which is 03:00 UTC.
    assert_eq!(fim_do_dia_sp(dia("2018-11-03")), em("2018-11-04T03:00:00Z"));
    // 16/02/2019 had its last hour twice; the day ends at 00:00 of the 17th, standard time.
    assert_eq!(fim_do_dia_sp(dia("2019-02-16")), em("2019-02-17T03:00:00Z"));
}

#[test]
fn datas_como_as_pessoas_leem() {
    let agora = em("2026-11-24T17:32:00Z");
    assert_eq!(formatar_data(dia("2026-11-24")), "24/11/2026");
    assert_eq!(
        formatar_data_hora(em("2026-11-24T20:50:00Z")),
        "24/11/2026 às 17:50"
    );
    for (instante, texto) in [
        ("2026-11-24T20:50:00Z", "hoje, 24/11, às 17:50"),
        ("2026-11-25T02:59:00Z", "hoje, 24/11, às 23:59"),
        ("2026-11-25T14:35:00Z", "amanhã, 25/11, às 11:35"),
        ("2026-11-23T14:35:00Z", "ontem, 23/11, às 11:35"),
        ("2026-11-26T12:15:00Z", "qui., 26/11, às 09:15"),
        ("2026-11-28T12:15:00Z", "sáb., 28/11, às 09:15"),
        ("2027-01-05T12:15:00Z", "ter., 05/01/2027, às 09:15"),
    ] {
        assert_eq!(formatar_extenso(em(instante), agora), texto);
    }
    assert_eq!(
        formatar_limite(em("2026-11-25T03:00:00Z")),
        "24/11/2026 às 24:00"
    );
    assert_eq!(
        formatar_limite(em("2026-11-25T03:00:01Z")),
        "25/11/2026 às 00:00"
    );
    assert_eq!(
        formatar_limite(em("2026-11-25T14:35:00Z")),
        "25/11/2026 às 11:35"
    );
}

#[test]
fn duracoes_como_as_pessoas_leem() {
    let min = Duration::minutes;
    for (duracao, texto) in [
        (Duration::seconds(59), "menos de 1 min"),
        (min(1), "1 min"),
        (min(43), "43 min"),
        (min(60), "1 h"),
        (min(42 * 60 + 43), "42 h 43 min"),
        (min(-(29 * 60)), "29 h"),
        (min(48 * 60), "48 h"),
        (min(48 * 60 + 1), "2 dias"),
        (min(72 * 60), "3 dias"),
        (Duration::days(30), "30 dias"),
    ] {
        assert_eq!(duracao_extenso(duracao), texto);
    }
}

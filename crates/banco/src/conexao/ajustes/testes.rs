use super::*;

fn bons() -> AjustesSqlite {
    AjustesSqlite {
        versao: "3.51.3".to_owned(),
        journal_mode: "wal".to_owned(),
        synchronous: 2,
        foreign_keys: 1,
        busy_timeout: BUSY_TIMEOUT_MS,
        recursive_triggers: 1,
        query_only: 0,
    }
}

fn bons_pg() -> AjustesPostgres {
    AjustesPostgres {
        fsync: "on".to_owned(),
        full_page_writes: "on".to_owned(),
        synchronous_commit: "on".to_owned(),
        time_zone: "UTC".to_owned(),
        isolation: "read committed".to_owned(),
    }
}

#[test]
fn d04_so_o_sqlite_3_51_3_em_diante_serve() {
    assert!(!versao_serve("3.40.1"));
    assert!(!versao_serve("3.51.2"));
    assert!(versao_serve("3.51.3"));
    assert!(versao_serve("3.52.0"));
    assert!(versao_serve("4.0.0"));
    assert!(!versao_serve("3.51"));
    assert!(!versao_serve("3.51.x"));
    assert!(!versao_serve(""));
}

#[test]
fn d04_cada_ajuste_fora_do_lugar_e_recusado_pelo_nome() {
    assert_eq!(bons().conferir(false), Ok(()));
    let ruins = [
        (
            AjustesSqlite {
                versao: "3.51.2".to_owned(),
                ..bons()
            },
            "3.51.2",
        ),
        (
            AjustesSqlite {
                journal_mode: "delete".to_owned(),
                ..bons()
            },
            "journal_mode=delete",
        ),
        (
            AjustesSqlite {
                synchronous: 1,
                ..bons()
            },
            "synchronous=1",
        ),
        (
            AjustesSqlite {
                foreign_keys: 0,
                ..bons()
            },
            "foreign_keys=0",
        ),
        (
            AjustesSqlite {
                busy_timeout: 0,
                ..bons()
            },
            "busy_timeout=0",
        ),
        (
            AjustesSqlite {
                recursive_triggers: 0,
                ..bons()
            },
            "recursive_triggers=0",
        ),
        (
            AjustesSqlite {
                query_only: 1,
                ..bons()
            },
            "query_only=1",
        ),
    ];
    for (ajustes, nome) in ruins {
        assert!(
            matches!(ajustes.conferir(false), Err(FalhaBanco::Configuracao(motivo)) if motivo.contains(nome)),
            "{nome}"
        );
    }
}

#[test]
fn d05_cada_ajuste_do_postgres_fora_do_lugar_e_recusado_pelo_nome() {
    assert_eq!(bons_pg().conferir(), Ok(()));
    let com_replica = AjustesPostgres {
        synchronous_commit: "remote_apply".to_owned(),
        ..bons_pg()
    };
    assert_eq!(com_replica.conferir(), Ok(()));
    let off = || "off".to_owned();
    let ruins = [
        (
            AjustesPostgres {
                fsync: off(),
                ..bons_pg()
            },
            "fsync=off",
        ),
        (
            AjustesPostgres {
                full_page_writes: off(),
                ..bons_pg()
            },
            "full_page_writes=off",
        ),
        (
            AjustesPostgres {
                synchronous_commit: "local".to_owned(),
                ..bons_pg()
            },
            "synchronous_commit=local",
        ),
        (
            AjustesPostgres {
                time_zone: "America/Sao_Paulo".to_owned(),
                ..bons_pg()
            },
            "TimeZone=America/Sao_Paulo",
        ),
        (
            AjustesPostgres {
                isolation: "serializable".to_owned(),
                ..bons_pg()
            },
            "default_transaction_isolation=serializable",
        ),
    ];
    for (ajustes, nome) in ruins {
        assert!(
            matches!(ajustes.conferir(), Err(FalhaBanco::Configuracao(motivo)) if motivo.contains(nome)),
            "{nome}"
        );
    }
}

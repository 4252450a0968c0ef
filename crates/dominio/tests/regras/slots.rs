//! R-PED-2: the slots of each tipo and the guess by file name.

use std::collections::BTreeSet;

use dominio::slot::{
    Slot, obrigatorios_ausentes, reconhecer, rotulo, rotulo_documento_da_decisao, slots_do_tipo,
};
use dominio::tipo::TipoSolicitacao;

const CARGA: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const PROJETO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;
const GD: TipoSolicitacao = TipoSolicitacao::GeracaoDistribuida;

#[test]
fn r_ped_2_os_slots_de_cada_tipo_sao_os_do_apendice_c() {
    let nomeados = |tipo, obrigatorio| -> Vec<&str> {
        slots_do_tipo(tipo)
            .iter()
            .filter(|d| d.obrigatorio == obrigatorio && !d.exige_titulo)
            .map(|d| d.slot.codigo())
            .collect()
    };
    assert_eq!(
        nomeados(CARGA, true),
        ["formulario_analise_carga", "art_paga"]
    );
    assert_eq!(nomeados(CARGA, false), ["carta_opcao_tarifa"]);
    assert_eq!(nomeados(PROJETO, true), ["projeto_eletrico", "art_paga"]);
    assert_eq!(nomeados(PROJETO, false), ["carta_opcao_tarifa"]);
    assert_eq!(
        nomeados(GD, true),
        [
            "dub",
            "memorial_descritivo",
            "art_paga",
            "formulario_solicitacao_acesso"
        ]
    );
    assert_eq!(nomeados(GD, false), ["certificado_inversor"]);
}

#[test]
fn r_ped_2_todo_tipo_tem_vinte_anexos_livres_com_titulo_e_nenhum_tem_o_documento_da_decisao() {
    for tipo in TipoSolicitacao::TODOS {
        let slots = slots_do_tipo(*tipo);
        assert_eq!(
            slots
                .iter()
                .filter(|d| d.exige_titulo && !d.obrigatorio)
                .count(),
            20
        );
        assert!(slots.iter().all(|d| d.slot != Slot::DOCUMENTO_DA_DECISAO));
        assert!(slots.iter().all(|d| !d.rotulo.is_empty()));
        let unicos: BTreeSet<Slot> = slots.iter().map(|d| d.slot).collect();
        assert_eq!(unicos.len(), slots.len());
    }
}

#[test]
fn r_anx_4_so_preto_no_projeto_e_no_dub_e_formato_so_no_projeto() {
    for tipo in TipoSolicitacao::TODOS {
        for d in slots_do_tipo(*tipo) {
            assert_eq!(
                d.somente_preto,
                [Slot::PROJETO_ELETRICO, Slot::DUB].contains(&d.slot)
            );
            assert_eq!(d.confere_formato, d.slot == Slot::PROJETO_ELETRICO);
        }
    }
}

#[test]
fn r_ped_6_o_slot_da_art_se_chama_art_rrt_trt_paga() {
    assert_eq!(rotulo(Slot::ART_PAGA), "ART/RRT/TRT paga");
    assert_eq!(rotulo(Slot::livre(3).unwrap()), "Anexo livre 3");
    assert_eq!(rotulo_documento_da_decisao(PROJETO), "Projeto aprovado");
    assert_eq!(rotulo_documento_da_decisao(GD), "Parecer de acesso");
}

#[test]
fn r_sit_2_os_obrigatorios_que_faltam() {
    assert_eq!(
        obrigatorios_ausentes(PROJETO, &[]),
        [Slot::PROJETO_ELETRICO, Slot::ART_PAGA]
    );
    let presentes = [Slot::ART_PAGA, Slot::CARTA_OPCAO_TARIFA];
    assert_eq!(
        obrigatorios_ausentes(PROJETO, &presentes),
        [Slot::PROJETO_ELETRICO]
    );
    assert_eq!(
        obrigatorios_ausentes(CARGA, &[Slot::ART_PAGA, Slot::FORMULARIO_ANALISE_CARGA]),
        []
    );
}

#[test]
fn so_os_codigos_conhecidos_sao_slots() {
    for slot in Slot::todos() {
        assert_eq!(Slot::parse(slot.codigo()), Ok(slot));
        let json = serde_json::to_string(&slot).unwrap();
        assert_eq!(serde_json::from_str::<Slot>(&json).unwrap(), slot);
    }
    assert_eq!(Slot::todos().count(), 29);
    for codigo in [
        "",
        "livre_0",
        "livre_21",
        "livre_01",
        "ART_PAGA",
        "outro",
        "../art_paga",
    ] {
        assert!(Slot::parse(codigo).is_err(), "{codigo}");
    }
    assert_eq!(Slot::livre(0), None);
    assert_eq!(Slot::livre(21), None);
    assert!(Slot::livre(20).unwrap().e_livre() && !Slot::DUB.e_livre());
}

#[test]
fn o_slot_e_reconhecido_pelo_nome_do_arquivo() {
    for (nome, tipo, slot) in [
        ("ART_MG20262284471_paga.pdf", PROJETO, Some("art_paga")),
        ("art123.pdf", CARGA, Some("art_paga")),
        ("RRT paga.zip", GD, Some("art_paga")),
        (
            "Termo de Responsabilidade Técnica.pdf",
            CARGA,
            Some("art_paga"),
        ),
        (
            "Projeto_SE_Familia_Mineira_R02.pdf",
            PROJETO,
            Some("projeto_eletrico"),
        ),
        ("CoordenogramaFase.pdf", PROJETO, Some("projeto_eletrico")),
        ("prancha-01.pdf", PROJETO, Some("projeto_eletrico")),
        (
            "Carta_opcao_tarifa.pdf",
            PROJETO,
            Some("carta_opcao_tarifa"),
        ),
        ("Tarifa Monômia.pdf", CARGA, Some("carta_opcao_tarifa")),
        (
            "termo de opção de atendimento em BT.pdf",
            CARGA,
            Some("carta_opcao_tarifa"),
        ),
        (
            "Formulário de análise de carga.xlsx",
            CARGA,
            Some("formulario_analise_carga"),
        ),
        (
            "AnaliseDeCarga.xls",
            CARGA,
            Some("formulario_analise_carga"),
        ),
        ("formulario.pdf", GD, Some("formulario_solicitacao_acesso")),
        (
            "Solicitacao de acesso.pdf",
            GD,
            Some("formulario_solicitacao_acesso"),
        ),
        ("DUB_rev02.pdf", GD, Some("dub")),
        ("diagrama unifilar.pdf", GD, Some("dub")),
        (
            "Memorial descritivo inversor.pdf",
            GD,
            Some("memorial_descritivo"),
        ),
        (
            "Certificado_INMETRO_inversor.pdf",
            GD,
            Some("certificado_inversor"),
        ),
        ("inversor 5kW.pdf", GD, Some("certificado_inversor")),
        ("Memorial_calculo_demanda.xlsx", CARGA, None),
        ("Laudo_SPDA_rev2.pdf", PROJETO, None),
        ("partes.pdf", PROJETO, None),
        ("documento_da_decisao.pdf", PROJETO, None),
        ("", PROJETO, None),
    ] {
        assert_eq!(reconhecer(nome, tipo).map(Slot::codigo), slot, "{nome}");
    }
}

#[test]
fn o_slot_reconhecido_e_sempre_um_do_tipo() {
    for tipo in TipoSolicitacao::TODOS {
        for outro in TipoSolicitacao::TODOS {
            for d in slots_do_tipo(*outro) {
                if let Some(slot) = reconhecer(&format!("{}.pdf", d.rotulo), *tipo) {
                    assert!(slots_do_tipo(*tipo).iter().any(|d| d.slot == slot));
                }
            }
        }
        for d in slots_do_tipo(*tipo).iter().filter(|d| !d.exige_titulo) {
            assert_eq!(
                reconhecer(&format!("{}.pdf", d.rotulo), *tipo),
                Some(d.slot),
                "{}",
                d.rotulo
            );
            assert_eq!(reconhecer(&format!("{}.pdf", d.slot), *tipo), Some(d.slot));
        }
    }
}

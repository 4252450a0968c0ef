//! R-ANX-4 and 5.1 item 6: the words of the inspection, pages out of format, pages with colour.

use dominio::inspecao::{Avisos, EstadoAvisos, MotivoRecusa, Pagina, Sinal, Veredito};
use dominio::tipo::FormatoPlanta;

fn com_paginas(paginas: &[(u32, u32, Option<bool>)]) -> Avisos {
    let paginas = paginas
        .iter()
        .map(|&(largura_mm, altura_mm, cor)| Pagina {
            largura_mm,
            altura_mm,
            cor,
        })
        .collect();
    Avisos {
        paginas,
        ..Avisos::vazios(EstadoAvisos::Verificado)
    }
}

#[test]
fn r_anx_4_pagina_do_formato_da_planta_serve_em_pe_ou_deitada_com_5_mm_de_folga() {
    let avisos = com_paginas(&[
        (594, 841, None),
        (841, 594, None),
        (589, 846, None),
        (588, 841, None),
        (594, 847, None),
        (420, 594, None),
    ]);
    assert_eq!(avisos.paginas_fora_do_formato(FormatoPlanta::A1), [4, 5, 6]);
}

#[test]
fn r_anx_4_pagina_a4_cabe_em_qualquer_formato() {
    let avisos = com_paginas(&[(210, 297, None), (297, 210, None), (216, 279, None)]);
    for formato in FormatoPlanta::TODOS {
        assert_eq!(avisos.paginas_fora_do_formato(*formato), [3], "{formato}");
    }
}

#[test]
fn r_anx_2_as_folhas_de_um_arquivo_sao_contadas_por_formato_e_na_falta_dele_por_medida() {
    let avisos = com_paginas(&[
        (841, 594, None),
        (210, 297, None),
        (594, 843, None),
        (700, 900, None),
        (700, 901, None),
    ]);
    let contadas: Vec<_> = avisos
        .folhas()
        .iter()
        .map(|f| (f.formato, f.largura_mm, f.altura_mm, f.paginas))
        .collect();
    assert_eq!(
        contadas,
        [
            (Some(FormatoPlanta::A1), 841, 594, 2),
            (Some(FormatoPlanta::A4), 210, 297, 1),
            (None, 700, 900, 1),
            (None, 700, 901, 1),
        ]
    );
    assert_eq!(com_paginas(&[]).folhas(), []);
}

#[test]
fn r_anx_4_so_e_apontada_a_pagina_em_que_se_viu_cor() {
    let avisos = com_paginas(&[
        (210, 297, Some(true)),
        (210, 297, Some(false)),
        (210, 297, None),
        (210, 297, Some(true)),
    ]);
    assert_eq!(avisos.paginas_com_cor(), [1, 4]);
}

#[test]
fn toda_recusa_e_todo_sinal_dizem_o_que_ha_e_o_que_fazer() {
    for motivo in MotivoRecusa::TODOS {
        for frase in [motivo.texto(), motivo.orientacao()] {
            assert!(
                frase.ends_with('.') && frase.len() > 20,
                "{motivo:?}: {frase}"
            );
        }
        assert!(motivo.orientacao().contains("envi") || motivo.orientacao().starts_with("Envi"));
    }
    for sinal in Sinal::TODOS {
        assert!(sinal.texto().contains(':') && sinal.texto().ends_with('.'));
    }
}

#[test]
fn a_explicacao_da_recusa_nomeia_o_lugar() {
    let recusa = Veredito::Recusado {
        motivo: MotivoRecusa::ZipCriptografado,
        onde: Some("dub.pdf".to_owned()),
    };
    assert_eq!(
        recusa.explicacao().unwrap(),
        "O ZIP tem arquivos protegidos por senha. Onde: dub.pdf. \
         Compacte os arquivos sem senha e envie de novo."
    );
    assert!(!recusa.aceito());
    let aceito = Veredito::Aceito { sinais: Vec::new() };
    assert!(aceito.aceito() && aceito.explicacao().is_none());
}

#[test]
fn o_veredito_e_os_avisos_voltam_iguais_do_json() {
    let recusa = Veredito::Recusado {
        motivo: MotivoRecusa::Ilegivel,
        onde: None,
    };
    let json = serde_json::to_string(&recusa).unwrap();
    assert_eq!(
        json,
        r#"{"resultado":"recusado","motivo":"ilegivel","onde":null}"#
    );
    assert_eq!(serde_json::from_str::<Veredito>(&json).unwrap(), recusa);
    let avisos = com_paginas(&[(210, 297, Some(false))]);
    let json = serde_json::to_string(&avisos).unwrap();
    assert_eq!(serde_json::from_str::<Avisos>(&json).unwrap(), avisos);
}

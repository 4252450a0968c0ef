//! Anexos.

use contrato::Lista;
use contrato::anexo::{Anexo, Conferencia, Inspecao, Retirar, Versao};
use dominio::conferencia::EstadoConferencia;
use dominio::ids::VersaoId;
use dominio::inspecao::{EstadoAvisos, Folhas};
use dominio::tipo::FormatoPlanta;
use serde_json::Value;

use super::{RT, SHA256, id, minuto, valor};

pub(crate) fn versao() -> Value {
    valor(&a_versao(4, "art_paga", "ART 2026.pdf"))
}

pub(crate) fn retirada() -> Value {
    let mut versao = a_versao(4, "art_paga", "ART 2026.pdf");
    versao.retirada_em = Some(minuto(90));
    valor(&versao)
}

pub(crate) fn retirar() -> Value {
    valor(&Retirar { retirada: true })
}

pub(crate) fn versoes() -> Value {
    valor(&Lista {
        itens: vec![a_versao(4, "art_paga", "ART 2026.pdf")],
    })
}

pub(crate) fn lista() -> Value {
    valor(&Lista { itens: os_anexos() })
}

pub(super) fn os_anexos() -> Vec<Anexo> {
    let anexo = |slot: &str, rotulo: &str, versao| Anexo {
        slot: slot.to_owned(),
        rotulo: rotulo.to_owned(),
        obrigatorio: true,
        somente_preto: false,
        versoes: vec![versao],
    };
    vec![
        anexo(
            "formulario_analise_carga",
            "Formulário de análise de carga",
            a_versao(3, "formulario_analise_carga", "formulario de carga.xlsx"),
        ),
        anexo(
            "art_paga",
            "ART/RRT/TRT paga",
            a_versao(4, "art_paga", "ART 2026.pdf"),
        ),
    ]
}

fn a_versao(numero: u8, slot: &str, nome: &str) -> Versao {
    let pdf = slot == "art_paga";
    let planilha = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Versao {
        id: VersaoId(id(numero)),
        slot: slot.to_owned(),
        numero: 1,
        nome: nome.to_owned(),
        tamanho: if pdf { 284_113 } else { 51_770 },
        sha256: SHA256.to_owned(),
        tipo_midia: if pdf { "application/pdf" } else { planilha }.to_owned(),
        autor: RT.to_owned(),
        recebida_em: minuto(60),
        retirada_em: None,
        ciclo_enviado: None,
        conferencia: Conferencia {
            estado: EstadoConferencia::Limpa,
            motivo: None,
            substituir_ate: None,
        },
        inspecao: Some(Inspecao {
            inspecionado: true,
            sinais: Vec::new(),
            estado: EstadoAvisos::Verificado,
            paginas: pdf.then_some(2),
            folhas: vec![Folhas {
                largura_mm: 841,
                altura_mm: 594,
                formato: Some(FormatoPlanta::A1),
                paginas: 3,
            }],
            paginas_com_cor: Vec::new(),
            paginas_fora_do_formato: Vec::new(),
            avisos: None,
        }),
    }
}

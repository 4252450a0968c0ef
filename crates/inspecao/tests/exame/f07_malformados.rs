//! F07: broken files get an answer, whatever is broken in them.

use std::time::Duration;

use dominio::arquivo::FormatoArquivo::{self, Pdf as PDF, Xls as XLS, Xlsx as XLSX, Zip as ZIP};
use inspecao::avisos;

use crate::obra::office::Pacote;
use crate::obra::pdf::Pdf;
use crate::obra::{Sorteio, julgar, ole, processador, trocar, zip};

fn sementes() -> Vec<(FormatoArquivo, Vec<u8>)> {
    let pdf = Pdf::novo()
        .fluxo(
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]",
            b"1 0 0 rg 0 0 1 1 re f",
        )
        .recursos("/XObject<</X 5 0 R>>")
        .catalogo("/AcroForm<</Fields[<</FT/Sig>>]>>");
    let planilha = Pacote::planilha().montar();
    let xls = ole::xls(&[ole::vinculo(b"\x01a.xls")]);
    let tudo = zip::de(&[
        ("a.pdf", &pdf.montar()),
        ("b.xlsx", &planilha),
        ("c.xls", &xls),
        ("d.doc", &ole::doc(b"texto")),
    ]);
    vec![
        (PDF, pdf.montar()),
        (PDF, pdf.montar_com_fluxo_de_objetos()),
        (ZIP, tudo),
        (XLSX, planilha),
        (XLS, xls),
    ]
}

/// Flips, cuts, copies and stretches, and numbers that parsers trip over.
fn estragar(bytes: &[u8], sorteio: &mut Sorteio) -> Vec<u8> {
    const NUMEROS: [&[u8]; 6] = [
        b"\xff\xff\xff\xff",
        b"\0\0\0\0",
        b"\x7f\xff\xff\xff",
        b"99999999999",
        b"-1",
        b"<<<<<<<<",
    ];
    let mut saida = bytes.to_vec();
    for _ in 0..=sorteio.ate(4) {
        let lugar = sorteio.ate(saida.len());
        match sorteio.ate(6) {
            0 => saida.truncate(lugar),
            1 => {
                let fim = (lugar + sorteio.ate(64)).min(saida.len());
                saida.drain(lugar..fim);
            }
            2 => {
                let fim = (lugar + sorteio.ate(64)).min(saida.len());
                let copia = saida[lugar..fim].to_vec();
                saida.splice(lugar..lugar, copia);
            }
            3 => {
                let numero = NUMEROS[sorteio.ate(NUMEROS.len())];
                let fim = (lugar + numero.len()).min(saida.len());
                saida.splice(lugar..fim, numero.iter().copied());
            }
            _ => {
                if let Some(byte) = saida.get_mut(lugar) {
                    *byte ^= 1 << sorteio.ate(8);
                }
            }
        }
    }
    saida
}

#[test]
fn f07_mil_arquivos_estragados_tem_resposta_em_dois_segundos_e_nenhum_derruba() {
    let mut sorteio = Sorteio(7);
    let sementes = sementes();
    for numero in 0..testes::noturno(1_000, 10_000) {
        let (formato, semente) = &sementes[numero % sementes.len()];
        let bytes = estragar(semente, &mut sorteio);
        let inicio = processador();
        let _ = julgar(&bytes, *formato);
        let mut voltas = 0;
        let _ = avisos(&bytes, *formato, &mut || {
            voltas += 1;
            voltas < 1_000
        });
        assert!(
            processador().saturating_sub(inicio) < Duration::from_secs(2),
            "mutação {numero} de {formato}: {:?}",
            processador().saturating_sub(inicio)
        );
    }
}

#[test]
fn f07_todo_corte_de_um_arquivo_limpo_tem_resposta() {
    for (formato, semente) in sementes() {
        let passo = semente.len() / 200 + 1;
        for fim in (0..semente.len()).step_by(passo) {
            let _ = julgar(&semente[..fim], formato);
            let _ = avisos(&semente[..fim], formato, &mut || true);
        }
    }
}

#[test]
fn f07_estruturas_sem_fundo_e_em_circulo_tem_resposta() {
    let fundo = |abre: &str, fecha: &str, n: usize| {
        Pdf::novo().objeto(&format!("{}{}", abre.repeat(n), fecha.repeat(n)))
    };
    for n in [50, 1_000, 200_000] {
        let _ = julgar(&fundo("[", "]", n).montar(), PDF);
        let _ = julgar(&fundo("<</a", ">>", n).montar(), PDF);
        let _ = julgar(&fundo("(", ")", n).montar(), PDF);
    }
    let circulo = Pdf::novo()
        .objeto("6 0 R")
        .objeto("5 0 R")
        .catalogo("/OpenAction 5 0 R/AcroForm 5 0 R/Names 6 0 R");
    let _ = julgar(&circulo.montar(), PDF);
    let campos = Pdf::novo()
        .objeto("<</T(a)/Kids[5 0 R 5 0 R]>>")
        .catalogo("/AcroForm<</Fields[5 0 R]>>");
    assert!(julgar(&campos.montar(), PDF).aceito());
    let proprio_pai = trocar(&Pdf::novo().montar(), "/Parent 2 0 R", "/Parent 3 0 R");
    let _ = avisos(&proprio_pai, PDF, &mut || true);
}

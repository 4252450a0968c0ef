//! What a ZIP holds and which sheets a spreadsheet has.

use dominio::arquivo::FormatoArquivo::{Xlsx as XLSX, Zip as ZIP};
use dominio::inspecao::EstadoAvisos;
use inspecao::avisos;

use crate::obra::office::Pacote;
use crate::obra::ver;
use crate::obra::zip::{self, Item, Zip};

#[test]
fn o_zip_diz_suas_entradas_com_tamanho_e_na_ordem() {
    let mut dos = Item::guardado("x", b"12345");
    dos.nome = b"Mem\xa2ria de c\xa0lculo.txt".to_vec();
    let bytes = Zip::de([Item::guardado("p/", b""), dos, Item::novo("p/a.txt", b"1")]).montar();
    let entradas = ver(&bytes, ZIP).entradas;
    let lidas: Vec<_> = entradas
        .iter()
        .map(|entrada| (entrada.nome.as_str(), entrada.bytes))
        .collect();
    assert_eq!(lidas, [("Memória de cálculo.txt", 5), ("p/a.txt", 1)]);
}

#[test]
fn a_planilha_diz_o_nome_das_folhas() {
    let lidos = ver(&Pacote::planilha().montar(), XLSX);
    assert_eq!(lidos.planilhas, ["Carga & demanda"]);
    assert!(
        lidos
            .entradas
            .iter()
            .any(|entrada| entrada.nome == "xl/workbook.xml")
    );
}

#[test]
fn o_que_nao_abre_nao_e_verificado() {
    let bytes = zip::de(&[("a.txt", b"a")]);
    for cortado in [&bytes[..10], &[]] {
        let lidos = avisos(cortado, ZIP, &mut || true);
        assert_eq!(lidos.estado, EstadoAvisos::NaoVerificado);
    }
}

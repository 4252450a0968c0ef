//! A PDF read back.

use lopdf::{Dictionary, Document, Object};

pub(crate) fn aberto(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

/// Every letter of every page, without the blanks, which belong to the layout.
pub(crate) fn texto(doc: &Document) -> String {
    let paginas: Vec<u32> = doc.get_pages().into_keys().collect();
    let texto = doc.extract_text(&paginas).unwrap();
    texto.split_whitespace().collect()
}

pub(crate) fn junto(texto: &str) -> String {
    texto.split_whitespace().collect()
}

pub(crate) fn dicionarios<'a>(
    doc: &'a Document,
    chave: &'a [u8],
    valor: &'a [u8],
) -> Vec<&'a Dictionary> {
    doc.objects
        .values()
        .filter_map(|o| o.as_dict().ok())
        .filter(|d| {
            d.get(chave)
                .and_then(Object::as_name)
                .is_ok_and(|n| n == valor)
        })
        .collect()
}

/// The XMP of the catalogue.
pub(crate) fn xmp(doc: &Document) -> String {
    let catalogo = doc.catalog().unwrap();
    let xmp = catalogo
        .get_deref(b"Metadata", doc)
        .unwrap()
        .as_stream()
        .unwrap();
    String::from_utf8(xmp.content.clone()).unwrap()
}

/// Every page is A4, and nothing on it has a colour: a printer of the desk is enough.
pub(crate) fn so_cinza(doc: &Document) {
    for (_, id) in doc.get_pages() {
        let pagina = doc.get_dictionary(id).unwrap();
        let caixa = pagina.get(b"MediaBox").unwrap().as_array().unwrap();
        let lados: Vec<_> = caixa
            .iter()
            .map(|lado| lado.as_float().unwrap().round())
            .collect();
        assert_eq!(format!("{lados:?}"), "[0.0, 0.0, 595.0, 842.0]");
        let conteudo = doc.get_page_content(id);
        for operacao in lopdf::content::Content::decode(&conteudo)
            .unwrap()
            .operations
        {
            let numeros = operacao
                .operands
                .iter()
                .filter(|o| o.as_float().is_ok())
                .count();
            match operacao.operator.as_str() {
                "rg" | "RG" | "k" | "K" => assert_eq!(numeros, 0, "cor: {operacao:?}"),
                "sc" | "SC" | "scn" | "SCN" => assert_eq!(numeros, 1, "{operacao:?}"),
                _ => {}
            }
        }
    }
}

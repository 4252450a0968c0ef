//! XLSX and DOCX packages, part by part.

use std::fmt::Write as _;

use super::zip;

const TIPOS: &str = "application/vnd.openxmlformats-officedocument.";
const RELACOES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a package; a test adds the one that matters.
pub(crate) struct Pacote {
    partes: Vec<(String, Vec<u8>)>,
    tipos: String,
    relacoes: String,
    principal: &'static str,
    tipo_principal: String,
}

impl Pacote {
    /// A workbook with one sheet.
    pub(crate) fn planilha() -> Self {
        Self::com_celula("<c r=\"A1\"><v>1</v></c>")
    }

    /// A workbook whose sheet has this cell.
    pub(crate) fn com_celula(celula: &str) -> Self {
        let mut pacote = Self {
            partes: Vec::new(),
            tipos: String::new(),
            relacoes: String::new(),
            principal: "xl/workbook.xml",
            tipo_principal: format!("{TIPOS}spreadsheetml.sheet.main+xml"),
        };
        pacote.relacao("worksheet", "worksheets/sheet1.xml", "");
        pacote.texto(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Carga &amp; demanda\" sheetId=\"1\"/></sheets></workbook>",
        );
        pacote.texto(
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet><sheetData><row r=\"1\">{celula}</row></sheetData></worksheet>"),
        );
        pacote
    }

    /// A document with these runs.
    pub(crate) fn documento(corpo: &str) -> Self {
        let mut pacote = Self {
            partes: Vec::new(),
            tipos: String::new(),
            relacoes: String::new(),
            principal: "word/document.xml",
            tipo_principal: format!("{TIPOS}wordprocessingml.document.main+xml"),
        };
        pacote.texto(
            "word/document.xml",
            &format!("<w:document><w:body><w:p>{corpo}</w:p></w:body></w:document>"),
        );
        pacote
    }

    /// Changes the content type of the main part.
    pub(crate) fn de_tipo(mut self, tipo: &str) -> Self {
        tipo.clone_into(&mut self.tipo_principal);
        self
    }

    fn texto(&mut self, nome: &str, xml: &str) {
        let xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}");
        self.partes.push((nome.to_owned(), xml.into_bytes()));
    }

    fn relacao(&mut self, tipo: &str, alvo: &str, modo: &str) {
        let id = self.relacoes.matches("<Rel").count() + 1;
        write!(
            self.relacoes,
            "<Relationship Id=\"r{id}\" Type=\"{RELACOES}/{tipo}\" Target=\"{alvo}\"{modo}/>"
        )
        .unwrap();
    }

    /// Adds a part of any bytes.
    pub(crate) fn parte(mut self, nome: &str, bytes: &[u8]) -> Self {
        self.partes.push((nome.to_owned(), bytes.to_vec()));
        self
    }

    /// Adds a part of XML.
    pub(crate) fn xml(mut self, nome: &str, xml: &str) -> Self {
        self.texto(nome, xml);
        self
    }

    /// Adds a content type for a part.
    pub(crate) fn tipo(mut self, parte: &str, tipo: &str) -> Self {
        write!(
            self.tipos,
            "<Override PartName=\"/{parte}\" ContentType=\"{tipo}\"/>"
        )
        .unwrap();
        self
    }

    /// Adds a relationship of the main part to something elsewhere.
    pub(crate) fn fora(mut self, tipo: &str, alvo: &str) -> Self {
        self.relacao(tipo, alvo, " TargetMode=\"External\"");
        self
    }

    /// Adds a relationship of the main part to another part.
    pub(crate) fn dentro(mut self, tipo: &str, alvo: &str) -> Self {
        self.relacao(tipo, alvo, "");
        self
    }

    pub(crate) fn montar(&self) -> Vec<u8> {
        let cabeca = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let tipos = format!(
            "{cabeca}<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/{}\" ContentType=\"{}\"/>{}</Types>",
            self.principal, self.tipo_principal, self.tipos
        );
        let pasta = self.principal.split('/').next().unwrap();
        let relacoes = format!("{cabeca}<Relationships>{}</Relationships>", self.relacoes);
        let nome = format!("{pasta}/_rels/relacoes.xml.rels");
        let mut arquivos: Vec<(&str, &[u8])> = vec![
            ("[Content_Types].xml", tipos.as_bytes()),
            (&nome, relacoes.as_bytes()),
        ];
        arquivos.extend(
            self.partes
                .iter()
                .map(|(nome, bytes)| (nome.as_str(), bytes.as_slice())),
        );
        zip::de(&arquivos)
    }
}

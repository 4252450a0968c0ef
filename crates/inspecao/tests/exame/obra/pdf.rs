//! A PDF of one page, written by hand so that any part can be wrong.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Objects 1 to 4 are catalog, page tree, page and content; the others follow from 5.
pub(crate) struct Pdf {
    /// Inside the dictionary of the catalog.
    pub(crate) catalogo: String,
    /// Inside the dictionary of the page, besides type, parent and content.
    pub(crate) pagina: String,
    /// Inside the resources of the page.
    pub(crate) recursos: String,
    pub(crate) conteudo: Vec<u8>,
    pub(crate) extras: Vec<Vec<u8>>,
    /// Inside the trailer.
    pub(crate) trailer: String,
}

/// A page that a drawing program would make: black lines and a text.
pub(crate) const PRETO: &[u8] = b"0 G 0 g 1 w 50 50 m 500 700 l S BT /F1 12 Tf (DUB) Tj ET";

impl Pdf {
    pub(crate) fn novo() -> Self {
        Self {
            catalogo: String::new(),
            pagina: "/MediaBox[0 0 595 842]".to_owned(),
            recursos: "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>".to_owned(),
            conteudo: PRETO.to_vec(),
            extras: Vec::new(),
            trailer: String::new(),
        }
    }

    pub(crate) fn com_conteudo(conteudo: &str) -> Self {
        Self {
            conteudo: conteudo.as_bytes().to_vec(),
            ..Self::novo()
        }
    }

    pub(crate) fn catalogo(mut self, texto: &str) -> Self {
        self.catalogo.push_str(texto);
        self
    }

    pub(crate) fn pagina(mut self, texto: &str) -> Self {
        self.pagina.push_str(texto);
        self
    }

    pub(crate) fn recursos(mut self, texto: &str) -> Self {
        self.recursos.push_str(texto);
        self
    }

    pub(crate) fn trailer(mut self, texto: &str) -> Self {
        self.trailer.push_str(texto);
        self
    }

    /// Adds an object; the first is number 5.
    pub(crate) fn objeto(mut self, corpo: &str) -> Self {
        self.extras.push(corpo.as_bytes().to_vec());
        self
    }

    /// Adds a stream.
    pub(crate) fn fluxo(mut self, dicionario: &str, dados: &[u8]) -> Self {
        self.extras.push(fluxo(dicionario, dados));
        self
    }

    fn corpos(&self) -> Vec<Vec<u8>> {
        let comprimido = deflate(&self.conteudo);
        let mut corpos = vec![
            format!("<</Type/Catalog/Pages 2 0 R{}>>", self.catalogo).into_bytes(),
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(),
            format!(
                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{}>>{}>>",
                self.recursos, self.pagina
            )
            .into_bytes(),
            fluxo("/Filter/FlateDecode", &comprimido),
        ];
        corpos.extend(self.extras.iter().cloned());
        corpos
    }

    /// With a classic table.
    pub(crate) fn montar(&self) -> Vec<u8> {
        let mut saida = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut lugares = Vec::new();
        for (numero, corpo) in (1..).zip(self.corpos()) {
            lugares.push(saida.len());
            writeln!(saida, "{numero} 0 obj").unwrap();
            saida.extend(corpo);
            saida.extend(b"\nendobj\n");
        }
        let inicio = saida.len();
        writeln!(saida, "xref\n0 {}\n0000000000 65535 f ", lugares.len() + 1).unwrap();
        for lugar in &lugares {
            writeln!(saida, "{lugar:010} 00000 n ").unwrap();
        }
        writeln!(
            saida,
            "trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{inicio}\n%%EOF",
            lugares.len() + 1,
            self.trailer
        )
        .unwrap();
        saida
    }

    /// With all that can be inside an object stream, and a cross-reference stream.
    pub(crate) fn montar_com_fluxo_de_objetos(&self) -> Vec<u8> {
        let corpos = self.corpos();
        let e_fluxo = |corpo: &[u8]| corpo.ends_with(b"endstream");
        let recipiente = corpos.len() + 1;
        let mut indice = String::new();
        let mut membros = Vec::new();
        // Kind, place or container, generation or index.
        let mut tabela = vec![(0_u8, 0_usize, 65_535_usize)];
        let mut saida = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut quantos = 0;
        for (numero, corpo) in (1..).zip(&corpos) {
            if e_fluxo(corpo) {
                tabela.push((1, saida.len(), 0));
                writeln!(saida, "{numero} 0 obj").unwrap();
                saida.extend(corpo);
                saida.extend(b"\nendobj\n");
            } else {
                write!(indice, "{numero} {} ", membros.len()).unwrap();
                membros.extend(corpo);
                membros.push(b' ');
                tabela.push((2, recipiente, quantos));
                quantos += 1;
            }
        }
        tabela.push((1, saida.len(), 0));
        let dicionario = format!(
            "/Type/ObjStm/N {quantos}/First {}/Filter/FlateDecode",
            indice.len()
        );
        let dados = deflate(&[indice.as_bytes(), &membros].concat());
        writeln!(saida, "{recipiente} 0 obj").unwrap();
        saida.extend(fluxo(&dicionario, &dados));
        saida.extend(b"\nendobj\n");
        let inicio = saida.len();
        tabela.push((1, inicio, 0));
        let dados: Vec<u8> = tabela
            .iter()
            .flat_map(|&(especie, lugar, indice)| {
                let lugar = u32::try_from(lugar).unwrap().to_be_bytes();
                // Readers find members by number; the index may wrap.
                let indice = u16::try_from(indice % 0x1_0000).unwrap().to_be_bytes();
                [&[especie][..], &lugar, &indice].concat()
            })
            .collect();
        let dicionario = format!(
            "/Type/XRef/Size {}/W[1 4 2]/Root 1 0 R{}",
            recipiente + 2,
            self.trailer
        );
        writeln!(saida, "{} 0 obj", recipiente + 1).unwrap();
        saida.extend(fluxo(&dicionario, &dados));
        writeln!(saida, "\nendobj\nstartxref\n{inicio}\n%%EOF").unwrap();
        saida
    }
}

/// A stream object.
pub(crate) fn fluxo(dicionario: &str, dados: &[u8]) -> Vec<u8> {
    let mut saida = format!("<<{dicionario}/Length {}>>\nstream\n", dados.len()).into_bytes();
    saida.extend(dados);
    saida.extend(b"\nendstream");
    saida
}

/// The usual filter.
pub(crate) fn deflate(dados: &[u8]) -> Vec<u8> {
    let mut codificador = ZlibEncoder::new(Vec::new(), Compression::fast());
    codificador.write_all(dados).unwrap();
    codificador.finish().unwrap()
}

//! What is told of a file after it was accepted: pages, colours, entries (R-ANX-4).

use serde::{Deserialize, Serialize};

use crate::tipo::{FormatoPlanta, vocabulario};

/// Difference accepted between a page and its format, in millimetres (5.1 item 6).
const TOLERANCIA_MM: u32 = 5;

vocabulario! {
    /// How far the looking got.
    EstadoAvisos {
        /// Not looked at yet.
        Pendente = "pendente", "Verificação em andamento";
        /// Looked at to the end.
        Verificado = "verificado", "Verificado";
        /// Out of budget or unreadable: what is missing is unknown, never wrong.
        NaoVerificado = "nao_verificado", "Não foi possível verificar cores e tamanhos: confira ao abrir";
    }
}

/// One page of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pagina {
    /// Width of the visible box, in millimetres.
    pub largura_mm: u32,
    /// Height of the visible box, in millimetres.
    pub altura_mm: u32,
    /// Whether it uses colour; absent when nobody could tell.
    pub cor: Option<bool>,
}

/// The programs that a PDF says it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Programa {
    /// The program in which the document was drawn.
    pub criador: Option<String>,
    /// The program that wrote the PDF.
    pub produtor: Option<String>,
}

/// One entry of a ZIP or of the package of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entrada {
    /// Path inside the archive.
    pub nome: String,
    /// Size unpacked, in bytes.
    pub bytes: u64,
}

/// What is told of a file; nothing in it refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Avisos {
    /// How far the looking got.
    pub estado: EstadoAvisos,
    /// Pages of a PDF, in order; the first is page 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paginas: Vec<Pagina>,
    /// Where a PDF comes from.
    #[serde(default)]
    pub programa: Programa,
    /// Entries of a ZIP or XLSX, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entradas: Vec<Entrada>,
    /// Names of the sheets of a spreadsheet, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub planilhas: Vec<String>,
}

impl Avisos {
    /// Nothing known, in the given state.
    #[must_use]
    pub fn vazios(estado: EstadoAvisos) -> Self {
        Self {
            estado,
            paginas: Vec::new(),
            programa: Programa::default(),
            entradas: Vec::new(),
            planilhas: Vec::new(),
        }
    }

    /// Numbers, from 1, of the pages that use colour.
    #[must_use]
    pub fn paginas_com_cor(&self) -> Vec<usize> {
        self.numeros(|pagina| pagina.cor == Some(true))
    }

    /// Numbers, from 1, of the pages that are neither of the format of the planta nor A4.
    #[must_use]
    pub fn paginas_fora_do_formato(&self, formato_da_planta: FormatoPlanta) -> Vec<usize> {
        self.numeros(|pagina| !(pagina.mede(formato_da_planta) || pagina.mede(FormatoPlanta::A4)))
    }

    fn numeros(&self, escolha: impl Fn(&Pagina) -> bool) -> Vec<usize> {
        let numeradas = (1..).zip(&self.paginas);
        numeradas
            .filter(|(_, pagina)| escolha(pagina))
            .map(|(numero, _)| numero)
            .collect()
    }
}

/// Pages of the same size in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Folhas {
    /// Width of the visible box of the first of them, in millimetres.
    pub largura_mm: u32,
    /// Height of the visible box of the first of them, in millimetres.
    pub altura_mm: u32,
    /// The format that it is of, in either orientation (± 5 mm).
    pub formato: Option<FormatoPlanta>,
    /// How many pages.
    pub paginas: usize,
}

impl Avisos {
    /// The sizes of the pages, in the order in which they first appear; every page of a format counts as that format.
    #[must_use]
    pub fn folhas(&self) -> Vec<Folhas> {
        let mut folhas: Vec<Folhas> = Vec::new();
        for pagina in &self.paginas {
            let nova = Folhas::de(pagina);
            match folhas.iter_mut().find(|outra| outra.iguais(&nova)) {
                Some(conhecida) => conhecida.paginas += 1,
                None => folhas.push(nova),
            }
        }
        folhas
    }
}

impl Folhas {
    fn de(pagina: &Pagina) -> Self {
        let mut formatos = FormatoPlanta::TODOS.iter().copied();
        Self {
            largura_mm: pagina.largura_mm,
            altura_mm: pagina.altura_mm,
            formato: formatos.find(|formato| pagina.mede(*formato)),
            paginas: 1,
        }
    }

    fn iguais(&self, outras: &Self) -> bool {
        let medida = |f: &Self| (f.largura_mm, f.altura_mm);
        match (self.formato, outras.formato) {
            (None, None) => medida(self) == medida(outras),
            (um, outro) => um == outro,
        }
    }
}

impl Pagina {
    /// Whether the page is of a format, in either orientation (± 5 mm).
    #[must_use]
    pub fn mede(&self, formato: FormatoPlanta) -> bool {
        let (menor, maior) = formato.medidas_mm();
        let perto = |medida: u32, certa: u32| medida.abs_diff(certa) <= TOLERANCIA_MM;
        perto(self.largura_mm.min(self.altura_mm), menor)
            && perto(self.largura_mm.max(self.altura_mm), maior)
    }
}

impl FormatoPlanta {
    /// Short and long side, in millimetres.
    #[must_use]
    pub const fn medidas_mm(self) -> (u32, u32) {
        match self {
            Self::A0 => (841, 1189),
            Self::A1 => (594, 841),
            Self::A2 => (420, 594),
            Self::A3 => (297, 420),
            Self::A4 => (210, 297),
        }
    }
}

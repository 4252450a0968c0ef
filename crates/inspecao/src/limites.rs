//! The ceilings of 5.1 item 6.

const MIB: u64 = 1024 * 1024;

/// What an archive may unpack to.
#[derive(Debug, Clone, Copy)]
pub struct Limites {
    /// Bytes unpacked, over all entries.
    pub descompactado: u64,
    /// Entries, folders included.
    pub entradas: usize,
    /// Bytes unpacked for each byte packed.
    pub taxa: u64,
    /// Below so many bytes the ratio says nothing: a small file of zeros harms nobody.
    pub piso_da_taxa: u64,
    /// Largest document inside an archive that is held in memory to be judged; a larger one is refused.
    ///
    /// The child has 512 MiB: the file (20), the document (96), the copy its parser makes (96) and the
    /// parser's own tables fit.
    pub interno: u64,
}

impl Default for Limites {
    fn default() -> Self {
        Self {
            descompactado: 200 * MIB,
            entradas: 2_000,
            taxa: 100,
            piso_da_taxa: MIB,
            interno: 96 * MIB,
        }
    }
}

impl Limites {
    /// Whether so much came out of so little.
    pub(crate) const fn taxa_excedida(&self, compactado: u64, descompactado: u64) -> bool {
        descompactado > self.piso_da_taxa && descompactado > compactado.saturating_mul(self.taxa)
    }
}

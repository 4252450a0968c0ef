//! A ceiling for one tag or text.

use std::cell::Cell;
use std::io::{self, BufRead, ErrorKind, Read};
use std::rc::Rc;

/// Longest single tag or text; a cell holds at most 32,767 letters.
const MAIOR_EVENTO: u64 = 4 * 1024 * 1024;

/// Stops an event that never ends, so that the buffer of the parser stays small.
pub(super) struct Medida<R> {
    pub(super) fonte: R,
    /// Bytes since the last event; the reader of events sets it back.
    pub(super) gastos: Rc<Cell<u64>>,
}

impl<R: BufRead> BufRead for Medida<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.gastos.get() > MAIOR_EVENTO {
            return Err(ErrorKind::FileTooLarge.into());
        }
        self.fonte.fill_buf()
    }

    fn consume(&mut self, quantos: usize) {
        self.gastos.set(self.gastos.get() + quantos as u64);
        self.fonte.consume(quantos);
    }
}

impl<R: BufRead> Read for Medida<R> {
    fn read(&mut self, destino: &mut [u8]) -> io::Result<usize> {
        let lidos = self.fill_buf()?.read(destino)?;
        self.consume(lidos);
        Ok(lidos)
    }
}

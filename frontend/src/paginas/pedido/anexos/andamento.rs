//! Speed and time left of an upload, from what its progress events tell. No clock of its own.

/// Samples older than this say nothing about the link now, in milliseconds.
const JANELA_MS: f64 = 4_000.0;

/// How far an upload is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Andamento {
    /// Bytes of the file.
    pub(crate) total: f64,
    /// (instant in ms, bytes that left), oldest first.
    amostras: Vec<(f64, f64)>,
}

impl Andamento {
    /// An upload of `total` bytes that has not left.
    pub(crate) fn novo(total: f64) -> Self {
        Self {
            total,
            amostras: Vec::new(),
        }
    }

    /// Adds what one progress event says.
    pub(crate) fn anotar(&mut self, enviados: f64, instante_ms: f64) {
        self.amostras.push((instante_ms, enviados.min(self.total)));
        // Two samples stay however old, so that a slow link still has something to compare.
        while self.amostras.len() > 2
            && self
                .amostras
                .first()
                .is_some_and(|(em, _)| instante_ms - em > JANELA_MS)
        {
            self.amostras.remove(0);
        }
    }

    /// Starts over, for another try.
    pub(crate) fn recomecar(&mut self) {
        self.amostras.clear();
    }

    /// Bytes that left.
    pub(crate) fn enviados(&self) -> f64 {
        self.amostras.last().map_or(0.0, |(_, bytes)| *bytes)
    }

    /// Share that left, 0 to 100.
    pub(crate) fn por_cento(&self) -> f64 {
        if self.total > 0.0 {
            (self.enviados() / self.total * 100.0).floor()
        } else {
            100.0
        }
    }

    /// Bytes per second lately, once two events came.
    pub(crate) fn por_segundo(&self) -> Option<f64> {
        let ((inicio, antes), (fim, depois)) = (self.amostras.first()?, self.amostras.last()?);
        let segundos = (fim - inicio) / 1_000.0;
        (segundos > 0.2 && depois > antes).then(|| (depois - antes) / segundos)
    }

    /// Seconds left at the present speed.
    pub(crate) fn faltam_segundos(&self) -> Option<f64> {
        self.por_segundo()
            .map(|ritmo| ((self.total - self.enviados()) / ritmo).ceil())
    }
}

#[cfg(test)]
mod testes {
    use super::Andamento;

    #[test]
    fn o_ritmo_vem_das_ultimas_amostras_e_diz_quanto_falta() {
        let mut envio = Andamento::novo(1_000.0);
        assert_eq!(envio.por_segundo(), None);
        envio.anotar(100.0, 0.0);
        envio.anotar(300.0, 1_000.0);
        assert_eq!(envio.por_segundo(), Some(200.0));
        assert_eq!(envio.faltam_segundos(), Some(4.0));
        assert!((envio.por_cento() - 30.0).abs() < f64::EPSILON);
    }

    #[test]
    fn amostras_velhas_saem_da_conta() {
        let mut envio = Andamento::novo(10_000.0);
        for (instante, bytes) in [
            (0.0, 0.0),
            (1_000.0, 4_000.0),
            (8_000.0, 4_100.0),
            (10_000.0, 4_300.0),
        ] {
            envio.anotar(bytes, instante);
        }
        assert_eq!(envio.por_segundo(), Some(100.0));
    }

    #[test]
    fn arquivo_vazio_nao_divide_por_zero() {
        assert!((Andamento::novo(0.0).por_cento() - 100.0).abs() < f64::EPSILON);
    }
}

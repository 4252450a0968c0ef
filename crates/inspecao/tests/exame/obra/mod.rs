//! Builders of documents, clean and hostile, byte by byte.

pub(crate) mod office;
pub(crate) mod ole;
pub(crate) mod pdf;
pub(crate) mod programa;
pub(crate) mod zip;

use std::time::Duration;

use dominio::arquivo::{FormatoArquivo, protecao};
use dominio::inspecao::{Avisos, EstadoAvisos, MotivoRecusa, Sinal, Veredito};
use inspecao::{Limites, avisos, portao};

/// The portão with the limits of production.
pub(crate) fn julgar(bytes: &[u8], formato: FormatoArquivo) -> Veredito {
    portao(bytes, formato, &Limites::default())
}

/// Refused, and for this reason.
#[track_caller]
pub(crate) fn recusado(caso: &str, bytes: &[u8], formato: FormatoArquivo, motivo: MotivoRecusa) {
    match julgar(bytes, formato) {
        Veredito::Recusado { motivo: dado, .. } if dado == motivo => {}
        outro => panic!("{caso}: esperava {motivo:?} e veio {outro:?}"),
    }
}

/// Accepted with exactly these flags.
#[track_caller]
pub(crate) fn aceito(caso: &str, bytes: &[u8], formato: FormatoArquivo, sinais: &[Sinal]) {
    let esperado = Veredito::Aceito {
        sinais: sinais.to_vec(),
    };
    assert_eq!(julgar(bytes, formato), esperado, "{caso}");
    assert_eq!(
        protegido(bytes, formato),
        None,
        "{caso}: o navegador recusaria"
    );
}

/// What the browser says of a password, from the slices that it reads (R-ANX-1).
pub(crate) fn protegido(bytes: &[u8], formato: FormatoArquivo) -> Option<MotivoRecusa> {
    let tamanho = bytes.len() as u64;
    let de = usize::try_from(tamanho.saturating_sub(protecao::FIM)).unwrap();
    let fim = &bytes[de..];
    let indice = protecao::indice(formato, tamanho, fim).map_or(&[][..], |onde| {
        &bytes[usize::try_from(onde.start).unwrap()..usize::try_from(onde.end).unwrap()]
    });
    protecao::protegido(formato, fim, indice)
}

/// Refused as locked, by the browser before the first byte and by the portão after the last.
#[track_caller]
pub(crate) fn trancado(caso: &str, bytes: &[u8], formato: FormatoArquivo, motivo: MotivoRecusa) {
    recusado(caso, bytes, formato, motivo);
    assert_eq!(
        protegido(bytes, formato),
        Some(motivo),
        "{caso}: o navegador não viu"
    );
}

/// The avisos without a budget.
pub(crate) fn ver(bytes: &[u8], formato: FormatoArquivo) -> Avisos {
    let avisos = avisos(bytes, formato, &mut || true);
    assert_eq!(avisos.estado, EstadoAvisos::Verificado, "{avisos:?}");
    avisos
}

/// Processor time of this thread: what a test may take does not depend on who else is on the machine.
pub(crate) fn processador() -> Duration {
    let gasto = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(gasto).unwrap()
}

/// The bytes with one text in place of another, which must be there.
pub(crate) fn trocar(bytes: &[u8], de: &str, por: &str) -> Vec<u8> {
    let lugar = memchr::memmem::find(bytes, de.as_bytes()).unwrap();
    [&bytes[..lugar], por.as_bytes(), &bytes[lugar + de.len()..]].concat()
}

/// Numbers that look like chance and are the same every time.
pub(crate) struct Sorteio(pub(crate) u64);

impl Sorteio {
    pub(crate) fn ate(&mut self, limite: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limite.max(1)
    }

    /// Bytes that no method shrinks.
    pub(crate) fn bytes(&mut self, quantos: usize) -> Vec<u8> {
        (0..quantos)
            .map(|_| u8::try_from(self.ate(256)).unwrap())
            .collect()
    }
}

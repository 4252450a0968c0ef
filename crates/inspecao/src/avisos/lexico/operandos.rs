//! What stands before an operator.

/// Operands kept; DeviceN has at most 32 inks.
const OPERANDOS: usize = 32;
/// What stands before an operator.
#[derive(Debug, Default)]
pub(in crate::avisos) struct Operandos {
    numeros: [f32; OPERANDOS],
    quantos: usize,
    /// The last name.
    pub(in crate::avisos) nome: Vec<u8>,
    /// All names of an inline image, in order, `true` and `false` included.
    pub(in crate::avisos) nomes: Vec<Vec<u8>>,
}

impl Operandos {
    /// The last numbers, in order; fewer when there were fewer.
    pub(in crate::avisos) fn ultimos(&self) -> Vec<f32> {
        let quantos = self.quantos.min(OPERANDOS);
        let inicio = self.quantos - quantos;
        (inicio..self.quantos)
            .filter_map(|i| self.numeros.get(i % OPERANDOS).copied())
            .collect()
    }

    pub(super) fn guardar(&mut self, numero: f32) {
        if let Some(vaga) = self.numeros.get_mut(self.quantos % OPERANDOS) {
            *vaga = numero;
        }
        self.quantos += 1;
    }

    pub(super) fn esvaziar(&mut self) {
        self.quantos = 0;
        self.nome.clear();
        self.nomes.clear();
    }

    /// Keeps a name or a truth value of an inline image.
    pub(super) fn guardar_nome(&mut self, nome: &[u8]) {
        if self.nomes.len() < OPERANDOS {
            self.nomes.push(nome.to_vec());
        }
    }
}

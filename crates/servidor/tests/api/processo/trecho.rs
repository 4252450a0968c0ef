//! Pieces of uploads under a failing machine: kill at any system call (D02), failed fsync (D06), full disk (D07),
//! memory of many at once (F12).

mod memoria;
mod pontos;
mod sincronia;

use bancada::{Casa, Pessoa, Processo};

use super::rascunho;

const SLOT: &str = "art_paga";
const MIB: usize = 1024 * 1024;

/// A server in a process of its own, and an RT with a rascunho.
struct Cena {
    casa: Casa,
    processo: Processo,
    rt: Pessoa,
    pedido: String,
}

impl Cena {
    async fn nova() -> Self {
        Self::em(Casa::nova(env!("CARGO_BIN_EXE_apr")).await).await
    }

    /// Pieces and rows on the disk of this machine, whatever the stack.
    async fn no_disco() -> Self {
        Self::em(Casa::no_disco(env!("CARGO_BIN_EXE_apr"))).await
    }

    async fn em(casa: Casa) -> Self {
        let processo = casa.servir();
        let (rt, pedido) = rascunho(&processo).await;
        Self {
            casa,
            processo,
            rt,
            pedido,
        }
    }

    /// The same data under a new process.
    fn reerguer(self) -> Self {
        let Self {
            casa,
            processo,
            rt,
            pedido,
        } = self;
        processo.matar();
        let processo = casa.servir();
        Self {
            rt: rt.em(processo.url()),
            casa,
            processo,
            pedido,
        }
    }

    async fn novo_upload(&self, tamanho: usize) -> String {
        let criado = self.rt.criar_upload(&self.pedido, SLOT, "art.pdf", tamanho);
        criado.await.exigir(201).id_do_upload()
    }

    async fn ver(&self, id: &str) -> usize {
        self.rt.ver_upload(id).await.exigir(200).deslocamento()
    }
}

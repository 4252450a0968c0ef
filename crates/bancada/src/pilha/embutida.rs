//! SQLite and disk: the template is the bytes of a closed database file.

use bytes::Bytes;
use servidor::Configuracao;
use tokio::sync::OnceCell;

use super::{base, povoar};

/// Writes the template where the configuration expects its file.
pub(super) async fn copiar(configuracao: &Configuracao) {
    static MODELO: OnceCell<Bytes> = OnceCell::const_new();
    let modelo = MODELO.get_or_init(fazer).await;
    std::fs::write(configuracao.dados.join("apr.db"), modelo).expect("o modelo não foi copiado");
}

async fn fazer() -> Bytes {
    let pasta = tempfile::tempdir().expect("pasta temporária");
    let configuracao = base(&pasta);
    let arquivo = configuracao.dados.join("apr.db");
    povoar(configuracao).await;
    std::fs::read(arquivo)
        .expect("o modelo não foi lido")
        .into()
}

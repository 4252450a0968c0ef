//! The stored objects behind the server's back: what a disk may do to them.

use std::path::PathBuf;

use acervo::Chave;
use banco::{Escopo, anexos, pedidos};
use bytes::Bytes;
use dominio::ids::{NotaId, VersaoId};
use uuid::Uuid;

use crate::bancada::Bancada;
use crate::pilha;

impl Bancada {
    /// Flips one bit in the middle of the object of a versão.
    pub async fn trocar_um_bit(&self, versao: VersaoId) {
        let nota = self.nota_da(versao).await;
        let mut bytes = self.ler_objeto(nota, versao).await.to_vec();
        let meio = bytes.len() / 2;
        bytes[meio] ^= 1;
        self.gravar_objeto(nota, versao, bytes).await;
    }

    /// Whether a versão still has its object, whole.
    pub async fn objeto_inteiro(&self, versao: VersaoId) -> bool {
        self.no_servidor(move |p| async move {
            let linha = anexos::por_id(p.banco.leitura(), versao).await;
            let linha = linha.expect("versão").expect("versão");
            let pedido = pedidos::ler(p.banco.leitura(), Escopo::Sistema, linha.pedido).await;
            let nota = pedido.expect("pedido").expect("pedido").nota;
            let chave = Chave::Versao { nota, versao };
            let lido = p.acervo.ler(&chave, &linha.sha256, linha.tamanho).await;
            lido.is_ok()
        })
        .await
    }

    /// Stores an object that no row names, as a crash between object and row leaves it.
    pub async fn orfao(&self, conteudo: &'static [u8]) -> VersaoId {
        self.no_servidor(move |p| async move {
            let corpo = futures_util::stream::iter([Ok::<_, std::io::Error>(conteudo.into())]);
            let id = p.novo_id().expect("id");
            let recebido = p.acervo.receber(id, corpo, u64::MAX, None).await;
            let versao = VersaoId(p.novo_id().expect("id"));
            let chave = Chave::Versao {
                nota: NotaId(Uuid::from_u128(1)),
                versao,
            };
            let recebido = recebido.expect("preparo");
            p.acervo.guardar(recebido, &chave).await.expect("objeto");
            versao
        })
        .await
    }

    /// Whether the object of [`Bancada::orfao`] is still there.
    pub async fn orfao_existe(&self, versao: VersaoId) -> bool {
        self.no_servidor(move |p| async move {
            let chave = Chave::Versao {
                nota: NotaId(Uuid::from_u128(1)),
                versao,
            };
            let lido = p.acervo.ler(&chave, &[0; 32], 0).await;
            !matches!(lido, Err(acervo::FalhaAcervo::Ausente))
        })
        .await
    }

    /// A staging file that a crash left, with this end to its name. `Some` where it is a file of this machine.
    pub async fn resto_de_preparo(&self, fim: &str) -> Option<PathBuf> {
        let pasta = if pilha::crescida() {
            "preparo/preparo"
        } else {
            "acervo/preparo"
        };
        Some(self.resto_em(pasta, fim).await)
    }

    /// The same among the objects; `None` on S3, where nothing is ever half written.
    pub async fn resto_meio_escrito(&self, fim: &str) -> Option<PathBuf> {
        if pilha::crescida() {
            return None;
        }
        let nota = std::fs::read_dir(self.pasta().join("acervo/versoes")).expect("objetos");
        let nota = nota.flatten().next().expect("uma NS").file_name();
        let pasta = format!("acervo/versoes/{}", nota.display());
        Some(self.resto_em(&pasta, fim).await)
    }

    async fn resto_em(&self, pasta: &str, fim: &str) -> PathBuf {
        let id = self
            .no_servidor(|p| async move { p.novo_id().expect("id") })
            .await;
        let arquivo = self.pasta().join(pasta).join(format!("{id}{fim}"));
        std::fs::write(&arquivo, "metade").expect("resto");
        arquivo
    }

    async fn nota_da(&self, versao: VersaoId) -> NotaId {
        self.no_servidor(move |p| async move {
            let linha = anexos::por_id(p.banco.leitura(), versao).await;
            let pedido = linha.expect("versão").expect("versão").pedido;
            let pedido = pedidos::ler(p.banco.leitura(), Escopo::Sistema, pedido).await;
            pedido.expect("pedido").expect("pedido").nota
        })
        .await
    }

    async fn ler_objeto(&self, nota: NotaId, versao: VersaoId) -> Bytes {
        if pilha::crescida() {
            let resposta = reqwest::get(pilha::endereco_no_s3(nota, versao)).await;
            let resposta = resposta.and_then(reqwest::Response::error_for_status);
            resposta.expect("objeto").bytes().await.expect("objeto")
        } else {
            std::fs::read(self.no_disco(nota, versao))
                .expect("objeto")
                .into()
        }
    }

    async fn gravar_objeto(&self, nota: NotaId, versao: VersaoId, bytes: Vec<u8>) {
        if pilha::crescida() {
            let gravacao = reqwest::Client::new()
                .put(pilha::endereco_no_s3(nota, versao))
                .body(bytes)
                .send()
                .await;
            gravacao
                .and_then(reqwest::Response::error_for_status)
                .expect("objeto");
        } else {
            std::fs::write(self.no_disco(nota, versao), bytes).expect("objeto");
        }
    }

    fn no_disco(&self, nota: NotaId, versao: VersaoId) -> PathBuf {
        self.pasta().join(format!("acervo/versoes/{nota}/{versao}"))
    }
}

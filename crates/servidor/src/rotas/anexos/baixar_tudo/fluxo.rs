//! The bytes of the archive, in order, each file read when the one before it has left.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;

use actix_web::web::Bytes;
use casos::anexos::AbrirErro;
use casos::{Ator, Plataforma};
use chrono::{DateTime, Utc};
use contrato::anexo::Versao;
use documentos::Pacote;
use futures_util::stream::{Stream, try_unfold};

use crate::descargas::Vaga;
use crate::erro::Recusa;

/// Bytes handed over at a time: what a slow reader keeps waiting is little more than the file itself.
const PEDACO: usize = 64 * 1024;

/// The archive under way.
pub(super) struct Fluxo {
    plataforma: Arc<Plataforma>,
    ator: Ator,
    /// A reader that stops reading keeps a file in memory: it counts as a download until it ends.
    _vaga: Vaga,
    pacote: Option<Pacote>,
    por_ler: VecDeque<(String, Versao)>,
    por_sair: VecDeque<Bytes>,
}

impl Fluxo {
    pub(super) fn novo(
        plataforma: Arc<Plataforma>,
        (ator, vaga): (Ator, Vaga),
        arquivos: Vec<(String, Versao)>,
    ) -> Self {
        Self {
            plataforma,
            ator,
            _vaga: vaga,
            pacote: Some(Pacote::default()),
            por_ler: arquivos.into(),
            por_sair: VecDeque::new(),
        }
    }

    /// Puts the manifest and the first file in.
    pub(super) async fn comecar(
        &mut self,
        (nome, conteudo, em): (&str, Vec<u8>, DateTime<Utc>),
    ) -> Result<(), Recusa> {
        self.incluir(nome, conteudo.into(), em)
            .map_err(Recusa::interna)?;
        self.ler_proximo().await
    }

    /// The stream. An error in it cuts the connection short of the length that was promised.
    pub(super) fn em_bytes(self) -> impl Stream<Item = io::Result<Bytes>> {
        try_unfold(self, async |mut fluxo| {
            Ok(fluxo.pedaco().await?.map(|pedaco| (pedaco, fluxo)))
        })
    }

    async fn pedaco(&mut self) -> io::Result<Option<Bytes>> {
        if self.por_sair.is_empty()
            && let Err(recusa) = self.ler_proximo().await
        {
            tracing::error!(%recusa, "pacote de anexos interrompido");
            return Err(io::Error::other(recusa.to_string()));
        }
        let Some(primeiro) = self.por_sair.front_mut() else {
            return Ok(None);
        };
        let pedaco = primeiro.split_to(primeiro.len().min(PEDACO));
        if primeiro.is_empty() {
            self.por_sair.pop_front();
        }
        Ok(Some(pedaco))
    }

    /// The next file, or the end of the archive after the last one.
    async fn ler_proximo(&mut self) -> Result<(), Recusa> {
        if let Some((caminho, versao)) = self.por_ler.pop_front() {
            let aberto = casos::anexos::abrir(&self.plataforma, &self.ator, versao.id).await;
            let aberto = aberto.map_err(|erro| match erro {
                // It was there when the archive began.
                AbrirErro::NaoEncontrado => Recusa::interna("arquivo sumiu durante o pacote"),
                outro => outro.into(),
            })?;
            return self
                .incluir(&caminho, aberto.bytes, versao.recebida_em)
                .map_err(Recusa::interna);
        }
        if let Some(pacote) = self.pacote.take() {
            let fim = pacote.terminar().map_err(Recusa::interna)?;
            self.por_sair.push_back(fim.into());
        }
        Ok(())
    }

    fn incluir(
        &mut self,
        nome: &str,
        conteudo: Bytes,
        em: DateTime<Utc>,
    ) -> Result<(), documentos::PacoteGrandeDemais> {
        if let Some(pacote) = &mut self.pacote {
            let cabecalho = pacote.abrir_arquivo(nome, &conteudo, em)?;
            self.por_sair.push_back(cabecalho.into());
            if !conteudo.is_empty() {
                self.por_sair.push_back(conteudo);
            }
        }
        Ok(())
    }
}

//! The bytes of one request on their way to pieces.

use banco::uploads::{self, Pedaco, Upload};
use bytes::Bytes;

use super::cancelar::limpar;
use super::continuar::ContinuarErro;
use super::soma::{Conferencia, Soma};
use super::{VALIDADE, objeto};
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Bytes of a piece: what a crash or a cut may cost, and what one upload holds in memory.
pub(super) const PEDACO: usize = 1024 * 1024;

/// What arrived and where it is.
pub(super) struct Corrente<'a> {
    p: &'a Plataforma,
    upload: &'a Upload,
    /// The offset as the database has it.
    pub(super) confirmado: u64,
    /// Durable pieces that the database does not know yet: with a checksum, nothing counts before it is right.
    pendentes: Vec<Pedaco>,
    tampao: Vec<u8>,
    conferencia: Option<Conferencia>,
}

impl<'a> Corrente<'a> {
    pub(super) fn nova(p: &'a Plataforma, upload: &'a Upload, soma: Option<Soma>) -> Self {
        Self {
            p,
            upload,
            confirmado: upload.recebido,
            pendentes: Vec::new(),
            tampao: Vec::new(),
            conferencia: soma.map(Conferencia::nova),
        }
    }

    /// Offset after everything that arrived.
    pub(super) fn posicao(&self) -> u64 {
        self.confirmado + tamanho(&self.pendentes) + self.tampao.len() as u64
    }

    /// Takes bytes in, and keeps every whole piece but the last of the file, which counts with its versão only.
    pub(super) async fn receber(&mut self, mut bytes: Bytes) -> Result<(), ContinuarErro> {
        if self.posicao() + bytes.len() as u64 > self.upload.tamanho {
            return Err(ContinuarErro::AlemDoFim);
        }
        if let Some(conferencia) = &mut self.conferencia {
            conferencia.somar(&bytes);
        }
        while !bytes.is_empty() {
            if self.tampao.capacity() == 0 {
                self.tampao.reserve_exact(self.proximo_pedaco());
            }
            let vaga = PEDACO - self.tampao.len();
            let parte = bytes.split_to(bytes.len().min(vaga));
            self.tampao.extend_from_slice(&parte);
            if self.tampao.len() == PEDACO && self.posicao() < self.upload.tamanho {
                let pedaco = std::mem::take(&mut self.tampao);
                self.guardar(pedaco.into()).await?;
                if self.conferencia.is_none() {
                    self.confirmar().await?;
                }
            }
        }
        Ok(())
    }

    /// Bytes to make room for, so that an upload holds one piece in memory and no more (F12).
    fn proximo_pedaco(&self) -> usize {
        let falta = self.upload.tamanho - self.posicao();
        usize::try_from(falta).map_or(PEDACO, |falta| falta.min(PEDACO))
    }

    /// The sum, if one was promised, is right. Asked once, at the end.
    pub(super) fn confere(&mut self) -> bool {
        self.conferencia.take().is_none_or(Conferencia::confere)
    }

    /// True when a sum was promised that only the whole request can show.
    pub(super) fn sob_conferencia(&self) -> bool {
        self.conferencia.is_some()
    }

    /// Makes everything that arrived count.
    pub(super) async fn esvaziar(&mut self) -> Result<(), ContinuarErro> {
        if !self.tampao.is_empty() {
            let resto = std::mem::take(&mut self.tampao);
            self.guardar(resto.into()).await?;
        }
        self.confirmar().await
    }

    /// Gives up what does not count.
    pub(super) async fn desistir(&mut self) {
        limpar(self.p, self.upload.id, &std::mem::take(&mut self.pendentes)).await;
    }

    /// Every piece of the whole file and the bytes after the last of them.
    pub(super) async fn inteiro(&mut self) -> Result<(Vec<Pedaco>, Bytes), Falha> {
        let mut pedacos = uploads::pedacos(self.p.banco.leitura(), self.upload.id).await?;
        pedacos.append(&mut self.pendentes);
        Ok((pedacos, std::mem::take(&mut self.tampao).into()))
    }

    async fn guardar(&mut self, bytes: Bytes) -> Result<(), Falha> {
        let pedaco = Pedaco {
            inicio: self.confirmado + tamanho(&self.pendentes),
            tamanho: bytes.len() as u64,
            objeto: self.p.novo_id()?,
        };
        let objeto = objeto(self.upload.id, &pedaco);
        self.p.acervo.guardar_pedaco(objeto, bytes).await?;
        self.pendentes.push(pedaco);
        Ok(())
    }

    async fn confirmar(&mut self) -> Result<(), ContinuarErro> {
        if self.pendentes.is_empty() {
            return Ok(());
        }
        let expira_em = self.p.agora_seguro() + VALIDADE;
        let tx = self.p.banco.iniciar().await?;
        let avancou = uploads::avancar(
            &tx,
            self.upload.id,
            self.confirmado,
            &self.pendentes,
            expira_em,
        )
        .await?;
        if !avancou {
            tx.desfazer().await?;
            self.desistir().await;
            return Err(ContinuarErro::Deslocamento);
        }
        // From here on the rows may speak of them, whatever the answer to the commit: only the collector, which asks the
        // rows, may take them.
        let contam = std::mem::take(&mut self.pendentes);
        tx.commit().await?;
        self.confirmado += tamanho(&contam);
        Ok(())
    }
}

fn tamanho(pedacos: &[Pedaco]) -> u64 {
    pedacos.iter().map(|pedaco| pedaco.tamanho).sum()
}

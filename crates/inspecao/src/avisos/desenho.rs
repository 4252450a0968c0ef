//! Whether what a page draws has colour: its content, the forms, images, patterns and annotations it shows.

use std::collections::HashMap;
use std::io::Read;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::espaco::Espaco;
use super::fluxo;
use super::imagem;
use super::lexico::Lexico;
use super::pincel::{Efeito, Pincel};
use super::recursos::Recursos;

/// Forms inside forms that are followed.
const PROFUNDIDADE: u8 = 16;
/// Page content read between two looks at the budget.
const JANELA: usize = 64 * 1024;
/// Annotations that are not shown: hidden, or not on the screen.
const INVISIVEL: i64 = 1 << 1 | 1 << 5;

/// Nobody can tell: out of budget, too deep, or unreadable.
#[derive(Debug)]
pub(super) struct Incerto;

type Resposta = Result<bool, Incerto>;

/// One look at a document; what is drawn on many pages is looked at once.
pub(super) struct Desenho<'a, 'b> {
    documento: &'a Document,
    continuar: &'b mut dyn FnMut() -> bool,
    /// Forms, images and patterns by id. One that is being looked at counts as grey, which ends cycles.
    conhecidos: HashMap<ObjectId, bool>,
}

impl<'a, 'b> Desenho<'a, 'b> {
    pub(super) fn novo(documento: &'a Document, continuar: &'b mut dyn FnMut() -> bool) -> Self {
        Self {
            documento,
            continuar,
            conhecidos: HashMap::new(),
        }
    }

    /// Looks at a page until the first colour.
    pub(super) fn pagina_tem_cor(&mut self, pagina: &'a Dictionary) -> Resposta {
        let recursos = Recursos::da_pagina(pagina, self.documento);
        let fluxos = fluxo::da_pagina(pagina, self.documento);
        let conteudo = self.conteudo(&fluxos, recursos, PROFUNDIDADE);
        if matches!(conteudo, Ok(true)) {
            return conteudo;
        }
        // A colour seen is certain, whatever else could not be read.
        match self.anotacoes(pagina, recursos) {
            Ok(false) => conteudo,
            outra => outra,
        }
    }

    fn conteudo(
        &mut self,
        fluxos: &[&'a Stream],
        recursos: Recursos<'a>,
        profundidade: u8,
    ) -> Resposta {
        let abaixo = profundidade.checked_sub(1).ok_or(Incerto)?;
        let mut lexico = Lexico::novo();
        let mut pincel = Pincel::novo(recursos);
        let mut janela = vec![0; JANELA];
        for fluxo in fluxos {
            let mut fonte = fluxo::abrir(fluxo)?;
            loop {
                if !(self.continuar)() {
                    return Err(Incerto);
                }
                let lidos = fonte.read(&mut janela).map_err(|_| Incerto)?;
                // The end of a stream ends a word.
                let fim = lidos == 0;
                let bytes = if fim {
                    b"\n"
                } else {
                    janela.get(..lidos).unwrap_or_default()
                };
                let cinza = lexico.ler(bytes, &mut |operador, operandos| {
                    let cor = match pincel.operar(operador, operandos) {
                        Efeito::Nada => false,
                        Efeito::Cor => true,
                        Efeito::Objeto => self.objeto(recursos, &operandos.nome, abaixo)?,
                        Efeito::Padrao => self.padrao(recursos, &operandos.nome, abaixo)?,
                        Efeito::Sombra => recursos
                            .achar(b"Shading", &operandos.nome)
                            .is_some_and(|(_, sombra)| self.sombra_tem_cor(sombra)),
                    };
                    Ok(!cor)
                })?;
                if !cinza {
                    return Ok(true);
                }
                if fim {
                    break;
                }
            }
        }
        Ok(false)
    }

    fn objeto(&mut self, recursos: Recursos<'a>, nome: &[u8], profundidade: u8) -> Resposta {
        match recursos.achar(b"XObject", nome) {
            Some((id, Object::Stream(objeto))) => self.lembrar(id, |desenho| {
                desenho.desenhar(objeto, recursos, profundidade)
            }),
            _ => Ok(false),
        }
    }

    fn desenhar(
        &mut self,
        objeto: &'a Stream,
        recursos: Recursos<'a>,
        profundidade: u8,
    ) -> Resposta {
        match objeto
            .dict
            .get_deref(b"Subtype", self.documento)
            .and_then(Object::as_name)
        {
            Ok(b"Image") => Ok(imagem::tem_cor(objeto, recursos)),
            _ => self.conteudo(&[objeto], recursos.da_forma(&objeto.dict), profundidade),
        }
    }

    fn padrao(&mut self, recursos: Recursos<'a>, nome: &[u8], profundidade: u8) -> Resposta {
        match recursos.achar(b"Pattern", nome) {
            Some((id, Object::Stream(azulejo))) => {
                let recursos = recursos.da_forma(&azulejo.dict);
                self.lembrar(id, |desenho| {
                    desenho.conteudo(&[azulejo], recursos, profundidade)
                })
            }
            Some((_, Object::Dictionary(padrao))) => Ok(padrao
                .get_deref(b"Shading", self.documento)
                .is_ok_and(|sombra| self.sombra_tem_cor(sombra))),
            _ => Ok(false),
        }
    }

    fn sombra_tem_cor(&self, sombra: &Object) -> bool {
        let dicionario = match sombra {
            Object::Stream(fluxo) => &fluxo.dict,
            Object::Dictionary(dicionario) => dicionario,
            _ => return false,
        };
        dicionario
            .get(b"ColorSpace")
            .is_ok_and(|espaco| Espaco::de(espaco, self.documento) != Espaco::Cinza)
    }

    /// The appearances of the annotations that are shown: a stamp is colour too.
    fn anotacoes(&mut self, pagina: &'a Dictionary, recursos: Recursos<'a>) -> Resposta {
        let lista = pagina
            .get_deref(b"Annots", self.documento)
            .and_then(Object::as_array);
        for anotacao in lista.map(Vec::as_slice).unwrap_or_default() {
            if let Some((id, aparencia)) = fluxo::aparencia(anotacao, INVISIVEL, self.documento)
                && self.lembrar(id, |desenho| {
                    desenho.desenhar(aparencia, recursos, PROFUNDIDADE)
                })?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn lembrar(
        &mut self,
        id: Option<ObjectId>,
        olhar: impl FnOnce(&mut Self) -> Resposta,
    ) -> Resposta {
        let Some(id) = id else {
            return olhar(self);
        };
        if let Some(cor) = self.conhecidos.get(&id) {
            return Ok(*cor);
        }
        self.conhecidos.insert(id, false);
        let resposta = olhar(self);
        match resposta {
            Ok(cor) => self.conhecidos.insert(id, cor),
            Err(Incerto) => self.conhecidos.remove(&id),
        };
        resposta
    }
}

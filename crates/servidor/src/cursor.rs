//! Cursors of lists: opaque, authenticated and bound to their list, reader and filters (3.1, A08).
//!
//! The position is sealed with the filters as context: another filter, reader or list does not open it.

use banco::Cofre;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contrato::problema::{Codigo, ErroDeCampo};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::erro::Recusa;

/// Seals and opens the cursors of one list as one reader filters it.
#[derive(Debug)]
pub struct Cursores<'a> {
    cofre: &'a Cofre,
    contexto: String,
}

impl<'a> Cursores<'a> {
    /// `filtros` must come without `cursor` and `limite`: a reader may change the size of the page midway.
    ///
    /// # Errors
    /// Only when the filters do not serialise.
    pub fn novos<F: Serialize>(
        cofre: &'a Cofre,
        lista: &str,
        leitor: &str,
        filtros: &F,
    ) -> Result<Self, Recusa> {
        let filtros = serde_json::to_string(filtros).map_err(Recusa::interna)?;
        Ok(Self {
            cofre,
            contexto: format!("cursor\0{lista}\0{leitor}\0{filtros}"),
        })
    }

    /// The cursor of a position.
    ///
    /// # Errors
    /// Only when the system gives no randomness.
    pub fn fechar<P: Serialize>(&self, posicao: &P) -> Result<String, Recusa> {
        let claro = serde_json::to_vec(posicao).map_err(Recusa::interna)?;
        let cifrado = self
            .cofre
            .cifrar(&self.contexto, &claro)
            .map_err(Recusa::interna)?;
        Ok(URL_SAFE_NO_PAD.encode(cifrado))
    }

    /// The position of a cursor.
    ///
    /// # Errors
    /// `cursor_invalido` when it was altered or belongs to another list, reader or filter.
    pub fn abrir<P: DeserializeOwned>(&self, cursor: &str) -> Result<P, Recusa> {
        let claro = URL_SAFE_NO_PAD
            .decode(cursor)
            .ok()
            .and_then(|cifrado| self.cofre.decifrar(&self.contexto, &cifrado).ok());
        claro
            .and_then(|claro| serde_json::from_slice(&claro).ok())
            .ok_or_else(|| {
                Recusa::de(Codigo::CursorInvalido).com_erros(vec![ErroDeCampo {
                    pointer: "?cursor".to_owned(),
                    codigo: "cursor_invalido".to_owned(),
                    detail: "Use o próximo cursor recebido, com os mesmos filtros.".to_owned(),
                    meta: None,
                }])
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a08_o_cursor_so_abre_para_os_mesmos_filtros_e_leitor_e_sem_alteracao() {
        let cofre = Cofre::novo(&[7; 32]).unwrap();
        let de = |lista, leitor, filtro| Cursores::novos(&cofre, lista, leitor, &[filtro]).unwrap();
        let cursor = de("pedidos", "ana", "ns=1").fechar(&(5_i64, "x")).unwrap();
        assert_eq!(
            de("pedidos", "ana", "ns=1")
                .abrir::<(i64, String)>(&cursor)
                .unwrap(),
            (5, "x".to_owned())
        );
        for outro in [
            de("pedidos", "ana", "ns=2"),
            de("pedidos", "bia", "ns=1"),
            de("fila", "ana", "ns=1"),
        ] {
            assert_eq!(
                outro.abrir::<(i64, String)>(&cursor).unwrap_err().codigo(),
                Codigo::CursorInvalido
            );
        }
        for posicao in 0..cursor.len() {
            let mut alterado = cursor.clone().into_bytes();
            alterado[posicao] = if alterado[posicao] == b'A' {
                b'B'
            } else {
                b'A'
            };
            let alterado = String::from_utf8(alterado).unwrap();
            // The last character may carry unused bits; then it decodes to the same bytes or not at all.
            if let Ok(lido) = de("pedidos", "ana", "ns=1").abrir::<(i64, String)>(&alterado) {
                assert_eq!((posicao, lido.0), (cursor.len() - 1, 5));
            }
        }
    }
}

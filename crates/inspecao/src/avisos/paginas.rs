//! The pages of a PDF: size, colour, and the programs it comes from.

use dominio::inspecao::{Avisos, EstadoAvisos, Pagina, Programa};
use lopdf::{Document, Object};

use super::caixa;
use super::desenho::Desenho;
use crate::pdf;
use crate::recusa::Exame;

/// Pages listed.
const PAGINAS: usize = 5_000;
/// Letters kept of the name of a program.
const LIMITE_NOME: usize = 120;

/// Looks at every page while the budget lasts.
pub(super) fn olhar(bytes: &[u8], continuar: &mut dyn FnMut() -> bool) -> Exame<Avisos> {
    let documento = pdf::abrir(bytes)?;
    let mut avisos = Avisos::vazios(EstadoAvisos::Verificado);
    avisos.programa = programa(&documento);
    let mut desenho = Desenho::novo(&documento, continuar);
    for id in documento.page_iter() {
        let Ok(pagina) = documento.get_dictionary(id) else {
            continue;
        };
        if avisos.paginas.len() == PAGINAS {
            avisos.estado = EstadoAvisos::NaoVerificado;
            break;
        }
        let (largura_mm, altura_mm) = caixa::medir(pagina, &documento);
        let cor = desenho.pagina_tem_cor(pagina).ok();
        if cor.is_none() {
            avisos.estado = EstadoAvisos::NaoVerificado;
        }
        avisos.paginas.push(Pagina {
            largura_mm,
            altura_mm,
            cor,
        });
    }
    Ok(avisos)
}

fn programa(documento: &Document) -> Programa {
    let info = documento
        .trailer
        .get_deref(b"Info", documento)
        .and_then(Object::as_dict);
    let campo = |chave: &[u8]| {
        let valor = info.as_ref().ok()?.get_deref(chave, documento).ok()?;
        let texto = lopdf::decode_text_string(valor).ok()?;
        let texto: String = texto
            .chars()
            .filter(|c| !c.is_control())
            .take(LIMITE_NOME)
            .collect();
        (!texto.trim().is_empty()).then(|| texto.trim().to_owned())
    };
    Programa {
        criador: campo(b"Creator"),
        produtor: campo(b"Producer"),
    }
}

//! The files inside a ZIP: each of an accepted kind, each judged as if it had come alone.

use dominio::inspecao::MotivoRecusa::{
    ConteudoDiverge, OfficeMacro, ZipAninhado, ZipTipoInterno, ZipVazio,
};
use dominio::inspecao::Sinal;

use super::conteudo::{ler_inteiro, passar};
use super::diretorio::{Entrada, ler};
use super::tipo::{Tipo, e_compactado, nome_com_macro, nome_de_compactado};
use crate::limites::Limites;
use crate::ole::{self, Programa};
use crate::ooxml::{self, Familia};
use crate::pdf;
use crate::recusa::{Exame, Recusa, Sinais, recusar};

/// Bytes looked at to tell a kind; a DXF may start with comments.
const INICIO: usize = 4096;

/// Judges a ZIP and everything in it.
pub(crate) fn julgar(bytes: &[u8], limites: &Limites, sinais: &mut Sinais) -> Exame {
    let entradas = ler(bytes, limites)?;
    let mut documentos = 0;
    for entrada in &entradas {
        if entrada.pasta {
            passar(entrada, |_| Ok(()))?;
            continue;
        }
        let tipo = julgar_um(entrada, limites, sinais)?;
        documentos += usize::from(!matches!(tipo, Tipo::Sobra(_)));
    }
    if documentos == 0 {
        return Err(ZipVazio.into());
    }
    Ok(())
}

fn julgar_um(entrada: &Entrada<'_>, limites: &Limites, sinais: &mut Sinais) -> Exame<Tipo> {
    let nome = entrada.nome.as_str();
    let Some(tipo) = Tipo::de_nome(nome) else {
        return recusar(motivo_do_nome(entrada), nome);
    };
    let aqui = |recusa: Recusa| recusa.em(nome);
    match tipo {
        Tipo::Pdf | Tipo::Xls | Tipo::Xlsx | Tipo::Doc | Tipo::Docx => {
            let inteiro = ler_inteiro(entrada, limites)?;
            if !tipo.inicio_confere(&inteiro) {
                // A locked XLSX or DOCX is an OLE file: its own message helps more.
                ole::recusar_trancado(&inteiro).map_err(aqui)?;
                return recusar(ConteudoDiverge, nome);
            }
            match tipo {
                Tipo::Pdf => pdf::julgar(&inteiro, sinais),
                Tipo::Xls => ole::julgar(&inteiro, Programa::Excel, sinais),
                Tipo::Doc => ole::julgar(&inteiro, Programa::Word, sinais),
                Tipo::Xlsx => ooxml::julgar(&inteiro, Familia::Planilha, limites, sinais),
                _ => ooxml::julgar(&inteiro, Familia::Documento, limites, sinais),
            }
            .map_err(aqui)?;
        }
        _ => so_o_inicio(entrada, tipo)?,
    }
    if matches!(tipo, Tipo::Dwg | Tipo::Dxf) {
        sinais.insert(Sinal::InternoSemInspecao);
    }
    Ok(tipo)
}

/// Flows through a file of which only the first bytes are judged.
fn so_o_inicio(entrada: &Entrada<'_>, tipo: Tipo) -> Exame {
    let mut inicio = Vec::new();
    let mut com_zero = false;
    passar(entrada, |janela| {
        let falta = INICIO - inicio.len();
        inicio.extend(janela.iter().take(falta));
        com_zero |= tipo.e_texto() && memchr::memchr(0, janela).is_some();
        Ok(())
    })?;
    // UTF-16 has zeros by nature, and says so in its first two bytes.
    let utf16 = inicio.starts_with(b"\xff\xfe") || inicio.starts_with(b"\xfe\xff");
    if !tipo.inicio_confere(&inicio) || (com_zero && !utf16) {
        return recusar(ConteudoDiverge, &entrada.nome);
    }
    Ok(())
}

fn motivo_do_nome(entrada: &Entrada<'_>) -> dominio::inspecao::MotivoRecusa {
    if nome_com_macro(&entrada.nome) {
        return OfficeMacro;
    }
    let mut compactado = nome_de_compactado(&entrada.nome);
    if !compactado {
        let mut inicio = Vec::new();
        // Broken content does not change that the kind is not accepted.
        let _ = passar(entrada, |janela| {
            inicio.extend(janela.iter().take(INICIO - inicio.len()));
            Ok(())
        });
        compactado = e_compactado(&inicio);
    }
    if compactado {
        ZipAninhado
    } else {
        ZipTipoInterno
    }
}

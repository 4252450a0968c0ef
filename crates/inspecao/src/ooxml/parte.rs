//! One part of a package, told apart by its first bytes: XML, OLE object, package, or mere data.

use std::io::{BufRead, ErrorKind};

use dominio::inspecao::MotivoRecusa::{Ilegivel, OfficeDde, OfficeMacro, ZipAninhado};
use dominio::inspecao::Sinal;

use super::formula::{campo_e_dde, formula_e_dde};
use super::xml::{Achado, Atributos, percorrer};
use super::{Familia, julgar_em};
use crate::limites::Limites;
use crate::ole;
use crate::recusa::{Exame, Sinais, recusar};
use crate::zip::{Conteudo, Entrada, ler_inteiro, passar};

/// What a part needs to know of its package.
pub(super) struct Contexto<'a> {
    pub(super) limites: &'a Limites,
    pub(super) profundidade: u8,
    /// Data of other programs: its XML is not interpreted.
    pub(super) generica: bool,
}

/// Judges a part, and flows through it to the end whatever it is.
pub(super) fn julgar(entrada: &Entrada<'_>, contexto: &Contexto<'_>, sinais: &mut Sinais) -> Exame {
    let mut conteudo = Conteudo::de(entrada);
    let inicio = match conteudo.fill_buf() {
        Ok(inicio) => inicio
            .get(..inicio.len().min(512))
            .unwrap_or_default()
            .to_vec(),
        Err(erro) if erro.kind() == ErrorKind::InvalidData => Vec::new(),
        Err(_) => return recusar(Ilegivel, &entrada.nome),
    };
    let aqui = |recusa: crate::recusa::Recusa| recusa.em(&entrada.nome);
    if inicio.starts_with(ole::ASSINATURA) {
        let objeto = ler_inteiro(entrada, contexto.limites)?;
        return ole::julgar_embutido(&objeto, sinais).map_err(aqui);
    }
    if inicio.starts_with(b"PK\x03\x04") {
        sinais.insert(Sinal::ArquivoEmbutido);
        let Some(profundidade) = contexto.profundidade.checked_sub(1) else {
            return recusar(ZipAninhado, &entrada.nome);
        };
        let pacote = ler_inteiro(entrada, contexto.limites)?;
        return julgar_em(
            &pacote,
            Familia::Qualquer,
            contexto.limites,
            sinais,
            profundidade,
        )
        .map_err(aqui);
    }
    if executavel(&inicio) {
        sinais.insert(Sinal::ArquivoEmbutido);
    }
    if contexto.generica || !parece_xml(&inicio) {
        return passar(entrada, |_| Ok(()));
    }
    if e_utf16(&inicio) {
        return recusar(Ilegivel, &entrada.nome);
    }
    let mut juiz = Juiz { sinais };
    percorrer(conteudo, |achado| juiz.ver(achado)).map_err(aqui)
}

fn parece_xml(inicio: &[u8]) -> bool {
    let inicio = inicio.strip_prefix(b"\xef\xbb\xbf").unwrap_or(inicio);
    e_utf16(inicio) || inicio.trim_ascii_start().starts_with(b"<")
}

fn e_utf16(inicio: &[u8]) -> bool {
    [&b"\xff\xfe"[..], b"\xfe\xff", b"<\x00", b"\x00<"]
        .iter()
        .any(|marca| inicio.starts_with(marca))
}

fn executavel(inicio: &[u8]) -> bool {
    inicio.starts_with(b"MZ") || inicio.starts_with(b"\x7fELF")
}

/// What the elements of any part may give away.
struct Juiz<'a> {
    sinais: &'a mut Sinais,
}

impl Juiz<'_> {
    fn ver(&mut self, achado: Achado<'_>) -> Exame {
        match achado {
            Achado::Elemento { nome, atributos } => match nome {
                "ddeLink" => return Err(OfficeDde.into()),
                "oleLink" | "externalBook" | "connection" => {
                    self.sinais.insert(Sinal::VinculoExterno);
                }
                "fldSimple"
                    if atributos
                        .valor("instr")
                        .is_some_and(|campo| campo_e_dde(&campo)) =>
                {
                    return Err(OfficeDde.into());
                }
                "Relationship" => return self.relacao(&atributos),
                _ => {}
            },
            Achado::Formula(texto) if formula_e_dde(texto) => return Err(OfficeDde.into()),
            Achado::Campo(texto) if campo_e_dde(texto) => return Err(OfficeDde.into()),
            Achado::Formula(_) | Achado::Campo(_) => {}
        }
        Ok(())
    }

    fn relacao(&mut self, atributos: &Atributos<'_>) -> Exame {
        let tipo = atributos.valor("Type").unwrap_or_default();
        let tipo = tipo
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if [
            "vbaproject",
            "xlmacrosheet",
            "xlintlmacrosheet",
            "wordvbadata",
        ]
        .contains(&tipo.as_str())
        {
            return Err(OfficeMacro.into());
        }
        let fora = atributos
            .valor("TargetMode")
            .is_some_and(|modo| modo.eq_ignore_ascii_case("external"));
        // A hyperlink waits for a click; anything else is fetched on opening.
        if fora && tipo != "hyperlink" {
            self.sinais.insert(Sinal::VinculoExterno);
        }
        Ok(())
    }
}

//! Help in Portuguese, for every command.

use std::fmt::Write as _;

use clap::{Arg, ArgAction, Command};

const MODELO: &str = "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}";

/// The whole command line with its help translated.
pub(super) fn em_portugues(raiz: Command) -> Command {
    let nome = raiz.get_name().to_owned();
    let mut raiz = traduzir(raiz).bin_name(nome);
    // The usage of a command is known only once the names and the options above it reached it.
    raiz.build();
    com_uso(raiz)
}

fn traduzir(comando: Command) -> Command {
    let raiz = comando.get_version().is_some();
    let ajuda = Arg::new("ajuda")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help("Mostra esta ajuda");
    let comando = comando
        .disable_help_flag(true)
        .arg(ajuda)
        .help_template(MODELO)
        .subcommand_help_heading("Comandos")
        .subcommand_value_name("COMANDO")
        .next_help_heading("Opções")
        .mut_args(|arg| {
            let arg = com_valores(arg);
            if arg.get_help_heading().is_none() {
                arg.help_heading("Opções")
            } else {
                arg
            }
        })
        .mut_subcommands(traduzir);
    if !raiz {
        return comando;
    }
    let versao = Arg::new("versao")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help("Mostra a versão")
        .help_heading("Opções");
    comando.disable_version_flag(true).arg(versao)
}

/// The default and the accepted values, which clap names in English, as part of the text.
fn com_valores(arg: Arg) -> Arg {
    if !arg.get_action().takes_values() {
        return arg;
    }
    let padrao = arg.get_default_values().iter();
    let padrao: Vec<_> = padrao.map(|v| v.to_string_lossy().into_owned()).collect();
    let valores = arg.get_possible_values();
    let valores: Vec<_> = valores.iter().map(|v| v.get_name().to_owned()).collect();
    let mut texto = String::new();
    for (nome, itens) in [("valores", valores), ("padrão", padrao)] {
        if !itens.is_empty() {
            let _ = write!(texto, " [{nome}: {}]", itens.join(", "));
        }
    }
    if texto.is_empty() {
        return arg;
    }
    let ajuda = arg.get_help().map(ToString::to_string).unwrap_or_default();
    arg.help(format!("{ajuda}{texto}"))
        .hide_default_value(true)
        .hide_possible_values(true)
}

fn com_uso(mut comando: Command) -> Command {
    let uso = comando.render_usage().to_string();
    let uso = uso
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", "[OPÇÕES]");
    comando.override_usage(uso).mut_subcommands(com_uso)
}

#[cfg(test)]
mod testes {
    use clap::{Command, CommandFactory as _};

    use super::em_portugues;
    use crate::comandos::Linha;

    const INGLES: [&str; 7] = [
        "Usage",
        "OPTIONS",
        "COMMAND",
        "Commands",
        "Print",
        "[default",
        "[possible",
    ];

    fn conferir(comando: &mut Command) {
        let ajuda = comando.render_long_help().to_string();
        for palavra in INGLES {
            assert!(!ajuda.contains(palavra), "{palavra} em\n{ajuda}");
        }
        comando.get_subcommands_mut().for_each(conferir);
    }

    #[test]
    fn nenhuma_ajuda_mistura_ingles() {
        let mut raiz = em_portugues(Linha::command());
        conferir(&mut raiz);
        let ajuda = raiz.render_help().to_string();
        for trecho in ["Uso: apr [OPÇÕES] <COMANDO>", "[padrão: ./dados-apr]"] {
            assert!(ajuda.contains(trecho), "falta {trecho} em\n{ajuda}");
        }
    }
}

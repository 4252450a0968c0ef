//! Help in Portuguese, for every command.

use clap::{Arg, ArgAction, Command};

const MODELO: &str = "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}";

/// The same command with its help translated.
pub(super) fn em_portugues(comando: Command) -> Command {
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
        .next_help_heading("Opções")
        .mut_args(|arg| {
            if arg.get_help_heading().is_none() {
                arg.help_heading("Opções")
            } else {
                arg
            }
        })
        .mut_subcommands(em_portugues);
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

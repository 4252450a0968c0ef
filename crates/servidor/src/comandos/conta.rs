//! `apr conta …`.

use std::io::{self, BufRead as _, Write as _};
use std::sync::Arc;

use casos::Plataforma;
use casos::acaso::AcasoDoSistema;
use casos::contas::{CriarContaErro, DadosConta, criar};
use casos::relogio::Relogios;
use clap::{Args, Subcommand};
use dominio::documento::Cpf;
use dominio::tipo::Papel;

use super::{FalhaComando, Geral, dizer};
use crate::aplicacao::partes;

#[derive(Debug, Subcommand)]
pub(super) enum Comando {
    /// Cria um administrador.
    CriarAdministrador(Administrador),
}

#[derive(Debug, Args)]
pub(super) struct Administrador {
    /// Nome completo.
    #[arg(long)]
    nome: String,
    /// E-mail, com que a pessoa entra.
    #[arg(long)]
    email: String,
    /// CPF, com ou sem pontuação.
    #[arg(long)]
    cpf: String,
    /// Lê a senha da entrada padrão, sem perguntar.
    #[arg(long)]
    senha_stdin: bool,
}

/// Runs a command over accounts.
pub(super) async fn executar(geral: &Geral, comando: Comando) -> Result<(), FalhaComando> {
    match comando {
        Comando::CriarAdministrador(quem) => criar_administrador(geral, quem).await,
    }
}

async fn criar_administrador(geral: &Geral, quem: Administrador) -> Result<(), FalhaComando> {
    let dita = |texto: String| FalhaComando::Dita(texto);
    let cpf = Cpf::parse(&quem.cpf).map_err(|falha| dita(falha.to_string()))?;
    if !quem.email.contains('@') {
        return Err(dita(
            "O e-mail precisa de um @. Confira --email.".to_owned(),
        ));
    }
    let senha = ler_senha(quem.senha_stdin)
        .map_err(|causa| dita(format!("Não foi possível ler a senha: {causa}")))?;
    let plataforma = plataforma(geral).await?;
    let dados = DadosConta {
        papel: Papel::Administrador,
        nome: quem.nome,
        email: quem.email,
        cpf,
        conselho: None,
        registro: None,
    };
    let resultado = criar(&plataforma, dados, senha).await;
    plataforma.banco.fechar().await;
    match resultado {
        Ok(id) => {
            dizer(&format!("Administrador criado: {id}"));
            Ok(())
        }
        Err(CriarContaErro::JaExiste) => Err(dita(
            "Já existe uma conta com este e-mail ou CPF. Use outro e-mail ou entre com ela."
                .to_owned(),
        )),
        Err(CriarContaErro::Senha { minimo, maximo }) => Err(dita(format!(
            "A senha deve ter de {minimo} a {maximo} caracteres. Escolha outra."
        ))),
        Err(CriarContaErro::Falha(falha)) => Err(falha.into()),
    }
}

fn ler_senha(calado: bool) -> io::Result<String> {
    if !calado {
        write!(
            io::stdout(),
            "Senha (aparece na tela; use --senha-stdin em scripts): "
        )?;
        io::stdout().flush()?;
    }
    let mut linha = String::new();
    io::stdin().lock().read_line(&mut linha)?;
    Ok(linha.trim_end_matches(['\r', '\n']).to_owned())
}

/// The parts of the server, migrated, without listening.
pub(super) async fn plataforma(geral: &Geral) -> Result<Plataforma, FalhaComando> {
    let configuracao = geral.configuracao()?;
    let origem = configuracao
        .servidor
        .origem_publica
        .clone()
        .unwrap_or_else(|| "http://localhost".to_owned());
    let acaso = Arc::new(AcasoDoSistema::novo());
    let plataforma =
        partes::plataforma(&configuracao, origem, Relogios::do_sistema(), acaso).await?;
    partes::migrar(&plataforma.banco).await?;
    Ok(plataforma)
}

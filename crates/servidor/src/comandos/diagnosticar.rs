//! `apr diagnosticar`: each part by itself, so that one failure does not hide another.

use std::fmt::Display;
use std::net::{TcpListener, ToSocketAddrs as _};
use std::time::Duration;

use super::{FalhaComando, Geral, dizer};
use crate::aplicacao::partes;
use crate::configuracao::{Configuracao, TipoCorreio};
use crate::portal::PastaDoPortal;

/// Longest wait for one part.
const PACIENCIA: Duration = Duration::from_secs(5);

/// Prints one line for each part; fails when one of them fails.
pub(super) async fn diagnosticar(geral: &Geral) -> Result<(), FalhaComando> {
    let mut laudo = Laudo::default();
    let Some(configuracao) = laudo.anotar("Configuração", geral.configuracao()) else {
        return laudo.concluir();
    };
    laudo.bom("Pasta de dados", &configuracao.dados.display().to_string());
    let cofre = laudo.anotar("Chave mestra", partes::cofre(&configuracao));
    if let Some(cofre) = cofre {
        banco(&mut laudo, &configuracao, cofre).await;
    }
    acervo(&mut laudo, &configuracao).await;
    correio(&mut laudo, &configuracao).await;
    porta(&mut laudo, "Porta pública", &configuracao.servidor.endereco);
    porta(
        &mut laudo,
        "Porta de saúde",
        &configuracao.observacao.endereco,
    );
    let portal = PastaDoPortal::escolher(configuracao.servidor.portal.as_deref());
    if portal.instalado() {
        laudo.bom("Portal", &portal.caminho().display().to_string());
    } else {
        laudo.aviso(
            "Portal",
            "incompleto ou ausente. Execute `cargo xtask spa` ou indique servidor.portal.",
        );
    }
    laudo.concluir()
}

async fn banco(laudo: &mut Laudo, configuracao: &Configuracao, cofre: banco::Cofre) {
    let Some(banco) = laudo.anotar(
        "Banco: abrir",
        partes::abrir_banco(configuracao, cofre).await,
    ) else {
        return;
    };
    laudo.anotar(
        "Banco: ajustes de segurança dos dados",
        banco.verificar().await,
    );
    match banco.migracoes_pendentes().await {
        Ok(pendentes) if pendentes.is_empty() => laudo.bom("Banco: migrações", "em dia"),
        Ok(pendentes) => {
            let texto = format!(
                "{} pendentes. `apr servir` e `apr migrar` as aplicam.",
                pendentes.len()
            );
            laudo.aviso("Banco: migrações", &texto);
        }
        Err(falha) => laudo.mau("Banco: migrações", &falha),
    }
    banco.fechar().await;
}

async fn acervo(laudo: &mut Laudo, configuracao: &Configuracao) {
    let Some(acervo) = laudo.anotar("Acervo: abrir", partes::abrir_acervo(configuracao).await)
    else {
        return;
    };
    match tokio::time::timeout(PACIENCIA, acervo.verificar()).await {
        Ok(resultado) => {
            laudo.anotar("Acervo: gravar, ler e apagar", resultado);
        }
        Err(_) => laudo.mau(
            "Acervo: gravar, ler e apagar",
            &"não respondeu em 5 s. Confira endereço e rede.",
        ),
    }
}

async fn correio(laudo: &mut Laudo, configuracao: &Configuracao) {
    if laudo
        .anotar("Correio: configuração", partes::transporte(configuracao))
        .is_none()
    {
        return;
    }
    let secao = &configuracao.correio;
    if secao.tipo == TipoCorreio::Embutido {
        laudo.aviso(
            "Correio: entrega",
            "embutido. Os e-mails ficam no banco e não saem; configure [correio] para enviar.",
        );
        return;
    }
    let alvo = (secao.servidor.clone().unwrap_or_default(), secao.porta());
    match tokio::time::timeout(PACIENCIA, tokio::net::TcpStream::connect(alvo)).await {
        Ok(resultado) => {
            laudo.anotar("Correio: conexão", resultado);
        }
        Err(_) => laudo.mau(
            "Correio: conexão",
            &"não respondeu em 5 s. Confira servidor, porta e rede.",
        ),
    }
}

fn porta(laudo: &mut Laudo, parte: &str, endereco: &str) {
    let livre = endereco
        .to_socket_addrs()
        .and_then(|achados| TcpListener::bind(&achados.collect::<Vec<_>>()[..]));
    match livre {
        Ok(_) => laudo.bom(parte, &format!("{endereco} livre")),
        Err(causa) => laudo.aviso(
            parte,
            &format!("{endereco}: {causa}. Se o APR já está de pé, está certo."),
        ),
    }
}

/// What was found, printed as it is found.
#[derive(Default)]
struct Laudo {
    falhas: usize,
}

impl Laudo {
    fn anotar<T, E: Display>(&mut self, parte: &str, resultado: Result<T, E>) -> Option<T> {
        match resultado {
            Ok(valor) => {
                self.bom(parte, "sem problemas");
                Some(valor)
            }
            Err(falha) => {
                self.mau(parte, &falha);
                None
            }
        }
    }

    #[expect(clippy::unused_self, reason = "reads with the other two")]
    fn bom(&mut self, parte: &str, texto: &str) {
        dizer(&format!("[certo]  {parte}: {texto}"));
    }

    #[expect(clippy::unused_self, reason = "reads with the other two")]
    fn aviso(&mut self, parte: &str, texto: &str) {
        dizer(&format!("[aviso]  {parte}: {texto}"));
    }

    fn mau(&mut self, parte: &str, falha: &dyn Display) {
        self.falhas += 1;
        dizer(&format!("[falha]  {parte}: {falha}"));
    }

    fn concluir(self) -> Result<(), FalhaComando> {
        match self.falhas {
            0 => {
                dizer("Tudo pronto.");
                Ok(())
            }
            quantas => Err(FalhaComando::Dita(format!(
                "Partes com falha: {quantas}. Corrija-as e repita."
            ))),
        }
    }
}

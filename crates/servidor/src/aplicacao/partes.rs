//! Opens database, storage and mail from the configuration.

use std::os::unix::fs::DirBuilderExt as _;
use std::sync::Arc;

use acervo::Acervo;
use banco::{Banco, Cofre};
use casos::acaso::Acaso;
use casos::relogio::Relogios;
use casos::{Ajustes, Plataforma};
use correio::assinatura::{Segredo, SegredoInvalido};
use correio::{ConfiguracaoSmtp, Transporte};
use dominio::arquivo::LIMITE_BYTES;
use inspecao::Inspetor;
use secrecy::{ExposeSecret, SecretString};

use super::FalhaAplicacao;
use crate::configuracao::{Configuracao, TipoAcervo, TipoCorreio, Tls};

/// Everything the use cases stand on; `origem` is the address people open.
pub(crate) async fn plataforma(
    configuracao: &Configuracao,
    origem: String,
    relogios: Relogios,
    acaso: Arc<dyn Acaso>,
) -> Result<Plataforma, FalhaAplicacao> {
    let cofre = cofre(configuracao)?;
    let ajustes = Ajustes {
        origem_publica: origem,
        segredos_atende: segredos_atende(configuracao, &cofre)?,
        demonstracao: configuracao.demonstracao.ativa,
        limite_arquivo: LIMITE_BYTES,
        ronda_por_hora: configuracao.acervo.ronda_por_hora(),
        antivirus: configuracao.antivirus.antivirus()?,
        inspetor: Arc::new(inspetor(configuracao)?),
    };
    let banco = abrir_banco(configuracao, cofre).await?;
    let acervo = abrir_acervo(configuracao).await?;
    Ok(Plataforma::nova(
        banco,
        acervo,
        transporte(configuracao)?,
        relogios,
        acaso,
        ajustes,
    ))
}

/// Children of this program's own file, unless another is configured; as many at once as there are cores.
fn inspetor(configuracao: &Configuracao) -> Result<Inspetor, FalhaAplicacao> {
    let programa = match &configuracao.inspecao.programa {
        Some(programa) => programa.clone(),
        None => std::env::current_exe().map_err(|falha| {
            FalhaAplicacao::Interna(format!(
                "o executável do servidor não foi encontrado: {falha}"
            ))
        })?,
    };
    let nucleos = std::thread::available_parallelism().map_or(1, usize::from);
    // One more turn than cores: an account that fills the cores leaves a turn to the others.
    // Two copies of a 20 MiB drawing are 10,000 small pages or 20 large ones: half of the time of a child.
    Ok(Inspetor::novo(programa, ["inspecionar"], nucleos + 1)
        .com_variavel("_RJEM_MALLOC_CONF", "thp:always"))
}

/// The vault of the master key.
pub(crate) fn cofre(configuracao: &Configuracao) -> Result<Cofre, FalhaAplicacao> {
    Ok(Cofre::novo(configuracao.chave_mestra()?.bytes())?)
}

/// The configured secrets, else the one derived from the master key (2.2).
pub(crate) fn segredos_atende(
    configuracao: &Configuracao,
    cofre: &Cofre,
) -> Result<Vec<Segredo>, FalhaAplicacao> {
    let configurados = configuracao
        .atende
        .segredos
        .iter()
        .map(|segredo| segredo.expose_secret().to_owned());
    let mut textos: Vec<_> = configurados.collect();
    if textos.is_empty() {
        textos.push(cofre.segredo_atende());
    }
    let lidos: Result<_, SegredoInvalido> =
        textos.iter().map(|texto| Segredo::ler(texto)).collect();
    lidos.map_err(|falha| FalhaAplicacao::Interna(falha.to_string()))
}

/// The open database, not migrated.
pub(crate) async fn abrir_banco(
    configuracao: &Configuracao,
    cofre: Cofre,
) -> Result<Banco, FalhaAplicacao> {
    if configuracao.banco.url.is_none() {
        // Only ours: names, phones and password hashes lie in it.
        let mut pasta = std::fs::DirBuilder::new();
        pasta.recursive(true).mode(0o700);
        pasta.create(&configuracao.dados).map_err(|causa| {
            FalhaAplicacao::Interna(format!(
                "a pasta {} não pôde ser criada: {causa}",
                configuracao.dados.display()
            ))
        })?;
    }
    let dono = configuracao
        .banco
        .url_dono
        .as_ref()
        .map(SecretString::expose_secret);
    Ok(banco::conexao::abrir(&configuracao.url_do_banco(), dono, cofre).await?)
}

/// Applies what is pending, and nothing when nothing is.
pub(crate) async fn migrar(banco: &Banco) -> Result<usize, FalhaAplicacao> {
    let pendentes = banco.migracoes_pendentes().await?;
    if !pendentes.is_empty() {
        tracing::info!(quantas = pendentes.len(), "aplicando migrações");
        banco.migrar().await?;
    }
    Ok(pendentes.len())
}

/// The open storage.
pub(crate) async fn abrir_acervo(configuracao: &Configuracao) -> Result<Acervo, FalhaAplicacao> {
    let secao = &configuracao.acervo;
    let configuracao = match secao.tipo {
        TipoAcervo::Disco => acervo::Configuracao::Disco {
            pasta: secao.pasta(&configuracao.dados),
        },
        TipoAcervo::S3 => acervo::Configuracao::S3 {
            endereco: secao.endereco.clone(),
            regiao: secao
                .regiao
                .clone()
                .unwrap_or_else(|| "us-east-1".to_owned()),
            balde: secao.balde.clone().unwrap_or_default(),
            chave_acesso: secao.chave_acesso.clone().unwrap_or_default(),
            segredo: secao.segredo.clone().unwrap_or_default(),
            permitir_http: secao.permitir_http,
            pasta_de_preparo: secao.pasta_de_preparo(&configuracao.dados),
        },
    };
    Ok(Acervo::abrir(configuracao).await?)
}

/// How e-mail leaves.
pub(crate) fn transporte(configuracao: &Configuracao) -> Result<Transporte, FalhaAplicacao> {
    let secao = &configuracao.correio;
    if secao.tipo == TipoCorreio::Embutido {
        return Ok(Transporte::Embutido);
    }
    let smtp = ConfiguracaoSmtp {
        endereco: secao.servidor.clone().unwrap_or_default(),
        porta: secao.porta(),
        usuario: secao.usuario.clone(),
        senha: secao.senha.clone(),
        tls: match secao.tls {
            Tls::Nenhum => correio::Tls::Nenhum,
            Tls::Starttls => correio::Tls::Starttls,
            Tls::Tls => correio::Tls::Tls,
        },
        remetente: secao.remetente.clone().unwrap_or_default(),
    };
    Transporte::smtp(&smtp).map_err(|falha| FalhaAplicacao::Correio(falha.to_string()))
}

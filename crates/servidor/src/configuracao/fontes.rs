//! Where the configuration comes from: file, then environment.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::{Configuracao, FalhaConfiguracao};
use crate::leitura::{self, Modo};

/// File looked for when none is named.
const ARQUIVO_PADRAO: &str = "apr.toml";
/// Prefix of the variables that are ours.
const PREFIXO: &str = "APR__";

/// The sources of a configuration, given by the caller so that tests need no global state.
#[derive(Debug, Clone, Default)]
pub struct Fontes {
    /// File named by `--configuracao`; without it `apr.toml` is read if it is there.
    pub arquivo: Option<PathBuf>,
    /// Data folder (`--dados`).
    pub dados: PathBuf,
    /// Environment variables.
    pub ambiente: Vec<(String, String)>,
}

impl Fontes {
    /// Reads and merges the sources.
    ///
    /// # Errors
    /// Unreadable file, invalid TOML, unknown or ill-typed keys.
    pub fn ler(&self) -> Result<Configuracao, FalhaConfiguracao> {
        let mut arvore = match &self.arquivo {
            Some(arquivo) => ler_arquivo(arquivo)?,
            None if Path::new(ARQUIVO_PADRAO).is_file() => ler_arquivo(Path::new(ARQUIVO_PADRAO))?,
            None => Map::new(),
        };
        sobrepor(&mut arvore, &self.ambiente)?;
        let mut configuracao: Configuracao =
            leitura::ler(Value::Object(arvore), Modo::Texto).map_err(FalhaConfiguracao::Valor)?;
        configuracao.dados.clone_from(&self.dados);
        configuracao.servidor.conferir()?;
        configuracao.acervo.conferir()?;
        configuracao.antivirus.conferir()?;
        configuracao.correio.conferir()?;
        configuracao.atende.conferir()?;
        Ok(configuracao)
    }
}

fn ler_arquivo(arquivo: &Path) -> Result<Map<String, Value>, FalhaConfiguracao> {
    let texto = std::fs::read_to_string(arquivo).map_err(|causa| FalhaConfiguracao::Arquivo {
        arquivo: arquivo.to_owned(),
        causa,
    })?;
    toml::from_str(&texto).map_err(|causa| FalhaConfiguracao::Toml {
        arquivo: arquivo.to_owned(),
        causa: Box::new(causa),
    })
}

/// Puts `APR__SECAO__CHAVE` over the tree.
fn sobrepor(
    arvore: &mut Map<String, Value>,
    ambiente: &[(String, String)],
) -> Result<(), FalhaConfiguracao> {
    // `APR__X__Y=` in a unit file or a compose file means: not set.
    for (nome, valor) in ambiente.iter().filter(|(_, valor)| !valor.is_empty()) {
        let Some(resto) = nome.strip_prefix(PREFIXO) else {
            continue;
        };
        let Some((secao, chave)) = resto
            .split_once("__")
            .filter(|(s, c)| !s.is_empty() && !c.is_empty())
        else {
            return Err(FalhaConfiguracao::Variavel(nome.clone()));
        };
        let secao = arvore
            .entry(secao.to_lowercase())
            .or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(campos) = secao {
            campos.insert(chave.to_lowercase(), Value::String(valor.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ler(toml: &str, ambiente: &[(&str, &str)]) -> Result<Configuracao, String> {
        let pasta = tempfile::tempdir().unwrap();
        let arquivo = pasta.path().join("apr.toml");
        std::fs::write(&arquivo, toml).unwrap();
        let fontes = Fontes {
            arquivo: Some(arquivo),
            dados: pasta.path().join("dados"),
            ambiente: ambiente
                .iter()
                .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
                .collect(),
        };
        fontes.ler().map_err(|falha| falha.to_string())
    }

    #[test]
    fn sem_nada_vale_o_padrao_embutido() {
        let lida = ler("", &[]).unwrap();
        assert_eq!(lida.servidor.endereco, "127.0.0.1:8080");
        assert_eq!(lida.observacao.endereco, "127.0.0.1:9090");
        assert!(lida.url_do_banco().starts_with("sqlite:"));
        assert!(lida.url_do_banco().ends_with("/apr.db"));
    }

    #[test]
    fn o_ambiente_vence_o_arquivo() {
        let toml = "[servidor]\nendereco = \"0.0.0.0:80\"\ntrabalhadores = 4\n";
        let ambiente = [
            ("APR__SERVIDOR__ENDERECO", "0.0.0.0:81"),
            ("APR__SERVIDOR__COOKIE_INSEGURO", "true"),
            (
                "APR__ATENDE__SEGREDOS",
                "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz, whsec_YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4",
            ),
            ("PATH", "/bin"),
        ];
        let lida = ler(toml, &ambiente).unwrap();
        assert_eq!(lida.servidor.endereco, "0.0.0.0:81");
        assert_eq!(lida.servidor.trabalhadores, Some(4));
        assert!(lida.servidor.cookie_inseguro);
        assert_eq!(lida.atende.segredos.len(), 2);
    }

    #[test]
    fn chave_desconhecida_e_recusada_com_o_nome_e_as_conhecidas() {
        let falha = ler("[servidor]\nporta = 80\n", &[]).unwrap_err();
        assert!(falha.contains("`servidor.porta`"), "{falha}");
        assert!(falha.contains("endereco, trabalhadores"), "{falha}");
        let falha = ler("", &[("APR__BANKO__URL", "x")]).unwrap_err();
        assert!(
            falha.contains("`banko`") && falha.contains("banco"),
            "{falha}"
        );
    }

    #[test]
    fn valor_do_tipo_errado_diz_o_que_enviar_e_onde() {
        let falha = ler("", &[("APR__SERVIDOR__TRABALHADORES", "muitos")]).unwrap_err();
        assert!(falha.contains("APR__SERVIDOR__TRABALHADORES"), "{falha}");
        assert!(falha.contains("um número inteiro"), "{falha}");
        let falha = ler("", &[("APR__SERVIDOR", "x")]).unwrap_err();
        assert!(falha.contains("APR__SECAO__CHAVE"), "{falha}");
    }

    #[test]
    fn segredos_nao_aparecem_no_debug() {
        let lida = ler(
            "[correio]\ntipo = \"smtp\"\nservidor = \"smtp.exemplo\"\nremetente = \"a@exemplo.com\"\nsenha = \"s3gr3d0\"\n",
            &[],
        );
        assert!(!format!("{:?}", lida.unwrap()).contains("s3gr3d0"));
    }

    #[test]
    fn s3_sem_balde_diz_qual_chave_falta() {
        let falha = ler("[acervo]\ntipo = \"s3\"\n", &[]).unwrap_err();
        assert!(falha.contains("acervo.balde"), "{falha}");
    }

    #[test]
    fn o_guia_de_configuracao_e_lido_inteiro() {
        let guia = include_str!("../../../../docs/configuracao.md");
        let toml = guia
            .split("```toml")
            .nth(1)
            .and_then(|resto| resto.split("```").next())
            .unwrap();
        let toml = toml.replace("whsec_…", "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz");
        let lida = ler(&toml, &[]).unwrap();
        assert!(lida.servidor.cookie_seguro());
        assert_eq!(lida.limites.envios_por_dia, 2_000);
    }
}

//! Adds up what different test runners say.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde_json::Value;

/// Tests of one phase, or of all.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Contagem {
    pub(super) passou: usize,
    pub(super) falhou: usize,
    pub(super) pulou: usize,
}

impl Contagem {
    /// A phase that is one check and holds.
    pub(super) const fn sucesso() -> Self {
        Self {
            passou: 1,
            falhou: 0,
            pulou: 0,
        }
    }

    /// A phase that is one check and does not hold, or that could not run.
    pub(super) const fn falha() -> Self {
        Self {
            passou: 0,
            falhou: 1,
            pulou: 0,
        }
    }

    /// A test that skips itself looks passed to libtest; the list of skipped ones tells the truth.
    pub(super) fn descontar_pulados(&mut self, pulados: usize) {
        self.passou = self.passou.saturating_sub(pulados);
        self.pulou += pulados;
    }

    /// Reads one `test result: …` line of libtest; other lines give `None`.
    fn de_libtest(linha: &str) -> Option<Self> {
        let (_, numeros) = linha
            .trim()
            .strip_prefix("test result: ")?
            .split_once(". ")?;
        let mut contagem = Self::default();
        for parte in numeros.split(';') {
            let (numero, palavra) = parte.trim().split_once(' ')?;
            match palavra.split(' ').next()? {
                "passed" => contagem.passou = numero.parse().ok()?,
                "failed" => contagem.falhou = numero.parse().ok()?,
                "ignored" => contagem.pulou = numero.parse().ok()?,
                _ => {}
            }
        }
        Some(contagem)
    }

    /// Reads the statistics of Playwright's JSON report; a flaky test counts as failed.
    pub(super) fn de_playwright(relatorio: &str) -> Result<Self> {
        let relatorio: Value =
            serde_json::from_str(relatorio).context("o relatório do Playwright não é JSON")?;
        let numero = |nome: &str| {
            let valor = relatorio
                .pointer(&format!("/stats/{nome}"))
                .and_then(Value::as_u64);
            valor
                .and_then(|valor| usize::try_from(valor).ok())
                .unwrap_or_default()
        };
        Ok(Self {
            passou: numero("expected"),
            falhou: numero("unexpected") + numero("flaky"),
            pulou: numero("skipped"),
        })
    }
}

/// Runs a libtest-like command, showing its output, and adds up its result lines.
///
/// A failure without a failed test (it did not compile, it was killed) counts as one failed.
pub(super) fn libtest(comando: &mut Command) -> Result<Contagem> {
    let mut filho = comando
        .stdout(Stdio::piped())
        .spawn()
        .context("não foi possível executar os testes")?;
    let saida = filho.stdout.take().context("os testes não têm saída")?;
    let mut total = Contagem::default();
    for linha in BufReader::new(saida).split(b'\n') {
        let linha = linha?;
        let linha = String::from_utf8_lossy(&linha);
        println!("{linha}");
        if let Some(contagem) = Contagem::de_libtest(&linha) {
            total += contagem;
        }
    }
    if !filho.wait()?.success() && total.falhou == 0 {
        total += Contagem::falha();
    }
    Ok(total)
}

impl AddAssign for Contagem {
    fn add_assign(&mut self, outra: Self) {
        self.passou += outra.passou;
        self.falhou += outra.falhou;
        self.pulou += outra.pulou;
    }
}

impl fmt::Display for Contagem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} passed, {} failed, {} skipped",
            self.passou, self.falhou, self.pulou
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Contagem;

    #[test]
    fn linha_do_libtest_da_os_tres_numeros_e_outra_linha_nada() {
        let linha =
            "test result: FAILED. 12 passed; 3 failed; 4 ignored; 0 measured; 0 filtered out";
        let lida = Contagem::de_libtest(linha);
        assert_eq!(
            lida,
            Some(Contagem {
                passou: 12,
                falhou: 3,
                pulou: 4
            })
        );
        assert_eq!(Contagem::de_libtest("test r_prz_1 ... ok"), None);
    }

    #[test]
    fn teste_que_se_pula_nunca_conta_como_passado() {
        let mut contagem = Contagem {
            passou: 5,
            falhou: 0,
            pulou: 1,
        };
        contagem.descontar_pulados(2);
        assert_eq!(
            contagem,
            Contagem {
                passou: 3,
                falhou: 0,
                pulou: 3
            }
        );
    }

    #[test]
    fn jornada_instavel_do_playwright_conta_como_falha() {
        let relatorio = r#"{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":2}}"#;
        let lida = Contagem::de_playwright(relatorio).unwrap();
        assert_eq!(
            lida,
            Contagem {
                passou: 7,
                falhou: 2,
                pulou: 2
            }
        );
        assert_eq!(lida.to_string(), "7 passed, 2 failed, 2 skipped");
    }
}

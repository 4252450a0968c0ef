//! Reads a tree of values into a type and says precisely what does not fit.
//!
//! serde_json reports an unknown field as English prose, and prose must never decide a status. This reader
//! keeps the fault structured (kind and place), for JSON bodies, query strings and the configuration file.

mod defeito;
mod leitor;
mod partes;

pub use defeito::{Defeito, FalhaDeLeitura};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Where the values come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modo {
    /// Values already have their types.
    Tipado,
    /// Values may be text (query strings, environment): numbers, booleans and lists are read from it.
    Texto,
}

/// Reads `valor` into `T`.
///
/// # Errors
/// The first fault found, with its place.
pub fn ler<T: DeserializeOwned>(valor: Value, modo: Modo) -> Result<T, FalhaDeLeitura> {
    if tem_nulo(&valor) {
        return Err(FalhaDeLeitura::nova(Defeito::Invalido));
    }
    T::deserialize(leitor::Leitor { valor, modo })
}

/// Whether some text holds U+0000, which PostgreSQL cannot store and nobody types.
fn tem_nulo(valor: &Value) -> bool {
    match valor {
        Value::String(texto) => texto.contains('\0'),
        Value::Array(itens) => itens.iter().any(tem_nulo),
        Value::Object(campos) => campos
            .iter()
            .any(|(nome, valor)| nome.contains('\0') || tem_nulo(valor)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Cor {
        Azul,
        VerdeClaro,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Parte {
        numero: u16,
        #[serde(default)]
        cor: Option<Cor>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Todo {
        partes: Vec<Parte>,
        #[serde(default)]
        mapa: BTreeMap<String, bool>,
    }

    fn falha(valor: Value) -> (String, Defeito) {
        match ler::<Todo>(valor, Modo::Tipado) {
            Ok(_) => panic!("deveria recusar"),
            Err(falha) => (falha.ponteiro(), falha.defeito),
        }
    }

    #[test]
    fn le_o_que_cabe() {
        let lido: Todo = ler(
            json!({"partes": [{"numero": 3, "cor": "verde_claro"}], "mapa": {"a": true}}),
            Modo::Tipado,
        )
        .unwrap();
        assert_eq!(
            lido.partes,
            [Parte {
                numero: 3,
                cor: Some(Cor::VerdeClaro)
            }]
        );
        assert!(lido.mapa["a"]);
    }

    #[test]
    fn campo_desconhecido_traz_o_lugar_e_os_conhecidos() {
        let (ponteiro, defeito) =
            falha(json!({"partes": [{"numero": 3}, {"numero": 3, "a/b": 1}]}));
        assert_eq!(ponteiro, "/partes/1/a~1b");
        assert_eq!(
            defeito,
            Defeito::CampoDesconhecido {
                conhecidos: &["numero", "cor"]
            }
        );
    }

    #[test]
    fn o_caractere_nulo_e_recusado_em_qualquer_texto() {
        assert_eq!(
            falha(json!({"partes": [{"numero": 1, "cor": "a\u{0}"}]})).1,
            Defeito::Invalido
        );
        assert_eq!(
            falha(json!({"partes": [], "mapa": {"a\u{0}": true}})).1,
            Defeito::Invalido
        );
    }

    #[test]
    fn tipo_errado_traz_o_lugar() {
        let (ponteiro, defeito) = falha(json!({"partes": [{"numero": "3"}]}));
        assert_eq!(ponteiro, "/partes/0/numero");
        assert_eq!(
            defeito,
            Defeito::TipoErrado {
                esperado: "um número inteiro"
            }
        );
        let (ponteiro, defeito) = falha(json!({"partes": [{"numero": 70_000}]}));
        assert_eq!(ponteiro, "/partes/0/numero");
        assert!(matches!(defeito, Defeito::Invalido));
    }

    #[test]
    fn campo_ausente_aponta_o_campo() {
        let (ponteiro, defeito) = falha(json!({"partes": [{}]}));
        assert_eq!(
            (ponteiro.as_str(), defeito),
            ("/partes/0/numero", Defeito::CampoAusente)
        );
    }

    #[test]
    fn valor_fora_do_vocabulario_traz_os_conhecidos() {
        let (ponteiro, defeito) = falha(json!({"partes": [{"numero": 1, "cor": "roxo"}]}));
        assert_eq!(ponteiro, "/partes/0/cor");
        assert_eq!(
            defeito,
            Defeito::ValorDesconhecido {
                conhecidos: &["azul", "verde_claro"]
            }
        );
    }

    #[test]
    fn texto_vira_numero_na_consulta() {
        let lido: Parte = ler(json!({"numero": "12"}), Modo::Texto).unwrap();
        assert_eq!((lido.numero, lido.cor), (12, None));
    }
}

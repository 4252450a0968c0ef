//! From `validator`'s errors to fields of the problem document.

use contrato::problema::ErroDeCampo;
use serde_json::{Value, json};
use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

/// One entry for each fault, with its JSON pointer, in a stable order.
pub(super) fn erros_de_validade(erros: &ValidationErrors) -> Vec<ErroDeCampo> {
    let mut saida = Vec::new();
    percorrer(erros, "", &mut saida);
    saida.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    saida
}

fn percorrer(erros: &ValidationErrors, prefixo: &str, saida: &mut Vec<ErroDeCampo>) {
    for (campo, especie) in erros.errors() {
        let ponteiro = format!("{prefixo}/{campo}");
        match especie {
            ValidationErrorsKind::Field(faltas) => {
                saida.extend(faltas.iter().map(|falta| erro(ponteiro.clone(), falta)));
            }
            ValidationErrorsKind::Struct(dentro) => percorrer(dentro, &ponteiro, saida),
            ValidationErrorsKind::List(itens) => {
                for (indice, dentro) in itens {
                    percorrer(dentro, &format!("{ponteiro}/{indice}"), saida);
                }
            }
        }
    }
}

fn erro(pointer: String, falta: &ValidationError) -> ErroDeCampo {
    let limite = |nome: &str| {
        falta
            .params
            .get(nome)
            .filter(|v| !v.is_null())
            .map(ToString::to_string)
    };
    let lista = matches!(falta.params.get("value"), Some(Value::Array(_)));
    let unidade = if lista { "itens" } else { "caracteres" };
    let (codigo, detail) = match (falta.code.as_ref(), limite("min"), limite("max")) {
        ("length", Some(min), Some(max)) => ("tamanho", format!("Use de {min} a {max} {unidade}.")),
        ("length", Some(min), None) => ("tamanho", format!("Use pelo menos {min} {unidade}.")),
        ("length", _, Some(max)) => ("tamanho", format!("Use no máximo {max} {unidade}.")),
        ("range", Some(min), Some(max)) => ("faixa", format!("Use um número de {min} a {max}.")),
        ("range", Some(min), None) => ("faixa", format!("Use um número a partir de {min}.")),
        ("range", _, Some(max)) => ("faixa", format!("Use um número até {max}.")),
        (outro, ..) => {
            let detail = falta
                .message
                .as_deref()
                .unwrap_or("O valor não é válido. Corrija este campo.");
            (outro, detail.to_owned())
        }
    };
    let meta = match (falta.params.get("min"), falta.params.get("max")) {
        (None, None) => None,
        (min, max) => Some(json!({"min": min, "max": max})),
    };
    ErroDeCampo {
        pointer,
        codigo: codigo.to_owned(),
        detail,
        meta,
    }
}

#[cfg(test)]
mod tests {
    use contrato::sessao::Entrar;
    use validator::Validate as _;

    use super::*;

    #[test]
    fn o_erro_aponta_o_campo_e_nunca_repete_o_valor() {
        let corpo = Entrar {
            usuario: "a".to_owned(),
            senha: "x".repeat(129),
        };
        let erros = erros_de_validade(&corpo.validate().unwrap_err());
        assert_eq!(erros.len(), 1);
        assert_eq!(erros[0].pointer, "/senha");
        assert_eq!(erros[0].detail, "Use de 1 a 128 caracteres.");
        assert!(!serde_json::to_string(&erros).unwrap().contains("xxx"));
    }
}

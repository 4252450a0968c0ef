//! Which typed fields were also changed elsewhere.

use dominio::pedido::{CAMPOS, DadosPedido};
use serde_json::{Map, Value};

/// A field with two values: the saved one and the typed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampoEmConflito {
    /// JSON name.
    pub campo: &'static str,
    /// What the server has now.
    pub salvo: String,
    /// What was typed here and is not saved.
    pub digitado: String,
}

/// Fields waiting to be saved whose saved value is neither the one they were typed over nor the typed one.
pub fn em_conflito(base: &DadosPedido, salvo: &DadosPedido, pendentes: &Map<String, Value>) -> Vec<CampoEmConflito> {
    let (base, salvo) = (campos(base), campos(salvo));
    let valor = |de: &Map<String, Value>, campo: &str| de.get(campo).cloned().unwrap_or(Value::Null);
    let iguais = |campo: &&&str| {
        let (antes, agora) = (valor(&base, campo), valor(&salvo, campo));
        antes == agora || agora == valor(pendentes, campo)
    };
    CAMPOS
        .iter()
        .filter(|campo| pendentes.contains_key(**campo) && !iguais(campo))
        .map(|campo| CampoEmConflito {
            campo,
            salvo: palavras(&valor(&salvo, campo)),
            digitado: palavras(&valor(pendentes, campo)),
        })
        .collect()
}

/// The fields as JSON, by name.
pub fn campos(dados: &DadosPedido) -> Map<String, Value> {
    match serde_json::to_value(dados) {
        Ok(Value::Object(campos)) => campos,
        _ => Map::new(),
    }
}

/// A value as text: empty when absent, `sim` or `nao` for a yes-or-no.
pub fn palavras(valor: &Value) -> String {
    match valor {
        Value::String(texto) => texto.clone(),
        Value::Bool(true) => "sim".to_owned(),
        Value::Bool(false) => "nao".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod testes {
    use dominio::pedido::DadosPedido;
    use serde_json::{Map, json};

    use super::em_conflito;

    fn com_bairro(bairro: &str) -> DadosPedido {
        DadosPedido { bairro: Some(bairro.to_owned()), ..DadosPedido::default() }
    }

    #[test]
    fn campo_que_so_mudou_aqui_nao_briga() {
        let pendentes = Map::from_iter([("bairro".to_owned(), json!("Centro"))]);
        assert!(em_conflito(&com_bairro("Tibery"), &com_bairro("Tibery"), &pendentes).is_empty());
    }

    #[test]
    fn campo_que_mudou_nos_dois_lados_briga_e_mostra_os_dois_valores() {
        let pendentes = Map::from_iter([("bairro".to_owned(), json!("Centro"))]);
        let brigas = em_conflito(&com_bairro("Tibery"), &com_bairro("Martins"), &pendentes);
        assert_eq!(brigas.len(), 1);
        assert_eq!((brigas[0].campo, &*brigas[0].salvo, &*brigas[0].digitado), ("bairro", "Martins", "Centro"));
    }

    #[test]
    fn a_mesma_mudanca_nos_dois_lados_nao_briga() {
        let pendentes = Map::from_iter([("bairro".to_owned(), json!("Centro"))]);
        assert!(em_conflito(&com_bairro("Tibery"), &com_bairro("Centro"), &pendentes).is_empty());
    }
}

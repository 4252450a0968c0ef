//! The fields of a rascunho by name, as text: one setter and one getter instead of JSON, which weighs on the download.

use dominio::pedido::DadosPedido;
use dominio::tipo::{FormatoPlanta, Tensao};
use serde_json::Value;

/// What a field holds: its raw text, its code, `sim` or `nao`; empty when absent.
pub fn ler(dados: &DadosPedido, campo: &str) -> String {
    match campo {
        "tensao" => dados
            .tensao
            .map(|tensao| tensao.codigo().to_owned())
            .unwrap_or_default(),
        "formato_planta" => dados
            .formato_planta
            .map(|formato| formato.codigo().to_owned())
            .unwrap_or_default(),
        "ligacao_nova" => sim_ou_nao(dados.ligacao_nova),
        "geracao_propria" => sim_ou_nao(dados.geracao_propria),
        _ => texto(&mut dados.clone(), campo)
            .and_then(|texto| texto.clone())
            .unwrap_or_default(),
    }
}

/// Writes what [`ler`] reads; empty clears.
pub fn escrever(dados: &mut DadosPedido, campo: &str, valor: &str) {
    match campo {
        "tensao" => dados.tensao = Tensao::de_codigo(valor),
        "formato_planta" => dados.formato_planta = FormatoPlanta::de_codigo(valor),
        "ligacao_nova" => dados.ligacao_nova = booleano(valor),
        "geracao_propria" => dados.geracao_propria = booleano(valor),
        _ => {
            if let Some(texto) = texto(dados, campo) {
                *texto = (!valor.is_empty()).then(|| valor.to_owned());
            }
        }
    }
}

/// The same value as the API takes it: null clears.
pub fn em_json(campo: &str, valor: &str) -> Value {
    match (campo, booleano(valor)) {
        (_, None) if valor.is_empty() => Value::Null,
        ("ligacao_nova" | "geracao_propria", Some(sim)) => Value::Bool(sim),
        _ => Value::String(valor.to_owned()),
    }
}

fn booleano(valor: &str) -> Option<bool> {
    match valor {
        "sim" => Some(true),
        "nao" => Some(false),
        _ => None,
    }
}

fn sim_ou_nao(valor: Option<bool>) -> String {
    valor
        .map_or("", |sim| if sim { "sim" } else { "nao" })
        .to_owned()
}

fn texto<'a>(dados: &'a mut DadosPedido, campo: &str) -> Option<&'a mut Option<String>> {
    Some(match campo {
        "nome_cliente" => &mut dados.nome_cliente,
        "numero_cliente" => &mut dados.numero_cliente,
        "numero_instalacao" => &mut dados.numero_instalacao,
        "telefone" => &mut dados.telefone,
        "email_cliente" => &mut dados.email_cliente,
        "data_ns" => &mut dados.data_ns,
        "numero_art" => &mut dados.numero_art,
        "demanda_kva" => &mut dados.demanda_kva,
        "potencia_geracao_kw" => &mut dados.potencia_geracao_kw,
        "tipo_atividade" => &mut dados.tipo_atividade,
        "previsao_ligacao" => &mut dados.previsao_ligacao,
        "logradouro" => &mut dados.logradouro,
        "numero_endereco" => &mut dados.numero_endereco,
        "bairro" => &mut dados.bairro,
        "cep" => &mut dados.cep,
        "municipio" => &mut dados.municipio,
        "ponto_referencia" => &mut dados.ponto_referencia,
        _ => return None,
    })
}

#[cfg(test)]
mod testes {
    use dominio::pedido::{CAMPOS, DadosPedido};
    use serde_json::Map;

    use super::{em_json, escrever, ler};

    #[test]
    fn todo_campo_do_dominio_se_le_e_se_escreve_pelo_nome() {
        for campo in CAMPOS {
            let valor = match *campo {
                "tensao" => "mt",
                "formato_planta" => "A1",
                "ligacao_nova" | "geracao_propria" => "nao",
                _ => "um texto",
            };
            let mut dados = DadosPedido::default();
            escrever(&mut dados, campo, valor);
            assert_eq!(ler(&dados, campo), valor, "{campo}");
            // The server reads the same thing from the JSON that is sent.
            let remendo = Map::from_iter([((*campo).to_owned(), em_json(campo, valor))]);
            assert_eq!(
                DadosPedido::default().mesclar(&remendo),
                Ok(dados.clone()),
                "{campo}"
            );
            escrever(&mut dados, campo, "");
            assert_eq!(dados, DadosPedido::default(), "{campo}");
        }
    }
}

//! Which typed fields were also changed elsewhere.

use dominio::pedido::DadosPedido;

use super::valores::ler;

/// A change that waits to be saved: the JSON name of the field and its value as text.
pub type Mudanca = (&'static str, String);

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
pub fn em_conflito(
    base: &DadosPedido,
    salvo: &DadosPedido,
    pendentes: &[Mudanca],
) -> Vec<CampoEmConflito> {
    let briga = |(campo, digitado): &Mudanca| {
        let (antes, agora) = (ler(base, campo), ler(salvo, campo));
        let conflito = CampoEmConflito {
            campo,
            salvo: agora.clone(),
            digitado: digitado.clone(),
        };
        (antes != agora && agora != *digitado).then_some(conflito)
    };
    pendentes.iter().filter_map(briga).collect()
}

#[cfg(test)]
mod testes {
    use dominio::pedido::DadosPedido;

    use super::em_conflito;

    fn com_bairro(bairro: &str) -> DadosPedido {
        DadosPedido {
            bairro: Some(bairro.to_owned()),
            ..DadosPedido::default()
        }
    }

    #[test]
    fn campo_que_so_mudou_aqui_nao_briga() {
        let pendentes = [("bairro", "Centro".to_owned())];
        assert!(em_conflito(&com_bairro("Tibery"), &com_bairro("Tibery"), &pendentes).is_empty());
    }

    #[test]
    fn campo_que_mudou_nos_dois_lados_briga_e_mostra_os_dois_valores() {
        let pendentes = [("bairro", "Centro".to_owned())];
        let brigas = em_conflito(&com_bairro("Tibery"), &com_bairro("Martins"), &pendentes);
        assert_eq!(brigas.len(), 1);
        assert_eq!(
            (brigas[0].campo, &*brigas[0].salvo, &*brigas[0].digitado),
            ("bairro", "Martins", "Centro")
        );
    }

    #[test]
    fn a_mesma_mudanca_nos_dois_lados_nao_briga() {
        let pendentes = [("bairro", "Centro".to_owned())];
        assert!(em_conflito(&com_bairro("Tibery"), &com_bairro("Centro"), &pendentes).is_empty());
    }
}

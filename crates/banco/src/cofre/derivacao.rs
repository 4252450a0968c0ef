//! HKDF-SHA256 (RFC 5869), one 32-byte block per purpose.

use ring::hmac;

/// Part of the stored format: another text would derive other keys, and nothing sealed before would open.
const SAL: &[u8] = b"apr/cofre/v1";

/// The extracted key, from which subkeys are expanded.
pub(super) struct Derivacao(hmac::Key);

impl Derivacao {
    pub(super) fn nova(mestra: &[u8; 32]) -> Self {
        let extraida = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, SAL), mestra);
        Self(hmac::Key::new(hmac::HMAC_SHA256, extraida.as_ref()))
    }

    /// T(1) of the expand step: by hand because one block cannot fail, while `ring::hkdf` returns a Result.
    pub(super) fn subchave(&self, finalidade: &str) -> [u8; 32] {
        let bloco = hmac::sign(&self.0, &[finalidade.as_bytes(), &[1]].concat());
        let mut subchave = [0; 32];
        subchave.copy_from_slice(bloco.as_ref());
        subchave
    }
}

#[cfg(test)]
mod testes {
    use super::*;
    use ring::hkdf;

    #[test]
    fn s15_a_derivacao_e_o_hkdf_da_rfc_5869() {
        let mestra = [7; 32];
        let oraculo = hkdf::Salt::new(hkdf::HKDF_SHA256, SAL).extract(&mestra);
        let info = [b"cifra".as_slice()];
        let mut esperada = [0; 32];
        oraculo
            .expand(&info, hkdf::HKDF_SHA256)
            .and_then(|okm| okm.fill(&mut esperada))
            .unwrap();
        assert_eq!(Derivacao::nova(&mestra).subchave("cifra"), esperada);
    }

    #[test]
    fn s15_cada_finalidade_e_cada_chave_mestra_tem_a_sua_subchave() {
        let derivacao = Derivacao::nova(&[7; 32]);
        assert_ne!(derivacao.subchave("cifra"), derivacao.subchave("indice"));
        assert_ne!(
            derivacao.subchave("cifra"),
            Derivacao::nova(&[8; 32]).subchave("cifra")
        );
    }
}

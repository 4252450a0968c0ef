//! Standard Webhooks signatures against the standard's vector, its own crate, and ten thousand flipped bits.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

use correio::assinatura::{Segredo, assinar, conferir};

const SEGREDO: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const ID: &str = "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk";
const CARIMBO: i64 = 1_649_367_553;
const CORPO: &[u8] = br#"{"email":"test@example.com","username":"test_user"}"#;
const ASSINATURA: &str = "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=";

fn segredo() -> Segredo {
    Segredo::ler(SEGREDO).unwrap()
}

fn outro() -> Segredo {
    Segredo::ler("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap()
}

/// A small deterministic generator: the tests need variety, not secrecy.
struct Dados(u64);

impl Dados {
    fn proximo(&mut self, limite: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limite as u64).unwrap()
    }
}

#[test]
fn w02_o_vetor_da_norma_confere() {
    assert_eq!(assinar(&segredo(), ID, CARIMBO, CORPO), ASSINATURA);
    assert!(conferir(&[segredo()], ID, "1649367553", CORPO, ASSINATURA));
}

#[test]
fn w02_a_biblioteca_da_norma_assina_igual() {
    let norma = standardwebhooks::Webhook::new(SEGREDO).unwrap();
    let mut dados = Dados(42);
    for _ in 0..500 {
        let corpo: String = (0..dados.proximo(300))
            .map(|_| char::from_u32(0x20 + u32::try_from(dados.proximo(0x2000)).unwrap()).unwrap())
            .collect();
        let id = format!("msg_{}", dados.proximo(1_000_000));
        let carimbo = i64::try_from(dados.proximo(4_000_000_000)).unwrap();
        assert_eq!(
            assinar(&segredo(), &id, carimbo, corpo.as_bytes()),
            norma.sign(&id, carimbo, corpo.as_bytes()).unwrap()
        );
    }
}

#[test]
fn w02_de_dez_mil_bits_trocados_nenhum_passa() {
    let mut dados = Dados(7);
    let carimbo = CARIMBO.to_string();
    for _ in 0..10_000 {
        let mut partes = [
            ID.as_bytes().to_vec(),
            carimbo.clone().into_bytes(),
            CORPO.to_vec(),
            ASSINATURA.as_bytes().to_vec(),
        ];
        let parte = &mut partes[dados.proximo(4)];
        let posicao = dados.proximo(parte.len());
        parte[posicao] ^= 1 << dados.proximo(8);
        let [id, carimbo, corpo, assinatura] = partes;
        // A header that is no text never reaches the check.
        let (Ok(id), Ok(carimbo), Ok(assinatura)) = (
            String::from_utf8(id),
            String::from_utf8(carimbo),
            String::from_utf8(assinatura),
        ) else {
            continue;
        };
        assert!(
            !conferir(&[segredo(), outro()], &id, &carimbo, &corpo, &assinatura),
            "{id} {carimbo} {assinatura}"
        );
    }
}

#[test]
fn w04_durante_a_troca_valem_os_dois_segredos_e_depois_so_o_novo() {
    let velha = assinar(&segredo(), ID, CARIMBO, CORPO);
    let nova = assinar(&outro(), ID, CARIMBO, CORPO);
    let carimbo = CARIMBO.to_string();
    let vale =
        |segredos: &[Segredo], cabecalho: &str| conferir(segredos, ID, &carimbo, CORPO, cabecalho);
    let ambas = format!("{velha} {nova}");
    assert!(vale(&[outro(), segredo()], &velha));
    assert!(vale(&[outro(), segredo()], &nova));
    assert!(vale(&[outro()], &ambas));
    assert!(vale(&[segredo()], &format!("v1a,outra {ambas}")));
    assert!(!vale(&[outro()], &velha));
    assert!(!vale(&[], &ambas));
}

#[test]
fn w02_outra_grafia_do_mesmo_instante_nao_vale() {
    for carimbo in [
        "",
        "+1649367553",
        " 1649367553",
        "1649367553.0",
        "-1",
        "1e9",
    ] {
        let (id, corpo) = ("m", b"{}");
        let assinatura = assinar(&segredo(), id, CARIMBO, corpo);
        assert!(
            !conferir(&[segredo()], id, carimbo, corpo, &assinatura),
            "{carimbo}"
        );
    }
}

#[test]
fn w02_assinatura_vazia_cortada_ou_sem_versao_nao_vale() {
    let sem_versao = ASSINATURA.strip_prefix("v1,").unwrap();
    for cabecalho in [
        "",
        " ",
        "v1,",
        "v1",
        sem_versao,
        &ASSINATURA[..20],
        "v2,tZ1I4",
    ] {
        assert!(
            !conferir(&[segredo()], ID, "1649367553", CORPO, cabecalho),
            "{cabecalho}"
        );
    }
}

#[test]
fn segredo_curto_sem_prefixo_ou_fora_de_base64_e_recusado_e_nunca_aparece() {
    for texto in [
        "",
        "whsec_",
        "C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
        "whsec_AAAA",
        "whsec_***",
    ] {
        assert!(Segredo::ler(texto).is_err(), "{texto}");
    }
    assert!(!format!("{:?}", segredo()).contains("C2FV"));
}

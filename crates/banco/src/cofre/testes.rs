use super::*;

const CPF: &[u8] = b"52998224725";

fn cofre() -> Cofre {
    Cofre::novo(&[7; 32]).unwrap()
}

#[test]
fn s15_o_que_se_cifra_volta_igual_e_nunca_cifra_igual() {
    let cofre = cofre();
    let corpo = vec![0xff; 300_000];
    for claro in [b"".as_slice(), CPF, &corpo] {
        let um = cofre.cifrar("conta.cpf", claro).unwrap();
        let outro = cofre.cifrar("conta.cpf", claro).unwrap();
        assert_ne!(um, outro);
        assert_eq!(cofre.decifrar("conta.cpf", &um).unwrap(), claro);
        assert_eq!(cofre.clone().decifrar("conta.cpf", &outro).unwrap(), claro);
    }
    let cifrado = cofre.cifrar("conta.cpf", CPF).unwrap();
    assert!(!cifrado.windows(CPF.len()).any(|janela| janela == CPF));
}

#[test]
fn s15_outro_contexto_nao_abre() {
    let cifrado = cofre().cifrar("conta.cpf", CPF).unwrap();
    assert_eq!(
        cofre().decifrar("nota.documento", &cifrado),
        Err(FalhaCofre::Recusado)
    );
}

#[test]
fn s15_outra_chave_mestra_e_dita_pelo_nome() {
    let cifrado = cofre().cifrar("conta.cpf", CPF).unwrap();
    let outro = Cofre::novo(&[8; 32]).unwrap();
    assert_eq!(
        outro.decifrar("conta.cpf", &cifrado),
        Err(FalhaCofre::OutraChave)
    );
}

#[test]
fn s15_um_bit_trocado_em_qualquer_lugar_nao_abre() {
    let cofre = cofre();
    let cifrado = cofre.cifrar("conta.cpf", CPF).unwrap();
    for posicao in 0..cifrado.len() {
        for bit in 0..8 {
            let mut trocado = cifrado.clone();
            trocado[posicao] ^= 1 << bit;
            assert!(cofre.decifrar("conta.cpf", &trocado).is_err());
        }
    }
    for tamanho in 0..cifrado.len() {
        assert!(cofre.decifrar("conta.cpf", &cifrado[..tamanho]).is_err());
    }
}

#[test]
fn s15_o_indice_e_estavel_e_separa_contextos() {
    let cofre = cofre();
    let indice = cofre.indice("cpf", "52998224725");
    assert_eq!(indice, cofre.indice("cpf", "52998224725"));
    assert_eq!(indice.len(), 64);
    assert_ne!(indice, cofre.indice("cpf", "52998224726"));
    assert_ne!(cofre.indice("ab", "c"), cofre.indice("a", "bc"));
    assert_ne!(
        indice,
        Cofre::novo(&[8; 32]).unwrap().indice("cpf", "52998224725")
    );
}

#[test]
fn a08_a_etiqueta_de_um_cursor_alterado_nao_confere() {
    let cofre = cofre();
    let etiqueta = cofre.autenticar("pedidos.lista", b"cursor");
    assert!(cofre.conferir("pedidos.lista", b"cursor", &etiqueta));
    assert!(!cofre.conferir("pedidos.lista", b"cursos", &etiqueta));
    assert!(!cofre.conferir("historico", b"cursor", &etiqueta));
    assert!(!cofre.conferir("pedidos.lista", b"cursor", &etiqueta[..31]));
    assert_ne!(
        hex::encode(etiqueta),
        cofre.indice("pedidos.lista", "cursor")
    );
}

#[test]
fn r_ped_3_a_assinatura_de_outros_dados_nao_confere() {
    let cofre = cofre();
    let assinatura = cofre.assinar(b"recibo");
    assert_eq!(assinatura.len(), 64);
    assert!(cofre.conferir_assinatura(b"recibo", &assinatura));
    assert!(!cofre.conferir_assinatura(b"recibos", &assinatura));
    let publica = cofre.chave_publica();
    assert!(assinatura_confere(&publica, b"recibo", &assinatura));
    let outra = Cofre::novo(&[8; 32]).unwrap().chave_publica();
    assert!(!assinatura_confere(&outra, b"recibo", &assinatura));
}

#[test]
fn w02_o_segredo_do_atende_tem_a_forma_do_standard_webhooks() {
    let segredo = cofre().segredo_atende();
    let base = segredo.strip_prefix("whsec_").unwrap();
    assert_eq!(STANDARD.decode(base).unwrap().len(), 32);
}

#[test]
fn g06_o_debug_nao_mostra_chaves() {
    let texto = format!("{:?}", cofre());
    assert!(texto.len() < 40, "{texto}");
    assert!(!texto.contains(&cofre().segredo_atende()));
}

/// Checked against another implementation (Python's `cryptography`). What these vectors fix is the stored format: if one changes, databases already written no longer open.
#[test]
fn s15_vetores_estaveis() {
    let cofre = cofre();
    let cifrado = cifra::cifrar_com(&cofre.0.cifra, cofre.0.id, [9; 12], "conta.cpf", CPF).unwrap();
    assert_eq!(
        hex::encode(&cifrado),
        "01761867920909090909090909090909097670cc3671554b925b6bf45f9a7fb480876abfe513066de6bf10aa"
    );
    assert_eq!(cofre.decifrar("conta.cpf", &cifrado).unwrap(), CPF);
    assert_eq!(
        cofre.indice("cpf", "52998224725"),
        "5a98bc78f48a0f52bf24531c721e8b009c78bce2059ea1931df4a0d3ddcd453a"
    );
    assert_eq!(
        hex::encode(cofre.autenticar("pedidos.lista", b"cursor")),
        "54ef4bbfcd3f5eba6d14bea8570e03c9cf764b62df8b230e3b9a0a51cf15f4d0"
    );
    assert_eq!(
        hex::encode(cofre.chave_publica()),
        "87237a78ec0959ff174dbe9fb903432a4cdea61305eac76100c367c547da65b5"
    );
    assert_eq!(
        hex::encode(&cofre.assinar(b"recibo")[..8]),
        "ea7baf3c9d8697b6"
    );
    assert_eq!(
        cofre.segredo_atende(),
        "whsec_/Y8WOIouLu1HnywP4ElChwmxG8LL46iVYBP3ui8pypE="
    );
}

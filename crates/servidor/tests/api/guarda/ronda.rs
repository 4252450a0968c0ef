//! D09: bit rot is found and never served.

use bancada::{Bancada, Pessoa};
use chrono::TimeDelta;
use dominio::ids::VersaoId;
use dominio::tipo::TipoSolicitacao;
use reqwest::Method;

use super::encher;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
/// Objects, of which every fortieth is damaged.
const OBJETOS: usize = 200;

/// A whole walk of the scrubber, in as many turns as it takes; how many objects it proved.
async fn volta(b: &Bancada) -> usize {
    let mut provados = 0;
    loop {
        b.seguranca.avancar(TimeDelta::minutes(1));
        let desta_vez = b
            .no_servidor(|p| async move { casos::guarda::rondar(&p).await.expect("ronda") })
            .await;
        provados += desta_vez;
        let lugar = b
            .numero("SELECT count(*) FROM ronda WHERE depois_de IS NOT NULL")
            .await;
        if lugar == 0 {
            return provados;
        }
    }
}

async fn metrica(b: &Bancada) -> String {
    let dentro = Pessoa::anonima(&b.observacao());
    let texto = dentro.fora(Method::GET, "/metrics").await.texto();
    let linha = texto
        .lines()
        .find_map(|linha| linha.strip_prefix("apr_objetos_danificados "));
    linha.unwrap_or_default().to_owned()
}

async fn danificados(b: &Bancada) -> i64 {
    b.numero("SELECT count(*) FROM dano WHERE sanado_em IS NULL AND motivo = 'corrompido'")
        .await
}

async fn baixar(b: &Bancada, versao: VersaoId) -> bancada::Resposta {
    let rt = b.anonimo().entrar(bancada::Persona::RtA).await;
    rt.get(&format!("/versoes/{versao}/conteudo")).await
}

#[tokio::test]
async fn d09_um_bit_trocado_em_cinco_de_duzentos_e_achado_e_nunca_servido() {
    let b = Bancada::nova().await;
    let id = b.rascunho_vazio(TIPO).await.id;
    let versoes = encher(&b.rt_a().await, id, OBJETOS).await;
    assert_eq!(volta(&b).await, OBJETOS);
    assert_eq!(
        (danificados(&b).await, metrica(&b).await.as_str()),
        (0, "0")
    );

    let estragadas: Vec<VersaoId> = versoes.iter().step_by(40).map(|v| v.0).collect();
    for versao in &estragadas {
        b.trocar_um_bit(*versao).await;
    }
    assert_eq!(volta(&b).await, OBJETOS);
    assert_eq!(
        (danificados(&b).await, metrica(&b).await.as_str()),
        (5, "5")
    );
    for (i, (versao, bytes)) in versoes.iter().enumerate() {
        let resposta = baixar(&b, *versao).await;
        if i % 40 == 0 {
            resposta.problema(500, "erro_interno");
        } else if i % 10 == 1 {
            assert_eq!(&resposta.exigir(200).corpo, bytes);
        }
    }
    let laudo = b
        .no_servidor(|p| async move { casos::guarda::verificar(&p).await.expect("laudo") })
        .await;
    let mut esperadas = estragadas.clone();
    esperadas.sort();
    assert_eq!(laudo.danificadas, esperadas);
    assert_eq!(laudo.versoes, OBJETOS as u64);

    // Brought back from a copy, they are whole again.
    for versao in &estragadas {
        b.trocar_um_bit(*versao).await;
    }
    assert_eq!(volta(&b).await, OBJETOS);
    assert_eq!(
        (danificados(&b).await, metrica(&b).await.as_str()),
        (0, "0")
    );
    let _ = baixar(&b, estragadas[0]).await.exigir(200);
}

#[tokio::test]
async fn d09_a_ronda_gasta_o_orcamento_retoma_de_onde_parou_e_uma_replica_por_vez() {
    let b = Bancada::ajustada(|c| c.acervo.ronda_mib_por_hora = 1).await;
    let id = b.rascunho_vazio(TIPO).await.id;
    // Each is larger than the share of one turn, 17 KiB.
    for _ in 0..3 {
        let rt = b.rt_a().await;
        let bytes = bancada::arquivos::pdf_de(20 * 1024);
        let _ = rt.anexar(id, super::SLOT, "a.pdf", bytes).await.exigir(201);
    }
    let rondar = async || {
        b.no_servidor(|p| async move { casos::guarda::rondar(&p).await.expect("ronda") })
            .await
    };
    let no_meio = async || {
        b.numero("SELECT count(*) FROM ronda WHERE depois_de IS NOT NULL")
            .await
    };
    // Two walks of three turns each: the place is kept between turns and dropped after the last.
    for resta in [1, 1, 0, 1, 1, 0] {
        b.seguranca.avancar(TimeDelta::minutes(1));
        assert_eq!(rondar().await, 1);
        assert_eq!(rondar().await, 0, "a vez é uma só");
        assert_eq!(no_meio().await, resta);
    }
}

#[tokio::test]
async fn d09_o_download_que_acha_o_dano_tambem_alarma() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let versao = b.rt_a().await.pedido(id).await.anexos[0].versoes[0].id;
    b.trocar_um_bit(versao).await;
    baixar(&b, versao).await.problema(500, "erro_interno");
    assert_eq!(
        (danificados(&b).await, metrica(&b).await.as_str()),
        (1, "1")
    );
}

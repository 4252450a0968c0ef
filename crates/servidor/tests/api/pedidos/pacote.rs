//! `GET /pedidos/{id}/anexos.zip`: *Baixar tudo* (3.3, G02, D09).

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use bancada::{Bancada, Pessoa, Resposta, arquivos, slots_obrigatorios};
use contrato::anexo::Versao;
use dominio::tipo::TipoSolicitacao;
use zip::ZipArchive;

const TIPO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

async fn baixar(quem: &Pessoa, id: impl std::fmt::Display) -> Resposta {
    quem.get(&format!("/pedidos/{id}/anexos.zip")).await
}

fn abrir(resposta: &Resposta) -> BTreeMap<String, Vec<u8>> {
    let mut pacote = ZipArchive::new(Cursor::new(&resposta.corpo)).unwrap();
    (0..pacote.len())
        .map(|i| {
            let mut entrada = pacote.by_index(i).unwrap();
            let mut bytes = Vec::new();
            entrada.read_to_end(&mut bytes).unwrap();
            (entrada.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn sha256(bytes: &[u8]) -> String {
    let resumo = ring::digest::digest(&ring::digest::SHA256, bytes);
    hex::encode(resumo)
}

#[tokio::test]
async fn baixar_tudo_traz_a_versao_que_vale_em_cada_anexo_e_o_manifesto_confere() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let rt = b.rt_a().await;
    let nova = arquivos::pdf("segunda");
    let _ = rt
        .anexar(id, "art_paga", "CON.pdf", nova.clone())
        .await
        .exigir(201);
    let retirada: Versao = rt
        .anexar(
            id,
            "carta_opcao_tarifa",
            "errado.pdf",
            arquivos::pdf("errado"),
        )
        .await
        .exigir(201)
        .json();
    let etag = rt.get(&format!("/pedidos/{id}")).await.etag();
    let _ = rt
        .put(&format!("/versoes/{}/retirada", retirada.id))
        .se_bater(&etag)
        .json(&serde_json::json!({"retirada": true}))
        .await
        .exigir(200);
    let titulo =
        format!("/pedidos/{id}/anexos/livre_1/versoes?titulo=Carta%3A%20anu%C3%AAncia%2Fuso");
    let _ = rt
        .post(&titulo)
        .cabecalho("content-disposition", "attachment; filename=\"carta.zip\"")
        .corpo("application/zip", arquivos::zip())
        .await
        .exigir(201);

    let resposta = baixar(&rt, id).await.exigir(200);
    let numero = rt.pedido(id).await.nota.numero;
    assert_eq!(resposta.cabecalho("content-type"), "application/zip");
    assert_eq!(
        resposta.cabecalho("content-disposition"),
        format!(
            "attachment; filename=\"NS-{numero}-anexos.zip\"; filename*=UTF-8''NS-{numero}-anexos.zip"
        )
    );
    assert_eq!(
        resposta.cabecalho("content-length"),
        resposta.corpo.len().to_string()
    );
    assert_eq!(resposta.cabecalho("cache-control"), "private, no-store");
    assert_eq!(
        resposta.cabecalho("content-security-policy"),
        "default-src 'none'; sandbox"
    );
    let mut dentro = abrir(&resposta);
    let manifesto = String::from_utf8(dentro.remove("manifesto.txt").unwrap()).unwrap();
    assert_eq!(dentro.len(), slots_obrigatorios(TIPO).len() + 1);
    let art = dentro.iter().find(|(nome, _)| nome.ends_with("/_CON.pdf"));
    assert_eq!(art.unwrap().1, &nova, "a mais nova");
    assert!(!dentro.keys().any(|nome| nome.contains("errado")));
    assert!(
        dentro
            .keys()
            .any(|nome| nome.ends_with(" Carta_ anuencia_uso/carta.zip")),
        "{dentro:?}"
    );
    for (nome, bytes) in &dentro {
        let linha = format!("{}  {nome}\n", sha256(bytes));
        assert!(manifesto.contains(&linha), "{manifesto}");
    }
}

#[tokio::test]
async fn baixar_tudo_da_equipe_traz_so_o_que_ela_ve_e_cada_leitura_fica_escrita() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let lidas = || b.numero("SELECT count(*) FROM auditoria WHERE acao = 'versao.abrir'");
    let quantos = i64::try_from(slots_obrigatorios(TIPO).len()).unwrap();
    let dentro = abrir(&baixar(&b.analista().await, id).await.exigir(200));
    assert_eq!(i64::try_from(dentro.len()).unwrap(), quantos + 1);
    assert_eq!(lidas().await, quantos);
    baixar(&b.rt_b().await, id)
        .await
        .problema(404, "nao_encontrado");
    assert_eq!(lidas().await, quantos, "a recusa não leu nada");
    b.impedir_auditoria().await;
    baixar(&b.analista().await, id)
        .await
        .problema(500, "erro_interno");
}

#[tokio::test]
async fn rascunho_sem_arquivos_baixa_so_o_manifesto() {
    let b = Bancada::nova().await;
    let id = b.rascunho_vazio(TIPO).await.id;
    let dentro = abrir(&baixar(&b.rt_a().await, id).await.exigir(200));
    assert_eq!(dentro.len(), 1);
    let manifesto = String::from_utf8_lossy(&dentro["manifesto.txt"]).into_owned();
    assert!(manifesto.contains("ainda não tem arquivos"), "{manifesto}");
}

#[tokio::test]
async fn d09_objeto_estragado_no_meio_corta_a_conexao_e_o_pacote_nao_parece_inteiro() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let analista = b.analista().await;
    let versoes: Vec<_> = analista
        .pedido(id)
        .await
        .anexos
        .into_iter()
        .filter_map(|a| a.versoes.into_iter().next())
        .collect();
    b.trocar_um_bit(versoes.last().unwrap().id).await;
    let caminho = format!("/pedidos/{id}/anexos.zip");
    let corte = analista.get(&caminho).tentar().await;
    assert!(corte.is_err(), "o corpo veio inteiro");

    b.trocar_um_bit(versoes[0].id).await;
    baixar(&analista, id).await.problema(500, "erro_interno");
}

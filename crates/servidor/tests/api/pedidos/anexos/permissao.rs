//! Who may attach where, and until when (R-ANX-3, R-PED-2).

use bancada::{Bancada, arquivos};
use contrato::Lista;
use contrato::anexo::Anexo;
use dominio::tipo::TipoSolicitacao;

use super::{TIPO, cena};

#[tokio::test]
async fn r_ped_2_slot_de_outro_tipo_ou_desconhecido_e_404_e_o_livre_pede_titulo() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    for slot in ["dub", "projeto_eletrico", "nada", "livre_21"] {
        rt.anexar(id, slot, "a.pdf", arquivos::pdf("a"))
            .await
            .problema(404, "nao_encontrado");
    }
    let sem = rt
        .anexar(id, "livre_1", "a.pdf", arquivos::pdf("a"))
        .await
        .problema(422, "validacao");
    assert_eq!(sem.errors[0].pointer, "?titulo");
    assert_eq!(b.retrato().await, antes);
    let caminho = format!("/pedidos/{id}/anexos/livre_1/versoes?titulo=Carta%20de%20anu%C3%AAncia");
    let com = rt
        .post(&caminho)
        .cabecalho("content-disposition", "attachment; filename=\"a.pdf\"");
    let _ = com
        .corpo("application/pdf", arquivos::pdf("a"))
        .await
        .exigir(201);
    let lista: Lista<Anexo> = rt
        .get(&format!("/pedidos/{id}/anexos"))
        .await
        .exigir(200)
        .json();
    assert!(
        lista
            .itens
            .iter()
            .any(|a| a.slot == "livre_1" && a.rotulo == "Carta de anuência")
    );
}

#[tokio::test]
async fn r_anx_3_depois_do_envio_entra_ate_alguem_assumir_e_o_email_confirma() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let rt = b.rt_a().await;
    let cartas = b.correio().await.len();
    let _ = rt
        .anexar(id, "art_paga", "art-certa.pdf", arquivos::pdf("certa"))
        .await
        .exigir(201);
    b.rodar_tarefas().await;
    let novas = b.correio().await;
    assert_eq!(novas.len(), cartas + 1, "R-PED-4");
    assert!(novas.iter().any(|c| c.texto.contains("art-certa.pdf")));
    let _ = b
        .analista()
        .await
        .post(&format!("/pedidos/{id}/analise"))
        .await
        .exigir(200);
    let antes = b.retrato().await;
    let tarde = rt
        .anexar(id, "art_paga", "outra.pdf", arquivos::pdf("outra"))
        .await
        .problema(409, "situacao_nao_permite");
    assert_eq!(tarde.proximo_passo.unwrap().codigo, "aguarde_decisao");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_sit_2_o_documento_da_decisao_e_so_de_quem_assumiu() {
    let b = Bancada::nova().await;
    let id = b
        .em_analise_assumido(TipoSolicitacao::ProjetoEletrico)
        .await;
    let antes = b.retrato().await;
    for pessoa in [
        b.rt_a().await,
        b.outra_analista().await,
        b.administrador().await,
    ] {
        let recusa = pessoa
            .anexar(id, "documento_da_decisao", "d.pdf", arquivos::pdf("d"))
            .await;
        assert!(matches!(recusa.status, 403 | 409), "{}", recusa.texto());
        recusa.e_problema();
    }
    let no_slot_do_rt = b
        .analista()
        .await
        .anexar(id, "projeto_eletrico", "d.pdf", arquivos::pdf("d"))
        .await;
    assert!(
        matches!(no_slot_do_rt.status, 403 | 409),
        "{}",
        no_slot_do_rt.texto()
    );
    assert_eq!(b.retrato().await, antes);
}

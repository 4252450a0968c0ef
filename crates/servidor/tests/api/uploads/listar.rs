//! `GET /uploads?pedido=`: another page or device of the same person goes on; nobody else sees.

use bancada::{Persona, arquivos};
use contrato::Lista;
use contrato::upload::Upload;

use super::{MIB, SLOT, cena, conteudo, novo};

#[tokio::test]
async fn a10_outro_dispositivo_do_mesmo_rt_ve_o_que_falta_e_termina() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(2 * MIB + 9);
    let id = novo(&rt, pedido, bytes.len()).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..MIB + 3))
        .await
        .exigir(204);
    let terminado = novo(&rt, pedido, 900).await;
    let _ = rt
        .continuar_upload(&terminado, 0, arquivos::pdf_de(900))
        .await
        .exigir(204);

    let tablet = b.anonimo().entrar(Persona::RtA).await;
    let caminho = format!("/uploads?pedido={pedido}");
    let lista: Lista<Upload> = tablet.get(&caminho).await.exigir(200).json();
    assert_eq!(lista.itens.len(), 1, "o terminado não se lista");
    let upload = &lista.itens[0];
    assert_eq!(upload.id.to_string(), id);
    assert_eq!(
        (upload.slot.as_str(), upload.nome.as_str(), upload.versao),
        (SLOT, "carta.pdf", None)
    );
    assert_eq!((upload.tamanho, upload.recebido), (2_097_161, 1_048_579));
    let fim = tablet
        .continuar_upload(&id, MIB + 3, bytes.slice(MIB + 3..))
        .await
        .exigir(204);
    let versao = fim.cabecalho("versao-id");
    assert_eq!(conteudo(&tablet, versao).await, bytes);
    let lista: Lista<Upload> = tablet.get(&caminho).await.exigir(200).json();
    assert!(lista.itens.is_empty());
}

#[tokio::test]
async fn tus_a_lista_pede_o_pedido_e_recusa_o_que_nao_conhece() {
    let (_b, rt, pedido, _) = cena().await;
    rt.get("/uploads").await.problema(400, "parametro_invalido");
    rt.get("/uploads?pedido=7")
        .await
        .problema(400, "parametro_invalido");
    rt.get(&format!("/uploads?pedido={pedido}&dono=1"))
        .await
        .problema(400, "campo_desconhecido");
}

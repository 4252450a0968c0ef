//! The last byte: the versão, once, by the same way as the raw body (R-ANX-2, 2.4).

use bancada::arquivos;
use bytes::Bytes;
use chrono::TimeDelta;
use contrato::anexo::Versao;

use super::{MIB, SLOT, cena, conteudo, novo};

#[tokio::test]
async fn r_anx_2_um_arquivo_em_trechos_vira_uma_versao_com_os_mesmos_bytes() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(5 * MIB / 2 + 7);
    let id = novo(&rt, pedido, bytes.len()).await;
    let mut de = 0;
    let mut ultima = None;
    // Below, at, and above the size of a piece.
    for tamanho in [1, MIB - 1, MIB, bytes.len()] {
        let ate = bytes.len().min(de + tamanho);
        let passo = rt
            .continuar_upload(&id, de, bytes.slice(de..ate))
            .await
            .exigir(204);
        assert_eq!(passo.deslocamento(), ate);
        de = ate;
        ultima = Some(passo);
    }
    let ultima = ultima.unwrap();
    let lugar = ultima.cabecalho("location");
    let versao: Versao = rt.get(&lugar["/api/v1".len()..]).await.exigir(200).json();
    assert_eq!(ultima.cabecalho("versao-id"), versao.id.to_string());
    assert_eq!(
        (versao.numero, versao.nome.as_str(), versao.slot.as_str()),
        (1, "carta.pdf", SLOT)
    );
    assert_eq!(conteudo(&rt, versao.id).await, bytes);
    assert_eq!(b.preparos(), 0);
    assert_eq!(b.pedacos(&id).await, 0, "os trechos não ficam");
    let historico = rt
        .get(&format!("/pedidos/{pedido}/historico"))
        .await
        .exigir(200);
    assert!(historico.texto().contains("carta.pdf"));
    // The next file in the slot is the next versão, whichever way it comes.
    let corpo = rt
        .anexar(pedido, SLOT, "outra.pdf", arquivos::pdf("outra"))
        .await;
    assert_eq!(corpo.exigir(201).json::<Versao>().numero, 2);
}

#[tokio::test]
async fn a10_o_ultimo_trecho_repetido_nao_faz_outra_versao_e_o_head_diz_onde_ela_esta() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(5000);
    let id = novo(&rt, pedido, bytes.len()).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..1000))
        .await
        .exigir(204);
    let fim = rt
        .continuar_upload(&id, 1000, bytes.slice(1000..))
        .await
        .exigir(204);
    let depois = b.retrato().await;
    rt.continuar_upload(&id, 1000, bytes.slice(1000..))
        .await
        .problema(409, "deslocamento_divergente");
    let vazio = rt
        .continuar_upload(&id, 5000, Bytes::new())
        .await
        .exigir(204);
    let vista = rt.ver_upload(&id).await.exigir(200);
    for resposta in [vazio, vista] {
        assert_eq!(resposta.deslocamento(), 5000);
        assert_eq!(resposta.cabecalho("location"), fim.cabecalho("location"));
        assert_eq!(resposta.cabecalho("versao-id"), fim.cabecalho("versao-id"));
    }
    assert_eq!(b.retrato().await, depois, "uma versão só");
    rt.cancelar_upload(&id)
        .await
        .problema(409, "upload_concluido");
    assert_eq!(b.retrato().await, depois);
}

#[tokio::test]
async fn f01_conteudo_recusado_no_ultimo_trecho_encerra_o_envio_e_nao_deixa_nada() {
    let (b, rt, pedido, antes) = cena().await;
    let bytes = Bytes::from(vec![b'x'; 2 * MIB + 100]);
    let id = novo(&rt, pedido, bytes.len()).await;
    let _ = rt
        .continuar_upload(&id, 0, bytes.slice(..2 * MIB))
        .await
        .exigir(204);
    let recusa = rt
        .continuar_upload(&id, 2 * MIB, bytes.slice(2 * MIB..))
        .await;
    let recusa = recusa.problema(422, "arquivo_recusado");
    assert_eq!(recusa.motivo.as_deref(), Some("conteudo_diverge"));
    let _ = rt.ver_upload(&id).await.exigir(404);
    assert_eq!(b.retrato().await, antes);
    assert_eq!(b.pedacos(&id).await, 0);
}

#[tokio::test]
async fn r_prz_1_o_arquivo_por_partes_conta_no_seu_ultimo_byte() {
    for (atraso, aceito) in [
        (TimeDelta::hours(48) - TimeDelta::seconds(1), true),
        (TimeDelta::hours(48), false),
    ] {
        let (b, rt, pedido, _) = cena().await;
        let bytes = arquivos::pdf_de(3000);
        let id = novo(&rt, pedido, bytes.len()).await;
        let _ = rt
            .continuar_upload(&id, 0, bytes.slice(..1000))
            .await
            .exigir(204);
        b.negocio.avancar(atraso);
        let antes = b.retrato().await;
        let fim = rt.continuar_upload(&id, 1000, bytes.slice(1000..)).await;
        if aceito {
            let id = fim.exigir(204).cabecalho("versao-id").to_owned();
            let versao: Versao = rt.get(&format!("/versoes/{id}")).await.exigir(200).json();
            assert_eq!(versao.recebida_em, b.agora());
        } else {
            fim.problema(409, "situacao_nao_permite");
            assert_eq!(b.retrato().await, antes);
            assert_eq!(rt.ver_upload(&id).await.exigir(200).deslocamento(), 1000);
        }
        b.rodar_tarefas().await;
    }
}

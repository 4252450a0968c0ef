//! F11 with the real clamd: what it refuses is closed for everyone, what it has not seen is closed for others, and the
//! RT's time is never its time (5.1 item 7, R-SIT-2, R-PRZ-1).

use std::io::{Cursor, Write as _};

use bancada::{Bancada, Clamd, EICAR, Pessoa, arquivos};
use bytes::Bytes;
use chrono::TimeDelta;
use contrato::anexo::Versao;
use contrato::pedido::Pedido;
use dominio::conferencia::EstadoConferencia as E;
use dominio::ids::{PedidoId, VersaoId};
use dominio::situacao::Acao;
use dominio::tipo::TipoSolicitacao;
use reqwest::Method;
use testes::pular;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const ART: &str = "art_paga";
const FORMULARIO: &str = "formulario_analise_carga";

async fn ligar(teste: &str) -> Option<(Bancada, Clamd)> {
    let Some(clamd) = Clamd::ligar().await else {
        pular(
            &format!("guarda::antivirus::{teste}"),
            "clamd ausente; instale o pacote clamav-daemon",
        );
        return None;
    };
    let endereco = clamd.endereco();
    let b = Bancada::ajustada(|c| c.antivirus.endereco = Some(endereco)).await;
    Some((b, clamd))
}

/// A PDF that opens and carries EICAR in a comment.
fn pdf_infectado() -> Bytes {
    let pdf = String::from_utf8(arquivos::pdf("infectado").to_vec()).unwrap();
    pdf.replace("startxref", &format!("%{EICAR}\nstartxref"))
        .into()
}

/// EICAR as a file inside a ZIP, deflated, so that the scanner has to look inside.
fn zip_infectado() -> Bytes {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let opcoes = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("memorial.txt", opcoes).unwrap();
    zip.write_all(EICAR.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner().into()
}

async fn anexar(quem: &Pessoa, id: PedidoId, slot: &str, nome: &str, bytes: Bytes) -> Versao {
    quem.anexar(id, slot, nome, bytes).await.exigir(201).json()
}

async fn abrir(quem: &Pessoa, versao: VersaoId) -> bancada::Resposta {
    quem.get(&format!("/versoes/{versao}/conteudo")).await
}

/// What `/readyz` tells besides what stops the instance, which a scanner never does.
async fn degradado(b: &Bancada) -> Vec<String> {
    let pronto = b.anonimo().fora(Method::GET, "/readyz").await.valor();
    let falhas = pronto["falhas"].as_array().cloned().unwrap_or_default();
    assert!(!falhas.contains(&"antivirus".into()), "{pronto}");
    serde_json::from_value(pronto["degradado"].clone()).unwrap()
}

fn da_versao(pedido: &Pedido, id: VersaoId) -> Versao {
    let mut todas = pedido.anexos.iter().flat_map(|a| &a.versoes);
    todas.find(|v| v.id == id).unwrap().clone()
}

/// A pedido that was sent with a clean formulário and an infected ART, before the scanner saw either.
async fn enviado_infectado(b: &Bancada) -> (PedidoId, Versao, Versao) {
    let id = b.rascunho_vazio(TIPO).await.id;
    b.preencher(id, TIPO).await;
    let rt = b.rt_a().await;
    let limpa = anexar(&rt, id, FORMULARIO, "f.pdf", arquivos::pdf("f")).await;
    let infectada = anexar(&rt, id, ART, "art.pdf", pdf_infectado()).await;
    let _ = rt.post(&format!("/pedidos/{id}/envio")).await.exigir(201);
    (id, limpa, infectada)
}

#[tokio::test]
async fn f11_o_que_o_antivirus_recusa_nao_abre_para_ninguem_puro_e_dentro_de_zip() {
    let Some((b, _clamd)) =
        ligar("f11_o_que_o_antivirus_recusa_nao_abre_para_ninguem_puro_e_dentro_de_zip").await
    else {
        return;
    };
    let id = b.rascunho_pronto(TIPO).await;
    let rt = b.rt_a().await;
    let puro = anexar(&rt, id, ART, "art.pdf", pdf_infectado()).await;
    let zipado = anexar(&rt, id, FORMULARIO, "formulario.zip", zip_infectado()).await;
    for versao in [&puro, &zipado] {
        assert_eq!(versao.conferencia.estado, E::Pendente);
        let _ = abrir(&rt, versao.id).await.exigir(200);
    }
    b.rodar_tarefas().await;

    let pedido = rt.pedido(id).await;
    for versao in [&puro, &zipado] {
        abrir(&rt, versao.id)
            .await
            .problema(403, "arquivo_bloqueado");
        let agora = da_versao(&pedido, versao.id).conferencia;
        assert_eq!(agora.estado, E::Recusada);
        assert!(agora.motivo.unwrap().starts_with("Eicar-Test"));
        assert_eq!(
            agora.substituir_ate, None,
            "o rascunho tem o prazo da janela"
        );
    }
    let cartas = b.correio().await;
    let recusas = cartas.iter().filter(|c| c.assunto.contains("recusado"));
    assert_eq!(recusas.count(), 2);
    let contar = async |sql: &str| b.numero(sql).await;
    for sql in [
        "SELECT count(*) FROM historico WHERE tipo = 'versao_recusada'",
        "SELECT count(*) FROM evento WHERE tipo = 'anexo.recusado'",
        "SELECT count(*) FROM auditoria WHERE acao = 'versao.recusar'",
        "SELECT count(*) FROM aviso WHERE tipo = 'anexo.recusado'",
    ] {
        assert_eq!(contar(sql).await, 2, "{sql}");
    }
    assert!(
        pedido.faltam.is_empty(),
        "as versões de antes, limpas, voltam a valer: {:?}",
        pedido.faltam
    );
    assert_eq!(
        contar("SELECT count(*) FROM conferencia WHERE estado = 'limpa'").await,
        2
    );
}

#[tokio::test]
async fn r_sit_2_a_recusada_deixa_o_anexo_vazio_e_o_rascunho_nao_vai() {
    let Some((b, _clamd)) =
        ligar("r_sit_2_a_recusada_deixa_o_anexo_vazio_e_o_rascunho_nao_vai").await
    else {
        return;
    };
    let id = b.rascunho_vazio(TIPO).await.id;
    b.preencher(id, TIPO).await;
    let rt = b.rt_a().await;
    let _ = anexar(&rt, id, FORMULARIO, "f.pdf", arquivos::pdf("f")).await;
    let _ = anexar(&rt, id, ART, "art.pdf", pdf_infectado()).await;
    assert!(
        rt.pedido(id).await.faltam.is_empty(),
        "em conferência conta"
    );
    b.rodar_tarefas().await;
    let faltam = rt.pedido(id).await.faltam;
    assert_eq!(faltam.len(), 1);
    assert_eq!(faltam[0].pointer, format!("/anexos/{ART}"));
    let recusa = rt.post(&format!("/pedidos/{id}/envio")).await;
    recusa.problema(422, "validacao");
}

#[tokio::test]
async fn f11_em_conferencia_so_o_autor_abre_e_limpa_todos_abrem() {
    let Some((b, _clamd)) = ligar("f11_em_conferencia_so_o_autor_abre_e_limpa_todos_abrem").await
    else {
        return;
    };
    let (id, limpa, infectada) = enviado_infectado(&b).await;
    let (rt, analista) = (b.rt_a().await, b.analista().await);
    for versao in [&limpa, &infectada] {
        let _ = abrir(&rt, versao.id).await.exigir(200);
        let espera = abrir(&analista, versao.id).await;
        espera.problema(409, "arquivo_em_conferencia");
        assert_eq!(espera.cabecalho("retry-after"), "30");
    }
    let pacote = analista.get(&format!("/pedidos/{id}/anexos.zip")).await;
    let pacote = String::from_utf8_lossy(&pacote.exigir(200).corpo).into_owned();
    assert!(pacote.contains("art.pdf ainda está em conferência e não veio"));
    assert!(!pacote.contains(EICAR), "nada por conferir saiu");

    b.rodar_tarefas().await;
    let _ = abrir(&analista, limpa.id).await.exigir(200);
    for pessoa in [&rt, &analista] {
        abrir(pessoa, infectada.id)
            .await
            .problema(403, "arquivo_bloqueado");
    }
    abrir(&b.rt_b().await, infectada.id)
        .await
        .problema(404, "nao_encontrado");
}

#[tokio::test]
async fn r_sit_2_recusada_depois_do_envio_se_troca_pelo_tempo_da_conferencia_mais_uma_hora() {
    for (quando, aceita) in [
        (TimeDelta::minutes(90) - TimeDelta::seconds(1), true),
        (TimeDelta::minutes(90), false),
    ] {
        let Some((b, _clamd)) = ligar(
            "r_sit_2_recusada_depois_do_envio_se_troca_pelo_tempo_da_conferencia_mais_uma_hora",
        )
        .await
        else {
            return;
        };
        let (id, _, infectada) = enviado_infectado(&b).await;
        b.negocio.avancar(TimeDelta::minutes(30));
        b.rodar_tarefas().await;
        let _ = b
            .analista()
            .await
            .post(&format!("/pedidos/{id}/analise"))
            .await
            .exigir(200);
        let rt = b.rt_a().await;
        let pedido = rt.pedido(id).await;
        let ate = da_versao(&pedido, infectada.id).conferencia.substituir_ate;
        assert_eq!(ate, Some(b.agora() + TimeDelta::minutes(90)));
        assert!(pedido.acoes.contains(&Acao::SubstituirVersao));
        let cartas = b.correio().await;
        assert!(cartas.iter().any(|c| c.texto.contains("Substitua até")));

        b.negocio.avancar(quando);
        let nova = arquivos::pdf("certa");
        let outro = rt.anexar(id, FORMULARIO, "f.pdf", nova.clone()).await;
        outro.problema(409, "situacao_nao_permite");
        let troca = rt.anexar(id, ART, "art.pdf", nova.clone()).await;
        if aceita {
            let versao: Versao = troca.exigir(201).json();
            b.rodar_tarefas().await;
            let lida = abrir(&b.analista().await, versao.id).await.exigir(200);
            assert_eq!(lida.corpo, nova);
            let segunda = rt.anexar(id, ART, "art.pdf", nova).await;
            segunda.problema(409, "situacao_nao_permite");
        } else {
            troca.problema(409, "situacao_nao_permite");
            assert!(!rt.pedido(id).await.acoes.contains(&Acao::SubstituirVersao));
        }
        b.rodar_tarefas().await;
    }
}

#[tokio::test]
async fn f11_antivirus_parado_deixa_em_conferencia_nada_se_perde_e_volta_sozinho() {
    let Some((b, mut clamd)) =
        ligar("f11_antivirus_parado_deixa_em_conferencia_nada_se_perde_e_volta_sozinho").await
    else {
        return;
    };
    clamd.parar();
    let (id, limpa, infectada) = enviado_infectado(&b).await;
    let analista = b.analista().await;
    // Longer than any other task would be tried.
    for _ in 0..12 {
        b.rodar_tarefas().await;
        for versao in [&limpa, &infectada] {
            abrir(&analista, versao.id)
                .await
                .problema(409, "arquivo_em_conferencia");
        }
        b.negocio.avancar(TimeDelta::minutes(2));
    }
    let vivas = "SELECT count(*) FROM tarefa WHERE tipo = 'versao.conferir' AND morta_em IS NULL AND concluida_em IS NULL";
    assert_eq!(b.numero(vivas).await, 2);
    assert_eq!(degradado(&b).await, ["antivirus"]);

    clamd.religar().await;
    b.rodar_tarefas().await;
    let _ = abrir(&analista, limpa.id).await.exigir(200);
    abrir(&analista, infectada.id)
        .await
        .problema(403, "arquivo_bloqueado");
    let ate = da_versao(&b.rt_a().await.pedido(id).await, infectada.id)
        .conferencia
        .substituir_ate
        .unwrap();
    assert_eq!(ate - b.agora(), TimeDelta::minutes(60 + 24));
}

#[tokio::test]
async fn sem_antivirus_configurado_nada_muda() {
    let b = Bancada::nova().await;
    let id = b.pedido_enviado(TIPO).await;
    let versao = b.analista().await.pedido(id).await.anexos[0].versoes[0].clone();
    assert_eq!(versao.conferencia.estado, E::NaoVerificada);
    let _ = abrir(&b.analista().await, versao.id).await.exigir(200);
    assert_eq!(b.linhas("conferencia").await, 0);
    assert_eq!(degradado(&b).await, [""; 0]);
}

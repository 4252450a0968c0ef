//! `POST /verificacoes`: what a code proves to a stranger, and what it never tells (R-REC-1, 5.1 LGPD).

use bancada::{Bancada, Chamada, arquivos};
use chrono::TimeDelta;
use contrato::recibo::Recibo;
use contrato::verificacao::{Assinatura, TipoDeDocumento, Verificacao};
use dominio::tipo::{Obras, Resultado, TipoSolicitacao};
use serde_json::json;
use servidor::configuracao::SecaoLimites;

const TIPO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;

fn pedir(b: &Bancada, codigo: &str) -> Chamada {
    b.anonimo()
        .post("/verificacoes")
        .json(&json!({"codigo": codigo}))
}

async fn verificar(b: &Bancada, codigo: &str) -> Verificacao {
    pedir(b, codigo).await.exigir(200).json()
}

async fn enviado(b: &Bancada) -> Recibo {
    let id = b.pedido_enviado(TIPO).await;
    let rt = b.rt_a().await;
    rt.get(&format!("/pedidos/{id}/recibo"))
        .await
        .exigir(200)
        .json()
}

#[tokio::test]
async fn r_rec_1_qualquer_um_confere_um_recibo_com_o_codigo_como_foi_copiado() {
    let b = Bancada::nova().await;
    let recibo = enviado(&b).await;
    let codigo = &recibo.dados.codigo;
    let antes = b.retrato().await;
    for escrito in [
        codigo.clone(),
        codigo.to_lowercase(),
        codigo.replace('-', " "),
        format!("  {}\n", codigo.replace('-', "")),
        format!("{}/verificar/{codigo}", b.url()),
        codigo.replace('0', "o").replace('1', "l"),
    ] {
        let achado = verificar(&b, &escrito).await;
        assert_eq!(&achado.codigo, codigo);
        assert_eq!(achado.tipo, TipoDeDocumento::Recibo);
        assert_eq!(achado.assinatura, Assinatura::Confere);
        assert_eq!(achado.chave, recibo.chave);
        let documento = achado.documento.unwrap();
        assert_eq!(
            (documento.ciclo, documento.em),
            (1, recibo.dados.enviado_em)
        );
        assert_eq!(documento.solicitacao, TIPO);
        let hashes = |arquivos: &[contrato::recibo::ArquivoRecibo]| -> Vec<_> {
            let pares = arquivos.iter().map(|a| (a.sha256.clone(), a.tamanho));
            pares.collect()
        };
        let vistos: Vec<_> = documento
            .arquivos
            .into_iter()
            .map(|a| (a.sha256, a.tamanho))
            .collect();
        assert_eq!(vistos, hashes(&recibo.dados.arquivos));
    }
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn s15_quem_so_tem_o_codigo_nao_ve_nomes_nem_numeros_inteiros() {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let rt = b.rt_a().await;
    let _ = rt
        .post(&format!(
            "/pedidos/{id}/anexos/livre_1/versoes?titulo=Casa%20da%20Marta"
        ))
        .cabecalho(
            "content-disposition",
            "attachment; filename=\"Casa da Marta.pdf\"",
        )
        .corpo("application/pdf", arquivos::pdf("livre"))
        .await
        .exigir(201);
    let recibo: Recibo = rt
        .post(&format!("/pedidos/{id}/envio"))
        .await
        .exigir(201)
        .json();
    b.rodar_tarefas().await;
    let dados = &recibo.dados;
    assert!(dados.arquivos.iter().any(|a| a.anexo == "Casa da Marta"));
    let resposta = pedir(&b, &dados.codigo).await.exigir(200);
    let texto = resposta.texto();
    let primeiro_nome = dados.cliente_nome.split(' ').next().unwrap();
    for segredo in [
        dados.numero_ns.as_str(),
        &dados.protocolo,
        &dados.cliente_nome,
        primeiro_nome,
        &dados.responsavel,
        &dados.pedido.to_string(),
        "Marta",
        ".pdf",
    ] {
        assert!(!texto.contains(segredo), "{segredo} em {texto}");
    }
    let documento = resposta.json::<Verificacao>().documento.unwrap();
    let fim = &dados.numero_ns[dados.numero_ns.len() - 4..];
    assert!(documento.numero_ns.starts_with("***") && documento.numero_ns.ends_with(fim));
    let anexos: Vec<_> = documento
        .arquivos
        .iter()
        .map(|a| a.anexo.as_str())
        .collect();
    assert!(anexos.contains(&"Anexo livre") && anexos.contains(&"Projeto elétrico"));
    assert_eq!(resposta.cabecalho("cache-control"), "private, no-store");
}

#[tokio::test]
async fn r_rec_1_o_sha256_diz_se_um_arquivo_e_do_recibo() {
    let b = Bancada::nova().await;
    let recibo = enviado(&b).await;
    let codigo = &recibo.dados.codigo;
    let arquivo = &recibo.dados.arquivos[0];
    for (sha256, pertence) in [
        (arquivo.sha256.clone(), true),
        (arquivo.sha256.to_uppercase(), true),
        ("0".repeat(64), false),
    ] {
        let achado: Verificacao = b
            .anonimo()
            .post("/verificacoes")
            .json(&json!({"codigo": codigo, "sha256": sha256}))
            .await
            .exigir(200)
            .json();
        let conferido = achado.arquivo.unwrap();
        assert_eq!(conferido.pertence, pertence);
        assert_eq!(conferido.anexo, pertence.then(|| arquivo.anexo.clone()));
    }
    for errado in ["0".repeat(63), "g".repeat(64)] {
        let recusa = b
            .anonimo()
            .post("/verificacoes")
            .json(&json!({"codigo": codigo, "sha256": errado}))
            .await
            .problema(422, "validacao");
        assert_eq!(recusa.errors[0].pointer, "/sha256");
    }
}

#[tokio::test]
async fn r_rec_1_a_decisao_tem_resultado_e_o_documento_que_a_acompanha() {
    let b = Bancada::nova().await;
    let (id, decisao) = b.decidido(TIPO, Resultado::Aprovado).await;
    let achado = verificar(&b, &decisao.codigo).await;
    assert_eq!(achado.tipo, TipoDeDocumento::Decisao);
    assert_eq!(achado.assinatura, Assinatura::Confere);
    let documento = achado.documento.unwrap();
    assert_eq!(documento.resultado, Some(Resultado::Aprovado));
    assert_eq!(
        (documento.pendencias, documento.em),
        (Some(0), decisao.decidida_em)
    );
    let versao: contrato::anexo::Versao = b
        .rt_a()
        .await
        .get(&format!("/versoes/{}", decisao.documento.unwrap()))
        .await
        .exigir(200)
        .json();
    assert_eq!(documento.arquivos.len(), 1);
    assert_eq!(documento.arquivos[0].anexo, "Projeto aprovado");
    assert_eq!(documento.arquivos[0].sha256, versao.sha256);
    let (_, decisao) = b
        .decidido(TipoSolicitacao::AnaliseCarga, Resultado::Aprovado)
        .await;
    let documento = verificar(&b, &decisao.codigo).await.documento.unwrap();
    assert_eq!(documento.obras, Some(Obras::Sem));
    let (_, decisao) = b
        .decidido(TipoSolicitacao::AnaliseCarga, Resultado::Suspenso)
        .await;
    let resposta = pedir(&b, &decisao.codigo).await.exigir(200);
    let documento = resposta.json::<Verificacao>().documento.unwrap();
    assert_eq!(documento.resultado, Some(Resultado::Suspenso));
    assert_eq!(documento.pendencias, Some(2));
    assert!(
        !resposta.texto().contains("Corrija"),
        "a observação é do RT"
    );
    let recibo: Recibo = b
        .rt_a()
        .await
        .get(&format!("/pedidos/{id}/recibo"))
        .await
        .exigir(200)
        .json();
    assert_eq!(
        verificar(&b, &recibo.dados.codigo).await.tipo,
        TipoDeDocumento::Recibo
    );
}

#[tokio::test]
async fn r_rec_1_recibo_mudado_no_banco_nao_confere_e_nada_dele_e_mostrado() {
    let b = Bancada::nova().await;
    let (um, outro) = (enviado(&b).await, enviado(&b).await);
    let guardado = b
        .textos(&format!(
            "SELECT dados FROM envio WHERE codigo = '{}'",
            um.dados.codigo
        ))
        .await;
    let intacto = format!(
        "UPDATE envio SET dados = '{}', assinatura = '{}' WHERE codigo = '{}'",
        guardado[0].replace('\'', "''"),
        um.assinatura,
        um.dados.codigo
    );
    let (um, outro) = (um.dados, outro.dados);
    for mudanca in [
        format!("dados = replace(dados, '{}', '9999999999')", um.numero_ns),
        format!(
            "dados = replace(dados, '{}', '{}')",
            um.arquivos[0].sha256,
            "0".repeat(64)
        ),
        // A good signature, but of another receipt.
        format!(
            "dados = (SELECT o.dados FROM envio o WHERE o.codigo = '{0}'), \
             assinatura = (SELECT o.assinatura FROM envio o WHERE o.codigo = '{0}')",
            outro.codigo
        ),
        "assinatura = 'AAAA'".to_owned(),
        "dados = '{}'".to_owned(),
    ] {
        let sql = format!("UPDATE envio SET {mudanca} WHERE codigo = '{}'", um.codigo);
        b.adulterar("envio", &sql).await;
        let resposta = pedir(&b, &um.codigo).await.exigir(200);
        let achado: Verificacao = resposta.json();
        assert_eq!(achado.assinatura, Assinatura::NaoConfere, "{mudanca}");
        assert_eq!((achado.documento, achado.arquivo), (None, None));
        // Each change is judged alone.
        b.adulterar("envio", &intacto).await;
        let achado = verificar(&b, &um.codigo).await;
        assert_eq!(achado.assinatura, Assinatura::Confere, "{mudanca}");
    }
    let alheio = verificar(&b, &outro.codigo).await;
    assert_eq!(alheio.assinatura, Assinatura::Confere);
}

#[tokio::test]
async fn r_rec_1_decisao_mudada_no_banco_nao_confere() {
    let b = Bancada::nova().await;
    let tipo = TipoSolicitacao::AnaliseCarga;
    let (_, decisao) = b.decidido(tipo, Resultado::Suspenso).await;
    let sql = format!(
        "UPDATE decisao SET dados = replace(dados, 'suspenso', 'aprovado') WHERE codigo = '{}'",
        decisao.codigo
    );
    b.adulterar("decisao", &sql).await;
    let achado = verificar(&b, &decisao.codigo).await;
    assert_eq!(achado.assinatura, Assinatura::NaoConfere);
    assert_eq!(achado.documento, None);
}

#[tokio::test]
async fn r_rec_1_codigo_que_ninguem_emitiu_e_404_e_o_que_nao_e_codigo_diz_o_que_conferir() {
    let b = Bancada::nova().await;
    let recibo = enviado(&b).await;
    let antes = b.retrato().await;
    let quase = ["0", "1"]
        .iter()
        .map(|fim| format!("{}{fim}", &recibo.dados.codigo[..13]))
        .find(|codigo| *codigo != recibo.dados.codigo)
        .unwrap();
    let mut corpos = Vec::new();
    for codigo in ["0000-0000-0000", "3F7T-R0WC-88HJ", &quase] {
        let mut recusa = pedir(&b, codigo).await.problema(404, "nao_encontrado");
        assert!(recusa.detail.contains("Confira"), "{}", recusa.detail);
        recusa.request_id = String::new();
        recusa.instance = String::new();
        corpos.push(recusa);
    }
    assert!(corpos.iter().all(|corpo| *corpo == corpos[0]));
    for (codigo, dica) in [
        ("3F7T-R0WC-88H", "12 letras"),
        ("3F7T-R0WC-88HÜ", "Ü"),
        ("   ", "12 letras"),
    ] {
        let recusa = pedir(&b, codigo).await.problema(422, "validacao");
        assert_eq!(recusa.errors[0].pointer, "/codigo");
        assert!(recusa.errors[0].detail.contains(dica));
    }
    b.anonimo()
        .post("/verificacoes")
        .json(&json!({"codigo": quase, "papel": "administrador"}))
        .await
        .problema(400, "campo_desconhecido");
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn a09_vinte_verificacoes_por_minuto_e_endereco_com_ou_sem_sessao() {
    let b = Bancada::ajustada(|c| c.limites = SecaoLimites::default()).await;
    let rt = b.rt_a().await;
    for vez in 0..20 {
        let quem = if vez % 2 == 0 { &b.anonimo() } else { &rt };
        quem.post("/verificacoes")
            .json(&json!({"codigo": "0000-0000-0000"}))
            .await
            .problema(404, "nao_encontrado");
    }
    for quem in [&b.anonimo(), &rt] {
        let recusa = quem
            .post("/verificacoes")
            .json(&json!({"codigo": "0000-0000-0000"}))
            .await;
        recusa.problema(429, "limite_excedido");
        assert_eq!(recusa.cabecalho("retry-after"), "60");
    }
    b.seguranca.avancar(TimeDelta::seconds(60));
    pedir(&b, "0000-0000-0000")
        .await
        .problema(404, "nao_encontrado");
}

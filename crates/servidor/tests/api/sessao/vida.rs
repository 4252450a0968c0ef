//! S07: 60 minutes idle, 12 hours in all, and a sign-out that reaches every copy.

use bancada::{Bancada, Persona, Pessoa};
use chrono::TimeDelta;
use contrato::sessao::Sessao;
use dominio::tipo::Papel;
use serde_json::json;

async fn viva(pessoa: &Pessoa) -> bool {
    let resposta = pessoa.get("/sessao").await;
    if resposta.status != 200 {
        resposta.problema(401, "nao_autenticado");
    }
    resposta.status == 200
}

#[tokio::test]
async fn perguntar_quem_entrou_sem_cookie_e_204_e_com_sessao_encerrada_e_401() {
    let b = Bancada::nova().await;
    let ninguem = b.anonimo().get("/sessao").await.exigir(204);
    assert!(ninguem.corpo.is_empty());
    let pessoa = b.anonimo().entrar(Persona::RtA).await;
    let _ = pessoa.delete("/sessao").await.exigir(204);
    pessoa.get("/sessao").await.problema(401, "nao_autenticado");
}

#[tokio::test]
async fn r_ace_3_cinquenta_e_nove_e_cinquenta_e_nove_vive_sessenta_e_um_nao() {
    let b = Bancada::nova().await;
    let (um, dois) = (
        b.anonimo().entrar(Persona::RtA).await,
        b.anonimo().entrar(Persona::RtA).await,
    );
    b.seguranca
        .avancar(TimeDelta::minutes(60) - TimeDelta::seconds(1));
    assert!(viva(&um).await);
    b.seguranca.avancar(TimeDelta::seconds(2));
    assert!(!viva(&dois).await, "parada há 60:01");
    assert!(viva(&um).await, "a atividade da outra a manteve");
}

#[tokio::test]
async fn r_ace_3_a_ultima_atividade_e_escrita_no_maximo_uma_vez_por_minuto() {
    let b = Bancada::nova().await;
    let pessoa = b.anonimo().entrar(Persona::RtA).await;
    let ultima = "SELECT CAST(max(ultima_atividade_em) AS text) FROM sessao";
    let no_inicio = b.textos(ultima).await;
    b.seguranca.avancar(TimeDelta::seconds(59));
    assert!(viva(&pessoa).await);
    assert_eq!(b.textos(ultima).await, no_inicio);
    b.seguranca.avancar(TimeDelta::seconds(1));
    assert!(viva(&pessoa).await);
    assert_ne!(b.textos(ultima).await, no_inicio);
}

#[tokio::test]
async fn s07_doze_horas_terminam_a_sessao_por_mais_ativa_que_seja() {
    let b = Bancada::nova().await;
    let pessoa = b.anonimo().entrar(Persona::RtA).await;
    for _ in 0..23 {
        b.seguranca.avancar(TimeDelta::minutes(30));
        assert!(viva(&pessoa).await);
    }
    b.seguranca
        .avancar(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    assert!(viva(&pessoa).await, "11:59:59");
    b.seguranca.avancar(TimeDelta::seconds(1));
    assert!(!viva(&pessoa).await, "12:00:00");
}

#[tokio::test]
async fn r06_relogio_que_volta_nao_alonga_a_sessao() {
    let b = Bancada::nova().await;
    let pessoa = b.anonimo().entrar(Persona::RtA).await;
    b.seguranca.avancar(TimeDelta::hours(-2));
    assert!(viva(&pessoa).await);
    b.seguranca
        .avancar(TimeDelta::hours(2) + TimeDelta::minutes(60));
    assert!(!viva(&pessoa).await);
    b.negocio.avancar(TimeDelta::days(30));
    let outra = b.anonimo().entrar(Persona::RtA).await;
    b.negocio.avancar(TimeDelta::days(30));
    assert!(
        viva(&outra).await,
        "o relógio do negócio não toca nas sessões (R-PRZ-4)"
    );
}

#[tokio::test]
async fn s07_sair_mata_todas_as_copias_na_hora_e_so_desta_sessao() {
    let b = Bancada::nova().await;
    let pessoa = b.anonimo().entrar(Persona::RtA).await;
    let copia = pessoa.clone();
    let outra = b.anonimo().entrar(Persona::RtA).await;
    let saida = pessoa.delete("/sessao").await.exigir(204);
    assert_eq!(saida.cabecalho("clear-site-data"), "\"cache\"");
    assert!(
        saida.cabecalho("set-cookie").starts_with("sid=;")
            && saida.cabecalho("set-cookie").contains("Max-Age=0")
    );
    assert!(!viva(&copia).await && !viva(&pessoa).await);
    assert!(viva(&outra).await);
    copia
        .delete("/sessao")
        .await
        .problema(401, "nao_autenticado");
}

#[tokio::test]
async fn s07_entrar_de_novo_no_mesmo_navegador_encerra_a_sessao_anterior_e_so_ela() {
    let b = Bancada::nova().await;
    let antes = b.anonimo().entrar(Persona::RtA).await;
    let outra = b.anonimo().entrar(Persona::RtA).await;
    let corpo = json!({"usuario": "renata@demo.apr", "senha": "errada"});
    antes
        .post("/sessao")
        .json(&corpo)
        .await
        .problema(401, "credenciais_invalidas");
    assert!(viva(&antes).await, "senha errada não encerra nada");
    let depois = antes.entrar(Persona::Analista).await;
    assert!(!viva(&antes).await && viva(&depois).await && viva(&outra).await);
}

#[tokio::test]
async fn entrar_serve_com_cpf_e_email_e_o_cookie_nao_se_le_nem_viaja() {
    let b = Bancada::nova().await;
    let senha = servidor::demonstracao::SENHA;
    for usuario in [
        "marina@demo.apr",
        " MARINA@demo.apr",
        "111.444.777-35",
        "11144477735",
    ] {
        let resposta = b
            .anonimo()
            .post("/sessao")
            .json(&json!({"usuario": usuario, "senha": senha}))
            .await
            .exigir(201);
        let cookie = resposta.cabecalho("set-cookie");
        assert!(
            cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Strict")
                && cookie.contains("Path=/"),
            "{cookie}"
        );
        let valor = cookie.split(['=', ';']).nth(1).unwrap();
        assert!(valor.len() >= 43, "256 bits");
        assert!(
            !resposta.texto().contains(valor),
            "o corpo não repete o segredo"
        );
        let sessao: Sessao = resposta.json();
        assert_eq!(
            (sessao.conta.nome.as_str(), sessao.conta.papel),
            ("Marina Andrade", Papel::Rt)
        );
        assert_eq!(sessao.expira_em, b.agora() + TimeDelta::hours(12));
    }
    assert_eq!(b.linhas("sessao").await, 4);
}

#[tokio::test]
async fn s07_com_https_o_cookie_e_host_e_secure() {
    let b = Bancada::ajustada(|c| {
        c.servidor.origem_publica = Some("https://apr.exemplo.com.br".to_owned());
    })
    .await;
    let corpo = json!({"usuario": "marina@demo.apr", "senha": servidor::demonstracao::SENHA});
    let entrada = b
        .anonimo()
        .post("/sessao")
        .cabecalho("origin", "https://apr.exemplo.com.br")
        .json(&corpo)
        .await
        .exigir(201);
    let cookie = entrada.cabecalho("set-cookie");
    assert!(
        cookie.starts_with("__Host-sid=")
            && cookie.contains("; Secure")
            && !cookie.contains("Domain"),
        "{cookie}"
    );
    b.anonimo()
        .post("/sessao")
        .json(&corpo)
        .await
        .problema(403, "csrf_recusado");
}

#[tokio::test]
async fn r_ace_6_usuario_desconhecido_e_senha_errada_respondem_igual() {
    let b = Bancada::nova().await;
    let tentar = async |usuario: &str, senha: &str| {
        let resposta = b
            .anonimo()
            .post("/sessao")
            .json(&json!({"usuario": usuario, "senha": senha}))
            .await;
        resposta.problema(401, "credenciais_invalidas");
        assert!(resposta.cabecalho("set-cookie").is_empty());
        resposta.sem_requisicao()
    };
    let errada = tentar("marina@demo.apr", "errada").await;
    for usuario in [
        "ninguem@demo.apr",
        "52998224725x",
        "111.111.111-11",
        "' OR 1=1 --",
    ] {
        assert_eq!(tentar(usuario, "errada").await, errada);
    }
    assert_eq!(b.linhas("sessao").await, 0);
}

#[tokio::test]
async fn cookie_e_authorization_nao_andam_juntos() {
    let b = Bancada::nova().await;
    let rt = b.rt_a().await;
    rt.get("/sessao")
        .cabecalho("authorization", "Bearer x")
        .await
        .problema(400, "cabecalho_invalido");
    b.anonimo()
        .get("/sessao")
        .cabecalho("cookie", "sid=inventado")
        .await
        .problema(401, "nao_autenticado");
    let dois = format!("{}; {}", rt.cookie, rt.cookie);
    b.anonimo()
        .get("/pedidos")
        .cabecalho("cookie", dois)
        .await
        .problema(401, "nao_autenticado");
}

//! D02: SIGKILL at the k-th system call of a kind, anywhere from the NS to the decision; every step is asked again with
//! the same key, and happened once.

use std::time::Duration;

use bancada::{
    Casa, Persona, Pessoa, Processo, arquivos, crescida, dados_completos, notas, slots_obrigatorios,
};
use casos::relogio::{Relogio as _, RelogioDoSistema};
use contrato::webhook::NsEmitida;
use dominio::tipo::TipoSolicitacao;
use reqwest::Error;
use serde_json::{Value, json};
use testes::noturno;

use super::atende;
use super::estorvo::Estorvo;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;

/// Kinds of calls that change what is stored or told, and at which of them the server dies.
const PONTOS: [(&str, &[u32]); 9] = [
    ("openat", &[2, 7]),
    ("write", &[1, 4, 9, 16]),
    ("pwrite64", &[1, 5, 12]),
    ("fsync", &[1, 3, 5]),
    ("fdatasync", &[1, 3, 6]),
    ("linkat", &[1, 2]),
    ("unlink", &[1]),
    ("sendto", &[1, 6]),
    ("writev", &[1, 6]),
];
/// The same where rows and objects leave by the network.
const PONTOS_DA_CRESCIDA: [(&str, &[u32]); 4] = [
    ("openat", &[2]),
    ("write", &[1, 4]),
    ("sendto", &[2, 5, 11, 19, 30]),
    ("writev", &[1, 3]),
];
/// With `APR_TESTE_NOTURNO`, every call up to this one; a journey makes fewer of most kinds.
const TODOS: u32 = 60;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d02_o_servidor_morre_em_qualquer_ponto_da_ns_a_decisao_e_cada_passo_acontece_uma_vez() {
    let casa = Casa::nova(env!("CARGO_BIN_EXE_apr")).await;
    let (mut mortes, mut pontos) = (0, 0);
    let mut processo = casa.servir();
    let chamadas = if crescida() {
        &PONTOS_DA_CRESCIDA[..]
    } else {
        &PONTOS[..]
    };
    for (chamada, alguns) in chamadas {
        for k in noturno(alguns.to_vec(), (1..=TODOS).collect()) {
            pontos += 1;
            let jornada = Jornada::nova(pontos);
            let injetar = format!("{chamada}:signal=SIGKILL:when={k}");
            let Some(estorvo) = Estorvo::ou_pular(&processo, &injetar, "processo::pontos::d02")
            else {
                return;
            };
            let inteira = jornada.percorrer(&processo).await.is_ok();
            drop(estorvo);
            mortes += usize::from(!inteira);
            processo.matar();
            processo = casa.servir();
            jornada
                .percorrer(&processo)
                .await
                .unwrap_or_else(|erro| panic!("{injetar}: {erro}"));
            jornada.conferir(&casa, &injetar).await;
        }
    }
    println!("{mortes} mortes em {pontos} pontos");
    assert!(mortes >= noturno(pontos / 2, 40), "poucas mortes: {mortes}");
}

/// One pedido from its NS to its decision; every request has the same key whenever it is made.
struct Jornada {
    numero: usize,
    ns: NsEmitida,
}

impl Jornada {
    fn nova(numero: usize) -> Self {
        Self {
            numero,
            ns: notas::nova(TIPO, RelogioDoSistema.agora()),
        }
    }

    fn chave(&self, passo: &str) -> String {
        format!("pontos-{}-{passo}", self.numero)
    }

    /// From the beginning, as someone who has lost every answer; the error of the first request without one.
    async fn percorrer(&self, processo: &Processo) -> Result<(), Error> {
        let atende = atende(processo);
        let corpo = atende.corpo("ns.emitida", &self.ns);
        let aviso = atende.assinada(&self.chave("ns"), corpo);
        let _ = atende.tentar(&aviso).await?.exigir(202);
        let rt = entrar(processo, Persona::RtA).await?;
        let prova = json!({
            "protocolo": self.ns.protocolo, "pessoa": "fisica", "cpf_cnpj": self.ns.cliente.cpf_cnpj,
        });
        let pedido = self.criar(&rt, &prova).await?;
        let caminho = format!("/pedidos/{}", pedido["id"].as_str().unwrap());
        let visto = rt.get(&caminho).tentar().await?.exigir(200);
        if visto.valor()["situacao"] == "rascunho" {
            let dados = json!({"dados": dados_completos(TIPO)});
            let alterado = rt.patch(&caminho).se_bater(&visto.etag()).json(&dados);
            let _ = alterado.tentar().await?.exigir(200);
        }
        for slot in slots_obrigatorios(TIPO) {
            let nome = format!("{slot}.pdf");
            let bytes = arquivos::pdf(&self.chave(slot));
            let versao = rt
                .anexar(&caminho["/pedidos/".len()..], slot, &nome, bytes)
                .chave(&self.chave(slot));
            let _ = versao.tentar().await?.exigir(201);
        }
        let envio = rt.post(&format!("{caminho}/envio"));
        let envio = envio.chave(&self.chave("envio"));
        let _ = envio.tentar().await?.exigir(201);
        let analista = entrar(processo, Persona::Analista).await?;
        let visto = analista.get(&caminho).tentar().await?.exigir(200);
        if visto.valor()["situacao"] != "em_analise" {
            return Ok(());
        }
        let analise = analista.post(&format!("{caminho}/analise"));
        let analise = analise.chave(&self.chave("analise"));
        let _ = analise.tentar().await?.exigir(200);
        let etag = analista.get(&caminho).tentar().await?.exigir(200).etag();
        let decisao = analista.post(&format!("{caminho}/decisao"));
        let decisao = decisao.chave(&self.chave("decisao")).se_bater(&etag);
        let decisao = decisao.json(&json!({"resultado": "aprovado", "obras": "sem"}));
        let _ = decisao.tentar().await?.exigir(201);
        Ok(())
    }

    /// An NS whose event was stored and not yet acted on comes with the relay.
    async fn criar(&self, rt: &Pessoa, prova: &Value) -> Result<Value, Error> {
        for _ in 0..100 {
            let criado = rt.post("/pedidos").chave(&self.chave("criar")).json(prova);
            let criado = criado.tentar().await?;
            if criado.status != 404 {
                return Ok(criado.exigir(201).valor());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("a NS aceita não chegou")
    }

    /// One of everything, and every row with its bytes.
    async fn conferir(&self, casa: &Casa, onde: &str) {
        let slots = slots_obrigatorios(TIPO).len();
        let numero = &self.ns.numero;
        let do_pedido = format!(
            "pedido_id = (SELECT p.id FROM pedido p JOIN nota n ON n.id = p.nota_id WHERE n.numero = '{numero}')"
        );
        for (o_que, sql, quantos) in [
            ("notas", format!("nota WHERE numero = '{numero}'"), 1),
            (
                "versões",
                format!("versao WHERE anexo_id IN (SELECT id FROM anexo WHERE {do_pedido})"),
                slots,
            ),
            ("envios", format!("envio WHERE {do_pedido}"), 1),
            ("decisões", format!("decisao WHERE {do_pedido}"), 1),
        ] {
            let contagem = format!("SELECT CAST(count(*) AS text) FROM {sql}");
            let contagem = casa.textos(&contagem).await;
            assert_eq!(contagem, [quantos.to_string()], "{o_que} em {onde}");
        }
        let objetos = casa.comando(&["acervo", "verificar"]).output().unwrap();
        let dito = String::from_utf8_lossy(&objetos.stdout);
        assert!(objetos.status.success(), "{onde}: {dito}");
        if !crescida() {
            let integro = casa.textos("PRAGMA integrity_check").await;
            assert_eq!(integro, ["ok"], "{onde}");
        }
    }
}

async fn entrar(processo: &Processo, persona: Persona) -> Result<Pessoa, Error> {
    processo.anonimo().tentar_entrar(persona).await
}

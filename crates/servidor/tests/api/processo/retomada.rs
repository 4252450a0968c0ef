//! A10: the official clients of tus carry a file of 20 MiB through every cut and every kill -9 of the server.

mod clientes;
mod ponte;

use std::path::PathBuf;

use bancada::{Casa, Pessoa, Processo, arquivos};
use bytes::Bytes;
use contrato::Lista;
use contrato::anexo::Versao;
use serde_json::json;

use self::clientes::{Cliente, Envio};
use self::ponte::{Marca, Ponte};
use super::rascunho;

const MIB: u64 = 1024 * 1024;
const TAMANHO: u64 = 20 * MIB;
const SLOT: &str = "art_paga";
/// What heads and small requests weigh, for each time that a client begins anew and for each piece.
const CABECALHOS: u64 = 4 * 1024;

/// A server in a process of its own, an RT with a rascunho, a file, and a bridge on the way.
struct Cena {
    casa: Casa,
    processo: Option<Processo>,
    ponte: Ponte,
    rt: Pessoa,
    pedido: String,
    arquivo: PathBuf,
    bytes: Bytes,
}

impl Cena {
    async fn nova(marcas: Vec<(u64, Marca)>) -> Self {
        let casa = Casa::nova(env!("CARGO_BIN_EXE_apr")).await;
        let processo = casa.servir();
        let (rt, pedido) = rascunho(&processo).await;
        let bytes = arquivos::pdf_de(usize::try_from(TAMANHO).unwrap());
        let arquivo = casa.pasta().join("planta.pdf");
        std::fs::write(&arquivo, &bytes).unwrap();
        Self {
            ponte: Ponte::nova(processo.url(), marcas),
            pedido,
            processo: Some(processo),
            casa,
            rt,
            arquivo,
            bytes,
        }
    }

    fn envio(&self, upload: Option<&str>) -> Envio {
        Envio {
            endereco: format!("{}/api/v1/uploads", self.ponte.url()),
            arquivo: self.arquivo.clone(),
            metadados: json!({"pedido": self.pedido, "slot": SLOT, "filename": "planta.pdf"}),
            cabecalhos: json!({
                "Cookie": self.rt.cookie, "X-CSRF-Token": self.rt.csrf, "Sec-Fetch-Site": "same-origin",
            }),
            upload: upload.map(|id| format!("{}/api/v1/uploads/{id}", self.ponte.url())),
        }
    }

    /// SIGKILL, and the same data under a new process; what the database says meanwhile is durable.
    async fn matar_e_reerguer(&mut self) -> u64 {
        self.ponte.soltar();
        self.processo.take().unwrap().matar();
        let processo = self.casa.servir();
        let recebido = recebido(&self.casa).await;
        self.ponte.apontar(processo.url());
        self.rt = self.rt.em(processo.url());
        self.processo = Some(processo);
        recebido
    }

    /// One versão, with the bytes that were sent, and nothing else left.
    async fn conferir(&self) {
        let caminho = format!("/pedidos/{}/anexos/{SLOT}/versoes", self.pedido);
        let lista: Lista<Versao> = self.rt.get(&caminho).await.exigir(200).json();
        assert_eq!(lista.itens.len(), 1, "uma versão só");
        let conteudo = format!("/versoes/{}/conteudo", lista.itens[0].id);
        let lido = self.rt.get(&conteudo).await.exigir(200);
        assert!(lido.corpo == self.bytes, "os bytes não são os mesmos");
    }
}

async fn recebido(casa: &Casa) -> u64 {
    let lidos = casa
        .textos("SELECT CAST(recebido AS text) FROM upload")
        .await;
    lidos.first().map_or(0, |texto| texto.parse().unwrap())
}

/// Places along the file, different from round to round and the same from run to run.
fn sorteio(quantos: u64, mut semente: u64) -> Vec<u64> {
    let mut lugares: Vec<u64> = (0..quantos)
        .map(|_| {
            semente ^= semente << 13;
            semente ^= semente >> 7;
            semente ^= semente << 17;
            semente % TAMANHO
        })
        .collect();
    lugares.sort_unstable();
    lugares
}

async fn atravessar_cortes(nome: &str, cliente: Cliente, semente: u64) {
    const CORTES: u64 = 20;
    if !cliente.presente(nome) {
        return;
    }
    let marcas = sorteio(CORTES, semente);
    let cena = Cena::nova(marcas.iter().map(|l| (*l, Marca::Cortar)).collect()).await;
    let saida = cliente.enviar(cena.envio(None)).await;
    assert_eq!(cena.ponte.cortes(), CORTES, "{saida}");
    cena.conferir().await;
    let repetidos = cena.ponte.enviados() - TAMANHO;
    let teto = CORTES * MIB + (TAMANHO / MIB + 3 * CORTES) * CABECALHOS;
    println!("{nome}: {repetidos} bytes a mais em {CORTES} cortes");
    assert!(repetidos <= teto, "{repetidos} > {teto}");
}

async fn atravessar_mortes(nome: &str, cliente: Cliente, semente: u64) {
    const MORTES: u64 = 10;
    if !cliente.presente(nome) {
        return;
    }
    let marcas = sorteio(MORTES, semente);
    let mut cena = Cena::nova(marcas.iter().map(|l| (*l, Marca::Avisar)).collect()).await;
    let mut envio = tokio::spawn(cliente.enviar(cena.envio(None)));
    let mut vistos = vec![0];
    for _ in 0..MORTES {
        tokio::select! {
            () = cena.ponte.esperar_aviso() => {}
            fim = &mut envio => panic!("o cliente terminou depois de {vistos:?}: {fim:?}"),
        }
        vistos.push(cena.matar_e_reerguer().await);
    }
    let saida = envio.await.unwrap();
    assert!(
        vistos.is_sorted(),
        "o deslocamento nunca volta: {vistos:?} {saida}"
    );
    cena.conferir().await;
    let repetidos = cena.ponte.enviados() - TAMANHO;
    println!("{nome}: {repetidos} bytes a mais em {MORTES} mortes, em {vistos:?}");
    // What the client sends into the void while nobody listens does not pass the bridge.
    let teto = MORTES * MIB + (TAMANHO / MIB + 40 * MORTES) * CABECALHOS;
    assert!(repetidos <= teto, "{repetidos} > {teto}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_tus_js_client_atravessa_vinte_cortes() {
    atravessar_cortes(
        "processo::retomada::a10_cortes_js",
        Cliente::Js,
        0x5eed_0001,
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_tuspy_atravessa_vinte_cortes() {
    atravessar_cortes(
        "processo::retomada::a10_cortes_py",
        Cliente::Py,
        0x5eed_0002,
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_tus_js_client_atravessa_dez_mortes_do_servidor() {
    atravessar_mortes(
        "processo::retomada::a10_mortes_js",
        Cliente::Js,
        0x5eed_0003,
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_tuspy_atravessa_dez_mortes_do_servidor() {
    atravessar_mortes(
        "processo::retomada::a10_mortes_py",
        Cliente::Py,
        0x5eed_0004,
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a10_os_dois_clientes_no_mesmo_upload_fazem_um_arquivo_certo() {
    let nome = "processo::retomada::a10_dois_clientes";
    if !Cliente::Js.presente(nome) || !Cliente::Py.presente(nome) {
        return;
    }
    let cena = Cena::nova(Vec::new()).await;
    let tamanho = usize::try_from(TAMANHO).unwrap();
    let criado = cena
        .rt
        .criar_upload(&cena.pedido, SLOT, "planta.pdf", tamanho);
    let id = criado.await.exigir(201).id_do_upload();
    let (um, outro) = tokio::join!(
        Cliente::Js.enviar(cena.envio(Some(&id))),
        Cliente::Py.enviar(cena.envio(Some(&id)))
    );
    assert_eq!(um.trim(), outro.trim(), "os dois sabem qual é a versão");
    cena.conferir().await;
}

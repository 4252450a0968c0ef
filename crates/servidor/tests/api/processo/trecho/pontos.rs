//! D02 of uploads: SIGKILL at the k-th system call of a kind, anywhere between the first piece and the versão.

use bancada::arquivos;
use contrato::Lista;
use contrato::anexo::Versao;

use super::super::estorvo::Estorvo;
use super::{Cena, MIB, SLOT};

/// Kinds of calls that change what is stored or told, and at which of them the server dies.
const PONTOS: [(&str, u32); 18] = [
    ("openat", 1),
    ("openat", 2),
    ("openat", 3),
    ("write", 1),
    ("write", 2),
    ("write", 3),
    ("pwrite64", 1),
    ("pwrite64", 4),
    ("fsync", 1),
    ("fsync", 2),
    ("fsync", 3),
    ("fdatasync", 1),
    ("fdatasync", 2),
    ("rename", 1),
    ("linkat", 1),
    ("unlink", 1),
    ("writev", 1),
    ("sendto", 1),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d02_o_servidor_morre_em_qualquer_ponto_e_o_envio_continua_do_que_foi_confirmado() {
    const NOME: &str = "processo::trecho::d02_pontos";
    let mut cena = Cena::no_disco().await;
    let mut mortes = 0;
    for (numero, (chamada, k)) in (1..).zip(PONTOS) {
        let bytes = arquivos::pdf_de(MIB + 300_000 + numero);
        let id = cena.novo_upload(bytes.len()).await;
        let injetar = format!("{chamada}:signal=SIGKILL:when={k}");
        let Some(estorvo) = Estorvo::ou_pular(&cena.processo, &injetar, NOME) else {
            return;
        };
        let mut confirmado = 0;
        let mut morreu = false;
        for ate in [MIB + 100_000, bytes.len()] {
            let trecho = cena
                .rt
                .continuar_upload(&id, confirmado, bytes.slice(confirmado..ate));
            match trecho.tentar().await {
                Ok(passo) => confirmado = passo.exigir(204).deslocamento(),
                Err(_) => morreu = true,
            }
            if morreu {
                break;
            }
        }
        drop(estorvo);
        if morreu {
            mortes += 1;
        }
        cena = cena.reerguer();
        let visto = cena.ver(&id).await;
        assert!(visto >= confirmado, "{injetar}: {visto} < {confirmado}");
        if visto < bytes.len() {
            let resto = cena.rt.continuar_upload(&id, visto, bytes.slice(visto..));
            let _ = resto.await.exigir(204);
        }
        conferir(&cena, numero, &bytes, &injetar).await;
    }
    println!("{mortes} mortes em {} pontos", PONTOS.len());
    assert!(mortes >= PONTOS.len() / 2, "poucas mortes: {mortes}");
}

/// As many versões as uploads, the newest with the bytes of the last.
async fn conferir(cena: &Cena, quantas: usize, bytes: &[u8], onde: &str) {
    let caminho = format!("/pedidos/{}/anexos/{SLOT}/versoes", cena.pedido);
    let lista: Lista<Versao> = cena.rt.get(&caminho).await.exigir(200).json();
    assert_eq!(lista.itens.len(), quantas, "{onde}");
    let conteudo = format!("/versoes/{}/conteudo", lista.itens[0].id);
    let lido = cena.rt.get(&conteudo).await.exigir(200);
    assert!(lido.corpo == bytes, "{onde}: os bytes não são os mesmos");
}

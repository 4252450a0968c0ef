//! A TCP bridge that cuts the link, or says that the moment has come, when so many bytes have gone to the server.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// What happens at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marca {
    /// The link falls.
    Cortar,
    /// The test is told, and the bytes go on.
    Avisar,
}

/// The bridge; it falls with the test.
pub(super) struct Ponte {
    url: String,
    estado: Arc<Estado>,
    aceitar: tokio::task::JoinHandle<()>,
}

struct Estado {
    alvo: Mutex<Option<String>>,
    enviados: AtomicU64,
    cortes: AtomicU64,
    marcas: Mutex<VecDeque<(u64, Marca)>>,
    avisos: Semaphore,
}

impl Ponte {
    /// Towards the server of this address, with marks in the order of their places.
    pub(super) fn nova(url: &str, marcas: Vec<(u64, Marca)>) -> Self {
        let escuta = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        escuta.set_nonblocking(true).unwrap();
        let meu = format!("http://{}", escuta.local_addr().unwrap());
        let escuta = TcpListener::from_std(escuta).unwrap();
        let estado = Arc::new(Estado {
            alvo: Mutex::new(Some(endereco(url))),
            enviados: AtomicU64::new(0),
            cortes: AtomicU64::new(0),
            marcas: Mutex::new(marcas.into()),
            avisos: Semaphore::new(0),
        });
        let dela = Arc::clone(&estado);
        let aceitar = tokio::spawn(async move {
            while let Ok((cliente, _)) = escuta.accept().await {
                tokio::spawn(atravessar(cliente, Arc::clone(&dela)));
            }
        });
        Self {
            url: meu,
            estado,
            aceitar,
        }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Towards another server from now on.
    pub(super) fn apontar(&self, url: &str) {
        *self.estado.alvo.lock().unwrap() = Some(endereco(url));
    }

    /// Towards nobody: the port of a dead server may be given to a stranger.
    pub(super) fn soltar(&self) {
        *self.estado.alvo.lock().unwrap() = None;
    }

    /// Bytes that went to the server, heads included.
    pub(super) fn enviados(&self) -> u64 {
        self.estado.enviados.load(Ordering::SeqCst)
    }

    pub(super) fn cortes(&self) -> u64 {
        self.estado.cortes.load(Ordering::SeqCst)
    }

    /// Until the next [`Marca::Avisar`].
    pub(super) async fn esperar_aviso(&self) {
        self.estado.avisos.acquire().await.unwrap().forget();
    }
}

impl Drop for Ponte {
    fn drop(&mut self) {
        self.aceitar.abort();
    }
}

fn endereco(url: &str) -> String {
    url.trim_start_matches("http://").to_owned()
}

/// One connection, until a side closes or the link is cut.
async fn atravessar(cliente: TcpStream, estado: Arc<Estado>) {
    let Some(alvo) = estado.alvo.lock().unwrap().clone() else {
        return;
    };
    let Ok(servidor) = TcpStream::connect(alvo).await else {
        return;
    };
    let (mut do_cliente, mut ao_cliente) = cliente.into_split();
    let (mut do_servidor, mut ao_servidor) = servidor.into_split();
    let ida = async {
        let mut tampao = vec![0; 16 * 1024];
        while let Ok(lidos @ 1..) = do_cliente.read(&mut tampao).await {
            let (vao, cortar) = estado.contar(lidos);
            if ao_servidor.write_all(&tampao[..vao]).await.is_err() || cortar {
                return;
            }
        }
    };
    let volta = tokio::io::copy(&mut do_servidor, &mut ao_cliente);
    // Whichever side ends first takes the other with it: both sockets close here.
    tokio::select! {
        () = ida => {}
        _ = volta => {}
    }
}

impl Estado {
    /// How many of these bytes pass, and whether the link falls after them.
    fn contar(&self, lidos: usize) -> (usize, bool) {
        let mut marcas = self.marcas.lock().unwrap();
        let antes = self.enviados.load(Ordering::SeqCst);
        let mut vao = lidos;
        let mut cortar = false;
        while let Some((lugar, marca)) = marcas.front().copied() {
            if lugar > antes + vao as u64 || cortar {
                break;
            }
            marcas.pop_front();
            match marca {
                Marca::Avisar => self.avisos.add_permits(1),
                Marca::Cortar => {
                    vao = usize::try_from(lugar.saturating_sub(antes)).unwrap().max(1);
                    cortar = true;
                    self.cortes.fetch_add(1, Ordering::SeqCst);
                }
            }
        }
        self.enviados.fetch_add(vao as u64, Ordering::SeqCst);
        (vao, cortar)
    }
}

//! The real child, without the server: `inspecionar-ensaio --parte P --formato F < arquivo`.
//!
//! With one word instead it confines itself and then tries what a hostile file would want (F08). What it
//! could do goes to its standard output; how it dies, its parent sees.

use std::fs::File;
use std::io::{stdin, stdout};
use std::net::{TcpStream, UdpSocket};
use std::os::unix::net::UnixDatagram;
use std::process::{Command, ExitCode};

use dominio::arquivo::FormatoArquivo;
use inspecao::{Parte, confinar, inspecionar_filho};

fn main() -> ExitCode {
    let argumentos: Vec<String> = std::env::args().skip(1).collect();
    let palavras: Vec<&str> = argumentos.iter().map(String::as_str).collect();
    match palavras.as_slice() {
        ["--parte", parte, "--formato", formato] => inspecionar(parte, formato),
        // After a word of mischief the parent adds its own arguments.
        [ensaio, ..] => ensaiar(ensaio),
        [] => ExitCode::from(2),
    }
}

fn inspecionar(parte: &str, formato: &str) -> ExitCode {
    let pedido = Parte::de_codigo(parte).zip(FormatoArquivo::de_codigo(formato));
    let Some((parte, formato)) = pedido else {
        return ExitCode::from(2);
    };
    match inspecionar_filho(stdin(), stdout(), parte, formato) {
        Ok(()) => ExitCode::SUCCESS,
        Err(falha) => {
            eprintln!("{falha}");
            ExitCode::FAILURE
        }
    }
}

fn ensaiar(ensaio: &str) -> ExitCode {
    // Opened before, as a leak would be: it must still be useless.
    let confinamento = match confinar() {
        Ok(confinamento) => confinamento,
        Err(falha) => {
            eprintln!("{falha}");
            return ExitCode::FAILURE;
        }
    };
    match ensaio {
        "memoria" => drop(vec![7_u8; 600 * 1024 * 1024]),
        "processador" => loop {
            std::hint::spin_loop();
        },
        "panico" => {
            let vazio: &[u8] = &[];
            println!("{}", vazio.len() / vazio.len());
        }
        "mudo" => {}
        "falador" => println!("{{\"confinamento\":"),
        "fuga" => {
            println!("{confinamento:?}");
            fugir();
        }
        _ => return ExitCode::from(2),
    }
    ExitCode::SUCCESS
}

/// Tries each way out and says which ones were open.
fn fugir() {
    let saidas = [
        ("ler", File::open("/etc/passwd").is_ok()),
        ("listar", std::fs::read_dir("/").is_ok()),
        ("escrever", File::create("/tmp/fuga-do-ensaio").is_ok()),
        ("tcp", TcpStream::connect("127.0.0.1:9").is_ok_or_refused()),
        ("udp", UdpSocket::bind("127.0.0.1:0").is_ok()),
        ("unix", UnixDatagram::unbound().is_ok()),
        ("programa", Command::new("/bin/true").status().is_ok()),
        ("linha", std::thread::Builder::new().spawn(|| ()).is_ok()),
    ];
    for (saida, aberta) in saidas {
        println!("{saida}={aberta}");
    }
}

trait Alcancou {
    /// A refused connection reached the network too.
    fn is_ok_or_refused(&self) -> bool;
}

impl Alcancou for std::io::Result<TcpStream> {
    fn is_ok_or_refused(&self) -> bool {
        match self {
            Ok(_) => true,
            Err(erro) => erro.kind() == std::io::ErrorKind::ConnectionRefused,
        }
    }
}

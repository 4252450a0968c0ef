//! Files of 20 MiB: answered in time and in memory. Run with `--release --nocapture` for the figures.

use std::io::Write as _;
use std::time::{Duration, Instant};

use dominio::arquivo::FormatoArquivo::{self, Pdf as PDF, Zip as ZIP};
use dominio::arquivo::LIMITE_BYTES;
use dominio::inspecao::EstadoAvisos;
use inspecao::{Inspetor, Resultado, avisos};

use crate::obra::pdf::Pdf;
use crate::obra::{Sorteio, julgar, processador, zip};

const MIB: usize = 1024 * 1024;

/// Lines and a few texts, as a CAD program plots them, up to almost 20 MiB packed.
fn desenho() -> Vec<u8> {
    let mut sorteio = Sorteio(11);
    let mut conteudo = Vec::new();
    // This much text packs to about 19 MiB.
    while conteudo.len() < 28 * MIB {
        for _ in 0..1_000 {
            for operador in ["m", "l S"] {
                let mut medida = || {
                    let centesimos = sorteio.ate(200_000);
                    format!("{}.{:02}", centesimos / 100, centesimos % 100)
                };
                let (x, y) = (medida(), medida());
                writeln!(conteudo, "{x} {y} {operador}").unwrap();
            }
        }
        conteudo.extend(b"0.25 w 0 0 0 RG BT (COTA) Tj ET\n");
    }
    let mut pdf = Pdf::novo();
    pdf.conteudo = conteudo;
    let bytes = pdf.montar();
    assert!(bytes.len() > 15 * MIB, "{}", bytes.len());
    assert!(bytes.len() as u64 <= LIMITE_BYTES, "{}", bytes.len());
    bytes
}

fn imagem() -> Vec<u8> {
    Pdf::com_conteudo("/I Do")
        .recursos("/XObject<</I 5 0 R>>")
        .fluxo(
            "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/Filter/DCTDecode",
            &Sorteio(12).bytes(20 * MIB - 4096),
        )
        .montar()
}

fn medir<T>(nome: &str, trabalho: impl FnOnce() -> T) -> (T, Duration) {
    let inicio = processador();
    let saida = trabalho();
    let gasto = processador().saturating_sub(inicio);
    println!("MEDIDA {nome}: {:.1} ms", gasto.as_secs_f64() * 1000.0);
    (saida, gasto)
}

async fn no_filho(nome: &str, bytes: &[u8], formato: FormatoArquivo) {
    let filhos = Inspetor::novo(env!("CARGO_BIN_EXE_inspecionar-ensaio"), [""; 0], 1)
        .com_prazo(Duration::from_mins(5));
    let abrir = || {
        let mut arquivo = tempfile::tempfile().unwrap();
        arquivo.write_all(bytes).unwrap();
        arquivo
    };
    let (arquivo, outro) = (abrir(), abrir());
    let inicio = Instant::now();
    match filhos.portao(arquivo, formato).await {
        Resultado::Veredito(veredito) => assert!(veredito.aceito(), "{nome}: {veredito:?}"),
        Resultado::Impossivel { razao } => panic!("{nome}: {razao}"),
    }
    println!(
        "MEDIDA portão no filho, {nome}: {:.1} ms",
        inicio.elapsed().as_secs_f64() * 1000.0
    );
    let inicio = Instant::now();
    let avisos = filhos.avisos(outro, formato).await.unwrap();
    println!(
        "MEDIDA avisos no filho, {nome}: {:.1} ms",
        inicio.elapsed().as_secs_f64() * 1000.0
    );
    assert_eq!(avisos.estado, EstadoAvisos::Verificado, "{nome}");
}

#[tokio::test]
async fn desenho_de_20_mib_tem_resposta_em_segundos_e_nunca_e_recusado() {
    let bytes = desenho();
    let (veredito, gasto) = medir("portão, desenho", || julgar(&bytes, PDF));
    assert!(veredito.aceito(), "{veredito:?}");
    assert!(gasto < Duration::from_secs(2), "{gasto:?}");
    let (lidos, gasto) = medir("avisos, desenho", || avisos(&bytes, PDF, &mut || true));
    assert_eq!(lidos.estado, EstadoAvisos::Verificado);
    assert_eq!(lidos.paginas[0].cor, Some(false));
    assert!(gasto < Duration::from_secs(10), "{gasto:?}");
    no_filho("desenho", &bytes, PDF).await;
}

#[tokio::test]
async fn imagem_de_20_mib_tem_resposta_logo() {
    let bytes = imagem();
    let (veredito, gasto) = medir("portão, imagem", || julgar(&bytes, PDF));
    assert!(veredito.aceito(), "{veredito:?}");
    assert!(gasto < Duration::from_secs(2), "{gasto:?}");
    no_filho("imagem", &bytes, PDF).await;
}

#[tokio::test]
async fn zip_de_20_mib_tem_resposta_em_segundos() {
    let pdf = desenho();
    let metade = &Sorteio(13).bytes(MIB);
    let jpg = [b"\xff\xd8\xff", metade.as_slice()].concat();
    let bytes = zip::de(&[("planta.pdf", &pdf), ("foto.jpg", &jpg)]);
    let (veredito, gasto) = medir("portão, ZIP de desenho e foto", || julgar(&bytes, ZIP));
    assert!(veredito.aceito(), "{veredito:?}");
    assert!(gasto < Duration::from_secs(3), "{gasto:?}");
    // Texts that inflate to ten times as much: inflating is all the work.
    let mut sorteio = Sorteio(14);
    let mut texto = Vec::new();
    while texto.len() < 60 * MIB {
        writeln!(
            texto,
            "0\r\nLINE\r\n8\r\nCOTAS\r\n10\r\n{}.{}\r",
            sorteio.ate(9_999),
            sorteio.ate(99)
        )
        .unwrap();
    }
    texto.splice(0..0, b"0\r\nSECTION\r\n".iter().copied());
    let partes: Vec<(String, &[u8])> = (0..3)
        .map(|i| (format!("{i}.dxf"), texto.as_slice()))
        .collect();
    let partes: Vec<(&str, &[u8])> = partes
        .iter()
        .map(|(nome, bytes)| (nome.as_str(), *bytes))
        .collect();
    let bytes = zip::de(&partes);
    println!(
        "ZIP de {} MiB que abre em {} MiB",
        bytes.len() / MIB,
        3 * texto.len() / MIB
    );
    let (veredito, gasto) = medir("portão, ZIP de texto", || julgar(&bytes, ZIP));
    assert!(veredito.aceito(), "{veredito:?}");
    assert!(gasto < Duration::from_secs(5), "{gasto:?}");
    if bytes.len() as u64 <= LIMITE_BYTES {
        no_filho("ZIP de texto", &bytes, ZIP).await;
    }
}

#[test]
fn cem_mil_objetos_pequenos_nao_pesam() {
    let mut pdf = Pdf::novo();
    for i in 0..100_000 {
        pdf = pdf.objeto(&format!(
            "<</Type/Font/Subtype/Type1/BaseFont/F{i}/Widths[1 2 3 4 5 6]>>"
        ));
    }
    let bytes = pdf.montar_com_fluxo_de_objetos();
    let (veredito, gasto) = medir("portão, cem mil objetos", || julgar(&bytes, PDF));
    assert!(veredito.aceito(), "{veredito:?}");
    assert!(gasto < Duration::from_secs(5), "{gasto:?}");
}

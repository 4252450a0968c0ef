//! The ZIP of *Baixar tudo*, read back by programs that know nothing of how it was written.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

use std::io::{Cursor, Read as _};
use std::process::Command;

use chrono::{DateTime, Utc};
use documentos::{Pacote, tamanho_do_pacote};
use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;

/// 24/11/2026, 9:00:04 in São Paulo.
fn quando() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_521_604, 0).unwrap()
}

fn arquivos() -> Vec<(String, Vec<u8>)> {
    let grande = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    vec![
        ("manifesto.txt".to_owned(), b"um\r\ndois\r\n".to_vec()),
        ("01 ART_RRT_TRT paga/art 2026.pdf".to_owned(), grande),
        ("02 DUB/vazio.pdf".to_owned(), Vec::new()),
    ]
}

fn pacote(arquivos: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut pacote = Pacote::default();
    let mut bytes = Vec::new();
    for (nome, conteudo) in arquivos {
        bytes.extend(pacote.abrir_arquivo(nome, conteudo, quando()).unwrap());
        bytes.extend(conteudo);
    }
    bytes.extend(pacote.terminar().unwrap());
    bytes
}

#[test]
fn o_pacote_volta_igual_do_comeco_e_do_fim_e_o_tamanho_era_sabido() {
    for quantos in 0..=3 {
        let arquivos = &arquivos()[..quantos];
        let bytes = pacote(arquivos);
        let previsto =
            tamanho_do_pacote(arquivos.iter().map(|(n, c)| (n.as_str(), c.len() as u64)));
        assert_eq!(bytes.len() as u64, previsto);
        let mut do_fim = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(do_fim.len(), quantos);
        let mut do_comeco = Cursor::new(&bytes);
        for (i, (nome, conteudo)) in arquivos.iter().enumerate() {
            let mut lido = Vec::new();
            let mut entrada = do_fim.by_index(i).unwrap();
            assert_eq!(entrada.name().unwrap(), nome.as_str());
            assert_eq!(entrada.unix_mode(), Some(0o100_644));
            let em = entrada.last_modified().unwrap();
            assert_eq!(
                (
                    em.year(),
                    em.month(),
                    em.day(),
                    em.hour(),
                    em.minute(),
                    em.second()
                ),
                (2026, 11, 24, 9, 0, 4)
            );
            entrada.read_to_end(&mut lido).unwrap();
            assert_eq!(&lido, conteudo);
            let mut entrada = read_zipfile_from_stream(&mut do_comeco).unwrap().unwrap();
            lido.clear();
            entrada.read_to_end(&mut lido).unwrap();
            assert_eq!(entrada.name().unwrap(), nome.as_str());
            assert_eq!(&lido, conteudo);
        }
    }
}

#[test]
fn info_zip_7z_e_python_testam_o_pacote_e_recusam_o_cortado() {
    let pasta = tempfile::tempdir().unwrap();
    let (inteiro, cortado) = (pasta.path().join("i.zip"), pasta.path().join("c.zip"));
    let bytes = pacote(&arquivos());
    std::fs::write(&inteiro, &bytes).unwrap();
    std::fs::write(&cortado, &bytes[..bytes.len() - 400]).unwrap();
    for (programa, argumentos) in [
        ("unzip", &["-t"][..]),
        ("7z", &["t"][..]),
        ("python3", &["-m", "zipfile", "-t"][..]),
    ] {
        let testar = |qual| Command::new(programa).args(argumentos).arg(qual).output();
        match testar(&inteiro) {
            Err(_) => testes::pular("pacote", &format!("{programa} ausente")),
            Ok(bom) => {
                assert!(bom.status.success(), "{programa}: {bom:?}");
                let mau = testar(&cortado).unwrap();
                assert!(!mau.status.success(), "{programa} aceitou o pacote cortado");
            }
        }
    }
}

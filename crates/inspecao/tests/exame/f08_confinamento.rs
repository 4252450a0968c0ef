//! F08: the child holds itself, and only it dies.

use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use dominio::arquivo::FormatoArquivo::{Pdf as PDF, Zip as ZIP};
use dominio::inspecao::{EstadoAvisos, MotivoRecusa, Veredito};
use inspecao::{Alcance, Impossivel, Inspetor, Parte, Resultado};

use crate::obra::pdf::{Pdf, deflate};
use testes::pular;

use crate::obra::zip;

const FILHO: &str = env!("CARGO_BIN_EXE_inspecionar-ensaio");
const NADA: [&str; 0] = [];

fn inspetor() -> Inspetor {
    // Patient: on a busy machine the child waits for its turn of the processor.
    Inspetor::novo(FILHO, NADA, 2).com_prazo(Duration::from_mins(2))
}

/// An open file without a name, as staging would hand over.
fn arquivo(bytes: &[u8]) -> File {
    let mut arquivo = tempfile::tempfile().unwrap();
    arquivo.write_all(bytes).unwrap();
    arquivo
}

fn razao(resultado: Resultado) -> Impossivel {
    match resultado {
        Resultado::Impossivel { razao } => razao,
        Resultado::Veredito(veredito) => panic!("{veredito:?}"),
    }
}

#[tokio::test]
async fn f08_o_filho_responde_como_a_funcao_e_le_do_inicio() {
    let mut limpo = arquivo(&Pdf::novo().montar());
    limpo.seek(SeekFrom::End(0)).unwrap();
    match inspetor().portao(limpo, PDF).await {
        Resultado::Veredito(veredito) => assert!(veredito.aceito()),
        Resultado::Impossivel { razao } => panic!("{razao}"),
    }
    let ativo = Pdf::novo()
        .catalogo("/OpenAction<</S/Launch/F(x)>>")
        .montar();
    let Resultado::Veredito(Veredito::Recusado { motivo, .. }) =
        inspetor().portao(arquivo(&ativo), PDF).await
    else {
        panic!("esperava recusa");
    };
    assert_eq!(motivo, MotivoRecusa::PdfAcaoProibida);
    let avisos = inspetor()
        .avisos(arquivo(&Pdf::novo().montar()), PDF)
        .await
        .unwrap();
    assert_eq!(avisos.estado, EstadoAvisos::Verificado);
    assert_eq!(avisos.paginas.len(), 1);
}

#[tokio::test]
async fn f08_o_que_o_leitor_nao_entende_e_ilegivel_e_nao_impossivel() {
    let Resultado::Veredito(Veredito::Recusado { motivo, .. }) =
        inspetor().portao(arquivo(b"%PDF-1.7 lixo"), PDF).await
    else {
        panic!("esperava recusa");
    };
    assert_eq!(motivo, MotivoRecusa::Ilegivel);
}

#[tokio::test]
async fn f08_memoria_processador_e_panico_matam_so_o_filho() {
    for ensaio in ["memoria", "processador", "panico"] {
        let inspetor = Inspetor::novo(FILHO, [ensaio], 1).com_prazo(Duration::from_mins(5));
        match razao(inspetor.portao(arquivo(b"x"), PDF).await) {
            Impossivel::Morreu(estado) => match ensaio {
                "panico" => assert_eq!(estado.code(), Some(101)),
                _ => assert!(estado.signal().is_some(), "{ensaio}: {estado}"),
            },
            outra => panic!("{ensaio}: {outra}"),
        }
    }
}

#[tokio::test]
async fn f08_o_filho_que_demora_e_morto_e_o_que_nada_diz_nao_e_recusa() {
    let parado = Inspetor::novo(FILHO, ["processador"], 1).com_prazo(Duration::from_millis(300));
    let inicio = Instant::now();
    assert!(matches!(
        razao(parado.portao(arquivo(b"x"), PDF).await),
        Impossivel::Prazo(_)
    ));
    assert!(inicio.elapsed() < Duration::from_mins(1));
    for ensaio in ["mudo", "falador"] {
        let inspetor = Inspetor::novo(FILHO, [ensaio], 1).com_prazo(Duration::from_mins(2));
        assert!(matches!(
            razao(inspetor.portao(arquivo(b"x"), PDF).await),
            Impossivel::RespostaIlegivel
        ));
    }
    let ausente = Inspetor::novo("/nao/existe", NADA, 1);
    assert!(matches!(
        razao(ausente.portao(arquivo(b"x"), PDF).await),
        Impossivel::NaoIniciou(_)
    ));
}

#[tokio::test]
async fn f08_o_pdf_pequeno_que_pede_memoria_demais_mata_so_o_filho() {
    // Ten million numbers in 40 MiB of text, in a file of some 60 KiB, and that twice.
    let dados = deflate(format!("9 0 [{}]", "1 ".repeat(20_000_000)).as_bytes());
    let pdf = Pdf::novo()
        .fluxo("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &dados)
        .fluxo("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", &dados);
    let bytes = pdf.montar();
    assert!(bytes.len() < 1024 * 1024, "{}", bytes.len());
    let morte = razao(inspetor().portao(arquivo(&bytes), PDF).await);
    assert!(
        matches!(morte, Impossivel::Morreu(estado) if estado.signal().is_some()),
        "{morte}"
    );
    // The next file is answered as ever.
    match inspetor()
        .portao(arquivo(&zip::de(&[("a.txt", b"a")])), ZIP)
        .await
    {
        Resultado::Veredito(veredito) => assert!(veredito.aceito()),
        Resultado::Impossivel { razao } => panic!("{razao}"),
    }
}

#[tokio::test]
async fn f08_a_entrada_que_nao_e_um_arquivo_de_ate_20_mib_nao_e_lida() {
    let grande = arquivo(b"");
    grande.set_len(20 * 1024 * 1024 + 1).unwrap();
    for entrada in [grande, File::open("/dev/zero").unwrap()] {
        assert!(matches!(
            razao(inspetor().portao(entrada, PDF).await),
            Impossivel::Morreu(estado) if estado.code() == Some(1)
        ));
    }
}

#[tokio::test]
async fn f08_vivem_no_maximo_tantos_filhos_quantas_as_vagas() {
    let inspetor =
        Arc::new(Inspetor::novo(FILHO, ["processador"], 2).com_prazo(Duration::from_millis(500)));
    let inicio = Instant::now();
    let quatro: Vec<_> = (0..4)
        .map(|_| {
            let inspetor = Arc::clone(&inspetor);
            tokio::spawn(async move { inspetor.portao(arquivo(b"x"), PDF).await })
        })
        .collect();
    for um in quatro {
        assert!(matches!(razao(um.await.unwrap()), Impossivel::Prazo(_)));
    }
    assert!(inicio.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn f08_o_filho_diz_o_que_o_prende() {
    let resposta = inspetor()
        .perguntar(arquivo(&Pdf::novo().montar()), Parte::Portao, PDF)
        .await
        .unwrap();
    let confinamento = resposta.confinamento;
    if confinamento.landlock == Alcance::Nenhum {
        pular(
            "f08_o_filho_diz_o_que_o_prende",
            "este núcleo não tem landlock",
        );
        return;
    }
    assert_eq!(confinamento.chamadas, Alcance::Inteiro);
}

#[test]
fn f08_confinado_o_filho_nao_alcanca_arquivo_rede_nem_programa() {
    let saida = Command::new(FILHO)
        .arg("fuga")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let texto = String::from_utf8_lossy(&saida.stdout);
    if texto.contains("landlock: Nenhum") && texto.contains("chamadas: Nenhum") {
        pular(
            "f08_confinado_o_filho_nao_alcanca_arquivo_rede_nem_programa",
            "este núcleo não tem landlock nem seccomp",
        );
        return;
    }
    for via in [
        "ler", "listar", "escrever", "tcp", "udp", "unix", "programa", "linha",
    ] {
        assert!(texto.contains(&format!("{via}=false")), "{via}: {texto}");
    }
}

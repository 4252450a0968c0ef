//! F03: archives that two programs unpack in two ways, or outside their folder.

use dominio::arquivo::FormatoArquivo::Zip as ZIP;
use dominio::inspecao::MotivoRecusa::{
    Ilegivel, ZipAmbiguo, ZipAtalho, ZipCriptografado, ZipMetodo, ZipNome,
};

use crate::obra::zip::{Item, Zip, de};
use crate::obra::{aceito, recusado};

fn texto(nome: &str) -> Item {
    Item::novo(nome, b"conteudo de um documento de texto")
}

#[test]
fn f03_zip_com_entrada_duplicada_e_recusado() {
    for (um, outro) in [
        ("a.txt", "a.txt"),
        ("a.txt", "A.TXT"),
        ("p/a.txt", "p\\a.txt"),
        ("p/a.txt", "p/./a.txt"),
        ("p/a.txt", "p//a.txt"),
        ("a.txt", "a.txt."),
    ] {
        let zip = Zip::de([texto(um), texto(outro)]).montar();
        recusado(&format!("{um} e {outro}"), &zip, ZIP, ZipAmbiguo);
    }
}

#[test]
fn f03_cabecalho_local_diferente_do_central_e_recusado() {
    let mut nome = texto("a.txt");
    nome.nome_local = Some(b"b.txt".to_vec());
    let mut crc = texto("a.txt");
    crc.crc_local = Some(crc.crc ^ 1);
    let mut tamanho = texto("a.txt");
    tamanho.tamanho_local = Some(1);
    let mut descritor = texto("a.txt").com_descritor();
    *descritor.depois.last_mut().unwrap() ^= 1;
    for (caso, item) in [
        ("nome", nome),
        ("crc", crc),
        ("tamanho", tamanho),
        ("descritor", descritor),
    ] {
        recusado(caso, &Zip::de([item]).montar(), ZIP, ZipAmbiguo);
    }
}

#[test]
fn f03_dados_antes_depois_ou_entre_as_entradas_sao_recusados() {
    let limpo = Zip::de([texto("a.txt"), texto("b.txt")]);
    aceito("limpo", &limpo.montar(), ZIP, &[]);
    let mut prefixo = limpo.clone();
    prefixo.prefixo = b"PK\x03\x04 e mais".to_vec();
    recusado("prefixo", &prefixo.montar(), ZIP, ZipAmbiguo);
    let mut sufixo = limpo.clone();
    sufixo.sufixo = b"x".to_vec();
    recusado("sufixo", &sufixo.montar(), ZIP, ZipAmbiguo);
    let mut entre = limpo.clone();
    entre.itens[0].depois = b"escondido".to_vec();
    recusado("entre", &entre.montar(), ZIP, ZipAmbiguo);
    let mut antes_do_diretorio = limpo.clone();
    antes_do_diretorio.itens[1].depois = b"escondido".to_vec();
    recusado("fim", &antes_do_diretorio.montar(), ZIP, ZipAmbiguo);
    let mut no_diretorio = limpo.clone();
    no_diretorio.sobra_do_diretorio = b"escondido".to_vec();
    recusado("diretório", &no_diretorio.montar(), ZIP, ZipAmbiguo);
    let mut fora = limpo;
    fora.quantos = Some(1);
    recusado("não listada", &fora.montar(), ZIP, ZipAmbiguo);
}

#[test]
fn f03_dois_fins_de_diretorio_sao_recusados_e_um_comentario_comum_passa() {
    let mut zip = Zip::de([texto("a.txt")]);
    zip.comentario = "Projeto elétrico da Rua A".as_bytes().to_vec();
    aceito("comentário", &zip.montar(), ZIP, &[]);
    let outro = de(&[("b.txt", b"outro")]);
    zip.comentario = outro;
    recusado("zip no comentário", &zip.montar(), ZIP, ZipAmbiguo);
    zip.comentario = b"PK\x05\x06".to_vec();
    recusado("fim no comentário", &zip.montar(), ZIP, ZipAmbiguo);
    let cortado = Zip::de([texto("a.txt")]).montar();
    recusado("cortado", &cortado[..cortado.len() - 30], ZIP, Ilegivel);
}

#[test]
fn f03_duas_leituras_inteiras_de_um_so_arquivo_sao_recusadas() {
    const CABECALHO: usize = 30 + "a.jpg".len();
    let foto = |dados: &[u8]| Zip::de([Item::guardado("a.jpg", dados).com_descritor()]);
    let mut curta = foto(b"\xff\xd8\xff curta");
    // For one reader the rest is a comment; for the other all of it is the photo.
    let resto = foto(&[]).montar().len() - CABECALHO;
    curta.comentario = vec![0; resto];
    let curta = curta.montar();
    let longa = foto(&curta[CABECALHO..curta.len() - resto]).montar();
    assert_eq!(longa.len(), curta.len());
    recusado("duas leituras", &longa, ZIP, ZipAmbiguo);
}

#[test]
fn f03_caminho_que_sai_da_pasta_e_recusado() {
    for nome in [
        "../a.txt",
        "p/../../a.txt",
        "p\\..\\a.txt",
        "/etc/a.txt",
        "\\a.txt",
        "C:/a.txt",
        "c:a.txt",
        "a\0.txt",
        "a\n.txt",
        "",
    ] {
        let zip = Zip::de([texto(nome)]).montar();
        recusado(&format!("{nome:?}"), &zip, ZIP, ZipNome);
    }
}

#[test]
fn f03_o_segundo_nome_em_unicode_tambem_e_julgado() {
    let com_outro = |outro: &str| {
        let mut item = texto("a.txt");
        let mut extra = vec![1, 0, 0, 0, 0];
        extra.extend(outro.as_bytes());
        item.extra = [
            &0x7075_u16.to_le_bytes()[..],
            &u16::try_from(extra.len()).unwrap().to_le_bytes(),
            &extra,
        ]
        .concat();
        Zip::de([item]).montar()
    };
    aceito("memória", &com_outro("memória.txt"), ZIP, &[]);
    recusado("sai", &com_outro("../a.txt"), ZIP, ZipNome);
    recusado("extensão", &com_outro("a.exe"), ZIP, ZipAmbiguo);
}

#[test]
fn f03_atalho_e_dispositivo_sao_recusados() {
    for modo in [0o120_777, 0o020_666, 0o010_644, 0o140_777] {
        let mut item = texto("a.txt");
        item.modo = modo;
        recusado(
            &format!("{modo:o}"),
            &Zip::de([item]).montar(),
            ZIP,
            ZipAtalho,
        );
    }
}

#[test]
fn f03_entrada_criptografada_e_recusada() {
    for sinalizadores in [1, 0x41, 0x2001] {
        let mut item = texto("a.txt");
        item.sinalizadores = sinalizadores;
        recusado("bit", &Zip::de([item]).montar(), ZIP, ZipCriptografado);
    }
    let mut aes = texto("a.txt");
    aes.metodo = 99;
    aes.sinalizadores = 1;
    recusado("aes", &Zip::de([aes]).montar(), ZIP, ZipCriptografado);
}

#[test]
fn f03_metodo_desconhecido_e_recusado_com_orientacao() {
    for metodo in [1, 6, 9, 12, 14, 93, 95, 98] {
        let mut item = texto("a.txt");
        item.metodo = metodo;
        recusado(
            &format!("{metodo}"),
            &Zip::de([item]).montar(),
            ZIP,
            ZipMetodo,
        );
    }
}

#[test]
fn f03_descritor_de_dados_pastas_e_nomes_do_windows_passam() {
    let mut pasta = Item::guardado("Memória/", b"");
    pasta.modo = 0o040_755;
    let mut dos = texto("x");
    // `memória.txt` as Explorer writes it in Brazil (code page 850).
    dos.nome = b"mem\xa2ria.txt".to_vec();
    let zip = Zip::de([
        pasta,
        texto("Memória/cálculo.txt").com_descritor(),
        texto("ART\\paga.txt"),
        dos,
    ]);
    aceito("limpo", &zip.montar(), ZIP, &[]);
    let mut pasta_cheia = Item::guardado("p/", b"dados");
    pasta_cheia.modo = 0o040_755;
    recusado(
        "pasta com dados",
        &Zip::de([pasta_cheia]).montar(),
        ZIP,
        ZipAmbiguo,
    );
}

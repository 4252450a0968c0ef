//! The receipt by e-mail (R-PED-3).

use chrono::{DateTime, Utc};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;

use super::ficha;
use crate::carta::{Carta, Item};
use crate::mensagem::Mensagem;

/// To the RT, when a pedido or a correction was sent.
#[derive(Debug, Clone, Copy)]
pub struct PedidoEnviado<'a> {
    /// E-mail of the RT.
    pub para: &'a str,
    /// Name of the RT.
    pub nome: &'a str,
    /// NS.
    pub numero_ns: &'a str,
    /// APR protocolo.
    pub protocolo: &'a str,
    /// Client's name.
    pub cliente: &'a str,
    /// 1 for the first analysis, more for a correction.
    pub ciclo: i32,
    /// Code of the receipt, which anyone can verify (R-REC-1).
    pub codigo: &'a str,
    /// The instant that decides the deadline (R-PRZ-1).
    pub enviado_em: DateTime<Utc>,
    /// Every file sent.
    pub arquivos: &'a [ArquivoEnviado],
    /// Address of the pedido, absolute.
    pub endereco: &'a str,
    /// Address of the check of this receipt, absolute; it opens without signing in.
    pub verificacao: &'a str,
}

/// One file of a receipt.
#[derive(Debug, Clone)]
pub struct ArquivoEnviado {
    /// Words of the slot.
    pub anexo: String,
    /// File name.
    pub nome: String,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256, lower-case hex.
    pub sha256: String,
}

impl ArquivoEnviado {
    pub(super) fn item(&self) -> Item {
        Item {
            titulo: format!("{}: {}", self.anexo, self.nome),
            linhas: vec![
                format!("Tamanho: {}", formatar_tamanho(self.tamanho)),
                format!("SHA-256: {}", self.sha256),
            ],
        }
    }
}

/// The message of [`PedidoEnviado`].
#[must_use]
pub fn pedido_enviado(envio: &PedidoEnviado<'_>) -> Mensagem {
    let (o_que, titulo) = if envio.ciclo > 1 {
        ("Correção enviada", "Pedido atualizado com sucesso")
    } else {
        ("Pedido enviado", "Pedido enviado com sucesso")
    };
    let mut carta = Carta::nova(format!("{o_que}: NS {}", envio.numero_ns), titulo);
    carta.paragrafo("Recebemos o envio e os arquivos abaixo. O pedido está em análise na Cemig.");
    let mut linhas = ficha(envio.numero_ns, envio.protocolo, envio.cliente);
    linhas.push(("Enviado em", formatar_data_hora(envio.enviado_em)));
    linhas.push(("Código do recibo", envio.codigo.to_owned()));
    if envio.ciclo > 1 {
        linhas.push(("Ciclo de análise", envio.ciclo.to_string()));
    }
    carta.ficha(linhas);
    carta.subtitulo("Arquivos recebidos");
    carta.itens(envio.arquivos.iter().map(ArquivoEnviado::item).collect());
    carta.subtitulo("O que acontece agora");
    carta.paragrafo("A Cemig analisa o pedido. A resposta chega por e-mail e aparece no portal.");
    carta.paragrafo("Guarde esta mensagem. O código do recibo prova o que foi enviado e quando.");
    carta.link("Abrir o pedido", envio.endereco);
    carta.paragrafo("Qualquer pessoa confere este recibo, sem cadastro, pelo endereço abaixo.");
    carta.link("Verificar o recibo", envio.verificacao);
    carta.enderecar(envio.nome, envio.para)
}

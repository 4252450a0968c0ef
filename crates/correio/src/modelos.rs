//! The e-mails of the platform: one file, one function from typed data to a message.

mod decisao_aprovada;
mod decisao_com_pendencias;
mod janela_vencida;
mod ns_cancelada;
mod ns_recebida;
mod pedido_enviado;
mod proximos_passos;
mod reanalise_aberta;
mod reanalise_recusada;
mod versao_recebida;
mod versao_recusada;

pub use decisao_aprovada::{DecisaoAprovada, decisao_aprovada};
pub use decisao_com_pendencias::{DecisaoComPendencias, PendenciaApontada, decisao_com_pendencias};
pub use janela_vencida::{JanelaVencida, janela_vencida};
pub use ns_cancelada::{NsCancelada, ns_cancelada};
pub use ns_recebida::{NsRecebida, ns_recebida};
pub use pedido_enviado::{ArquivoEnviado, PedidoEnviado, pedido_enviado};
pub use reanalise_aberta::{ReanaliseAberta, reanalise_aberta};
pub use reanalise_recusada::{ReanaliseRecusada, reanalise_recusada};
pub use versao_recebida::{VersaoRecebida, versao_recebida};
pub use versao_recusada::{VersaoRecusada, versao_recusada};

use crate::carta::Carta;

/// What every e-mail names first.
fn ficha(numero_ns: &str, protocolo: &str, cliente: &str) -> Vec<(&'static str, String)> {
    vec![
        ("NS", numero_ns.to_owned()),
        ("Protocolo", protocolo.to_owned()),
        ("Cliente", cliente.to_owned()),
    ]
}

/// How anybody checks a decision (R-REC-1).
fn verificavel(carta: &mut Carta, endereco: &str) {
    carta.paragrafo("Qualquer pessoa confere esta decisão, sem cadastro, pelo endereço abaixo.");
    carta.link("Verificar a decisão", endereco);
}

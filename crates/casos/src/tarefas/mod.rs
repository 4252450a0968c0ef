//! Background work: each kind calls one use case; the relay of the server calls [`executar_pendentes`].

use chrono::Duration;

mod contar;
mod correio;
mod executar;
mod recolher;

pub use contar::{Contagem, contar};
pub use correio::{ler_mensagem, ultimas_mensagens};
pub use executar::{executar_lentas, executar_pendentes};
pub use recolher::recolher;

/// Delivers one e-mail.
pub(crate) const ENTREGAR_MENSAGEM: &str = "mensagem.entregar";
/// Scans one versão.
pub(crate) const CONFERIR_VERSAO: &str = "versao.conferir";
/// Looks into one versão for the avisos.
pub const AVISAR_VERSAO: &str = "versao.avisar";
/// Kinds that wait long for something outside; a lane of their own keeps e-mails and deadlines punctual.
const LENTAS: &[&str] = &[CONFERIR_VERSAO, AVISAR_VERSAO];

/// Acts on a stored event whose effect was put off.
pub(crate) const PROCESSAR_WEBHOOK: &str = "webhook.processar";
/// Releases an analysis nobody finished (R-SIT-2).
pub(crate) const DEVOLVER_ANALISE: &str = "analise.devolver";
/// Closes the window of an NS (R-NS-3).
pub(crate) const VENCER_JANELA: &str = "janela.vencer";

/// The lapse of a window is written down this long after its end, so that what arrived in the last second is written
/// first (R-PRZ-1). Reading does not wait for it: the situação is computed at the instant of the question.
pub const FOLGA_DO_VENCIMENTO: Duration = Duration::seconds(30);

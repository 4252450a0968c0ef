//! What every page shares: who is signed in, the server's clock, the theme and the spoken announcements.

pub mod acesso;
pub mod anuncio;
pub mod leitura;
pub mod navegacao;
pub mod pausa;
pub mod reacao;
pub mod relogio;
pub mod tema;

pub use acesso::{Acesso, EstadoSessao, usa_acesso};
pub use anuncio::{Anuncio, usa_anuncio};
pub use leitura::Leitura;
pub use pausa::pausa;
pub use reacao::{efeito, linhas, memo, viva};
pub use relogio::{Relogio, usa_relogio};
pub use tema::{Tema, UsoTema, usa_tema};

//! Attachments on disk or on S3, through `object_store`.
//!
//! Architecture invariants: only this crate builds object keys, and an object once written is never
//! replaced. Bytes go to a local staging file first (counted, hashed, stopped at the limit), then to one
//! immutable object; the caller writes its row only after [`Acervo::guardar`] says the object is durable.

mod abrir;
mod antivirus;
mod chave;
mod configuracao;
mod disco;
mod enviar_s3;
mod falha;
mod guardar;
mod juntar;
mod ler;
mod orfaos;
mod pedaco;
mod preparo;
mod receber;
mod recolher;
mod verificar;

pub use abrir::Acervo;
pub use antivirus::{Antivirus, EnderecoInvalido, FalhaAntivirus, Veredito};
pub use chave::{Chave, Pedaco};
pub use configuracao::Configuracao;
pub use falha::{FalhaAcervo, RecusaRecebimento};
pub use orfaos::ObjetoDeVersao;
pub use preparo::Recebido;

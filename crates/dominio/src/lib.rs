//! Every rule of the platform as pure functions and types.
//!
//! Architecture invariant: nothing here is async, reads a clock, touches storage or knows HTTP.
//! The server and the SPA call the same functions, so a rule cannot differ between them.

pub mod ids;
pub mod tipo;

//! The store asked from outside, on disk and on S3.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

mod cena;
mod durabilidade;
mod guardar;
mod pedacos;
mod receber;
mod s3;

//! banco

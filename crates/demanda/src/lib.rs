//! demanda

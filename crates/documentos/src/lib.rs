//! documentos

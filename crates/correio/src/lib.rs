//! correio

//! acervo

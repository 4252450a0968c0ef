//! atende

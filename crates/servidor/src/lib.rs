//! servidor

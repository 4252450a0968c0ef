//! casos

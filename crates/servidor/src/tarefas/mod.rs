//! Background work: each loop calls one use case; several replicas may run it (the lease is the use case's).

pub(crate) mod coletor;
pub(crate) mod periodica;
pub(crate) mod rele;

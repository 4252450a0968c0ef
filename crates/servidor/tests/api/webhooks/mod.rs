//! `POST /webhooks/atende` (3.4).

mod assinatura;
mod efeito;
mod entrega;

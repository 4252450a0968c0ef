//! The entry point of the filing: finding the NS, the steps of a rascunho, anexos and envio (4.4).

fn main() {
    frontend::envio();
}

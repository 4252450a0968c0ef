//! The entry point for everybody: sign-in, the home, the consulta and the pedidos (4.4).

fn main() {
    frontend::portal();
}

//! The entry point of the analysts' desk, served at `/analise/…` (4.4).

fn main() {
    frontend::analise();
}

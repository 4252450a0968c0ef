//! The entry point of the analysts' desk, served below `/analise` (4.4).

fn main() {
    frontend::analise();
}

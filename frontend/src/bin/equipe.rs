//! The entry point of the staff's lists: queue and library, served at `/analise` (4.4).

fn main() {
    frontend::equipe();
}

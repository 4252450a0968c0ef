//! Prints the table of R-SIT-1, as ARCHITECTURE.md shows it.

fn main() {
    print!("{}", dominio::situacao::tabela_markdown());
}

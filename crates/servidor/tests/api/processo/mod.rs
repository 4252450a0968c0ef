//! What only the real process can show: an order of system calls, a refused start, a kill in the middle.

mod bytes;
mod disco_cheio;
mod durabilidade;
mod inicio;
mod morte;
mod retomada;
mod trecho;

//! Words for whose move it is.

pub const SUA: &str = "Sua vez";
pub const COM_O_RT: &str = "Com o responsável técnico";
pub const COM_A_CEMIG: &str = "Com a Cemig";
pub const COM_O_ATENDE: &str = "Com o Cemig Atende";
pub const COM_O_CLIENTE: &str = "Com o cliente";
pub const E_A_SUA_VEZ: &str = "é a sua vez";
pub const E_A_VEZ: &str = "é a vez";
pub const PASSOS: &str = "De quem é a vez";

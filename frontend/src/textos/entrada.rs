//! Words of *Entrar*.

pub const TITULO: &str = "Entrar";
pub const CHAMADA: &str = "Do projeto à resposta, sem perder prazo.";
pub const CHAMADA_TEXTO: &str = "Projeto elétrico, análise de carga e geração distribuída em um só lugar. \
A tela sempre diz de quem é a vez e até quando.";
pub const USUARIO: &str = "CPF ou e-mail";
pub const USUARIO_ERRO: &str = "Digite o seu CPF ou e-mail.";
pub const SENHA: &str = "Senha";
pub const SENHA_ERRO: &str = "Digite a sua senha.";
pub const MOSTRAR: &str = "Mostrar";
pub const OCULTAR: &str = "Ocultar";
pub const MOSTRAR_SENHA: &str = "Mostrar senha";
pub const ENTRAR: &str = "Entrar no APR";
pub const ENTRANDO: &str = "Entrando…";
pub const SESSAO_ACABOU: &str = "Entre para continuar";
pub const SESSAO_ACABOU_TEXTO: &str = "Depois de entrar, você volta à página em que estava.";

/// Figures below the drawing: number and words.
pub const NUMEROS: [(&str, &str); 3] = [
    ("48 h", "para enviar análise de carga e projeto elétrico"),
    ("24 h", "para enviar geração distribuída"),
    ("20 MB", "por arquivo: PDF, ZIP, XLS ou XLSX"),
];

//! Words of the page of components, which only the demonstration serves.

pub const TITULO: &str = "Componentes e estados";
pub const INTRODUCAO: &str = "Cada peça do portal, nos estados em que aparece. Troque o tema no alto da página para comparar.";
pub const ACOES: &str = "Ações";
pub const FORMULARIO: &str = "Formulário";
pub const AVISOS: &str = "Avisos e esperas";
pub const SITUACOES: &str = "Situações e prazos";
pub const LISTAS: &str = "Listas e histórico";
pub const ARQUIVOS: &str = "Arquivos e etapas";
pub const ROTULO: &str = "Rótulo do campo";
pub const AJUDA: &str = "Ajuda curta, dita antes do erro.";
pub const ERRO: &str = "Diga o que está errado e como corrigir.";
pub const OPCOES: [(&str, &str); 3] = [
    ("um", "Primeira"),
    ("dois", "Segunda"),
    ("tres", "Terceira"),
];
pub const FRASE: &str = "Uma frase diz o que houve e como seguir.";
pub const ABRIR: &str = "Abrir o diálogo";
pub const DIALOGO: &str = "Título do diálogo";
pub const PARADO: &str = "Parado";
pub const OCUPADO: &str = "Ocupado";
pub const PRIMARIO: &str = "Primário";
pub const SECUNDARIO: &str = "Secundário";
pub const TEXTO: &str = "Texto";
pub const CRITICO: &str = "Crítico";
pub const LINK: &str = "Link";
pub const NOME: &str = "Nome";
pub const VALOR: &str = "Valor do dado";
pub const TRES: &str = "3";
pub const PASSO: &str = "Passo";
pub const QUANDO: &str = "24/11/2026 às 14:32 · quem fez";

//! The reasons that the library starts with: words an analyst would write again and again (4.3). Staff change them.

use super::TipoPendencia;

/// One reason as the library starts with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MotivoInicial {
    /// Kind of the pendência it makes.
    pub tipo: TipoPendencia,
    /// A few words, by which it is found.
    pub titulo: &'static str,
    /// What the RT must do.
    pub texto: &'static str,
}

/// The first library; each takes norm and `bloqueante` from its kind.
pub const MOTIVOS_INICIAIS: &[MotivoInicial] = &[
    motivo(
        TipoPendencia::ArtIrregular,
        "ART sem a atividade técnica",
        "A ART não traz a atividade técnica deste pedido. Apresente a ART com a atividade de projeto e o endereço da obra.",
    ),
    motivo(
        TipoPendencia::ArtIrregular,
        "ART sem comprovante de pagamento",
        "A ART não está paga ou não tem a comprovação. Apresente a ART paga.",
    ),
    motivo(
        TipoPendencia::ArtIrregular,
        "ART de outro endereço",
        "O endereço da ART é diferente do endereço da obra. Apresente a ART do endereço deste pedido.",
    ),
    motivo(
        TipoPendencia::ResponsavelDivergente,
        "RT diferente do informado na NS",
        "A NS indica outro responsável técnico. Solicite a reanálise no Cemig Atende com o nome correto ou troque a ART.",
    ),
    motivo(
        TipoPendencia::DadosDivergentes,
        "Demanda do projeto diferente da informada",
        "A demanda do projeto é diferente da informada no pedido. Corrija para o mesmo valor nos dois.",
    ),
    motivo(
        TipoPendencia::DadosDivergentes,
        "Nome do cliente diferente da NS",
        "O nome do cliente no projeto é diferente do nome na NS. Corrija o carimbo do projeto.",
    ),
    motivo(
        TipoPendencia::DadosDivergentes,
        "Endereço diferente da NS",
        "O endereço do projeto é diferente do endereço da NS. Corrija o carimbo e a planta de situação.",
    ),
    motivo(
        TipoPendencia::DocumentoIncompleto,
        "Falta a assinatura do RT ou do cliente",
        "O documento não está assinado. Apresente-o assinado pelo responsável técnico e pelo cliente.",
    ),
    motivo(
        TipoPendencia::DocumentoIncompleto,
        "Falta o memorial descritivo",
        "Falta o memorial descritivo. Anexe o documento completo.",
    ),
    motivo(
        TipoPendencia::DocumentoIncompleto,
        "Formulário com campos em branco",
        "Há campos obrigatórios em branco no formulário. Preencha todos e anexe de novo.",
    ),
    motivo(
        TipoPendencia::DocumentoIncompleto,
        "Falta a planta de situação",
        "Falta a planta de situação com ruas, norte e distância ao poste. Inclua-a no projeto.",
    ),
    motivo(
        TipoPendencia::ApresentacaoIrregular,
        "Projeto com cores",
        "O projeto tem páginas coloridas. Reapresente todas as pranchas só em preto.",
    ),
    motivo(
        TipoPendencia::ApresentacaoIrregular,
        "Prancha ilegível ou fora de escala",
        "Há textos ilegíveis ou desenho fora da escala indicada. Reapresente a prancha legível e em escala.",
    ),
    motivo(
        TipoPendencia::ApresentacaoIrregular,
        "Formato da prancha diferente do informado",
        "O tamanho da prancha é diferente do formato informado no pedido. Reapresente no formato informado.",
    ),
    motivo(
        TipoPendencia::DemandaIncorreta,
        "Fatores de demanda incorretos",
        "Os fatores de demanda usados não correspondem às cargas declaradas. Refaça o cálculo e atualize os documentos.",
    ),
    motivo(
        TipoPendencia::DemandaIncorreta,
        "Motores fora do cálculo",
        "Há motores na relação de cargas que não entraram no cálculo de demanda. Inclua-os e refaça o cálculo.",
    ),
    motivo(
        TipoPendencia::PadraoDeEntrada,
        "Disjuntor incompatível com a demanda",
        "O disjuntor geral não corresponde à demanda calculada. Corrija o disjuntor e os condutores do ramal.",
    ),
    motivo(
        TipoPendencia::PadraoDeEntrada,
        "Condutores do ramal subdimensionados",
        "A seção dos condutores do ramal de entrada é menor que a exigida. Corrija os condutores e o eletroduto.",
    ),
    motivo(
        TipoPendencia::MedicaoIrregular,
        "Acesso à medição impedido",
        "O local da medição não tem acesso livre. Reposicione a medição e mostre o acesso na planta.",
    ),
    motivo(
        TipoPendencia::MedicaoIrregular,
        "Faltam os pontos de selagem",
        "O projeto não indica os pontos de selagem da caixa ou da cabine. Indique-os no detalhe da medição.",
    ),
    motivo(
        TipoPendencia::ProtecaoIrregular,
        "Sem seletividade com a rede",
        "As curvas de proteção cruzam as da rede. Refaça os ajustes e o coordenograma com seletividade.",
    ),
    motivo(
        TipoPendencia::ProtecaoIrregular,
        "Falta o coordenograma",
        "Falta o coordenograma de fase e de neutro. Anexe-o com a tabela de ajustes do relé.",
    ),
    motivo(
        TipoPendencia::AterramentoIrregular,
        "Malha de aterramento não detalhada",
        "A malha de aterramento não está detalhada. Mostre hastes, condutores e ligações equipotenciais.",
    ),
    motivo(
        TipoPendencia::GeracaoIrregular,
        "Diagrama da geração incompleto",
        "O diagrama unifilar não mostra a geração, as proteções e o ponto de conexão. Complete o diagrama.",
    ),
    motivo(
        TipoPendencia::GeracaoIrregular,
        "Potência da geração diferente da informada",
        "A potência dos módulos ou do inversor é diferente da informada no pedido. Corrija para o mesmo valor.",
    ),
    motivo(
        TipoPendencia::InversorSemCertificacao,
        "Inversor sem registro no Inmetro",
        "O modelo do inversor não tem registro comprovado. Informe o número do registro Inmetro ou anexe o certificado.",
    ),
];

const fn motivo(tipo: TipoPendencia, titulo: &'static str, texto: &'static str) -> MotivoInicial {
    MotivoInicial {
        tipo,
        titulo,
        texto,
    }
}

//! Words of the decision.

use crate::textos::geral::plural;

pub const BARRA: &str = "Decisão, passo 1 de 2";
pub const DIALOGO: &str = "Decisão, passo 2 de 2";
pub const TODOS_RESPONDIDOS: &str = "Checklist completo.";
pub const DOCUMENTO: &str = "Documento da decisão";
pub const DOCUMENTO_SOLTE: &str = "Solte aqui o documento da decisão";
pub const PENDENCIAS_NA_APROVACAO: &str =
    "Há pendências escritas. Remova-as para aprovar, ou decida pelo outro resultado.";
pub const OBRAS: &str = "A ligação precisa de obras na rede?";
pub const OBSERVACAO: &str = "Observação ao RT";
pub const OBSERVACAO_AJUDA: &str = "Se houver. Ela aparece na decisão e no e-mail.";
pub const QUEM_RECEBE: &str = "Quem recebe";
pub const O_QUE_MUDA: &str = "O que muda";
pub const SEM_VOLTA: &str = "A decisão não pode ser desfeita depois de confirmada.";
pub const VOLTAR: &str = "Voltar à análise";
pub const FALTAM: &str = "Falta algo para decidir";
pub const MUDOU: &str = "O pedido mudou desde que você o abriu";
pub const MUDOU_TEXTO: &str = "A página já mostra o estado de agora. Confira e decida de novo.";
pub const NAO_SALVOU: &str = "As respostas ainda não foram salvas";
pub const NAO_SALVOU_TEXTO: &str = "Volte à análise, veja o aviso do painel e decida de novo.";
pub const CODIGO: &str = "Código da decisão";
pub const PROXIMO: &str = "Assumir e abrir o próximo";
pub const VER_PEDIDO: &str = "Ver o pedido";

/// "Faltam 2 itens. 1 não conforme até agora."
pub fn resumo(faltam: usize, nao_conformes: usize) -> String {
    let itens = match faltam {
        0 => TODOS_RESPONDIDOS.to_owned(),
        1 => "Falta 1 item do checklist.".to_owned(),
        n => format!("Faltam {n} itens do checklist."),
    };
    if nao_conformes == 0 {
        itens
    } else {
        format!(
            "{itens} {} até agora.",
            plural(nao_conformes, "não conforme", "não conformes")
        )
    }
}

/// "Aprovar", "Reprovar com 2 pendências".
pub fn acao(verbo: &str, pendencias: usize) -> String {
    if pendencias == 0 {
        verbo.to_owned()
    } else {
        format!(
            "{verbo} com {}",
            plural(pendencias, "pendência", "pendências")
        )
    }
}

/// "Reprovar com 2 pendências?"
pub fn pergunta(acao: &str) -> String {
    format!("{acao}?")
}

/// Who is told.
pub fn recebe(nome: &str) -> String {
    format!("{nome}, por e-mail e na página do pedido")
}

/// "De Em análise para Reprovado."
pub fn muda(de: &str, para: &str) -> String {
    format!("De {de} para {para}.")
}

/// Announced and shown after the decision.
pub fn registrada(resultado: &str) -> String {
    format!("Decisão registrada: {resultado}.")
}

/// Verb of a result.
pub const fn verbo(resultado: dominio::tipo::Resultado) -> &'static str {
    dominio::situacao::Acao::Decidir(resultado).texto()
}

/// Whether the tipo needs the file to approve.
pub const fn documento_ajuda(tipo: dominio::tipo::TipoSolicitacao) -> &'static str {
    use dominio::tipo::TipoSolicitacao as T;
    match tipo {
        T::ProjetoEletrico | T::GeracaoDistribuida => {
            "Obrigatório para aprovar. O RT recebe este arquivo com a decisão."
        }
        T::AnaliseCarga => "Se houver. O RT recebe este arquivo com a decisão.",
    }
}

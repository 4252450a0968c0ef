//! R-SIT-2: what each decision carries, the findings and the checklists.

use std::collections::BTreeSet;

use dominio::pendencia::{
    DecisaoProposta, FalhaDecisao, TipoPendencia, checklist, validar_decisao,
};
use dominio::tipo::{Obras, Resultado, TipoSolicitacao};

const CARGA: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const PROJETO: TipoSolicitacao = TipoSolicitacao::ProjetoEletrico;
const GD: TipoSolicitacao = TipoSolicitacao::GeracaoDistribuida;

fn decisao(
    resultado: Resultado,
    obras: Option<Obras>,
    pendencias: usize,
    tem_documento: bool,
) -> DecisaoProposta {
    DecisaoProposta {
        resultado,
        obras,
        pendencias,
        tem_documento,
    }
}

#[test]
fn r_sit_2_o_que_cada_decisao_leva() {
    use FalhaDecisao as F;
    use Resultado::{Aprovado, Reprovado, Suspenso};
    let (sem, com) = (Some(Obras::Sem), Some(Obras::Com));
    let casos: &[(TipoSolicitacao, DecisaoProposta, &[FalhaDecisao])] = &[
        (CARGA, decisao(Aprovado, sem, 0, false), &[]),
        (CARGA, decisao(Aprovado, com, 0, true), &[]),
        (
            CARGA,
            decisao(Aprovado, None, 0, false),
            &[F::ObrasObrigatorias],
        ),
        (CARGA, decisao(Suspenso, None, 1, false), &[]),
        (
            CARGA,
            decisao(Suspenso, None, 0, false),
            &[F::PendenciaObrigatoria],
        ),
        (CARGA, decisao(Suspenso, com, 1, false), &[F::ObrasNaoCabem]),
        (
            CARGA,
            decisao(Reprovado, None, 1, false),
            &[F::ResultadoNaoCabe],
        ),
        (PROJETO, decisao(Aprovado, None, 0, true), &[]),
        (PROJETO, decisao(Aprovado, None, 2, true), &[]),
        (
            PROJETO,
            decisao(Aprovado, None, 0, false),
            &[F::DocumentoObrigatorio],
        ),
        (
            PROJETO,
            decisao(Aprovado, sem, 0, true),
            &[F::ObrasNaoCabem],
        ),
        (PROJETO, decisao(Reprovado, None, 1, false), &[]),
        (
            PROJETO,
            decisao(Reprovado, None, 0, true),
            &[F::PendenciaObrigatoria],
        ),
        (
            PROJETO,
            decisao(Suspenso, None, 1, false),
            &[F::ResultadoNaoCabe],
        ),
        (GD, decisao(Aprovado, com, 0, true), &[]),
        (
            GD,
            decisao(Aprovado, None, 0, false),
            &[F::ObrasObrigatorias, F::DocumentoObrigatorio],
        ),
        (GD, decisao(Reprovado, None, 3, false), &[]),
        (
            GD,
            decisao(Suspenso, None, 0, false),
            &[F::ResultadoNaoCabe, F::PendenciaObrigatoria],
        ),
    ];
    for (tipo, proposta, falhas) in casos {
        let esperado = if falhas.is_empty() {
            Ok(())
        } else {
            Err(falhas.to_vec())
        };
        assert_eq!(
            validar_decisao(*tipo, proposta),
            esperado,
            "{tipo:?} {proposta:?}"
        );
    }
}

#[test]
fn r_sit_2_os_tipos_de_pendencia_dizem_o_que_fazer_em_frases_curtas() {
    for tipo in TipoPendencia::TODOS
        .iter()
        .filter(|tipo| **tipo != TipoPendencia::Outra)
    {
        assert!(
            !tipo.rotulo().is_empty() && !tipo.norma().is_empty(),
            "{tipo:?}"
        );
        assert!(tipo.texto_padrao().ends_with('.'));
        for frase in tipo.texto_padrao().split_terminator(['.', ':']) {
            assert!(frase.split_whitespace().count() <= 25, "{tipo:?}: {frase}");
        }
    }
    assert_eq!(TipoPendencia::TODOS.len(), 13);
    assert_eq!(TipoPendencia::Outra.texto_padrao(), "");
    assert!(TipoPendencia::ResponsavelDivergente.bloqueante_por_padrao());
    assert!(!TipoPendencia::ApresentacaoIrregular.bloqueante_por_padrao());
}

#[test]
fn r_sit_2_cada_tipo_tem_uma_checklist_de_vinte_itens_com_codigos_unicos() {
    let mut codigos = BTreeSet::new();
    for tipo in TipoSolicitacao::TODOS {
        let itens: Vec<_> = checklist(*tipo)
            .iter()
            .flat_map(|grupo| grupo.itens)
            .collect();
        assert!(itens.len() == 20, "{tipo:?}: {}", itens.len());
        assert!(
            checklist(*tipo)
                .iter()
                .all(|grupo| !grupo.titulo.is_empty() && !grupo.itens.is_empty())
        );
        for item in itens {
            assert!(codigos.insert(item.codigo), "{} se repete", item.codigo);
            assert!(
                item.texto.split_whitespace().count() <= 15,
                "{}",
                item.texto
            );
        }
    }
}

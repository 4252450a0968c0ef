//! R-NS-5: the situação of the NS itself, cell by cell.

use dominio::nota::{EventoNs, transicao_ns};
use dominio::situacao::CodigoRecusa;
use dominio::tipo::{SituacaoNs, TipoSolicitacao};

const COLUNAS: [SituacaoNs; 6] = [
    SituacaoNs::Aguardando,
    SituacaoNs::Enviada,
    SituacaoNs::Suspenso,
    SituacaoNs::Reprovado,
    SituacaoNs::ReanaliseLiberada,
    SituacaoNs::Cancelado,
];

/// Columns in the order above; p projeto, c carga, g GD.
const TABELA: &str = "
pedido_enviado               pcg env env jan jan env fin
janela_vencida               pg  rep sem sem sem rep sem
janela_vencida               c   sus sem sem sem sus sem
reanalise_vencida_ja_enviada pcg sem sem sem sem env sem
reanalise_confirmada         p   nao lib nao lib jaa fin
reanalise_confirmada         c   nao lib lib nao jaa fin
reanalise_confirmada         g   gdr gdr gdr gdr gdr gdr
reavaliacao_confirmada       p   nao lib nao nao jaa fin
reavaliacao_confirmada       cg  rsp rsp rsp rsp rsp rsp
ns_cancelada                 pc  can can can can can fin
ns_cancelada                 g   can can can fin can fin
";

fn destino(celula: &str) -> Result<SituacaoNs, CodigoRecusa> {
    match celula {
        "env" => Ok(SituacaoNs::Enviada),
        "sus" => Ok(SituacaoNs::Suspenso),
        "rep" => Ok(SituacaoNs::Reprovado),
        "lib" => Ok(SituacaoNs::ReanaliseLiberada),
        "can" => Ok(SituacaoNs::Cancelado),
        "nao" => Err(CodigoRecusa::SituacaoNaoPermite),
        "jan" => Err(CodigoRecusa::JanelaEncerrada),
        "sem" => Err(CodigoRecusa::SemEfeito),
        "jaa" => Err(CodigoRecusa::ReanaliseJaAberta),
        "gdr" => Err(CodigoRecusa::GdSemReanalise),
        "rsp" => Err(CodigoRecusa::ReavaliacaoSoDeProjeto),
        "fin" => Err(CodigoRecusa::SituacaoFinal),
        outra => panic!("célula desconhecida: {outra}"),
    }
}

#[test]
fn r_ns_5_cada_celula_da_situacao_da_ns_e_a_do_papel() {
    let linhas: Vec<Vec<&str>> = TABELA
        .trim()
        .lines()
        .map(|l| l.split_whitespace().collect())
        .collect();
    for (tipo, letra) in [
        (TipoSolicitacao::ProjetoEletrico, 'p'),
        (TipoSolicitacao::AnaliseCarga, 'c'),
        (TipoSolicitacao::GeracaoDistribuida, 'g'),
    ] {
        for evento in EventoNs::TODOS {
            let servem: Vec<_> = linhas
                .iter()
                .filter(|l| l[0] == evento.codigo() && l[1].contains(letra))
                .collect();
            assert_eq!(servem.len(), 1, "{tipo:?} {evento:?}");
            for (i, de) in COLUNAS.into_iter().enumerate() {
                let real = transicao_ns(de, *evento, tipo).map_err(|recusa| recusa.codigo);
                assert_eq!(
                    real,
                    destino(servem[0][i + 2]),
                    "{tipo:?} {de:?} {evento:?}"
                );
            }
        }
    }
}

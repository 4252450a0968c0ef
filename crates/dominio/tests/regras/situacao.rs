//! R-SIT-1 seen from its users: refusals, guarded UPDATEs, buttons, late facts.

use dominio::prazo::Validade;
use dominio::situacao::{
    Acao, Circunstancia, ProximoPasso, acao_da_validade, acoes_permitidas, origens,
    tabela_markdown, transicao,
};
use dominio::tipo::{Papel, Resultado, Situacao, TipoSolicitacao};

use crate::em;

fn c(tipo: TipoSolicitacao, janela_aberta: bool, analise_assumida: bool) -> Circunstancia {
    Circunstancia {
        tipo,
        janela_aberta,
        analise_assumida,
        anterior: None,
    }
}

#[test]
fn r_anx_3_a_recusa_de_um_arquivo_diz_o_proximo_passo() {
    use ProximoPasso as P;
    use TipoSolicitacao::{
        AnaliseCarga as Carga, GeracaoDistribuida as Gd, ProjetoEletrico as Projeto,
    };
    for (tipo, de, janela, assumida, passo) in [
        (Carga, Situacao::EmAnalise, true, true, P::AguardeDecisao),
        (Gd, Situacao::EmAnalise, false, false, P::AguardeDecisao),
        (
            Carga,
            Situacao::Suspenso,
            false,
            false,
            P::SoliciteReanaliseNoAtende,
        ),
        (
            Projeto,
            Situacao::Reprovado,
            false,
            false,
            P::SoliciteReanaliseNoAtende,
        ),
        (
            Gd,
            Situacao::Reprovado,
            false,
            false,
            P::FacaNovaSolicitacao,
        ),
        (Carga, Situacao::Aprovado, true, false, P::NadaAFazer),
        (
            Carga,
            Situacao::Expirado,
            false,
            false,
            P::FacaNovaSolicitacao,
        ),
        (
            Projeto,
            Situacao::Expirado,
            false,
            false,
            P::SoliciteReavaliacaoNoAtende,
        ),
        (Gd, Situacao::Expirado, false, false, P::FacaNovaSolicitacao),
        (Projeto, Situacao::Cancelado, true, false, P::NadaAFazer),
        (
            Projeto,
            Situacao::Encerrado,
            true,
            false,
            P::ReabraComNovoPedido,
        ),
        (
            Projeto,
            Situacao::Encerrado,
            false,
            false,
            P::SoliciteReanaliseNoAtende,
        ),
        (
            Gd,
            Situacao::Encerrado,
            false,
            false,
            P::FacaNovaSolicitacao,
        ),
        (
            Carga,
            Situacao::Rascunho,
            false,
            false,
            P::SoliciteReanaliseNoAtende,
        ),
        (Gd, Situacao::Rascunho, false, false, P::FacaNovaSolicitacao),
        (
            Projeto,
            Situacao::ReanaliseLiberada,
            false,
            false,
            P::SoliciteReanaliseNoAtende,
        ),
    ] {
        let recusa = transicao(de, Acao::AdicionarVersao, &c(tipo, janela, assumida)).unwrap_err();
        assert_eq!(recusa.proximo_passo, passo, "{tipo:?} {de:?}");
    }
}

#[test]
fn r_rea_3_a_recusa_de_reanalise_de_gd_manda_fazer_nova_solicitacao_de_acesso() {
    let gd = c(TipoSolicitacao::GeracaoDistribuida, false, false);
    let recusa = transicao(Situacao::Reprovado, Acao::ReanaliseConfirmada, &gd).unwrap_err();
    assert_eq!(recusa.codigo.codigo(), "gd_sem_reanalise");
    assert!(
        recusa
            .to_string()
            .contains("faça uma nova solicitação de acesso")
    );
    assert_eq!(recusa.proximo_passo, ProximoPasso::FacaNovaSolicitacao);
}

#[test]
fn r_sit_1_o_update_guardado_parte_das_situacoes_que_a_funcao_aceita() {
    use Situacao as S;
    let projeto = TipoSolicitacao::ProjetoEletrico;
    assert_eq!(
        origens(Acao::Enviar, projeto),
        [S::Rascunho, S::ReanaliseLiberada]
    );
    assert_eq!(
        origens(Acao::Enviar, TipoSolicitacao::GeracaoDistribuida),
        [S::Rascunho]
    );
    assert_eq!(
        origens(Acao::JanelaVencida, projeto),
        [S::Rascunho, S::ReanaliseLiberada]
    );
    assert_eq!(origens(Acao::Decidir(Resultado::Suspenso), projeto), []);
    assert_eq!(
        origens(Acao::Decidir(Resultado::Aprovado), projeto),
        [S::EmAnalise]
    );
    assert_eq!(
        origens(Acao::NsCancelada, TipoSolicitacao::GeracaoDistribuida),
        [S::Rascunho, S::EmAnalise, S::Aprovado, S::Encerrado]
    );
}

#[test]
fn r_sit_1_os_botoes_sao_so_os_da_pessoa_e_so_os_que_funcionam() {
    let carga = c(TipoSolicitacao::AnaliseCarga, true, false);
    assert_eq!(
        acoes_permitidas(Papel::Rt, Situacao::Rascunho, &carga),
        [
            Acao::Editar,
            Acao::AdicionarVersao,
            Acao::RetirarVersao,
            Acao::Enviar,
            Acao::Encerrar
        ]
    );
    assert_eq!(
        acoes_permitidas(Papel::Rt, Situacao::EmAnalise, &carga),
        [Acao::AdicionarVersao]
    );
    assert_eq!(
        acoes_permitidas(Papel::Analista, Situacao::EmAnalise, &carga),
        [Acao::Assumir]
    );
    let assumida = c(TipoSolicitacao::AnaliseCarga, true, true);
    assert_eq!(
        acoes_permitidas(Papel::Rt, Situacao::EmAnalise, &assumida),
        []
    );
    assert_eq!(
        acoes_permitidas(Papel::Analista, Situacao::EmAnalise, &assumida),
        [
            Acao::Devolver,
            Acao::Decidir(Resultado::Aprovado),
            Acao::Decidir(Resultado::Suspenso),
            Acao::AnexarDocumentoDaDecisao
        ]
    );
    assert_eq!(
        acoes_permitidas(Papel::Administrador, Situacao::EmAnalise, &assumida),
        [Acao::Devolver]
    );
    assert_eq!(
        acoes_permitidas(Papel::Analista, Situacao::Rascunho, &carga),
        []
    );
}

#[test]
fn r_sit_1_um_fato_que_chega_tarde_refaz_a_validade() {
    let (antes, fim, depois) = (
        em("2027-03-24T02:59:59Z"),
        em("2027-03-24T03:00:00Z"),
        em("2027-03-25T00:00:00Z"),
    );
    let ate = Validade::Ate(fim);
    assert_eq!(acao_da_validade(Situacao::Aprovado, &ate, antes), None);
    assert_eq!(
        acao_da_validade(Situacao::Aprovado, &ate, fim),
        Some(Acao::ValidadeVencida)
    );
    assert_eq!(acao_da_validade(Situacao::Expirado, &ate, depois), None);
    assert_eq!(
        acao_da_validade(Situacao::Expirado, &Validade::Parada, depois),
        Some(Acao::ValidadeRefeita)
    );
    assert_eq!(acao_da_validade(Situacao::Suspenso, &ate, depois), None);
}

#[test]
fn cada_acao_volta_do_seu_codigo_e_os_codigos_nao_se_repetem() {
    for acao in Acao::TODOS {
        assert_eq!(Acao::de_codigo(acao.codigo()), Some(*acao));
        let json = serde_json::to_string(acao).unwrap();
        assert_eq!(serde_json::from_str::<Acao>(&json).unwrap(), *acao);
    }
    assert!(serde_json::from_str::<Acao>("\"apagar\"").is_err());
}

#[test]
fn r_sit_1_a_tabela_impressa_tem_os_tres_tipos_e_todas_as_acoes() {
    let tabela = tabela_markdown();
    for tipo in TipoSolicitacao::TODOS {
        assert!(tabela.contains(&format!("### {}", tipo.texto())));
    }
    for acao in Acao::TODOS {
        assert_eq!(
            tabela.matches(&format!("| `{}` |", acao.codigo())).count(),
            3,
            "{acao:?}"
        );
    }
}

//! R-SIT-4: whose move it is, never blank.

use chrono::Duration;
use dominio::prazo::{Janela, MotivoJanela, Validade};
use dominio::situacao::Acao;
use dominio::tipo::{Situacao, TipoSolicitacao};
use dominio::vez::{Quem, SituacaoDoPedido, Vez, de_quem, pedido_aguarda_o_rt, tem_resposta};

use crate::em;

const AGORA: &str = "2026-11-24T17:32:00Z";

fn pedido(tipo: TipoSolicitacao, situacao: Situacao) -> SituacaoDoPedido {
    SituacaoDoPedido {
        tipo,
        situacao,
        janela: None,
        analise_assumida: false,
        pendencias_abertas: 0,
        validade: Validade::SemPrazo,
        por_decurso: false,
    }
}

fn janela(motivo: MotivoJanela, inicio: &str, fim: &str) -> Janela {
    Janela {
        inicio: em(inicio),
        fim: em(fim),
        motivo,
    }
}

fn aberta(motivo: MotivoJanela) -> Janela {
    janela(motivo, "2026-11-24T12:00:00Z", "2026-11-25T12:00:00Z")
}

fn vez(pedido: &SituacaoDoPedido) -> Vez {
    de_quem(pedido, em(AGORA))
}

#[test]
fn r_sit_4_a_aba_aguardando_voce_diz_o_mesmo_que_o_painel() {
    use Situacao::{Expirado, Reprovado};
    use TipoSolicitacao::{AnaliseCarga, GeracaoDistribuida};
    for tipo in TipoSolicitacao::TODOS.iter().copied() {
        for situacao in Situacao::TODOS.iter().copied() {
            let do_rt = vez(&pedido(tipo, situacao)).quem == Quem::Rt;
            // Only a new NS helps these: the panel says so, and nothing waits on the old one.
            let so_nova_ns = matches!(
                (tipo, situacao),
                (GeracaoDistribuida, Reprovado | Expirado) | (AnaliseCarga, Expirado)
            );
            let nunca_acontece = tipo == AnaliseCarga && situacao == Reprovado;
            if !nunca_acontece {
                assert_eq!(
                    pedido_aguarda_o_rt(tipo, situacao),
                    do_rt && !so_nova_ns,
                    "{tipo:?} {situacao:?}"
                );
            }
        }
    }
}

#[test]
fn r_sit_4_nunca_fica_em_branco_em_nenhuma_combinacao() {
    let agora = em(AGORA);
    let mut janelas = vec![None];
    for motivo in MotivoJanela::TODOS {
        for fim in [
            agora - Duration::hours(1),
            agora,
            agora + Duration::hours(1),
        ] {
            janelas.push(Some(Janela {
                inicio: fim - Duration::hours(24),
                fim,
                motivo: *motivo,
            }));
        }
    }
    let validades = [
        Validade::SemPrazo,
        Validade::NaoComecou,
        Validade::Parada,
        Validade::Ate(agora + Duration::days(1)),
        Validade::Ate(agora),
    ];
    let mut casos = 0;
    for tipo in TipoSolicitacao::TODOS {
        for situacao in Situacao::TODOS {
            for janela in &janelas {
                for validade in validades {
                    for pendencias_abertas in [0, 1, 3] {
                        for (analise_assumida, por_decurso) in
                            [(false, false), (true, false), (false, true), (true, true)]
                        {
                            let pedido = SituacaoDoPedido {
                                tipo: *tipo,
                                situacao: *situacao,
                                janela: *janela,
                                analise_assumida,
                                pendencias_abertas,
                                validade,
                                por_decurso,
                            };
                            conferir(&pedido, &de_quem(&pedido, agora));
                            casos += 1;
                        }
                    }
                }
            }
        }
    }
    assert_eq!(casos, 3 * 9 * 10 * 5 * 3 * 4);
}

fn conferir(pedido: &SituacaoDoPedido, vez: &Vez) {
    assert!(!vez.o_que.trim().is_empty(), "{pedido:?}");
    let consequencia = vez.consequencia.as_deref().unwrap_or_default();
    assert!(!consequencia.is_empty(), "{pedido:?}");
    for frase in vez.o_que.split(". ").chain(consequencia.split(". ")) {
        assert!(frase.split_whitespace().count() <= 25, "{frase}");
    }
    assert!(
        vez.ate.is_none_or(|ate| ate > em(AGORA)),
        "um prazo vencido não é devido: {pedido:?}"
    );
    if let Some(acao) = &vez.acao {
        assert!(
            acao == "responder_pendencias" || Acao::de_codigo(acao).is_some(),
            "{acao}"
        );
    }
}

#[test]
fn r_sit_4_rascunho_e_do_rt_ate_o_fim_da_janela() {
    let mut carga = pedido(TipoSolicitacao::AnaliseCarga, Situacao::Rascunho);
    carga.janela = Some(aberta(MotivoJanela::Nova));
    let vez = vez(&carga);
    assert_eq!(
        (vez.quem, vez.ate),
        (Quem::Rt, Some(em("2026-11-25T12:00:00Z")))
    );
    assert_eq!(vez.acao.as_deref(), Some("enviar"));
    assert!(vez.consequencia.unwrap().contains("suspensa"));
}

#[test]
fn r_ns_3_rascunho_vencido_manda_ao_atende_e_gd_a_uma_nova_solicitacao() {
    let carga = vez(&pedido(TipoSolicitacao::AnaliseCarga, Situacao::Rascunho));
    assert_eq!(carga.o_que, "Solicitar a reanálise no Cemig Atende");
    let gd = vez(&pedido(
        TipoSolicitacao::GeracaoDistribuida,
        Situacao::Rascunho,
    ));
    assert_eq!(gd.o_que, "Fazer uma nova solicitação de acesso");
}

#[test]
fn r_sit_4_em_analise_e_do_analista_e_diz_se_ainda_da_para_trocar() {
    let mut projeto = pedido(TipoSolicitacao::ProjetoEletrico, Situacao::EmAnalise);
    projeto.janela = Some(aberta(MotivoJanela::Nova));
    let livre = vez(&projeto);
    assert_eq!(
        (livre.quem, livre.acao.as_deref()),
        (Quem::Analista, Some("assumir"))
    );
    assert!(livre.consequencia.unwrap().contains("trocar"));
    projeto.analise_assumida = true;
    let assumida = vez(&projeto);
    assert_eq!(
        (assumida.quem, assumida.acao.as_deref()),
        (Quem::Analista, Some("decidir_aprovado"))
    );
    assert!(!assumida.consequencia.unwrap().contains("trocar"));
}

#[test]
fn r_rea_2_reanalise_conta_as_pendencias_e_diz_para_onde_volta() {
    let mut projeto = pedido(
        TipoSolicitacao::ProjetoEletrico,
        Situacao::ReanaliseLiberada,
    );
    projeto.janela = Some(aberta(MotivoJanela::Reanalise));
    projeto.pendencias_abertas = 2;
    let duas = vez(&projeto);
    assert_eq!(duas.o_que, "Responder 2 pendências e enviar a correção");
    assert!(duas.consequencia.unwrap().ends_with("Reprovado."));
    projeto.pendencias_abertas = 1;
    assert_eq!(
        vez(&projeto).o_que,
        "Responder 1 pendência e enviar a correção"
    );
    projeto.pendencias_abertas = 0;
    assert_eq!(vez(&projeto).acao.as_deref(), Some("enviar"));
    projeto.janela = Some(aberta(MotivoJanela::Reavaliacao));
    assert!(vez(&projeto).consequencia.unwrap().ends_with("Expirado."));
    let mut carga = pedido(TipoSolicitacao::AnaliseCarga, Situacao::ReanaliseLiberada);
    carga.janela = Some(aberta(MotivoJanela::Reanalise));
    assert!(vez(&carga).consequencia.unwrap().ends_with("Suspenso."));
}

#[test]
fn r_val_1_carga_aprovada_com_obras_espera_a_cemig_e_sem_obras_o_cliente() {
    let mut carga = pedido(TipoSolicitacao::AnaliseCarga, Situacao::Aprovado);
    carga.validade = Validade::NaoComecou;
    assert_eq!(vez(&carga).quem, Quem::Atende);
    let fim = em("2027-03-25T03:00:00Z");
    carga.validade = Validade::Ate(fim);
    assert_eq!(
        (vez(&carga).quem, vez(&carga).ate),
        (Quem::Cliente, Some(fim))
    );
    carga.validade = Validade::Parada;
    assert_eq!(vez(&carga).quem, Quem::Ninguem);
    carga.validade = Validade::Ate(em(AGORA));
    assert_eq!(
        vez(&carga).o_que,
        "Solicitar uma nova NS com todos os documentos"
    );
}

#[test]
fn r_rea_3_gd_reprovada_nao_fala_em_reanalise_no_atende() {
    let gd = vez(&pedido(
        TipoSolicitacao::GeracaoDistribuida,
        Situacao::Reprovado,
    ));
    assert_eq!(
        (gd.quem, gd.o_que.as_str()),
        (Quem::Rt, "Fazer uma nova solicitação de acesso")
    );
}

#[test]
fn r_anx_2_encerrado_pode_ser_reaberto_enquanto_houver_janela() {
    let mut projeto = pedido(TipoSolicitacao::ProjetoEletrico, Situacao::Encerrado);
    projeto.janela = Some(aberta(MotivoJanela::Reanalise));
    assert_eq!(vez(&projeto).acao.as_deref(), Some("reabrir"));
    projeto.janela = Some(janela(
        MotivoJanela::Nova,
        "2026-11-20T12:00:00Z",
        "2026-11-22T12:00:00Z",
    ));
    assert_eq!(
        (vez(&projeto).quem, vez(&projeto).acao),
        (Quem::Ninguem, None)
    );
}

#[test]
fn reprovado_e_suspenso_sao_respostas_mesmo_que_ainda_esperem_o_rt() {
    let com_resposta: Vec<_> = Situacao::TODOS
        .iter()
        .copied()
        .filter(|situacao| tem_resposta(*situacao))
        .collect();
    for situacao in [
        Situacao::Aprovado,
        Situacao::Reprovado,
        Situacao::Suspenso,
        Situacao::Expirado,
        Situacao::ReanaliseLiberada,
    ] {
        assert!(com_resposta.contains(&situacao), "{situacao:?}");
    }
    assert_eq!(com_resposta.len(), 5);
}

//! What people read: every template, every tipo.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

mod cenas;

use cenas::{
    ENDERECO, MALVADO, NS, PROTOCOLO, VERIFICACAO, aprovado, em, enviado, gd_sem_reanalise,
    reaberta, recebida, recusada, recusado, todas, vencida,
};
use correio::Mensagem;
use dominio::prazo::{MotivoJanela, Validade};
use dominio::tipo::{Obras, TipoSolicitacao};

#[test]
fn r_rea_1_a_reanalise_diz_ate_quando_enviar_e_para_onde_o_pedido_volta() {
    let carta = reaberta(TipoSolicitacao::AnaliseCarga, MotivoJanela::Reanalise);
    assert!(carta.assunto.contains("26/11/2026"), "{}", carta.assunto);
    assert!(carta.texto.contains("volta a Suspenso"), "{}", carta.texto);
    let projeto = TipoSolicitacao::ProjetoEletrico;
    for (motivo, volta) in [
        (MotivoJanela::Reanalise, "volta a Reprovado"),
        (MotivoJanela::Reavaliacao, "volta a Expirado"),
    ] {
        let texto = reaberta(projeto, motivo).texto;
        assert!(texto.contains(volta), "{texto}");
    }
}

#[test]
fn r_rea_3_a_gd_le_que_o_caminho_e_uma_nova_solicitacao() {
    let carta = gd_sem_reanalise();
    assert!(carta.texto.contains("nova solicitação de acesso"));
}

#[test]
fn r_sit_2_a_recusa_depois_do_envio_diz_ate_quando_trocar_o_arquivo() {
    let depois = recusada(Some(em("2026-11-24T19:02:00Z")));
    assert!(
        depois.texto.contains("24/11/2026 às 16:02"),
        "{}",
        depois.texto
    );
    assert!(depois.texto.contains("Eicar-Test-Signature"));
    assert!(!recusada(None).texto.contains("Substitua até"));
}

#[test]
fn toda_mensagem_diz_de_que_ns_fala_e_leva_ao_portal() {
    for m in todas() {
        assert_eq!(m.para, "Marina Andrade <marina@exemplo.com.br>");
        assert!(m.assunto.contains(NS), "{}", m.assunto);
        for corpo in [&m.texto, &m.html] {
            for trecho in [
                PROTOCOLO,
                ENDERECO,
                "Olá, Marina Andrade.",
                "mensagem é automática",
            ] {
                assert!(corpo.contains(trecho), "falta {trecho} em\n{corpo}");
            }
        }
    }
}

#[test]
fn o_que_vem_de_fora_nunca_vira_marcacao() {
    for m in todas() {
        assert!(!m.html.contains("<script"), "{}", m.html);
        assert!(m.html.contains("&lt;script&gt;"));
        assert!(m.texto.contains(MALVADO));
    }
}

#[test]
fn nenhuma_frase_passa_de_vinte_e_cinco_palavras() {
    for m in todas() {
        for frase in m
            .texto
            .split(['\n', '?', '!'])
            .flat_map(|linha| linha.split(". "))
        {
            let palavras = frase.split_whitespace().count();
            assert!(palavras <= 25, "{palavras} palavras: {frase}");
        }
    }
}

#[test]
fn r_ped_3_o_recibo_traz_arquivos_resumo_data_hora_e_codigo() {
    let m = enviado(1);
    assert_eq!(m.assunto, "Pedido enviado: NS 1129378580");
    for trecho in [
        "Pedido enviado com sucesso",
        "24/11/2026 às 14:32",
        "K3MN-8Q2R-7TVW",
        "ART/RRT/TRT paga: art <1>.pdf",
        "14,8 MB",
        &"ab".repeat(32),
    ] {
        assert!(m.texto.contains(trecho), "falta {trecho} em\n{}", m.texto);
    }
    let correcao = enviado(2);
    assert_eq!(correcao.assunto, "Correção enviada: NS 1129378580");
    assert!(correcao.texto.contains("Pedido atualizado com sucesso"));
}

#[test]
fn r_rec_1_recibo_e_decisao_levam_a_quem_os_confere() {
    let projeto = TipoSolicitacao::ProjetoEletrico;
    for m in [
        enviado(1),
        aprovado(projeto, None, Validade::SemPrazo),
        recusado(projeto),
    ] {
        let ligacao = format!("href=\"{VERIFICACAO}\"");
        assert!(
            m.texto.contains(VERIFICACAO) && m.html.contains(&ligacao),
            "{}",
            m.assunto
        );
    }
}

#[test]
fn r_rea_1_depois_da_recusa_primeiro_o_atende_e_so_depois_os_arquivos() {
    for (tipo, horas, resultado) in [
        (TipoSolicitacao::AnaliseCarga, "24 horas", "Pedido suspenso"),
        (
            TipoSolicitacao::ProjetoEletrico,
            "48 horas",
            "Pedido reprovado",
        ),
    ] {
        let Mensagem { texto, html, .. } = recusado(tipo);
        // In a list the marker is the number: no bullet before it, no number after it.
        assert!(!html.contains("<strong>1. "), "{html}");
        let onde = |trecho: &str| {
            texto
                .find(trecho)
                .unwrap_or_else(|| panic!("falta {trecho} em\n{texto}"))
        };
        let ordem = [
            onde(resultado),
            onde("2 pendências"),
            onde("1. ART, RRT ou TRT irregular"),
            onde("art.pdf, página 2"),
            onde("Resposta opcional"),
            onde("1. Solicite a reanálise no Cemig Atende"),
            onde("2. Aguarde o e-mail de confirmação"),
            onde(horas),
            onde("3. Dentro desse prazo"),
        ];
        assert!(ordem.is_sorted(), "{texto}");
    }
}

#[test]
fn r_rea_3_geracao_distribuida_nao_tem_reanalise() {
    let tipo = TipoSolicitacao::GeracaoDistribuida;
    for m in [recusado(tipo), vencida(tipo), recebida(tipo, true)] {
        assert!(
            m.texto.contains("nova solicitação de acesso"),
            "{}",
            m.texto
        );
        assert!(!m.texto.contains("Solicite a reanálise"), "{}", m.texto);
    }
}

#[test]
fn r_ns_1_a_ns_recebida_diz_ate_quando_e_o_que_anexar() {
    let m = recebida(TipoSolicitacao::ProjetoEletrico, false);
    assert_eq!(m.assunto, "NS 1129378580: envie até 26/11/2026 às 17:50");
    for trecho in [
        "Projeto elétrico",
        "Somente em preto",
        "fica reprovada",
        "Novo pedido",
    ] {
        assert!(m.texto.contains(trecho), "falta {trecho} em\n{}", m.texto);
    }
}

#[test]
fn r_ns_3_a_janela_vencida_diz_o_fim_e_o_desfecho() {
    let texto = vencida(TipoSolicitacao::AnaliseCarga).texto;
    assert!(texto.contains("terminou em 25/11/2026 às 24:00"), "{texto}");
    assert!(
        texto.contains("fica suspensa por decurso de prazo"),
        "{texto}"
    );
}

#[test]
fn r_val_a_aprovacao_diz_ate_quando_vale() {
    let fim = Validade::Ate(em("2027-03-25T03:00:00Z"));
    let carga = aprovado(TipoSolicitacao::AnaliseCarga, Some(Obras::Sem), fim);
    assert!(
        carga.texto.contains("vale até 24/03/2027 às 24:00"),
        "{}",
        carga.texto
    );
    let parada = aprovado(
        TipoSolicitacao::AnaliseCarga,
        Some(Obras::Com),
        Validade::NaoComecou,
    );
    assert!(parada.texto.contains("120 dias"), "{}", parada.texto);
    assert!(
        carga.html.contains("Linha um.<br>Linha &lt;dois&gt;."),
        "{}",
        carga.html
    );
}

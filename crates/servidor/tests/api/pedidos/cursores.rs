//! A08: cursors neither repeat nor skip while others write, and open only for who got them.

use std::collections::BTreeSet;

use bancada::{Bancada, notas};
use banco::notas as linhas_de_nota;
use banco::pedidos::{self, NovoPedido};
use chrono::TimeDelta;
use contrato::Pagina;
use contrato::analise::ItemFila;
use contrato::pedido::PedidoResumo;
use dominio::documento::CpfCnpj;
use dominio::ids::{ContaId, NotaId, PedidoId};
use dominio::nota::NumeroNs;
use dominio::pedido::DadosPedido;
use dominio::prazo::{Janela, MotivoJanela};
use dominio::tipo::{Situacao, SituacaoNs, TipoSolicitacao};

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;

/// Rascunhos written straight into the database, a millisecond apart in groups of ten.
async fn semear(b: &Bancada, rt: ContaId, quantos: usize) -> BTreeSet<PedidoId> {
    let relogio = b.negocio.clone();
    b.no_servidor(move |p| async move {
        let tx = p.banco.iniciar().await.unwrap();
        let documento = CpfCnpj::parse(notas::CPF_DO_CLIENTE).unwrap();
        let mut ids = BTreeSet::new();
        for n in 0..quantos {
            if n % 10 == 0 {
                relogio.avancar(TimeDelta::milliseconds(1));
            }
            let agora = p.agora();
            let ns = notas::nova(TIPO, agora);
            let nota = NotaId(p.novo_id().unwrap());
            let linha = linhas_de_nota::NovaNota {
                id: nota,
                numero: &NumeroNs::parse(&ns.numero).unwrap(),
                protocolo: &ns.protocolo,
                tipo: TIPO,
                servico: &ns.servico,
                tensao: None,
                regional: "TA",
                emitida_em: agora,
                notificada_em: None,
                recebida_em: agora,
                cliente_nome: &ns.cliente.nome,
                cliente_numero: None,
                cliente_documento: &documento,
                responsavel_indice: None,
                dados: &DadosPedido::default(),
                situacao: SituacaoNs::Aguardando,
                janela: Janela::nova(TIPO, MotivoJanela::Nova, agora).unwrap(),
            };
            assert!(
                linhas_de_nota::inserir(&tx, p.banco.cofre(), linha)
                    .await
                    .unwrap()
            );
            let lida = linhas_de_nota::por_id(&tx, p.banco.cofre(), nota)
                .await
                .unwrap()
                .unwrap();
            let id = PedidoId(p.novo_id().unwrap());
            let novo = NovoPedido {
                id,
                rt,
                nota: &lida,
                situacao: Situacao::Rascunho,
                anterior: None,
                janela: lida.janela,
                dados: &lida.dados,
                agora,
            };
            assert!(pedidos::inserir(&tx, novo).await.unwrap());
            ids.insert(id);
        }
        tx.commit().await.unwrap();
        ids
    })
    .await
}

#[tokio::test]
async fn a08_andar_por_mil_e_quinhentos_enquanto_outros_escrevem_nao_repete_nem_pula() {
    let b = Bancada::nova().await;
    let rt = b.rt_a().await;
    let conta = rt.conta.unwrap();
    let do_inicio = semear(&b, conta, 1500).await;
    let mut vistos: Vec<PedidoId> = Vec::new();
    let mut caminho = "/pedidos?limite=100".to_owned();
    let mut paginas = 0;
    loop {
        let resposta = rt.get(&caminho).await.exigir(200);
        let pagina: Pagina<PedidoResumo> = resposta.json();
        assert!(pagina.itens.len() <= 100);
        vistos.extend(pagina.itens.iter().map(|item| item.id));
        paginas += 1;
        let Some(cursor) = pagina.proximo_cursor else {
            assert!(resposta.cabecalho("link").is_empty());
            break;
        };
        let proxima = format!(
            "</api/v1/pedidos?limite=100&cursor={}>; rel=\"next\"",
            cursor.replace('-', "%2D").replace('_', "%5F")
        );
        assert_eq!(resposta.cabecalho("link"), proxima);
        caminho = format!("/pedidos?limite=100&cursor={cursor}");
        // Five inserts, newer than everything, and five updates of rows already or not yet seen.
        semear(&b, conta, 5).await;
        for id in do_inicio.iter().skip(paginas * 61 % 1400).take(5) {
            b.sql(&format!("UPDATE pedido SET versao = versao + 1, cliente_nome = 'Outro {paginas}' WHERE id = {}", literal(*id))).await;
        }
    }
    let unicos: BTreeSet<PedidoId> = vistos.iter().copied().collect();
    assert_eq!(unicos.len(), vistos.len(), "nenhum repetido");
    assert!(
        do_inicio.is_subset(&unicos),
        "nenhum do conjunto inicial faltou"
    );
    assert!(
        vistos.windows(2).all(|par| par[0] > par[1]),
        "o mais novo primeiro"
    );
    b.deixar_tarefas();
}

/// An id as both engines store it.
fn literal(id: PedidoId) -> String {
    if bancada::crescida() {
        format!("'{id}'")
    } else {
        format!("X'{}'", id.0.simple())
    }
}

#[tokio::test]
async fn a08_cursor_alterado_de_outro_filtro_ou_de_outra_pessoa_e_400() {
    let b = Bancada::nova().await;
    let rt = b.rt_a().await;
    semear(&b, rt.conta.unwrap(), 5).await;
    semear(&b, b.rt_b().await.conta.unwrap(), 5).await;
    let pagina: Pagina<PedidoResumo> = rt.get("/pedidos?limite=2").await.exigir(200).json();
    let cursor = pagina.proximo_cursor.unwrap();
    let _ = rt
        .get(&format!("/pedidos?limite=3&cursor={cursor}"))
        .await
        .exigir(200);
    let recusado = async |quem: &bancada::Pessoa, caminho: String| {
        quem.get(&caminho).await.problema(400, "cursor_invalido");
    };
    recusado(&rt, format!("/pedidos?regional=TA&cursor={cursor}")).await;
    recusado(&rt, format!("/pedidos?aba=rascunhos&cursor={cursor}")).await;
    recusado(&b.rt_b().await, format!("/pedidos?cursor={cursor}")).await;
    recusado(
        &b.analista().await,
        format!("/analise/fila?cursor={cursor}"),
    )
    .await;
    for lugar in (0..cursor.len() - 1).step_by(3) {
        let mut alterado = cursor.clone().into_bytes();
        alterado[lugar] = if alterado[lugar] == b'A' { b'B' } else { b'A' };
        recusado(
            &rt,
            format!("/pedidos?cursor={}", String::from_utf8(alterado).unwrap()),
        )
        .await;
    }
    for invento in ["x", "AAAA", "0", "null", &cursor[..cursor.len() / 2]] {
        recusado(&rt, format!("/pedidos?cursor={invento}")).await;
    }
}

#[tokio::test]
async fn a08_a_fila_anda_do_que_espera_ha_mais_tempo_ao_mais_novo() {
    let b = Bancada::nova().await;
    let mut enviados = Vec::new();
    for _ in 0..5 {
        enviados.push(b.pedido_enviado(TIPO).await);
        b.avancar(TimeDelta::minutes(1));
    }
    let analista = b.analista().await;
    let mut vistos = Vec::new();
    let mut caminho = "/analise/fila?limite=2".to_owned();
    loop {
        let pagina: Pagina<ItemFila> = analista.get(&caminho).await.exigir(200).json();
        vistos.extend(pagina.itens.into_iter().map(|item| item.pedido));
        let Some(cursor) = pagina.proximo_cursor else {
            break;
        };
        caminho = format!("/analise/fila?limite=2&cursor={cursor}");
    }
    assert_eq!(vistos, enviados);
    b.rodar_tarefas().await;
}

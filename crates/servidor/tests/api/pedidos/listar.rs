//! `GET /pedidos` and `/pedidos/contagens`: every filter of R-LST-1, tabs, and what each role sees.

use bancada::{Bancada, dados_completos, notas, slots_obrigatorios};
use chrono::TimeDelta;
use contrato::Pagina;
use contrato::pedido::{Contagens, Pedido, PedidoResumo};
use contrato::webhook::NsEmitida;
use dominio::tipo::{Resultado, Situacao, TipoSolicitacao};
use serde_json::json;

/// Three pedidos of RT A that differ in everything that a filter sees, and one of RT B.
pub(super) struct Cena {
    pub(super) b: Bancada,
    pub(super) ns: Vec<NsEmitida>,
}

pub(super) async fn cena() -> Cena {
    let b = Bancada::nova().await;
    let mut todas = Vec::new();
    let casos = [
        (
            TipoSolicitacao::AnaliseCarga,
            "TA",
            "Açougue São João & Cia",
        ),
        (
            TipoSolicitacao::ProjetoEletrico,
            "SU",
            "=HYPERLINK(\"http://mal\")",
        ),
        (
            TipoSolicitacao::GeracaoDistribuida,
            "OE",
            "Fazenda 100% Sol_Nascente",
        ),
    ];
    for (tipo, regional, nome) in casos {
        let mut ns = notas::nova(tipo, b.agora());
        regional.clone_into(&mut ns.regional);
        nome.clone_into(&mut ns.cliente.nome);
        if tipo == TipoSolicitacao::AnaliseCarga {
            ns.numero = format!("00{}", ns.numero);
        }
        b.atende().emitir_ns(&ns).await;
        let prova =
            json!({"protocolo": ns.protocolo, "pessoa": "fisica", "cpf_cnpj": ns.cliente.cpf_cnpj});
        let pedido: Pedido = b
            .rt_a()
            .await
            .post("/pedidos")
            .json(&prova)
            .await
            .exigir(201)
            .json();
        if tipo != TipoSolicitacao::GeracaoDistribuida {
            enviar(&b, &pedido, tipo).await;
        }
        todas.push(ns);
        // The next one falls on the next day in São Paulo, within the sign-in of everybody.
        b.negocio.avancar(TimeDelta::hours(20));
    }
    let mut alheia = notas::nova(TipoSolicitacao::AnaliseCarga, b.agora());
    alheia.responsavel = None;
    b.atende().emitir_ns(&alheia).await;
    let prova = json!({"protocolo": alheia.protocolo, "pessoa": "fisica", "cpf_cnpj": alheia.cliente.cpf_cnpj});
    let _ = b
        .rt_b()
        .await
        .post("/pedidos")
        .json(&prova)
        .await
        .exigir(201);
    todas.push(alheia);
    b.rodar_tarefas().await;
    Cena { b, ns: todas }
}

async fn enviar(b: &Bancada, pedido: &Pedido, tipo: TipoSolicitacao) {
    let rt = b.rt_a().await;
    let corpo = json!({"dados": dados_completos(tipo)});
    let caminho = format!("/pedidos/{}", pedido.id);
    let _ = rt
        .patch(&caminho)
        .se_bater(&format!("\"{}\"", pedido.versao))
        .json(&corpo)
        .await
        .exigir(200);
    for slot in slots_obrigatorios(tipo) {
        let _ = rt
            .anexar(pedido.id, slot, "a.pdf", bancada::arquivos::pdf(slot))
            .await
            .exigir(201);
    }
    let _ = rt.post(&format!("{caminho}/envio")).await.exigir(201);
}

impl Cena {
    /// Numbers of the NS that a query leaves, as indexes into the scene, sorted.
    async fn indices(&self, quem: &bancada::Pessoa, consulta: &str) -> Vec<usize> {
        let pagina: Pagina<PedidoResumo> = quem
            .get(&format!("/pedidos?{consulta}"))
            .await
            .exigir(200)
            .json();
        let numero = |item: &PedidoResumo| {
            self.ns
                .iter()
                .position(|ns| ns.numero == item.numero_ns)
                .unwrap()
        };
        let mut indices: Vec<_> = pagina.itens.iter().map(numero).collect();
        indices.sort_unstable();
        indices
    }
}

#[tokio::test]
async fn r_lst_1_cada_filtro_deixa_exatamente_o_que_diz() {
    let c = cena().await;
    let rt = c.b.rt_a().await;
    let [carga, projeto, gd, _] = &c.ns[..] else {
        panic!("quatro NS")
    };
    let ano = |ns: &NsEmitida| dominio::calendario::data_sp(ns.emitida_em).to_string();
    let casos = [
        (String::new(), vec![0, 1, 2]),
        (format!("ns={}", carga.numero), vec![0]),
        (
            format!("ns={}", carga.numero.trim_start_matches('0')),
            vec![0],
        ),
        (format!("ns=0000{}", projeto.numero), vec![1]),
        (format!("protocolo={}", gd.protocolo), vec![2]),
        (format!("protocolo={}", &gd.protocolo[..4]), vec![]),
        (
            format!("enviado_de={0}&enviado_ate={0}", ano(carga)),
            vec![0],
        ),
        (format!("enviado_de={}", ano(projeto)), vec![1]),
        (format!("enviado_ate={}", ano(projeto)), vec![0, 1]),
        ("tipo=analise_carga".to_owned(), vec![0]),
        (
            "tipo=analise_carga,geracao_distribuida".to_owned(),
            vec![0, 2],
        ),
        ("situacao=em_analise".to_owned(), vec![0, 1]),
        ("situacao=rascunho,aprovado".to_owned(), vec![2]),
        ("regional=su".to_owned(), vec![1]),
        ("regional=TA,OE".to_owned(), vec![0, 2]),
        (
            format!("instalacao={}", projeto.instalacao.as_deref().unwrap()),
            vec![1],
        ),
        ("cliente_nome=ACOUGUE%20sao".to_owned(), vec![0]),
        ("cliente_nome=100%25".to_owned(), vec![2]),
        ("cliente_nome=%25".to_owned(), vec![2]),
        ("cliente_nome=l_n".to_owned(), vec![2]),
        (
            format!("cliente_numero={}", gd.cliente.numero.as_deref().unwrap()),
            vec![2],
        ),
        ("q=s%C3%A3o".to_owned(), vec![0]),
        (format!("q={}", projeto.protocolo), vec![1]),
        (format!("q={}", gd.instalacao.as_deref().unwrap()), vec![2]),
        (format!("q={}", carga.numero), vec![0]),
        ("regional=TA&tipo=projeto_eletrico".to_owned(), vec![]),
    ];
    for (consulta, esperados) in casos {
        assert_eq!(c.indices(&rt, &consulta).await, esperados, "{consulta}");
    }
}

#[tokio::test]
async fn r_lst_1_a_linha_traz_as_colunas_da_consulta() {
    let c = cena().await;
    let consulta = format!("/pedidos?ns={}", c.ns[0].numero);
    let pagina: Pagina<PedidoResumo> = c.b.rt_a().await.get(&consulta).await.exigir(200).json();
    let linha = &pagina.itens[0];
    let ns = &c.ns[0];
    assert_eq!(
        linha.numero_ns, ns.numero,
        "a NS como o Atende escreveu, com os zeros"
    );
    assert_eq!(
        (linha.protocolo.as_str(), linha.regional.as_str()),
        (ns.protocolo.as_str(), "TA")
    );
    assert_eq!(
        (linha.emitida_em, linha.enviado_em),
        (ns.emitida_em, Some(ns.emitida_em))
    );
    assert_eq!(
        (linha.situacao, linha.respondido_em),
        (Situacao::EmAnalise, None)
    );
    assert_eq!(linha.responsavel, None, "só a equipe vê o nome do RT");
    assert!(!linha.proximo.is_empty() || linha.prazo.is_some());
    let da_equipe: Pagina<PedidoResumo> =
        c.b.analista().await.get(&consulta).await.exigir(200).json();
    assert_eq!(
        da_equipe.itens[0].responsavel.as_deref(),
        Some("Marina Andrade")
    );
}

#[tokio::test]
async fn r_lst_1_a_equipe_ve_o_que_foi_enviado_por_todos_e_nenhum_rascunho() {
    let c = cena().await;
    for pessoa in [c.b.analista().await, c.b.administrador().await] {
        assert_eq!(c.indices(&pessoa, "").await, [0, 1]);
        assert_eq!(c.indices(&pessoa, "aba=rascunhos").await, [] as [usize; 0]);
        assert_eq!(
            c.indices(&pessoa, "situacao=rascunho").await,
            [] as [usize; 0]
        );
        assert_eq!(
            c.indices(&pessoa, &format!("ns={}", c.ns[2].numero)).await,
            [] as [usize; 0]
        );
    }
    assert_eq!(c.indices(&c.b.rt_b().await, "").await, [3]);
}

#[tokio::test]
async fn as_abas_e_as_contagens_dizem_o_mesmo() {
    let c = cena().await;
    let id =
        c.b.decidido(TipoSolicitacao::AnaliseCarga, Resultado::Suspenso)
            .await
            .0;
    let (aprovado, _) =
        c.b.decidido(TipoSolicitacao::AnaliseCarga, Resultado::Aprovado)
            .await;
    let assumido = c.b.em_analise_assumido(TipoSolicitacao::AnaliseCarga).await;
    for (pessoa, esperadas) in [
        (c.b.rt_a().await, [2, 3, 1, 1, 6]),
        (c.b.analista().await, [1, 3, 2, 0, 5]),
        (c.b.outra_analista().await, [0, 3, 2, 0, 5]),
        (c.b.rt_b().await, [1, 0, 0, 1, 1]),
    ] {
        let n: Contagens = pessoa.get("/pedidos/contagens").await.exigir(200).json();
        let contadas = [
            n.aguardando_voce,
            n.em_analise,
            n.concluidos,
            n.rascunhos,
            n.todos,
        ];
        assert_eq!(contadas, esperadas, "{:?}", pessoa.conta);
        for (aba, esperada) in [
            "aguardando_voce",
            "em_analise",
            "concluidos",
            "rascunhos",
            "todos",
        ]
        .into_iter()
        .zip(esperadas)
        {
            let pagina: Pagina<PedidoResumo> = pessoa
                .get(&format!("/pedidos?aba={aba}"))
                .await
                .exigir(200)
                .json();
            assert_eq!(
                pagina.itens.len() as u64,
                esperada,
                "{aba} {:?}",
                pessoa.conta
            );
        }
    }
    for id in [id, aprovado, assumido] {
        let _ =
            c.b.rt_a()
                .await
                .get(&format!("/pedidos/{id}/vez"))
                .await
                .exigir(200);
    }
}

#[tokio::test]
async fn parametro_desconhecido_fora_da_lista_ou_repetido_e_400() {
    let b = Bancada::nova().await;
    let rt = b.rt_a().await;
    for (consulta, codigo) in [
        ("dono=1", "campo_desconhecido"),
        ("limite=0", "parametro_invalido"),
        ("limite=201", "parametro_invalido"),
        ("limite=x", "parametro_invalido"),
        ("aba=minha", "parametro_invalido"),
        ("tipo=casa", "parametro_invalido"),
        ("situacao=perdido", "parametro_invalido"),
        ("enviado_de=2026-02-30", "parametro_invalido"),
        ("ns=1&ns=2", "parametro_invalido"),
    ] {
        let problema = rt
            .get(&format!("/pedidos?{consulta}"))
            .await
            .problema(400, codigo);
        assert!(
            problema.errors[0].pointer.starts_with('?'),
            "{consulta}: {:?}",
            problema.errors
        );
    }
    rt.get("/pedidos/contagens?x=1")
        .await
        .problema(400, "campo_desconhecido");
    rt.get("/sessao?x=1")
        .await
        .problema(400, "campo_desconhecido");
}

//! Análise de carga na rede.

use super::{GrupoChecklist, item};

pub(super) const CHECKLIST: &[GrupoChecklist] = &[
    GrupoChecklist {
        titulo: "Documentos e responsável",
        itens: &[
            item(
                "carga.art_paga",
                "ART, RRT ou TRT paga e do endereço da obra",
            ),
            item("carga.responsavel", "Responsável técnico igual ao da NS"),
            item(
                "carga.atribuicao",
                "Atividade da ART compatível com a carga",
            ),
            item(
                "carga.formulario",
                "Formulário completo, na versão em vigor, assinado pelo RT e pelo cliente",
            ),
        ],
    },
    GrupoChecklist {
        titulo: "Cliente e local",
        itens: &[
            item("carga.cliente", "Nome e CPF ou CNPJ iguais aos da NS"),
            item(
                "carga.instalacao",
                "Instalação certa ou ligação nova confirmada",
            ),
            item(
                "carga.endereco",
                "Endereço e ponto de referência permitem achar o local",
            ),
            item("carga.croqui", "Croqui mostra o poste e o ponto de entrega"),
            item(
                "carga.coordenadas",
                "Coordenadas dentro da área da regional",
            ),
        ],
    },
    GrupoChecklist {
        titulo: "Carga e demanda",
        itens: &[
            item(
                "carga.relacao",
                "Relação de cargas completa, por unidade consumidora",
            ),
            item("carga.carga_instalada", "Soma da carga instalada confere"),
            item(
                "carga.demanda",
                "Cálculo de demanda confere com o tipo de atividade",
            ),
            item(
                "carga.demanda_igual",
                "Demanda igual no pedido e no formulário",
            ),
            item(
                "carga.motores",
                "Motores e cargas especiais com forma de partida",
            ),
            item("carga.previsao", "Previsão de ligação e etapas coerentes"),
        ],
    },
    GrupoChecklist {
        titulo: "Atendimento",
        itens: &[
            item("carga.tensao", "Tensão de atendimento adequada à demanda"),
            item(
                "carga.opcao_tarifa",
                "Opção de tarifa ou de BT anexada, se escolhida",
            ),
            item(
                "carga.protecao_geral",
                "Proteção geral compatível com a demanda",
            ),
            item("carga.geracao", "Geração própria declarada e descrita"),
            item("carga.rede", "Rede existente avaliada: com ou sem obras"),
        ],
    },
];

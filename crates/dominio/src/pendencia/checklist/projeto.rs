//! Projeto elétrico, coordenograma and cabine.

use super::{GrupoChecklist, item};

pub(super) const CHECKLIST: &[GrupoChecklist] = &[
    GrupoChecklist {
        titulo: "Documentos e responsável",
        itens: &[
            item(
                "projeto.art_paga",
                "ART, RRT ou TRT paga e do endereço da obra",
            ),
            item("projeto.responsavel", "Responsável técnico igual ao da NS"),
            item(
                "projeto.atribuicao",
                "Atividade da ART inclui projeto na tensão pedida",
            ),
            item(
                "projeto.opcao_tarifa",
                "Opção de tarifa ou de BT anexada, se escolhida",
            ),
        ],
    },
    GrupoChecklist {
        titulo: "Apresentação do projeto",
        itens: &[
            item("projeto.so_preto", "Pranchas só em preto e legíveis"),
            item("projeto.formato", "Formato igual ao informado no pedido"),
            item(
                "projeto.carimbo",
                "Carimbo completo, com NS, endereço e assinatura",
            ),
            item(
                "projeto.situacao_locacao",
                "Plantas de situação e locação com o ponto de entrega",
            ),
            item(
                "projeto.demanda_igual",
                "Demanda do carimbo igual à do pedido",
            ),
        ],
    },
    GrupoChecklist {
        titulo: "Entrada e medição",
        itens: &[
            item(
                "projeto.ramal",
                "Ramal de entrada dimensionado para a demanda",
            ),
            item(
                "projeto.medicao",
                "Medição com acesso livre e local permitido",
            ),
            item(
                "projeto.cabine",
                "Cabine ou caixa com dimensões e ventilação",
            ),
            item(
                "projeto.selagem",
                "Pontos de selagem antes da medição indicados",
            ),
        ],
    },
    GrupoChecklist {
        titulo: "Proteção",
        itens: &[
            item("projeto.elo", "Chave fusível e elo compatíveis"),
            item("projeto.tc", "TC sem saturação no maior curto-circuito"),
            item("projeto.rele", "Relé 50/51 coordena com a proteção da rede"),
            item(
                "projeto.quadro_ajustes",
                "Quadro de ajustes igual ao coordenograma",
            ),
            item(
                "projeto.disjuntor_geral",
                "Disjuntor geral e condutores coordenados",
            ),
        ],
    },
    GrupoChecklist {
        titulo: "Transformação e aterramento",
        itens: &[
            item(
                "projeto.transformador",
                "Potência do transformador atende à demanda",
            ),
            item(
                "projeto.aterramento",
                "Malha de aterramento e para-raios detalhados",
            ),
        ],
    },
];

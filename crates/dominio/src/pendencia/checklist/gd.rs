//! Geração distribuída.

use super::{GrupoChecklist, item};

pub(super) const CHECKLIST: &[GrupoChecklist] = &[
    GrupoChecklist {
        titulo: "Documentos e responsável",
        itens: &[
            item(
                "gd.art_paga",
                "ART, RRT ou TRT paga e do endereço da geração",
            ),
            item("gd.responsavel", "Responsável técnico igual ao da NS"),
            item(
                "gd.atribuicao",
                "Atividade da ART inclui geração e sua potência",
            ),
            item(
                "gd.formulario",
                "Formulário de solicitação de acesso completo e assinado",
            ),
            item("gd.titular", "Titular do formulário igual ao da instalação"),
        ],
    },
    GrupoChecklist {
        titulo: "Geração",
        itens: &[
            item(
                "gd.potencia",
                "Potência igual no pedido, formulário e memorial",
            ),
            item("gd.classe", "Classe micro ou mini certa para a potência"),
            item(
                "gd.fonte",
                "Fonte e modalidade de compensação identificadas",
            ),
            item("gd.modulos", "Módulos e inversores com modelo e quantidade"),
            item(
                "gd.certificado",
                "Inversor com certificado ou registro Inmetro",
            ),
            item(
                "gd.disponibilizada",
                "Potência da geração cabe na potência disponibilizada",
            ),
        ],
    },
    GrupoChecklist {
        titulo: "Diagrama unifilar básico",
        itens: &[
            item("gd.dub_preto", "DUB só em preto e legível"),
            item(
                "gd.dub_completo",
                "DUB mostra medição, proteção, inversor e aterramento",
            ),
            item(
                "gd.ponto_conexao",
                "Ponto de conexão com a rede identificado",
            ),
            item("gd.condutores", "Condutores e disjuntores dimensionados"),
        ],
    },
    GrupoChecklist {
        titulo: "Proteção e segurança",
        itens: &[
            item("gd.ilhamento", "Proteção contra ilhamento descrita"),
            item("gd.ajustes", "Ajustes de tensão e frequência informados"),
            item(
                "gd.seccionamento",
                "Seccionamento acessível à distribuidora",
            ),
            item(
                "gd.sinalizacao",
                "Placa de advertência de geração própria prevista",
            ),
            item(
                "gd.aterramento",
                "Aterramento e protetores contra surtos detalhados",
            ),
        ],
    },
];

//! What is done and what is missing of each step, from the server's `faltam`.

use contrato::anexo::{Anexo, Versao};
use contrato::pedido::Pedido;
use dominio::pedido::{Etapa, etapa_do_campo};
use dominio::tipo::TipoSolicitacao;

use crate::componentes::EstadoTarefa;
use crate::paginas::pedido::resumo::campo_da_potencia;
use crate::textos::pedido::etapas as t;

/// How many things a step still misses.
pub fn faltas(pedido: &Pedido, etapa: Etapa) -> usize {
    pedido
        .faltam
        .iter()
        .filter(|falta| etapa_da_falta(&falta.pointer) == etapa)
        .count()
}

/// The step of a pointer such as `/dados/telefone` or `/anexos/art_paga`: its last known part decides.
pub fn etapa_da_falta(pointer: &str) -> Etapa {
    let partes = pointer.rsplit('/').map(etapa_do_campo);
    partes
        .into_iter()
        .find(|etapa| *etapa != Etapa::Revisao)
        .unwrap_or(Etapa::Revisao)
}

/// State of a step in the task list.
pub fn estado(pedido: &Pedido, etapa: Etapa) -> EstadoTarefa {
    let proxima = primeira_com_falta(pedido);
    if etapa == Etapa::Revisao {
        return if proxima == Etapa::Revisao {
            EstadoTarefa::Proxima(t::PODE_ENVIAR.to_owned())
        } else {
            EstadoTarefa::Fechada
        };
    }
    match faltas(pedido, etapa) {
        0 => EstadoTarefa::Concluida,
        n => {
            let palavras = if etapa == Etapa::Anexos {
                t::faltam_anexos(n)
            } else {
                t::faltam_campos(n)
            };
            if etapa == proxima {
                EstadoTarefa::Proxima(palavras)
            } else {
                EstadoTarefa::Faltando(palavras)
            }
        }
    }
}

/// The first step with something missing; the review when nothing is.
pub fn primeira_com_falta(pedido: &Pedido) -> Etapa {
    Etapa::TODOS
        .iter()
        .copied()
        .find(|etapa| faltas(pedido, *etapa) > 0)
        .unwrap_or(Etapa::Revisao)
}

/// How many of the five steps are done; the review never is before the envio.
pub fn concluidas(pedido: &Pedido) -> usize {
    Etapa::TODOS
        .iter()
        .filter(|etapa| **etapa != Etapa::Revisao && faltas(pedido, **etapa) == 0)
        .count()
}

/// Whether a versão counts in the next envio (R-ANX-2, R-SIT-2).
pub fn vai_no_envio(versao: &Versao) -> bool {
    versao.vale()
}

/// Required slots with a file, and how many are required.
pub fn obrigatorios(anexos: &[Anexo]) -> (usize, usize) {
    let exigidos = anexos.iter().filter(|anexo| anexo.obrigatorio);
    let enviados = exigidos
        .clone()
        .filter(|anexo| anexo.versoes.iter().any(vai_no_envio))
        .count();
    (enviados, exigidos.count())
}

/// What a step holds: the answers when it is done, else what it asks.
pub fn dica(pedido: &Pedido, etapa: Etapa) -> String {
    let d = &pedido.dados;
    let pronta = faltas(pedido, etapa) == 0;
    let juntar =
        |partes: [Option<String>; 4]| partes.into_iter().flatten().collect::<Vec<_>>().join(", ");
    match etapa {
        Etapa::Dados if pronta => juntar([
            d.em_palavras("tensao"),
            d.numero_art.clone().map(|art| format!("ART {art}")),
            d.em_palavras("tipo_atividade"),
            d.em_palavras("formato_planta"),
        ]),
        Etapa::Dados => t::DICA_DADOS.to_owned(),
        Etapa::Local if pronta => juntar([
            d.logradouro.clone(),
            d.numero_endereco.clone(),
            d.bairro.clone(),
            d.municipio.clone(),
        ]),
        Etapa::Local => t::DICA_LOCAL.to_owned(),
        Etapa::Carga if pronta => juntar([
            d.em_palavras(campo_da_potencia(pedido.nota.tipo)),
            d.em_palavras("previsao_ligacao"),
            d.geracao_propria
                .map(|tem| if tem { t::COM_GERACAO } else { t::SEM_GERACAO }.to_owned()),
            None,
        ]),
        Etapa::Carga if pedido.nota.tipo == TipoSolicitacao::GeracaoDistribuida => {
            t::DICA_GERACAO.to_owned()
        }
        Etapa::Carga => t::DICA_CARGA.to_owned(),
        Etapa::Anexos => {
            let (enviados, total) = obrigatorios(&pedido.anexos);
            t::obrigatorios(enviados, total)
        }
        Etapa::Revisao if primeira_com_falta(pedido) == Etapa::Revisao => {
            t::DICA_REVISAO_PRONTA.to_owned()
        }
        Etapa::Revisao => t::DICA_REVISAO.to_owned(),
    }
}

//! What is done and what is missing of each step, from the server's `faltam`.

use contrato::anexo::{Anexo, Versao};
use contrato::pedido::Pedido;
use dominio::pedido::{Etapa, etapa_do_campo, formatar_campo, parse_data};
use dominio::tipo::TipoSolicitacao;

use crate::componentes::EstadoTarefa;
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
            d.tensao.map(|tensao| tensao.texto().to_owned()),
            d.numero_art.clone().map(|art| format!("ART {art}")),
            d.tipo_atividade.as_deref().map(atividade),
            d.formato_planta.map(|formato| formato.texto().to_owned()),
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
            potencia(pedido),
            d.previsao_ligacao.as_deref().map(data),
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

/// Words of an activity code; a code that is not ours stays as it is.
pub fn atividade(codigo: &str) -> String {
    let nossa = dominio::pedido::ATIVIDADES
        .iter()
        .find(|(outro, _)| *outro == codigo);
    nossa.map_or(codigo, |(_, palavras)| palavras).to_owned()
}

/// "225 kVA" or "8,50 kW", as the tipo asks.
pub fn potencia(pedido: &Pedido) -> Option<String> {
    let (campo, valor, unidade) = match pedido.nota.tipo {
        TipoSolicitacao::GeracaoDistribuida => (
            "potencia_geracao_kw",
            &pedido.dados.potencia_geracao_kw,
            "kW",
        ),
        TipoSolicitacao::AnaliseCarga | TipoSolicitacao::ProjetoEletrico => {
            ("demanda_kva", &pedido.dados.demanda_kva, "kVA")
        }
    };
    valor
        .as_deref()
        .map(|valor| format!("{} {unidade}", formatar_campo(campo, valor)))
}

/// A date as people write it; text that is not a date stays as typed.
pub fn data(texto: &str) -> String {
    parse_data(texto).map_or_else(|| texto.to_owned(), dominio::calendario::formatar_data)
}

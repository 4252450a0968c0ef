//! Slots and versões, as the reader may see them (R-ANX-2, R-ANX-3).

use banco::anexos::Versao;
use banco::pedidos::Pedido;
use contrato::anexo::{Anexo, Conferencia, Inspecao};
use correio::modelos::ArquivoEnviado;
use dominio::ids::VersaoId;
use dominio::inspecao::{Avisos, EstadoAvisos};
use dominio::slot::{self, Slot, slots_do_tipo};
use dominio::tipo::{FormatoPlanta, TipoSolicitacao};

use crate::ator::Ator;

/// One versão in the words of the e-mails; `anexo` are the words of its slot.
pub(crate) fn arquivo_enviado(v: &Versao, anexo: String) -> ArquivoEnviado {
    ArquivoEnviado {
        anexo,
        nome: v.nome.clone(),
        tamanho: v.tamanho,
        sha256: hex::encode(v.sha256),
    }
}

/// One versão in the words of the contract.
pub(crate) fn versao(v: &Versao) -> contrato::anexo::Versao {
    contrato::anexo::Versao {
        id: v.id,
        slot: v.slot.codigo().to_owned(),
        numero: v.numero,
        nome: v.nome.clone(),
        tamanho: v.tamanho,
        sha256: hex::encode(v.sha256),
        tipo_midia: v.tipo_midia.clone(),
        autor: v.autor_nome.clone(),
        recebida_em: v.recebida_em,
        retirada_em: v.retirada_em,
        ciclo_enviado: v.ciclo_enviado,
        conferencia: Conferencia {
            estado: v.estado(),
            motivo: v.conferencia.as_ref().and_then(|c| c.motivo.clone()),
            substituir_ate: v.fatos().substituivel_ate(),
        },
        inspecao: v.inspecao.as_ref().map(|i| inspecao(v.slot, i, None)),
    }
}

/// The same with everything the inspection saw, beside the paper that the RT says the planta has.
pub(crate) fn versao_inteira(v: &Versao, planta: Option<FormatoPlanta>) -> contrato::anexo::Versao {
    let mut vista = versao(v);
    vista.inspecao = v.inspecao.as_ref().map(|i| Inspecao {
        avisos: i.avisos.clone(),
        ..inspecao(v.slot, i, planta)
    });
    vista
}

/// What matters in a slot (R-ANX-4): colour where black is asked for, page size where the planta is.
fn inspecao(slot: Slot, i: &banco::inspecoes::Inspecao, planta: Option<FormatoPlanta>) -> Inspecao {
    let avisos = i.avisos.as_ref();
    let com_cor = avisos.filter(|_| slot.somente_preto());
    let fora = avisos.filter(|_| slot.confere_formato()).zip(planta);
    Inspecao {
        inspecionado: i.laudo.inspecionado,
        sinais: i.laudo.sinais.clone(),
        estado: avisos.map_or(EstadoAvisos::Pendente, |a| a.estado),
        paginas: avisos.map(|a| a.paginas.len()).filter(|n| *n > 0),
        folhas: avisos.map(Avisos::folhas).unwrap_or_default(),
        paginas_com_cor: com_cor.map(Avisos::paginas_com_cor).unwrap_or_default(),
        paginas_fora_do_formato: fora
            .map(|(a, planta)| a.paginas_fora_do_formato(planta))
            .unwrap_or_default(),
        avisos: None,
    }
}

/// Whether these eyes may see a versão of a pedido they may see. Staff do not see a correction that is still being put
/// together; the RT does not see a decision document before the decision.
pub(crate) fn visivel(ator: &Ator, pedido: &Pedido, v: &Versao, documentos: &[VersaoId]) -> bool {
    if v.slot == Slot::DOCUMENTO_DA_DECISAO {
        return ator.da_equipe() || documentos.contains(&v.id);
    }
    !ator.da_equipe()
        || v.fatos()
            .visivel_a_equipe(pedido.situacao, pedido.enviado_em)
}

/// The versão that counts in a slot.
pub(crate) fn atual(versoes: &[Versao], slot: Slot) -> Option<&Versao> {
    let numero = dominio::versao::atual(versoes.iter().map(Versao::fatos), slot)?;
    versoes
        .iter()
        .find(|v| v.slot == slot && v.numero == numero)
}

/// Every slot of the tipo and every other slot that holds a versão.
pub(crate) fn anexos(
    tipo: TipoSolicitacao,
    planta: Option<FormatoPlanta>,
    versoes: &[Versao],
) -> Vec<Anexo> {
    let mut slots = slots_do_tipo(tipo);
    slots.retain(|s| !s.slot.e_livre() || versoes.iter().any(|v| v.slot == s.slot));
    let mut lista: Vec<Anexo> = slots
        .into_iter()
        .map(|s| {
            montar(
                s.slot,
                s.rotulo,
                (s.obrigatorio, s.somente_preto),
                versoes,
                planta,
            )
        })
        .collect();
    if versoes.iter().any(|v| v.slot == Slot::DOCUMENTO_DA_DECISAO) {
        let rotulo = slot::rotulo_documento_da_decisao(tipo).to_owned();
        lista.push(montar(
            Slot::DOCUMENTO_DA_DECISAO,
            rotulo,
            (false, false),
            versoes,
            planta,
        ));
    }
    lista
}

fn montar(
    slot: Slot,
    rotulo: String,
    (obrigatorio, somente_preto): (bool, bool),
    versoes: &[Versao],
    planta: Option<FormatoPlanta>,
) -> Anexo {
    let minhas: Vec<&Versao> = versoes.iter().filter(|v| v.slot == slot).collect();
    let titulo = minhas.iter().find_map(|v| v.titulo.clone());
    let resumida = |v: &Versao| {
        let mut vista = versao_inteira(v, planta);
        if let Some(inspecao) = &mut vista.inspecao {
            inspecao.avisos = None;
        }
        vista
    };
    let mut versoes: Vec<_> = minhas.into_iter().map(resumida).collect();
    versoes.sort_by_key(|v| std::cmp::Reverse(v.numero));
    Anexo {
        slot: slot.codigo().to_owned(),
        rotulo: titulo.unwrap_or(rotulo),
        obrigatorio,
        somente_preto,
        versoes,
    }
}

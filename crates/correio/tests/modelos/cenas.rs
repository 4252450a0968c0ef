//! Every template, filled.

use chrono::{DateTime, Utc};
use correio::Mensagem;
use correio::modelos::{
    ArquivoEnviado, DecisaoAprovada, DecisaoComPendencias, JanelaVencida, NsCancelada, NsRecebida,
    PedidoEnviado, PendenciaApontada, ReanaliseAberta, ReanaliseRecusada, VersaoRecebida,
    VersaoRecusada, decisao_aprovada, decisao_com_pendencias, janela_vencida, ns_cancelada,
    ns_recebida, pedido_enviado, reanalise_aberta, reanalise_recusada, versao_recebida,
    versao_recusada,
};
use dominio::prazo::{MotivoJanela, Validade};
use dominio::tipo::{Obras, TipoSolicitacao};

pub(crate) const PARA: &str = "marina@exemplo.com.br";
pub(crate) const NOME: &str = "Marina Andrade";
pub(crate) const NS: &str = "1129378580";
pub(crate) const PROTOCOLO: &str = "20261124-0042";
pub(crate) const ENDERECO: &str = "https://apr.exemplo.com.br/pedidos/019ab0c4";
pub(crate) const VERIFICACAO: &str = "https://apr.exemplo/verificar/K3MN-8Q2R-7TVW";
pub(crate) const MALVADO: &str = "Padaria \"Zé\" <script>alert('x')</script> & Filhos";

pub(crate) fn em(texto: &str) -> DateTime<Utc> {
    texto.parse().unwrap()
}

pub(crate) fn arquivo() -> ArquivoEnviado {
    ArquivoEnviado {
        anexo: "ART/RRT/TRT paga".into(),
        nome: "art <1>.pdf".into(),
        tamanho: 15_500_000,
        sha256: "ab".repeat(32),
    }
}

pub(crate) fn enviado(ciclo: i32) -> Mensagem {
    pedido_enviado(&PedidoEnviado {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        ciclo,
        codigo: "K3MN-8Q2R-7TVW",
        enviado_em: em("2026-11-24T17:32:00Z"),
        arquivos: &[arquivo(), arquivo()],
        endereco: ENDERECO,
        verificacao: VERIFICACAO,
    })
}

pub(crate) fn aprovado(
    tipo: TipoSolicitacao,
    obras: Option<Obras>,
    validade: Validade,
) -> Mensagem {
    decisao_aprovada(&DecisaoAprovada {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        tipo,
        codigo: "K3MN-8Q2R-7TVW",
        decidida_em: em("2026-11-24T17:32:00Z"),
        obras,
        validade,
        observacao: Some("Linha um.\nLinha <dois>."),
        documento: Some("projeto-aprovado.pdf"),
        endereco: ENDERECO,
        verificacao: VERIFICACAO,
    })
}

pub(crate) fn recusado(tipo: TipoSolicitacao) -> Mensagem {
    let pendencia = |bloqueante| PendenciaApontada {
        titulo: "ART, RRT ou TRT irregular".into(),
        descricao: "Apresente a ART paga, com o endereço da obra.".into(),
        norma: Some("Lei nº 6.496/1977".into()),
        arquivo: Some("art.pdf".into()),
        pagina: Some(2),
        bloqueante,
    };
    decisao_com_pendencias(&DecisaoComPendencias {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        tipo,
        codigo: "K3MN-8Q2R-7TVW",
        decidida_em: em("2026-11-24T17:32:00Z"),
        observacao: None,
        pendencias: &[pendencia(true), pendencia(false)],
        endereco: ENDERECO,
        verificacao: VERIFICACAO,
    })
}

pub(crate) fn recebida(tipo: TipoSolicitacao, ja_vencida: bool) -> Mensagem {
    ns_recebida(&NsRecebida {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        tipo,
        prazo: em("2026-11-26T20:50:00Z"),
        ja_vencida,
        endereco: ENDERECO,
    })
}

pub(crate) fn vencida(tipo: TipoSolicitacao) -> Mensagem {
    janela_vencida(&JanelaVencida {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        tipo,
        fim: em("2026-11-26T03:00:00Z"),
        endereco: ENDERECO,
    })
}

pub(crate) fn recusada(substituir_ate: Option<DateTime<Utc>>) -> Mensagem {
    versao_recusada(&VersaoRecusada {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        arquivo: &arquivo(),
        achado: "Eicar-Test-Signature",
        recusada_em: em("2026-11-24T17:32:00Z"),
        substituir_ate,
        endereco: ENDERECO,
    })
}

pub(crate) fn reaberta(tipo: TipoSolicitacao, motivo: MotivoJanela) -> Mensagem {
    reanalise_aberta(&ReanaliseAberta {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        tipo,
        motivo,
        prazo: em("2026-11-26T20:50:00Z"),
        endereco: ENDERECO,
    })
}

pub(crate) fn gd_sem_reanalise() -> Mensagem {
    reanalise_recusada(&ReanaliseRecusada {
        para: PARA,
        nome: NOME,
        numero_ns: NS,
        protocolo: PROTOCOLO,
        cliente: MALVADO,
        endereco: ENDERECO,
    })
}

pub(crate) fn todas() -> Vec<Mensagem> {
    let mut todas = vec![
        enviado(1),
        enviado(2),
        versao_recebida(&VersaoRecebida {
            para: PARA,
            nome: NOME,
            numero_ns: NS,
            protocolo: PROTOCOLO,
            cliente: MALVADO,
            arquivo: &arquivo(),
            numero: 2,
            recebida_em: em("2026-11-24T17:32:00Z"),
            endereco: ENDERECO,
        }),
        recusada(None),
        recusada(Some(em("2026-11-24T19:02:00Z"))),
        ns_cancelada(&NsCancelada {
            para: PARA,
            nome: NOME,
            numero_ns: NS,
            protocolo: PROTOCOLO,
            cliente: MALVADO,
            motivo: "Pedido do cliente",
            endereco: ENDERECO,
        }),
    ];
    todas.push(gd_sem_reanalise());
    for motivo in [MotivoJanela::Reanalise, MotivoJanela::Reavaliacao] {
        todas.push(reaberta(TipoSolicitacao::ProjetoEletrico, motivo));
    }
    todas.push(reaberta(
        TipoSolicitacao::AnaliseCarga,
        MotivoJanela::Reanalise,
    ));
    let fim = em("2027-03-25T03:00:00Z");
    for tipo in TipoSolicitacao::TODOS.iter().copied() {
        for validade in [
            Validade::Ate(fim),
            Validade::NaoComecou,
            Validade::SemPrazo,
            Validade::Parada,
        ] {
            todas.push(aprovado(tipo, Some(Obras::Com), validade));
        }
        todas.extend([recusado(tipo), vencida(tipo)]);
        todas.extend([recebida(tipo, false), recebida(tipo, true)]);
    }
    todas
}

//! Names of what happens: the timeline people read and the events integrators receive (R-SIT-3, 3.4).

use crate::tipo::vocabulario;

vocabulario! {
    /// One kind of entry of the timeline, with its title.
    TipoAcontecimento {
        /// `ns.emitida` arrived.
        NsRecebida = "ns_recebida", "NS recebida do Cemig Atende";
        /// The RT found the NS and a rascunho was made.
        PedidoCriado = "pedido_criado", "Rascunho criado";
        /// Sent for the first time or with a correction.
        PedidoEnviado = "pedido_enviado", "Pedido enviado";
        /// An analyst took the analysis.
        Assumido = "assumido", "Análise começou";
        /// The analysis went back to the queue.
        Devolvido = "devolvido", "Análise devolvida à fila";
        /// Decided.
        Decidido = "decidido", "Decisão da análise";
        /// The filing window closed without envio (R-NS-3).
        JanelaVencida = "janela_vencida", "Prazo de envio vencido";
        /// `reanalise.confirmada` or `reavaliacao.confirmada` took effect.
        ReanaliseAberta = "reanalise_aberta", "Reanálise liberada";
        /// It did not (R-REA-3).
        ReanaliseRecusada = "reanalise_recusada", "Reanálise não aceita";
        /// `ns.cancelada`.
        Cancelado = "cancelado", "NS cancelada";
        /// The RT closed the rascunho.
        Encerrado = "encerrado", "Rascunho encerrado";
        /// The RT reopened it.
        Reaberto = "reaberto", "Rascunho reaberto";
        /// A versão was stored.
        VersaoRecebida = "versao_recebida", "Novo arquivo recebido";
        /// A versão left the envio.
        VersaoRetirada = "versao_retirada", "Arquivo retirado do envio";
        /// It was put back.
        VersaoDevolvida = "versao_devolvida", "Arquivo de volta ao envio";
        /// A versão was refused after the envio (R-SIT-2).
        VersaoRecusada = "versao_recusada", "Arquivo recusado na conferência";
        /// The RT answered a pendência.
        PendenciaRespondida = "pendencia_respondida", "Pendência respondida";
        /// The validity ended.
        ValidadeVencida = "validade_vencida", "Validade vencida";
        /// A late fact showed that it had not.
        ValidadeRefeita = "validade_refeita", "Validade refeita";
        /// A dated fact of the NS arrived.
        FatoRegistrado = "fato_registrado", "Informação registrada pela Cemig";
        /// A warning of the window or of the validity was given.
        AvisoEnviado = "aviso_enviado", "Aviso de prazo enviado";
    }
}

vocabulario! {
    /// Outgoing event types (3-api 3.4).
    TipoEvento {
        /// A rascunho was made.
        PedidoCriado = "pedido.criado", "Pedido criado";
        /// Sent.
        PedidoEnviado = "pedido.enviado", "Pedido enviado";
        /// Under analysis.
        PedidoAssumido = "pedido.assumido", "Análise assumida";
        /// Decided.
        PedidoDecidido = "pedido.decidido", "Pedido decidido";
        /// The NS was cancelled.
        PedidoCancelado = "pedido.cancelado", "Pedido cancelado";
        /// The rascunho was closed.
        PedidoEncerrado = "pedido.encerrado", "Rascunho encerrado";
        /// The approval expired.
        PedidoExpirado = "pedido.expirado", "Pedido expirado";
        /// A warning of R-PRZ-2.
        PrazoProximo = "prazo.proximo", "Prazo perto do fim";
        /// The window closed.
        PrazoVencido = "prazo.vencido", "Prazo vencido";
        /// A reanálise opened.
        ReanaliseAberta = "reanalise.aberta", "Reanálise aberta";
        /// A reanálise was refused (R-REA-3).
        ReanaliseRecusada = "reanalise.recusada", "Reanálise recusada";
        /// A versão was stored.
        AnexoRecebido = "anexo.recebido", "Anexo recebido";
        /// A versão was refused after the envio.
        AnexoRecusado = "anexo.recusado", "Anexo recusado";
        /// A notice of R-VAL-4.
        ValidadeProxima = "validade.proxima", "Validade perto do fim";
        /// The validity ended.
        ValidadeVencida = "validade.vencida", "Validade vencida";
        /// To Atende only: a cadastro was approved (R-CAD-3).
        CadastroAprovado = "cadastro.aprovado", "Cadastro aprovado";
    }
}

//! `ns.emitida`: an NS is here, its window runs (R-NS-1, R-PRZ-2).

use banco::Transacao;
use banco::contas;
use banco::fatos::{self, Efeito, NovoFato};
use banco::notas::{self, Nota, NovaNota};
use chrono::{DateTime, Utc};
use contrato::webhook::{EnderecoNs, NsEmitida};
use correio::modelos;
use dominio::calendario::data_sp;
use dominio::documento::{Cpf, CpfCnpj};
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::{FatoId, NotaId};
use dominio::nota::{EventoNs, NumeroNs, transicao_ns};
use dominio::pedido::{DadosPedido, formatar_campo};
use dominio::prazo::{Janela, MotivoJanela, inicio_da_janela};
use dominio::texto::uma_linha;
use dominio::tipo::SituacaoNs;
use serde_json::json;

use super::vencer::agendar_vencimento;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::webhooks::Veredito;

/// Longest protocolo kept, in bytes: the consulta asks for at most 40 characters.
const MAIOR_PROTOCOLO: usize = 40;
/// Longest name of a client kept, in bytes.
const MAIOR_NOME: usize = 400;
/// Longest code of a regional kept, in bytes.
const MAIOR_REGIONAL: usize = 40;

/// The texts that people will read, on one line each and no longer than they may be.
struct Textos {
    protocolo: String,
    cliente: String,
    regional: String,
}

impl Textos {
    fn ler(e: &NsEmitida) -> Result<Self, &'static str> {
        let textos = Self {
            protocolo: uma_linha(&e.protocolo),
            cliente: uma_linha(&e.cliente.nome),
            regional: uma_linha(&e.regional),
        };
        let cabe = |texto: &str, maior: usize| !texto.is_empty() && texto.len() <= maior;
        if !cabe(&textos.protocolo, MAIOR_PROTOCOLO) {
            Err("protocolo_invalido")
        } else if !cabe(&textos.cliente, MAIOR_NOME) {
            Err("cliente_invalido")
        } else if textos.regional.len() > MAIOR_REGIONAL {
            Err("regional_invalida")
        } else {
            Ok(textos)
        }
    }
}

/// Records the NS; a second emission of the same number is kept as a refused fact.
pub(crate) async fn emitir(
    p: &Plataforma,
    tx: &Transacao,
    webhook_id: &str,
    recebido_em: DateTime<Utc>,
    e: &NsEmitida,
) -> Result<Veredito, Falha> {
    let Ok(numero) = NumeroNs::parse(&e.numero) else {
        return Ok(Veredito::Invalido("numero_invalido"));
    };
    let Ok(documento) = CpfCnpj::parse(&e.cliente.cpf_cnpj) else {
        return Ok(Veredito::Invalido("documento_do_cliente_invalido"));
    };
    let textos = match Textos::ler(e) {
        Ok(textos) => textos,
        Err(codigo) => return Ok(Veredito::Invalido(codigo)),
    };
    let (inicio, alarme) = inicio_da_janela(e.emitida_em, e.notificada_em, recebido_em);
    if alarme.soa() {
        tracing::warn!(
            webhook = webhook_id,
            "notificada_em no futuro; vale a recepção"
        );
    }
    let Some(janela) = Janela::nova(e.tipo_solicitacao, MotivoJanela::Nova, inicio) else {
        return Ok(Veredito::Invalido("sem_janela"));
    };
    let agora = p.agora();
    let situacao = if janela.aberta(agora) {
        SituacaoNs::Aguardando
    } else {
        transicao_ns(
            SituacaoNs::Aguardando,
            EventoNs::JanelaVencida,
            e.tipo_solicitacao,
        )
        .map_err(|r| Falha::Interna(format!("{r:?}")))?
    };
    // Unreadable is not absent: absent lets any RT file (R-NS-4).
    let Ok(cpf) = e
        .responsavel
        .as_ref()
        .map(|r| Cpf::parse(&r.cpf))
        .transpose()
    else {
        return Ok(Veredito::Invalido("responsavel_invalido"));
    };
    let responsavel = cpf.map(|cpf| contas::indice_cpf(p.banco.cofre(), &cpf));
    let dados = preencher(e);
    let linha = NovaNota {
        id: NotaId(p.novo_id()?),
        numero: &numero,
        protocolo: &textos.protocolo,
        tipo: e.tipo_solicitacao,
        servico: &e.servico,
        tensao: e.tensao_projeto,
        regional: &textos.regional,
        emitida_em: e.emitida_em,
        notificada_em: e.notificada_em,
        recebida_em: recebido_em,
        cliente_nome: &textos.cliente,
        cliente_numero: e.cliente.numero.as_deref(),
        cliente_documento: &documento,
        responsavel_indice: responsavel,
        dados: &dados,
        situacao,
        janela,
    };
    let inserida = notas::inserir(&**tx, p.banco.cofre(), linha).await?;
    let nota = notas::por_numero_para_mudar(&**tx, p.banco.cofre(), &numero)
        .await?
        .ok_or_else(|| Falha::Interna("nota recém-escrita não encontrada".to_owned()))?;
    let (efeito, codigo) = if inserida {
        (Efeito::Aplicado, None)
    } else {
        (Efeito::Recusado, Some("ns_ja_emitida"))
    };
    let fato = NovoFato {
        id: FatoId(p.novo_id()?),
        nota: nota.id,
        tipo: "ns.emitida",
        em: e.emitida_em,
        recebido_em,
        webhook_id,
        efeito,
        codigo,
        dados: json!({ "servico": e.servico, "regional": e.regional }),
    };
    fatos::registrar(&**tx, fato).await?;
    let registro = Registro {
        p,
        tx,
        autor: Autor::Atende(webhook_id),
        agora,
    };
    registro
        .auditar("ns.emitida", "nota", &nota.id.to_string())
        .await?;
    if !inserida {
        return Ok(Veredito::Feito(codigo));
    }
    anunciar(&registro, &nota).await?;
    if nota.situacao == SituacaoNs::Aguardando {
        agendar_vencimento(p, tx, (nota.id, nota.janela.fim), agora).await?;
    }
    Ok(Veredito::Feito(None))
}

async fn anunciar(registro: &Registro<'_>, nota: &Nota) -> Result<(), Falha> {
    let detalhe = Detalhe::default();
    registro
        .acontecer((nota.id, None), TipoAcontecimento::NsRecebida, detalhe)
        .await?;
    if nota.situacao != SituacaoNs::Aguardando {
        registro
            .acontecer((nota.id, None), TipoAcontecimento::JanelaVencida, detalhe)
            .await?;
    }
    let Some(indice) = &nota.responsavel_indice else {
        return Ok(());
    };
    let Some(rt) = contas::por_cpf_indice(&**registro.tx, indice).await? else {
        return Ok(());
    };
    let dados = modelos::NsRecebida {
        para: &rt.email,
        nome: &rt.nome,
        numero_ns: &nota.numero,
        protocolo: &nota.protocolo,
        cliente: &nota.cliente_nome,
        tipo: nota.tipo,
        prazo: nota.janela.fim,
        ja_vencida: nota.situacao != SituacaoNs::Aguardando,
        endereco: &format!("{}/", registro.p.ajustes.origem_publica),
    };
    registro
        .avisar(
            (rt.id, None),
            TipoEvento::PrazoProximo,
            modelos::ns_recebida(&dados),
        )
        .await
}

/// What came with the NS, as fields of a pedido, written as the screen would write them.
fn preencher(e: &NsEmitida) -> DadosPedido {
    let escrito = |campo: &str, texto: &Option<String>| {
        texto
            .as_deref()
            .map(str::trim)
            .filter(|t| !t.is_empty())
            .map(|t| formatar_campo(campo, t))
    };
    let vazio = EnderecoNs::default();
    let local = e.endereco.as_ref().unwrap_or(&vazio);
    DadosPedido {
        nome_cliente: Some(uma_linha(&e.cliente.nome)),
        numero_cliente: escrito("numero_cliente", &e.cliente.numero),
        numero_instalacao: escrito("numero_instalacao", &e.instalacao),
        telefone: escrito("telefone", &e.cliente.telefone),
        email_cliente: escrito("email_cliente", &e.cliente.email),
        data_ns: Some(data_sp(e.emitida_em).format("%Y-%m-%d").to_string()),
        tensao: e.tensao_projeto,
        numero_art: escrito("numero_art", &e.art),
        previsao_ligacao: e.previsao_ligacao.map(|d| d.format("%Y-%m-%d").to_string()),
        logradouro: escrito("logradouro", &local.logradouro),
        numero_endereco: escrito("numero_endereco", &local.numero),
        bairro: escrito("bairro", &local.bairro),
        cep: escrito("cep", &local.cep),
        municipio: escrito("municipio", &local.municipio),
        ponto_referencia: escrito("ponto_referencia", &local.ponto_referencia),
        ..DadosPedido::default()
    }
}

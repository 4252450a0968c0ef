//! The transaction of a new versão: row, timeline, audit, event, notice, under the same rules asked again (2.4).

use banco::Transacao;
use banco::anexos::{self as linhas, NovaVersao};
use banco::inspecoes;
use banco::pedidos::{self, Pedido};
use chrono::{DateTime, Utc};
use contrato::anexo::Versao as Vista;
use correio::modelos;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::{AnexoId, VersaoId};
use dominio::inspecao::Laudo;
use dominio::situacao::Acao;
use dominio::slot::rotulo;
use dominio::texto::uma_linha;
use dominio::tipo::Situacao;

use super::receber::{ReceberErro, Remessa, permitir};
use crate::acesso::{alvo, para_mudar};
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;
use crate::{conferencia, inspecao};

/// What arrived, and when its last byte did.
pub(super) struct Chegou {
    pub(super) versao: VersaoId,
    pub(super) tamanho: u64,
    pub(super) sha256: [u8; 32],
    pub(super) laudo: Laudo,
    pub(super) agora: DateTime<Utc>,
}

/// Writes the versão and everything that speaks of it.
pub(super) async fn escrever(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    remessa: &Remessa,
    chegou: Chegou,
) -> Result<Vista, ReceberErro> {
    let pedido = para_mudar(tx, ator, remessa.pedido)
        .await?
        .ok_or(ReceberErro::NaoEncontrado)?;
    let acao = permitir(&**tx, ator, &pedido, remessa, chegou.agora).await?;
    // The envio may have been written between the last byte and this lock: then the file completes it, and comes after.
    let agora = pedido
        .enviado_em
        .map_or(chegou.agora, |envio| envio.max(chegou.agora));
    let titulo = titulo(remessa);
    let id_do_slot = AnexoId(p.novo_id()?);
    let (anexo, numero) = linhas::abrir_slot(
        &**tx,
        id_do_slot,
        pedido.id,
        remessa.slot,
        titulo.as_deref(),
    )
    .await?;
    let linha = NovaVersao {
        id: chegou.versao,
        anexo,
        numero,
        nome: remessa.nome.texto(),
        tamanho: chegou.tamanho,
        sha256: chegou.sha256,
        tipo_midia: remessa.formato.tipo_midia(),
        autor: ator.id(),
        recebida_em: agora,
    };
    linhas::inserir_versao(&**tx, linha).await?;
    inspecoes::inserir(&**tx, chegou.versao, &chegou.laudo).await?;
    inspecao::pedir(p, tx, chegou.versao, agora).await?;
    conferencia::pedir(p, tx, chegou.versao, agora).await?;
    if !pedidos::marcar(&**tx, alvo(&pedido), acao, agora).await? {
        return Err(Falha::Interna("pedido travado mudou".to_owned()).into());
    }
    let escrita = linhas::por_id(&**tx, chegou.versao).await?;
    let escrita =
        escrita.ok_or_else(|| Falha::Interna("versão recém-escrita não encontrada".to_owned()))?;
    let registro = Registro {
        p,
        tx,
        autor: Autor::Pessoa(ator),
        agora,
    };
    let onde = escrita
        .titulo
        .clone()
        .unwrap_or_else(|| rotulo(remessa.slot));
    let texto = format!("{onde}: {}, versão {numero}.", escrita.nome);
    let detalhe = Detalhe {
        texto: Some(&texto),
        versao: Some(escrita.id),
        ..Detalhe::default()
    };
    registro
        .acontecer(
            (pedido.nota, Some(pedido.id)),
            TipoAcontecimento::VersaoRecebida,
            detalhe,
        )
        .await?;
    registro
        .emitir(
            TipoEvento::AnexoRecebido,
            (pedido.rt, pedido.id, pedido.versao + 1),
        )
        .await?;
    registro
        .auditar("versao.receber", "versao", &escrita.id.to_string())
        .await?;
    let do_rt = matches!(acao, Acao::AdicionarVersao | Acao::SubstituirVersao);
    if pedido.situacao == Situacao::EmAnalise && do_rt {
        confirmar(&registro, ator, &pedido, &escrita, onde).await?;
    }
    Ok(vistas::anexos::versao(&escrita))
}

/// The title of a free anexo on one line: it stands in receipts and e-mails.
fn titulo(remessa: &Remessa) -> Option<String> {
    let texto = remessa
        .titulo
        .as_deref()
        .filter(|_| remessa.slot.e_livre())?;
    Some(uma_linha(texto))
}

/// R-PED-4: after the envio a new versão is confirmed by e-mail.
async fn confirmar(
    registro: &Registro<'_>,
    ator: &Ator,
    pedido: &Pedido,
    versao: &linhas::Versao,
    anexo: String,
) -> Result<(), Falha> {
    let arquivo = vistas::anexos::arquivo_enviado(versao, anexo);
    let modelo = modelos::versao_recebida(&modelos::VersaoRecebida {
        para: &ator.conta.email,
        nome: &ator.conta.nome,
        numero_ns: &pedido.numero_ns,
        protocolo: &pedido.protocolo,
        cliente: &pedido.cliente_nome,
        arquivo: &arquivo,
        numero: versao.numero,
        recebida_em: versao.recebida_em,
        endereco: &format!(
            "{}/pedidos/{}",
            registro.p.ajustes.origem_publica, pedido.id
        ),
    });
    registro
        .avisar(
            (ator.id(), Some(pedido.id)),
            TipoEvento::AnexoRecebido,
            modelo,
        )
        .await
}

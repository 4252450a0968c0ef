//! A versão that the scanner refuses: closed for everyone, no longer counted, and its author told (R-SIT-2).

use banco::anexos::Versao;
use banco::pedidos::{self, Pedido};
use banco::{Escopo, anexos, conferencias, contas};
use correio::modelos;
use dominio::conferencia::EstadoConferencia;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::slot::rotulo;

use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::vistas;

/// Writes the refusal and everything that speaks of it; a second time changes nothing.
pub(super) async fn recusar(p: &Plataforma, versao: &Versao, achado: &str) -> Result<(), Falha> {
    let agora = p.agora();
    let tx = p.banco.iniciar().await?;
    let pedido = pedidos::ler_para_mudar(&*tx, Escopo::Sistema, versao.pedido).await?;
    let pedido = pedido.ok_or_else(|| Falha::Interna("versão sem pedido".to_owned()))?;
    let estado = EstadoConferencia::Recusada;
    if !conferencias::concluir(&*tx, versao.id, estado, Some(achado), agora).await? {
        return Ok(());
    }
    // Read again under the lock: while it was scanned it may have been sent, and then a replacement is granted.
    let relida = anexos::por_id(&*tx, versao.id).await?;
    let relida = relida.ok_or_else(|| Falha::Interna("versão recusada sumiu".to_owned()))?;
    let versao = &relida;
    pedidos::tocar(&*tx, pedido.id, agora).await?;
    let registro = Registro {
        p,
        tx: &tx,
        autor: Autor::Relogio,
        agora,
    };
    let onde = versao.titulo.clone().unwrap_or_else(|| rotulo(versao.slot));
    let texto = format!(
        "{onde}: {}, versão {}. O antivírus encontrou {achado}.",
        versao.nome, versao.numero
    );
    let detalhe = Detalhe {
        texto: Some(&texto),
        versao: Some(versao.id),
        ..Detalhe::default()
    };
    registro
        .acontecer(
            (pedido.nota, Some(pedido.id)),
            TipoAcontecimento::VersaoRecusada,
            detalhe,
        )
        .await?;
    registro
        .emitir(
            TipoEvento::AnexoRecusado,
            (pedido.rt, pedido.id, pedido.versao + 1),
        )
        .await?;
    registro
        .auditar("versao.recusar", "versao", &versao.id.to_string())
        .await?;
    avisar(&registro, &pedido, versao, (onde, achado)).await?;
    tx.commit().await?;
    p.sino.notify_waiters();
    Ok(())
}

async fn avisar(
    registro: &Registro<'_>,
    pedido: &Pedido,
    versao: &Versao,
    (anexo, achado): (String, &str),
) -> Result<(), Falha> {
    let Some(autor) = contas::por_id(&**registro.tx, versao.autor).await? else {
        return Ok(());
    };
    let arquivo = vistas::anexos::arquivo_enviado(versao, anexo);
    let modelo = modelos::versao_recusada(&modelos::VersaoRecusada {
        para: &autor.email,
        nome: &autor.nome,
        numero_ns: &pedido.numero_ns,
        protocolo: &pedido.protocolo,
        cliente: &pedido.cliente_nome,
        arquivo: &arquivo,
        achado,
        recusada_em: registro.agora,
        substituir_ate: versao.fatos().substituivel_ate(),
        endereco: &format!(
            "{}/pedidos/{}",
            registro.p.ajustes.origem_publica, pedido.id
        ),
    });
    registro
        .avisar(
            (autor.id, Some(pedido.id)),
            TipoEvento::AnexoRecusado,
            modelo,
        )
        .await
}

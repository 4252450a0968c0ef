//! One look: pages, colours, sizes, entries. What dies or runs out of budget is `nao_verificado`, never a refusal.

use banco::{Escopo, anexos, inspecoes, pedidos};
use dominio::arquivo::FormatoArquivo;
use dominio::ids::VersaoId;
use dominio::inspecao::{Avisos, EstadoAvisos};

use crate::falha::Falha;
use crate::guarda;
use crate::plataforma::Plataforma;

/// Looks into a versão and writes down what is told of it, unless that was done.
pub(crate) async fn avisar(p: &Plataforma, id: VersaoId) -> Result<(), Falha> {
    let c = p.banco.leitura();
    let achada = anexos::por_id(c, id).await?;
    let pendente = achada.filter(|v| v.inspecao.as_ref().is_some_and(|i| i.avisos.is_none()));
    let Some(versao) = pendente else {
        return Ok(());
    };
    let pedido = pedidos::ler(c, Escopo::Sistema, versao.pedido).await?;
    let pedido = pedido.ok_or_else(|| Falha::Interna(format!("versão {id} sem pedido")))?;
    let onde = (pedido.nota, id);
    let arquivo = guarda::ler_em_arquivo(p, onde, &versao.sha256, versao.tamanho).await?;
    let avisos = match FormatoArquivo::de_nome(&versao.nome) {
        Some(formato) => p.ajustes.inspetor.avisos(arquivo, formato).await,
        None => Ok(Avisos::vazios(EstadoAvisos::NaoVerificado)),
    };
    if let Err(razao) = &avisos
        && razao.da_maquina()
    {
        // The task is tried again; to write "not verified" down would be for ever.
        return Err(Falha::Interna(razao.to_string()));
    }
    let avisos = avisos.unwrap_or_else(|razao| {
        tracing::warn!(%razao, versao = %id, "avisos não verificados");
        Avisos::vazios(EstadoAvisos::NaoVerificado)
    });
    let tx = p.banco.iniciar().await?;
    inspecoes::anotar(&*tx, id, &avisos, p.agora()).await?;
    tx.commit().await?;
    Ok(())
}

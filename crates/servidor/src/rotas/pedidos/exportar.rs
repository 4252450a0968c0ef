//! `GET /pedidos.xlsx` (R-LST-1): exactly what is filtered.

use std::io::ErrorKind;

use actix_web::body::SizedStream;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use casos::Plataforma;
use contrato::pedido::{Filtros, PedidoResumo};
use contrato::problema::Codigo;
use documentos::{FalhaPlanilha, LinhaPedido, PlanilhaDePedidos};
use tokio_util::io::ReaderStream;

use super::filtros::{em_palavras, filtro};
use crate::cabecalhos::disposicao;
use crate::erro::Recusa;
use crate::extratores::{Consulta, Pessoa};
use crate::openapi::parametros::{Binario, FiltrosSemPagina};

/// Media type of the file.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Rows read at a time: the list never stands whole in memory.
const LOTE: u64 = 500;

#[utoipa::path(
    operation_id = "exportar_pedidos",
    tag = "Pedidos",
    summary = "Exportar para Excel",
    description = "A mesma consulta de `GET /pedidos`, inteira, em XLSX. NS e protocolo vão como texto; a segunda aba diz os filtros. \
        Não aceita `limite` nem `cursor`.",
    security(("sessao" = [])),
    params(FiltrosSemPagina),
    responses((status = 200, description = "A planilha.", body = Binario,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        headers(("Content-Disposition" = String, description = "Nome do arquivo.")))),
    extensions(("x-codigos" = json!(["sem_espaco"]))),
)]
#[get("/pedidos.xlsx")]
pub(super) async fn exportar(
    pessoa: Pessoa,
    Consulta(filtros): Consulta<Filtros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    if filtros.limite.is_some() || filtros.cursor.is_some() {
        return Err(Recusa::com_detalhe(
            Codigo::CampoDesconhecido,
            "A exportação traz a consulta inteira. Retire os parâmetros limite e cursor.",
        ));
    }
    let filtro = filtro(&filtros)?;
    let mut planilha =
        PlanilhaDePedidos::nova(em_palavras(&filtros), plataforma.agora()).map_err(recusar)?;
    let mut depois_de = None;
    loop {
        let pagina =
            casos::pedidos::listar(&plataforma, &pessoa.0, &filtro, depois_de, LOTE).await?;
        planilha = fora_do_laco(move || escrever(planilha, &pagina.itens)).await?;
        depois_de = pagina.continua_em;
        if depois_de.is_none() {
            break;
        }
    }
    let pronta = fora_do_laco(move || planilha.terminar()).await?;
    let bytes = ReaderStream::new(tokio::fs::File::from_std(pronta.arquivo));
    Ok(HttpResponse::Ok()
        .content_type(XLSX)
        .insert_header((CONTENT_DISPOSITION, disposicao::anexo("pedidos.xlsx")))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .body(SizedStream::new(pronta.tamanho, bytes)))
}

/// Compression and the temporary file block.
async fn fora_do_laco<T: Send + 'static>(
    obra: impl FnOnce() -> Result<T, FalhaPlanilha> + Send + 'static,
) -> Result<T, Recusa> {
    tokio::task::spawn_blocking(obra)
        .await
        .map_err(Recusa::interna)?
        .map_err(recusar)
}

fn escrever(
    mut planilha: PlanilhaDePedidos,
    itens: &[PedidoResumo],
) -> Result<PlanilhaDePedidos, FalhaPlanilha> {
    for item in itens {
        planilha.linha(&LinhaPedido {
            numero_ns: &item.numero_ns,
            protocolo: &item.protocolo,
            cliente: &item.cliente_nome,
            tipo: item.tipo,
            regional: &item.regional,
            emitida_em: item.emitida_em,
            enviado_em: item.enviado_em,
            respondido_em: item.respondido_em,
            situacao: item.situacao,
            prazo: item.prazo.as_ref().map(|prazo| prazo.fim),
            instalacao: item.instalacao.as_deref(),
            numero_cliente: item.cliente_numero.as_deref(),
        })?;
    }
    Ok(planilha)
}

fn recusar(falha: FalhaPlanilha) -> Recusa {
    match falha {
        FalhaPlanilha::LinhasDemais => Recusa::com_detalhe(
            Codigo::ParametroInvalido,
            "A consulta tem mais linhas do que cabem numa planilha. Filtre por período ou regional.",
        ),
        FalhaPlanilha::Gravacao(causa) if causa.kind() == ErrorKind::StorageFull => {
            Recusa::de(Codigo::SemEspaco).por_causa_de(causa)
        }
        FalhaPlanilha::Gravacao(causa) => Recusa::interna(causa),
        FalhaPlanilha::Formato(causa) => Recusa::interna(causa),
    }
}

//! `GET /pedidos/{id}/anexos.zip`: *Baixar tudo*, one file in memory at a time.

mod fluxo;
mod manifesto;

use actix_web::body::SizedStream;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY};
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use casos::Plataforma;
use contrato::problema::Codigo;
use documentos::tamanho_do_pacote;
use dominio::arquivo::{arquivo_em_disco, pasta_do_anexo};
use dominio::ids::PedidoId;

use self::fluxo::Fluxo;
use self::manifesto::manifesto;
use crate::borda::Borda;
use crate::cabecalhos::disposicao;
use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::intermediarios::protecao::CSP_CONTEUDO;
use crate::openapi::parametros::{Binario, IdDoPedido};

/// Name of the list of hashes, at the root of the archive.
const MANIFESTO: &str = "manifesto.txt";

#[utoipa::path(
    operation_id = "baixar_anexos",
    tag = "Anexos",
    summary = "Baixar tudo",
    description = "ZIP com a versão que vale em cada anexo, uma pasta por anexo, e `manifesto.txt` com o SHA-256 de cada arquivo. \
        O SHA-256 é conferido antes de cada arquivo entrar; se um não conferir, a conexão cai e o pacote não se completa. \
        Cada leitura fica registrada.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "O pacote.", body = Binario, content_type = "application/zip",
        headers(("Content-Disposition" = String, description = "Nome do arquivo.")))),
    extensions(("x-codigos" = json!(["sem_espaco"]))),
)]
#[get("/pedidos/{id}/anexos.zip")]
pub(super) async fn baixar_tudo(
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
    borda: Data<Borda>,
) -> Result<HttpResponse, Recusa> {
    let vaga = borda.descargas.exigir(pessoa.0.id())?;
    let reunidos = casos::anexos::reunir(&plataforma, &pessoa.0, id).await?;
    let reunidos = reunidos.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    let arquivos: Vec<_> = (1..)
        .zip(&reunidos.arquivos)
        .map(|(ordem, arquivo)| {
            let pasta = pasta_do_anexo(ordem, &arquivo.anexo);
            let nome = arquivo_em_disco(&arquivo.versao.nome);
            (format!("{pasta}/{nome}"), arquivo.versao.clone())
        })
        .collect();
    let agora = plataforma.agora();
    let manifesto = manifesto(&reunidos, &arquivos, agora);
    let tamanho = tamanho_do_pacote(
        arquivos
            .iter()
            .map(|(caminho, versao)| (caminho.as_str(), versao.tamanho))
            .chain([(MANIFESTO, manifesto.len() as u64)]),
    );
    let nome = format!("NS-{}-anexos.zip", reunidos.numero_ns);
    let mut fluxo = Fluxo::novo(plataforma.into_inner(), (pessoa.0, vaga), arquivos);
    // The first file is read before the head leaves: what fails at once is still answered with a problem.
    fluxo.comecar((MANIFESTO, manifesto, agora)).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((CONTENT_DISPOSITION, disposicao::anexo(&nome)))
        .insert_header((CONTENT_SECURITY_POLICY, CSP_CONTEUDO))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .body(SizedStream::new(tamanho, fluxo.em_bytes())))
}

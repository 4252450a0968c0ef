//! Gives the items of generic lists their own names: utoipa inlines the argument of a generic type.

use utoipa::openapi::schema::{ArrayItems, Schema};
use utoipa::openapi::{OpenApi, Ref, RefOr};

/// `Pagina_PedidoResumo` becomes a list of references to `PedidoResumo`.
pub(super) fn nomear_itens(documento: &mut OpenApi) {
    let Some(componentes) = &mut documento.components else {
        return;
    };
    for (nome, esquema) in &mut componentes.schemas {
        let Some((_, item)) = nome.split_once('_') else {
            continue;
        };
        let RefOr::T(Schema::Object(objeto)) = esquema else {
            continue;
        };
        if let Some(RefOr::T(Schema::Array(lista))) = objeto.properties.get_mut("itens") {
            lista.items =
                ArrayItems::RefOrSchema(Box::new(RefOr::Ref(Ref::from_schema_name(item))));
        }
    }
}

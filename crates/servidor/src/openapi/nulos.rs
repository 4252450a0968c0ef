//! An optional parameter is absent, never null: utoipa describes both alike.

use utoipa::openapi::RefOr;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::{Schema, SchemaType, Type};

/// Takes `null` out of the schema of every parameter.
pub(super) fn retirar(operacao: &mut Operation) {
    for parametro in operacao.parameters.iter_mut().flatten() {
        if let RefOr::T(parametro) = parametro
            && let Some(esquema) = &mut parametro.schema
        {
            sem_nulo(esquema);
        }
    }
}

fn sem_nulo(esquema: &mut RefOr<Schema>) {
    let unico = match esquema {
        RefOr::T(Schema::Object(objeto)) => {
            if let SchemaType::Array(tipos) = &mut objeto.schema_type {
                tipos.retain(|tipo| *tipo != Type::Null);
                if let [tipo] = &tipos[..] {
                    objeto.schema_type = SchemaType::Type(tipo.clone());
                }
            }
            None
        }
        RefOr::T(Schema::OneOf(escolhas)) => {
            escolhas.items.retain(|item| !nulo(item));
            if escolhas.items.len() == 1 {
                escolhas.items.pop()
            } else {
                None
            }
        }
        _ => None,
    };
    if let Some(unico) = unico {
        *esquema = unico;
    }
}

fn nulo(esquema: &RefOr<Schema>) -> bool {
    matches!(esquema, RefOr::T(Schema::Object(objeto)) if objeto.schema_type == SchemaType::Type(Type::Null))
}

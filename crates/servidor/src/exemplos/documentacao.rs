//! The document itself.

use serde_json::{Value, json};

pub(crate) fn openapi() -> Value {
    json!({"openapi": "3.1.0", "info": {"title": "APR", "version": "1.0.0"}, "paths": {}})
}

//! One type for each kind of id, so that a `VersaoId` never stands where a `PedidoId` is meant.
//! The values are UUIDv7, made by the server; callers treat them as opaque text.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $nome:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid, examples("019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60")))]
        #[serde(transparent)]
        pub struct $nome(pub Uuid);

        impl core::fmt::Display for $nome {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl core::str::FromStr for $nome {
            type Err = uuid::Error;
            fn from_str(texto: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(texto).map(Self)
            }
        }
    )+};
}

ids! {
    /// A person's account (1.3).
    ContaId,
    /// A signed-in browser (R-ACE-3).
    SessaoId,
    /// A nota de serviço as we know it (R-NS-5).
    NotaId,
    /// One RT's filing on one NS (1.2).
    PedidoId,
    /// A slot of a pedido that has received at least one versão (1.2).
    AnexoId,
    /// One immutable versão of an anexo (R-ANX-2).
    VersaoId,
    /// One envio: what was sent, and its receipt (R-PED-3).
    EnvioId,
    /// One decision of an analysis (R-SIT-2).
    DecisaoId,
    /// One typed finding of a decision (1.2).
    PendenciaId,
    /// One reason of the library (4.3).
    MotivoId,
    /// A dated fact or inbound event of an NS (R-SIT-1).
    FatoId,
    /// One unit of background work.
    TarefaId,
    /// A file being received piece by piece (3.3, tus).
    UploadId,
}

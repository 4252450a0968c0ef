//! The problem document (RFC 9457) of every refusal, and its closed list of codes.

use serde::{Deserialize, Serialize};

/// Media type of [`Problema`].
pub const TIPO_PROBLEMA: &str = "application/problem+json";

/// A refusal: `codigo` is the contract, `detail` is for the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problema {
    /// URI of the page that explains the code (`/api/docs/problemas#codigo`).
    #[serde(rename = "type")]
    pub tipo: String,
    /// The code in words, the same for every occurrence.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// Stable code that programs compare.
    pub codigo: String,
    /// What happened and how to go on, in Portuguese.
    pub detail: String,
    /// The request id as a URN, `urn:apr:requisicao:<id>`.
    pub instance: String,
    /// The request id, also in the `Request-Id` header.
    pub request_id: String,
    /// One entry for each field or part at fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ErroDeCampo>,
    /// What the caller can do next, when the situação does not allow the act (409).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proximo_passo: Option<ProximoPasso>,
    /// Why the content of a file was refused (`arquivo_recusado`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motivo: Option<String>,
    /// The part that does not answer (503): `banco`, `acervo`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dependencia: Option<String>,
}

/// One field at fault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErroDeCampo {
    /// JSON pointer into the request body (RFC 6901), or `?nome` for a query parameter, or a header's name.
    pub pointer: String,
    /// Stable code of the fault.
    pub codigo: String,
    /// What is wrong and how to fix it, in Portuguese.
    pub detail: String,
    /// Values a program may use, such as `limite` or `proposta`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
}

/// The way out of a refusal by situação.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProximoPasso {
    /// Stable code, such as `solicite_reanalise_no_atende`.
    pub codigo: String,
    /// The same in one Portuguese sentence.
    pub texto: String,
}

/// Declares the closed table of problem codes: status and title live only here.
macro_rules! codigos {
    ($($(#[$doc:meta])* $var:ident = $codigo:literal, $status:literal, $titulo:literal;)+) => {
        /// Every problem code of the API (3.1). What each reader should do stands in `docs/problemas.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Codigo { $($(#[$doc])* $var,)+ }

        impl Codigo {
            /// Every code, in the order of the table.
            pub const TODOS: &'static [Self] = &[$(Self::$var,)+];

            /// The stable code.
            #[must_use]
            pub const fn codigo(self) -> &'static str { match self { $(Self::$var => $codigo,)+ } }

            /// The HTTP status that always goes with it.
            #[must_use]
            pub const fn status(self) -> u16 { match self { $(Self::$var => $status,)+ } }

            /// The title, in Portuguese.
            #[must_use]
            pub const fn titulo(self) -> &'static str { match self { $(Self::$var => $titulo,)+ } }
        }
    };
}

codigos! {
    /// The body is not JSON, or a value has the wrong type.
    JsonInvalido = "json_invalido", 400, "Corpo JSON inválido";
    /// A field or query parameter that the operation does not have.
    CampoDesconhecido = "campo_desconhecido", 400, "Campo desconhecido";
    /// A query parameter with a value outside its set.
    ParametroInvalido = "parametro_invalido", 400, "Parâmetro inválido";
    /// A header the protocol needs is malformed.
    CabecalhoInvalido = "cabecalho_invalido", 400, "Cabeçalho inválido";
    /// `Idempotency-Key` is mandatory here.
    ChaveAusente = "chave_ausente", 400, "Falta o cabeçalho Idempotency-Key";
    /// The cursor was altered or belongs to other filters.
    CursorInvalido = "cursor_invalido", 400, "Cursor inválido";
    /// The bytes received differ from `Repr-Digest`.
    DigestDivergente = "digest_divergente", 400, "O arquivo chegou diferente do que saiu";
    /// The connection ended before the declared length.
    EnvioInterrompido = "envio_interrompido", 400, "O envio foi interrompido";
    /// Webhook older or newer than 300 s.
    CarimboVencido = "carimbo_vencido", 400, "Carimbo de tempo fora da tolerância";
    /// Nobody is signed in, or the session ended.
    NaoAutenticado = "nao_autenticado", 401, "Entre para continuar";
    /// Wrong user or password (the same words for unknown users, R-ACE-6).
    CredenciaisInvalidas = "credenciais_invalidas", 401, "Usuário ou senha não conferem";
    /// Webhook signature does not match.
    AssinaturaInvalida = "assinatura_invalida", 401, "Assinatura inválida";
    /// Signed in, but this act belongs to another role.
    SemPermissao = "sem_permissao", 403, "Seu perfil não permite esta ação";
    /// Same-origin or CSRF check failed.
    CsrfRecusado = "csrf_recusado", 403, "Origem da requisição não confirmada";
    /// The NS names another professional (R-NS-4).
    ResponsavelDivergente = "responsavel_divergente", 403, "A NS indica outro responsável técnico";
    /// The antivirus refused the file; nobody opens it.
    ArquivoBloqueado = "arquivo_bloqueado", 403, "Arquivo recusado na conferência";
    /// Unknown, or someone else's (R-ISO-1): indistinguishable.
    NaoEncontrado = "nao_encontrado", 404, "Não encontrado";
    /// The path exists, the method does not.
    MetodoNaoPermitido = "metodo_nao_permitido", 405, "Método não permitido";
    /// The situação does not allow the act (R-SIT-1).
    SituacaoNaoPermite = "situacao_nao_permite", 409, "A situação não permite esta ação";
    /// The antivirus has not looked into the file yet; only its author opens it.
    ArquivoEmConferencia = "arquivo_em_conferencia", 409, "Arquivo em conferência";
    /// The same key is still being processed and did not finish in time.
    EmProcessamento = "em_processamento", 409, "A mesma requisição ainda está em processamento";
    /// The bytes of a tus request do not begin where the upload stands.
    DeslocamentoDivergente = "deslocamento_divergente", 409, "O envio continua em outro ponto";
    /// The upload is a versão already, and nothing is ever removed.
    UploadConcluido = "upload_concluido", 409, "O envio já terminou";
    /// No piece came for 24 hours.
    UploadExpirado = "upload_expirado", 410, "O envio por partes expirou";
    /// `Tus-Resumable` is missing or names a version that we do not speak.
    TusIncompativel = "tus_incompativel", 412, "Versão do tus não aceita";
    /// `If-Match` names an older state.
    VersaoDesatualizada = "versao_desatualizada", 412, "Os dados mudaram desde a sua leitura";
    /// More than 20 MiB, or a body above the operation's limit.
    ArquivoGrandeDemais = "arquivo_grande_demais", 413, "Arquivo grande demais";
    /// A JSON body above the limit.
    CorpoGrandeDemais = "corpo_grande_demais", 413, "Corpo grande demais";
    /// Extension or declared type not accepted (R-ANX-1).
    TipoNaoAceito = "tipo_nao_aceito", 415, "Tipo não aceito";
    /// `Range` asks for bytes that the file does not have; see `Content-Range`.
    IntervaloInvalido = "intervalo_invalido", 416, "Intervalo fora do arquivo";
    /// Fields at fault; see `errors`.
    Validacao = "validacao", 422, "Há campos a corrigir";
    /// The content of the file was refused; see `motivo`.
    ArquivoRecusado = "arquivo_recusado", 422, "Arquivo recusado";
    /// The key was used with another body.
    ChaveReutilizada = "chave_reutilizada", 422, "Chave de idempotência reutilizada";
    /// The bytes of a tus request differ from `Upload-Checksum` (the status is tus's own).
    SomaDivergente = "soma_divergente", 460, "O trecho chegou diferente do que saiu";
    /// `If-Match` is mandatory here.
    IfMatchAusente = "if_match_ausente", 428, "Falta o cabeçalho If-Match";
    /// Too many requests; see `Retry-After`.
    LimiteExcedido = "limite_excedido", 429, "Limite de requisições excedido";
    /// Our fault; quote the request id.
    ErroInterno = "erro_interno", 500, "Erro interno";
    /// The database or the storage does not answer; see `dependencia` and `Retry-After`.
    Indisponivel = "indisponivel", 503, "Serviço indisponível no momento";
    /// The disk or bucket is full.
    SemEspaco = "sem_espaco", 507, "Armazenamento cheio";
}

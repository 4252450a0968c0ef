//! Words of *Verificar recibo ou decisão*.

use contrato::verificacao::TipoDeDocumento;

pub const TITULO: &str = "Verificar recibo ou decisão";
pub const INTRODUCAO: &str = "Digite o código do documento. A plataforma confere a assinatura na hora e mostra o que ele prova. Não é preciso entrar.";
pub const CODIGO: &str = "Código do documento";
pub const CODIGO_AJUDA: &str =
    "São 12 letras e números, como em 3F7T-R0WC-88HJ. Hífens, espaços e minúsculas não importam.";
pub const CODIGO_ERRO: &str = "Digite o código que está no documento.";
pub const VERIFICAR: &str = "Verificar";
pub const NAO_ACHADO: &str = "Nenhum documento tem este código";
pub const NAO_ACHADO_TEXTO: &str = "Confira o código no papel ou no e-mail, letra por letra. Se está igual, o documento não saiu desta plataforma.";
pub const CONFERE: &str = "A assinatura confere";
pub const NAO_CONFERE: &str = "A assinatura não confere";
pub const NAO_CONFERE_TEXTO: &str = "Os dados guardados sob este código mudaram depois da assinatura. Não confie no documento: procure a Cemig e informe o código.";
pub const MASCARA: &str = "Números e nomes aparecem em parte, para proteger os dados das pessoas. Compare com o documento que você tem.";
pub const NUMERO_NS: &str = "NS";
pub const PROTOCOLO: &str = "Protocolo";
pub const CLIENTE: &str = "Cliente (iniciais)";
pub const TIPO: &str = "Tipo de solicitação";
pub const CICLO: &str = "Ciclo de análise";
pub const RESULTADO: &str = "Resultado";
pub const OBRAS: &str = "Obras";
pub const PENDENCIAS: &str = "Pendências";
pub const CHAVE: &str = "Chave da assinatura";
pub const ARQUIVOS: &str = "Arquivos do documento";
pub const ARQUIVOS_PE: &str = "O código SHA-256 muda se um só byte do arquivo mudar.";
pub const CONFERIR: &str = "Conferir um arquivo";
pub const SOLTE: &str = "Solte aqui o arquivo que você tem";
pub const SOLTE_TEXTO: &str = "O navegador calcula o código. O arquivo não sai do seu computador.";
pub const ESCOLHER: &str = "Escolher arquivo";
pub const CALCULANDO: &str = "Calculando o código do arquivo…";
pub const NAO_E: &str = "Este arquivo não é do documento";
pub const NAO_E_TEXTO: &str =
    "O conteúdo é diferente do que foi entregue, mesmo que o nome seja igual.";
pub const ILEGIVEL: &str = "Não foi possível ler o arquivo";
pub const ILEGIVEL_TEXTO: &str =
    "Escolha o arquivo de novo. Se continuar, compare o código SHA-256 por outro programa.";

/// "Recibo de envio".
pub const fn documento(tipo: TipoDeDocumento) -> &'static str {
    match tipo {
        TipoDeDocumento::Recibo => "Recibo de envio",
        TipoDeDocumento::Decisao => "Decisão da análise",
    }
}

/// Below *A assinatura confere*.
pub const fn confere(tipo: TipoDeDocumento) -> &'static str {
    match tipo {
        TipoDeDocumento::Recibo => {
            "Este recibo é autêntico: a plataforma o emitiu, e nada nele mudou."
        }
        TipoDeDocumento::Decisao => {
            "Esta decisão é autêntica: a plataforma a emitiu, e nada nela mudou."
        }
    }
}

/// When the document was made.
pub const fn quando(tipo: TipoDeDocumento) -> &'static str {
    match tipo {
        TipoDeDocumento::Recibo => "Enviado em",
        TipoDeDocumento::Decisao => "Decidido em",
    }
}

/// "É o arquivo entregue como Projeto elétrico".
pub fn e_o_arquivo(anexo: &str) -> String {
    format!("É o arquivo entregue como {anexo}")
}

/// Below it.
pub fn arquivo_igual(nome: &str) -> String {
    format!("O conteúdo de {nome} é igual ao do documento, byte por byte.")
}

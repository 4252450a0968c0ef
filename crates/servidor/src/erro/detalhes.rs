//! The usual words of every code: what happened and how to go on.

use contrato::problema::Codigo;

/// Words of `codigo` when the refusal has none of its own.
#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each code of a closed table"
)]
pub(super) const fn padrao(codigo: Codigo) -> &'static str {
    match codigo {
        Codigo::JsonInvalido => {
            "O corpo não é um JSON válido para esta operação. Corrija-o e envie de novo."
        }
        Codigo::CampoDesconhecido => {
            "A requisição traz um campo que não existe aqui. Retire-o e envie de novo."
        }
        Codigo::ParametroInvalido => {
            "Um parâmetro da consulta tem valor fora do aceito. Corrija-o e repita."
        }
        Codigo::CabecalhoInvalido => "Um cabeçalho está malformado. Corrija-o e envie de novo.",
        Codigo::ChaveAusente => {
            "Esta operação exige o cabeçalho Idempotency-Key. Envie um valor único por tentativa de ato, como um UUID."
        }
        Codigo::CursorInvalido => {
            "O cursor não pertence a esta consulta. Volte à primeira página, sem cursor."
        }
        Codigo::DigestDivergente => {
            "O arquivo recebido difere do Repr-Digest declarado. Envie o arquivo de novo."
        }
        Codigo::EnvioInterrompido => "A conexão terminou antes do fim do envio. Envie de novo.",
        Codigo::CarimboVencido => {
            "O webhook-timestamp está a mais de 300 s do nosso relógio. Assine de novo com a hora certa."
        }
        Codigo::NaoAutenticado => {
            "Sua sessão não existe ou terminou. Entre de novo para continuar."
        }
        Codigo::CredenciaisInvalidas => {
            "Usuário ou senha não conferem. Confira os dois e tente de novo."
        }
        Codigo::AssinaturaInvalida => {
            "Nenhuma assinatura confere com os segredos em uso. Confira o segredo e o corpo assinado."
        }
        Codigo::SemPermissao => {
            "Seu perfil não permite esta ação. Fale com o administrador se precisar dela."
        }
        Codigo::CsrfRecusado => {
            "Não foi possível confirmar que a requisição partiu deste site. Recarregue a página e tente de novo."
        }
        Codigo::ResponsavelDivergente => {
            "A NS indica outro responsável técnico. Peça a correção no Cemig Atende."
        }
        Codigo::ArquivoBloqueado => {
            "O antivírus recusou este arquivo e ele não abre para ninguém. Quem o enviou deve anexar outro no lugar."
        }
        Codigo::NaoEncontrado => {
            "Não encontramos o que você pediu. Confira o endereço ou os dados informados."
        }
        Codigo::MetodoNaoPermitido => {
            "Este endereço não aceita este método. Veja o cabeçalho Allow."
        }
        Codigo::SituacaoNaoPermite => {
            "A situação atual não permite esta ação. Veja o próximo passo."
        }
        Codigo::ArquivoEmConferencia => {
            "O antivírus ainda não conferiu este arquivo. Aguarde alguns instantes e abra de novo."
        }
        Codigo::EmProcessamento => {
            "A mesma requisição ainda está em processamento. Repita em alguns segundos, com a mesma chave."
        }
        Codigo::DeslocamentoDivergente => {
            "O trecho não começa onde o envio parou. Pergunte com HEAD e continue do Upload-Offset recebido."
        }
        Codigo::UploadConcluido => {
            "O envio já terminou e virou uma versão, que não se apaga. Para não enviá-la, retire-a do envio."
        }
        Codigo::UploadExpirado => {
            "Nenhum trecho chegou em 24 horas e o envio foi esquecido. Comece de novo."
        }
        Codigo::TusIncompativel => {
            "Este servidor fala tus 1.0.0. Envie o cabeçalho Tus-Resumable: 1.0.0."
        }
        Codigo::VersaoDesatualizada => {
            "Os dados mudaram desde a sua leitura. Leia de novo e refaça a alteração."
        }
        Codigo::ArquivoGrandeDemais => {
            "O arquivo passa do limite de 20 MiB. Divida-o ou reduza a resolução e envie de novo."
        }
        Codigo::CorpoGrandeDemais => "O corpo passa do limite desta operação. Envie menos dados.",
        Codigo::TipoNaoAceito => {
            "O tipo de conteúdo não é aceito aqui. Confira o cabeçalho Content-Type."
        }
        Codigo::IntervaloInvalido => {
            "O intervalo pedido começa depois do fim do arquivo. Veja o tamanho em Content-Range."
        }
        Codigo::Validacao => "Há campos a corrigir. Veja a lista de erros.",
        Codigo::ArquivoRecusado => {
            "O conteúdo do arquivo foi recusado. Gere o arquivo de novo e envie."
        }
        Codigo::ChaveReutilizada => {
            "Esta Idempotency-Key já foi usada com outro conteúdo. Use uma chave nova."
        }
        Codigo::SomaDivergente => {
            "Os bytes do trecho diferem do Upload-Checksum e nada foi guardado. Envie o trecho de novo."
        }
        Codigo::IfMatchAusente => {
            "Esta operação exige o cabeçalho If-Match. Leia o recurso e envie o ETag recebido."
        }
        Codigo::LimiteExcedido => {
            "Você fez requisições demais em pouco tempo. Aguarde o tempo do cabeçalho Retry-After."
        }
        Codigo::ErroInterno => {
            "Algo falhou do nosso lado. Tente de novo; se persistir, informe o número da requisição ao suporte."
        }
        Codigo::Indisponivel => {
            "Uma parte do sistema não responde agora. Nada foi gravado; tente de novo em instantes."
        }
        Codigo::SemEspaco => {
            "O armazenamento está cheio e nada foi gravado. Tente mais tarde ou avise o suporte."
        }
    }
}

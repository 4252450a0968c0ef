//! The list of what is in the archive, which `sha256sum --check` reads as it is.

use std::fmt::Write as _;

use casos::anexos::Reunidos;
use chrono::{DateTime, Utc};
use contrato::anexo::Versao;
use dominio::calendario::formatar_data_hora;

/// The text of `manifesto.txt`.
pub(super) fn manifesto(
    reunidos: &Reunidos,
    arquivos: &[(String, Versao)],
    agora: DateTime<Utc>,
) -> Vec<u8> {
    let mut texto = format!(
        "# NS {}, protocolo {}\n# Reunido em {} (horário de Brasília)\n",
        reunidos.numero_ns,
        reunidos.protocolo,
        formatar_data_hora(agora)
    );
    if arquivos.is_empty() && reunidos.fora.is_empty() {
        texto.push_str("# Este pedido ainda não tem arquivos.\n");
    }
    for (arquivo, (caminho, versao)) in reunidos.arquivos.iter().zip(arquivos) {
        let _ = write!(
            texto,
            "# {}: versão {}, recebida em {}\n{}  {caminho}\n",
            arquivo.anexo,
            versao.numero,
            formatar_data_hora(versao.recebida_em),
            versao.sha256,
        );
    }
    for fora in &reunidos.fora {
        let _ = writeln!(
            texto,
            "# {}: {} ainda está em conferência e não veio.",
            fora.anexo, fora.versao.nome
        );
    }
    texto.into_bytes()
}

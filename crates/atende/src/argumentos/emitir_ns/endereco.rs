//! Where the works are.

use clap::Args;
use contrato::webhook::EnderecoNs;

/// Address of the works.
#[derive(Clone, Args)]
pub struct EnderecoDaObra {
    /// Street.
    #[arg(long, default_value = "Rua das Acácias", help = "Logradouro da obra")]
    pub logradouro: String,
    /// Number.
    #[arg(long, default_value = "120", help = "Número do endereço")]
    pub numero_endereco: String,
    /// Neighbourhood.
    #[arg(long, default_value = "Centro", help = "Bairro")]
    pub bairro: String,
    /// CEP.
    #[arg(long, default_value = "38400-100", help = "CEP")]
    pub cep: String,
    /// Município.
    #[arg(long, default_value = "Uberlândia", help = "Município")]
    pub municipio: String,
    /// Reference point.
    #[arg(
        long,
        default_value = "Ao lado da praça da matriz",
        help = "Ponto de referência"
    )]
    pub ponto_referencia: String,
}

impl EnderecoDaObra {
    pub(super) fn evento(&self) -> EnderecoNs {
        EnderecoNs {
            logradouro: Some(self.logradouro.clone()),
            numero: Some(self.numero_endereco.clone()),
            bairro: Some(self.bairro.clone()),
            cep: Some(self.cep.clone()),
            municipio: Some(self.municipio.clone()),
            ponto_referencia: Some(self.ponto_referencia.clone()),
        }
    }
}

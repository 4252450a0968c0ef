//! Why a file is refused, and what its sender does about it.

use crate::tipo::vocabulario;

vocabulario! {
    /// Why the portão refuses a file (5.1 item 6).
    MotivoRecusa {
        /// The parser cannot read it.
        Ilegivel = "ilegivel", "O arquivo está danificado ou incompleto.";
        /// The bytes are not of the format that the name promises (R-ANX-1).
        ConteudoDiverge = "conteudo_diverge", "O conteúdo não é do formato que o nome do arquivo indica.";
        /// Encrypted PDF, even when it opens without a password.
        PdfCriptografado = "pdf_criptografado", "O PDF está protegido por senha ou por restrições de uso.";
        /// PDF without a page.
        PdfSemPaginas = "pdf_sem_paginas", "O PDF não tem nenhuma página.";
        /// JavaScript, Launch, RichMedia, SubmitForm or ImportData.
        PdfAcaoProibida = "pdf_acao_proibida", "O PDF contém scripts, mídia ou comandos que executam ações sozinhos.";
        /// An entry is encrypted.
        ZipCriptografado = "zip_criptografado", "O ZIP tem arquivos protegidos por senha.";
        /// Two programs could unpack two different things.
        ZipAmbiguo = "zip_ambiguo", "A estrutura do ZIP é ambígua: programas diferentes mostrariam arquivos diferentes.";
        /// Nothing inside.
        ZipVazio = "zip_vazio", "O ZIP não tem nenhum arquivo.";
        /// A name that leaves the folder or that a disk does not take.
        ZipNome = "zip_nome", "O ZIP tem um arquivo com nome ou caminho que não é aceito.";
        /// A symbolic link or a device.
        ZipAtalho = "zip_atalho", "O ZIP contém um atalho no lugar de um arquivo.";
        /// A method other than store and deflate.
        ZipMetodo = "zip_metodo", "O ZIP foi compactado com um método que o sistema não abre.";
        /// More than 200 MiB unpacked.
        ZipGrandeDemais = "zip_grande_demais", "O ZIP passa de 200 MB depois de descompactado.";
        /// More than 2,000 entries.
        ZipEntradasDemais = "zip_entradas_demais", "O ZIP tem mais de 2.000 arquivos.";
        /// Shrunk more than 100:1.
        ZipTaxa = "zip_taxa", "A compactação do ZIP é alta demais para ser de documentos comuns.";
        /// An archive inside the archive.
        ZipAninhado = "zip_aninhado", "Há um arquivo compactado dentro do ZIP.";
        /// A kind of file that is not accepted inside.
        ZipTipoInterno = "zip_tipo_interno", "O ZIP contém um tipo de arquivo que não é aceito.";
        /// A document inside that is too large to be inspected.
        ZipInternoGrande = "zip_interno_grande", "Um documento dentro do ZIP é grande demais para ser verificado.";
        /// An XLSX or DOCX past the limits of an archive.
        OfficeGrandeDemais = "office_grande_demais", "O arquivo do Excel ou do Word fica grande demais depois de descompactado.";
        /// Excel or Word that asks for a password.
        OfficeCriptografado = "office_criptografado", "O arquivo do Excel ou do Word está protegido por senha.";
        /// VBA or Excel 4.0 macros.
        OfficeMacro = "office_macro", "O arquivo do Excel ou do Word contém macros.";
        /// Dynamic data exchange: a formula or field that starts programs.
        OfficeDde = "office_dde", "O arquivo do Excel ou do Word tem um vínculo DDE, que pode executar programas.";
    }
}

impl MotivoRecusa {
    /// What the sender does next.
    #[must_use]
    pub const fn orientacao(self) -> &'static str {
        match self {
            Self::Ilegivel => {
                "Abra o arquivo no seu computador, salve uma nova cópia e envie essa cópia."
            }
            Self::ConteudoDiverge => {
                "Exporte o arquivo de novo no formato certo (mudar só a extensão não basta) e envie."
            }
            Self::PdfCriptografado => "Salve o PDF sem senha nem restrições e envie de novo.",
            Self::PdfSemPaginas => "Gere o PDF de novo, confira se ele abre com páginas e envie.",
            Self::PdfAcaoProibida => {
                "Abra o PDF, use “Imprimir” e “Salvar como PDF” e envie o novo arquivo."
            }
            Self::ZipCriptografado => "Compacte os arquivos sem senha e envie de novo.",
            Self::ZipAmbiguo => {
                "Extraia os arquivos para uma pasta nova, compacte a pasta em um novo ZIP e envie."
            }
            Self::ZipVazio => "Coloque os documentos dentro do ZIP e envie de novo.",
            Self::ZipNome => {
                "Renomeie o arquivo, compacte de novo a partir da pasta dos documentos e envie."
            }
            Self::ZipAtalho => "Troque o atalho pelo próprio arquivo, compacte de novo e envie.",
            Self::ZipMetodo => "Compacte de novo em ZIP com o método normal (Deflate) e envie.",
            Self::ZipGrandeDemais | Self::ZipEntradasDemais => {
                "Divida os documentos em mais de um ZIP e envie cada um."
            }
            Self::ZipTaxa => "Envie os documentos sem compactar, ou em PDF.",
            Self::ZipAninhado => {
                "Extraia o arquivo interno, coloque os documentos direto em um único ZIP e envie."
            }
            Self::ZipTipoInterno => {
                "Deixe no ZIP apenas PDF, XLS, XLSX, DOC, DOCX, DWG, DXF, JPG, PNG ou TXT e envie de novo."
            }
            Self::OfficeGrandeDemais => {
                "Divida o conteúdo em mais de um arquivo, ou salve em PDF, e envie de novo."
            }
            Self::ZipInternoGrande => {
                "Reduza o documento ou divida-o em partes menores e envie de novo."
            }
            Self::OfficeCriptografado => "Salve o arquivo sem senha e envie de novo.",
            Self::OfficeMacro => {
                "Salve como XLSX ou DOCX (sem macros), ou em PDF, e envie o novo arquivo."
            }
            Self::OfficeDde => {
                "Remova o vínculo (no Excel, Dados › Editar Links), salve e envie de novo."
            }
        }
    }
}

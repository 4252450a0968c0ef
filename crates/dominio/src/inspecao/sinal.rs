//! What is not refused but shown to the analyst.

use crate::tipo::vocabulario;

vocabulario! {
    /// A flag of the portão: accepted, and worth a look (5.1 item 6).
    Sinal {
        /// AcroForm with fields other than signatures.
        FormularioPdf = "formulario_pdf", "O PDF tem campos de formulário: confira se estão preenchidos e visíveis na impressão.";
        /// EmbeddedFile in a PDF, OLE object in a spreadsheet.
        ArquivoEmbutido = "arquivo_embutido", "Há outro arquivo embutido neste: abra-o só se o esperava.";
        /// XFA form without script.
        Xfa = "xfa", "O PDF tem um formulário XFA, que alguns leitores não mostram: confira o que aparece.";
        /// Links from a spreadsheet or document to files elsewhere.
        VinculoExterno = "vinculo_externo", "O arquivo busca dados em outros arquivos: não atualize os vínculos ao abrir.";
        /// A CAD file inside a ZIP, of which only the signature was read.
        InternoSemInspecao = "interno_sem_inspecao", "O ZIP tem desenhos DWG ou DXF, que não foram verificados por dentro: abra-os sem executar macros.";
    }
}

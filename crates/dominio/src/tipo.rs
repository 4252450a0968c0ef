//! The closed vocabularies of 1.2: who acts, what is asked, at which voltage.

/// Declares a closed vocabulary with its wire code and its words on screen.
macro_rules! vocabulario {
    ($(#[$doc:meta])* $nome:ident { $($(#[$vdoc:meta])* $var:ident = $codigo:literal, $texto:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $nome {
            $($(#[$vdoc])* #[serde(rename = $codigo)] $var,)+
        }

        // By hand: the derive does not see a `rename` that comes through a macro.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $nome {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .enum_values(Some(Self::TODOS.iter().map(|valor| valor.codigo())))
                    .into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $nome {}

        impl $nome {
            /// Every value, in the order in which screens list them.
            pub const TODOS: &'static [Self] = &[$(Self::$var,)+];

            /// The code used on the wire and in the database.
            #[must_use]
            pub const fn codigo(self) -> &'static str {
                match self { $(Self::$var => $codigo,)+ }
            }

            /// The words a person reads.
            #[must_use]
            pub const fn texto(self) -> &'static str {
                match self { $(Self::$var => $texto,)+ }
            }

            /// The value of a wire code, if there is one.
            #[must_use]
            pub fn de_codigo(codigo: &str) -> Option<Self> {
                match codigo { $($codigo => Some(Self::$var),)+ _ => None }
            }
        }

        impl core::fmt::Display for $nome {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.texto())
            }
        }
    };
}
pub(crate) use vocabulario;

vocabulario! {
    /// What an account may do (1.1).
    Papel {
        /// Responsável técnico: files pedidos and answers pendências.
        Rt = "rt", "Responsável técnico";
        /// Cemig analyst: takes pedidos and decides.
        Analista = "analista", "Analista";
        /// Runs the platform.
        Administrador = "administrador", "Administrador";
    }
}

vocabulario! {
    /// Tipo de solicitação (1.2).
    TipoSolicitacao {
        /// Aprovar projeto elétrico.
        ProjetoEletrico = "projeto_eletrico", "Projeto elétrico";
        /// Análise de carga na rede.
        AnaliseCarga = "analise_carga", "Análise de carga";
        /// Analisar geração distribuída.
        GeracaoDistribuida = "geracao_distribuida", "Geração distribuída";
    }
}

vocabulario! {
    /// Tensão do projeto (1.2).
    Tensao {
        /// Baixa tensão.
        Bt = "bt", "Baixa tensão (BT)";
        /// Média tensão.
        Mt = "mt", "Média tensão (MT)";
    }
}

vocabulario! {
    /// Formato da planta (R-PED-1).
    FormatoPlanta {
        /// 841 × 1189 mm.
        A0 = "A0", "A0";
        /// 594 × 841 mm.
        A1 = "A1", "A1";
        /// 420 × 594 mm.
        A2 = "A2", "A2";
        /// 297 × 420 mm.
        A3 = "A3", "A3";
        /// 210 × 297 mm.
        A4 = "A4", "A4";
    }
}

vocabulario! {
    /// Pessoa física or jurídica (R-NS-4).
    Pessoa {
        /// Identified by CPF.
        Fisica = "fisica", "Pessoa física";
        /// Identified by CNPJ.
        Juridica = "juridica", "Pessoa jurídica";
    }
}

vocabulario! {
    /// Professional council of the RT (R-CAD-1).
    Conselho {
        /// Engineers.
        Crea = "crea", "CREA";
        /// Technicians.
        Crt = "crt", "CRT/CFT";
        /// Architects.
        Cau = "cau", "CAU";
    }
}

vocabulario! {
    /// Whether an approval needs works on the grid (R-SIT-2).
    Obras {
        /// No works.
        Sem = "sem", "Sem obras na rede";
        /// With works.
        Com = "com", "Com obras na rede";
    }
}

vocabulario! {
    /// Situação of a pedido (1.5).
    Situacao {
        /// Being filled by the RT.
        Rascunho = "rascunho", "Rascunho";
        /// Sent, waiting for or under analysis.
        EmAnalise = "em_analise", "Em análise";
        /// Atende confirmed a reanálise; its window is open (R-REA-1).
        ReanaliseLiberada = "reanalise_liberada", "Reanálise liberada";
        /// Approved.
        Aprovado = "aprovado", "Aprovado";
        /// Rejected (projeto, GD).
        Reprovado = "reprovado", "Reprovado";
        /// Suspended (carga).
        Suspenso = "suspenso", "Suspenso";
        /// The approval is past its validity (R-VAL-1..3).
        Expirado = "expirado", "Expirado";
        /// The NS was cancelled.
        Cancelado = "cancelado", "Cancelado";
        /// The RT closed the rascunho (R-ANX-2).
        Encerrado = "encerrado", "Encerrado";
    }
}

vocabulario! {
    /// Situação of the NS itself, before and beside any pedido (R-NS-5).
    SituacaoNs {
        /// Its window is open and nobody has sent.
        Aguardando = "aguardando", "Aguardando envio";
        /// Some pedido was sent.
        Enviada = "enviada", "Enviada";
        /// The window of a carga closed without envio.
        Suspenso = "suspenso", "Suspensa por decurso de prazo";
        /// The window of a projeto or GD closed without envio.
        Reprovado = "reprovado", "Reprovada por decurso de prazo";
        /// A reanálise is open for an NS without pedido, or whose pedidos wait for it.
        ReanaliseLiberada = "reanalise_liberada", "Reanálise liberada";
        /// Cancelled by Atende.
        Cancelado = "cancelado", "Cancelada";
    }
}

vocabulario! {
    /// What a decision says (R-SIT-2).
    Resultado {
        /// Approved.
        Aprovado = "aprovado", "Aprovado";
        /// Rejected, with pendências (projeto, GD).
        Reprovado = "reprovado", "Reprovado";
        /// Suspended, with pendências (carga).
        Suspenso = "suspenso", "Suspenso";
    }
}

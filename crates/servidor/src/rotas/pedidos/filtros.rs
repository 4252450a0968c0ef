//! From the query of the consulta to the filter of the database (R-LST-1).

use banco::pedidos::{Aba as AbaDoBanco, Filtro};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use contrato::pedido::{Aba, Filtros};
use contrato::problema::Codigo;
use dominio::calendario::{fim_do_dia_sp, formatar_data};
use dominio::tipo::{Situacao, TipoSolicitacao};

use crate::erro::Recusa;

/// The filter, or which parameter is out of its set.
pub(super) fn filtro(f: &Filtros) -> Result<Filtro, Recusa> {
    for (nome, dia) in [("enviado_de", f.enviado_de), ("enviado_ate", f.enviado_ate)] {
        // Years that no database keeps.
        if dia.is_some_and(|dia| !(1900..=9999).contains(&dia.year())) {
            return Err(fora_da_lista(nome));
        }
    }
    // An empty field of the form filters nothing.
    let texto = |campo: &Option<String>| {
        campo
            .as_deref()
            .map(str::trim)
            .filter(|texto| !texto.is_empty())
            .map(str::to_owned)
    };
    Ok(Filtro {
        aba: f.aba.map(aba),
        texto: texto(&f.q),
        ns_canonico: texto(&f.ns).map(|ns| ns.trim_start_matches('0').to_owned()),
        protocolo: texto(&f.protocolo),
        enviado_desde: f.enviado_de.map(inicio_do_dia),
        enviado_antes: f.enviado_ate.map(fim_do_dia_sp),
        tipos: vocabulario(f.tipo.as_deref(), "tipo", TipoSolicitacao::de_codigo)?,
        situacoes: vocabulario(f.situacao.as_deref(), "situacao", Situacao::de_codigo)?,
        regionais: partes(f.regional.as_deref())
            .map(str::to_uppercase)
            .collect(),
        instalacao: texto(&f.instalacao),
        cliente_nome: texto(&f.cliente_nome),
        cliente_numero: texto(&f.cliente_numero),
    })
}

/// The filters that bind a cursor: all but the page itself.
pub(super) fn sem_pagina(f: &Filtros) -> Filtros {
    Filtros {
        limite: None,
        cursor: None,
        ..f.clone()
    }
}

/// The filters in words, for whoever reads the exported file.
pub(super) fn em_palavras(f: &Filtros) -> Vec<(String, String)> {
    let dia = |dia: NaiveDate| formatar_data(dia);
    let tipos: Vec<&str> = partes(f.tipo.as_deref())
        .filter_map(TipoSolicitacao::de_codigo)
        .map(TipoSolicitacao::texto)
        .collect();
    let situacoes: Vec<&str> = partes(f.situacao.as_deref())
        .filter_map(Situacao::de_codigo)
        .map(Situacao::texto)
        .collect();
    let lista = |itens: Vec<&str>| (!itens.is_empty()).then(|| itens.join(", "));
    [
        ("Aba", f.aba.map(|aba| aba.texto().to_owned())),
        ("Busca", f.q.clone()),
        ("NS", f.ns.clone()),
        ("Protocolo", f.protocolo.clone()),
        ("Enviado desde", f.enviado_de.map(dia)),
        ("Enviado até", f.enviado_ate.map(dia)),
        ("Tipo de solicitação", lista(tipos)),
        ("Situação", lista(situacoes)),
        ("Regional", f.regional.clone()),
        ("Instalação", f.instalacao.clone()),
        ("Nome do cliente", f.cliente_nome.clone()),
        ("Número do cliente", f.cliente_numero.clone()),
    ]
    .into_iter()
    .filter_map(|(nome, valor)| Some((nome.to_owned(), valor.filter(|v| !v.trim().is_empty())?)))
    .collect()
}

fn aba(aba: Aba) -> AbaDoBanco {
    match aba {
        Aba::AguardandoVoce => AbaDoBanco::AguardandoVoce,
        Aba::EmAnalise => AbaDoBanco::EmAnalise,
        Aba::Concluidos => AbaDoBanco::Concluidos,
        Aba::Rascunhos => AbaDoBanco::Rascunhos,
        Aba::Todos => AbaDoBanco::Todos,
    }
}

fn partes(texto: Option<&str>) -> impl Iterator<Item = &str> {
    texto
        .into_iter()
        .flat_map(|texto| texto.split(','))
        .map(str::trim)
        .filter(|parte| !parte.is_empty())
}

fn vocabulario<T>(
    texto: Option<&str>,
    nome: &str,
    de_codigo: fn(&str) -> Option<T>,
) -> Result<Vec<T>, Recusa> {
    partes(texto)
        .map(|codigo| de_codigo(codigo).ok_or_else(|| fora_da_lista(nome)))
        .collect()
}

fn fora_da_lista(nome: &str) -> Recusa {
    Recusa::de(Codigo::ParametroInvalido).com_erro(
        format!("?{nome}"),
        "valor_desconhecido",
        "Há um valor fora da lista. Use os códigos da documentação, separados por vírgula.",
    )
}

/// A day begins where the day before ends, in America/Sao_Paulo.
fn inicio_do_dia(dia: NaiveDate) -> DateTime<Utc> {
    fim_do_dia_sp(dia.pred_opt().unwrap_or(dia))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_lst_1_o_periodo_inclui_os_dois_dias_em_sao_paulo() {
        let dia = NaiveDate::from_ymd_opt(2026, 11, 24);
        let lido = filtro(&Filtros {
            enviado_de: dia,
            enviado_ate: dia,
            ..Filtros::default()
        })
        .unwrap();
        assert_eq!(
            lido.enviado_desde.unwrap().to_rfc3339(),
            "2026-11-24T03:00:00+00:00"
        );
        assert_eq!(
            lido.enviado_antes.unwrap().to_rfc3339(),
            "2026-11-25T03:00:00+00:00"
        );
    }

    #[test]
    fn r_lst_1_listas_por_virgula_e_ns_sem_zeros_a_esquerda() {
        let filtros = Filtros {
            tipo: Some("analise_carga, projeto_eletrico".to_owned()),
            regional: Some("ta,,su".to_owned()),
            ns: Some("001117262725".to_owned()),
            ..Filtros::default()
        };
        let lido = filtro(&filtros).unwrap();
        assert_eq!(
            lido.tipos,
            [
                TipoSolicitacao::AnaliseCarga,
                TipoSolicitacao::ProjetoEletrico
            ]
        );
        assert_eq!(lido.regionais, ["TA", "SU"]);
        assert_eq!(lido.ns_canonico.as_deref(), Some("1117262725"));
        let errado = Filtros {
            situacao: Some("perdido".to_owned()),
            ..Filtros::default()
        };
        assert_eq!(
            filtro(&errado).unwrap_err().codigo(),
            Codigo::ParametroInvalido
        );
    }
}

//! Conferência by antivirus (5.1 item 7, R-SIT-2, F11).

use dominio::conferencia::{EstadoConferencia as E, Impedimento};

#[test]
fn f11_quem_abre_o_que_em_cada_estado() {
    for (estado, autor, outro) in [
        (E::NaoVerificada, None, None),
        (E::Limpa, None, None),
        (E::Pendente, None, Some(Impedimento::EmConferencia)),
        (
            E::Recusada,
            Some(Impedimento::Recusado),
            Some(Impedimento::Recusado),
        ),
    ] {
        assert_eq!(estado.impede(true), autor, "{estado:?} autor");
        assert_eq!(estado.impede(false), outro, "{estado:?} outro");
    }
}

#[test]
fn r_sit_2_so_a_recusada_deixa_o_anexo_vazio() {
    let contam: Vec<_> = E::TODOS.iter().filter(|e| e.conta()).collect();
    assert_eq!(contam, [&E::NaoVerificada, &E::Pendente, &E::Limpa]);
}

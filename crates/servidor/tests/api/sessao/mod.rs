//! `/sessao`: the life of a session, and who may speak in its name (S07, S08, R-ACE-3).

mod csrf;
mod vida;

//! Landlock: rules that allow nothing.

use landlock::{
    ABI, Access, AccessFs, AccessNet, RestrictionStatus, Ruleset, RulesetAttr, RulesetError,
    RulesetStatus, Scope,
};

use super::Alcance;

/// The newest level asked for; an older kernel gives what it has.
const NIVEL: ABI = ABI::V6;

/// Takes away every file by name, TCP, and signals and abstract sockets of others.
pub(super) fn aplicar() -> Alcance {
    match restringir().map(|estado| estado.ruleset) {
        Ok(RulesetStatus::FullyEnforced) => Alcance::Inteiro,
        Ok(RulesetStatus::PartiallyEnforced) => Alcance::Parcial,
        Ok(RulesetStatus::NotEnforced) | Err(_) => Alcance::Nenhum,
    }
}

fn restringir() -> Result<RestrictionStatus, RulesetError> {
    Ruleset::default()
        .handle_access(AccessFs::from_all(NIVEL))?
        .handle_access(AccessNet::from_all(NIVEL))?
        .scope(Scope::from_all(NIVEL))?
        .create()?
        .restrict_self()
}

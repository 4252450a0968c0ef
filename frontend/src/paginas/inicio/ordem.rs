/// The items by a whole-number key, smallest first. The standard sort is compiled anew for each type of item; this
/// one sorts only keys and places (4.4).
pub(super) fn em_ordem<T>(itens: Vec<T>, chave: impl Fn(&T) -> i64) -> Vec<T> {
    let mut lugares: Vec<_> = itens.iter().map(chave).zip(0_usize..).collect();
    lugares.sort_unstable();
    let mut itens: Vec<_> = itens.into_iter().map(Some).collect();
    lugares
        .into_iter()
        .filter_map(|(_, lugar)| itens.get_mut(lugar).and_then(Option::take))
        .collect()
}

//! Little-endian numbers out of bytes that may be too short.

/// Two bytes at a place.
pub(crate) fn u16_em(bytes: &[u8], lugar: usize) -> Option<u16> {
    bytes
        .get(lugar..lugar.checked_add(2)?)?
        .try_into()
        .ok()
        .map(u16::from_le_bytes)
}

/// Four bytes at a place.
pub(crate) fn u32_em(bytes: &[u8], lugar: usize) -> Option<u32> {
    bytes
        .get(lugar..lugar.checked_add(4)?)?
        .try_into()
        .ok()
        .map(u32::from_le_bytes)
}

/// Eight bytes at a place.
pub(crate) fn u64_em(bytes: &[u8], lugar: usize) -> Option<u64> {
    bytes
        .get(lugar..lugar.checked_add(8)?)?
        .try_into()
        .ok()
        .map(u64::from_le_bytes)
}

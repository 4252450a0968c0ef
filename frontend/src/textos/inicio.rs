//! Words of this area.

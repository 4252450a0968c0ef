//! Documents made by the programs that people use: clean ones pass, locked ones are told apart.

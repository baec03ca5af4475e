//! The library: one SQLite file that holds publications, issues, stories and pictures.

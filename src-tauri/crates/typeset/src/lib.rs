//! The typesetter: an issue as a print PDF, through Typst.

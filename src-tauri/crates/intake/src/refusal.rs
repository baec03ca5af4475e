//! Why a file is not read at all.

use words::{Message, message};

/// The reasons to refuse a file: it holds no text that could be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it, or nothing but blanks.
    Empty,
    /// It is no text.
    Binary(BinaryForm),
    /// It is larger than [`crate::FILE_LIMIT`].
    TooLarge,
}

/// What a file is that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryForm {
    /// A ZIP file.
    Archive,
    /// Bytes of no known form.
    Bytes,
    /// A compressed file.
    Compressed,
    /// A database.
    Database,
    /// A file of Word or OpenDocument, or any ZIP file.
    Office,
    /// A file of an old Office or of Publisher.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A program.
    Program,
}

impl Refusal {
    /// That the file of this name could not be read, and why.
    pub fn message(self, file: &str) -> Message {
        match self {
            Self::Empty => message!("intake-file-empty", file),
            Self::Binary(form) => message!("intake-file-binary", file, form = form.word()),
            Self::TooLarge => message!("intake-file-large", file),
        }
    }

    /// What to do about it, in a sentence.
    pub fn hint(self) -> Message {
        match self {
            Self::Empty => message!("intake-file-empty-hint"),
            Self::Binary(_) => message!("intake-file-binary-hint"),
            Self::TooLarge => message!("intake-file-large-hint"),
        }
    }
}

impl BinaryForm {
    /// What the catalogue calls it.
    fn word(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Bytes => "bytes",
            Self::Compressed => "compressed",
            Self::Database => "database",
            Self::Office => "office",
            Self::OldOffice => "old-office",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Program => "program",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_form_has_a_sentence_of_its_own() {
        let forms = [
            BinaryForm::Archive,
            BinaryForm::Bytes,
            BinaryForm::Compressed,
            BinaryForm::Database,
            BinaryForm::Office,
            BinaryForm::OldOffice,
            BinaryForm::Pdf,
            BinaryForm::Picture,
            BinaryForm::Program,
        ];
        let told = forms.map(|form| Refusal::Binary(form).message("a").to_string());
        assert_eq!(BTreeSet::from(told).len(), forms.len());
    }
}

//! Why a file is not read at all.

use thiserror::Error;

/// The reasons to refuse a file: it holds no text that could be lost. Each reads as the
/// end of a sentence that names the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// There is nothing in it, or nothing but blanks.
    #[error("it is empty")]
    Empty,
    /// It is no text.
    #[error("it is {0}, not text")]
    Binary(&'static str),
    /// It is larger than [`crate::FILE_LIMIT`].
    #[error("it is larger than 64 MiB")]
    TooLarge,
}

impl Refusal {
    /// What to do about it, in a sentence.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Empty => "Choose a file that holds the newsletter's text.",
            Self::Binary(_) => {
                "Save it as plain text or Markdown in the program that made it, and import that."
            }
            Self::TooLarge => {
                "Split it into one file for each issue, and leave pictures out of the text."
            }
        }
    }
}

//! Failures: what every room's errors become for a front end.

use std::fmt;

use library::LibraryError;

use crate::wire::{Failure, FailureCode};

impl Failure {
    /// A file that holds no text.
    pub(crate) fn unread(file: &str, refusal: intake::Refusal) -> Self {
        Self::refused(
            format!("the file “{file}” could not be read: {refusal}"),
            refusal.hint(),
        )
    }

    /// A request that cannot be met: one sentence, and what to do about it.
    pub fn refused(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            code: FailureCode::Refused,
            message: sentence(&message.into()),
            hint: hint.into(),
            detail: String::new(),
        }
    }

    /// A mistake of ours; `log` names where it is written down.
    pub fn bug(log: impl Into<String>) -> Self {
        Self {
            code: FailureCode::Bug,
            message: "Masthead made a mistake and could not do that.".into(),
            hint: "Your text is safe; try again. If it happens again, report it with the log."
                .into(),
            detail: log.into(),
        }
    }

    /// An id from the window that names nothing.
    pub(crate) fn unknown(what: &'static str) -> Self {
        LibraryError::NotFound { what }.into()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

impl From<LibraryError> for Failure {
    fn from(error: LibraryError) -> Self {
        let code = match &error {
            LibraryError::Conflict { .. } => FailureCode::Conflict,
            error if error.is_storage() => FailureCode::Storage,
            _ => FailureCode::Refused,
        };
        Self {
            code,
            message: sentence(&error.to_string()),
            hint: error.hint().into(),
            detail: String::new(),
        }
    }
}

impl From<typeset::PrintError> for Failure {
    fn from(error: typeset::PrintError) -> Self {
        let refused = Self::refused(error.to_string(), error.hint());
        Self {
            detail: error.detail().to_owned(),
            ..refused
        }
    }
}

impl From<intake::picture::Refusal> for Failure {
    fn from(refusal: intake::picture::Refusal) -> Self {
        Self::refused(refusal.to_string(), refusal.hint())
    }
}

/// An error's text as a sentence: a capital first, a full stop last.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    let stop = if text.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{first}{}{stop}", letters.as_str())
}

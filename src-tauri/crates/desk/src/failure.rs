//! Failures: what every room's errors become for a front end.

use std::fmt;

use library::LibraryError;
use words::{Message, message};

use crate::wire::{Failure, FailureCode};

impl Failure {
    /// A file that holds no text.
    pub(crate) fn unread(file: &str, refusal: intake::Refusal) -> Self {
        Self::refused(refusal.message(file), refusal.hint())
    }

    /// A request that cannot be met: one sentence, and what to do about it.
    pub fn refused(message: Message, hint: impl Into<Option<Message>>) -> Self {
        Self {
            code: FailureCode::Refused,
            message,
            hint: hint.into(),
            detail: String::new(),
        }
    }

    /// A mistake of ours; `log` names where it is written down.
    pub fn bug(log: impl Into<String>) -> Self {
        Self {
            code: FailureCode::Bug,
            message: message!("desk-bug"),
            hint: Some(message!("desk-bug-hint")),
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
        self.message.fmt(f)
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
            message: error.message(),
            hint: Some(error.hint()),
            detail: String::new(),
        }
    }
}

impl From<typeset::PrintError> for Failure {
    fn from(error: typeset::PrintError) -> Self {
        let refused = Self::refused(error.message(), error.hint());
        let code = match &error {
            typeset::PrintError::Stopped => FailureCode::Stopped,
            _ => FailureCode::Refused,
        };
        Self {
            code,
            detail: error.detail().to_owned(),
            ..refused
        }
    }
}

impl From<intake::picture::Refusal> for Failure {
    fn from(refusal: intake::picture::Refusal) -> Self {
        Self::refused(refusal.message(), refusal.hint())
    }
}

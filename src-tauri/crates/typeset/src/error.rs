//! Why an issue could not be printed.

use thiserror::Error;
use words::{Message, message};

/// What truly cannot be done; whatever can be mended is a note instead.
#[derive(Debug, Error)]
#[error("{}", self.message())]
pub enum PrintError {
    /// Typst could not set the pages.
    Setting {
        /// What Typst said, a line each: message, hints, file and byte.
        detail: String,
    },
    /// The pages were set, but no PDF could be made of them.
    Writing {
        /// What Typst said, a line each.
        detail: String,
    },
    /// Whoever asked for the pages wants them no longer.
    Stopped,
}

impl PrintError {
    /// What failed.
    pub fn message(&self) -> Message {
        match self {
            Self::Setting { .. } => message!("typeset-not-set"),
            Self::Writing { .. } => message!("typeset-not-written"),
            Self::Stopped => message!("typeset-stopped"),
        }
    }

    /// What the editor can do about it.
    pub fn hint(&self) -> Message {
        match self {
            Self::Setting { .. } => message!("typeset-not-set-hint"),
            Self::Writing { .. } => message!("typeset-not-written-hint"),
            Self::Stopped => message!("typeset-stopped-hint"),
        }
    }

    /// Typst's own diagnostics, for whoever mends it.
    pub fn detail(&self) -> &str {
        match self {
            Self::Setting { detail } | Self::Writing { detail } => detail,
            Self::Stopped => "",
        }
    }
}

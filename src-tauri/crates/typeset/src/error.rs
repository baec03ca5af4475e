//! Why an issue could not be printed.

use thiserror::Error;

/// What truly cannot be done; whatever can be mended is a note instead.
#[derive(Debug, Error)]
pub enum PrintError {
    /// Typst could not set the pages.
    #[error("The pages could not be set.")]
    Setting {
        /// What Typst said, a line each: message, hints, file and byte.
        detail: String,
    },
    /// The pages were set, but no PDF could be made of them.
    #[error("The pages were set, but the PDF could not be made of them.")]
    Writing {
        /// What Typst said, a line each.
        detail: String,
    },
}

impl PrintError {
    /// What the editor can do about it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Setting { .. } => {
                "The detail names the story by its place in the issue: simplify what stands \
                 there, or leave the story out, and export again."
            }
            Self::Writing { .. } => "Leave out the newest pictures and export again.",
        }
    }

    /// Typst's own diagnostics, for whoever mends it.
    pub fn detail(&self) -> &str {
        match self {
            Self::Setting { detail } | Self::Writing { detail } => detail,
        }
    }
}

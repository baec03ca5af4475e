//! What can go wrong with a library, in sentences for the editor.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// Why the library did not do what was asked; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The file could not be opened.
    #[error("the library {} could not be opened: {reason}", path.display())]
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// The file is something else.
    #[error("the file {} is not a Masthead library", path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// A later Masthead made the file.
    #[error(
        "the library was written by a newer Masthead (its version is {found}, this one knows {known})"
    )]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// The file's content is damaged.
    #[error("the library is damaged: {detail}")]
    Damaged {
        /// What SQLite found.
        detail: String,
    },
    /// Another process is writing and does not stop.
    #[error("the library is locked by another program")]
    Locked,
    /// The disk is full.
    #[error("the disk is full, so nothing more can be saved")]
    Full,
    /// The file or its folder cannot be written.
    #[error("the library cannot be written: {detail}")]
    ReadOnly {
        /// What SQLite said.
        detail: String,
    },
    /// Somebody else saved the same row first.
    #[error("the {what} was changed elsewhere since it was opened here")]
    Conflict {
        /// The kind of row.
        what: &'static str,
    },
    /// What a step left is no longer there, so it cannot be undone or redone.
    #[error("this was changed elsewhere since, so it was left as it is")]
    ChangedSince,
    /// The row is not there, or was deleted.
    #[error("there is no such {what} in the library")]
    NotFound {
        /// The kind of row.
        what: &'static str,
    },
    /// Anything else that SQLite reports.
    #[error("the library could not be read or written: {}", reason(.0))]
    Sqlite(rusqlite::Error),
}

impl LibraryError {
    /// What the editor can do about it; never empty.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::CannotOpen { .. } => {
                "Check that the folder exists and that you may write in it, or name another file with --library."
            }
            Self::NotALibrary { .. } => {
                "Name the file of a library, or one that does not exist yet: it will be made."
            }
            Self::Newer { .. } => "Open it with that newer Masthead, or update this one.",
            Self::Damaged { .. } => {
                "Keep a copy of the file as it is, and go back to a backup of it."
            }
            Self::Locked => {
                "Close the other program, or wait until it has finished, and try again."
            }
            Self::Full => "Free some space on the disk, and try again.",
            Self::ReadOnly { .. } => {
                "Allow writing to the file and its folder, or name another library."
            }
            Self::Conflict { .. } => "Look at the other text before you choose which to keep.",
            Self::ChangedSince => "The next undo goes on with what was done before it.",
            Self::NotFound { .. } => "It may have been deleted; list what is there.",
            Self::Sqlite(_) => "Try again; if it happens again, check the library.",
        }
    }

    /// Whether the library itself could not be written, so that the text is at risk.
    pub fn is_storage(&self) -> bool {
        !matches!(
            self,
            Self::Conflict { .. } | Self::ChangedSince | Self::NotFound { .. }
        )
    }
}

impl From<rusqlite::Error> for LibraryError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = reason(&error);
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { detail },
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly { detail }
            }
            _ => match error {
                rusqlite::Error::InvalidColumnType(..) => Self::Damaged { detail },
                error => Self::Sqlite(error),
            },
        }
    }
}

/// What SQLite said, in its own words and in one line: no statement of ours with it.
fn reason(error: &rusqlite::Error) -> String {
    let text = match error {
        rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        rusqlite::Error::InvalidColumnType(_, value, _) => {
            format!("“{value}” stands where it does not belong")
        }
        error => error.to_string(),
    };
    text.lines().next().unwrap_or_default().to_owned()
}

//! What can go wrong with a library, in sentences for the editor.

use std::path::PathBuf;

use rusqlite::ErrorCode;
use words::{Given, Message, message};

/// Why the library did not do what was asked; nothing was written.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum LibraryError {
    /// The file could not be opened.
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// What the system said, or a word that the catalogue has a sentence for.
        reason: String,
    },
    /// There is a file where a new one was to be made.
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A new file could not be made.
    CannotMake {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// The file is something else.
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// A later Masthead made the file.
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// The file's content is damaged.
    Damaged {
        /// What SQLite found.
        detail: Given,
    },
    /// Another process is writing and does not stop.
    Locked,
    /// The disk is full.
    Full,
    /// The file or its folder cannot be written.
    ReadOnly {
        /// What SQLite said.
        detail: Given,
    },
    /// Somebody else saved the same row first.
    Conflict {
        /// The kind of row.
        what: &'static str,
    },
    /// What a step left is no longer there, so it cannot be undone or redone.
    ChangedSince,
    /// The row is not there, or was deleted.
    NotFound {
        /// The kind of row.
        what: &'static str,
    },
    /// Anything else that SQLite reports.
    Sqlite(rusqlite::Error),
}

impl LibraryError {
    /// What went wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::CannotOpen { path, reason } => {
                message!("library-file-not-opened", path = path.display(), reason)
            }
            Self::Exists { path } => message!("library-file-there", path = path.display()),
            Self::CannotMake { path, reason } => {
                message!("library-file-not-made", path = path.display(), reason)
            }
            Self::NotALibrary { path } => {
                message!("library-file-of-another-kind", path = path.display())
            }
            Self::Newer { found, known } => {
                message!("library-file-newer", found = *found, known = *known)
            }
            Self::Damaged { detail } => message!("library-file-damaged", reason = detail.clone()),
            Self::Locked => message!("library-file-locked"),
            Self::Full => message!("library-disk-full"),
            Self::ReadOnly { detail } => {
                message!("library-file-read-only", reason = detail.clone())
            }
            Self::Conflict { what } => message!("library-conflict", what = *what),
            Self::ChangedSince => message!("library-changed-since"),
            Self::NotFound { what } => message!("library-not-found", what = *what),
            Self::Sqlite(error) => message!("library-file-refuses", reason = reason(error)),
        }
    }

    /// What the editor can do about it.
    pub fn hint(&self) -> Message {
        match self {
            Self::CannotOpen { .. } => message!("library-file-not-opened-hint"),
            Self::Exists { .. } => message!("library-file-there-hint"),
            Self::CannotMake { .. } => message!("library-file-not-made-hint"),
            Self::NotALibrary { .. } => message!("library-file-of-another-kind-hint"),
            Self::Newer { .. } => message!("library-file-newer-hint"),
            Self::Damaged { .. } => message!("library-file-damaged-hint"),
            Self::Locked => message!("library-file-locked-hint"),
            Self::Full => message!("library-disk-full-hint"),
            Self::ReadOnly { .. } => message!("library-file-read-only-hint"),
            Self::Conflict { .. } => message!("library-conflict-hint"),
            Self::ChangedSince => message!("library-changed-since-hint"),
            Self::NotFound { .. } => message!("library-not-found-hint"),
            Self::Sqlite(_) => message!("library-file-refuses-hint"),
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
fn reason(error: &rusqlite::Error) -> Given {
    let text = match error {
        rusqlite::Error::SqliteFailure(_, Some(message)) => message.clone(),
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        rusqlite::Error::InvalidColumnType(_, column, _) => {
            return message!("library-misplaced-value", column).into();
        }
        error => error.to_string(),
    };
    // The sentence that it ends has a full stop of its own.
    let line = text.lines().next().unwrap_or_default();
    line.trim_end_matches('.').into()
}

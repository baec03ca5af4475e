//! The library: one SQLite file that holds publications, sections, issues, stories,
//! themes and pictures, and belongs to the editor.
//!
//! A file here is a table and its queries, as methods of [`Records`]. Reading goes
//! through [`Library::records`]; everything that writes goes through [`Library::write`],
//! one transaction that is on the disk when it returns (`synchronous = FULL`).
//!
//! Saves are compare-and-swap: a row carries a revision, a save names the revision it
//! was made from, and where the row has moved on it is refused with
//! [`LibraryError::Conflict`] and nothing is written.
//!
//! What changes is written down with the change, as a step that can be undone: see
//! [`history`].
//!
//! Deleting marks a row and keeps it: a delete is undone by taking the mark off, and the
//! file never loses what was in it.

mod check;
mod copy;
mod error;
pub mod history;
mod issue;
mod migrations;
mod open;
mod order;
mod picture;
mod place;
mod publication;
mod section;
mod story;
mod theme;

use rusqlite::{Connection, TransactionBehavior};

pub use copy::take_away;
pub use error::LibraryError;
pub use issue::IssueListing;
pub use migrations::VERSION;
pub use picture::{NewCopy, NewPicture};
pub use publication::PublicationListing;
pub use story::StoryListing;

/// An open library.
pub struct Library {
    connection: Connection,
}

/// The rows of a library, within a transaction or outside one.
#[derive(Clone, Copy)]
pub struct Records<'a>(&'a Connection);

/// A row and the revision it was read at.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored<T> {
    /// The row.
    pub value: T,
    /// Counts its saves, from 1.
    pub revision: u32,
}

type Result<T> = std::result::Result<T, LibraryError>;

impl Library {
    /// The rows, for reading.
    pub fn records(&self) -> Records<'_> {
        Records(&self.connection)
    }

    /// Does `work` in one transaction: all of it is on the disk when this returns, or
    /// none of it is there.
    ///
    /// # Errors
    /// Those of `work`, [`LibraryError::Locked`] where another process keeps writing for
    /// two seconds, and the disk's.
    pub fn write<T, E: From<LibraryError>>(
        &mut self,
        work: impl FnOnce(Records<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let begin = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begin.map_err(LibraryError::from)?;
        let done = work(Records(&transaction))?;
        transaction.commit().map_err(LibraryError::from)?;
        Ok(done)
    }
}

/// A row's id from the text it is kept as.
fn id_column<T: std::str::FromStr>(row: &rusqlite::Row<'_>, index: usize) -> rusqlite::Result<T> {
    parsed_column(row, index, |text| text.parse().ok())
}

/// A value from the text it is kept as.
fn parsed_column<T>(
    row: &rusqlite::Row<'_>,
    index: usize,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(index)?;
    parse(&text).ok_or(rusqlite::Error::InvalidColumnType(
        index,
        text,
        rusqlite::types::Type::Text,
    ))
}

/// A value from the JSON it is kept as.
fn json_column<T: serde::de::DeserializeOwned>(
    row: &rusqlite::Row<'_>,
    index: usize,
) -> rusqlite::Result<T> {
    parsed_column(row, index, |text| serde_json::from_str(text).ok())
}

/// A word such as a status, as serde writes it.
fn word<T: serde::Serialize>(value: &T) -> String {
    let json = serde_json::to_value(value).ok();
    json.as_ref()
        .and_then(|json| json.as_str())
        .unwrap_or_default()
        .to_owned()
}

/// A status from the word it is kept as.
fn word_column<T: serde::de::DeserializeOwned>(
    row: &rusqlite::Row<'_>,
    index: usize,
) -> rusqlite::Result<T> {
    parsed_column(row, index, |text| serde_json::from_value(text.into()).ok())
}

/// The moment, as SQL: milliseconds since 1970 in UTC.
const NOW: &str = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

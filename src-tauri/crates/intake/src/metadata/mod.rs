//! What a file says of itself: its metadata, filed under the fields it names.
//!
//! Newsletters carry metadata as YAML front matter or as bare `Key: value` lines. Both
//! become [`Entry`]s, and [`file()`] gives each to the field it names. Whatever has no
//! field, or is not said in full by its field ("2013-06-07 18:46" is more than a date),
//! is kept in the issue's metadata as well.

mod dates;
mod fields;
mod head;
mod numbers;

pub(crate) use dates::{DateText, read_date};
pub(crate) use fields::{file, keep_as, title};
pub(crate) use head::{Head, front_matter, key_lines, split_front_matter};
pub(crate) use numbers::{Numbered, numbered};

use words::message;

use crate::Manuscript;

/// One line of metadata, or several where the value is long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The name as the file writes it.
    pub(crate) key: String,
    /// The value, without its quotation marks; nested values as they are written.
    pub(crate) value: String,
    /// The whole entry as the file writes it.
    pub(crate) source: String,
}

/// Takes the date from the file's name where the text gives none: archives name their
/// files `2020-07-22-newsletter.md`.
pub(crate) fn date_from_name(file_name: &str, manuscript: &mut Manuscript) {
    if manuscript.issue.date.is_some() || !manuscript.issue.dateline.is_empty() {
        return;
    }
    let Some(date) = dates::date_within(file_name) else {
        return;
    };
    manuscript.issue.date = Some(date);
    let date = date.to_string();
    manuscript
        .notes
        .push(message!("intake-date-from-name", date));
}

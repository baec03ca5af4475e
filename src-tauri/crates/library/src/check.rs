//! Whether a library is whole.

use rusqlite::Row;

use crate::picture::hash;
use crate::{LibraryError, Records, Result};

impl Records<'_> {
    /// What is wrong with the file, a sentence each; empty where it is whole: SQLite's own
    /// check of every page, the references between rows, every row as it is read, and every
    /// picture's bytes against its address.
    pub fn faults(self) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let mut pages = self.0.prepare("PRAGMA integrity_check")?;
        let found = pages.query_map([], |row| row.get::<_, String>(0))?;
        for line in found {
            let line = line?;
            if line != "ok" {
                faults.push(line);
            }
        }
        let mut references = self.0.prepare("PRAGMA foreign_key_check")?;
        for fault in references.query_map([], dangling)? {
            faults.push(fault?);
        }
        faults.extend(self.unreadable()?);
        let mut pictures = self.0.prepare("SELECT hash, name, bytes FROM picture")?;
        let mut rows = pictures.query([])?;
        while let Some(row) = rows.next()? {
            let kept: String = row.get(0)?;
            if hash(row.get_ref(2)?.as_blob().unwrap_or_default()).0 != kept {
                let name: String = row.get(1)?;
                faults.push(format!(
                    "the picture {name} is not what it was when it was added"
                ));
            }
        }
        Ok(faults)
    }
}

impl Records<'_> {
    /// The rows that cannot be read as what they should be.
    fn unreadable(self) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let mut note =
            |what: &str, error: LibraryError| faults.push(format!("a {what}: {}", within(&error)));
        for publication in self.publications()? {
            if let Err(error) = self.publication(publication.id) {
                note("publication", error);
            }
        }
        for listing in self.issues()? {
            if let Err(error) = self.issue(listing.id) {
                note("issue", error);
            }
            if let Err(error) = self.stories(listing.id) {
                note("story", error);
            }
        }
        Ok(faults)
    }
}

/// A failure as the end of a sentence.
fn within(error: &LibraryError) -> String {
    let sentence = error.to_string();
    let mut letters = sentence.trim_end_matches('.').chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    first + letters.as_str()
}

fn dangling(row: &Row<'_>) -> rusqlite::Result<String> {
    let (table, to): (String, String) = (row.get(0)?, row.get(2)?);
    Ok(format!("a {table} names a {to} that is not there"))
}

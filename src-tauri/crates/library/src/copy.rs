//! A whole copy of a library in another file.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::{Library, LibraryError, Result};

impl Library {
    /// Copies the library as it was last saved into a new file, and proves the copy: its pages
    /// are whole, and each table has as many rows. What is there already is never written over;
    /// where the copy does not come about, nothing is left of it.
    ///
    /// # Errors
    /// [`LibraryError::Exists`], [`LibraryError::CannotMake`], [`LibraryError::Full`],
    /// [`LibraryError::Damaged`].
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        make(path)?;
        let copied = self
            .fill(path)
            .and_then(|()| sync_folder(path).map_err(|error| cannot_make(path, &error)));
        if copied.is_err() {
            take_away(path);
        }
        copied
    }

    fn fill(&self, path: &Path) -> Result<()> {
        let mut copy = Connection::open(path)?;
        copy.pragma_update(None, "synchronous", "FULL")?;
        let step = Backup::new(&self.connection, &mut copy)?.step(-1)?;
        if step != StepResult::Done {
            return Err(LibraryError::Locked);
        }
        prove(&self.connection, &copy)
    }
}

/// Takes a library's file away, with what SQLite keeps beside it: for one that was just made
/// and never used.
pub fn take_away(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        // What is not there, or does not go, is in nobody's way but its name's.
        let _ = std::fs::remove_file(PathBuf::from(name));
    }
}

/// Makes the file, which must not be there yet: from now on the name is ours.
fn make(path: &Path) -> Result<()> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(LibraryError::Exists {
            path: path.to_owned(),
        }),
        Err(error) => Err(cannot_make(path, &error)),
    }
}

fn cannot_make(path: &Path, error: &io::Error) -> LibraryError {
    LibraryError::CannotMake {
        path: path.to_owned(),
        reason: error.to_string(),
    }
}

/// Makes the file's name last: on Unix its folder has to reach the disk too.
fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) && folder != Path::new("") => {
            std::fs::File::open(folder)?.sync_all()
        }
        _ => Ok(()),
    }
}

fn prove(original: &Connection, copy: &Connection) -> Result<()> {
    let damaged = |detail: String| {
        let detail = detail.into();
        Err(LibraryError::Damaged { detail })
    };
    let found: String = copy.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    if found != "ok" {
        return damaged(found.lines().last().unwrap_or_default().to_owned());
    }
    let (kept, copied) = (row_counts(original)?, row_counts(copy)?);
    let missing = kept.iter().find(|table| !copied.contains(table));
    match missing {
        Some((table, rows)) => {
            damaged(format!("the copy does not have the {rows} rows of {table}"))
        }
        None => Ok(()),
    }
}

/// How many rows each table has.
fn row_counts(connection: &Connection) -> Result<Vec<(String, i64)>> {
    let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let count = |table: String| {
        let query = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
        let rows = connection.query_row(&query, [], |row| row.get(0))?;
        Ok((table, rows))
    };
    tables.into_iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(statements: &str) -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(statements).unwrap();
        connection
    }

    #[test]
    fn a_copy_without_a_row_or_a_table_is_none() {
        let original = with("CREATE TABLE a (x); CREATE TABLE b (x); INSERT INTO b VALUES (1);");
        let same = with("CREATE TABLE b (x); CREATE TABLE a (x); INSERT INTO b VALUES (1);");
        prove(&original, &same).unwrap();
        let without_row = with("CREATE TABLE a (x); CREATE TABLE b (x);");
        let without_table = with("CREATE TABLE b (x); INSERT INTO b VALUES (1);");
        for copy in [without_row, without_table] {
            let refused = prove(&original, &copy);
            assert!(matches!(refused, Err(LibraryError::Damaged { .. })));
        }
    }
}

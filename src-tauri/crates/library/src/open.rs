//! Opening a library, making one, and refusing what is none.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::migrations::{APPLICATION_ID, VERSION, migrate, version};
use crate::{Library, LibraryError, Result};

/// How long a request waits for another process to finish writing.
const PATIENCE: Duration = Duration::from_secs(2);

/// Up to this size a library is checked page by page before it is first written to: no
/// word is added to a file that is already damaged. Larger ones would make the start wait.
const CHECKED_SIZE: u64 = 64 << 20;

impl Library {
    /// Opens a library to read and write, making it (and its folder) where there is none,
    /// and brings an older one up to date.
    ///
    /// # Errors
    /// [`LibraryError::CannotOpen`], [`LibraryError::NotALibrary`], [`LibraryError::Newer`],
    /// [`LibraryError::Damaged`], [`LibraryError::Locked`].
    pub fn open(path: &Path) -> Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| cannot_open(path, &error))?;
        }
        let mut connection = connect(path, OpenFlags::SQLITE_OPEN_CREATE)?;
        let known = recognise(&connection, path)?;
        if known && path.metadata().is_ok_and(|file| file.len() <= CHECKED_SIZE) {
            let found: String =
                connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
            if found != "ok" {
                let detail = found.lines().last().unwrap_or_default().into();
                return Err(LibraryError::Damaged { detail });
            }
        }
        use_wal(&connection)?;
        if version(&connection)? != VERSION {
            migrate(&mut connection)?;
        }
        Ok(Self { connection })
    }

    /// Opens a library that exists already, without checking its pages: for commands that
    /// only look. An older library is brought up to date, which one on a disk that cannot be
    /// written is not; one of today is read there as it is.
    ///
    /// # Errors
    /// As [`Library::open`].
    pub fn open_to_read(path: &Path) -> Result<Self> {
        match open_existing(path) {
            Err(LibraryError::ReadOnly { .. } | LibraryError::CannotOpen { .. })
                if !has_pending_writes(path) =>
            {
                open_immutable(path)
            }
            opened => opened,
        }
        .map(|connection| Self { connection })
    }
}

fn open_existing(path: &Path) -> Result<Connection> {
    let mut connection = connect(path, OpenFlags::empty())?;
    if !recognise(&connection, path)? || version(&connection)? != VERSION {
        migrate(&mut connection)?;
    }
    Ok(connection)
}

/// Opens a library that nothing can write to: SQLite then needs no files beside it.
fn open_immutable(path: &Path) -> Result<Connection> {
    let mut address = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => {
                address.push(char::from(*byte));
            }
            byte => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let connection =
        Connection::open_with_flags(address, flags).map_err(|error| cannot_open(path, &error))?;
    recognise(&connection, path)?;
    if version(&connection)? != VERSION {
        return Err(cannot_open(path, &"older"));
    }
    Ok(connection)
}

/// Whether writes wait beside the file that are not in it yet.
fn has_pending_writes(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

fn connect(path: &Path, more: OpenFlags) -> Result<Connection> {
    if path.is_dir() {
        return Err(cannot_open(path, &"folder"));
    }
    if !starts_as_sqlite(path) {
        return Err(LibraryError::NotALibrary {
            path: path.to_owned(),
        });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let connection =
        Connection::open_with_flags(path, flags).map_err(|error| cannot_open(path, &error))?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// Whether a file that is there and not empty begins as SQLite's do. SQLite itself takes a
/// file of less than a page for an empty database and would write over it.
fn starts_as_sqlite(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(16).read_to_end(&mut start));
    read.is_err() || start.is_empty() || start == b"SQLite format 3\0"
}

/// Whether the file is a library already; a file without any table may become one.
fn recognise(connection: &Connection, path: &Path) -> Result<bool> {
    let not_a_library = || LibraryError::NotALibrary {
        path: path.to_owned(),
    };
    let id: i64 = connection
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => not_a_library(),
            _ => error.into(),
        })?;
    if id == APPLICATION_ID {
        let found = version(connection)?;
        if found > VERSION {
            return Err(LibraryError::Newer {
                found,
                known: VERSION,
            });
        }
        return Ok(true);
    }
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if id != 0 || tables > 0 {
        return Err(not_a_library());
    }
    Ok(false)
}

/// Turns write-ahead logging on, once in a library's life: the mode stays with the file.
fn use_wal(connection: &Connection) -> Result<()> {
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        connection.pragma_update(None, "journal_mode", "WAL")?;
    }
    Ok(())
}

fn cannot_open(path: &Path, error: &dyn std::fmt::Display) -> LibraryError {
    LibraryError::CannotOpen {
        path: path.to_owned(),
        reason: error.to_string(),
    }
}

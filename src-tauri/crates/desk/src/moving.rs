//! Moving the library to another place while it is open.
//!
//! Nothing is closed and nobody has to stop writing: saves wait while the library is copied,
//! and go on in the copy, in which every row has the revision that the windows know. The old
//! file stays as it was at that moment.

use std::mem;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use library::Library;
use words::message;

use crate::address::{Note, is_same_file};
use crate::wire::MovedLibrary;
use crate::{Desk, Failure, Result};

/// How a library's file is known.
const ENDING: &str = "masthead";

impl Desk {
    /// Where the library is.
    pub fn path(&self) -> PathBuf {
        self.path
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Copies the library to `target`, proves the copy, and works in it from now on. Where
    /// the library is the one that a start opens, the note follows it.
    ///
    /// # Errors
    /// A file that is there already, a place that cannot be written, a full disk, a library
    /// that is damaged: then everything is as it was.
    pub fn move_to(&self, target: &Path, note: &Note) -> Result<MovedLibrary> {
        let target = library_file(target);
        let mut library = self.library();
        let old = self.path();
        library.copy_to(&target)?;
        let moved = take_over(&old, &target, note);
        let (new_library, new_reader, noted) =
            moved.inspect_err(|_| library::take_away(&target))?;
        // The old connections close here; the last one leaves its whole text in its file.
        drop(mem::replace(&mut *self.reader(), new_reader));
        drop(mem::replace(&mut *library, new_library));
        self.path
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone_from(&target);
        Ok(MovedLibrary {
            path: target.display().to_string(),
            old: old.display().to_string(),
            noted,
        })
    }
}

/// Opens the copy, and has the note lead to it if it led to the old file.
fn take_over(old: &Path, target: &Path, note: &Note) -> Result<(Library, Library, bool)> {
    let library = Library::open(target)?;
    let reader = Library::open_to_read(target)?;
    let noted = is_same_file(note.address().path(), old);
    if noted {
        note.remember(target)?;
    }
    Ok((library, reader, noted))
}

/// Makes a new library, which a person has named.
///
/// # Errors
/// A file that is there already, a place that cannot be written.
pub fn begin_library(path: &Path) -> Result<PathBuf> {
    let path = library_file(path);
    if path.exists() {
        return Err(library::LibraryError::Exists { path }.into());
    }
    Library::open(&path)?;
    Ok(path)
}

/// Makes sure that a library can be opened, which a person has chosen.
///
/// # Errors
/// A file that is no library, is damaged, locked, or of a newer Masthead.
pub fn try_library(path: &Path) -> Result<()> {
    if !path.exists() {
        return Err(Failure::refused(
            message!("desk-library-gone", path = path.display()),
            message!("desk-library-gone-hint"),
        ));
    }
    Ok(Library::open(path).map(drop)?)
}

/// The name with the ending by which a library is known, where it has none.
fn library_file(path: &Path) -> PathBuf {
    match path.extension() {
        Some(_) => path.to_owned(),
        None => path.with_extension(ENDING),
    }
}

//! Where the library is.
//!
//! A start opens the library that it is told by name, else the one that the program has
//! written down, else the one at the usual place. The note is a line of text in the program's
//! own folder: it cannot be in the library, which is what it leads to.

use std::path::{Path, PathBuf};

use words::message;

use crate::write::write_file;
use crate::{Failure, Result, is_library};

/// The program's folder for settings, by the name that Tauri gives it too.
pub const SETTINGS_FOLDER: &str = "app.masthead.desk";

/// A library, and how it came to be this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    path: PathBuf,
    remembered: bool,
}

impl Address {
    /// A library that somebody named: it is made where there is none.
    pub fn named(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            remembered: false,
        }
    }

    /// The library that is opened when nobody names another: `MASTHEAD_LIBRARY`, else that
    /// of the note, else the usual one.
    pub fn unnamed() -> Self {
        match std::env::var_os("MASTHEAD_LIBRARY").filter(|path| !path.is_empty()) {
            Some(path) => Self::named(path),
            None => Note::own().address(),
        }
    }

    /// The library's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A library that was chosen once and is gone is never begun anew: it may lie on a disk
    /// that is not connected.
    pub(crate) fn must_be_there(&self) -> Result<()> {
        if !self.remembered || is_library(&self.path) {
            return Ok(());
        }
        Err(Failure::refused(
            message!("desk-library-gone", path = self.path.display()),
            message!("desk-library-gone-hint"),
        ))
    }
}

/// The program's note of where its library is.
#[derive(Debug)]
pub struct Note {
    file: PathBuf,
    usual: PathBuf,
}

impl Note {
    /// The note of this person on this computer.
    pub fn own() -> Self {
        let or_here = |folder: Option<PathBuf>| folder.unwrap_or_else(|| PathBuf::from("."));
        Self::within(&or_here(dirs::config_dir()), &or_here(dirs::data_dir()))
    }

    /// The note in a folder for settings, with the usual place in a folder for data.
    pub fn within(settings: &Path, data: &Path) -> Self {
        Self {
            file: settings.join(SETTINGS_FOLDER).join("library"),
            usual: data.join("masthead").join("library.masthead"),
        }
    }

    /// Where the library is unless somebody chose another place.
    pub fn usual(&self) -> &Path {
        &self.usual
    }

    /// The library that the note says, else the usual one.
    pub fn address(&self) -> Address {
        let written = std::fs::read_to_string(&self.file).unwrap_or_default();
        match Path::new(written.trim_end_matches(['\r', '\n'])) {
            path if path == Path::new("") || path == self.usual => Address::named(&self.usual),
            path => Address {
                path: path.to_owned(),
                remembered: true,
            },
        }
    }

    /// Writes down that from now on this library is opened.
    ///
    /// # Errors
    /// A folder that cannot be written, a name that is no text.
    pub fn remember(&self, library: &Path) -> Result<()> {
        let library = std::path::absolute(library).unwrap_or_else(|_| library.to_owned());
        let path = library
            .to_str()
            .filter(|path| !path.contains(['\r', '\n']))
            .ok_or_else(|| {
                Failure::refused(
                    message!("desk-library-name", path = library.display()),
                    message!("desk-library-name-hint"),
                )
            })?;
        if let Some(folder) = self.file.parent() {
            // Where it cannot be made, writing the file says why.
            let _ = std::fs::create_dir_all(folder);
        }
        write_file(&self.file, format!("{path}\n").as_bytes())
    }
}

/// Whether two names lead to the same file.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}

//! The desk: all that a front end may ask for, with or without a window.
//!
//! A [`Desk`] stands over one library. It speaks in the plain values of [`wire`], reads
//! and writes through the library, and has the trades do the work: intake reads files,
//! press and typeset make editions. It is the one room that knows the clock and the file
//! system.
//!
//! All methods take `&self`: the library is locked for the length of a query or a
//! transaction, never while something is rendered, and previews, pictures and exports read
//! through a connection of their own, so neither a save nor an export holds a keystroke up.
//! Pages for the windows are set on a thread of the desk's own (`pressroom`).
//!
//! Deliberately not here: dialogs and windows (the shell's), and anything that reads a
//! path which a web page named.

mod address;
mod compose;
mod convert;
mod copy;
mod drafts;
mod export;
mod failure;
mod findings;
mod history;
mod import;
mod layouts;
mod moving;
mod pages;
mod paste;
mod pictures;
mod pressroom;
mod preview;
mod printing;
mod render;
mod report;
mod sample;
mod shelf;
mod shelving;
mod stories;
pub mod wire;
mod write;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use library::Library;
use words::message;

use pressroom::{Pressroom, SharedTypesetter};

pub use ::issue::theme::{Layout, Millimetres, Paper};
pub use address::{Address, Note, SETTINGS_FOLDER, is_same_file};
pub use copy::{OpenTexts, save_copy};
pub use export::Watch;
pub use import::ReadImport;
pub use moving::{begin_library, try_library};
pub use pictures::is_picture_file;
pub use printing::{PrintOrder, PrintReport};
pub use render::render_file;
pub use report::{
    CheckReport, CutReport, FoundReport, ImportReport, IssueReport, ListReport, ListedIssue,
    StoryReport,
};
pub use shelf::MAIN_WINDOW;
pub use shelving::Kind;
pub use typeset::{Family, PrintOptions, Script, Standard};
pub use wire::{Failure, FailureCode};

/// A desk over one library.
pub struct Desk {
    path: Mutex<PathBuf>,
    library: Mutex<Library>,
    /// A second connection: a preview or a picture never waits for a save to reach the disk.
    reader: Mutex<Library>,
    /// Made at the first print edition: finding fonts takes a moment.
    typesetter: SharedTypesetter,
    /// Sets the pages that the windows show.
    pressroom: Pressroom,
    /// What was read and waits for the editor's word, by token.
    imports: Mutex<HashMap<String, ReadImport>>,
}

type Result<T> = std::result::Result<T, Failure>;

impl Desk {
    /// Opens the library at `path` to work in, making it where there is none.
    ///
    /// # Errors
    /// A file that is no library, is damaged, locked, or of a newer Masthead.
    pub fn open(path: &Path) -> Result<Self> {
        Self::over(path, Library::open(path)?)
    }

    /// Opens the library at an address; see [`Address`] for when it is made.
    ///
    /// # Errors
    /// As [`Desk::open`], and a library that was chosen once and is gone.
    pub fn open_at(address: &Address) -> Result<Self> {
        address.must_be_there()?;
        Self::open(address.path())
    }

    /// Opens a library that exists already, to look at it.
    ///
    /// # Errors
    /// As [`Desk::open`], and a file that is not there.
    pub fn open_to_read(path: &Path) -> Result<Self> {
        if !is_library(path) {
            return Err(Failure::refused(
                message!("desk-no-library", path = path.display()),
                message!("desk-no-library-hint"),
            ));
        }
        Self::over(path, Library::open_to_read(path)?)
    }

    fn over(path: &Path, library: Library) -> Result<Self> {
        let typesetter = SharedTypesetter::default();
        Ok(Self {
            path: Mutex::new(path.to_owned()),
            library: Mutex::new(library),
            reader: Mutex::new(Library::open_to_read(path)?),
            pressroom: Pressroom::new(Arc::clone(&typesetter)),
            typesetter,
            imports: Mutex::default(),
        })
    }

    /// The library, for the length of one query or transaction. A thread that panicked
    /// while it held the library left no half-done work: its transaction was rolled back.
    fn library(&self) -> MutexGuard<'_, Library> {
        self.library.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The library as it was last saved, for looking at.
    fn reader(&self) -> MutexGuard<'_, Library> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether there is a library to look at: a file with something in it.
pub fn is_library(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

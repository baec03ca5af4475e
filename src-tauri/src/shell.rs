//! What the shell keeps while windows are open.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use desk::{Desk, Failure};

use crate::dialogs::Dialogs;
use crate::menu::Menus;
use crate::start::Start;
use crate::windows::Windows;

/// The desk, or why there is none, and the windows around it.
pub(crate) struct Shell {
    desk: Result<Desk, Failure>,
    /// The files that the program was started with, until they are read.
    files: Mutex<Vec<PathBuf>>,
    pub(crate) windows: Windows,
    pub(crate) menus: Menus,
    pub(crate) dialogs: Dialogs,
}

impl Shell {
    /// Opens the library that the start named.
    pub(crate) fn over(start: Start) -> Self {
        Self {
            desk: Desk::open(&start.library),
            files: Mutex::new(start.files),
            windows: Windows::default(),
            menus: Menus::default(),
            dialogs: Dialogs::from_environment(),
        }
    }

    /// The desk.
    ///
    /// # Errors
    /// Why the library could not be opened.
    pub(crate) fn desk(&self) -> Result<&Desk, Failure> {
        self.desk.as_ref().map_err(Failure::clone)
    }

    /// Keeps files to import until a page is there to hear of them.
    pub(crate) fn put_files(&self, files: Vec<PathBuf>) {
        self.files
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(files);
    }

    /// The files to import that nobody has read yet; they are given out once.
    pub(crate) fn take_files(&self) -> Vec<PathBuf> {
        std::mem::take(&mut self.files.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

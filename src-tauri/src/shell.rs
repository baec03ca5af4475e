//! What the shell keeps while the window is open.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use desk::{Desk, Failure};
use tauri::{AppHandle, CloseRequestApi, Emitter, Manager};

use crate::dialogs::Dialogs;
use crate::start::Start;

/// The desk, or why there is none.
pub(crate) struct Shell {
    desk: Result<Desk, Failure>,
    /// The files that the window was started with, until they are read.
    files: Mutex<Vec<PathBuf>>,
    /// Whether the page has asked for the desk: only then can it hear of a closing.
    heard: AtomicBool,
    pub(crate) dialogs: Dialogs,
}

impl Shell {
    /// Opens the library that the start named.
    pub(crate) fn over(start: Start) -> Self {
        Self {
            desk: Desk::open(&start.library),
            files: Mutex::new(start.files),
            heard: AtomicBool::new(false),
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

    /// The files to import that nobody has read yet; they are given out once.
    pub(crate) fn take_files(&self) -> Vec<PathBuf> {
        self.heard.store(true, Ordering::Relaxed);
        std::mem::take(&mut self.files.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Has the page save what is unsaved before the window goes: the page answers with the
/// command `close_window`. A page that never came up is not waited for.
pub(crate) fn ask_for_flush(app: &AppHandle, api: &CloseRequestApi) {
    let shell = app.state::<Shell>();
    if shell.desk.is_ok() && shell.heard.load(Ordering::Relaxed) && app.emit("flush", ()).is_ok() {
        api.prevent_close();
    }
}

//! What the shell keeps while windows are open.

use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;

use desk::{Desk, Failure};

use crate::dialogs::Dialogs;
use crate::menu::Menus;
use crate::previews::Previews;
use crate::start::Start;
use crate::windows::Windows;

/// What opening a library comes to, and who waits for it.
type Opening = LazyLock<Result<Desk, Failure>, Box<dyn FnOnce() -> Result<Desk, Failure> + Send>>;

/// The desk, or why there is none, and the windows around it.
pub(crate) struct Shell {
    desk: Opening,
    /// The files that the program was started with, until they are read.
    files: Mutex<Vec<PathBuf>>,
    pub(crate) windows: Windows,
    pub(crate) menus: Menus,
    pub(crate) previews: Previews,
    pub(crate) dialogs: Dialogs,
}

impl Shell {
    /// Opens the library that the start named, while the first window is made: whoever asks
    /// for the desk first waits for the rest.
    pub(crate) fn over(start: Start) -> Self {
        let Start { library, files } = start;
        let opening = thread::spawn(move || Desk::open(&library));
        let opened = move || {
            let broken = |_| Failure::bug("the library's opening was broken off");
            opening.join().map_err(broken)?
        };
        Self {
            desk: LazyLock::new(Box::new(opened)),
            files: Mutex::new(files),
            windows: Windows::default(),
            menus: Menus::default(),
            previews: Previews::default(),
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

//! What the shell keeps while windows are open.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, Once, OnceLock, PoisonError};
use std::thread::{self, JoinHandle};

use desk::{Address, Desk, Failure};

use crate::dialogs::Dialogs;
use crate::exports::Exports;
use crate::instance::Door;
use crate::menu::Menus;
use crate::previews::Previews;
use crate::start::Start;
use crate::windows::Windows;

/// The desk, or why there is none, and the windows around it.
pub(crate) struct Shell {
    /// The library that the program was started for.
    library: Address,
    desk: OnceLock<Desk>,
    opening: Mutex<Opening>,
    /// Where further starts for the library are heard.
    door: Mutex<Option<Door>>,
    /// The files that the program was started with, until they are read.
    files: Mutex<Vec<PathBuf>>,
    pub(crate) windows: Windows,
    /// Whether the windows of the last end have come back.
    pub(crate) came_back: Once,
    pub(crate) menus: Menus,
    pub(crate) previews: Previews,
    pub(crate) dialogs: Dialogs,
    pub(crate) exports: Exports,
}

/// What has come of opening the library while there is no desk.
struct Opening {
    /// The first try, until somebody has waited for it.
    first: Option<JoinHandle<Result<Desk, Failure>>>,
    why: Option<Failure>,
    /// Whether a page has been told: who asks again wants it tried again.
    told: bool,
}

impl Shell {
    /// Opens the library that the start named, while the first window is made: whoever asks
    /// for the desk first waits for the rest.
    pub(crate) fn over(start: Start) -> Self {
        let library = start.library.clone();
        let opening = Opening {
            first: Some(thread::spawn(move || Desk::open_at(&library))),
            why: None,
            told: false,
        };
        Self {
            library: start.library,
            desk: OnceLock::new(),
            opening: Mutex::new(opening),
            door: Mutex::default(),
            files: Mutex::new(start.files),
            windows: Windows::default(),
            came_back: Once::new(),
            menus: Menus::default(),
            previews: Previews::default(),
            dialogs: Dialogs::from_environment(),
            exports: Exports::default(),
        }
    }

    /// The desk.
    ///
    /// # Errors
    /// Why the library could not be opened.
    pub(crate) fn desk(&self) -> Result<&Desk, Failure> {
        if let Some(desk) = self.desk.get() {
            return Ok(desk);
        }
        let mut opening = lock(&self.opening);
        self.settle(&mut opening);
        let why = || opening.why.clone().unwrap_or_else(|| Failure::bug(""));
        self.desk.get().ok_or_else(why)
    }

    /// Whether there is a desk by now; who asks does not wait for it.
    pub(crate) fn is_open(&self) -> bool {
        self.desk.get().is_some()
    }

    /// The desk for a page that begins: where it is told a second time that there is none,
    /// opening the library has been tried once more.
    ///
    /// # Errors
    /// Why the library could not be opened.
    pub(crate) fn begin(&self) -> Result<&Desk, Failure> {
        if self.desk.get().is_none() {
            let mut opening = lock(&self.opening);
            self.settle(&mut opening);
            if opening.told && self.desk.get().is_none() {
                self.take(Desk::open_at(&self.library), &mut opening);
            }
            opening.told = true;
        }
        self.desk()
    }

    /// Waits for the first try.
    fn settle(&self, opening: &mut Opening) {
        if let Some(first) = opening.first.take() {
            let broken = |_| Err(Failure::bug("the library's opening was broken off"));
            self.take(first.join().unwrap_or_else(broken), opening);
        }
    }

    fn take(&self, opened: Result<Desk, Failure>, opening: &mut Opening) {
        match opened {
            // Whoever opens it holds the lock, so nobody else has.
            Ok(desk) => drop(self.desk.set(desk)),
            Err(failure) => opening.why = Some(failure),
        }
    }

    /// The file of the library, whether it is open or not.
    pub(crate) fn library(&self) -> PathBuf {
        let named = || self.library.path().to_owned();
        self.desk.get().map_or_else(named, Desk::path)
    }

    /// Takes over the door of the library; the one before it is left.
    pub(crate) fn stand_at(&self, door: Option<Door>) {
        let before = std::mem::replace(&mut *lock(&self.door), door);
        if let Some(before) = before {
            before.leave();
        }
    }

    /// Keeps files to import until a page is there to hear of them.
    pub(crate) fn put_files(&self, files: Vec<PathBuf>) {
        lock(&self.files).extend(files);
    }

    /// The files to import that nobody has read yet; they are given out once.
    pub(crate) fn take_files(&self) -> Vec<PathBuf> {
        std::mem::take(&mut lock(&self.files))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! Where the library is, as the person chooses it: another place for it, or another library.
//!
//! A library moves while its windows stay open. Another library is another process: all
//! windows save, and the program starts again for it.

use std::path::{Path, PathBuf};

use desk::wire::{LibraryPlace, MovedLibrary};
use desk::{Address, Failure, Note, is_same_file};
use tauri::{AppHandle, Manager};
use words::{Message, message};

use crate::arrivals;
use crate::dialogs::Question;
use crate::instance::{Doorkeeper, Instance};
use crate::shell::Shell;
use crate::start::Start;
use crate::windows::{self, After};

type Result<T> = std::result::Result<T, Failure>;

/// A question for a library's file.
fn question(title: Message) -> Question {
    Question {
        title,
        files: (message!("shell-library-files"), &["masthead"]),
    }
}

/// Hears of further starts for the library, and no longer of those for another.
pub(crate) fn listen(app: &AppHandle, keeper: Doorkeeper) {
    let hears = app.clone();
    let door = keeper.listen(move |files| arrivals::another_start(&hears, files));
    app.state::<Shell>().stand_at(Some(door));
}

/// Where the library is, and where it would be.
pub(crate) fn place(shell: &Shell) -> LibraryPlace {
    let (library, note) = (shell.library(), Note::own());
    let elsewhere = !is_same_file(&library, note.usual());
    LibraryPlace {
        path: library.display().to_string(),
        usual: elsewhere.then(|| note.usual().display().to_string()),
    }
}

/// Asks for a place, and moves the library there. `None` where the person chose none.
///
/// # Errors
/// A place that does not take it: then it stays where it is.
pub(crate) fn move_library(app: &AppHandle, shell: &Shell) -> Result<Option<MovedLibrary>> {
    let desk = shell.desk()?;
    let name = desk.path().file_name().map(PathBuf::from);
    let name = name.unwrap_or_default().display().to_string();
    let question = question(message!("shell-library-move-title"));
    let Some(target) = shell.dialogs.save_file(app, &question, &name) else {
        return Ok(None);
    };
    let moved = desk.move_to(&target, &Note::own())?;
    let start = Start {
        library: Address::named(desk.path()),
        files: Vec::new(),
    };
    match Instance::of(&start) {
        Instance::First(Some(keeper)) => listen(app, keeper),
        _ => shell.stand_at(None),
    }
    Ok(Some(moved))
}

/// Asks for a library, and starts again for it.
///
/// # Errors
/// A file that is no library, or one that cannot be opened.
pub(crate) fn open_library(app: &AppHandle, shell: &Shell) -> Result<()> {
    let question = question(message!("shell-library-open-title"));
    match shell.dialogs.open_files(app, &question).into_iter().next() {
        Some(library) => change_to(app, shell, &library),
        None => Ok(()),
    }
}

/// Asks for the place of a new library, makes it, and starts again for it.
///
/// # Errors
/// A file that is there already, a place that cannot be written.
pub(crate) fn begin_library(app: &AppHandle, shell: &Shell) -> Result<()> {
    let question = question(message!("shell-library-make-title"));
    match shell.dialogs.save_file(app, &question, "library.masthead") {
        Some(place) => change_to(app, shell, &desk::begin_library(&place)?),
        None => Ok(()),
    }
}

/// Starts again for the library at the usual place, which is made where there is none.
///
/// # Errors
/// A file that is no library, a place that cannot be written.
pub(crate) fn open_usual(app: &AppHandle, shell: &Shell) -> Result<()> {
    let usual = Note::own().usual().to_owned();
    if !usual.exists() {
        desk::begin_library(&usual)?;
    }
    change_to(app, shell, &usual)
}

/// Has every window save, and then starts again.
fn change_to(app: &AppHandle, shell: &Shell, library: &Path) -> Result<()> {
    if shell.desk().is_ok() && is_same_file(library, &shell.library()) {
        return Err(Failure::refused(
            message!("shell-library-open", path = library.display()),
            message!("shell-library-open-hint"),
        ));
    }
    desk::try_library(library)?;
    windows::quit(app, After::Open(library.to_owned()));
    Ok(())
}

/// All is saved: writes down which library it is from now on, and starts again for it.
pub(crate) fn start_again(app: &AppHandle, library: &Path) {
    let started = Note::own().remember(library).and_then(|()| {
        // Also where the library is the one that could not be opened when this one started.
        app.state::<Shell>().stand_at(None);
        arrivals::start_for(library)
    });
    match started {
        Ok(()) => app.exit(0),
        Err(failure) => {
            let Some(window) = windows::front(app) else {
                return;
            };
            windows::keep_open(app, window.label());
            arrivals::tell(app, window.label(), "failure", failure);
        }
    }
}

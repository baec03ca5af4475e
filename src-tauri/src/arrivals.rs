//! Files that come while the program runs: from a second start, from a Mac's Finder, or
//! dropped on a window. Newsletters are read as an import; a library is another desk, so it
//! gets a process of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use desk::{Failure, ReadImport};
use serde::Serialize;
use tauri::{AppHandle, Emitter, EventTarget, Manager};
use words::message;

use crate::panics::caught;
use crate::shell::Shell;
use crate::start::is_library_file;
use crate::windows;

/// Somebody has started the program again for this library: its window comes to the front,
/// with the files that were named.
pub(crate) fn another_start(app: &AppHandle, files: Vec<PathBuf>) {
    if let Some(window) = windows::front(app) {
        windows::show(app, window.label());
    }
    take(app, files);
}

/// The system has the program open files.
#[cfg(target_os = "macos")]
pub(crate) fn opened(app: &AppHandle, urls: &[tauri::Url]) {
    let files = urls.iter().filter_map(|url| url.to_file_path().ok());
    take(app, files.collect());
}

/// Reads files where a page can hear of it, else as soon as one does.
fn take(app: &AppHandle, files: Vec<PathBuf>) {
    if files.is_empty() {
        return;
    }
    let shell = app.state::<Shell>();
    let hearing = shell.windows.hearing();
    let front = windows::front(app).map(|window| window.label().to_owned());
    let hears = front.filter(|front| hearing.contains(front));
    match hears.or_else(|| hearing.first().cloned()) {
        Some(window) => read(app, &window, files),
        None => shell.put_files(files),
    }
}

/// Reads files as an import and shows a window what it would make; opens libraries.
pub(crate) fn read(app: &AppHandle, window: &str, files: Vec<PathBuf>) {
    let (libraries, texts): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| is_library_file(file));
    for library in &libraries {
        if let Err(failure) = start_for(library) {
            tell(app, window, "failure", failure);
        }
    }
    if texts.is_empty() {
        return;
    }
    let shell = app.state::<Shell>();
    let plan = caught(|| shell.desk()?.plan_import(ReadImport::of_files(&texts)));
    match plan {
        Ok(plan) => tell(app, window, "import-read", plan),
        Err(failure) => tell(app, window, "failure", failure),
    }
}

/// Starts a process for a library; where one runs, it comes to the front.
pub(crate) fn start_for(library: &Path) -> Result<(), Failure> {
    let program = std::env::current_exe();
    let started = program.and_then(|program| {
        let mut command = Command::new(program);
        command.arg("--library").arg(library);
        command.stdin(Stdio::null()).spawn()
    });
    started.map(drop).map_err(|error| {
        Failure::refused(
            message!(
                "shell-library-not-opened",
                path = library.display(),
                reason = error.to_string()
            ),
            message!("shell-library-not-opened-hint"),
        )
    })
}

/// Tells one page; a page that is gone has nothing to hear.
pub(crate) fn tell(app: &AppHandle, window: &str, event: &str, payload: impl Serialize + Clone) {
    let _ = app.emit_to(EventTarget::webview_window(window), event, payload);
}

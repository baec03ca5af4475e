//! What the shell keeps while the window is open.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use desk::{Desk, Failure};
use tauri::{AppHandle, CloseRequestApi, Emitter, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};

use crate::dialogs::Dialogs;
use crate::start::Start;

/// The desk, or why there is none.
pub(crate) struct Shell {
    desk: Result<Desk, Failure>,
    /// The files that the window was started with, until they are read.
    files: Mutex<Vec<PathBuf>>,
    /// Whether the page has asked for the desk: only then can it hear of a closing.
    heard: AtomicBool,
    /// When the window was last asked to close, since it has not.
    closing: Mutex<Option<Instant>>,
    pub(crate) dialogs: Dialogs,
}

impl Shell {
    /// Opens the library that the start named.
    pub(crate) fn over(start: Start) -> Self {
        Self {
            desk: Desk::open(&start.library),
            files: Mutex::new(start.files),
            heard: AtomicBool::new(false),
            closing: Mutex::new(None),
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

/// How long the page has to save before a second wish to close is answered by the person.
const PATIENCE: Duration = Duration::from_secs(3);

/// Has the page save what is unsaved before the window goes: the page answers with the
/// command `close_window`. A page that never came up is not waited for; where one does not
/// answer, or cannot save, the person is asked at the second attempt.
pub(crate) fn ask_for_flush(app: &AppHandle, api: &CloseRequestApi) {
    let shell = app.state::<Shell>();
    if shell.desk.is_err() || !shell.heard.load(Ordering::Relaxed) {
        return;
    }
    let mut closing = shell.closing.lock().unwrap_or_else(PoisonError::into_inner);
    match *closing {
        Some(asked) if asked.elapsed() > PATIENCE => {
            *closing = None;
            ask_the_person(app);
        }
        Some(_) => {}
        None => {
            *closing = Some(Instant::now());
            if app.emit("flush", ()).is_err() {
                return;
            }
        }
    }
    api.prevent_close();
}

fn ask_the_person(app: &AppHandle) {
    let question = app
        .dialog()
        .message("The last changes are not saved yet. If you close the window now, they are lost.")
        .title("Close without saving?")
        .kind(MessageDialogKind::Warning)
        .buttons(MessageDialogButtons::OkCancelCustom(
            "Close without saving".into(),
            "Keep open".into(),
        ));
    let app = app.clone();
    question.show(move |close| {
        if close && let Some(window) = app.get_webview_window("main") {
            // A window that is gone already is what was asked for.
            let _ = window.destroy();
        }
    });
}

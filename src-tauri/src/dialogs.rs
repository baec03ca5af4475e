//! File dialogs, behind a port.
//!
//! The platform's dialogs cannot be driven by a test, so a debug build takes the answers
//! from the file that `MASTHEAD_DIALOG_ANSWERS` names: one path a line, each used once; an
//! empty line, or no line left, is a person who chose nothing. A release build has no such
//! door.

use std::path::PathBuf;
use std::sync::Mutex;

use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use words::Message;

use crate::menu;

/// Asks the person for files and folders. Must not be used on the main thread, which the
/// dialogs themselves need.
pub(crate) struct Dialogs {
    answers: Option<Mutex<Answers>>,
}

struct Answers {
    file: PathBuf,
    used: usize,
}

/// What is to be chosen.
pub(crate) struct Question {
    /// The dialog's title.
    pub(crate) title: Message,
    /// What the files are called, and their endings.
    pub(crate) files: (Message, &'static [&'static str]),
}

impl Question {
    /// The platform's dialog for it, in the language of the pages.
    fn dialog(&self, app: &AppHandle) -> FileDialogBuilder<Wry> {
        let (name, endings) = &self.files;
        titled(app, &self.title).add_filter(menu::say(app, name), endings)
    }
}

fn titled(app: &AppHandle, title: &Message) -> FileDialogBuilder<Wry> {
    app.dialog().file().set_title(menu::say(app, title))
}

impl Dialogs {
    /// The platform's dialogs, or in a debug build the answers that the environment names.
    pub(crate) fn from_environment() -> Self {
        let file = std::env::var_os("MASTHEAD_DIALOG_ANSWERS").filter(|_| cfg!(debug_assertions));
        let answers = file.map(|file| {
            Mutex::new(Answers {
                file: file.into(),
                used: 0,
            })
        });
        Self { answers }
    }

    /// One or more files to read.
    pub(crate) fn open_files(&self, app: &AppHandle, question: &Question) -> Vec<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers).into_iter().collect();
        }
        paths(
            question
                .dialog(app)
                .blocking_pick_files()
                .unwrap_or_default(),
        )
    }

    /// A file to write.
    pub(crate) fn save_file(
        &self,
        app: &AppHandle,
        question: &Question,
        suggested: &str,
    ) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers);
        }
        let dialog = question.dialog(app).set_file_name(suggested);
        paths(dialog.blocking_save_file()).pop()
    }

    /// A folder to write into.
    pub(crate) fn open_folder(&self, app: &AppHandle, title: &Message) -> Option<PathBuf> {
        if let Some(answers) = &self.answers {
            return next(answers);
        }
        paths(titled(app, title).blocking_pick_folder()).pop()
    }
}

fn paths(chosen: impl IntoIterator<Item = FilePath>) -> Vec<PathBuf> {
    chosen
        .into_iter()
        .filter_map(|path| path.into_path().ok())
        .collect()
}

fn next(answers: &Mutex<Answers>) -> Option<PathBuf> {
    let mut answers = answers.lock().ok()?;
    let text = std::fs::read_to_string(&answers.file).ok()?;
    let answer = text.lines().nth(answers.used)?.to_owned();
    answers.used += 1;
    (!answer.is_empty()).then(|| answer.into())
}

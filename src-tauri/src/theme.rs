//! Light, dark, or as the system has it: the person's choice, for every library.
//!
//! It is kept in a file of the program's own folder, because a window needs it before any
//! page and any library is there: its frame and its page are drawn in it from the start.

use std::fs;
use std::path::PathBuf;

use desk::Failure;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Emitter, Manager};
use words::message;

/// The colours that the person wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    /// What the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of the window's frame, its menus and dialogs; `None` follows the system.
    pub(crate) fn native(self) -> Option<tauri::Theme> {
        match self {
            Self::System => None,
            Self::Light => Some(tauri::Theme::Light),
            Self::Dark => Some(tauri::Theme::Dark),
        }
    }

    /// Tells a page its theme before it is drawn. Not every engine has a root element by
    /// then; the page itself marks it once it runs.
    pub(crate) fn script(self) -> String {
        let name = self.name();
        format!(
            "window.mastheadTheme = '{name}'; \
             document.documentElement?.setAttribute('data-theme', '{name}');"
        )
    }
}

/// The theme that was chosen last.
pub(crate) fn chosen(app: &AppHandle) -> Theme {
    let kept = file(app).and_then(|file| fs::read_to_string(file).ok());
    match kept.as_deref().map(str::trim) {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

/// Chooses a theme: all windows take it at once.
///
/// # Errors
/// A folder that cannot be written: the windows have the theme until they are closed.
pub(crate) fn choose(app: &AppHandle, theme: Theme) -> Result<(), Failure> {
    app.set_theme(theme.native());
    // Pages that are gone have no colours.
    let _ = app.emit("theme", theme);
    let Some(file) = file(app) else { return Ok(()) };
    let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(&file, theme.name()))
        .map_err(|error| {
            Failure::refused(
                message!("shell-theme-not-kept", reason = error.to_string()),
                message!("shell-theme-not-kept-hint"),
            )
        })
}

fn file(app: &AppHandle) -> Option<PathBuf> {
    let folder = app.path().app_config_dir().ok()?;
    Some(folder.join("theme"))
}

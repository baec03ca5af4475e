//! The window itself: its menus, its colours, its end.

use desk::Failure;
use tauri::{AppHandle, Manager, WebviewWindow, command};

use super::Result;
use crate::menu::{self, MenuBar};
use crate::panics::caught;
use crate::theme::{self, Theme};
use crate::windows::{self, After};

#[command(async)]
pub(super) fn show_menu(window: WebviewWindow, bar: MenuBar) -> Result<()> {
    caught(|| menu::show(&window, bar))
}

#[command(async)]
pub(super) fn set_theme(app: AppHandle, theme: Theme) -> Result<()> {
    theme::choose(&app, theme)
}

#[command(async)]
pub(super) fn toggle_full_screen(window: WebviewWindow) -> Result<()> {
    let toggled = window
        .is_fullscreen()
        .and_then(|is_full| window.set_fullscreen(!is_full));
    toggled.map_err(|error| Failure::bug(error.to_string()))
}

/// The window has nothing unsaved, or is given up.
#[command(async)]
pub(super) fn close_window(window: WebviewWindow) {
    windows::close(window.app_handle(), window.label());
}

/// The window cannot save, and stays.
#[command(async)]
pub(super) fn keep_window(window: WebviewWindow) {
    windows::keep_open(window.app_handle(), window.label());
}

#[command(async)]
pub(super) fn quit(app: AppHandle) {
    windows::quit(&app, After::Nothing);
}

//! Where the library is.

use desk::wire::{LibraryPlace, MovedLibrary};
use tauri::{AppHandle, Manager, WebviewWindow, command};

use super::{Result, TheShell, at_leisure, tell_others};
use crate::address;

#[command(async)]
pub(super) fn library_place(shell: TheShell<'_>) -> LibraryPlace {
    address::place(&shell)
}

/// Asks for a place and moves the library there; nothing that is open is closed.
#[command]
pub(super) async fn move_library(window: WebviewWindow) -> Result<Option<MovedLibrary>> {
    let app = window.app_handle().clone();
    let moved = at_leisure(app, address::move_library).await?;
    if moved.is_some() {
        tell_others(&window);
    }
    Ok(moved)
}

/// Asks for a library, or for the place of a new one, and starts again for it.
#[command]
pub(super) async fn choose_library(app: AppHandle, fresh: bool) -> Result<()> {
    at_leisure(app, move |app, shell| match fresh {
        true => address::begin_library(app, shell),
        false => address::open_library(app, shell),
    })
    .await
}

/// Starts again for the library at the usual place.
#[command]
pub(super) async fn open_usual_library(app: AppHandle) -> Result<()> {
    at_leisure(app, address::open_usual).await
}

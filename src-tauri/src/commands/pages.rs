//! The pages of the print edition, which a window shows.

use desk::wire::{IssueDraft, PageMark, PrintPages, StoryDraft, TextSpot};
use tauri::{Manager, WebviewWindow, command};

use super::{Result, TheShell, ask, at_leisure};

/// Sets pages, on a thread of its own, because a first setting takes a second or more; nothing
/// where the window asked again meanwhile.
#[command]
pub(super) async fn print_pages(
    window: WebviewWindow,
    issue: Option<IssueDraft>,
    story: Option<StoryDraft>,
) -> Result<Option<PrintPages>> {
    let label = window.label().to_owned();
    at_leisure(window.app_handle().clone(), move |_, shell| {
        shell.desk()?.print_pages(&label, issue, story)
    })
    .await
}

#[command(async)]
pub(super) fn print_place(
    window: WebviewWindow,
    shell: TheShell<'_>,
    page: u32,
    x: f64,
    y: f64,
) -> Result<Option<TextSpot>> {
    ask(&shell, |desk| {
        Ok(desk.print_place(window.label(), page, x, y))
    })
}

#[command(async)]
pub(super) fn print_caret(
    window: WebviewWindow,
    shell: TheShell<'_>,
    spot: TextSpot,
) -> Result<Option<PageMark>> {
    ask(&shell, |desk| desk.print_caret(window.label(), &spot))
}

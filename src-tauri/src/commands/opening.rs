//! What a window shows: opening issues, publications and stories.

use desk::wire::{IssueSheet, Place, PublicationDraft, Shelf, StoryDraft};
use tauri::{AppHandle, Manager, WebviewWindow, command};

use super::{Result, TheShell, ask, at_leisure, tell_others};
use crate::panics::caught;
use crate::{arrivals, windows};

#[command(async)]
pub(super) fn open_desk(window: WebviewWindow, shell: TheShell<'_>) -> Result<Shelf> {
    caught(|| shell.begin().map(drop))?;
    let shelf = ask(&shell, |desk| desk.shelf(window.label()))?;
    // Before any page can claim an issue that another window had.
    shell.came_back.call_once(|| {
        // A window that cannot be made is one that is opened again by hand.
        let _ = windows::build_others(window.app_handle());
    });
    Ok(shelf)
}

/// The page hears from now on, so it is told what has waited for it: the files that the program
/// was started with.
#[command(async)]
pub(super) fn hear_desk(window: WebviewWindow, shell: TheShell<'_>) {
    shell.windows.heard(window.label());
    let files = shell.take_files();
    if !files.is_empty() {
        arrivals::read(window.app_handle(), window.label(), files);
    }
}

/// Whether this window may show an issue: where another does, that one comes to the front.
#[command(async)]
pub(super) fn claim_issue(window: WebviewWindow, shell: TheShell<'_>, issue: &str) -> bool {
    let claimed = shell.windows.claim(window.label(), issue);
    if let Err(other) = &claimed {
        windows::show(window.app_handle(), other);
    }
    claimed.is_ok()
}

#[command(async)]
pub(super) fn open_window(app: AppHandle, issue: &str) -> Result<()> {
    caught(|| windows::open_issue(&app, issue))
}

#[command(async)]
pub(super) fn open_issue(shell: TheShell<'_>, issue: &str) -> Result<IssueSheet> {
    ask(&shell, |desk| desk.open_issue(issue))
}

#[command(async)]
pub(super) fn open_publication(shell: TheShell<'_>, publication: &str) -> Result<PublicationDraft> {
    ask(&shell, |desk| desk.open_publication(publication))
}

#[command(async)]
pub(super) fn open_story(shell: TheShell<'_>, story: &str) -> Result<StoryDraft> {
    ask(&shell, |desk| desk.open_story(story))
}

#[command(async)]
pub(super) fn issue_texts(shell: TheShell<'_>, issue: &str) -> Result<Vec<StoryDraft>> {
    ask(&shell, |desk| desk.issue_texts(issue))
}

#[command]
pub(super) async fn open_sample(window: WebviewWindow) -> Result<IssueSheet> {
    let app = window.app_handle().clone();
    let sheet = at_leisure(app, |_, shell| shell.desk()?.open_sample()).await?;
    tell_others(&window);
    Ok(sheet)
}

#[command(async)]
pub(super) fn save_place(window: WebviewWindow, shell: TheShell<'_>, place: Place) -> Result<()> {
    shell.windows.shows(window.label(), place.issue.clone());
    ask(&shell, |desk| desk.save_place(window.label(), &place))
}

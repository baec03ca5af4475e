//! What is being written: saves, undo, and the preview of what is not saved yet.

use desk::wire::{
    IssueDraft, PreviewNews, PublicationDraft, Saved, StoryDraft, Undone, WebPreview,
};
use tauri::{WebviewWindow, command};

use super::{Result, TheShell, ask, change};
use crate::pictures::BASE;

#[command(async)]
pub(super) fn save_publication(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: PublicationDraft,
    typed: Option<bool>,
) -> Result<Saved> {
    change(&window, &shell, |desk| match typed {
        Some(true) => desk.type_publication(publication),
        _ => desk.save_publication(publication),
    })
}

#[command(async)]
pub(super) fn save_issue(
    window: WebviewWindow,
    shell: TheShell<'_>,
    issue: IssueDraft,
    typed: Option<bool>,
) -> Result<Saved> {
    change(&window, &shell, |desk| match typed {
        Some(true) => desk.type_issue(issue),
        _ => desk.save_issue(issue),
    })
}

#[command(async)]
pub(super) fn save_story(
    shell: TheShell<'_>,
    story: StoryDraft,
    typed: Option<bool>,
) -> Result<Saved> {
    ask(&shell, |desk| match typed {
        Some(true) => desk.type_story(story),
        _ => desk.save_story(story),
    })
}

#[command(async)]
pub(super) fn save_stories(
    window: WebviewWindow,
    shell: TheShell<'_>,
    stories: Vec<StoryDraft>,
) -> Result<Vec<Saved>> {
    change(&window, &shell, |desk| desk.save_stories(stories))
}

#[command(async)]
pub(super) fn undo(
    window: WebviewWindow,
    shell: TheShell<'_>,
    issue: Option<&str>,
) -> Result<Option<Undone>> {
    change(&window, &shell, |desk| desk.undo(issue))
}

#[command(async)]
pub(super) fn redo(
    window: WebviewWindow,
    shell: TheShell<'_>,
    issue: Option<&str>,
) -> Result<Option<Undone>> {
    change(&window, &shell, |desk| desk.redo(issue))
}

#[command(async)]
pub(super) fn undo_step(
    window: WebviewWindow,
    shell: TheShell<'_>,
    step: i64,
    issue: Option<&str>,
) -> Result<Option<Undone>> {
    change(&window, &shell, |desk| desk.undo_step(step, issue))
}

#[command(async)]
pub(super) fn preview_issue(shell: TheShell<'_>, issue: IssueDraft) -> Result<WebPreview> {
    ask(&shell, |desk| desk.preview_issue(issue, BASE))
}

#[command(async)]
pub(super) fn preview_alone(shell: TheShell<'_>, story: StoryDraft) -> Result<WebPreview> {
    ask(&shell, |desk| desk.preview_alone(story, BASE))
}

#[command(async)]
pub(super) fn preview_story(
    window: WebviewWindow,
    shell: TheShell<'_>,
    story: StoryDraft,
    shown: Option<u32>,
) -> Result<PreviewNews> {
    let part = ask(&shell, |desk| desk.preview_story(story, BASE))?;
    Ok(shell.previews.news(window.label(), shown, part))
}

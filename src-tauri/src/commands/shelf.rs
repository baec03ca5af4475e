//! The list at the left: making, moving and deleting what stands in it.

use desk::Kind;
use desk::wire::{IssueSheet, StoryDraft};
use tauri::{WebviewWindow, command};

use super::{Result, TheShell, change};

#[command(async)]
pub(super) fn new_publication(
    window: WebviewWindow,
    shell: TheShell<'_>,
    name: &str,
    language: &str,
) -> Result<IssueSheet> {
    change(&window, &shell, |desk| desk.new_publication(name, language))
}

#[command(async)]
pub(super) fn new_issue(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: &str,
) -> Result<IssueSheet> {
    change(&window, &shell, |desk| desk.new_issue(publication))
}

#[command(async)]
pub(super) fn new_issue_from_last(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: &str,
) -> Result<IssueSheet> {
    change(&window, &shell, |desk| {
        desk.new_issue_from_last(publication)
    })
}

#[command(async)]
pub(super) fn duplicate_issue(
    window: WebviewWindow,
    shell: TheShell<'_>,
    issue: &str,
) -> Result<IssueSheet> {
    change(&window, &shell, |desk| desk.duplicate_issue(issue))
}

#[command(async)]
pub(super) fn delete_issue(window: WebviewWindow, shell: TheShell<'_>, issue: &str) -> Result<i64> {
    change(&window, &shell, |desk| desk.delete(Kind::Issue, issue))
}

#[command(async)]
pub(super) fn delete_publication(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: &str,
) -> Result<i64> {
    change(&window, &shell, |desk| {
        desk.delete(Kind::Publication, publication)
    })
}

#[command(async)]
pub(super) fn new_story(
    window: WebviewWindow,
    shell: TheShell<'_>,
    issue: &str,
    after: Option<&str>,
) -> Result<StoryDraft> {
    change(&window, &shell, |desk| desk.new_story(issue, after))
}

#[command(async)]
pub(super) fn new_pool_story(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: &str,
) -> Result<StoryDraft> {
    change(&window, &shell, |desk| desk.new_pool_story(publication))
}

#[command(async)]
pub(super) fn move_stories(
    window: WebviewWindow,
    shell: TheShell<'_>,
    stories: Vec<&str>,
    issue: Option<&str>,
    place: Option<u32>,
) -> Result<()> {
    change(&window, &shell, |desk| {
        desk.move_stories(&stories, issue, place)
    })
}

#[command(async)]
pub(super) fn duplicate_stories(
    window: WebviewWindow,
    shell: TheShell<'_>,
    stories: Vec<&str>,
) -> Result<Vec<String>> {
    change(&window, &shell, |desk| desk.duplicate_stories(&stories))
}

#[command(async)]
pub(super) fn set_standing(
    window: WebviewWindow,
    shell: TheShell<'_>,
    stories: Vec<&str>,
    standing: bool,
) -> Result<()> {
    change(&window, &shell, |desk| {
        desk.set_standing(&stories, standing)
    })
}

#[command(async)]
pub(super) fn delete_stories(
    window: WebviewWindow,
    shell: TheShell<'_>,
    stories: Vec<&str>,
) -> Result<i64> {
    change(&window, &shell, |desk| desk.delete_stories(&stories))
}

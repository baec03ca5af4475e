//! The commands: each unpacks, asks the desk, and hands back.
//!
//! All of them run off the main thread, which draws the window; those that may take long
//! run on a thread of their own.

use std::path::PathBuf;

use desk::wire::{
    AddedPicture, Edition, Exported, ImportPlan, IssueDraft, IssueSheet, Pasted, Place, Progress,
    PublicationDraft, Saved, Shelf, StoryDraft, StoryPreview, Undone, WebPreview,
};
use desk::{Desk, Failure, Kind, OpenTexts, ReadImport, Watch};
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{Channel, Invoke, InvokeBody, Request};
use tauri::{AppHandle, Emitter, EventTarget, Manager, State, WebviewWindow, Wry, command};
use words::message;

use crate::dialogs::Question;
use crate::menu::{self, MenuBar};
use crate::panics::caught;
use crate::pictures::BASE;
use crate::shell::Shell;
use crate::theme::{self, Theme};
use crate::{arrivals, windows};

macro_rules! command_list {
    ($($name:ident),* $(,)?) => {
        /// Answers every command of the list.
        pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }

        #[cfg(test)]
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}
include!("command_list.rs");

type Result<T> = std::result::Result<T, Failure>;
type TheShell<'a> = State<'a, Shell>;

/// Asks the desk, catching our own mistakes.
fn ask<T>(shell: &Shell, question: impl FnOnce(&Desk) -> Result<T>) -> Result<T> {
    caught(|| question(shell.desk()?))
}

/// Does what may take long, a dialog or an export, on a thread of its own: the runtime has
/// as few workers as the machine has cores, and saves need one.
async fn at_leisure<T: Send + 'static>(
    app: AppHandle,
    work: impl FnOnce(&AppHandle, &Shell) -> Result<T> + Send + 'static,
) -> Result<T> {
    let working = spawn_blocking(move || {
        let shell = app.state::<Shell>();
        caught(|| work(&app, &shell))
    });
    working
        .await
        .unwrap_or_else(|error| Err(Failure::bug(error.to_string())))
}

/// As [`ask`], for what other windows show too: they hear that the library has changed.
fn change<T>(
    window: &WebviewWindow,
    shell: &Shell,
    question: impl FnOnce(&Desk) -> Result<T>,
) -> Result<T> {
    let answer = ask(shell, question)?;
    tell_others(window);
    Ok(answer)
}

/// Has every window but this one look at the library again.
fn tell_others(window: &WebviewWindow) {
    // A window that is gone shows nothing that could be old.
    let _ = window.emit_filter(
        "library-changed",
        (),
        |target| !matches!(target, EventTarget::WebviewWindow { label } if label == window.label()),
    );
}

#[command(async)]
fn open_desk(window: WebviewWindow, shell: TheShell<'_>) -> Result<Shelf> {
    let shelf = ask(&shell, |desk| desk.shelf(window.label()))?;
    shell.windows.heard(window.label());
    let files = shell.take_files();
    if !files.is_empty() {
        arrivals::read(window.app_handle(), window.label(), files);
    }
    Ok(shelf)
}

/// Whether this window may show an issue: where another does, that one comes to the front.
#[command(async)]
fn claim_issue(window: WebviewWindow, shell: TheShell<'_>, issue: &str) -> bool {
    let claimed = shell.windows.claim(window.label(), issue);
    if let Err(other) = &claimed {
        windows::show(window.app_handle(), other);
    }
    claimed.is_ok()
}

#[command(async)]
fn open_window(app: AppHandle, issue: &str) -> Result<()> {
    caught(|| windows::open_issue(&app, issue))
}

#[command(async)]
fn open_issue(shell: TheShell<'_>, issue: &str) -> Result<IssueSheet> {
    ask(&shell, |desk| desk.open_issue(issue))
}

#[command(async)]
fn open_publication(shell: TheShell<'_>, publication: &str) -> Result<PublicationDraft> {
    ask(&shell, |desk| desk.open_publication(publication))
}

#[command(async)]
fn open_story(shell: TheShell<'_>, story: &str) -> Result<StoryDraft> {
    ask(&shell, |desk| desk.open_story(story))
}

#[command(async)]
fn issue_texts(shell: TheShell<'_>, issue: &str) -> Result<Vec<StoryDraft>> {
    ask(&shell, |desk| desk.issue_texts(issue))
}

#[command(async)]
fn new_publication(
    window: WebviewWindow,
    shell: TheShell<'_>,
    name: &str,
    language: &str,
) -> Result<IssueSheet> {
    change(&window, &shell, |desk| desk.new_publication(name, language))
}

#[command(async)]
fn new_issue(window: WebviewWindow, shell: TheShell<'_>, publication: &str) -> Result<IssueSheet> {
    change(&window, &shell, |desk| desk.new_issue(publication))
}

#[command(async)]
fn new_story(
    window: WebviewWindow,
    shell: TheShell<'_>,
    issue: &str,
    after: Option<&str>,
) -> Result<StoryDraft> {
    change(&window, &shell, |desk| desk.new_story(issue, after))
}

#[command(async)]
fn save_publication(
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
fn save_issue(
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
fn save_story(shell: TheShell<'_>, story: StoryDraft, typed: Option<bool>) -> Result<Saved> {
    ask(&shell, |desk| match typed {
        Some(true) => desk.type_story(story),
        _ => desk.save_story(story),
    })
}

#[command(async)]
fn save_stories(
    window: WebviewWindow,
    shell: TheShell<'_>,
    stories: Vec<StoryDraft>,
) -> Result<Vec<Saved>> {
    change(&window, &shell, |desk| desk.save_stories(stories))
}

#[command(async)]
fn save_place(window: WebviewWindow, shell: TheShell<'_>, place: Place) -> Result<()> {
    shell.windows.shows(window.label(), place.issue.clone());
    ask(&shell, |desk| desk.save_place(window.label(), &place))
}

#[command(async)]
fn new_issue_from_last(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: &str,
) -> Result<IssueSheet> {
    change(&window, &shell, |desk| {
        desk.new_issue_from_last(publication)
    })
}

#[command(async)]
fn duplicate_issue(window: WebviewWindow, shell: TheShell<'_>, issue: &str) -> Result<IssueSheet> {
    change(&window, &shell, |desk| desk.duplicate_issue(issue))
}

#[command(async)]
fn new_pool_story(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: &str,
) -> Result<StoryDraft> {
    change(&window, &shell, |desk| desk.new_pool_story(publication))
}

#[command(async)]
fn move_stories(
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
fn duplicate_stories(
    window: WebviewWindow,
    shell: TheShell<'_>,
    stories: Vec<&str>,
) -> Result<Vec<String>> {
    change(&window, &shell, |desk| desk.duplicate_stories(&stories))
}

#[command(async)]
fn set_standing(
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
fn delete_stories(window: WebviewWindow, shell: TheShell<'_>, stories: Vec<&str>) -> Result<i64> {
    change(&window, &shell, |desk| desk.delete_stories(&stories))
}

#[command(async)]
fn delete_issue(window: WebviewWindow, shell: TheShell<'_>, issue: &str) -> Result<i64> {
    change(&window, &shell, |desk| desk.delete(Kind::Issue, issue))
}

#[command(async)]
fn delete_publication(
    window: WebviewWindow,
    shell: TheShell<'_>,
    publication: &str,
) -> Result<i64> {
    change(&window, &shell, |desk| {
        desk.delete(Kind::Publication, publication)
    })
}

#[command(async)]
fn undo(window: WebviewWindow, shell: TheShell<'_>, issue: Option<&str>) -> Result<Option<Undone>> {
    change(&window, &shell, |desk| desk.undo(issue))
}

#[command(async)]
fn redo(window: WebviewWindow, shell: TheShell<'_>, issue: Option<&str>) -> Result<Option<Undone>> {
    change(&window, &shell, |desk| desk.redo(issue))
}

#[command(async)]
fn undo_step(
    window: WebviewWindow,
    shell: TheShell<'_>,
    step: i64,
    issue: Option<&str>,
) -> Result<Option<Undone>> {
    change(&window, &shell, |desk| desk.undo_step(step, issue))
}

#[command(async)]
fn preview_issue(shell: TheShell<'_>, issue: IssueDraft) -> Result<WebPreview> {
    ask(&shell, |desk| desk.preview_issue(issue, BASE))
}

#[command(async)]
fn preview_alone(shell: TheShell<'_>, story: StoryDraft) -> Result<WebPreview> {
    ask(&shell, |desk| desk.preview_alone(story, BASE))
}

#[command(async)]
fn preview_story(shell: TheShell<'_>, story: StoryDraft) -> Result<StoryPreview> {
    ask(&shell, |desk| desk.preview_story(story, BASE))
}

#[command]
async fn open_sample(window: WebviewWindow) -> Result<IssueSheet> {
    let app = window.app_handle().clone();
    let sheet = at_leisure(app, |_, shell| shell.desk()?.open_sample()).await?;
    tell_others(&window);
    Ok(sheet)
}

#[command]
async fn choose_import(app: AppHandle) -> Result<Option<ImportPlan>> {
    at_leisure(app, |app, shell| {
        let question = Question {
            title: message!("shell-import-title"),
            files: (
                message!("shell-import-files"),
                &["md", "markdown", "mdown", "mkd", "txt", "text"],
            ),
        };
        let files = shell.dialogs.open_files(app, &question);
        if files.is_empty() {
            return Ok(None);
        }
        let import = ReadImport::of_files(&files);
        shell.desk()?.plan_import(import).map(Some)
    })
    .await
}

#[command]
async fn accept_import(window: WebviewWindow, token: String) -> Result<IssueSheet> {
    let app = window.app_handle().clone();
    let sheet = at_leisure(app, move |_, shell| shell.desk()?.accept_import(&token)).await?;
    tell_others(&window);
    Ok(sheet)
}

#[command(async)]
fn discard_import(shell: TheShell<'_>, token: &str) -> Result<()> {
    ask(&shell, |desk| {
        desk.discard_import(token);
        Ok(())
    })
}

#[command]
async fn choose_picture(app: AppHandle) -> Result<Option<AddedPicture>> {
    at_leisure(app, |app, shell| {
        let question = Question {
            title: message!("shell-picture-title"),
            files: (
                message!("shell-picture-files"),
                &["jpg", "jpeg", "png", "gif", "webp", "svg"],
            ),
        };
        let files = shell.dialogs.open_files(app, &question);
        let desk = shell.desk()?;
        files
            .first()
            .map(|file| desk.add_picture_file(file))
            .transpose()
    })
    .await
}

/// The bytes come as the request's raw body, the file's name percent-encoded in `x-name`.
#[command(async)]
fn add_picture(shell: TheShell<'_>, request: Request<'_>) -> Result<AddedPicture> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(Failure::refused(
            message!("shell-picture-lost"),
            message!("shell-paste-again-hint"),
        ));
    };
    let name = request
        .headers()
        .get("x-name")
        .and_then(|name| name.to_str().ok());
    ask(&shell, |desk| {
        desk.add_picture(name.unwrap_or("picture"), bytes)
    })
}

/// The HTML comes as the request's raw body, which is quick for the megabytes that Word puts
/// on a clipboard; `x-first-note` says what number its first footnote has.
#[command(async)]
fn paste_html(shell: TheShell<'_>, request: Request<'_>) -> Result<Pasted> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(Failure::refused(
            message!("shell-text-lost"),
            message!("shell-paste-again-hint"),
        ));
    };
    let first_note = request
        .headers()
        .get("x-first-note")
        .and_then(|number| number.to_str().ok()?.parse().ok());
    let html = String::from_utf8_lossy(bytes);
    ask(&shell, |desk| {
        desk.paste_html(&html, first_note.unwrap_or(1))
    })
}

#[command]
async fn export_edition(
    app: AppHandle,
    issue: String,
    edition: Edition,
    on_progress: Channel<Progress>,
) -> Result<Option<Exported>> {
    at_leisure(app, move |app, shell| {
        let desk = shell.desk()?;
        let name = desk.edition_name(&issue, edition)?;
        let Some(target) = export_target(app, shell, edition, &name) else {
            return Ok(None);
        };
        desk.export(&issue, edition, &target, &Teller(on_progress))
            .map(Some)
    })
    .await
}

/// Asks for a place and writes what is open there as Markdown, without the library.
#[command]
async fn save_copy(
    app: AppHandle,
    publication: PublicationDraft,
    issue: Option<IssueDraft>,
    story: Option<StoryDraft>,
    name: String,
) -> Result<Option<String>> {
    at_leisure(app, move |app, shell| {
        let question = Question {
            title: message!("shell-copy-title"),
            files: (message!("shell-copy-files"), &["md"]),
        };
        let Some(target) = shell.dialogs.save_file(app, &question, &name) else {
            return Ok(None);
        };
        let texts = OpenTexts {
            publication,
            issue,
            story,
        };
        desk::save_copy(texts, &target)?;
        Ok(Some(target.display().to_string()))
    })
    .await
}

#[command(async)]
fn show_menu(window: WebviewWindow, bar: MenuBar) -> Result<()> {
    caught(|| menu::show(&window, bar))
}

#[command(async)]
fn set_theme(app: AppHandle, theme: Theme) -> Result<()> {
    theme::choose(&app, theme)
}

#[command(async)]
fn toggle_full_screen(window: WebviewWindow) -> Result<()> {
    let toggled = window
        .is_fullscreen()
        .and_then(|is_full| window.set_fullscreen(!is_full));
    toggled.map_err(|error| Failure::bug(error.to_string()))
}

/// The window has nothing unsaved, or is given up.
#[command(async)]
fn close_window(window: WebviewWindow) {
    windows::close(window.app_handle(), window.label());
}

/// The window cannot save, and stays.
#[command(async)]
fn keep_window(window: WebviewWindow) {
    windows::keep_open(window.app_handle(), window.label());
}

#[command(async)]
fn quit(app: AppHandle) {
    windows::quit(&app);
}

/// Where the person wants an edition: the file itself, for Markdown a new folder within the
/// one that is chosen.
fn export_target(app: &AppHandle, shell: &Shell, edition: Edition, name: &str) -> Option<PathBuf> {
    let save = |title, files| {
        shell
            .dialogs
            .save_file(app, &Question { title, files }, name)
    };
    match edition {
        Edition::Web => save(
            message!("shell-web-title"),
            (message!("shell-web-files"), &["html"]),
        ),
        Edition::Print => save(
            message!("shell-print-title"),
            (message!("shell-print-files"), &["pdf"]),
        ),
        Edition::Markdown => {
            let title = message!("shell-bundle-title");
            let folder = shell.dialogs.open_folder(app, &title)?;
            Some(folder.join(name))
        }
    }
}

/// Tells the page how far an export is.
struct Teller(Channel<Progress>);

impl Watch for Teller {
    fn stage(&self, progress: Progress) {
        // A page that is gone does not end the export that it asked for.
        let _ = self.0.send(progress);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn list() -> BTreeSet<String> {
        COMMANDS.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn the_capability_allows_exactly_these_commands() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("JSON");
        let permissions = capability["permissions"].as_array().expect("a list");
        let own = permissions.iter().filter_map(|permission| {
            let name = permission.as_str()?.strip_prefix("allow-")?;
            Some(name.replace('-', "_"))
        });
        assert_eq!(own.collect::<BTreeSet<_>>(), list());
    }

    #[test]
    fn the_interface_asks_for_exactly_these_commands() {
        let client = include_str!("../../ui/src/backend/tauri.ts");
        let asked = client
            .split("ask('")
            .skip(1)
            .filter_map(|rest| rest.split('\'').next());
        assert_eq!(asked.map(str::to_owned).collect::<BTreeSet<_>>(), list());
    }
}

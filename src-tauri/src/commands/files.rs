//! What comes in, and copies of what is open: imports, pictures, pastes.

use desk::wire::{
    AddedPicture, ImportPlan, IssueDraft, IssueSheet, Pasted, PrintFamily, PublicationDraft,
    StoryDraft,
};
use desk::{Failure, OpenTexts, ReadImport, is_picture_file};
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, Manager, WebviewWindow, command};
use words::{Message, message};

use super::{Result, TheShell, ask, at_leisure, tell_others};
use crate::clipboard::{self, Copied};
use crate::dialogs::Question;

#[command]
pub(super) async fn choose_import(app: AppHandle) -> Result<Option<ImportPlan>> {
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
pub(super) async fn accept_import(window: WebviewWindow, token: String) -> Result<IssueSheet> {
    let app = window.app_handle().clone();
    let sheet = at_leisure(app, move |_, shell| shell.desk()?.accept_import(&token)).await?;
    tell_others(&window);
    Ok(sheet)
}

#[command(async)]
pub(super) fn discard_import(shell: TheShell<'_>, token: &str) -> Result<()> {
    ask(&shell, |desk| {
        desk.discard_import(token);
        Ok(())
    })
}

#[command]
pub(super) async fn choose_picture(app: AppHandle) -> Result<Option<AddedPicture>> {
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
pub(super) fn add_picture(shell: TheShell<'_>, request: Request<'_>) -> Result<AddedPicture> {
    let bytes = raw_body(&request, || message!("shell-picture-lost"))?;
    let name = request
        .headers()
        .get("x-name")
        .and_then(|name| name.to_str().ok());
    ask(&shell, |desk| {
        desk.add_picture(name.unwrap_or("picture"), bytes)
    })
}

/// The families of typefaces that print can be set in. The first question looks through the
/// computer's.
#[command(async)]
pub(super) fn print_families(shell: TheShell<'_>) -> Result<Vec<PrintFamily>> {
    ask(&shell, |desk| Ok(desk.print_families()))
}

/// Takes in the pictures that somebody copied, where the web view keeps them from the page.
#[command]
pub(super) async fn paste_pictures(app: AppHandle) -> Result<Vec<AddedPicture>> {
    at_leisure(app, |app, shell| {
        let desk = shell.desk()?;
        match clipboard::copied(app) {
            None => Ok(Vec::new()),
            Some(Copied::Picture(bytes)) => Ok(vec![desk.add_picture("picture", &bytes)?]),
            Some(Copied::Files(files)) => files
                .iter()
                .filter(|file| is_picture_file(file))
                .map(|file| desk.add_picture_file(file))
                .collect(),
        }
    })
    .await
}

/// The HTML comes as the request's raw body, which is quick for the megabytes that Word puts
/// on a clipboard; `x-first-note` says what number its first footnote has.
#[command(async)]
pub(super) fn paste_html(shell: TheShell<'_>, request: Request<'_>) -> Result<Pasted> {
    let bytes = raw_body(&request, || message!("shell-text-lost"))?;
    let first_note = request
        .headers()
        .get("x-first-note")
        .and_then(|number| number.to_str().ok()?.parse().ok());
    let html = String::from_utf8_lossy(bytes);
    ask(&shell, |desk| {
        desk.paste_html(&html, first_note.unwrap_or(1))
    })
}

/// Asks for a place and writes what is open there as Markdown, without the library.
#[command]
pub(super) async fn save_copy(
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

/// The bytes of a request, or what is told where there are none.
fn raw_body<'a>(request: &'a Request<'_>, lost: impl FnOnce() -> Message) -> Result<&'a [u8]> {
    match request.body() {
        InvokeBody::Raw(bytes) => Ok(bytes),
        InvokeBody::Json(_) => Err(Failure::refused(lost(), message!("shell-paste-again-hint"))),
    }
}

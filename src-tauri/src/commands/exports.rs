//! Exports: an issue's editions as files, watched and stopped by the window that asked for them.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use desk::wire::{Edition, Exported, FailureCode, PrintFile, Progress};
use desk::{PrintOrder, Watch};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, WebviewWindow, command};
use words::message;

use super::{Result, TheShell, at_leisure};
use crate::dialogs::Question;
use crate::shell::Shell;

/// Asks for a place and writes an edition there; nothing where no place was chosen, or where the
/// window stopped it.
#[command]
pub(super) async fn export_edition(
    window: WebviewWindow,
    issue: String,
    edition: Edition,
    print: Option<PrintFile>,
    on_progress: Channel<Progress>,
) -> Result<Option<Exported>> {
    let label = window.label().to_owned();
    at_leisure(window.app_handle().clone(), move |app, shell| {
        let watch = Teller {
            channel: on_progress,
            stopped: shell.exports.begin(&label),
        };
        let desk = shell.desk()?;
        let name = desk.edition_name(&issue, edition)?;
        let Some(target) = export_target(app, shell, edition, &name) else {
            return Ok(None);
        };
        let order = print.map(PrintOrder::from).unwrap_or_default();
        unless_stopped(desk.export_to_order(&issue, edition, &order, &target, &watch))
    })
    .await
}

/// Nothing where the export was stopped; what failed before anybody stopped it is told.
fn unless_stopped(exported: Result<Exported>) -> Result<Option<Exported>> {
    match exported {
        Err(failure) if failure.code == FailureCode::Stopped => Ok(None),
        exported => exported.map(Some),
    }
}

/// Stops the export that the window waits for.
#[command(async)]
pub(super) fn stop_export(window: WebviewWindow, shell: TheShell<'_>) {
    shell.exports.stop(window.label());
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
        Edition::PrintHtml => save(
            message!("shell-print-html-title"),
            (message!("shell-web-files"), &["html"]),
        ),
        Edition::Markdown => {
            let title = message!("shell-bundle-title");
            let folder = shell.dialogs.open_folder(app, &title)?;
            Some(folder.join(name))
        }
    }
}

/// Tells the page how far an export is, and hears whether it is to go on.
struct Teller {
    channel: Channel<Progress>,
    stopped: Arc<AtomicBool>,
}

impl Watch for Teller {
    fn stage(&self, progress: Progress) {
        // A page that is gone does not end the export that it asked for.
        let _ = self.channel.send(progress);
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use desk::Failure;

    use super::*;

    #[test]
    fn a_stopped_export_is_no_failure_and_a_failure_is_none_of_a_stop() {
        let failed = || Failure::refused(message!("desk-bug"), None);
        let stopped = || Failure {
            code: FailureCode::Stopped,
            ..failed()
        };
        assert!(matches!(unless_stopped(Err(stopped())), Ok(None)));
        assert!(unless_stopped(Err(failed())).is_err());
    }
}

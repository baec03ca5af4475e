//! Making windows, and closing them without losing a word.

use desk::{Failure, MAIN_WINDOW};
use tauri::webview::WebviewWindowBuilder;
use tauri::{AppHandle, CloseRequestApi, Emitter, EventTarget, Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};
use words::message;

use super::{After, Closing, Quitting};
use crate::shell::Shell;
use crate::{address, home, menu, theme};

/// Asks for the desk before the page is read: the answer is there when the page has begun
/// (`ui/src/backend/tauri.ts`). A failure is told to the page when it takes the answer.
const ASK_EARLY: &str = "window.mastheadDesk = window.__TAURI_INTERNALS__.invoke('open_desk'); \
    window.mastheadDesk.catch(() => undefined);";

/// Makes the window that is always there.
///
/// # Errors
/// A window that the platform does not make.
pub(crate) fn build_main(app: &AppHandle) -> tauri::Result<()> {
    build(app, MAIN_WINDOW, None)
}

/// Makes the other windows that were open at the last end.
///
/// # Errors
/// A window that the platform does not make.
pub(crate) fn build_others(app: &AppHandle) -> tauri::Result<()> {
    let shell = app.state::<Shell>();
    let restored = shell.desk().and_then(desk::Desk::windows_to_restore);
    // A library that cannot be read is told of in the main window.
    for (label, issue) in restored.unwrap_or_default() {
        build(app, &label, Some(&issue))?;
    }
    Ok(())
}

/// Makes a window under a label, for an issue.
///
/// # Errors
/// A window that the platform does not make.
fn build(app: &AppHandle, label: &str, issue: Option<&str>) -> tauri::Result<()> {
    let mut config = app.config().app.windows[0].clone();
    config.label = label.to_owned();
    app.state::<Shell>()
        .windows
        .opened(label, issue.map(str::to_owned));
    let theme = theme::chosen(app);
    let _window = WebviewWindowBuilder::from_config(app, &config)?
        .theme(theme.native())
        .initialization_script(theme.script())
        .initialization_script(home::script(app))
        .initialization_script(ASK_EARLY)
        .on_document_title_changed(|window, title| {
            // The page names the window; a window that is just closing needs no name.
            let _ = window.set_title(&title);
        })
        .build()?;
    #[cfg(all(debug_assertions, target_os = "linux"))]
    crate::console::write_to_output(&_window)?;
    Ok(())
}

/// Shows an issue in a window of its own, or in the one that shows it already.
///
/// # Errors
/// Those of the library; a window that the platform does not make.
pub(crate) fn open_issue(app: &AppHandle, issue: &str) -> Result<(), Failure> {
    let shell = app.state::<Shell>();
    if let Some(window) = shell.windows.showing(issue) {
        show(app, &window);
        return Ok(());
    }
    let label = shell.windows.free_label();
    shell.desk()?.begin_window(&label, issue)?;
    build(app, &label, Some(issue)).map_err(|error| Failure::bug(error.to_string()))
}

/// The window that is in front of the person, or the main one.
pub(crate) fn front(app: &AppHandle) -> Option<WebviewWindow> {
    let windows = app.webview_windows();
    let focused = windows
        .values()
        .find(|window| window.is_focused().unwrap_or(false));
    focused
        .or_else(|| windows.get(MAIN_WINDOW))
        .or_else(|| windows.values().next())
        .cloned()
}

/// Brings a window to the front.
pub(crate) fn show(app: &AppHandle, label: &str) {
    if let Some(window) = app.get_webview_window(label) {
        // A platform that does not raise windows at a program's wish marks them instead.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Has the page save what is unsaved before its window goes: it answers with the command
/// `close_window`. Where it does not answer, the person is asked at the second attempt.
pub(crate) fn ask_for_flush(app: &AppHandle, label: &str, api: &CloseRequestApi) {
    let shell = app.state::<Shell>();
    if shell.is_open() && ask(app, label) {
        api.prevent_close();
    } else {
        leave(app, label);
    }
}

/// Asks a page to save. False where there is none to ask.
fn ask(app: &AppHandle, label: &str) -> bool {
    match app.state::<Shell>().windows.asked_to_close(label) {
        Closing::Now => return false,
        Closing::Ask => {
            let target = EventTarget::webview_window(label);
            return app.emit_to(target, "flush", ()).is_ok();
        }
        Closing::Doubt => ask_the_person(app, label),
        Closing::Wait => {}
    }
    true
}

fn ask_the_person(app: &AppHandle, label: &str) {
    let question = app
        .dialog()
        .message(menu::say(app, &message!("shell-close-message")))
        .title(menu::say(app, &message!("shell-close-title")))
        .kind(MessageDialogKind::Warning)
        .buttons(MessageDialogButtons::OkCancelCustom(
            menu::say(app, &message!("shell-close-agree")),
            menu::say(app, &message!("shell-close-stay")),
        ));
    let (app, label) = (app.clone(), label.to_owned());
    question.show(move |agreed| {
        if agreed {
            close(&app, &label);
        } else {
            keep_open(&app, &label);
        }
    });
}

/// A window has nothing unsaved any more, or is given up: it closes, or, while the program
/// is ending, waits for the others.
pub(crate) fn close(app: &AppHandle, label: &str) {
    match app.state::<Shell>().windows.saved(label) {
        Quitting::No => {
            leave(app, label);
            if let Some(window) = app.get_webview_window(label) {
                // A window that is gone already is what was asked for.
                let _ = window.destroy();
            }
        }
        quitting => go_on(app, quitting),
    }
}

/// A window could not save, or the person wants it to stay: so does the program.
pub(crate) fn keep_open(app: &AppHandle, label: &str) {
    app.state::<Shell>().windows.stays(label);
}

/// Ends the program once every window has saved, each asked in turn, or has it start again
/// for another library.
pub(crate) fn quit(app: &AppHandle, after: After) {
    let next = app.state::<Shell>().windows.begin_quitting(after);
    go_on(app, next);
}

fn go_on(app: &AppHandle, quitting: Quitting) {
    match quitting {
        Quitting::No => {}
        Quitting::Next(label) => {
            ask(app, &label);
        }
        Quitting::Done(After::Nothing) => app.exit(0),
        Quitting::Done(After::Open(library)) => address::start_again(app, &library),
    }
}

/// Takes a window that closes off the list of those that come back at the next start. The
/// last one is where the next start begins.
fn leave(app: &AppHandle, label: &str) {
    if label == MAIN_WINDOW {
        return;
    }
    let shell = app.state::<Shell>();
    let Ok(desk) = shell.desk() else { return };
    // A place is a convenience: where it cannot be kept, nobody is told.
    let _ = if shell.windows.is_last(label) {
        desk.hand_place_to_main(label)
    } else {
        desk.forget_window(label)
    };
}

/// A window is gone.
pub(crate) fn closed(app: &AppHandle, label: &str) {
    let shell = app.state::<Shell>();
    shell.windows.gone(label);
    shell.menus.forget(label);
    shell.previews.forget(label);
    if shell.is_open()
        && let Ok(desk) = shell.desk()
    {
        desk.forget_pages(label);
    }
}

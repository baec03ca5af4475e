//! The commands: each unpacks, asks the desk, and hands back.
//!
//! All of them run off the main thread, which draws the window; those that may take long
//! run on a thread of their own.

mod drafts;
mod exports;
mod files;
mod library;
mod opening;
mod pages;
mod shelf;
mod window;

use desk::{Desk, Failure};
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Emitter, EventTarget, Manager, State, WebviewWindow, Wry};

use crate::panics::caught;
use crate::shell::Shell;
use drafts::*;
use exports::*;
use files::*;
use library::*;
use opening::*;
use pages::*;
use shelf::*;
use window::*;

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

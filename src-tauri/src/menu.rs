//! The native menu bar, made from what the page says.
//!
//! The page has one list of commands, and makes of it a description: labels, order, keys, what
//! can be chosen now and what is checked. Here that becomes the platform's own menus. What was
//! chosen goes back to the page as the command's id, so that a menu, a key and a button all
//! end in the same place; only what a page that hangs must not prevent is done here.
//!
//! **Keys are shown, not taken.** The page has to see every key first: it alone knows whether
//! Ctrl+Z belongs to a text, to a field or to the list. On Linux and Windows a key beside a
//! menu's entry is therefore writing only, and no chord can act twice. A Mac gives the page
//! each key before the menu, so there the menu has them in earnest, as its users expect of a
//! menu that blinks.

mod description;
mod entries;
#[cfg(target_os = "linux")]
mod gtk;

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError, mpsc};

use desk::Failure;
use tauri::menu::{Menu, MenuEvent, MenuItemKind, SubmenuBuilder};
use tauri::{AppHandle, Emitter, EventTarget, Manager, WebviewWindow, Wry};
use words::Message;

pub(crate) use description::MenuBar;

use crate::shell::Shell;
use crate::windows::{self, After};

/// The menu bars of the windows.
#[derive(Default)]
pub(crate) struct Menus {
    /// By the window's label. Touched on the main thread alone: whoever held it elsewhere and
    /// asked that thread for help, which may be waiting for it, would stop both.
    shown: Mutex<HashMap<String, Shown>>,
    /// The language of the newest one.
    language: Mutex<String>,
}

/// A sentence of the shell's own, in the language of the menus: a person chooses one for all
/// windows. In English before any page has shown its menus.
pub(crate) fn say(app: &AppHandle, message: &Message) -> String {
    let shell = app.state::<Shell>();
    let language = shell.menus.language.lock();
    message.said_in(&language.unwrap_or_else(PoisonError::into_inner))
}

/// A menu bar, what it was made from, and its entries by command.
struct Shown {
    bar: MenuBar,
    menu: Menu<Wry>,
    entries: HashMap<String, MenuItemKind<Wry>>,
}

impl Menus {
    /// A window that is gone has no menus.
    pub(crate) fn forget(&self, window: &str) {
        self.shown().remove(window);
    }

    fn speak(&self, language: &str) {
        let mut spoken = self.language.lock().unwrap_or_else(PoisonError::into_inner);
        language.clone_into(&mut spoken);
    }

    fn shown(&self) -> std::sync::MutexGuard<'_, HashMap<String, Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Shows a window's menu bar. Where only states have changed since the last one, the menus
/// stay as they are: one of them may be open.
///
/// # Errors
/// A menu that the platform does not make.
pub(crate) fn show(window: &WebviewWindow, bar: MenuBar) -> Result<(), Failure> {
    let (told, answer) = mpsc::channel();
    let here = window.clone();
    let asked = window.run_on_main_thread(move || {
        // Whoever asked waits for it below.
        let _ = told.send(show_here(&here, bar));
    });
    let done = asked.and_then(|()| {
        answer
            .recv()
            .unwrap_or(Err(tauri::Error::FailedToReceiveMessage))
    });
    done.map_err(|error| Failure::bug(error.to_string()))
}

fn show_here(window: &WebviewWindow, bar: MenuBar) -> tauri::Result<()> {
    let shell = window.state::<Shell>();
    shell.menus.speak(&bar.language);
    #[cfg(target_os = "linux")]
    gtk::begin_on_side_of(&bar.language);
    let mut shown = shell.menus.shown();
    match shown.get_mut(window.label()) {
        Some(kept) if kept.bar.has_shape_of(&bar) => kept.update(bar),
        _ => {
            let new = Shown::made(window, bar)?;
            shown.insert(window.label().to_owned(), new);
            Ok(())
        }
    }
}

impl Shown {
    fn made(window: &WebviewWindow, bar: MenuBar) -> tauri::Result<Self> {
        let menu = Menu::new(window)?;
        let mut entries = HashMap::new();
        for described in &bar.menus {
            let submenu = SubmenuBuilder::new(window, &described.label).build()?;
            entries::append(window, &submenu, &described.entries, &mut entries)?;
            menu.append(&submenu)?;
        }
        put(window, &menu)?;
        #[cfg(target_os = "linux")]
        gtk::write_keys(window, bar.clone())?;
        Ok(Self { bar, menu, entries })
    }

    fn update(&mut self, bar: MenuBar) -> tauri::Result<()> {
        let before = self.bar.states();
        for (id, state) in bar.states() {
            if before.get(id) == Some(&state) {
                continue;
            }
            match self.entries.get(id) {
                Some(MenuItemKind::MenuItem(entry)) => entry.set_enabled(state.enabled)?,
                Some(MenuItemKind::Check(entry)) => {
                    entry.set_enabled(state.enabled)?;
                    entry.set_checked(state.checked == Some(true))?;
                }
                _ => {}
            }
        }
        self.bar = bar;
        Ok(())
    }
}

/// Puts a menu bar where the platform has it: in the window, or on a Mac at the top of the
/// screen while the window has the focus.
fn put(window: &WebviewWindow, menu: &Menu<Wry>) -> tauri::Result<()> {
    if !cfg!(target_os = "macos") {
        window.set_menu(menu.clone())?;
    } else if window.is_focused()? {
        window.app_handle().set_menu(menu.clone())?;
    }
    Ok(())
}

/// A window has the focus: on a Mac its menu bar comes to the top of the screen.
pub(crate) fn focused(app: &AppHandle, label: &str) {
    if !cfg!(target_os = "macos") {
        return;
    }
    let shell = app.state::<Shell>();
    if let Some(shown) = shell.menus.shown().get(label) {
        // Where it cannot be shown the last window's menus stay.
        let _ = app.set_menu(shown.menu.clone());
    }
}

/// Something was chosen in a menu.
pub(crate) fn chosen(app: &AppHandle, event: &MenuEvent) {
    let Some((label, command)) = event.id().0.split_once('/') else {
        return;
    };
    let Some(window) = app.get_webview_window(label) else {
        return;
    };
    match command {
        "quit" => windows::quit(app, After::Nothing),
        // It is asked to save before, as by the cross in its frame.
        "close-window" => drop(window.close()),
        #[cfg(target_os = "linux")]
        "cut" | "copy" | "paste" => gtk::edit(&window, command),
        command => {
            // A check mark follows the page, not the click.
            if let Some(shown) = app.state::<Shell>().menus.shown().get(label) {
                shown.check_again(command);
            }
            drop(app.emit_to(EventTarget::webview_window(label), "command", command));
        }
    }
}

impl Shown {
    fn check_again(&self, command: &str) {
        let states = self.bar.states();
        let checked = states.get(command).and_then(|state| state.checked);
        if let (Some(MenuItemKind::Check(entry)), Some(checked)) =
            (self.entries.get(command), checked)
        {
            // The page says in a moment how it stands.
            let _ = entry.set_checked(checked);
        }
    }
}

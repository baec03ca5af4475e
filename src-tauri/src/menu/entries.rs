//! The lines of a menu, as the platform has them.

use std::collections::HashMap;

use tauri::menu::{
    AboutMetadata, CheckMenuItem, MenuItem, MenuItemKind, PredefinedMenuItem, Submenu,
    SubmenuBuilder,
};
use tauri::{Manager, WebviewWindow, Wry};

use super::description::{Entry, Native};

/// Appends lines to a menu, and keeps those that can be chosen by their command.
pub(super) fn append(
    window: &WebviewWindow,
    menu: &Submenu<Wry>,
    described: &[Entry],
    kept: &mut HashMap<String, MenuItemKind<Wry>>,
) -> tauri::Result<()> {
    for entry in described {
        match entry {
            Entry::Line => menu.append(&PredefinedMenuItem::separator(window)?)?,
            Entry::Menu(inner) => {
                let submenu = SubmenuBuilder::new(window, &inner.label).build()?;
                append(window, &submenu, &inner.entries, kept)?;
                menu.append(&submenu)?;
            }
            Entry::Native { what, label } => append_native(window, menu, *what, label)?,
            Entry::Command {
                id,
                label,
                key,
                state,
            } => {
                let (text, taken) = with_key(label, key.as_deref());
                let full = format!("{}/{id}", window.label());
                let item = match state.checked {
                    Some(checked) => MenuItemKind::Check(CheckMenuItem::with_id(
                        window,
                        full,
                        text,
                        state.enabled,
                        checked,
                        taken,
                    )?),
                    None => MenuItemKind::MenuItem(MenuItem::with_id(
                        window,
                        full,
                        text,
                        state.enabled,
                        taken,
                    )?),
                };
                menu.append(&item)?;
                kept.insert(id.clone(), item);
            }
        }
    }
    Ok(())
}

fn append_native(
    window: &WebviewWindow,
    menu: &Submenu<Wry>,
    what: Native,
    label: &str,
) -> tauri::Result<()> {
    let text = Some(label);
    let item = match what {
        Native::About => PredefinedMenuItem::about(window, text, Some(about(window)))?,
        Native::Services => PredefinedMenuItem::services(window, text)?,
        Native::Hide => PredefinedMenuItem::hide(window, text)?,
        Native::HideOthers => PredefinedMenuItem::hide_others(window, text)?,
        Native::ShowAll => PredefinedMenuItem::show_all(window, text)?,
        Native::Minimize => PredefinedMenuItem::minimize(window, text)?,
        Native::Zoom => PredefinedMenuItem::maximize(window, text)?,
        // GTK's own would send keys to whichever window has the focus.
        Native::Cut | Native::Copy | Native::Paste if cfg!(target_os = "linux") => {
            let command = format!("{}/{}", window.label(), editing_command(what));
            return menu.append(&MenuItem::with_id(
                window,
                command,
                label,
                true,
                None::<&str>,
            )?);
        }
        Native::Cut => PredefinedMenuItem::cut(window, text)?,
        Native::Copy => PredefinedMenuItem::copy(window, text)?,
        Native::Paste => PredefinedMenuItem::paste(window, text)?,
    };
    menu.append(&item)
}

/// What the web view calls it.
fn editing_command(what: Native) -> &'static str {
    match what {
        Native::Cut => "cut",
        Native::Copy => "copy",
        _ => "paste",
    }
}

fn about(window: &WebviewWindow) -> AboutMetadata<'_> {
    AboutMetadata {
        name: Some("Masthead".into()),
        version: Some(env!("CARGO_PKG_VERSION").into()),
        comments: Some(env!("CARGO_PKG_DESCRIPTION").into()),
        license: Some(env!("CARGO_PKG_LICENSE").into()),
        icon: window.app_handle().default_window_icon().cloned(),
        ..AboutMetadata::default()
    }
}

/// A label with its key, and the key that the menu itself is to take.
fn with_key(label: &str, key: Option<&str>) -> (String, Option<String>) {
    let Some(key) = key else {
        return (label.to_owned(), None);
    };
    if cfg!(target_os = "macos") {
        (label.to_owned(), Some(accelerator(key, "CmdOrCtrl")))
    } else if cfg!(windows) {
        // What stands after a tab is set as a key is, and is none.
        (format!("{label}\t{}", accelerator(key, "Ctrl")), None)
    } else {
        (label.to_owned(), None)
    }
}

/// A chord of the page as menus write it: `Mod-Shift-n` is `Ctrl+Shift+N`.
fn accelerator(chord: &str, modifier: &str) -> String {
    let (marks, key) = split(chord);
    let mut parts: Vec<String> = marks
        .iter()
        .map(|mark| if *mark == "Mod" { modifier } else { mark })
        .map(str::to_owned)
        .collect();
    let key = key.strip_prefix("Arrow").unwrap_or(key);
    parts.push(if key.chars().count() == 1 {
        key.to_uppercase()
    } else {
        key.to_owned()
    });
    parts.join("+")
}

/// The modifiers of a chord and its key; the key may itself be a hyphen.
pub(super) fn split(chord: &str) -> (Vec<&str>, &str) {
    let last = chord
        .char_indices()
        .next_back()
        .map_or(0, |(place, _)| place);
    match chord[..last].rfind('-') {
        Some(cut) => (chord[..cut].split('-').collect(), &chord[cut + 1..]),
        None => (Vec::new(), chord),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_is_written_as_menus_write_it() {
        let written = |chord: &str| accelerator(chord, "Ctrl");
        assert_eq!(written("Mod-Shift-n"), "Ctrl+Shift+N");
        assert_eq!(written("Alt-ArrowUp"), "Alt+Up");
        assert_eq!(written("Mod--"), "Ctrl+-");
        assert_eq!(written("F11"), "F11");
        assert_eq!(written("Mod-Ctrl-f"), "Ctrl+Ctrl+F");
    }
}

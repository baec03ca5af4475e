//! What GTK's menus cannot do by themselves: keys that are written and not taken, and Cut,
//! Copy and Paste in the web view.

use gtk::gdk::ModifierType;
use gtk::glib::translate::IntoGlib;
use gtk::prelude::*;
use tauri::WebviewWindow;
use webkit2gtk::WebViewExt;

use super::description::{Described, Entry, MenuBar, Native};
use super::entries::split;

/// Lets menus and dialogs begin on the side where the window's language does.
pub(super) fn begin_on_side_of(language: &str) {
    gtk::Widget::set_default_direction(if words::runs_from_the_right(language) {
        gtk::TextDirection::Rtl
    } else {
        gtk::TextDirection::Ltr
    });
}

/// Writes the keys beside the entries. Nothing answers to them here: the page does.
pub(super) fn write_keys(window: &WebviewWindow, bar: MenuBar) -> tauri::Result<()> {
    let shown = window.clone();
    window.run_on_main_thread(move || {
        let Ok(all) = shown.default_vbox() else {
            return;
        };
        let mut children = all.children().into_iter();
        let Some(menus) = children.find_map(|child| child.downcast::<gtk::MenuBar>().ok()) else {
            return;
        };
        for (item, described) in menus.children().iter().zip(&bar.menus) {
            write_in(item, described);
        }
    })
}

/// Writes the keys of one menu: its lines stand in the order in which they were described.
fn write_in(item: &gtk::Widget, described: &Described) {
    let item = item.downcast_ref::<gtk::MenuItem>();
    let menu = item.and_then(|item| item.submenu());
    let Some(menu) = menu.and_then(|menu| menu.downcast::<gtk::Menu>().ok()) else {
        return;
    };
    for (line, entry) in menu.children().iter().zip(&described.entries) {
        match entry {
            Entry::Menu(inner) => write_in(line, inner),
            Entry::Command { key: Some(key), .. } => write(line, key),
            Entry::Native { what, .. } => {
                let key = match what {
                    Native::Cut => "Mod-x",
                    Native::Copy => "Mod-c",
                    Native::Paste => "Mod-v",
                    _ => continue,
                };
                write(line, key);
            }
            Entry::Command { .. } | Entry::Line => {}
        }
    }
}

fn write(line: &gtk::Widget, chord: &str) {
    let bin = line.downcast_ref::<gtk::Bin>();
    let label = bin.and_then(|bin| bin.child());
    let Some(label) = label.and_then(|label| label.downcast::<gtk::AccelLabel>().ok()) else {
        return;
    };
    let (marks, key) = split(chord);
    let modifiers = marks.iter().fold(ModifierType::empty(), |all, mark| {
        all | match *mark {
            "Shift" => ModifierType::SHIFT_MASK,
            "Alt" => ModifierType::MOD1_MASK,
            _ => ModifierType::CONTROL_MASK,
        }
    });
    let mut letters = key.chars();
    let key = match (letters.next(), letters.next()) {
        (Some(letter), None) => gtk::gdk::keys::Key::from_unicode(letter),
        _ => gtk::gdk::keys::Key::from_name(key.strip_prefix("Arrow").unwrap_or(key)),
    };
    label.set_accel(key.into_glib(), modifiers);
}

/// Cuts, copies or pastes where the page has its focus, as the keys do.
pub(super) fn edit(window: &WebviewWindow, command: &str) {
    let command = match command {
        "cut" => "Cut",
        "copy" => "Copy",
        _ => "Paste",
    };
    // A window that is gone has no selection.
    let _ = window.with_webview(move |view| view.inner().execute_editing_command(command));
}

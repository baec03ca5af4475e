//! The pictures on the clipboard, where the web view keeps them from the page.
//!
//! WebKitGTK hands a page the text and the HTML of a clipboard and nothing else, so the page asks
//! here when a paste brought it nothing. The other platforms' web views hand pictures over.

use std::path::PathBuf;

use tauri::AppHandle;

/// What somebody copied that is no text.
pub(crate) enum Copied {
    /// A picture, as its program wrote it.
    Picture(Vec<u8>),
    /// Files, as a file manager names them.
    Files(Vec<PathBuf>),
}

/// What is on the clipboard; `None` where it is no picture, or nobody tells in time. Must not be
/// used on the main thread, which finds out.
#[cfg(target_os = "linux")]
pub(crate) fn copied(app: &AppHandle) -> Option<Copied> {
    let (told, answer) = std::sync::mpsc::channel();
    app.run_on_main_thread(move || linux::ask(told)).ok()?;
    // The program that copied may hang.
    answer.recv_timeout(std::time::Duration::from_secs(5)).ok()
}

/// As on Linux, where it is needed.
#[cfg(not(target_os = "linux"))]
pub(crate) fn copied(_app: &AppHandle) -> Option<Copied> {
    None
}

#[cfg(target_os = "linux")]
mod linux {
    use std::sync::mpsc::Sender;

    use gtk::gdk::{Atom, SELECTION_CLIPBOARD};
    use gtk::gio::prelude::FileExt;
    use gtk::{Clipboard, gio};

    use super::Copied;

    /// The forms to ask for, those first that lose nothing.
    const FORMS: &[&str] = &[
        "image/svg+xml",
        "image/png",
        "image/jpeg",
        "image/webp",
        "image/gif",
    ];

    pub(super) fn ask(told: Sender<Copied>) {
        Clipboard::get(&SELECTION_CLIPBOARD).request_uris(move |clipboard, addresses| {
            let paths = addresses
                .iter()
                .filter_map(|address| gio::File::for_uri(address).path());
            let files: Vec<_> = paths.collect();
            if files.is_empty() {
                ask_offered(clipboard, told);
            } else {
                // Whoever asked may have given up.
                let _ = told.send(Copied::Files(files));
            }
        });
    }

    /// Asks for the best of the forms that the program says it has: some answer for any.
    fn ask_offered(clipboard: &Clipboard, told: Sender<Copied>) {
        clipboard.request_contents(&Atom::intern("TARGETS"), move |clipboard, content| {
            let offered: Vec<_> = content
                .targets()
                .unwrap_or_default()
                .iter()
                .map(|target| target.name().to_string())
                .collect();
            let form = FORMS
                .iter()
                .find(|form| offered.iter().any(|name| name == *form));
            // Where there is none, dropping `told` says so.
            let Some(form) = form else { return };
            clipboard.request_contents(&Atom::intern(form), move |_, content| {
                let bytes = content.data();
                if !bytes.is_empty() {
                    let _ = told.send(Copied::Picture(bytes));
                }
            });
        });
    }
}

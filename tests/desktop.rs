//! The real window: the app as it is built, on a screen of its own, driven by clicks and
//! keys.
//!
//! A window is a slow witness. These specs hold only what no lower test can tell: that
//! page, shell and desk are wired together, that the content security policy lets the
//! app work and nothing else, and that what the window called saved is there after the
//! process was killed. Each one also fails where the page complained of anything.
//!
//! `cargo xtask test` installs what they need: Xvfb, WebKitWebDriver, xclip,
//! xdotool, setxkbmap, openbox and pdftotext.

#![cfg(target_os = "linux")]

#[path = "desktop/harness/mod.rs"]
mod harness;

#[path = "desktop/access.rs"]
mod access;
#[path = "desktop/address.rs"]
mod address;
#[path = "desktop/export.rs"]
mod export;
#[path = "desktop/fields.rs"]
mod fields;
#[path = "desktop/find.rs"]
mod find;
#[path = "desktop/full_screen.rs"]
mod full_screen;
#[path = "desktop/import.rs"]
mod import;
#[path = "desktop/keyboard.rs"]
mod keyboard;
#[path = "desktop/letters.rs"]
mod letters;
#[path = "desktop/manners.rs"]
mod manners;
#[path = "desktop/paste.rs"]
mod paste;
#[path = "desktop/print.rs"]
mod print;
#[path = "desktop/saving.rs"]
mod saving;
#[path = "desktop/screens.rs"]
mod screens;
#[path = "desktop/shelf.rs"]
mod shelf;
#[path = "desktop/start.rs"]
mod start;
#[path = "desktop/troubles.rs"]
mod troubles;
#[path = "desktop/undo.rs"]
mod undo;
#[path = "desktop/watch.rs"]
mod watch;

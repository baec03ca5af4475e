//! The real app in a window of its own, driven from outside as a person would.
//!
//! Each spec gets a display (Xvfb), a driver (WebKitWebDriver), a home folder and a
//! library to itself, so that specs run side by side and leave nothing behind. What is
//! kept, in `target/desktop`: what each app wrote, and a picture where a spec failed.

mod act;
mod display;
mod faults;
mod group;
pub(crate) mod keys;
mod look;
mod wait;
mod webdriver;
mod window;

pub(crate) use wait::until;
pub(crate) use window::{Window, drive, drive_over};

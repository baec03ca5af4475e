//! The keys that have no character, by the code points WebDriver gives them.

pub(crate) const SHIFT: char = '\u{E008}';
pub(crate) const F1: char = '\u{E031}';
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const CONTROL: char = '\u{E009}';
pub(crate) const ALT: char = '\u{E00A}';
pub(crate) const END: char = '\u{E010}';
pub(crate) const DELETE: char = '\u{E017}';
pub(crate) const TAB: char = '\u{E004}';
pub(crate) const ESCAPE: char = '\u{E00C}';
pub(crate) const DOWN: char = '\u{E015}';
pub(crate) const F6: char = '\u{E036}';
pub(crate) const BACKSPACE: char = '\u{e003}';
pub(crate) const HOME: char = '\u{E011}';
pub(crate) const UP: char = '\u{E013}';
pub(crate) const F10: char = '\u{E03A}';
pub(crate) const F11: char = '\u{E03B}';
pub(crate) const LEFT: char = '\u{E012}';
pub(crate) const RIGHT: char = '\u{E014}';

//! The direction of a paragraph, and the voice of a language.

use issue::{Digits, Direction, Language};

use super::code::literal;

/// How Typst is told of a direction.
pub(super) fn dir(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

/// The direction that a paragraph's own letters give it: that of the first letter with
/// one, as HTML's `dir="auto"` and rule P2 of the Unicode bidirectional algorithm have it.
pub(super) fn first_strong(text: &str) -> Option<Direction> {
    text.chars().find_map(|c| {
        if is_right_to_left(c) {
            Some(Direction::Rtl)
        } else {
            c.is_alphabetic().then_some(Direction::Ltr)
        }
    })
}

/// Whether a text's own letters make it run from right to left.
pub(crate) fn runs_left(text: &str) -> bool {
    first_strong(text) == Some(Direction::Rtl)
}

/// A language as the template wants it: `(lang: "fa", region: none, dir: rtl, …)`.
pub(super) fn voice(language: &Language) -> String {
    let primary = language.primary();
    let known = matches!(primary.len(), 2 | 3) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    let lang = if known { primary.as_str() } else { "und" };
    let region = language
        .tag()
        .split('-')
        .skip(1)
        .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()))
        .map_or_else(
            || "none".to_owned(),
            |part| literal(&part.to_ascii_uppercase()),
        );
    let direction = language.direction();
    let arabic = direction == Direction::Rtl && !matches!(lang, "he" | "yi");
    format!(
        "(lang: {}, region: {region}, dir: {}, arabic: {arabic}, digits: {})",
        literal(lang),
        dir(direction),
        literal(digits(language))
    )
}

/// The digits of a language, as a numbering pattern of Typst's.
pub(super) fn digits(language: &Language) -> &'static str {
    match language.digits() {
        Digits::Latin => "1",
        Digits::Persian => "۱",
        Digits::Arabic => "١",
    }
}

/// Whether a text is in a script that has no italics, by its first letter.
pub(super) fn lacks_italics(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| {
        is_right_to_left(c) && !matches!(c as u32, 0x0590..=0x05FF | 0xFB1D..=0xFB4F)
    })
}

/// Whether a character is of class R or AL: the blocks that Unicode keeps for scripts
/// from right to left (DerivedBidiClass.txt), without their digits and marks.
fn is_right_to_left(c: char) -> bool {
    let block = matches!(
        c as u32,
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF
    );
    block && c.is_alphabetic()
}

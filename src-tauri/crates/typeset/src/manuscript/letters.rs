//! Letters: which characters go to the page as they are.
//!
//! PDF/A refuses a glyph that no font has and every private-use character. Such a
//! character prints as U+FFFD, so that a reader sees that something is missing, and the
//! editor is told which it was. Control characters mean nothing on paper and are dropped.

use std::collections::{BTreeMap, BTreeSet};

use issue::StoryId;
use typst::text::is_default_ignorable;

use crate::findings::{Finding, FindingKind};

/// What stands for a character that cannot be printed.
pub(crate) const SUBSTITUTE: char = '\u{FFFD}';

/// Passes every text of an issue through and remembers its characters.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    missing: BTreeSet<char>,
    seen: BTreeSet<char>,
    /// Those of which it may matter whether a font has them.
    asked: BTreeSet<char>,
    /// Which were replaced where.
    by_story: BTreeMap<Option<StoryId>, BTreeSet<char>>,
    /// The story that the texts now passing belong to.
    story: Option<StoryId>,
}

impl Letters {
    /// Letters of which these are known to be in no font.
    pub(crate) fn without(missing: BTreeSet<char>) -> Self {
        Self {
            missing,
            ..Self::default()
        }
    }

    /// Letters of which the same are in no font, before any text.
    pub(super) fn without_what_was_met(&self) -> Self {
        Self::without(self.missing.clone())
    }

    /// Whether the texts that passed through would be the same with these.
    pub(super) fn would_be_the_same(&self, with: &Self) -> bool {
        let lacks = |letters: &Self, c| letters.missing.contains(c);
        (self.missing.is_empty() && with.missing.is_empty())
            || self.asked.iter().all(|c| lacks(self, c) == lacks(with, c))
    }

    /// Adds what was met in other texts.
    pub(super) fn meet(&mut self, other: &Self) {
        self.seen.extend(&other.seen);
        self.asked.extend(&other.asked);
        for (story, letters) in &other.by_story {
            self.by_story.entry(*story).or_default().extend(letters);
        }
    }

    /// Names the story that the following texts belong to.
    pub(crate) fn stand_in(&mut self, story: Option<StoryId>) {
        self.story = story;
    }

    /// A text as it is set.
    pub(crate) fn set(&mut self, text: &str) -> String {
        let mut set = String::with_capacity(text.len());
        for c in text.chars() {
            let Some(letter) = self.letter(c) else {
                continue;
            };
            // A mark without a letter stands on a space that does not break, as Unicode has
            // it (chapter 7.9); from one that breaks, Typst may tear it away.
            if is_mark(letter) && !set.ends_with(carries_marks) {
                if set.ends_with(char::is_whitespace) {
                    set.pop();
                }
                set.push('\u{A0}');
            }
            set.push(letter);
        }
        set
    }

    /// A code block as it is set: like any text, but its lines stay lines.
    pub(crate) fn set_lines(&mut self, text: &str) -> String {
        let lines: Vec<String> = text
            .lines()
            .map(|line| self.set(&line.replace('\t', "    ")))
            .collect();
        lines.join("\n")
    }

    /// The characters that went to the page and must be in a font.
    pub(crate) fn seen(&self) -> &BTreeSet<char> {
        &self.seen
    }

    /// The characters that were replaced, a finding for each story that has any.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let finding = |(story, letters): (&Option<StoryId>, &BTreeSet<char>)| Finding {
            kind: FindingKind::MissingLetters {
                letters: letters.iter().copied().collect(),
            },
            story: *story,
            page: None,
        };
        self.by_story.iter().map(finding).collect()
    }

    fn letter(&mut self, c: char) -> Option<char> {
        if (' '..='~').contains(&c) {
            return Some(c);
        }
        self.asked.insert(c);
        match c {
            '\t' | '\n' | '\u{2028}' | '\u{2029}' => return Some(' '),
            '\u{FEFF}' => return None,
            c if c.is_control() => return None,
            // What nobody sees is left out without a word where it cannot be set.
            c if is_default_ignorable(c) => return (!self.missing.contains(&c)).then_some(c),
            c if is_private(c) => {}
            c if !self.missing.contains(&c) => {
                self.seen.insert(c);
                return Some(c);
            }
            c if c.is_whitespace() => return Some(' '),
            _ => {}
        }
        self.by_story.entry(self.story).or_default().insert(c);
        Some(SUBSTITUTE)
    }
}

/// Private use and noncharacters: PDF/A-2a forbids the first, nothing defines the second.
pub(crate) fn is_private(c: char) -> bool {
    let code = c as u32;
    matches!(code, 0xE000..=0xF8FF | 0xF_0000.. | 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE
}

/// The marks that combine with the letter before them, in the scripts that letters here
/// are mostly in (the ranges of general category Mn in those blocks).
fn is_mark(c: char) -> bool {
    matches!(
        c as u32,
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C7
            | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x08CA..=0x0902
            | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F
    )
}

/// Whether a mark can stand on a character: anything that shows.
fn carries_marks(c: char) -> bool {
    c == '\u{A0}' || !(c.is_whitespace() || is_default_ignorable(c) || c == SUBSTITUTE)
}

//! The opening of a story: the paragraph whose first letter may stand large.

use issue::Direction;
use issue::document::{Inline, plain_text};

use super::code::{array, call};
use super::direction::first_strong;
use super::passages::Spot;
use super::runs::plain_line;
use super::setter::Setter;

/// How many letters a paragraph must begin with, before anything but plain text, so that
/// three lines of them stand beside the large one.
const PLAIN: usize = 120;

impl Setter<'_, '_> {
    /// A story's first paragraph as a call of `opening`; `None` where it cannot begin with a
    /// large letter.
    ///
    /// It can where the text runs from left to right in an alphabet that has capitals and
    /// begins with a letter of it: a large quotation mark would leave the letter behind it
    /// alone, a large digit tears a number apart, and the letters of Arabic join. A combining
    /// mark behind the letter would be torn off, too.
    pub(super) fn opening(&mut self, content: &[Inline]) -> Option<String> {
        if !self.materials.sheet.drop_cap {
            return None;
        }
        let plain = content
            .iter()
            .position(|inline| !matches!(inline, Inline::Text(_) | Inline::SoftBreak))
            .unwrap_or(content.len());
        let (plain, others) = content.split_at(plain);
        let text = plain_text(plain);
        if self.has_standing(content) || text.chars().count() < PLAIN {
            return None;
        }
        let text = self.materials.letters.set(text.trim_start());
        let mut letters = text.chars();
        let letter = letters.next().filter(|&letter| may_stand_large(letter))?;
        let first = letters.as_str();
        let joins = first.starts_with(|next: char| next.is_alphanumeric() || next == ' ');
        let runs = self.direction == Direction::Ltr && first_strong(&text) == Some(Direction::Ltr);
        // A run that has to be cut is set ragged, as any other paragraph.
        let whole = plain_line(&text, self.limits()).len() == 1;
        if !(joins && runs && whole) {
            return None;
        }
        let spot = self.spot(&text);
        let mut arguments = vec![
            spot.text(&text[..letter.len_utf8()]),
            words(first, spot.behind(letter.len_utf8())),
        ];
        self.cut = false;
        arguments.extend(self.line(others));
        if std::mem::take(&mut self.cut) {
            arguments.push("ragged: true".to_owned());
        }
        Some(call("opening", &arguments))
    }
}

/// The words of a text, each with its place.
fn words(text: &str, spot: Spot) -> String {
    let mut behind = 0;
    let words = text.split(' ').map(|word| {
        let at = spot.behind(behind);
        behind += word.len() + 1;
        at.text(word)
    });
    array(&words.collect::<Vec<_>>())
}

/// Whether a letter is of an alphabet with capitals: Latin, Greek, Cyrillic, Armenian,
/// Georgian (the blocks of Unicode that hold them).
fn may_stand_large(letter: char) -> bool {
    letter.is_alphabetic()
        && matches!(
            letter as u32,
            0x41..=0x24F | 0x370..=0x58F | 0x10A0..=0x10FF | 0x1E00..=0x1FFF
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_of_alphabets_with_capitals_stand_large() {
        for letter in "AzÅΩЖԱ".chars() {
            assert!(may_stand_large(letter), "{letter}");
        }
        for other in "1“\"«چא漢¿(".chars() {
            assert!(!may_stand_large(other), "{other}");
        }
    }
}

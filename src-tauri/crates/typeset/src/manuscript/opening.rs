//! The opening of a story: the paragraph whose first letter may stand large.

use issue::Direction;
use issue::document::{Inline, plain_text};

use super::code::{array, call};
use super::direction::{first_strong, lacks_italics};
use super::line::plain_line;
use super::passages::Spot;
use super::setter::Setter;

/// How many letters a paragraph must begin with, before anything but words, so that
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
            .position(|inline| !is_words(inline))
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
        let begins = matches!(plain.first(), Some(Inline::Text(_)));
        if !(begins && joins && runs && whole) {
            return None;
        }
        let mut words = Words::default();
        let mut large = None;
        for inline in plain {
            let mark = match inline {
                Inline::Strong(_) => Some("bold"),
                Inline::Emphasis(_) => Some("em"),
                _ => None,
            };
            let said = match inline {
                Inline::SoftBreak => " ".to_owned(),
                _ => plain_text(std::slice::from_ref(inline)),
            };
            let said = match large {
                None => said.trim_start(),
                Some(_) => &said,
            };
            let said = self.materials.letters.set(said);
            let spot = self.spot(&said);
            let behind = match large {
                None => letter.len_utf8(),
                Some(_) => 0,
            };
            large.get_or_insert_with(|| spot.text(&said[..behind]));
            words.say(&said[behind..], spot.behind(behind), mark);
        }
        let mut arguments = vec![large?, words.into_array()];
        self.cut = false;
        arguments.extend(self.line(others));
        if std::mem::take(&mut self.cut) {
            arguments.push("ragged: true".to_owned());
        }
        Some(call("opening", &arguments))
    }
}

/// Words with their places, each as the parts that it is said in.
#[derive(Default)]
struct Words(Vec<Vec<String>>);

impl Words {
    /// Adds a text; what stands before its first space belongs to the word before it.
    fn say(&mut self, text: &str, spot: Spot, mark: Option<&str>) {
        let mut behind = 0;
        for (index, piece) in text.split(' ').enumerate() {
            if index > 0 || self.0.is_empty() {
                self.0.push(Vec::new());
            }
            let said = spot.behind(behind).text(piece);
            behind += piece.len() + 1;
            if let Some(word) = self.0.last_mut().filter(|_| !piece.is_empty()) {
                word.push(match mark {
                    Some(mark) => call(mark, &[said]),
                    None => said,
                });
            }
        }
    }

    /// The words as content.
    fn into_array(self) -> String {
        let words = self.0.into_iter().map(|mut parts| match parts.len() {
            0 => "[]".to_owned(),
            1 => parts.remove(0),
            _ => call("line-of", &parts),
        });
        array(&words.collect::<Vec<_>>())
    }
}

/// Whether an inline is words alone, emphasised or not, which may stand beside a large letter.
fn is_words(inline: &Inline) -> bool {
    let plain = |inline: &Inline| matches!(inline, Inline::Text(_) | Inline::SoftBreak);
    match inline {
        Inline::Emphasis(content) | Inline::Strong(content) => {
            content.iter().all(plain) && !lacks_italics(&plain_text(content))
        }
        inline => plain(inline),
    }
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

//! The blanks of a text: many become one, and a no-break space stays only where it says
//! something.
//!
//! Programs write no-break spaces to indent, to fill empty lines and to keep two blanks
//! from becoming one. An editor writes them before a French `!`, between the thousands of a
//! number, between a number and its unit: those stay.

use std::iter::{Copied, Peekable};
use std::slice::Iter;

/// Characters that nobody sees and that break words apart for a search: soft hyphens,
/// zero-width spaces, byte order marks. The joiner and the non-joiner shape Persian and
/// Indic words, and the marks of direction hold lines in order: they are none of them.
pub(super) fn is_junk(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffc}' | '\0'
    )
}

/// The text of a paragraph with its blanks made tidy, handed out piece by piece.
pub(super) struct Spaces<'a> {
    rest: Peekable<Copied<Iter<'a, char>>>,
    before: char,
    /// The last character that was handed out.
    written: char,
}

impl<'a> Spaces<'a> {
    pub(super) fn of(all: &'a [char]) -> Self {
        Self {
            rest: all.iter().copied().peekable(),
            before: '\n',
            written: '\n',
        }
    }

    /// The next so many characters, tidy.
    pub(super) fn take(&mut self, length: usize) -> String {
        let mut text = String::new();
        for _ in 0..length {
            let Some(c) = self.rest.next() else {
                break;
            };
            let after = self.rest.peek().copied().unwrap_or('\n');
            let is_space = match c {
                '\u{a0}' | '\u{202f}' => !binds(self.before, after),
                c => c.is_whitespace() || c.is_control(),
            };
            self.before = c;
            if !is_space {
                text.push(c);
                self.written = c;
            } else if !matches!(self.written, ' ' | '\n') {
                text.push(' ');
                self.written = ' ';
            }
        }
        text
    }

    pub(super) fn pass_break(&mut self) {
        self.rest.next();
        (self.before, self.written) = ('\n', '\n');
    }

    pub(super) fn pass_other(&mut self) {
        self.rest.next();
        (self.before, self.written) = ('\u{fffc}', '\u{fffc}');
    }
}

/// Whether a no-break space between these two is one that an editor would write.
fn binds(before: char, after: char) -> bool {
    if before.is_whitespace() || after.is_whitespace() {
        return false;
    }
    let opens = matches!(before, '«' | '‹' | '„' | '§' | '№' | '©');
    let closes = matches!(
        after,
        '»' | '›' | '!' | '?' | ';' | ':' | '%' | '‰' | '–' | '—'
    );
    let counts = |c: char| c.is_numeric() || matches!(c, '€' | '$' | '£' | '°' | '%');
    // 10 000, 5 km, 12 mai; No. 5, p. 12.
    let number = before.is_numeric() && (after.is_alphanumeric() || counts(after));
    let numbered = before == '.' && after.is_numeric();
    opens || closes || number || numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let all: Vec<char> = text.chars().collect();
        assert_eq!(Spaces::of(&all).take(all.len()), expected);
    }

    #[test]
    fn no_break_spaces_stay_where_they_bind() {
        check("Quoi\u{a0}!", "Quoi\u{a0}!");
        check("«\u{a0}Oui\u{a0}»", "«\u{a0}Oui\u{a0}»");
        check("10\u{202f}000 et 5\u{a0}km", "10\u{202f}000 et 5\u{a0}km");
        check("No.\u{a0}5", "No.\u{a0}5");
        check("a\u{a0}dog\u{a0} \u{a0}ran", "a dog ran");
        check("\u{a0}\u{a0}indented", "indented");
    }

    #[test]
    fn blanks_become_one() {
        check("a \t\n b", "a b");
        check(" a", "a");
    }
}

//! Runs of letters without a space: where a line may break inside them, and where it may not.
//!
//! Typst breaks lines by the rules of Unicode and hyphenates words. What that leaves to do:
//! addresses are never hyphenated and break behind their marks; numbers stay whole; what is
//! still too long for its column (keys, words of no language) is cut.

use issue::Language;

/// A number of more characters than this is no number that anybody reads.
pub(super) const LONGEST_NUMBER: usize = 24;
/// So many letters of an address stand on either side of a break at least.
const LEAST_PART: usize = 3;

/// The longest runs of characters that are left without a place to break.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Of any characters.
    pub(super) any: usize,
    /// Of letters alone: words, which Typst hyphenates in the languages it knows.
    pub(super) letters: usize,
    /// Whether words are hyphenated only where they are too long for a line, as in headlines
    /// and tables.
    pub(super) whole: bool,
}

impl Limits {
    /// The limits of a text in a language, in a layout that hyphenates or does not.
    pub(super) fn of(longest: usize, language: &Language, hyphenate: bool) -> Self {
        let hyphenated = hyphenate && HYPHENATED.contains(&language.primary().as_str());
        Self {
            any: longest,
            letters: if hyphenated { longest.max(64) } else { longest },
            whole: false,
        }
    }

    /// The same where nothing is hyphenated: what is too long is cut.
    pub(super) fn unhyphenated(self) -> Self {
        Self {
            letters: self.any,
            whole: false,
            ..self
        }
    }

    /// The same where words stay whole as long as they fit.
    pub(super) fn whole(self) -> Self {
        Self {
            whole: true,
            ..self
        }
    }
}

/// The languages that Typst knows how to hyphenate.
const HYPHENATED: [&str; 38] = [
    "af", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "gl", "hr", "hu",
    "is", "it", "ka", "ku", "la", "lt", "mn", "nb", "nl", "nn", "no", "pl", "pt", "ru", "sk", "sl",
    "sq", "sr", "sv", "tk", "tr", "uk",
];

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// An address of the web or of a letter box; whether its first part is what stands before
    /// its name ("https://").
    Address {
        scheme: bool,
    },
    /// A word too long for its line, where others stay whole.
    Long,
}

/// A stretch of text with the places to break in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Run<'t> {
    pub(super) kind: Kind,
    pub(super) parts: Vec<&'t str>,
    /// Whether it was cut because it is too long for its column.
    pub(super) cut: bool,
}

/// Takes a text apart, so that each run is broken as its kind is.
pub(super) fn runs(text: &str, limits: Limits) -> Vec<Run<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let blank = rest
            .find(|c: char| !c.is_whitespace())
            .unwrap_or(rest.len());
        let start = at + blank;
        let length = text[start..]
            .find(char::is_whitespace)
            .unwrap_or(text.len() - start);
        let word = &text[start..start + length];
        at = start + length;
        let run = if is_address(word) {
            Some(address(word, limits))
        } else if limits.whole && is_long(word, limits) {
            let parts = cut_up(word, limits);
            let cut = parts.len() > 1;
            Some(Run {
                kind: Kind::Long,
                parts,
                cut,
            })
        } else {
            None
        };
        if let Some(run) = run {
            found.extend(plain(&text[from..start], limits));
            found.push(run);
            from = at;
        }
    }
    found.extend(plain(&text[from..], limits));
    found
}

/// A stretch without addresses.
fn plain(text: &str, limits: Limits) -> Option<Run<'_>> {
    let parts = cut_up(text, limits);
    (!parts.is_empty()).then_some(Run {
        kind: Kind::Text,
        cut: parts.len() > 1,
        parts,
    })
}

/// Whether a word has more letters in a row than fit, and may be hyphenated for that.
fn is_long(word: &str, limits: Limits) -> bool {
    word.split(breaks_by_itself)
        .any(|run| width(run) > limits.any as f64 && run.chars().any(char::is_alphabetic))
}

/// Whether a word is an address: `https://…`, `www.…`, `somebody@…`, `harbour.example`.
pub(super) fn is_address(word: &str) -> bool {
    let inside = |mark: char, letters: usize, fits: fn(char) -> bool| {
        word.match_indices(mark).any(|(at, _)| {
            let before = word[..at].chars().rev().take(letters).filter(|&c| fits(c));
            let after = word[at + 1..].chars().take(letters).filter(|&c| fits(c));
            before.count() == letters && after.count() == letters
        })
    };
    word.contains("://")
        || inside('@', 1, char::is_alphanumeric)
        || inside('.', 2, |c| c.is_ascii_alphabetic())
}

/// An address, with a place to break behind its marks.
fn address(word: &str, limits: Limits) -> Run<'_> {
    let scheme = word
        .find("://")
        .map(|at| at + 3)
        .or_else(|| word.find("www.").filter(|&at| at < 3).map(|at| at + 4))
        .filter(|&end| end < word.len());
    let mut parts: Vec<&str> = scheme.map(|end| &word[..end]).into_iter().collect();
    for part in address_parts(&word[scheme.unwrap_or(0)..]) {
        parts.extend(cut_up(part, limits));
    }
    Run {
        kind: Kind::Address {
            scheme: scheme.is_some(),
        },
        cut: word.chars().count() > limits.any,
        parts,
    }
}

/// The parts of an address between which a line may break.
pub(super) fn address_parts(address: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut since) = (0, 0);
    let mut before = ' ';
    for (at, c) in address.char_indices() {
        let left = address[at..].chars().take(LEAST_PART).count();
        let inviting = matches!(before, '/' | '.' | '@' | '-' | '_' | '?' | '&' | '=' | '#');
        if inviting && c.is_alphanumeric() && since >= LEAST_PART && left >= LEAST_PART {
            parts.push(&address[from..at]);
            (from, since) = (at, 0);
        }
        since += 1;
        before = c;
    }
    parts.push(&address[from..]);
    parts
}

/// Cuts a text inside runs that are too long and have no place to break (keys, words of no
/// language), preferably after punctuation.
fn cut_up(text: &str, limits: Limits) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut part, mut run) = (0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if !breaks_by_itself(c) {
            continue;
        }
        let run_length = width(&text[run..at]) as usize;
        let run_text = &text[run..at];
        let of_letters = run_length > limits.any && run_text.chars().all(char::is_alphabetic);
        if run_length
            > if of_letters {
                limits.letters
            } else {
                limits.any
            }
        {
            for cut in cuts(run_text, limits.any / 3) {
                parts.push(&text[part..run + cut]);
                part = run + cut;
            }
        }
        run = at + c.len_utf8();
    }
    if part < text.len() {
        parts.push(&text[part..]);
    }
    parts
}

/// Where to cut a run, in bytes: after about every `every` characters, never before a
/// mark that belongs to the letter before it, and never in a number.
fn cuts(run: &str, every: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut since = 0;
    let mut before = ' ';
    let last = run.chars().count().saturating_sub(3);
    let (mut number_to, mut readable) = (0, false);
    for (index, (at, c)) in run.char_indices().enumerate() {
        let inviting = before.is_ascii_punctuation() && c.is_alphanumeric() && since * 2 >= every;
        let stands_alone =
            c.is_ascii_graphic() || (c.is_alphanumeric() && before.is_alphanumeric());
        let in_number = at < number_to && readable;
        if at >= number_to && is_of_number(c) {
            let number = run[at..].split(|c| !is_of_number(c)).next().unwrap_or("");
            number_to = at + number.len();
            readable = number.chars().count() <= LONGEST_NUMBER;
        }
        if (inviting || since >= every) && stands_alone && index < last && !in_number && at > 0 {
            cuts.push(at);
            since = 0;
        }
        since += 1;
        before = c;
    }
    cuts
}

/// Whether a character may be of a number: digits, what divides them, signs and currencies.
pub(super) fn is_of_number(c: char) -> bool {
    c.is_numeric()
        || matches!(
            c,
            ',' | '.' | ':' | '\'' | '’' | '٫' | '٬' | '+' | '−' | '±' | '%' | '‰' | '$'
        )
        || matches!(c as u32, 0xA2..=0xA5 | 0x20A0..=0x20CF)
}

/// How wide a text is, in letters of middling width.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(letter_width).sum()
}

fn letter_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.65,
        'f' | 'r' | 't' | ' ' => 0.8,
        'm' | 'w' => 1.6,
        'M' | 'W' => 1.9,
        _ if is_of_number(c) => 1.05,
        _ if c.is_uppercase() => 1.4,
        _ if c as u32 >= 0x2E80 => 2.15,
        _ => 1.05,
    }
}

/// Whether Typst can break a line at a character without help: spaces, hyphens, and
/// scripts that are written without spaces.
pub(super) fn breaks_by_itself(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '\u{2010}' | '\u{2013}' | '\u{2014}' | '\u{AD}' | '\u{200B}'
        )
        || matches!(c as u32, 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0x1_F000..=0x1_FAFF | 0x2_0000..=0x3_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits {
        any: 12,
        letters: 18,
        whole: false,
    };

    fn check(text: &str, expected: &[&str]) {
        let runs = runs(text, LIMITS);
        let parts: Vec<&str> = runs.iter().flat_map(|run| run.parts.clone()).collect();
        assert_eq!(parts, expected, "{text}");
        assert_eq!(parts.concat(), text);
    }

    #[test]
    fn only_runs_too_long_for_the_column_are_cut() {
        check("", &[]);
        check("short words stay whole", &["short words stay whole"]);
        check(
            "a well-known hyphen-loving-sentence",
            &["a well-known hyphen-loving-sentence"],
        );
        check(
            "see aaaaaaaaaaaaaaaa there",
            &["see aaaaaaaaaaaaaaaa there"],
        );
        check(
            "see a1b2a1b2a1b2a1b2 there",
            &["see a1b2", "a1b2", "a1b2", "a1b2 there"],
        );
    }

    #[test]
    fn numbers_stay_whole() {
        check("of £1,234,567,890.12 now", &["of £1,234,567,890.12 now"]);
        check("1234123412341234", &["1234123412341234"]);
        check("۱۲۳٬۴۵۶٬۷۸۹٬۰۱۲٫۵", &["۱۲۳٬۴۵۶٬۷۸۹٬۰۱۲٫۵"]);
        assert!(cut_up(&"12345678".repeat(5), LIMITS).len() > 5);
    }

    #[test]
    fn addresses_break_behind_their_marks() {
        check(
            "see https://example.org/a/bc today.",
            &["see ", "https://", "example.", "org/", "a/bc", " today."],
        );
        check(
            "editor@harbour.example",
            &["editor@", "harbour.", "example"],
        );
        check(
            "www.harbour-society.example",
            &["www.", "harbour-", "society.", "example"],
        );
        for plain in [
            "1,234.50", "the end.", "and/or", "3.5", "a:b", "@home", "e.g.",
        ] {
            assert!(!is_address(plain), "{plain}");
        }
    }

    #[test]
    fn a_long_word_is_told_apart_where_others_stay_whole() {
        let kinds = |text| -> Vec<Kind> {
            let runs = runs(text, LIMITS.whole());
            runs.iter().map(|run| run.kind).collect()
        };
        assert_eq!(kinds("short words"), [Kind::Text]);
        assert_eq!(
            kinds("das Aufbewahrungsfristen hier"),
            [Kind::Text, Kind::Long, Kind::Text]
        );
    }
}

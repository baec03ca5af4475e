//! Counting words as a reader reads them.
//!
//! The window counts alike: `ui/src/count/as-read.ts` has the same expression, and
//! `tests/fixtures/word-counts.json` holds both to one table.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use unicode_segmentation::UnicodeSegmentation;

/// The number of words in a Markdown text, by the word boundaries of Unicode (UAX #29).
///
/// Addresses of links and pictures do not count, nor footnote marks, reference definitions and
/// comments; an address that stands in the text is one word.
pub fn count(text: &str) -> usize {
    let lines = text.split('\n').map(line_as_read);
    lines.map(|line| line.unicode_words().count()).sum()
}

/// A line without what readers do not read. Each line is taken by itself, so that the window need
/// not look at more than the lines that changed.
fn line_as_read(line: &str) -> Cow<'_, str> {
    match MAY_HIDE.iter().any(|mark| line.contains(mark)) {
        true => HIDDEN.replace_all(line, shown),
        false => Cow::Borrowed(line),
    }
}

/// Without one of these, nothing of a line is hidden.
const MAY_HIDE: [&str; 4] = ["]", "<!--", "://", "www."];

/// What a reader sees of a place where [`HIDDEN`] matches.
fn shown(found: &Captures<'_>) -> String {
    let part = |name| found.name(name).map(|part| part.as_str());
    match (part("text"), part("title")) {
        _ if part("escape").is_some() => found[0].to_owned(),
        // One word.
        _ if part("address").is_some() => "x".to_owned(),
        (Some(text), _) => line_as_read(text).into_owned(),
        (None, Some(title)) if part("picture").is_some() => title[1..title.len() - 1].to_owned(),
        _ => String::new(),
    }
}

/// What readers do not read, or read otherwise than it is written. Part by part as in
/// `ui/src/count/as-read.ts`.
static HIDDEN: LazyLock<Regex> = LazyLock::new(|| {
    const ESCAPE: &str = r"(?<escape>\\[!<\[\]\\])";
    // Up to the next comment at the most, so that many of them that do not end cost no more.
    const COMMENT: &str = r"<!--(?:[^<]|<[^!])*?-->";
    const FOOTNOTE: &str = r"\[\^[^ \t\[\]]+\]";
    // A destination, whose brackets may hold one more pair.
    const ANGLED: &str = r"<[^<>]*>";
    const BARE: &str = r"[^ \t()<\\]+(?:(?:\\[^ \t]|\([^ \t()]*\))[^ \t()<\\]*)*";
    const TITLE: &str =
        r#"(?:"[^"\\]*(?:\\[^\n][^"\\]*)*"|'[^'\\]*(?:\\[^\n][^'\\]*)*'|\([^()]*\))"#;
    const LABEL: &str = r"[^\^\[\]][^\[\]]*";
    const TEXT: &str = r"[^\[\]\\]*(?:\\[^\n][^\[\]\\]*)*";
    // The address of a text, like a link's: it ends where a mark of Markdown could follow.
    const ADDRESS: &str =
        r#"<?(?<address>(?-u:\b)(?:https?://|www\.)[^\p{White_Space}<>\[\]"`|]+)>?"#;

    let note = format!(r"^ {{0,3}}{FOOTNOTE}:[ \t]*");
    let definition =
        format!(r"^ {{0,3}}\[{LABEL}\]:[ \t]*(?:{ANGLED}|[^ \t<][^ \t]*)(?:[ \t]+{TITLE})?[ \t]*$");
    let target = format!(
        r"\((?:[ \t]*(?:{ANGLED}|{BARE})(?:[ \t]+(?<title>{TITLE}))?)?[ \t]*\)(?:\{{[^{{}}]*\}})?"
    );
    // Where the beginning stands in a line above, or holds brackets, the end alone.
    let link =
        format!(r"(?:(?<picture>!)\[{TEXT}|\[(?<text>{TEXT}))?\](?:{target}|\[(?:{LABEL})?\])");
    let parts = [
        ESCAPE,
        COMMENT,
        &note,
        &definition,
        FOOTNOTE,
        &link,
        ADDRESS,
    ];
    Regex::new(&parts.join("|")).expect("parts that the tests compile")
});

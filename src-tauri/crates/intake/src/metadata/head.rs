//! Metadata at the head of a file: YAML front matter, or bare `Key: value` lines.

use words::{Message, message};

use super::Entry;
use crate::yaml;

/// The metadata at a file's head, and the text after it.
pub(crate) struct Head<'a> {
    pub(crate) entries: Vec<Entry>,
    pub(crate) rest: &'a str,
    pub(crate) notes: Vec<Message>,
}

/// Reads front matter between `---` lines. Broken YAML is read line by line where its
/// lines still look like `Key: value`, and kept whole otherwise.
pub(crate) fn front_matter(text: &str) -> Option<Head<'_>> {
    let (block, rest) = split_front_matter(text)?;
    let head = |entries, notes| {
        Some(Head {
            entries,
            rest,
            notes,
        })
    };
    if let Some(entries) = yaml::entries(block) {
        return head(entries, Vec::new());
    }
    match lines_as_entries(block.lines()) {
        Some(entries) => head(entries, vec![message!("intake-head-read-by-lines")]),
        None => {
            let whole = Entry {
                key: "front matter".into(),
                value: block.trim_end().to_owned(),
                source: block.to_owned(),
            };
            head(vec![whole], vec![message!("intake-head-kept")])
        }
    }
}

/// The text between the `---` line that opens a file and the next, and the text after.
pub(crate) fn split_front_matter(text: &str) -> Option<(&str, &str)> {
    let (first, _) = text.split_once('\n')?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = first.len() + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let rest = &text[at + line.len()..];
            // `---` around prose is a pair of rules, not metadata.
            let is_metadata = text[start..at].lines().any(|line| key_of(line).is_some());
            return (is_metadata || at == start).then_some((&text[start..at], rest));
        }
        at += line.len();
    }
    None
}

/// Reads the `Key: value` lines that open a file, as This Week in Rust has them. They end
/// at the first blank line; one of them must be a name that newsletters use, so that a
/// story that opens with "Note: …" is not taken for metadata.
pub(crate) fn key_lines(text: &str) -> Option<Head<'_>> {
    let blanks = text.len() - text.trim_start_matches('\n').len();
    let body = &text[blanks..];
    let end = body.find("\n\n").map_or(body.len(), |at| at + 1);
    let entries = lines_as_entries(body[..end].lines())?;
    let known = entries
        .iter()
        .any(|entry| super::fields::is_known(&entry.key));
    known.then(|| Head {
        entries,
        rest: &body[end..],
        notes: Vec::new(),
    })
}

/// Lines as entries, where every line is one or continues one by its indentation.
fn lines_as_entries<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in lines.filter(|line| !line.trim().is_empty()) {
        if let (true, Some(entry)) = (line.starts_with([' ', '\t']), entries.last_mut()) {
            entry.value = format!("{} {}", entry.value, line.trim()).trim().to_owned();
            entry.source = format!("{}\n{line}", entry.source);
            continue;
        }
        let (key, value) = key_of(line)?;
        entries.push(Entry {
            key: key.to_owned(),
            value: unquoted(value).to_owned(),
            source: line.to_owned(),
        });
    }
    (!entries.is_empty()).then_some(entries)
}

/// The key and the value of a `Key: value` line.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let well_formed = key.chars().next().is_some_and(char::is_alphabetic)
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-'))
        && key.chars().count() <= 30
        && (value.is_empty() || value.starts_with([' ', '\t']));
    well_formed.then(|| (key.trim_end(), value.trim()))
}

fn unquoted(value: &str) -> &str {
    let inner = |quote| value.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}

//! YAML as newsletters carry it: one mapping of names to values.
//!
//! A mapping is cut into its entries by lines, and each entry is parsed by itself
//! (serde-saphyr) as the type that its field wants. So the words of an entry stay at
//! hand as they were written, `0107` stays `0107`, and one odd value spoils no other.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_saphyr::Options;

use crate::metadata::Entry;

/// The entries of a block that is one YAML mapping; `None` where it is not.
pub(crate) fn entries(block: &str) -> Option<Vec<Entry>> {
    let whole: BTreeMap<String, IgnoredAny> = parse(block)?;
    let entries: Vec<Entry> = split(block)?
        .into_iter()
        .map(entry)
        .collect::<Option<_>>()?;
    // An entry that only the parser sees (a mapping in braces, a key with a `?`) would
    // be read wrong by its lines.
    let agree =
        entries.len() == whole.len() && entries.iter().all(|entry| whole.contains_key(&entry.key));
    agree.then_some(entries)
}

/// An entry's value as a type; `None` where it is none of that type.
pub(crate) fn value<T: DeserializeOwned>(entry: &Entry) -> Option<T> {
    let parsed: BTreeMap<String, T> = parse(&entry.source)?;
    parsed.into_values().next()
}

/// The entries of the mapping below an entry, which is indented.
pub(crate) fn nested(entry: &Entry) -> Option<Vec<Entry>> {
    let (_, below) = entry.source.split_once('\n')?;
    let indent = below.lines().find(|line| !line.trim().is_empty())?;
    let indent = &indent[..indent.len() - indent.trim_start_matches(' ').len()];
    let lines: Vec<&str> = below
        .lines()
        .map(|line| line.strip_prefix(indent).unwrap_or(line.trim_start()))
        .collect();
    entries(&lines.join("\n"))
}

/// The comments of a block, for whoever takes its values and drops the rest.
pub(crate) fn comments(block: &str) -> Vec<&str> {
    block.lines().filter_map(comment).collect()
}

fn comment(line: &str) -> Option<&str> {
    let mut quote = None;
    let mut escaped = false;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some('"') if c == '\\' => escaped = true,
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '#' && before.is_whitespace() => return Some(&line[at..]),
            // A quotation mark opens a value only where a value can start.
            None if matches!(c, '"' | '\'') && matches!(before, ' ' | '[' | '{' | ',') => {
                quote = Some(c)
            }
            None => {}
        }
        before = c;
    }
    None
}

/// Cuts a block at the lines that start a top-level entry.
fn split(block: &str) -> Option<Vec<&str>> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in block.split_inclusive('\n') {
        let continues = line.starts_with([' ', '\t', '#', '-', ']', '}']) || line.trim().is_empty();
        if !continues {
            starts.push(at);
        }
        at += line.len();
    }
    let first = starts.first_mut()?;
    // A comment above the first entry stays with it.
    *first = 0;
    let ends = starts.iter().skip(1).copied().chain([block.len()]);
    Some(
        starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| &block[start..end])
            .collect(),
    )
}

fn entry(source: &str) -> Option<Entry> {
    if let Some(scalar) = parse::<BTreeMap<String, Option<Scalar>>>(source) {
        let (key, value) = scalar.into_iter().next()?;
        let value = value.map(|Scalar(value)| value).unwrap_or_default();
        return Some(Entry {
            key,
            value,
            source: source.to_owned(),
        });
    }
    let (key, _) = parse::<BTreeMap<String, IgnoredAny>>(source)?
        .into_iter()
        .next()?;
    let value = source.split_once(':').map_or(source, |(_, value)| value);
    Some(Entry {
        key,
        value: value.trim().to_owned(),
        source: source.to_owned(),
    })
}

/// A value of one piece, as it is written.
#[derive(Deserialize)]
struct Scalar(String);

/// Parses with limits far above any newsletter and far below what would hurt.
fn parse<T: DeserializeOwned>(block: &str) -> Option<T> {
    let options: Options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: 200_000,
            max_nodes: 100_000,
            simple_key_max_lookahead: 65_536,
            max_depth: 16,
            max_aliases: 100,
            max_anchors: 100,
            max_documents: 1,
        },
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(block, options).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(block: &str, expected: &[(&str, &str)]) {
        let found = entries(block).expect("a mapping");
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|entry| (entry.key.as_str(), entry.value.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn values_stay_as_they_are_written() {
        check(
            "title: 'Letter #107'\nnumber: 0107\nyes: no\nempty:\ntags:\n- a\n- b # two\nlong: >\n  one\n  two\n",
            &[
                ("title", "Letter #107"),
                ("number", "0107"),
                ("yes", "no"),
                ("empty", ""),
                ("tags", "- a\n- b # two"),
                ("long", "one two\n"),
            ],
        );
    }

    #[test]
    fn what_is_no_mapping_is_not_read_as_one() {
        for block in [
            "just text",
            "- a\n- b",
            "a: b: c",
            "a: 1\na: 2",
            "{a: 1, b: 2}",
            "",
            "a: [1",
        ] {
            assert_eq!(entries(block), None, "{block}");
        }
    }

    #[test]
    fn comments_are_told_from_values() {
        let block = "# one\na: \"no # comment\" # two\nb: x#y\nc: it's # three\n";
        assert_eq!(comments(block), ["# one", "# two", "# three"]);
    }

    #[test]
    fn an_alias_bomb_is_refused() {
        let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (name, before) in ["b", "c", "d", "e", "f", "g", "h", "i"]
            .iter()
            .zip("abcdefgh".chars())
        {
            let alias = format!("*{before}, ").repeat(9);
            bomb.push_str(&format!("{name}: &{name} [{alias}]\n"));
        }
        assert_eq!(entries(&bomb), None);
    }
}

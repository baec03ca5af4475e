//! Giving every story the definitions it uses.
//!
//! Which of the issue's names a story uses is asked of the parser again: the story is
//! parsed with every name that its brackets could mean defined as a marker before it,
//! and the markers that come out as links are the names used. Definitions are then added
//! at the end; one goes to the front where the story has one of its own that did not hold in
//! the issue (the first of a name holds), or where its text ends inside a code block or a
//! comment.

use std::collections::HashSet;
use std::ops::Range;

use issue::Document;
use issue::document::{BlockKind, Inline, Reading, plain_text};

use super::definitions::{Definition, Source, normalised, without_outer_blanks};

/// What a definition's address is while its use is looked for.
const MARKER: &str = "masthead-definition:";

/// The paragraph that tells whether a text ends outside every block.
const END: &str = "masthead-end-of-text";

/// A part of the issue with the definitions added that it uses and has not got. `lines`
/// are the lines of the issue that the part stands on.
pub(super) fn complete(source: &Source, lines: Range<usize>, body: &str) -> String {
    if source.definitions.is_empty() || !body.contains('[') {
        return body.to_owned();
    }
    let missing = missing(source, &lines, body);
    let is_elsewhere = |definition: &Definition| {
        !lines.contains(&definition.lines.start) || missing.contains(&definition.label)
    };
    let elsewhere = |name: &String| {
        let found = source.definition(name);
        found.filter(|definition| is_elsewhere(definition))
    };
    let usage = Usage::of(body, &elsewhere);
    let (mut notes, mut links): (Vec<&Definition>, Vec<&Definition>) = usage
        .definitions
        .into_iter()
        .partition(|definition| definition.is_footnote);
    // A footnote that is added may use names of its own, and a footnote of the part itself that
    // nothing used before: that one uses names too.
    let mut seen: HashSet<&String> = notes
        .iter()
        .chain(&links)
        .map(|known| &known.label)
        .collect();
    let mut next = 0;
    while let Some(&note) = notes.get(next) {
        next += 1;
        let others = |name: &String| {
            let found = source.definition(name);
            found.filter(|found| found.label != note.label)
        };
        let alone = format!("[{}]\n\n<!-- -->\n\n{}", note.label, note.text);
        for definition in Usage::of(&alone, &others).definitions {
            if !seen.insert(&definition.label) {
                continue;
            }
            match definition.is_footnote {
                true => notes.push(definition),
                false if is_elsewhere(definition) => links.push(definition),
                false => {}
            }
        }
    }
    notes.retain(|note| is_elsewhere(note));
    assembled(body, &notes, &links, usage.ends_open)
}

/// The names that seem to be defined in a part and are not: a line in a comment can look
/// just like the definition that holds.
fn missing(source: &Source, lines: &Range<usize>, body: &str) -> HashSet<String> {
    let mut labels: Vec<&String> = bracketed(body)
        .iter()
        .filter_map(|name| source.definition(name))
        .filter(|definition| lines.contains(&definition.lines.start))
        .map(|definition| &definition.label)
        .collect();
    if labels.is_empty() {
        return HashSet::new();
    }
    let probes: String = labels
        .iter()
        .map(|label| format!("[{label}]\n\n"))
        .collect();
    let trial = format!("{probes}<!-- -->\n\n{body}");
    let document = Document::parse(&trial, Reading::default());
    for block in document.blocks.iter().rev() {
        let at = (block.first_line as usize).saturating_sub(1) / 2;
        let resolves = match &block.kind {
            BlockKind::Paragraph(content) => matches!(
                content.as_slice(),
                [Inline::Link { .. } | Inline::FootnoteReference { .. }]
            ),
            _ => false,
        };
        if resolves && at < labels.len() {
            labels.remove(at);
        }
    }
    labels.into_iter().cloned().collect()
}

/// What a text uses of the definitions that stand elsewhere.
struct Usage<'s> {
    /// In the order they stand in the issue.
    definitions: Vec<&'s Definition>,
    /// Whether the text ends inside a block that would swallow what is added.
    ends_open: bool,
}

impl<'s> Usage<'s> {
    fn of(text: &str, elsewhere: &dyn Fn(&String) -> Option<&'s Definition>) -> Self {
        let mut offered: Vec<&Definition> = bracketed(text).iter().filter_map(elsewhere).collect();
        offered.sort_by_key(|definition| definition.lines.start);
        let mut trial = String::new();
        for (
            index,
            Definition {
                label, is_footnote, ..
            },
        ) in offered.iter().enumerate()
        {
            trial.push_str(&match is_footnote {
                true => format!("[{label}]: note\n\n"),
                false => format!("[{label}]: {MARKER}{index}\n\n"),
            });
        }
        let trial = format!("{trial}<!-- -->\n\n{text}\n\n{END}\n");
        let document = Document::parse(&trial, Reading::default());
        let mut names: HashSet<String> = document
            .footnotes
            .iter()
            .map(|note| normalised(&format!("^{}", note.label)))
            .collect();
        document.visit_inlines(&mut |inlines| collect(inlines, &offered, &mut names));
        let ends_open = !document
            .blocks
            .last()
            .is_some_and(|block| match &block.kind {
                BlockKind::Paragraph(content) => plain_text(content) == END,
                _ => false,
            });
        offered.retain(|definition| names.contains(&normalised(&definition.label)));
        Self {
            definitions: offered,
            ends_open,
        }
    }
}

fn collect(inlines: &[Inline], definitions: &[&Definition], names: &mut HashSet<String>) {
    for inline in inlines {
        match inline {
            Inline::Link {
                destination,
                content,
                ..
            } => {
                names.extend(marked(destination, definitions));
                collect(content, definitions, names);
            }
            Inline::Picture { destination, .. } => names.extend(marked(destination, definitions)),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content) => collect(content, definitions, names),
            _ => {}
        }
    }
}

fn marked(destination: &str, definitions: &[&Definition]) -> Option<String> {
    let index: usize = destination.strip_prefix(MARKER)?.parse().ok()?;
    definitions
        .get(index)
        .map(|definition| normalised(&definition.label))
}

/// Every text in brackets that could be a name: there is none with brackets in it.
fn bracketed(text: &str) -> HashSet<String> {
    let mut names = HashSet::new();
    let mut open = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => open = Some(at + 1),
            ']' => {
                if let Some(start) = open.take() {
                    names.insert(normalised(&text[start..at]));
                }
            }
            _ => {}
        }
    }
    names
}

fn assembled(body: &str, notes: &[&Definition], links: &[&Definition], ends_open: bool) -> String {
    let own_names = own_names(body);
    let before =
        |definition: &&Definition| ends_open || own_names.contains(&normalised(&definition.label));
    let (front_notes, back_notes): (Vec<&Definition>, Vec<&Definition>) =
        notes.iter().copied().partition(before);
    let (front_links, back_links): (Vec<&Definition>, Vec<&Definition>) =
        links.iter().copied().partition(before);
    // Text that is indented would continue a footnote before it.
    let is_continued = front_links.is_empty() && body.starts_with([' ', '\t']);
    let wall = if is_continued && !front_notes.is_empty() {
        "<!-- -->"
    } else {
        ""
    };
    let mut parts = vec![
        joined(&front_notes),
        lines_of(&front_links),
        wall.to_owned(),
        body.to_owned(),
        joined(&back_notes),
        lines_of(&back_links),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// The names that lines of a text seem to define.
fn own_names(body: &str) -> HashSet<String> {
    let lines = body
        .lines()
        .filter_map(|line| line.split_once('[')?.1.split_once("]:"));
    lines.map(|(label, _)| normalised(label)).collect()
}

fn lines_of(definitions: &[&Definition]) -> String {
    let lines: Vec<&str> = definitions
        .iter()
        .map(|definition| definition.text.as_str())
        .collect();
    lines.join("\n")
}

fn joined(definitions: &[&Definition]) -> String {
    let texts: Vec<&str> = definitions
        .iter()
        .map(|definition| definition.text.as_str())
        .collect();
    without_outer_blanks(&texts).join("\n\n")
}

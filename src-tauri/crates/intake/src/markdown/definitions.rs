//! The reference definitions of a text: `[name]: address` and `[^name]: note`.
//!
//! Whether a line that looks like a definition is one (and not code, a comment, or the
//! middle of a paragraph) only a Markdown parser knows. So the text is parsed once, with
//! a probe for every candidate before it: a paragraph `[name]` that becomes a link, or a
//! footnote mark, exactly where the text defines that name. The probes stand in front
//! because a text may end inside a code block; nothing can start before the text does.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use issue::Document;
use issue::document::{Block, BlockKind, Footnote, Inline, Reading};

use super::candidates::{Candidate, candidate_on, candidates};
use super::cut::Heading;

/// How many bytes of addresses are resolved by probes; comrak stops resolving
/// references at 100,000, and then a definition is believed by its looks.
const PROBED: usize = 80_000;

/// The most lines that a definition of a link takes: label, address, title.
const DEFINITION_LINES: usize = 6;

/// A text, its lines and its definitions.
pub(super) struct Source<'a> {
    pub(super) lines: Vec<&'a str>,
    pub(super) definitions: Vec<Definition>,
    /// The lines that definitions of links stand on.
    defining: HashSet<usize>,
    /// The index of each name's definition.
    by_name: HashMap<String, usize>,
    document: Document,
    /// How many lines of probes stand before the text in `document`.
    probe_lines: usize,
}

/// A definition that holds in the text.
#[derive(Clone, Debug)]
pub(super) struct Definition {
    /// The name as written, blanks made one.
    pub(super) label: String,
    pub(super) is_footnote: bool,
    /// The lines it stands on.
    pub(super) lines: Range<usize>,
    /// The definition as it can stand at the left margin.
    pub(super) text: String,
}

impl<'a> Source<'a> {
    /// Reads a text whose lines end in `\n`.
    pub(super) fn read(text: &'a str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let candidates = candidates(&lines);
        let mut probed = String::new();
        let mut probes = HashMap::new();
        let mut size = 0;
        for candidate in &candidates {
            size += lines[candidate.line].len();
            if size > PROBED || probes.contains_key(&candidate.label) {
                continue;
            }
            probes.insert(candidate.label.clone(), probes.len() * 2 + 1);
            probed.push_str(&format!("[{}]\n\n", candidate.label));
        }
        // A comment, so that nothing of the text continues the last probe.
        probed.push_str("<!-- -->\n\n");
        let probe_lines = probes.len() * 2 + 2;
        let document = Document::parse(&(probed + text), Reading::default());
        let mut source = Self {
            lines,
            definitions: Vec::new(),
            defining: HashSet::new(),
            by_name: HashMap::new(),
            document,
            probe_lines,
        };
        source.find(&candidates, &probes);
        source
    }

    /// The top-level blocks with their lines, counted from 0.
    pub(super) fn blocks(&self) -> impl Iterator<Item = (Range<usize>, &BlockKind)> {
        self.document
            .blocks
            .iter()
            .filter(|block| block.first_line as usize > self.probe_lines)
            .map(|block| (self.range(block), &block.kind))
    }

    fn range(&self, block: &Block) -> Range<usize> {
        let line = |line: u32| (line as usize).saturating_sub(self.probe_lines);
        line(block.first_line).saturating_sub(1)..line(block.last_line).min(self.lines.len())
    }

    /// The lines of a range but for those of another, without blank lines at its ends.
    pub(super) fn text_without(
        &self,
        range: Range<usize>,
        without: Option<Range<usize>>,
    ) -> String {
        let Some(without) = without else {
            return without_outer_blanks(&self.lines[range]).join("\n");
        };
        let (before, behind) = (range.start..without.start, without.end..range.end);
        let is_code = behind
            .clone()
            .map(|at| self.lines[at])
            .find(|line| !line.trim().is_empty())
            .is_some_and(|line| line.starts_with("    ") || line.starts_with('\t'));
        // Code that a heading parted from a note or a list would become a part of it.
        let parting = is_code.then_some("<!-- -->");
        let lines = |range: Range<usize>| range.map(|at| self.lines[at]);
        let kept: Vec<&str> = lines(before).chain(parting).chain(lines(behind)).collect();
        without_outer_blanks(&kept).join("\n")
    }

    /// The definition of a name.
    pub(super) fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.get(*self.by_name.get(name)?)
    }

    /// A heading as typed.
    pub(super) fn raw(&self, heading: &Heading) -> String {
        self.lines[heading.first..heading.end].join("\n")
    }

    /// Whether nothing that a reader sees stands before a line.
    pub(super) fn opens_with(&self, line: usize) -> bool {
        self.blocks()
            .next()
            .is_none_or(|(lines, _)| lines.contains(&line))
    }

    /// Whether a line is part of a link's definition.
    pub(super) fn is_definition(&self, line: usize) -> bool {
        self.defining.contains(&line)
    }

    /// Settles which candidates are the definitions that hold: the first of each name.
    fn find(&mut self, candidates: &[Candidate], probes: &HashMap<String, usize>) {
        let notes: HashMap<String, &Footnote> = self
            .document
            .footnotes
            .iter()
            .map(|note| (normalised(&note.label), note))
            .collect();
        let mut found: HashMap<String, Definition> = HashMap::new();
        for candidate in candidates {
            let key = normalised(&candidate.label);
            if found.contains_key(&key) {
                continue;
            }
            let definition = if candidate.is_footnote() {
                let note = notes.get(&normalised(&candidate.label[1..]));
                note.and_then(|note| self.footnote(candidate, note))
            } else {
                let resolved = probes
                    .get(&candidate.label)
                    .map(|&line| self.resolved(line));
                self.link(candidate, resolved)
            };
            if let Some(definition) = definition {
                found.insert(key, definition);
            }
        }
        let mut found: Vec<(String, Definition)> = found.into_iter().collect();
        found.sort_by_key(|(_, definition)| definition.lines.start);
        for (index, (name, definition)) in found.into_iter().enumerate() {
            if !definition.is_footnote {
                self.defining.extend(definition.lines.clone());
            }
            self.by_name.insert(name, index);
            self.definitions.push(definition);
        }
    }

    /// What the probe on a line became: an address and a title.
    fn resolved(&self, line: usize) -> Option<(&str, &str)> {
        let blocks = &self.document.blocks;
        let at = blocks.partition_point(|block| (block.first_line as usize) < line);
        let block = blocks.get(at)?;
        if block.first_line as usize != line {
            return None;
        }
        link_of(block)
    }

    /// A link's definition, where its lines alone mean what the whole text made of it.
    /// `resolved` is `None` where there was no probe.
    fn link(
        &self,
        candidate: &Candidate,
        resolved: Option<Option<(&str, &str)>>,
    ) -> Option<Definition> {
        if resolved == Some(None) {
            return None;
        }
        let most = DEFINITION_LINES.min(self.lines.len() - candidate.line);
        (1..=most).find_map(|count| {
            let lines = candidate.line..candidate.line + count;
            let text = self.at_margin(candidate, lines.clone());
            let alone = Document::parse(
                &format!("[{}]\n\n{text}", candidate.label),
                Reading::default(),
            );
            let [block] = alone.blocks.as_slice() else {
                return None;
            };
            let link = link_of(block)?;
            let same = resolved.flatten().is_none_or(|resolved| resolved == link);
            same.then(|| Definition {
                label: candidate.label.clone(),
                is_footnote: false,
                lines,
                text,
            })
        })
    }

    /// A footnote's definition, as far as the parser found its blocks to go.
    fn footnote(&self, candidate: &Candidate, note: &Footnote) -> Option<Definition> {
        let blocks = || note.blocks.iter().map(|block| self.range(block));
        let first = blocks()
            .map(|range| range.start)
            .min()
            .unwrap_or(candidate.line);
        let end = blocks().map(|range| range.end).max().unwrap_or_default();
        // The definition that holds is the one whose blocks follow its line.
        let later = (candidate.line + 1..=first).any(|at| {
            candidate_on(self.lines[at], at)
                .is_some_and(|other| normalised(&other.label) == normalised(&candidate.label))
        });
        if first < candidate.line || later {
            return None;
        }
        let lines = candidate.line..end.max(candidate.line + 1);
        Some(Definition {
            label: candidate.label.clone(),
            is_footnote: true,
            text: self.at_margin(candidate, lines.clone()),
            lines,
        })
    }

    /// Lines without the quotation or list that they stand in.
    fn at_margin(&self, candidate: &Candidate, lines: Range<usize>) -> String {
        let prefix = &self.lines[candidate.line][..candidate.indent];
        let lines: Vec<&str> = lines.map(|at| self.lines[at]).collect();
        if prefix.trim().is_empty() && prefix.len() <= 3 {
            return lines.join("\n").trim_end().to_owned();
        }
        let inner = lines.iter().enumerate().map(|(index, line)| match index {
            0 => &line[candidate.indent..],
            _ => without_prefix(line, prefix),
        });
        inner.collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }
}

/// The name that two spellings of a label share.
pub(super) fn normalised(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    // By way of upper case, so that "ẞ", "ß" and "SS" fold to the same.
    words.join(" ").to_lowercase().to_uppercase().to_lowercase()
}

pub(super) fn without_outer_blanks<'l, 'a>(lines: &'l [&'a str]) -> &'l [&'a str] {
    let is_text = |line: &&str| !line.trim().is_empty();
    let start = lines.iter().position(is_text).unwrap_or(lines.len());
    let end = lines
        .iter()
        .rposition(is_text)
        .map_or(start, |last| last + 1);
    &lines[start..end]
}

/// A line without as many quotation marks and blanks as a prefix has.
fn without_prefix<'l>(line: &'l str, prefix: &str) -> &'l str {
    let mut rest = line;
    for c in prefix.chars() {
        let next = if c == '>' {
            rest.trim_start_matches(' ').strip_prefix('>')
        } else {
            rest.strip_prefix(' ')
        };
        rest = next.unwrap_or(rest);
    }
    rest
}

/// The address and title of a block that is one link.
fn link_of(block: &Block) -> Option<(&str, &str)> {
    match &block.kind {
        BlockKind::Paragraph(content) => match content.as_slice() {
            [
                Inline::Link {
                    destination, title, ..
                },
            ] => Some((destination, title)),
            _ => None,
        },
        _ => None,
    }
}

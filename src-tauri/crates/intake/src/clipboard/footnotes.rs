//! The notes at the foot of a text: which links are their marks, and where they stand.
//!
//! Every word processor writes a note as two links that lead to each other: a mark in the
//! text, and before the note the mark again. That is how they are known, whatever the names
//! are (`_ftnref1` and `_ftn1` in Word, `sdfootnote1anc` and `sdfootnote1sym` in
//! LibreOffice, `ftnt_ref1` and `ftnt1` in Google Docs). A mark without its note stays text,
//! and so does a note without its mark.

use std::collections::HashMap;

use issue::document::{Block, BlockKind, Footnote};

use super::links::fragment;
use super::tree::{Element, Node, Tree};

/// The notes of one clipboard.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// The note, by the place that its mark in the text leads to; it is at the same time
    /// the name of the link before the note.
    notes: HashMap<String, usize>,
    /// The notes as they are found, in the order of their marks.
    found: Vec<Footnote>,
}

/// A link that may be half of a note.
struct Anchor {
    own: Vec<String>,
    target: String,
    /// Whether it is the first thing in its paragraph.
    begins: bool,
}

impl Footnotes {
    /// Finds the notes of a tree and numbers them from `first`.
    pub(super) fn of(tree: &Tree, first: usize) -> Self {
        let mut scan = Scan::default();
        scan.nodes(&tree.nodes);
        let mut footnotes = Self::default();
        let anchors = &scan.anchors;
        let mut named: HashMap<&str, usize> = HashMap::new();
        for (place, anchor) in anchors.iter().enumerate() {
            for name in &anchor.own {
                named.entry(name).or_insert(place);
            }
        }
        for (place, anchor) in anchors.iter().enumerate() {
            let leads_back = |note: usize| {
                let note = &anchors[note];
                note.begins && anchor.own.contains(&note.target)
            };
            let note = named.get(anchor.target.as_str()).copied();
            if note.is_some_and(|note| note > place && leads_back(note))
                && !footnotes.notes.contains_key(&anchor.target)
            {
                let index = footnotes.found.len();
                footnotes.notes.insert(anchor.target.clone(), index);
                footnotes.found.push(Footnote {
                    label: (first + index).to_string(),
                    references: 0,
                    blocks: Vec::new(),
                });
            }
        }
        footnotes
    }

    /// The note that a link in the text is the mark of.
    pub(super) fn marked_by(&mut self, anchor: &Element) -> Option<(usize, u32)> {
        let note = *self.notes.get(fragment(anchor.attribute("href"))?)?;
        self.found[note].references += 1;
        Some((note, self.found[note].references))
    }

    /// Whether a link is the mark before a note, which the edition writes itself.
    pub(super) fn is_label(&self, anchor: &Element) -> bool {
        self.label(anchor).is_some()
    }

    /// The note that an element is: its text begins with the note's mark, and it holds no
    /// other note.
    pub(super) fn written_in(&self, element: &Element) -> Option<usize> {
        if self.notes.is_empty() {
            return None;
        }
        let First::Link(link) = first_of(&element.children) else {
            return None;
        };
        let note = self.label(link)?;
        let mut labels = 0;
        element.walk(&mut |inner| labels += usize::from(self.label(inner).is_some()));
        (labels == 1).then_some(note)
    }

    /// Keeps what a note says.
    pub(super) fn keep(&mut self, note: usize, blocks: Vec<Block>) {
        let text = blocks
            .into_iter()
            .filter(|block| block.kind != BlockKind::Rule);
        self.found[note].blocks.extend(text);
    }

    pub(super) fn finish(self) -> Vec<Footnote> {
        self.found
    }

    fn label(&self, anchor: &Element) -> Option<usize> {
        if anchor.name != "a" {
            return None;
        }
        let names = [anchor.attribute("id"), anchor.attribute("name")];
        names.iter().find_map(|name| self.notes.get(*name)).copied()
    }
}

/// The first thing that shows.
enum First<'a> {
    Nothing,
    Text,
    Link(&'a Element),
}

fn first_of(nodes: &[Node]) -> First<'_> {
    for node in nodes {
        let first = match node {
            Node::Text(text) if text.trim().is_empty() => First::Nothing,
            Node::Text(_) => First::Text,
            Node::Element(inner) if inner.name == "a" => First::Link(inner),
            Node::Element(inner) => first_of(&inner.children),
        };
        if !matches!(first, First::Nothing) {
            return first;
        }
    }
    First::Nothing
}

/// Looks a tree through for links that may be marks.
#[derive(Default)]
struct Scan {
    anchors: Vec<Anchor>,
    /// Whether nothing has been shown since the paragraph began.
    begins: bool,
}

impl Scan {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.begins &= text.trim().is_empty(),
                Node::Element(element) => self.element(element),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        if super::blocks::is_block(&element.name) || element.name == "li" {
            self.begins = true;
        }
        if element.name == "a" {
            self.anchor(element);
        }
        self.nodes(&element.children);
    }

    fn anchor(&mut self, element: &Element) {
        let Some(target) = fragment(element.attribute("href")) else {
            return;
        };
        // A mark is a number or a sign; a heading that leads to its place in the contents
        // is none.
        if element.text().trim().chars().count() > 6 {
            return;
        }
        let own = [element.attribute("id"), element.attribute("name")];
        self.anchors.push(Anchor {
            own: own
                .iter()
                .filter(|name| !name.is_empty())
                .map(|&name| name.to_owned())
                .collect(),
            target: target.to_owned(),
            begins: self.begins,
        });
    }
}

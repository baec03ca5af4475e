//! Terms and what they mean: `<dl>`.

use issue::document::{Block, BlockKind, Definition, Inline};

use super::block;
use super::blocks::{Flow, Reader};
use super::lists::Piece;
use super::runs::Marks;
use super::tree::{Element, Node};

impl Reader<'_> {
    pub(super) fn definitions(&mut self, list: &Element, marks: &Marks, flow: &mut Flow) {
        flow.end();
        self.nesting += 1;
        let mut definitions: Vec<Definition> = Vec::new();
        let mut strays = Vec::new();
        for node in definition_parts(list) {
            let name = node.element().map_or("", |part| part.name.as_str());
            match (name, node.element(), definitions.last_mut()) {
                ("dt", Some(part), _) => {
                    let blocks = self.blocks(&part.children, marks);
                    definitions.push(Definition {
                        term: one_line(blocks, &mut strays),
                        details: Vec::new(),
                        tight: true,
                    });
                }
                ("dd", Some(part), Some(definition)) => {
                    definition.details.push(self.blocks(&part.children, marks));
                }
                _ => strays.extend(self.blocks(std::slice::from_ref(node), marks)),
            }
        }
        self.nesting -= 1;
        flow.pieces
            .extend(strays.into_iter().map(|block| Piece::Block(block.kind)));
        for definition in definitions {
            let is_whole = definition.details.iter().any(|details| !details.is_empty());
            flow.pieces.push(Piece::Block(if is_whole {
                BlockKind::Definitions(vec![definition])
            } else {
                BlockKind::Paragraph(definition.term)
            }));
        }
    }
}

/// The terms and meanings of a list, also where each pair stands in an element of its own.
fn definition_parts(list: &Element) -> Vec<&Node> {
    let holds_pair = |element: &Element| {
        let mut names = element.elements().map(|inner| inner.name.as_str());
        element.name == "div" && names.any(|name| matches!(name, "dt" | "dd"))
    };
    let mut parts = Vec::new();
    for node in &list.children {
        match node {
            Node::Element(pair) if holds_pair(pair) => parts.extend(&pair.children),
            node => parts.push(node),
        }
    }
    parts
}

/// The paragraphs among blocks in one line; the others are strays.
fn one_line(blocks: Vec<Block>, strays: &mut Vec<Block>) -> Vec<Inline> {
    let mut line: Vec<Inline> = Vec::new();
    for inner in blocks {
        match inner.kind {
            BlockKind::Paragraph(content) => {
                if !line.is_empty() {
                    line.push(Inline::SoftBreak);
                }
                line.extend(content);
            }
            kind => strays.push(block(kind)),
        }
    }
    line
}

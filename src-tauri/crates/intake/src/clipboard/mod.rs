//! What another program put on the clipboard, as a text to go on writing.
//!
//! Word, Google Docs, LibreOffice, mail programs, spreadsheets and web pages hand over HTML,
//! each in a dialect of its own. [`read`] makes a [`Document`] of it, which writes itself as
//! the Markdown an editor would have typed. Nothing is fetched, nothing fails, and no word
//! that was to be seen is lost; what could not come along is told in notes.
//!
//! The way: [`tree`] reads tags, [`style`] says what styles mean, [`blocks`] walks the tree
//! and gathers paragraphs as [`runs`] of marked text; [`items`] and [`lists`], [`tables`],
//! [`footnotes`], [`headings`] and [`pictures`] know the dialects of theirs.
//!
//! HTML that stands in a story takes another way (`issue::document`): there it is a few tags
//! among Markdown, and what counts is that every edition shows the same. Here it is a whole
//! document, nothing of it needs to be kept as HTML, and since a `Document` holds no tags
//! there is nothing to sanitise. Both meet in the rule of what a link may lead to.

mod blocks;
mod code;
mod definitions;
mod footnotes;
mod headings;
mod items;
mod links;
mod lists;
mod notes;
mod pictures;
mod runs;
mod spaces;
mod style;
mod tables;
mod tree;

use std::collections::BTreeMap;

use issue::Document;
use issue::document::{Block, BlockKind, Inline, plain_text};
use words::Message;

use crate::picture::IncomingPicture;
use blocks::Reader;
use footnotes::Footnotes;
use style::Sheet;

/// What the clipboard's HTML means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clipping {
    /// The text; its footnotes are numbered from the number that was asked for.
    pub document: Document,
    /// The pictures that came along; the text names them by their destination until they
    /// are given their names in the library.
    pub pictures: Vec<ClippedPicture>,
    /// What the editor should know, a sentence or two each.
    pub notes: Vec<Message>,
}

/// A picture whose bytes were in the HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClippedPicture {
    /// What the text names it by.
    pub destination: String,
    /// Its alternative text, empty where there is none.
    pub alt: String,
    /// The picture.
    pub incoming: IncomingPicture,
}

/// Reads the HTML of a clipboard; footnotes are numbered from `first_note`.
pub fn read(html: &str, first_note: usize) -> Clipping {
    let tree = tree::read(html);
    let sheet = Sheet::read(&tree.css);
    let mut reader = Reader::new(&sheet, Footnotes::of(&tree, first_note));
    let blocks = reader.blocks(&tree.nodes, &runs::Marks::default());
    let mut blocks = tables::unwrap_single(blocks);
    headings::shift(&mut blocks);
    let Reader {
        footnotes,
        pictures,
        notes,
        ..
    } = reader;
    Clipping {
        document: Document {
            blocks,
            footnotes: footnotes.finish(),
        },
        pictures: pictures.finish(),
        notes: notes.sentences(),
    }
}

impl Clipping {
    /// Gives pictures their names in the library: `names` maps a destination to the new one.
    pub fn rename_pictures(&mut self, names: &BTreeMap<String, String>) {
        let rename = &mut |inline: &mut Inline| {
            if let Inline::Picture { destination, .. } = inline
                && let Some(name) = names.get(destination)
            {
                destination.clone_from(name);
            }
        };
        each_inline(&mut self.document.blocks, rename);
        for note in &mut self.document.footnotes {
            each_inline(&mut note.blocks, rename);
        }
    }
}

fn each_inline(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Inline)) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => {
                visit_inlines(content, visit);
            }
            BlockKind::Quote(blocks)
            | BlockKind::PullQuote(blocks)
            | BlockKind::Alert { blocks, .. } => each_inline(blocks, visit),
            BlockKind::List(list) => {
                for item in &mut list.items {
                    each_inline(&mut item.blocks, visit);
                }
            }
            BlockKind::Table(table) => {
                for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                    visit_inlines(cell, visit);
                }
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    visit_inlines(&mut definition.term, visit);
                    for details in &mut definition.details {
                        each_inline(details, visit);
                    }
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }
}

fn visit_inlines(inlines: &mut [Inline], visit: &mut dyn FnMut(&mut Inline)) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::Link { content, .. } => visit_inlines(content, visit),
            _ => {}
        }
    }
}

/// A block that came from no line of Markdown.
fn block(kind: BlockKind) -> Block {
    Block {
        first_line: 0,
        last_line: 0,
        kind,
    }
}

fn plain(inlines: &[Inline]) -> String {
    plain_text(inlines)
}

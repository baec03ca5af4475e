//! Markdown to [`Document`], by comrak.
//!
//! comrak's tree borrows from an arena; the document is an owned copy of the part of it
//! that editions need. Copying costs a few microseconds a story and frees every other
//! room from comrak's lifetimes and from the node kinds that Masthead never asks for.

use std::collections::HashMap;

use comrak::nodes::{AlertType, AstNode, ListType, NodeValue, TableAlignment};
use comrak::options::{Extension, Parse};
use comrak::{Arena, Options, parse_document};

use super::attributes;
use super::html::{self, Tags};
use super::references::{code_text, with_room_for_references};
use super::{
    AlertKind, Alignment, Block, BlockKind, Definition, Document, Footnote, Inline, Item, List,
    Reading, Table,
};

/// How deeply blocks and inlines may stand inside each other; deeper ones are set as
/// their text. Every room walks a document by recursion, so this keeps any text from
/// exhausting the stack. No person writes forty levels.
const DEPTH: usize = 40;

/// The Markdown that Masthead reads.
pub(super) fn options(reading: Reading) -> Options<'static> {
    Options {
        extension: Extension {
            strikethrough: true,
            table: true,
            autolink: true,
            tasklist: true,
            footnotes: true,
            description_lists: true,
            alerts: true,
            link_attributes: true,
            ..Extension::default()
        },
        parse: Parse {
            smart: reading.smart_punctuation,
            ..Parse::default()
        },
        ..Options::default()
    }
}

/// Reads Markdown into a document.
pub(super) fn parse(markdown: &str, reading: Reading) -> Document {
    parse_with(markdown, &options(reading), reading, RawHtml::Lowered)
}

/// Reads Markdown that was converted from HTML: what still looks like a tag in it is text,
/// and so is `[^1]`, since it stands apart from the story's notes.
pub(super) fn parse_converted(markdown: &str, reading: Reading) -> Document {
    let mut options = options(reading);
    options.extension.footnotes = false;
    parse_with(markdown, &options, reading, RawHtml::Text)
}

/// What raw HTML becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RawHtml {
    /// The blocks and inlines it means.
    Lowered,
    /// Text.
    Text,
}

fn parse_with(
    markdown: &str,
    options: &Options<'_>,
    reading: Reading,
    raw_html: RawHtml,
) -> Document {
    let arena = Arena::new();
    let markdown = with_room_for_references(markdown);
    let root = parse_document(&arena, &markdown, options);
    let mut copy = Copy {
        notes: HashMap::new(),
        footnotes: Vec::new(),
        reading,
        raw_html,
    };
    let definitions = copy.number_notes(root);
    let blocks = copy.blocks(root, 0);
    for (index, definition) in definitions.into_iter().enumerate() {
        copy.footnotes[index].blocks = copy.blocks(definition, 0);
    }
    Document {
        blocks,
        footnotes: copy.footnotes,
    }
}

/// All text below a node, as comrak found it.
pub(super) fn text_below<'a>(node: &'a AstNode<'a>) -> String {
    let mut text = String::new();
    for child in node.descendants() {
        match &child.data.borrow().value {
            NodeValue::Text(part) => text.push_str(part),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The copying of one tree.
struct Copy {
    /// The index of every footnote that is referred to, by its name.
    notes: HashMap<String, usize>,
    footnotes: Vec<Footnote>,
    reading: Reading,
    raw_html: RawHtml,
}

impl Copy {
    /// Numbers the footnotes in the order comrak put their definitions: that of their
    /// first reference. Definitions that nothing refers to are no longer in the tree; of two
    /// with one name the first counts, as it does for links.
    fn number_notes<'a>(&mut self, root: &'a AstNode<'a>) -> Vec<&'a AstNode<'a>> {
        let mut definitions = Vec::new();
        for node in root.children() {
            if let NodeValue::FootnoteDefinition(note) = &node.data.borrow().value
                && !self.notes.contains_key(&note.name)
            {
                self.notes.insert(note.name.clone(), definitions.len());
                self.footnotes.push(Footnote {
                    label: note.name.clone(),
                    references: note.total_references.max(1),
                    blocks: Vec::new(),
                });
                definitions.push(node);
            }
        }
        definitions
    }

    fn blocks<'a>(&mut self, parent: &'a AstNode<'a>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        for node in parent.children() {
            self.block(node, depth, &mut blocks);
        }
        blocks
    }

    fn block<'a>(&mut self, node: &'a AstNode<'a>, depth: usize, blocks: &mut Vec<Block>) {
        let data = node.data.borrow();
        let position = data.sourcepos;
        let line = |line: usize| u32::try_from(line).unwrap_or(u32::MAX);
        let lines = (line(position.start.line), line(position.end.line));
        if depth >= DEPTH {
            let text = vec![Inline::Text(text_below(node))];
            blocks.push(block(lines, BlockKind::Paragraph(text)));
            return;
        }
        let inner = depth + 1;
        let kind = match &data.value {
            NodeValue::Paragraph => match self.inlines(node, inner) {
                // A paragraph of nothing but a comment is not there.
                content if html::is_blank(&content) => return,
                content => BlockKind::Paragraph(content),
            },
            NodeValue::Heading(heading) => BlockKind::Heading {
                level: heading.level,
                content: self.inlines(node, inner),
            },
            NodeValue::BlockQuote => quotation(self.blocks(node, inner)),
            NodeValue::Alert(alert) => BlockKind::Alert {
                kind: alert_kind(alert.alert_type),
                title: alert.title.clone(),
                blocks: self.blocks(node, inner),
            },
            NodeValue::List(list) => BlockKind::List(List {
                start: (list.list_type == ListType::Ordered).then_some(list.start as u64),
                tight: list.tight,
                items: node.children().map(|item| self.item(item, inner)).collect(),
            }),
            NodeValue::CodeBlock(code) => BlockKind::Code {
                info: code.info.clone(),
                text: code_text(&code.literal).to_owned(),
            },
            NodeValue::Table(table) => {
                let alignments = table.alignments.iter().map(alignment).collect();
                BlockKind::Table(self.table(node, alignments, inner))
            }
            NodeValue::ThematicBreak => BlockKind::Rule,
            NodeValue::DescriptionList => BlockKind::Definitions(
                node.children()
                    .map(|item| self.definition(item, inner))
                    .collect(),
            ),
            NodeValue::HtmlBlock(raw) if self.raw_html == RawHtml::Text => {
                BlockKind::Paragraph(vec![Inline::Text(raw.literal.trim().to_owned())])
            }
            NodeValue::HtmlBlock(raw) => {
                blocks.extend(html::lower_block(&raw.literal, lines, self.reading));
                return;
            }
            // Definitions are copied apart; comrak makes no other block with our options.
            _ => return,
        };
        blocks.push(block(lines, kind));
    }

    fn item<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) -> Item {
        let task = match &node.data.borrow().value {
            NodeValue::TaskItem(task) => Some(task.symbol.is_some()),
            _ => None,
        };
        Item {
            task,
            blocks: self.blocks(node, depth),
        }
    }

    fn definition<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) -> Definition {
        let tight =
            matches!(&node.data.borrow().value, NodeValue::DescriptionItem(item) if item.tight);
        let mut definition = Definition {
            term: Vec::new(),
            details: Vec::new(),
            tight,
        };
        for part in node.children() {
            match &part.data.borrow().value {
                NodeValue::DescriptionTerm => {
                    for paragraph in part.children() {
                        definition.term.extend(self.inlines(paragraph, depth));
                    }
                }
                _ => definition.details.push(self.blocks(part, depth)),
            }
        }
        definition
    }

    fn table<'a>(
        &mut self,
        node: &'a AstNode<'a>,
        alignments: Vec<Alignment>,
        depth: usize,
    ) -> Table {
        let mut table = Table {
            alignments,
            head: Vec::new(),
            rows: Vec::new(),
        };
        for row in node.children() {
            let mut cells: Vec<_> = row
                .children()
                .map(|cell| self.inlines(cell, depth))
                .collect();
            cells.resize_with(table.alignments.len(), Vec::new);
            match row.data.borrow().value {
                NodeValue::TableRow(true) => table.head = cells,
                _ => table.rows.push(cells),
            }
        }
        table
    }

    fn inlines<'a>(&mut self, parent: &'a AstNode<'a>, depth: usize) -> Vec<Inline> {
        let mut tags = Tags::with_room(DEPTH.saturating_sub(depth));
        for node in parent.children() {
            let data = node.data.borrow();
            match &data.value {
                NodeValue::HtmlInline(raw) if self.raw_html == RawHtml::Text => tags.text(raw),
                NodeValue::HtmlInline(raw) => tags.tag(raw),
                NodeValue::Text(text) => tags.text(text),
                _ if depth >= DEPTH => tags.text(&text_below(node)),
                value => {
                    if let Some(inline) = self.inline(node, value, depth + 1) {
                        tags.push(inline);
                    }
                    if let (NodeValue::Link(_), Some(list)) = (value, &data.attrs) {
                        tags.text(&attributes::as_text(list));
                    }
                }
            }
        }
        tags.finish()
    }

    fn inline<'a>(
        &mut self,
        node: &'a AstNode<'a>,
        value: &NodeValue,
        depth: usize,
    ) -> Option<Inline> {
        Some(match value {
            NodeValue::SoftBreak => Inline::SoftBreak,
            NodeValue::LineBreak => Inline::LineBreak,
            NodeValue::Code(code) => Inline::Code(code.literal.clone()),
            NodeValue::Emph => Inline::Emphasis(self.inlines(node, depth)),
            NodeValue::Strong => Inline::Strong(self.inlines(node, depth)),
            NodeValue::Strikethrough => Inline::Strikethrough(self.inlines(node, depth)),
            NodeValue::Link(link) => Inline::Link {
                destination: link.url.clone(),
                title: link.title.clone(),
                content: self.inlines(node, depth),
            },
            NodeValue::Image(image) => {
                let alt = super::plain_text(&self.inlines(node, depth));
                let list = node.data.borrow();
                let said = attributes::of_picture(list.attrs.as_deref(), &alt);
                Inline::Picture {
                    destination: image.url.clone(),
                    title: image.title.clone(),
                    alt,
                    credit: said.credit,
                    width: said.width,
                    focus: said.focus,
                    decorative: said.decorative,
                }
            }
            NodeValue::FootnoteReference(reference) => Inline::FootnoteReference {
                note: *self.notes.get(&reference.name)?,
                occurrence: reference.ref_num,
            },
            _ => return None,
        })
    }
}

/// A block that came from these lines.
pub(super) fn block((first_line, last_line): (u32, u32), kind: BlockKind) -> Block {
    Block {
        first_line,
        last_line,
        kind,
    }
}

/// A quotation, or a pull quote where its first line says so.
fn quotation(mut blocks: Vec<Block>) -> BlockKind {
    let Some(BlockKind::Paragraph(content)) = blocks.first_mut().map(|first| &mut first.kind)
    else {
        return BlockKind::Quote(blocks);
    };
    let is_marked = matches!(
        &content[..],
        [Inline::Text(mark)] | [Inline::Text(mark), Inline::SoftBreak | Inline::LineBreak, ..]
            if mark.trim().eq_ignore_ascii_case(PULL_QUOTE)
    );
    if !is_marked {
        return BlockKind::Quote(blocks);
    }
    content.drain(..content.len().min(2));
    if content.is_empty() {
        blocks.remove(0);
    }
    BlockKind::PullQuote(blocks)
}

/// The first line of a pull quote, in capitals or not.
pub(super) const PULL_QUOTE: &str = "[!PULLQUOTE]";

fn alignment(alignment: &TableAlignment) -> Alignment {
    match alignment {
        TableAlignment::None => Alignment::None,
        TableAlignment::Left => Alignment::Left,
        TableAlignment::Center => Alignment::Center,
        TableAlignment::Right => Alignment::Right,
    }
}

fn alert_kind(kind: AlertType) -> AlertKind {
    match kind {
        AlertType::Note => AlertKind::Note,
        AlertType::Tip => AlertKind::Tip,
        AlertType::Important => AlertKind::Important,
        AlertType::Warning => AlertKind::Warning,
        AlertType::Caution => AlertKind::Caution,
    }
}

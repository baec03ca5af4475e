//! A text as blocks and inlines: what every edition is rendered from.
//!
//! A [`Document`] is made from Markdown by [`Document::parse`] and holds no raw HTML:
//! tags that a person typed are sanitised and become the blocks and inlines they mean,
//! comments vanish, and scripts and styles vanish with their content. Links keep their
//! destination as written; whether an edition may follow it is asked of
//! [`link_target`].
//!
//! Every block knows the lines of the Markdown it came from, so that a preview can
//! follow the caret.

mod attributes;
mod destination;
mod html;
mod parse;
mod shown;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use destination::{PictureReference, link_target, on_the_web, picture_references};
pub use shown::{ShownPicture, is_blank, only_shown};
pub use write::Written;

/// A parsed text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The text's blocks, in order.
    pub blocks: Vec<Block>,
    /// The footnotes that are referred to, in the order of their first reference;
    /// [`Inline::FootnoteReference::note`] indexes this list.
    pub footnotes: Vec<Footnote>,
}

/// One block and where it stands in the Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The first line of the Markdown it came from, counted from 1.
    pub first_line: u32,
    /// The last line of it.
    pub last_line: u32,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the text; `level` is 1 to 6 as written.
    Heading {
        /// The level as written, 1 to 6.
        level: u8,
        /// The heading's text.
        content: Vec<Inline>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A pull quote: words set large beside or between the text (`> [!PULLQUOTE]`).
    PullQuote(Vec<Block>),
    /// A callout: GitHub's alerts (`> [!NOTE]`).
    Alert {
        /// What it calls for.
        kind: AlertKind,
        /// The title where the text gives its own.
        title: Option<String>,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// A list.
    List(List),
    /// A code block.
    Code {
        /// The info string after the fence, as written; empty where there is none.
        info: String,
        /// The code; ends in `\n` unless empty.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A thematic break.
    Rule,
    /// A description list.
    Definitions(Vec<Definition>),
}

/// A bullet or ordered list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The first number of an ordered list; `None` for bullets.
    pub start: Option<u64>,
    /// Whether the items stand close: their paragraphs are set without space between.
    pub tight: bool,
    /// The items, in order.
    pub items: Vec<Item>,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// `Some(done)` for the item of a task list.
    pub task: Option<bool>,
    /// What the item holds.
    pub blocks: Vec<Block>,
}

/// A table; every row has as many cells as `alignments`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// The head's cells.
    pub head: Vec<Vec<Inline>>,
    /// The rows' cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a table's column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// As the text runs.
    None,
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right.
    Right,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// Its meanings, one or more, each a sequence of blocks.
    pub details: Vec<Vec<Block>>,
    /// Whether the meanings stand close, as in a tight list.
    pub tight: bool,
}

/// A footnote that the text refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// The name it has in the Markdown: `1` or `source` of `[^source]`.
    pub label: String,
    /// How often the text refers to it; at least once.
    pub references: u32,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What an alert calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertKind {
    /// `> [!NOTE]`
    Note,
    /// `> [!TIP]`
    Tip,
    /// `> [!IMPORTANT]`
    Important,
    /// `> [!WARNING]`
    Warning,
    /// `> [!CAUTION]`
    Caution,
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasised.
    Emphasis(Vec<Inline>),
    /// Strongly emphasised.
    Strong(Vec<Inline>),
    /// Struck through.
    Strikethrough(Vec<Inline>),
    /// Raised, from `<sup>`.
    Superscript(Vec<Inline>),
    /// Lowered, from `<sub>`.
    Subscript(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link; its content may be empty.
    Link {
        /// The destination as the Markdown says it, with escapes and entities resolved.
        destination: String,
        /// The title, empty where there is none.
        title: String,
        /// The linked text.
        content: Vec<Inline>,
    },
    /// A picture.
    Picture {
        /// The destination; see [`crate::picture::picture_name`].
        destination: String,
        /// The title, which editions print as the caption; empty where there is none.
        title: String,
        /// The alternative text, as plain text.
        alt: String,
        /// Whose picture it is, as printed under the caption; empty where nobody says.
        credit: String,
        /// How wide it is set, in per cent of the measure, 1 to 100.
        width: Option<u8>,
        /// What stays in sight where an edition crops it.
        focus: Option<Focus>,
        /// Whether it says nothing, so that whoever does not see it misses nothing.
        /// Only a picture without alternative text can be decorative.
        decorative: bool,
    },
    /// The mark of a footnote.
    FootnoteReference {
        /// The index into [`Document::footnotes`].
        note: usize,
        /// Which reference to that note this is, counted from 1.
        occurrence: u32,
    },
    /// The end of a line in the Markdown that is a space in the text.
    SoftBreak,
    /// The end of a line.
    LineBreak,
}

/// The place in a picture that a crop keeps in sight, in per cent from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// From the left, 0 to 100.
    pub x: u8,
    /// From the top, 0 to 100.
    pub y: u8,
}

/// How a text is to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether straight quotation marks, `--` and `...` become the typographer's.
    pub smart_punctuation: bool,
}

impl Document {
    /// Reads Markdown: CommonMark with tables, strikethrough, autolinks, task lists,
    /// footnotes, description lists and alerts. Any text is a document; nothing fails.
    pub fn parse(markdown: &str, reading: Reading) -> Self {
        parse::parse(markdown, reading)
    }

    /// Whether these blocks, those of a pull quote, hold nothing but words that the text
    /// outside its pull quotes says too: whoever hears the text would hear them twice, so
    /// an edition may hide them from the ear. Marks and capitals make no difference. What
    /// can be followed (a link, a note) is never a mere repetition.
    pub fn repeats(&self, blocks: &[Block]) -> bool {
        let mut quoted = String::new();
        let mut is_plain = true;
        visit_blocks(blocks, &mut |inlines| {
            push_letters(inlines, &mut quoted);
            is_plain &= inlines.iter().all(is_plain_text);
        });
        if quoted.is_empty() || !is_plain {
            return false;
        }
        let mut text = String::new();
        let is_own = |block: &&Block| !matches!(block.kind, BlockKind::PullQuote(_));
        for block in self.blocks.iter().filter(is_own) {
            visit_blocks(std::slice::from_ref(block), &mut |inlines| {
                push_letters(inlines, &mut text);
            });
        }
        text.contains(&quoted)
    }

    /// The whole text without its markup, blocks separated by `\n`; footnotes last.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        self.visit_inlines(&mut |inlines| {
            let line = plain_text(inlines);
            if !line.trim().is_empty() {
                text.push_str(&line);
                text.push('\n');
            }
        });
        text
    }

    /// The library names of all pictures that the text shows.
    pub fn picture_names(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        self.visit_inlines(&mut |inlines| collect_pictures(inlines, &mut names));
        names
    }

    /// Calls `visit` with the inlines of every block, footnotes last. Code blocks have
    /// none: they are handed over as one text.
    pub fn visit_inlines(&self, visit: &mut dyn FnMut(&[Inline])) {
        visit_blocks(&self.blocks, visit);
        for note in &self.footnotes {
            visit_blocks(&note.blocks, visit);
        }
    }
}

/// The inlines' text without markup: pictures give their alternative text, breaks a
/// space, footnote marks nothing.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Picture { alt, .. } => text.push_str(alt),
            Inline::SoftBreak | Inline::LineBreak => text.push(' '),
            Inline::FootnoteReference { .. } => {}
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::Link { content, .. } => push_plain(content, text),
        }
    }
}

/// Whether an inline is text and marks on text alone.
fn is_plain_text(inline: &Inline) -> bool {
    match inline {
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Superscript(content)
        | Inline::Subscript(content) => content.iter().all(is_plain_text),
        Inline::Link { .. } | Inline::Picture { .. } | Inline::FootnoteReference { .. } => false,
        Inline::Text(_) | Inline::Code(_) | Inline::SoftBreak | Inline::LineBreak => true,
    }
}

fn push_letters(inlines: &[Inline], letters: &mut String) {
    let text = plain_text(inlines);
    let of_words = text.chars().filter(|c| c.is_alphanumeric());
    letters.extend(of_words.flat_map(char::to_lowercase));
}

/// The picture that leads a story, from its Markdown `![alt](pictures/x.jpg "Caption")`:
/// a picture by itself, or a link of nothing but one.
pub fn lead_picture(markdown: &str, reading: Reading) -> Option<Inline> {
    let document = Document::parse(markdown, reading);
    let BlockKind::Paragraph(content) = &document.blocks.first()?.kind else {
        return None;
    };
    content
        .iter()
        .find(|inline| ShownPicture::of(inline).is_some())
        .cloned()
}

fn collect_pictures(inlines: &[Inline], names: &mut BTreeSet<String>) {
    for inline in inlines {
        match inline {
            Inline::Picture { destination, .. } => {
                names.extend(crate::picture::picture_name(destination).map(str::to_owned));
            }
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content)
            | Inline::Link { content, .. } => collect_pictures(content, names),
            _ => {}
        }
    }
}

fn visit_blocks(blocks: &[Block], visit: &mut dyn FnMut(&[Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => visit(content),
            BlockKind::Quote(blocks)
            | BlockKind::PullQuote(blocks)
            | BlockKind::Alert { blocks, .. } => visit_blocks(blocks, visit),
            BlockKind::List(list) => {
                for item in &list.items {
                    visit_blocks(&item.blocks, visit);
                }
            }
            BlockKind::Code { text, .. } => visit(&[Inline::Text(text.clone())]),
            BlockKind::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    visit(cell);
                }
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    visit(&definition.term);
                    for details in &definition.details {
                        visit_blocks(details, visit);
                    }
                }
            }
            BlockKind::Rule => {}
        }
    }
}

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
mod references;
mod shown;
mod walk;
mod write;

#[cfg(test)]
mod tests;

pub use destination::{PictureReference, link_target, on_the_web, picture_references};
pub use shown::{ShownPicture, is_blank, only_shown};
pub use walk::{lead_picture, plain_text};
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
}

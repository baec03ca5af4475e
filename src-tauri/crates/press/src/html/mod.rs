//! The one renderer from [`Document`] to HTML.
//!
//! It goes through the document once and writes into one string. The two forms share every
//! decision about safety and differ only in what surrounds the text: the fragment repeats
//! CommonMark's own output, the edition adds what a page needs (ids of its own, remapped
//! headings, directions, figures).

mod blocks;
pub(crate) mod direction;
mod headings;
mod inlines;
mod lists;
mod markup;
mod notes;
mod pictures;

use std::collections::BTreeMap;

use issue::document::{Block, Inline, ShownPicture};
use issue::terms::{Terms, terms};
use issue::{Direction, Document, Language, Picture};

use headings::Headings;
pub(crate) use markup::Markup;

/// Where a text stands on the page of an edition.
pub(crate) struct Setting<'a> {
    /// What the ids of the text's headings and footnotes begin with, alone on the page.
    pub(crate) ids: &'a str,
    /// The id of the headline above the text, where it has one.
    pub(crate) headline: Option<&'a str>,
    /// The level that the text's outermost heading takes.
    pub(crate) top_heading: u8,
    /// Whether blocks say which line of the Markdown they come from (`data-line`).
    pub(crate) source_lines: bool,
    /// The language of the text.
    pub(crate) language: &'a Language,
    /// The pictures of the library that the text may show, by name.
    pub(crate) pictures: &'a BTreeMap<String, Picture>,
    /// The address of a picture; empty where its bytes are not to be had.
    pub(crate) picture_source: &'a dyn Fn(&Picture) -> String,
}

/// Writes a document as CommonMark's examples are written.
pub(crate) fn fragment(document: &Document, markup: &mut Markup) {
    write(document, None, &Language::english(), markup);
}

/// Writes a document as a part of an edition's page, and gives the places in `markup` where
/// each of its blocks ends.
pub(crate) fn edition(
    document: &Document,
    setting: &Setting<'_>,
    markup: &mut Markup,
) -> Vec<usize> {
    write(document, Some(setting), setting.language, markup)
}

/// Writes the picture that leads a story.
pub(crate) fn lead_picture(picture: &Inline, setting: &Setting<'_>, markup: &mut Markup) {
    let document = Document::default();
    if let Some(shown) = ShownPicture::of(picture) {
        writer(&document, Some(setting), setting.language, markup).lead(setting, &shown);
    }
}

fn write<'a>(
    document: &'a Document,
    edition: Option<&'a Setting<'a>>,
    language: &'a Language,
    markup: &'a mut Markup,
) -> Vec<usize> {
    let mut writer = writer(document, edition, language, markup);
    let mut ends = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        writer.block(block);
        ends.push(writer.markup.len());
    }
    writer.notes();
    ends
}

fn writer<'a>(
    document: &'a Document,
    edition: Option<&'a Setting<'a>>,
    language: &'a Language,
    markup: &'a mut Markup,
) -> Writer<'a> {
    Writer {
        document,
        edition,
        markup,
        language,
        terms: terms(language),
        direction: language.direction(),
        headings: Headings::default(),
        in_link: false,
        task_before_text: None,
    }
}

/// The writing of one document.
struct Writer<'a> {
    document: &'a Document,
    /// Where the text stands on the page; `None` for a fragment.
    edition: Option<&'a Setting<'a>>,
    markup: &'a mut Markup,
    language: &'a Language,
    terms: Terms,
    /// The direction of the element being written into.
    direction: Direction,
    headings: Headings,
    /// Whether a link is open: HTML has no link within a link.
    in_link: bool,
    /// The box of a task that stands in the paragraph to come.
    task_before_text: Option<bool>,
}

impl Writer<'_> {
    /// Begins a block: a new line, its tag without the `>`, and its line in the Markdown.
    fn open(&mut self, tag: &'static str, block: &Block) {
        self.markup.line();
        self.markup.tag(tag);
        self.source_line(Some(block));
    }

    /// Says which line an element comes from, where the page is a preview.
    fn source_line(&mut self, block: Option<&Block>) {
        if let (
            Some(Setting {
                source_lines: true, ..
            }),
            Some(block),
        ) = (self.edition, block)
        {
            self.markup.number("data-line", block.first_line);
        }
    }

    /// Leaves an element's direction to its own text. Text without a letter (a number in a
    /// table) has none and stays as its surroundings are.
    fn direction_of_text(&mut self, direction: Option<Direction>) {
        if self.edition.is_some() && direction.is_some() {
            self.markup.tag(" dir=\"auto\"");
        }
    }

    /// Turns an element that holds blocks to their direction and returns the one before,
    /// for turning back.
    fn turn(&mut self, direction: Option<Direction>) -> Direction {
        let before = self.direction;
        if let (Some(_), Some(direction)) = (self.edition, direction)
            && direction != before
        {
            self.markup.attribute("dir", direction.attribute());
            self.direction = direction;
        }
        before
    }

    /// Ends the tag of an element that has no content.
    fn close_void(&mut self) {
        self.markup
            .tag(if self.edition.is_some() { ">" } else { " />" });
    }
}

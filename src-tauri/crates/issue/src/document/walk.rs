//! What is asked of a whole text: its words, its pictures, whether it says something twice.

use std::collections::BTreeSet;

use super::{Block, BlockKind, Document, Inline, Reading, ShownPicture};

impl Document {
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

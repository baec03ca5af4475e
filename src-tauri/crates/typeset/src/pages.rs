//! What stands on set pages, asked of Typst's own frames.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// The characters that were set although no font could show them: parts of clusters (a
/// letter and its marks) that no single font has whole.
pub(crate) fn unset_letters(pages: &PagedDocument) -> BTreeSet<char> {
    let mut letters = BTreeSet::new();
    for page in pages.pages() {
        visit(&page.frame, &mut |text| {
            for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                letters.extend(text.text[glyph.range()].chars());
            }
        });
    }
    letters
}

/// The text of the pages in the order it is drawn.
pub(crate) fn text(pages: &PagedDocument) -> String {
    let mut text = String::new();
    for page in pages.pages() {
        visit(&page.frame, &mut |item| {
            text.push_str(&item.text);
            text.push('\n');
        });
    }
    text
}

fn visit(frame: &Frame, see: &mut dyn FnMut(&typst::text::TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => visit(&group.frame, see),
            FrameItem::Text(text) => see(text),
            _ => {}
        }
    }
}

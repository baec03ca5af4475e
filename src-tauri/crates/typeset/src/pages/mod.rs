//! What stands on set pages, asked of Typst's own frames.

mod alignment;
mod carets;
mod clicks;
mod drawing;
mod kept;
mod lines;
mod listing;
mod runs;

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

pub(crate) use kept::SetFile;
pub use kept::{Leaf, PagePlace, Pages, TextPlace};

/// The runs of characters that were set although no font could show them: characters
/// that only some faces have, or clusters (a letter and its marks) that none has whole.
pub(crate) fn unset_runs(pages: &PagedDocument) -> BTreeSet<String> {
    let mut runs = BTreeSet::new();
    for page in pages.pages() {
        visit(&page.frame, &mut |text| {
            for glyphs in text.glyphs.chunk_by(|a, b| (a.id == 0) == (b.id == 0)) {
                if glyphs[0].id != 0 {
                    continue;
                }
                // From right to left, the last glyph shows the first character.
                let starts = glyphs.iter().map(|glyph| glyph.range().start).min();
                let ends = glyphs.iter().map(|glyph| glyph.range().end).max();
                if let (Some(start), Some(end)) = (starts, ends) {
                    runs.insert(text.text[start..end].to_owned());
                }
            }
        });
    }
    runs
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

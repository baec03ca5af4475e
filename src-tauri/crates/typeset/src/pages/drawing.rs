//! What a page looks like, as a number: pages of the same number are drawn alike.
//!
//! Typst's own hash of a frame has in it where each letter comes from, so that a word made
//! bold would make all later pages of its story new. Only what is drawn counts here.

use std::hash::{Hash, Hasher};

use typst::layout::{Frame, FrameItem};
use typst_layout::Page;

/// A page by what is drawn of it.
pub(super) struct Drawing<'a>(pub(super) &'a Page);

impl Hash for Drawing<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.fill_or_white().hash(state);
        Inked(&self.0.frame).hash(state);
    }
}

struct Inked<'a>(&'a Frame);

impl Hash for Inked<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.size().hash(state);
        for (at, item) in self.0.items() {
            match item {
                FrameItem::Group(group) => {
                    (0u8, at, group.transform, &group.clip).hash(state);
                    Inked(&group.frame).hash(state);
                }
                FrameItem::Text(text) => {
                    (1u8, at, &text.font, text.size).hash(state);
                    (&text.fill, &text.stroke, text.glyphs.len()).hash(state);
                    for glyph in &text.glyphs {
                        (glyph.id, glyph.x_advance, glyph.x_offset).hash(state);
                        (glyph.y_advance, glyph.y_offset).hash(state);
                    }
                }
                FrameItem::Shape(shape, _) => (2u8, at, shape).hash(state),
                FrameItem::Image(image, size, _) => (3u8, at, image, size).hash(state),
                FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
        // The end of a group, which has no count of what is in it.
        4u8.hash(state);
    }
}

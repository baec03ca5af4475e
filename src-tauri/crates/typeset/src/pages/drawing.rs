//! What a page looks like, as a number: pages of the same number are drawn alike.
//!
//! Typst's own hash of a frame has in it where each letter comes from, so that a word made
//! bold would make all later pages of its story new. Only what is drawn counts here.

use std::hash::{Hash, Hasher};

use typst::layout::{Frame, FrameItem};
use typst::text::Glyph;
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
                    state.write(&drawn(&text.glyphs));
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

/// What is drawn of letters, as bytes: half of the time of a page went by in adding number after
/// number.
fn drawn(glyphs: &[Glyph]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(glyphs.len() * 34);
    for glyph in glyphs {
        bytes.extend(glyph.id.to_ne_bytes());
        let lengths = [
            glyph.x_advance,
            glyph.x_offset,
            glyph.y_advance,
            glyph.y_offset,
        ];
        for length in lengths {
            bytes.extend(length.get().to_bits().to_ne_bytes());
        }
    }
    bytes
}

//! From a point of a page to the text that stands there.

use typst::text::Glyph;

use super::alignment::{Alignment, Side};
use super::kept::{Pages, SetFile, TextPlace};
use super::lines::span_of_lines;
use super::listing::Listing;
use super::runs::{Area, Run, visit};
use crate::manuscript::Mark;

/// How far beside a line a click may be and still mean it, in points: across and up or down.
const REACH: (f64, f64) = (120.0, 36.0);

impl Pages {
    /// The place in a text that a point of a page means, counted from 0 and in points: that
    /// of the nearest letter, where one is near.
    pub fn text_at(&self, page: usize, x: f64, y: f64) -> Option<TextPlace> {
        let mut nearest: Option<((f64, f64), Run<'_>, bool)> = None;
        visit(&self.document.pages().get(page)?.frame, &mut |run| {
            let (across, up) = run.area().distance(x, y);
            // Where rooms overlap, as those of a large first letter and its lines, the smaller
            // letters are meant.
            let far = (across + 12.0 * up, run.item.size.to_pt());
            let is_nearer = nearest.as_ref().is_none_or(|(before, ..)| far < *before);
            if across > REACH.0 || up > REACH.1 || !is_nearer {
                return;
            }
            // What the program writes itself means nothing, but only where it is met.
            let known = run
                .item
                .glyphs
                .iter()
                .any(|glyph| self.mark_of(glyph).is_some());
            if known || far.0 == 0.0 {
                nearest = Some((far, run, known));
            }
        });
        let (_, run, known) = nearest?;
        if !known {
            return None;
        }
        let (mark, said, side) = self.said_at(page, &run, x)?;
        self.written(mark.passage, said, side)
    }

    /// The mark of the call that set a letter, and its file.
    fn mark_of(&self, glyph: &Glyph) -> Option<(&SetFile, &Mark)> {
        let span = glyph.span.0;
        let file = self.files.get(&span.id()?)?;
        let start = file.source.find(span)?.range().start;
        let found = file.marks.binary_search_by_key(&start, |mark| mark.start);
        Some((file, &file.marks[found.ok()?]))
    }

    /// What a run says nearest to a point: the mark, the byte of its passage, and to which
    /// side the place belongs.
    fn said_at(&self, page: usize, run: &Run<'_>, x: f64) -> Option<(&Mark, usize, Side)> {
        let known = run
            .glyphs()
            .filter_map(|(glyph, area)| Some((self.mark_of(glyph)?, glyph, area)));
        let distance = |area: &Area| area.distance(x, area.top).0;
        let ((file, mark), glyph, area) =
            known.min_by(|(.., a), (.., b)| distance(a).total_cmp(&distance(b)))?;
        let width = (area.right - area.left).max(f64::EPSILON);
        let share = ((x - area.left) / width).clamp(0.0, 1.0);
        let share = if run.runs_left() { 1.0 - share } else { share };
        let letters = run.item.text.get(glyph.range()).unwrap_or_default();
        let count = letters.chars().count();
        let before = (share * count as f64).round() as usize;
        let inside: usize = letters.chars().take(before).map(char::len_utf8).sum();
        // Behind a space the next word is meant.
        let ends_word = before == count && !letters.ends_with(char::is_whitespace);
        let side = if ends_word && count > 0 {
            Side::Before
        } else {
            Side::Behind
        };
        let start = match Listing::of(self, file, mark) {
            Some(mut listing) => {
                listing.place_until(self, glyph.span.0, page, run) + glyph.range().start
            }
            None => mark.at + usize::from(glyph.span.1),
        };
        Some((mark, start + inside, side))
    }

    /// The place in the field's text for a byte of what a passage says.
    fn written(&self, passage: usize, said: usize, side: Side) -> Option<TextPlace> {
        let passage = self.passages.get(passage)?;
        let text = self.text(passage.story, passage.field)?;
        let (from, to) = span_of_lines(text, passage.lines);
        let alignment = Alignment::of(&passage.said, &text[from..to]);
        Some(TextPlace {
            story: passage.story,
            field: passage.field,
            at: from + alignment.written_at(said, side),
        })
    }
}

//! From a place in a text to where it stands on a page.

use std::cmp::Reverse;

use typst::syntax::{LinkedNode, Side as NodeSide, Source, Span, SyntaxKind};
use typst::text::Glyph;

use super::alignment::{Alignment, Side};
use super::kept::{PagePlace, Pages, SetFile, TextPlace};
use super::lines::{line_of, span_of_lines};
use super::listing::Listing;
use super::runs::{Area, Run, visit};
use crate::manuscript::Mark;

impl Pages {
    /// Where a place in a text is on the pages; `None` where it is on none.
    pub fn place_of(&self, place: &TextPlace) -> Option<PagePlace> {
        let text = self.text(place.story, place.field)?;
        let line = line_of(text, place.at);
        let of_field = self.passages.iter().enumerate().filter(|(_, passage)| {
            (passage.story, passage.field) == (place.story, place.field) && passage.lines.0 <= line
        });
        let mut passages: Vec<_> = of_field
            .filter(|(_, passage)| !passage.said.trim().is_empty())
            .collect();
        // The innermost block that holds the line, else the one above it. Not all that is
        // written is set: a layout without a cover shows no picture there.
        passages.sort_by_key(|(_, passage)| (passage.lines.1 < line, Reverse(passage.lines.0)));
        passages.into_iter().find_map(|(number, passage)| {
            let (from, to) = span_of_lines(text, passage.lines);
            let at = place.at.clamp(from, to) - from;
            let alignment = Alignment::of(&passage.said, &text[from..to]);
            self.drawn(number, alignment.said_at(at, Side::Behind))
        })
    }

    /// Where a byte of what a passage says is drawn. A headline stands in the contents and in
    /// running heads, too: the largest letters are its own.
    fn drawn(&self, passage: usize, said: usize) -> Option<PagePlace> {
        let (file, mark) = self
            .files
            .values()
            .flat_map(|file| file.marks.iter().map(move |mark| (file, mark)))
            .filter(|(_, mark)| mark.passage == passage && mark.len > 0 && mark.at <= said)
            .max_by_key(|(_, mark)| mark.at)
            .or_else(|| self.first_mark(passage))?;
        let span = span_of(&file.source, mark.start)?;
        let mut found: Option<(f64, usize, PagePlace)> = None;
        self.each_of(span, file, mark, &mut |page, run, glyph, area, at| {
            let size = area.bottom - area.top;
            let end = at + glyph.range().len();
            // A place belongs to the letter behind it, so that it is on that letter's line.
            let gap = match said {
                said if said < at => at - said,
                said if said >= end => said - end + 1,
                _ => 0,
            };
            let better = found.as_ref().is_none_or(|(before_size, before, _)| {
                size > before_size + 0.1 || ((size - before_size).abs() <= 0.1 && gap < *before)
            });
            if better {
                let letters = run.item.text.get(glyph.range()).unwrap_or_default();
                let before = letters.get(..said.saturating_sub(at)).unwrap_or(letters);
                let share = before.chars().count() as f64 / letters.chars().count().max(1) as f64;
                let share = if run.runs_left() { 1.0 - share } else { share };
                let x = area.left + share * (area.right - area.left);
                found = Some((size, gap, place_on(page, x, area)));
            }
        });
        let (_, _, place) = found?;
        Some(self.whole_line(place))
    }

    fn first_mark(&self, passage: usize) -> Option<(&SetFile, &Mark)> {
        let marks = self
            .files
            .values()
            .flat_map(|file| file.marks.iter().map(move |mark| (file, mark)));
        marks
            .filter(|(_, mark)| mark.passage == passage && mark.len > 0)
            .min_by_key(|(_, mark)| mark.at)
    }

    /// Visits the letters that a call set, each with the byte of the passage it says.
    fn each_of<'p>(
        &'p self,
        span: Span,
        file: &SetFile,
        mark: &Mark,
        see: &mut dyn FnMut(usize, Run<'p>, &'p Glyph, Area, usize),
    ) {
        let mut listing = Listing::of(self, file, mark);
        for (number, page) in self.document.pages().iter().enumerate() {
            visit(&page.frame, &mut |run| {
                if !run.item.glyphs.iter().any(|glyph| glyph.span.0 == span) {
                    return;
                }
                let line = listing.as_mut().map(|listing| listing.place(&run));
                for (glyph, area) in run.glyphs() {
                    if glyph.span.0 == span {
                        let at = match line {
                            Some(line) => line + glyph.range().start,
                            None => mark.at + usize::from(glyph.span.1),
                        };
                        see(number, run, glyph, area, at);
                    }
                }
            });
        }
    }

    /// A place with its line from the left to the right: what follows on it without a gap.
    fn whole_line(&self, mut place: PagePlace) -> PagePlace {
        let Some(page) = self.document.pages().get(place.page) else {
            return place;
        };
        let mut areas = Vec::new();
        visit(&page.frame, &mut |run| {
            let area = run.area();
            let middle = (area.top + area.bottom) / 2.0;
            if middle > place.top && middle < place.bottom {
                areas.push(area);
            }
        });
        let gap = (place.bottom - place.top) * 0.8;
        loop {
            let before = (place.left, place.right);
            for area in &areas {
                if area.left < place.right + gap && area.right > place.left - gap {
                    place.left = place.left.min(area.left);
                    place.right = place.right.max(area.right);
                }
            }
            if (place.left, place.right) == before {
                return place;
            }
        }
    }
}

fn place_on(page: usize, x: f64, area: Area) -> PagePlace {
    PagePlace {
        page,
        x,
        top: area.top,
        bottom: area.bottom,
        left: area.left,
        right: area.right,
    }
}

/// The span of the call that begins at a byte.
fn span_of(source: &Source, start: usize) -> Option<Span> {
    let mut node = LinkedNode::new(source.root()).leaf_at(start, NodeSide::After)?;
    while node.kind() != SyntaxKind::FuncCall || node.offset() != start {
        node = node.parent()?.clone();
    }
    Some(node.span())
}

//! Where the lines of a block of code are.

use typst::syntax::Span;

use super::kept::{Pages, SetFile};
use super::runs::{Run, visit};
use crate::manuscript::Mark;

/// A block of code, of whose lines Typst says no more than that they are its. They are drawn
/// in order, so what each says is found behind what the one before said.
pub(super) struct Listing<'a> {
    said: &'a str,
    mark: Mark,
    reached: usize,
}

impl<'a> Listing<'a> {
    pub(super) fn of(pages: &'a Pages, file: &SetFile, mark: &Mark) -> Option<Self> {
        let is_block = file.source.text()[mark.start..].starts_with("raw(block");
        let said = &pages.passages.get(mark.passage)?.said;
        is_block.then_some(Self {
            said,
            mark: *mark,
            reached: mark.at,
        })
    }

    /// The byte that the next run begins with.
    pub(super) fn place(&mut self, run: &Run<'_>) -> usize {
        let text = run.item.text.as_str();
        let end = self.mark.at + self.mark.len;
        let rest = self.said.get(self.reached..end).unwrap_or_default();
        let at = self.reached + rest.find(text).unwrap_or(0);
        self.reached = at + text.len();
        at
    }

    /// The byte that a run of a page begins with.
    pub(super) fn place_until(
        &mut self,
        pages: &Pages,
        span: Span,
        page: usize,
        wanted: &Run<'_>,
    ) -> usize {
        let mut found = None;
        for page in pages.document.pages().iter().take(page + 1) {
            visit(&page.frame, &mut |run| {
                if found.is_some() || !run.item.glyphs.iter().any(|glyph| glyph.span.0 == span) {
                    return;
                }
                let at = self.place(&run);
                if std::ptr::eq(run.item, wanted.item) {
                    found = Some(at);
                }
            });
        }
        found.unwrap_or(self.reached)
    }
}

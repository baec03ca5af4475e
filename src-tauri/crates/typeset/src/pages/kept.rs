//! Pages that were set and are kept: to be drawn, and to be asked what stands where.

use std::cmp::Reverse;
use std::collections::HashMap;

use issue::{ComposedIssue, StoryId};
use typst::syntax::{FileId, LinkedNode, Side as NodeSide, Source, Span, SyntaxKind};
use typst::text::Glyph;
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;
use words::Message;

use super::alignment::{Alignment, Side};
use super::drawing::Drawing;
use super::runs::{Area, Run, visit};
use crate::findings::Finding;
use crate::fit::Fit;
use crate::manuscript::{Field, Mark, Passage};
use crate::typesetter::Set;

/// How far beside a line a click may be and still mean it, in points: across and up or down.
const REACH: (f64, f64) = (120.0, 36.0);

/// The pages of an issue, as they were set.
pub struct Pages {
    document: PagedDocument,
    files: HashMap<FileId, SetFile>,
    passages: Vec<Passage>,
    texts: HashMap<(Option<StoryId>, Field), String>,
    leaves: Vec<Leaf>,
    notes: Vec<Message>,
    findings: Vec<Finding>,
    fit: Fit,
}

/// A file of the manuscript as Typst had it.
pub(crate) struct SetFile {
    /// The code, by which Typst's spans are places in it.
    pub(crate) source: Source,
    /// The calls that set a person's text.
    pub(crate) marks: Vec<Mark>,
}

/// A page as a sheet of paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Its name: pages of the same name are drawn alike.
    pub id: String,
    /// Its width in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
}

/// A place in a text of the issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// The story; `None` in the introduction and the footer.
    pub story: Option<StoryId>,
    /// The field.
    pub field: Field,
    /// The byte of what is written in the field.
    pub at: usize,
}

/// Where a place of a text is on the pages; lengths in points from the page's upper left
/// corner.
#[derive(Clone, Debug, PartialEq)]
pub struct PagePlace {
    /// The page, counted from 0.
    pub page: usize,
    /// Where the caret would stand.
    pub x: f64,
    /// The upper edge of its line.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
    /// Where the line begins and ends at its left and its right.
    pub left: f64,
    /// See `left`.
    pub right: f64,
}

impl Pages {
    /// Pages with what they were set from.
    pub(crate) fn new(set: Set, fit: Fit, composed: &ComposedIssue) -> Self {
        let leaves = set.pages.pages().iter().map(|page| Leaf {
            id: format!("{:032x}", typst::utils::hash128(&Drawing(page))),
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
        });
        Self {
            leaves: leaves.collect(),
            files: set
                .files
                .into_iter()
                .map(|file| (file.source.id(), file))
                .collect(),
            passages: set.passages,
            texts: texts(composed),
            document: set.pages,
            notes: set.notes,
            findings: set.findings,
            fit,
        }
    }

    /// The pages in order.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// What was repaired, in sentences for the editor.
    pub fn notes(&self) -> &[Message] {
        &self.notes
    }

    /// What the editor should look at, in the order of the stories.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How full the pages are, and how long the stories.
    pub fn fit(&self) -> &Fit {
        &self.fit
    }

    /// A page as an SVG drawing, by its name; `None` where there is no such page.
    pub fn svg(&self, id: &str) -> Option<String> {
        let page = self.leaves.iter().position(|leaf| leaf.id == id)?;
        let page = self.document.pages().get(page)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

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

    /// What was written in a field when the pages were set.
    pub fn text(&self, story: Option<StoryId>, field: Field) -> Option<&str> {
        self.texts.get(&(story, field)).map(String::as_str)
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

/// A block of code, of whose lines Typst says no more than that they are its. They are drawn
/// in order, so what each says is found behind what the one before said.
struct Listing<'a> {
    said: &'a str,
    mark: Mark,
    reached: usize,
}

impl<'a> Listing<'a> {
    fn of(pages: &'a Pages, file: &SetFile, mark: &Mark) -> Option<Self> {
        let is_block = file.source.text()[mark.start..].starts_with("raw(block");
        let said = &pages.passages.get(mark.passage)?.said;
        is_block.then_some(Self {
            said,
            mark: *mark,
            reached: mark.at,
        })
    }

    /// The byte that the next run begins with.
    fn place(&mut self, run: &Run<'_>) -> usize {
        let text = run.item.text.as_str();
        let end = self.mark.at + self.mark.len;
        let rest = self.said.get(self.reached..end).unwrap_or_default();
        let at = self.reached + rest.find(text).unwrap_or(0);
        self.reached = at + text.len();
        at
    }

    /// The byte that a run of a page begins with.
    fn place_until(&mut self, pages: &Pages, span: Span, page: usize, wanted: &Run<'_>) -> usize {
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

/// What is written in the fields that are set.
fn texts(composed: &ComposedIssue) -> HashMap<(Option<StoryId>, Field), String> {
    let mut texts = HashMap::from([
        (
            (None, Field::Introduction),
            composed.issue.introduction.clone(),
        ),
        ((None, Field::Footer), composed.publication.footer.clone()),
    ]);
    for story in &composed.stories {
        let lead = story.lead_picture.clone().unwrap_or_default();
        let fields = [
            (Field::Kicker, story.kicker.clone()),
            (Field::Headline, story.headline.clone()),
            (Field::Teaser, story.teaser.clone()),
            (Field::Byline, story.byline.clone()),
            (Field::LeadPicture, lead),
            (Field::Body, story.body.clone()),
            (Field::Source, story.source_url.clone()),
        ];
        texts.extend(fields.map(|(field, text)| ((Some(story.id), field), text)));
    }
    texts
}

/// The line that a byte of a text is in, counted from 1.
fn line_of(text: &str, at: usize) -> u32 {
    let before = text.as_bytes().iter().take(at);
    let breaks = before.filter(|&&byte| byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

/// The bytes from the beginning of the first of two lines to the end of the last.
fn span_of_lines(text: &str, (first, last): (u32, u32)) -> (usize, usize) {
    let mut starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let from = starts
        .nth(first.saturating_sub(1) as usize)
        .unwrap_or(text.len());
    let mut ends = text[from..].match_indices('\n').map(|(at, _)| from + at);
    let to = ends
        .nth(last.saturating_sub(first) as usize)
        .unwrap_or(text.len());
    (from, to)
}

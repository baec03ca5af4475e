//! What to cut so that the last page falls away.
//!
//! A suggestion has to be true, and setting the pages once more at every keystroke to see
//! whether it is would cost as much as the keystroke. So it is made only where arithmetic holds:
//! what is cut moves all that follows up by so many lines, as long as nothing stands in the way.
//! A story that begins a page by itself does; so does a picture that would have to leave its
//! column, and whatever stands across several. And the foot of every column that text moves over
//! may stay a line short.

use std::collections::BTreeSet;

use issue::{ComposedIssue, Direction};

use crate::fit::{Fit, StoryCut, StoryFit, in_text};
use crate::places::{Placed, What, columns};
use crate::sheet::Sheet;

/// The most that is suggested to cut from a story, as a share of its lines. Beyond that it
/// would be another story.
const MOST_CUT: f64 = 0.12;

/// What is cut beyond the lines of the last page: neither the first line of a paragraph nor its
/// last stands alone, so a page is not always filled to its last line; and what stands at the
/// end of an issue keeps a space of two lines above it.
const SPARE: u32 = 4;

/// The space over a headline, which one at a column's head has not, and over what an issue
/// says at its end.
const OVER_A_HEADLINE: u32 = 3;

/// What is lower than this many lines moves as text does.
const LOW: f64 = 2.0;

/// What to cut, of the longest stories first: of stories near the end, since what is cut there
/// moves the least. Empty where nothing is sure to be enough.
pub(crate) fn cuts(fit: &Fit, composed: &ComposedIssue, placed: &[Placed]) -> Vec<StoryCut> {
    let Some(flow) = Flow::of(fit, composed, placed) else {
        return Vec::new();
    };
    let mut candidates = Vec::new();
    for (index, story) in flow.stories.iter().rev() {
        if *index < flow.forced || flow.is_held(*index, flow.rest(*index, story)) {
            break;
        }
        candidates.push(*story);
        let rest = flow.rest(*index, story);
        if story.first_page < flow.last
            && candidates.iter().map(|story| most(story)).sum::<u32>() >= rest
        {
            return shared(candidates, rest);
        }
    }
    Vec::new()
}

/// Shares the lines that are to go out among stories, the longest first.
fn shared(mut stories: Vec<&StoryFit>, mut rest: u32) -> Vec<StoryCut> {
    stories.sort_by_key(|story| std::cmp::Reverse(story.lines));
    let mut cuts = Vec::new();
    for story in stories {
        let lines = most(story).min(rest);
        if lines > 0 {
            let story = story.story;
            cuts.push(StoryCut { story, lines });
            rest -= lines;
        }
    }
    cuts
}

/// The most that is cut from a story.
fn most(story: &StoryFit) -> u32 {
    (f64::from(story.lines) * MOST_CUT).floor() as u32
}

/// What moves up when something is cut.
struct Flow<'a> {
    /// The stories, by their places in the issue.
    stories: Vec<(usize, &'a StoryFit)>,
    /// The last page, counted from 1.
    last: usize,
    /// How many lines stand on it.
    on_last: u32,
    columns: usize,
    /// The last story that begins a page by itself: none before it moves the end.
    forced: usize,
    /// The stories whose headline stands at the head of a column.
    at_heads: BTreeSet<usize>,
    /// What stands in the way from so many lines on, and in which story.
    obstacles: Vec<(usize, u32)>,
}

impl<'a> Flow<'a> {
    /// `None` where there is one page, or the last is full.
    fn of(fit: &'a Fit, composed: &ComposedIssue, placed: &[Placed]) -> Option<Self> {
        let last = fit.pages.last().filter(|_| fit.pages.len() > 1)?;
        if last.is_full() {
            return None;
        }
        let place = |story: &StoryFit| {
            composed
                .stories
                .iter()
                .position(|own| own.id == story.story)
        };
        let stories = fit
            .stories
            .iter()
            .filter_map(|story| Some((place(story)?, story)));
        let sheet = Sheet::of(&composed.publication.theme);
        let mut flow = Self {
            stories: stories.collect(),
            last: last.page,
            on_last: last.columns.iter().sum(),
            columns: last.columns.len(),
            forced: 0,
            at_heads: BTreeSet::new(),
            obstacles: Vec::new(),
        };
        let first = fit.pages.first()?.page;
        let text = placed
            .iter()
            .filter(|placed| placed.page + 1 >= first && in_text(placed, &sheet));
        let text: Vec<&Placed> = text.collect();
        flow.find_heads(&text, &sheet);
        flow.find_obstacles(
            &text,
            &sheet,
            composed.publication.language.direction(),
            last.columns.as_slice(),
        );
        Some(flow)
    }

    /// Finds the stories that stand at the head of a column, and the last that begins a page
    /// where a layout makes stories do so.
    fn find_heads(&mut self, text: &[&Placed], sheet: &Sheet) {
        for (index, story) in &self.stories {
            let first = text.iter().find(|placed| placed.story == Some(*index));
            let Some(first) = first else { continue };
            if first.top - sheet.top > LOW * sheet.pitch() * 2.0 {
                continue;
            }
            self.at_heads.insert(*index);
            if sheet.design.openers_across && story.first_page > 1 {
                self.forced = *index;
            }
        }
    }

    fn find_obstacles(
        &mut self,
        text: &[&Placed],
        sheet: &Sheet,
        direction: Direction,
        last: &[u32],
    ) {
        let pitch = sheet.pitch();
        let on_last = |placed: &Placed| placed.page + 1 == self.last;
        // What the issue says at its end goes to the foot of the page before, across it.
        let closing = text
            .iter()
            .filter(|placed| on_last(placed) && placed.story.is_none());
        let edges = closing.map(|placed| (placed.top, placed.bottom));
        let edges = edges.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let closed = edges.is_some() && self.columns > 1;
        if let Some((top, bottom)) = edges {
            let lines = ((bottom - top) / pitch).ceil() as u32;
            self.on_last += (lines + OVER_A_HEADLINE) * self.columns as u32 - lines;
        }
        let one_column = last.iter().filter(|&&lines| lines > 0).count() == 1;
        for placed in text {
            let columns = columns(sheet, placed.page, direction);
            let over =
                |(left, right): &(f64, f64)| placed.left < right - 1.0 && placed.right > left + 1.0;
            let across = columns.iter().filter(|column| over(column)).count() > 1;
            let high = !matches!(placed.what, What::Text { .. })
                && placed.bottom - placed.top > LOW * pitch;
            let Some(story) = placed.story.filter(|_| across || high) else {
                continue;
            };
            let moves = ((placed.top - sheet.top) / pitch).max(0.0) as u32;
            let stays = across || (closed && placed.page + 2 == self.last);
            let from = match on_last(placed) {
                // Into the room that becomes free in the last column, with all of the page.
                true if one_column && !across => (sheet.column_height() / pitch) as u32,
                false if !stays => moves,
                _ => 0,
            };
            self.obstacles.push((story, from));
        }
    }

    /// How many lines are to go where the first of them goes from this story.
    fn rest(&self, index: usize, story: &StoryFit) -> u32 {
        let feet = self.last.saturating_sub(story.first_page) * self.columns;
        let heads = self.at_heads.iter().filter(|&&head| head > index).count();
        self.on_last + SPARE + feet as u32 + heads as u32 * OVER_A_HEADLINE
    }

    /// Whether something holds the end where it is, when so many lines go from this story on.
    fn is_held(&self, index: usize, lines: u32) -> bool {
        let mut behind = self.obstacles.iter().filter(|(story, _)| *story >= index);
        behind.any(|(_, from)| lines >= *from)
    }
}

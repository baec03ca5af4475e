//! Copyfitting: how full the pages are, how long the stories, and what to cut.
//!
//! Lengths are told in lines of the text, which is what an editor cuts. A page's height is
//! measured by what stands on it: runs of text and pictures, with the spaces between them
//! that are no wider than between a story and the next.

use std::collections::{BTreeMap, BTreeSet};

use issue::{ComposedIssue, Direction, Story, StoryId};
use words::{Message, message};

use crate::cutting::cuts;
use crate::findings::{Finding, FindingKind};
use crate::places::{Placed, columns};
use crate::sheet::Sheet;

/// The widest space that still belongs to what is above and below it, in lines: that between
/// two stories, with the rule in it, rounded up to whole lines on a grid.
const WIDEST_SPACE: f64 = 5.5;

/// A page that is filled to this share counts as full: what is left is no more than the space
/// between two stories.
const FULL: f64 = 0.85;

/// The tightest that a story is set: 4 % smaller, with its letters 1 % of their size closer.
/// Of two stories side by side nobody sees the difference; from 5 % on one does.
const TIGHTEST: f64 = 0.96;

/// How an issue fits its pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fit {
    /// The pages in order, without a cover.
    pub pages: Vec<PageFit>,
    /// The stories in order.
    pub stories: Vec<StoryFit>,
    /// What to cut so that the last page falls away, longest story first; empty where the
    /// last page is full, holds more than can be cut, or might stay all the same.
    pub cuts: Vec<StoryCut>,
}

/// How full a page is.
#[derive(Clone, Debug, PartialEq)]
pub struct PageFit {
    /// The page, counted from 1.
    pub page: usize,
    /// How many lines a column has room for.
    pub room: u32,
    /// How many lines are used of each column, in the order they are read.
    pub columns: Vec<u32>,
}

/// How long a story is.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryFit {
    /// The story.
    pub story: StoryId,
    /// The first page it is on, counted from 1.
    pub first_page: usize,
    /// The last page it is on.
    pub last_page: usize,
    /// How many lines of a column it takes, its head and its pictures among them.
    pub lines: u32,
    /// How many lines of a column a whole page has room for.
    pub page_lines: u32,
    /// How many pages it may fill, where that was said.
    pub target: Option<u8>,
    /// How many of its lines stand beyond those pages.
    pub over: u32,
    /// The share of its size that it is set in: 1, or less where it had to be squeezed.
    pub size: f64,
}

/// What to cut from a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryCut {
    /// The story.
    pub story: StoryId,
    /// How many lines.
    pub lines: u32,
}

impl Fit {
    /// Measures so many set pages.
    pub(crate) fn of(
        composed: &ComposedIssue,
        pages: usize,
        placed: &[Placed],
        squeezes: &Squeezes,
    ) -> Self {
        let sheet = Sheet::of(&composed.publication.theme);
        let direction = composed.publication.language.direction();
        let room = (sheet.column_height() / sheet.pitch()).floor() as u32;
        let first = usize::from(sheet.design.cover && !composed.stories.is_empty());
        let mut fit = Self::default();
        let mut lengths = vec![0.0; composed.stories.len()];
        let mut beyond = vec![0.0; composed.stories.len()];
        let mut spans: Vec<Option<(usize, usize)>> = vec![None; composed.stories.len()];
        for page in first..pages {
            // What is placed is in the order of the pages.
            let start = placed.partition_point(|placed| placed.page < page);
            let end = placed.partition_point(|placed| placed.page <= page);
            let on_page = placed[start..end].iter();
            let on_page: Vec<&Placed> = on_page.filter(|placed| in_text(placed, &sheet)).collect();
            let told = on_page.iter().filter_map(|placed| placed.story);
            let told: BTreeSet<usize> = told.filter(|&story| story < spans.len()).collect();
            let mut used = Vec::new();
            for column in columns(&sheet, page, direction) {
                used.push(used_lines(&on_page, column, &sheet, |_| true).round() as u32);
                for &story in &told {
                    let own = |placed: &Placed| placed.story == Some(story);
                    let lines = used_lines(&on_page, column, &sheet, own);
                    let (first, _) = spans[story].unwrap_or((page, page));
                    spans[story] = Some((first, page));
                    lengths[story] += lines;
                    if target(&composed.stories[story])
                        .is_some_and(|pages| page >= first + usize::from(pages))
                    {
                        beyond[story] += lines;
                    }
                }
            }
            if direction == Direction::Rtl {
                used.reverse();
            }
            fit.pages.push(PageFit {
                page: page + 1,
                room,
                columns: used,
            });
        }
        let page_lines = room * u32::from(sheet.columns);
        for (index, story) in composed.stories.iter().enumerate() {
            let Some((first, last)) = spans[index] else {
                continue;
            };
            fit.stories.push(StoryFit {
                story: story.id,
                first_page: first + 1,
                last_page: last + 1,
                lines: lengths[index].ceil() as u32,
                page_lines,
                target: target(story),
                over: beyond[index].ceil() as u32,
                size: squeezes.shares().get(&story.id).copied().unwrap_or(1.0),
            });
        }
        fit.cuts = cuts(&fit, composed, placed);
        fit
    }

    /// How the issue fills its pages, in a sentence: by how many lines it is over, or how much
    /// is empty of its emptiest page that is not half full, else of its last; `None` where that
    /// is full, and of an issue without stories.
    pub fn message(&self) -> Option<Message> {
        let last = self.pages.last().filter(|_| !self.stories.is_empty())?;
        if self.cuts.is_empty() {
            let emptiest = self.holes().max_by_key(|page| page.empty());
            let page = emptiest.or((!last.is_full()).then_some(last))?;
            let (percent, page) = (page.empty(), page.page);
            return Some(message!("typeset-fit-empty", page, percent));
        }
        let lines = self.cuts.iter().map(|cut| cut.lines).sum::<u32>();
        let before = last.page - 1;
        Some(message!("typeset-fit-over", page = before, lines))
    }

    /// The pages within the issue that are emptier than half.
    fn holes(&self) -> impl Iterator<Item = &PageFit> {
        let within = self.pages.len().saturating_sub(1);
        let within = self.pages[..within].iter();
        within.filter(|page| page.empty() > 50)
    }

    /// The same as findings, each with the story that comes last on the page.
    pub(crate) fn empty_pages(&self) -> impl Iterator<Item = Finding> {
        let stories = self.stories.iter().rev();
        self.holes().map(move |page| {
            let mut before = stories.clone();
            let story = before.find(|story| story.first_page <= page.page);
            Finding {
                kind: FindingKind::EmptyPage {
                    percent: page.empty(),
                },
                story: story.map(|story| story.story),
                page: Some(page.page),
            }
        })
    }

    /// The stories that are longer than they may be.
    pub(crate) fn overruns(&self) -> impl Iterator<Item = Finding> {
        self.stories.iter().filter_map(|story| {
            let pages = story.target?;
            let lines = story.over;
            (lines > 0).then_some(Finding {
                kind: FindingKind::Overrun { pages, lines },
                story: Some(story.story),
                page: Some(story.last_page),
            })
        })
    }
}

impl PageFit {
    /// The share of the page that is used, 0 to 1.
    pub fn used(&self) -> f64 {
        let room = f64::from(self.room) * self.columns.len() as f64;
        f64::from(self.columns.iter().sum::<u32>()) / room.max(1.0)
    }

    /// How much of it is empty, in hundredths.
    fn empty(&self) -> u32 {
        ((1.0 - self.used()) * 100.0).round().max(0.0) as u32
    }

    /// Whether no more is left than the space between two stories.
    pub(crate) fn is_full(&self) -> bool {
        self.used() >= FULL
    }
}

impl StoryCut {
    /// What to cut, in a sentence; the headline is the story's.
    pub fn message(&self, headline: &str) -> Message {
        let lines = self.lines;
        message!("typeset-fit-cut", headline, lines)
    }
}

/// How many pages a story may fill, where that was said.
fn target(story: &Story) -> Option<u8> {
    story.page_target.filter(|&pages| pages > 0)
}

/// Whether something stands where the text is, and not in a margin.
pub(crate) fn in_text(placed: &Placed, sheet: &Sheet) -> bool {
    let middle = (placed.top + placed.bottom) / 2.0;
    middle >= sheet.top && middle <= sheet.height - sheet.bottom
}

/// How many lines of a column are used by what `counts`.
fn used_lines(
    placed: &[&Placed],
    (left, right): (f64, f64),
    sheet: &Sheet,
    counts: impl Fn(&Placed) -> bool,
) -> f64 {
    let pitch = sheet.pitch();
    let overlaps = |placed: &&&Placed| {
        counts(placed) && placed.left < right - 1.0 && placed.right > left + 1.0
    };
    let mut runs: Vec<(f64, f64)> = placed
        .iter()
        .filter(overlaps)
        .map(|placed| {
            (
                placed.top.max(sheet.top),
                placed.bottom.min(sheet.height - sheet.bottom),
            )
        })
        .collect();
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut used = 0.0;
    let mut end: Option<f64> = None;
    for (top, bottom) in runs {
        let from = match end {
            Some(end) if top - end <= WIDEST_SPACE * pitch => end,
            _ => top,
        };
        // A run alone is a line high, with the space to the next.
        used += (bottom - from).max(0.0)
            + if end.is_none_or(|end| from > end) {
                pitch * 0.25
            } else {
                0.0
            };
        end = Some(end.map_or(bottom, |end| end.max(bottom)));
    }
    used / pitch
}

/// How tightly stories are set that are longer than they may be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Squeezes {
    shares: BTreeMap<StoryId, f64>,
    /// Those that are too long even at their tightest: they keep their size.
    given_up: BTreeSet<StoryId>,
    rounds: usize,
}

impl Squeezes {
    /// The share of its size that a story is set in, of those that are squeezed.
    pub(crate) fn shares(&self) -> &BTreeMap<StoryId, f64> {
        &self.shares
    }

    /// How often anything was set in another size.
    pub(crate) fn rounds(&self) -> usize {
        self.rounds
    }

    /// Squeezes the stories that are still over, and lets go of those that cannot be squeezed
    /// into their pages; gives whether that changed anything.
    ///
    /// A text of a share `s` of its size takes about the square of it in lines, which is where
    /// a round begins; whole hundredths below that are the next.
    pub(crate) fn tighten(&mut self, fit: &Fit) -> bool {
        let mut changed = false;
        for story in fit.stories.iter().filter(|story| story.over > 0) {
            if self.given_up.contains(&story.story) {
                continue;
            }
            let before = self.shares.get(&story.story).copied().unwrap_or(1.0);
            let fits =
                f64::from(story.lines.saturating_sub(story.over)) / f64::from(story.lines.max(1));
            let share = (fits.sqrt() * 100.0).floor() / 100.0 * before;
            // Not all of a story is text that shrinks: what is said of the first round is certain.
            let hopeless = before > 0.999 && share < TIGHTEST - 0.01;
            if hopeless || before < TIGHTEST + 0.005 {
                self.given_up.insert(story.story);
                changed |= self.shares.remove(&story.story).is_some();
                continue;
            }
            let share = share.min(before - 0.01).max(TIGHTEST);
            let share = (share * 100.0).round() / 100.0;
            self.shares.insert(story.story, share);
            changed = true;
        }
        self.rounds += usize::from(changed);
        changed
    }
}

#[cfg(test)]
mod tests;

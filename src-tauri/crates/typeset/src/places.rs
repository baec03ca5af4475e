//! Where things stand on the set pages: which story a line or a picture belongs to, and which
//! page and column it is in.
//!
//! The stories are told apart by their headlines, which are labelled: what comes behind one in
//! the order of reading belongs to it, whether somebody wrote it or not. What the publication
//! says at the end of every issue is labelled too, and belongs to none.

use std::collections::BTreeSet;

use issue::{ComposedIssue, Direction};
use typst::foundations::{Bytes, NativeElement};
use typst::introspection::MetadataElem;
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;
use typst::visualize::ImageKind;
use typst_layout::PagedDocument;

use crate::findings::{Finding, FindingKind};
use crate::manuscript::SUBSTITUTE;
use crate::plates::Plates;
use crate::sheet::Sheet;

/// A run of text or a picture on a page; lengths in points from the upper left corner of the
/// trimmed page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placed {
    /// The page, counted from 0.
    pub(crate) page: usize,
    /// The place of the story among the issue's, counted from 0; `None` before the first and
    /// behind the last.
    pub(crate) story: Option<usize>,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) what: What,
}

/// What stands somewhere.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What {
    /// A run of text; whether a letter of it could not be printed.
    Text {
        /// Whether a substitute stands in it.
        lacks: bool,
    },
    /// A photograph of so many pixels across.
    Photograph {
        /// How many.
        pixels: u32,
        /// Its file, or its bare pixels.
        data: Bytes,
    },
    /// A drawing.
    Drawing,
}

/// All text and pictures of all pages in the order of reading.
pub(crate) fn placed(pages: &PagedDocument) -> Vec<Placed> {
    let mut walk = Walk {
        page: 0,
        story: None,
        placed: Vec::new(),
    };
    for (page, set) in pages.pages().iter().enumerate() {
        walk.page = page;
        walk.frame(&set.frame, Transform::identity());
    }
    walk.placed
}

struct Walk {
    page: usize,
    story: Option<usize>,
    placed: Vec<Placed>,
}

impl Walk {
    fn frame(&mut self, frame: &Frame, moved: Transform) {
        for (at, item) in frame.items() {
            let here = moved.pre_concat(Transform::translate(at.x, at.y));
            match item {
                FrameItem::Group(group) => {
                    self.frame(&group.frame, here.pre_concat(group.transform));
                }
                FrameItem::Tag(Tag::Start(content, _)) => {
                    if let Some(story) = story_of(content) {
                        self.story = Some(story);
                    } else if ends_stories(content) {
                        self.story = None;
                    }
                }
                FrameItem::Text(text) => {
                    let base = Point::zero().transform(here);
                    let size = text.size.to_pt();
                    // From the height of a capital to what hangs below the line.
                    let (top, bottom) = (base.y.to_pt() - size * 0.7, base.y.to_pt() + size * 0.2);
                    let lacks = text.text.contains(SUBSTITUTE);
                    let width = text.width().to_pt();
                    self.put(base.x.to_pt(), width, top, bottom, What::Text { lacks });
                }
                FrameItem::Image(image, size, _) => {
                    let corner = Point::zero().transform(here);
                    let (top, width) = (corner.y.to_pt(), size.x.to_pt());
                    let what = match image.kind() {
                        ImageKind::Raster(raster) => What::Photograph {
                            pixels: raster.width(),
                            data: raster.data().clone(),
                        },
                        _ => What::Drawing,
                    };
                    let bottom = top + size.y.to_pt();
                    self.put(corner.x.to_pt(), width, top, bottom, what);
                }
                _ => {}
            }
        }
    }

    fn put(&mut self, left: f64, width: f64, top: f64, bottom: f64, what: What) {
        self.placed.push(Placed {
            page: self.page,
            story: self.story,
            left,
            right: left + width,
            top,
            bottom,
            what,
        });
    }
}

/// The story that a headline begins: its label is `s` and the story's number.
fn story_of(content: &typst::foundations::Content) -> Option<usize> {
    (content.elem() == HeadingElem::ELEM).then_some(())?;
    let label = content.label()?.resolve();
    let number: usize = label.as_str().strip_prefix('s')?.parse().ok()?;
    number.checked_sub(1)
}

/// Whether the stories are over here.
fn ends_stories(content: &typst::foundations::Content) -> bool {
    let label = || content.label().map(|label| label.resolve());
    content.elem() == MetadataElem::ELEM
        && label().is_some_and(|label| label.as_str() == "colophon")
}

/// The columns of a page from left to right, in points from the page's left edge.
pub(crate) fn columns(sheet: &Sheet, page: usize, direction: Direction) -> Vec<(f64, f64)> {
    let right_hand = page.is_multiple_of(2);
    let inside_at_left = right_hand == (direction == Direction::Ltr);
    let left = if inside_at_left {
        sheet.inside
    } else {
        sheet.outside
    };
    let column = sheet.column();
    let start = |index: u8| left + f64::from(index) * (column + sheet.gutter);
    (0..sheet.columns)
        .map(|index| (start(index), start(index) + column))
        .collect()
}

/// Gives findings the first page that they are on.
pub(crate) fn give_pages(
    findings: &mut [Finding],
    composed: &ComposedIssue,
    plates: &Plates,
    placed: &[Placed],
) {
    let story_of = |placed: &Placed| Some(composed.stories.get(placed.story?)?.id);
    for finding in findings.iter_mut() {
        let lacks = |placed: &&Placed| matches!(placed.what, What::Text { lacks: true });
        if let FindingKind::MissingLetters { .. } = finding.kind {
            let mut lacking = placed.iter().filter(lacks);
            let first = lacking.find(|placed| story_of(placed) == finding.story);
            finding.page = first.map(|placed| placed.page + 1);
        }
    }
    // A photograph that floats may stand before its story's headline: those that stand in their
    // story are given their place first, what is left to the others.
    let mut given = BTreeSet::new();
    for in_story in [true, false] {
        for finding in findings.iter_mut().filter(|finding| finding.page.is_none()) {
            let prints = printed(&finding.kind, plates, placed);
            let free = prints.into_iter().filter(|(index, _)| {
                !given.contains(index) && (!in_story || story_of(&placed[*index]) == finding.story)
            });
            if let Some((index, _)) = free.min_by(|a, b| a.1.total_cmp(&b.1)) {
                // What breaks off may be coarse as well.
                if let FindingKind::CoarsePicture { .. } = finding.kind {
                    given.insert(index);
                }
                finding.page = Some(placed[index].page + 1);
            }
        }
    }
}

/// Where the photograph of a finding is printed, and how far its resolution there is from what
/// was found.
fn printed(kind: &FindingKind, plates: &Plates, placed: &[Placed]) -> Vec<(usize, f64)> {
    let (picture, resolution) = match kind {
        FindingKind::CoarsePicture {
            picture,
            resolution,
        } => (picture, Some(f64::from(*resolution))),
        FindingKind::CutOffPicture { picture } => (picture, None),
        _ => return Vec::new(),
    };
    let Some(file) = plates.bytes(picture) else {
        return Vec::new();
    };
    let prints = placed.iter().enumerate().filter_map(|(index, placed)| {
        let What::Photograph { pixels, data } = &placed.what else {
            return None;
        };
        let across = f64::from(*pixels) / ((placed.right - placed.left) / 72.0);
        (data == file).then_some((
            index,
            resolution.map_or(0.0, |resolution| (across - resolution).abs()),
        ))
    });
    prints.collect()
}

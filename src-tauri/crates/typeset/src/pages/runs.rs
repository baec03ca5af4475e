//! The runs of letters on a page and where they are drawn.

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::text::{Glyph, TextItem};

/// How far letters reach above and below their line, as shares of their size: enough for
/// capitals with accents and for what hangs below.
const ABOVE: f64 = 0.78;
const BELOW: f64 = 0.24;

/// A run of letters at its place.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    /// The letters.
    pub(super) item: &'a TextItem,
    /// From the run's own measures to those of its page.
    transform: Transform,
}

/// A rectangle on a page, in points from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Visits the runs of a page in the order they are drawn.
pub(super) fn visit<'a>(frame: &'a Frame, see: &mut dyn FnMut(Run<'a>)) {
    within(frame, Transform::identity(), see);
}

fn within<'a>(frame: &'a Frame, transform: Transform, see: &mut dyn FnMut(Run<'a>)) {
    for (at, item) in frame.items() {
        let here = transform.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => {
                within(&group.frame, here.pre_concat(group.transform), see);
            }
            FrameItem::Text(item) => see(Run {
                item,
                transform: here,
            }),
            _ => {}
        }
    }
}

impl<'a> Run<'a> {
    /// The room of the whole run.
    pub(super) fn area(&self) -> Area {
        self.between(Abs::zero(), self.item.width())
    }

    /// Its letters from left to right, each with its room.
    pub(super) fn glyphs(&self) -> impl Iterator<Item = (&'a Glyph, Area)> {
        let (run, size) = (*self, self.item.size);
        let mut end = Abs::zero();
        self.item.glyphs.iter().map(move |glyph| {
            let start = end;
            end += glyph.x_advance.at(size);
            (glyph, run.between(start, end))
        })
    }

    /// Whether the run is written from right to left. A single letter says so by itself.
    pub(super) fn runs_left(&self) -> bool {
        let starts = |glyph: Option<&Glyph>| glyph.map(|glyph| glyph.range().start);
        let (first, last) = (
            starts(self.item.glyphs.first()),
            starts(self.item.glyphs.last()),
        );
        match first == last {
            true => crate::manuscript::runs_left(&self.item.text),
            false => first > last,
        }
    }

    fn between(&self, start: Abs, end: Abs) -> Area {
        let corner = |x, y: f64| Point::new(x, self.item.size * y).transform(self.transform);
        let (one, other) = (corner(start, -ABOVE), corner(end, BELOW));
        Area {
            left: one.x.min(other.x).to_pt(),
            right: one.x.max(other.x).to_pt(),
            top: one.y.min(other.y).to_pt(),
            bottom: one.y.max(other.y).to_pt(),
        }
    }
}

impl Area {
    /// How far a point is from it across and up or down; nothing within.
    pub(super) fn distance(&self, x: f64, y: f64) -> (f64, f64) {
        let outside = |at: f64, from: f64, to: f64| (from - at).max(at - to).max(0.0);
        (
            outside(x, self.left, self.right),
            outside(y, self.top, self.bottom),
        )
    }
}

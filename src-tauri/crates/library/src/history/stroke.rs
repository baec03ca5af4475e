//! When two splices of a text, saved one after the other, are one stroke of typing.
//!
//! A save falls anywhere, often within a word, but undo must not stop there. So a stroke that
//! has a reason to end (a pause, a new line, its length) goes on until a word ends. No stroke
//! swallows what was deleted: undo can always bring it back.

use std::ops::RangeInclusive;

use super::splice::Splice;

/// How long a stroke grows, in bytes: about two lines. More is not undone at once.
const LONGEST: usize = 160;

/// How long a stroke grows where no word ends, in bytes.
const LONGEST_WORD: usize = 4 * LONGEST;

/// Where two splices may meet, in bytes: the signs around may be alike.
type Joints = RangeInclusive<usize>;

impl Splice {
    /// Both splices as one, where they read as one stroke: words that go on where the last ones
    /// ended, also in place of what was deleted there, or a deletion that goes on. A deletion
    /// after an insertion begins a stroke of its own. `text` is the text between the two;
    /// `rested`: there was a pause between them.
    pub(super) fn joined(&self, next: &Self, text: &str, rested: bool) -> Option<Self> {
        let before = self.inverse().apply(text)?;
        let after = next.apply(text)?;
        let (places, further) = (self.places(&before, text), next.places(text, &after));
        if next.removed.is_empty() {
            let joints = shared(&behind(&places, self.inserted.len()), &further)?;
            let at = joints.start() - self.inserted.len();
            let inserted = &after[at..joints.start() + next.inserted.len()];
            // What comes in place of a deletion finishes its word, or stands by itself.
            let is_due = rested || self.inserted.is_empty();
            return goes_on(inserted, is_due, &after, joints).then(|| Self {
                at,
                removed: before[at..at + self.removed.len()].to_owned(),
                inserted: inserted.to_owned(),
            });
        }
        if !self.inserted.is_empty() || !next.inserted.is_empty() {
            return None;
        }
        let deleted = |at, joints| {
            let removed = &before[at..at + self.removed.len() + next.removed.len()];
            goes_on(removed, rested, &before, joints).then(|| Self {
                at,
                removed: removed.to_owned(),
                inserted: String::new(),
            })
        };
        let backwards = shared(&places, &behind(&further, next.removed.len()));
        let forwards = shared(&places, &further);
        backwards
            .and_then(|joints| deleted(joints.start() - next.removed.len(), joints))
            .or_else(|| {
                forwards.and_then(|at| deleted(*at.start(), behind(&at, self.removed.len())))
            })
    }
}

fn behind(places: &Joints, length: usize) -> Joints {
    places.start() + length..=places.end() + length
}

fn shared(one: &Joints, other: &Joints) -> Option<Joints> {
    let both = *one.start().max(other.start())..=*one.end().min(other.end());
    (!both.is_empty()).then_some(both)
}

/// Whether a stroke goes on over its joint in `text`. One that is due ends between two words.
fn goes_on(stroke: &str, is_due: bool, text: &str, mut joints: Joints) -> bool {
    let is_blank = char::is_whitespace;
    let is_due = is_due || stroke.len() > LONGEST || stroke.contains('\n');
    let is_in_word = |at: usize| {
        text.is_char_boundary(at)
            && !text[..at].ends_with(is_blank)
            && !text[at..].starts_with(is_blank)
    };
    !is_due || (stroke.len() <= LONGEST_WORD && joints.any(is_in_word))
}

#[cfg(test)]
mod tests;

//! What differs between two texts: one part of the one, replaced by a part of the other.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// A part of a text and what took its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    /// Where the part begins, in bytes.
    pub at: usize,
    /// What stood there.
    pub removed: String,
    /// What stands there now.
    pub inserted: String,
}

impl Splice {
    /// What differs, without the beginning and the end that both texts share.
    pub fn between(before: &str, after: &str) -> Self {
        let alike = |(one, other): &(&u8, &u8)| one == other;
        let pairs = before.as_bytes().iter().zip(after.as_bytes());
        let start = before.floor_char_boundary(pairs.take_while(alike).count());
        let (old, new) = (&before[start..], &after[start..]);
        let pairs = old.as_bytes().iter().rev().zip(new.as_bytes().iter().rev());
        let end = pairs.take_while(alike).count();
        // Letters that end in the same bytes may begin in others.
        let end = old.len() - old.ceil_char_boundary(old.len() - end);
        Self {
            at: start,
            removed: old[..old.len() - end].to_owned(),
            inserted: new[..new.len() - end].to_owned(),
        }
    }

    /// The splice that takes this one back.
    pub fn inverse(&self) -> Self {
        Self {
            at: self.at,
            removed: self.inserted.clone(),
            inserted: self.removed.clone(),
        }
    }

    /// The text with the part replaced; `None` where that part does not stand there.
    pub fn apply(&self, text: &str) -> Option<String> {
        let rest = text.get(self.at..)?.strip_prefix(self.removed.as_str())?;
        Some(format!("{}{}{rest}", &text[..self.at], self.inserted))
    }

    /// The places where the part may as well begin. The same text comes of a "b" that is typed
    /// in front of another and of one that is typed behind it: what is inserted, or removed,
    /// slides as long as the sign that it meets is the one that it leaves.
    pub(super) fn places(&self, before: &str, after: &str) -> RangeInclusive<usize> {
        let (text, length) = match (self.removed.len(), self.inserted.len()) {
            (0, length) => (after, length),
            (length, 0) => (before, length),
            _ => return self.at..=self.at,
        };
        let (start, end) = (self.at, self.at + length);
        let left = alike(text[..start].chars().rev(), text[..end].chars().rev());
        let right = alike(text[start..].chars(), text[end..].chars());
        start - left..=start + right
    }
}

/// How many bytes both begin with in common, sign by sign.
fn alike(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    let pairs = one.zip(other).take_while(|(one, other)| one == other);
    pairs.map(|(sign, _)| sign.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, at: usize, removed: &str, inserted: &str) {
        let splice = Splice::between(before, after);
        assert_eq!(
            (splice.at, splice.removed.as_str(), splice.inserted.as_str()),
            (at, removed, inserted)
        );
        assert_eq!(splice.apply(before).as_deref(), Some(after));
        assert_eq!(splice.inverse().apply(after).as_deref(), Some(before));
    }

    #[test]
    fn a_splice_holds_only_what_differs() {
        check("The pier", "The new pier", 4, "", "new ");
        check("The new pier", "The pier", 4, "new ", "");
        check("The pier", "The quay", 4, "pier", "quay");
        check("", "All", 0, "", "All");
        check("same", "same", 4, "", "");
        // The beginnings of two letters may be alike in bytes, and their ends too.
        check("é", "è", 0, "é", "è");
        check("a😀b", "a😁b", 1, "😀", "😁");
        check("aaa", "aaaa", 3, "", "a");
    }

    #[test]
    fn a_splice_is_not_applied_where_its_part_does_not_stand() {
        let splice = Splice::between("The pier", "The quay");
        assert_eq!(splice.apply("A pier"), None);
        assert_eq!(splice.apply("é"), None);
        assert_eq!(splice.apply("The"), None);
    }

    #[test]
    fn a_splice_may_as_well_begin_where_the_signs_are_alike() {
        let places = |before: &str, after: &str| {
            let splice = Splice::between(before, after);
            let places = splice.places(before, after);
            assert_eq!(splice.inverse().places(after, before), places);
            places
        };
        assert_eq!(places("foo bar", "foo b bar"), 3..=5);
        assert_eq!(places("aaa", "aaaa"), 0..=3);
        assert_eq!(places("ننن", "نننن"), 0..=6);
        assert_eq!(places("The pier", "The old pier"), 3..=4);
        // Letters that share a byte are not alike, and a replacement stays where it is.
        assert_eq!(places("é", "éè"), 2..=2);
        assert_eq!(places("a pier a", "a quay a"), 2..=2);
    }
}

//! What differs between two texts: one part of the one, replaced by a part of the other.

use serde::{Deserialize, Serialize};

/// How long a joined step grows, in bytes: about two lines. More is not undone at once.
const LONGEST: usize = 160;

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

    /// Both splices as one, where they read as one stroke of typing: words that go on where
    /// the last ones ended, or a deletion that goes on. A new line, and a deletion after an
    /// insertion, begin a stroke of their own.
    pub fn joined(&self, next: &Self) -> Option<Self> {
        let parts = [&self.removed, &self.inserted, &next.removed, &next.inserted];
        let length: usize = parts.iter().map(|part| part.len()).sum();
        if length > LONGEST || parts.iter().any(|part| part.contains('\n')) {
            return None;
        }
        let inserts = self.removed.is_empty() && next.removed.is_empty();
        let deletes = self.inserted.is_empty() && next.inserted.is_empty();
        if inserts && next.at == self.at + self.inserted.len() {
            let inserted = [self.inserted.as_str(), &next.inserted].concat();
            return Some(Self {
                inserted,
                ..self.clone()
            });
        }
        if deletes && next.at + next.removed.len() == self.at {
            let removed = [next.removed.as_str(), &self.removed].concat();
            return Some(Self {
                removed,
                ..next.clone()
            });
        }
        if deletes && next.at == self.at {
            let removed = [self.removed.as_str(), &next.removed].concat();
            return Some(Self {
                removed,
                ..self.clone()
            });
        }
        None
    }
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

    /// Texts as they were saved one after the other, and the texts that undo then stops at.
    #[track_caller]
    fn strokes(saved: &[&str], stops: &[&str]) {
        let mut steps: Vec<Splice> = Vec::new();
        for pair in saved.windows(2) {
            let next = Splice::between(pair[0], pair[1]);
            match steps.last().and_then(|last| last.joined(&next)) {
                Some(joined) => *steps.last_mut().expect("there is a last") = joined,
                None => steps.push(next),
            }
        }
        let mut text = (*saved.last().expect("texts")).to_owned();
        let mut met = vec![text.clone()];
        for step in steps.iter().rev() {
            text = step.inverse().apply(&text).expect("its own text");
            met.push(text.clone());
        }
        assert_eq!(met, stops);
    }

    #[test]
    fn typing_that_goes_on_is_one_stroke() {
        strokes(
            &["", "The", "The new", "The new pier"],
            &["The new pier", ""],
        );
        strokes(&["پل", "پل ن", "پل نو"], &["پل نو", "پل"]);
        strokes(&["pier", "pie", "pi", "p"], &["p", "pier"]);
        // Forwards, with the Delete key.
        strokes(&["pier", "ier", "er"], &["er", "pier"]);
    }

    #[test]
    fn a_line_a_deletion_and_another_place_begin_a_new_stroke() {
        strokes(
            &["", "One", "One\n", "One\nTwo"],
            &["One\nTwo", "One\n", "One", ""],
        );
        strokes(
            &["", "One", "On", "One more"],
            &["One more", "On", "One", ""],
        );
        strokes(&["b d", "b d e", "b c d e"], &["b c d e", "b d e", "b d"]);
        let long = "x".repeat(LONGEST);
        let longer = format!("{long}y");
        strokes(&["", &long, &longer], &[&longer, &long, ""]);
    }
}

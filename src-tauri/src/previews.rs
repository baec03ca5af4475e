//! What goes to a window of the story that is written in it: only what is new.
//!
//! The preview of a book is megabytes, of which a keystroke changes a line. So the shell keeps
//! the pieces that a window was sent last, and a page says which answer it has.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::wire::{PreviewNews, StoryPreview};

/// The articles that the windows were sent last, by label.
#[derive(Default)]
pub(crate) struct Previews(Mutex<HashMap<String, Sent>>);

#[derive(Default)]
struct Sent {
    stamp: u32,
    pieces: Vec<String>,
}

impl Previews {
    /// What of a preview is new to a window that has the answer `shown`.
    pub(crate) fn news(
        &self,
        window: &str,
        shown: Option<u32>,
        mut part: StoryPreview,
    ) -> PreviewNews {
        let mut all = self.all();
        let sent = all.entry(window.to_owned()).or_default();
        let known = shown == Some(sent.stamp);
        let before = if known { sent.pieces.as_slice() } else { &[] };
        let (from, kept) = shared(before, &part.article);
        let fresh = part.article[from..part.article.len() - kept].to_vec();
        sent.pieces = std::mem::replace(&mut part.article, fresh);
        sent.stamp = sent.stamp.wrapping_add(1);
        PreviewNews {
            stamp: sent.stamp,
            from: count(from),
            kept: count(kept),
            part,
        }
    }

    /// A window that is gone has no preview.
    pub(crate) fn forget(&self, window: &str) {
        self.all().remove(window);
    }

    fn all(&self) -> MutexGuard<'_, HashMap<String, Sent>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many pieces two articles share at their beginnings, and how many of the rest at their
/// ends.
fn shared(before: &[String], after: &[String]) -> (usize, usize) {
    let from = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let ends = before[from..].iter().rev().zip(after[from..].iter().rev());
    (from, ends.take_while(|(a, b)| a == b).count())
}

fn count(pieces: usize) -> u32 {
    u32::try_from(pieces).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(pieces: &[&str]) -> StoryPreview {
        let part = serde_json::json!({
            "articleId": "story-1", "article": pieces, "entryId": "entry-1", "entry": "<li></li>",
            "listed": {
                "id": "1", "headline": "", "language": "en", "direction": "ltr", "section": "",
                "status": "draft", "words": 1, "standing": false,
            },
        });
        serde_json::from_value(part).unwrap()
    }

    fn sent(news: &PreviewNews) -> (u32, Vec<&str>, u32) {
        let fresh = news.part.article.iter().map(String::as_str).collect();
        (news.from, fresh, news.kept)
    }

    #[test]
    fn a_window_is_sent_what_it_has_not() {
        let previews = Previews::default();
        let first = previews.news("main", None, part(&["<a>", "1", "2", "3", "</a>"]));
        assert_eq!(sent(&first), (0, vec!["<a>", "1", "2", "3", "</a>"], 0));
        let next = part(&["<a>", "1", "2!", "3", "</a>"]);
        let next = previews.news("main", Some(first.stamp), next);
        assert_eq!(sent(&next), (2, vec!["2!"], 2));
        let longer = part(&["<a>", "1", "1", "2!", "3", "</a>"]);
        let longer = previews.news("main", Some(next.stamp), longer);
        assert_eq!(sent(&longer), (2, vec!["1"], 3));
        let same = part(&["<a>", "1", "1", "2!", "3", "</a>"]);
        let same = previews.news("main", Some(longer.stamp), same);
        assert_eq!(sent(&same), (6, vec![], 0));
    }

    #[test]
    fn a_window_that_has_another_answer_is_sent_all() {
        let previews = Previews::default();
        let first = previews.news("main", None, part(&["<a>", "</a>"]));
        let lost = previews.news("main", Some(first.stamp), part(&["<a>", "1", "</a>"]));
        let again = part(&["<a>", "1", "</a>"]);
        let again = previews.news("main", Some(first.stamp), again);
        assert_eq!(sent(&again), (0, vec!["<a>", "1", "</a>"], 0));
        let other = previews.news("issue-1", Some(again.stamp), part(&["<a>", "1", "</a>"]));
        assert_eq!(other.from, 0);
        assert_ne!(lost.stamp, again.stamp);
        previews.forget("main");
        let reused = previews.news("main", None, part(&["<a>", "1", "</a>"]));
        assert_eq!(reused.from, 0);
    }
}

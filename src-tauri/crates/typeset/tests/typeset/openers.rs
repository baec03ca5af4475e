//! How stories open: across a page, in a column, and what they leave empty.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use issue::theme::Layout;

use crate::judges::{assert_standards, print};
use crate::page::{Word, words};
use crate::sample;

/// A story of so many words.
fn of_words(count: usize) -> String {
    let sentence = "The first boats moored on Sunday, before the paint was dry again. ";
    (0..count / 12)
        .map(|n| {
            if n % 6 == 5 {
                format!("{sentence}\n\n")
            } else {
                sentence.to_owned()
            }
        })
        .collect()
}

fn magazine(stories: &[(&str, usize)]) -> ComposedIssue {
    let mut composed = sample::issue();
    composed.publication.theme.print.layout = Layout::Magazine;
    composed.stories = stories
        .iter()
        .map(|(headline, words)| sample::story(headline, &of_words(*words)))
        .collect();
    for (story, number) in composed.stories.iter_mut().zip(100..) {
        story.id.0 = uuid::Uuid::from_u128(number);
    }
    composed
}

fn headline<'w>(words: &'w [Word], text: &str) -> &'w Word {
    let found = words
        .iter()
        .filter(|word| word.page > 1 && word.text == text);
    found
        .max_by(|a, b| (a.bottom - a.top).total_cmp(&(b.bottom - b.top)))
        .unwrap_or_else(|| panic!("no {text}"))
}

/// A page that was hardly begun was left empty for the next long story.
#[test]
fn a_long_story_opens_a_page_only_where_the_one_before_is_full_enough() {
    for (before, opens) in [(250, false), (1100, true)] {
        let composed = magazine(&[("First", before), ("Second", 700), ("Third", 100)]);
        let name = format!("opener-{before}");
        let (printed, path) = print(&name, &composed, &BTreeMap::new());
        assert_standards(&printed);
        let words = words(&path);
        let (first, second) = (headline(&words, "First"), headline(&words, "Second"));
        assert_eq!(second.page > first.page, opens, "{before}: {second:?}");
        // Across a page its headline is twice as large.
        assert_eq!(
            second.bottom - second.top > 30.0,
            opens,
            "{before}: {second:?}"
        );
    }
}

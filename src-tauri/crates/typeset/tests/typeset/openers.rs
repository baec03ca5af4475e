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

/// The box stood between the first headline and its text.
#[test]
fn the_contents_of_a_full_cover_stand_under_the_first_story() {
    let stories: Vec<String> = (1..=10).map(|n| format!("Story{n}")).collect();
    let mut composed = magazine(
        &stories
            .iter()
            .map(|name| (name.as_str(), 300))
            .collect::<Vec<_>>(),
    );
    composed.stories[0].body = format!("Beginning of it all. {}", of_words(300));
    let (_, path) = print("contents-box", &composed, &BTreeMap::new());
    let words = words(&path);
    let at = |text: &str| {
        let found = words
            .iter()
            .find(|word| word.page == 2 && word.text.contains(text));
        found.unwrap_or_else(|| panic!("no {text}"))
    };
    assert!(at("eginning").top < at("Inside").top);
}

/// At its full size it filled most of a page.
#[test]
fn a_headline_of_many_words_is_set_smaller() {
    let long = "The harbour society considers what the council said of the quay and of its lamps "
        .repeat(2);
    let composed = magazine(&[(long.trim(), 700)]);
    let (_, path) = print("long-headline", &composed, &BTreeMap::new());
    let words = words(&path);
    let text = words
        .iter()
        .find(|word| word.page == 2 && word.text == "moored")
        .expect("the text");
    assert!(text.top < 260.0, "{text:?}");
}

/// One bold word took the large letter from the first story.
#[test]
fn a_large_letter_stands_beside_emphasis_too() {
    let mut composed = magazine(&[("First", 100)]);
    composed.stories[0].body = format!(
        "The **first**, *and best* boats moored on Sunday. {}",
        of_words(100)
    );
    let code = typeset::Typesetter::new().code(&composed, &BTreeMap::new());
    assert!(code.contains("opening("), "{code}");
    let (printed, path) = print("large-letter-emphasis", &composed, &BTreeMap::new());
    assert_standards(&printed);
    let text = crate::judges::text(&path).replace('\n', " ");
    assert!(
        text.contains("The first, and best boats moored on Sunday. The first"),
        "{text}"
    );
}

/// What fits no line beside other words left a line of two words stretched over the column.
#[test]
fn a_paragraph_with_long_code_is_not_stretched() {
    let ragged = |code: &str| {
        let body = format!("Run `{code}` before the tide comes in, and again after it.");
        let composed = sample::with_story("Code", &body);
        let code = typeset::Typesetter::new().code(&composed, &BTreeMap::new());
        code.contains("p(ragged: true, ")
    };
    assert!(ragged("station.tide-table.harbour_of_oldport()"));
    assert!(!ragged("git add"));
}

//! Pages that are kept: which of them are drawn anew, where a click leads and where the caret is.

use std::collections::BTreeMap;

use issue::theme::{Layout, Print};
use issue::{ComposedIssue, StoryId};
use typeset::{Field, PagePlace, Pages, TextPlace, Typesetter};
use uuid::Uuid;

use crate::sample::{self, add_picture, language, section_id};

/// Every kind of block; what is not read by anybody is in small letters with an `x`.
const STORY: &str =
    "First **bold _both_** and `code` -- \"quoted\", a [link](https://xxx.example/x)
on the second line and a note[^n].

## A heading

> A quotation
> of two lines
>
> > within one

> [!WARNING] Mind the step
> It is wet.

- one
  1. nested
- two &amp; more

| Left | Right |
| :--- | ----: |
| a    | b     |

Term

: Meaning

```xx
let one = 1;

    let two = \"a line that is too long to stand in a column of the page without a break\";
```

![x](pictures/boat.svg \"A caption\"){credit=\"A credit\"}

[^n]: The note.";

fn set(composed: &ComposedIssue) -> Pages {
    let mut bytes = BTreeMap::new();
    let mut composed = composed.clone();
    let boat = sample::BOAT.as_bytes();
    add_picture(&mut composed, &mut bytes, "boat.svg", "x", boat);
    Typesetter::new()
        .set_pages(&composed, &bytes)
        .expect("the issue can be set")
}

fn body_place(story: StoryId, at: usize) -> TextPlace {
    TextPlace {
        story: Some(story),
        field: Field::Body,
        at,
    }
}

/// A click on the letter at a place.
fn click(pages: &Pages, place: &PagePlace, letter: char) -> Option<TextPlace> {
    let towards_it = if letter >= '\u{590}' { -0.3 } else { 0.3 };
    let y = (place.top + place.bottom) / 2.0;
    pages.text_at(place.page, place.x + towards_it, y)
}

/// Every letter that can be read is found on the page, and a click on it leads back to it.
fn check_letters(composed: &ComposedIssue, letters: impl Fn(usize, char) -> bool) {
    let pages = set(composed);
    let story = &composed.stories[0];
    for (at, c) in story.body.char_indices().filter(|&(at, c)| letters(at, c)) {
        let place = body_place(story.id, at);
        let shown = pages.place_of(&place);
        let found = shown.as_ref().and_then(|shown| click(&pages, shown, c));
        let around: String = story.body[at..].chars().take(12).collect();
        assert_eq!(found, Some(place), "{c} of {around:?} at {shown:?}");
    }
}

fn is_read(at: usize, c: char) -> bool {
    let unread = [
        STORY.find("https").map(|at| at..at + 22),
        STORY.find("![x]").map(|at| at..at + 23),
        STORY.find("credit=").map(|at| at..at + 7),
        STORY.find("xx\n").map(|at| at..at + 2),
        STORY.find("[^n]").map(|at| at..at + 4),
        STORY.find("[^n]:").map(|at| at..at + 4),
        STORY.find("&amp;").map(|at| at..at + 5),
        STORY.find("!WARNING").map(|at| at..at + 8),
        STORY.find("1. nested").map(|at| at..at + 1),
    ];
    c.is_alphanumeric() && !unread.iter().flatten().any(|range| range.contains(&at))
}

#[test]
fn a_click_on_a_letter_leads_to_it_in_every_kind_of_block() {
    check_letters(&sample::with_story("A headline", STORY), is_read);
}

#[test]
fn a_click_leads_to_its_letter_behind_a_large_one_and_in_three_columns() {
    let body = "It was a long day on the quay. ".repeat(60);
    let mut composed = sample::with_story("A headline", &body);
    composed.publication.theme.print = Print {
        layout: Layout::Magazine,
        ..Print::default()
    };
    check_letters(&composed, |at, c| c.is_alphabetic() && at % 7 != 3);
}

#[test]
fn a_click_leads_to_its_letter_from_right_to_left() {
    let body = "سلام **دنیا**، این یک متن است.\n\nAn English line in it.";
    let mut composed = sample::with_story("سرخط", body);
    composed.stories[0].language = Some(language("fa"));
    composed.publication.language = language("fa");
    // Letters that join are one drawing: `لا` stands for two.
    check_letters(&composed, |at, c| {
        c.is_alphabetic() && !body[..at].ends_with('ل')
    });
}

#[test]
fn the_fields_of_a_story_are_found_where_they_stand_largest() {
    let mut composed = sample::with_story("A headline of some length", "A body.");
    let story = &mut composed.stories[0];
    story.section = section_id(2);
    story.kicker = "Quay".into();
    story.byline = "By nobody".into();
    story.teaser = "A teaser \"that\" says it.".into();
    story.source_url = "https://example.org/source/".into();
    story.lead_picture = Some("![x](pictures/boat.svg \"The boat\")".into());
    composed.issue.introduction = "# Welcome\n\nto *this* issue".into();
    let story = composed.stories[0].clone();
    let pages = set(&composed);
    let check = |of: Option<StoryId>, field: Field, text: &str, word: &str| {
        let at = text.find(word).expect("the word is in its field");
        let place = TextPlace {
            story: of,
            field,
            at,
        };
        let shown = pages.place_of(&place).expect("the word is on the page");
        assert_eq!(click(&pages, &shown, 'a'), Some(place), "{word}");
        shown.bottom - shown.top
    };
    let id = Some(story.id);
    let headline = check(id, Field::Headline, &story.headline, "length");
    let teaser = check(id, Field::Teaser, &story.teaser, "that");
    assert!(headline > 1.5 * teaser, "{headline} {teaser}");
    check(id, Field::Kicker, &story.kicker, "Quay");
    check(id, Field::Byline, &story.byline, "nobody");
    check(id, Field::Source, &story.source_url, "source");
    let lead = story.lead_picture.as_deref().expect("it has one");
    check(id, Field::LeadPicture, lead, "boat\"");
    check(
        None,
        Field::Introduction,
        &composed.issue.introduction,
        "this",
    );
    check(None, Field::Footer, &composed.publication.footer, "until");
}

#[test]
fn what_nobody_wrote_leads_nowhere_and_what_is_near_is_meant() {
    let composed = sample::with_story("A headline", "A body.\n\n***\n\nAnother.");
    let pages = set(&composed);
    let leaf = pages.leaves()[0].clone();
    assert_eq!(pages.text_at(9, 1.0, 1.0), None);
    // The name of the publication is large, and no text of the issue.
    assert_eq!(pages.text_at(0, leaf.width / 2.0, 80.0), None);
    let id = composed.stories[0].id;
    let shown = pages.place_of(&body_place(id, 0)).expect("it is set");
    let beside = pages.text_at(
        shown.page,
        shown.right + 40.0,
        (shown.top + shown.bottom) / 2.0,
    );
    assert_eq!(beside, Some(body_place(id, "A body.".len())));
    // A rule says nothing; the caret in it is shown at the text above.
    let rule = pages
        .place_of(&body_place(id, "A body.\n\n*".len()))
        .expect("it is set");
    assert_eq!((rule.page, rule.top), (shown.page, shown.top));
    let nobody = body_place(StoryId(Uuid::from_u128(99)), 0);
    assert_eq!(pages.place_of(&nobody), None);
}

#[test]
fn only_pages_that_look_otherwise_have_another_name() {
    let paragraph = "It was a long day on the quay and nobody had brought a coat. ".repeat(14);
    let mut composed = sample::issue();
    for number in 0..6u128 {
        let body = [paragraph.as_str(); 8].join("\n\n");
        let body = body.replacen("a long", "**a long**", 1);
        let mut story = sample::story(&format!("Story {number}"), &body);
        story.id = StoryId(Uuid::from_u128(100 + number));
        composed.stories.push(story);
    }
    let mut typesetter = Typesetter::new();
    let mut names = |composed: &ComposedIssue| -> Vec<String> {
        let pages = typesetter
            .set_pages(composed, &BTreeMap::new())
            .expect("it can be set");
        pages.leaves().iter().map(|leaf| leaf.id.clone()).collect()
    };
    let first = names(&composed);
    assert!(first.len() >= 5, "{} pages", first.len());
    assert_eq!(names(&composed), first, "the same issue");
    // A word of the same width as before, in the middle of the issue.
    let body = &mut composed.stories[3].body;
    *body = body.replacen("coat", "taco", 1);
    let edited = names(&composed);
    let differ = first.iter().zip(&edited).filter(|(a, b)| a != b).count();
    assert_eq!((differ, edited.len()), (1, first.len()));
    // In two calls what was one: all that follows in the story has another place in the code.
    let body = &mut composed.stories[3].body;
    *body = body.replacen("**a long**", "<b>a </b><b>long</b>", 1);
    let parted = names(&composed);
    let differ = edited.iter().zip(&parted).filter(|(a, b)| a != b).count();
    assert!(differ <= 1, "{differ} pages are drawn otherwise");
}

#[test]
fn a_page_is_drawn_when_it_is_asked_for() {
    let composed = sample::with_story("A headline", "A body.");
    let pages = set(&composed);
    let leaf = &pages.leaves()[0];
    let png = pages.drawing(&leaf.id, 300).expect("a page");
    // The width and height of a PNG stand in its first chunk.
    let size = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!((size(16), size(20)), (300, 424));
    assert!(pages.drawing(&leaf.id, 0).is_some(), "too small is a pixel");
    assert_eq!(pages.drawing("0", 300), None);
    assert!(pages.notes().is_empty());
}

//! A typesetter that goes on with what it knows sets the same pages as one that begins.

use std::collections::BTreeMap;

use issue::theme::{Layout, Print};
use issue::{ComposedIssue, StoryId};
use proptest::prelude::*;
use typeset::{Field, Finding, Fit, PagePlace, Pages, TextPlace, Typesetter};
use uuid::Uuid;
use words::Message;

use crate::sample::{self, add_picture, language, section_id};

/// What somebody does to an issue.
#[derive(Clone, Debug)]
enum Edit {
    /// Types into a story's text, behind so many of its characters.
    Type(usize, usize, &'static str),
    /// Takes so many characters out of it.
    Cut(usize, usize, usize),
    /// Names a story otherwise, or takes its name away.
    Headline(usize, &'static str),
    /// Writes another teaser.
    Teaser(usize, &'static str),
    /// Gives a story a picture to lead it.
    Lead(usize, Option<&'static str>),
    /// Says that a story is in another language.
    Language(usize, Option<&'static str>),
    /// Puts a story into a section.
    Section(usize, Option<u128>),
    /// Says how many pages a story may fill.
    Fit(usize, Option<u8>),
    /// Moves a story to the beginning.
    ToFront(usize),
    /// Takes a story away.
    Remove(usize),
    /// Writes another story behind the others.
    Add(usize),
    /// Writes the introduction.
    Introduction(&'static str),
    /// Names a section otherwise.
    SectionName(&'static str),
    /// Says what a picture shows.
    Describe(&'static str, &'static str),
    /// Brings a picture, or takes it away.
    Picture(&'static str, bool),
    /// Loses a picture's bytes.
    Lose(&'static str),
    /// Chooses another layout.
    Layout(Layout),
    /// Sets quotation marks as they were typed, or as they should be.
    Smart(bool),
    /// Says in which language the publication is.
    Speak(&'static str),
    /// Says where the publication is on the web.
    Website(&'static str),
}

const TYPED: [&str; 14] = [
    "a",
    " and nobody saw the boats come in with the evening tide",
    "\n\n",
    "**",
    "\u{378}",
    "\u{E000}",
    "\u{10FFFD}",
    "e\u{301}\u{20D7}",
    "\u{200D}",
    "سلام",
    "[^n]",
    "\n\n![](pictures/chart.png)\n\n",
    "\n\n## A heading\n\n",
    "\"so\" ",
];

const PICTURES: [(&str, &[u8]); 3] = [
    ("harbour.jpg", include_bytes!("../pictures/harbour.jpg")),
    ("chart.png", include_bytes!("../pictures/chart.png")),
    ("boat.svg", sample::BOAT.as_bytes()),
];

fn edit() -> impl Strategy<Value = Edit> {
    let story = 0usize..6;
    let line = prop::sample::select(vec!["", "A quay", "\u{E001} and \u{378}", "ب"]);
    let picture = prop::sample::select(PICTURES.map(|(name, _)| name).to_vec());
    let lead = prop::option::of(prop::sample::select(vec![
        "![](pictures/harbour.jpg \"The quay\")",
        "![A boat](pictures/boat.svg)",
        "![](pictures/none.png)",
    ]));
    let typed = prop::sample::select(TYPED.to_vec());
    prop_oneof![
        12 => (story.clone(), 0usize..3000, typed).prop_map(|(s, at, t)| Edit::Type(s, at, t)),
        6 => (story.clone(), 0usize..3000, 1usize..400).prop_map(|(s, at, n)| Edit::Cut(s, at, n)),
        2 => (story.clone(), line.clone()).prop_map(|(s, t)| Edit::Headline(s, t)),
        1 => (story.clone(), line.clone()).prop_map(|(s, t)| Edit::Teaser(s, t)),
        2 => (story.clone(), lead).prop_map(|(s, lead)| Edit::Lead(s, lead)),
        1 => (story.clone(), prop::option::of(prop::sample::select(vec!["fa", "de"])))
            .prop_map(|(s, tag)| Edit::Language(s, tag)),
        1 => (story.clone(), prop::option::of(1u128..4)).prop_map(|(s, id)| Edit::Section(s, id)),
        2 => (story.clone(), prop::option::of(1u8..3)).prop_map(|(s, pages)| Edit::Fit(s, pages)),
        1 => story.clone().prop_map(Edit::ToFront),
        1 => story.clone().prop_map(Edit::Remove),
        1 => story.prop_map(Edit::Add),
        1 => line.clone().prop_map(Edit::Introduction),
        1 => line.clone().prop_map(Edit::SectionName),
        1 => (picture.clone(), line).prop_map(|(name, alt)| Edit::Describe(name, alt)),
        1 => (picture.clone(), any::<bool>()).prop_map(|(name, there)| Edit::Picture(name, there)),
        1 => picture.prop_map(Edit::Lose),
        1 => prop::sample::select(Layout::ALL.to_vec()).prop_map(Edit::Layout),
        1 => any::<bool>().prop_map(Edit::Smart),
        1 => prop::sample::select(vec!["en", "fa"]).prop_map(Edit::Speak),
    ]
}

/// An issue under somebody's hands.
#[derive(Clone)]
struct Desk {
    composed: ComposedIssue,
    bytes: BTreeMap<String, Vec<u8>>,
    made: u128,
}

impl Desk {
    fn new(layout: Layout) -> Self {
        let mut desk = Self {
            composed: sample::issue(),
            bytes: BTreeMap::new(),
            made: 0,
        };
        desk.composed.publication.theme.print = Print {
            layout,
            ..Print::default()
        };
        for (name, _) in PICTURES {
            desk.apply(&Edit::Picture(name, true));
        }
        (0..4).for_each(|paragraphs| desk.apply(&Edit::Add(paragraphs)));
        desk
    }

    fn apply(&mut self, edit: &Edit) {
        match *edit {
            Edit::Type(story, at, text) => self.in_body(story, at, |body, at| {
                body.insert_str(at, text);
            }),
            Edit::Cut(story, at, count) => self.in_body(story, at, |body, at| {
                let length = body[at..]
                    .chars()
                    .take(count)
                    .map(char::len_utf8)
                    .sum::<usize>();
                body.replace_range(at..at + length, "");
            }),
            Edit::Headline(story, text) => {
                self.in_story(story, |story| story.headline = text.into());
            }
            Edit::Teaser(story, text) => self.in_story(story, |story| story.teaser = text.into()),
            Edit::Lead(story, lead) => self.in_story(story, |story| {
                story.lead_picture = lead.map(str::to_owned);
            }),
            Edit::Language(story, tag) => self.in_story(story, |story| {
                story.language = tag.map(language);
            }),
            Edit::Section(story, id) => self.in_story(story, |story| {
                story.section = id.and_then(section_id);
            }),
            Edit::Fit(story, pages) => self.in_story(story, |story| story.page_target = pages),
            Edit::ToFront(story) => {
                let stories = &mut self.composed.stories;
                if story < stories.len() {
                    stories[..=story].rotate_right(1);
                }
            }
            Edit::Remove(story) => {
                if story < self.composed.stories.len() {
                    self.composed.stories.remove(story);
                }
            }
            Edit::Add(paragraphs) => {
                self.made += 1;
                let name = format!("Story {} of the harbour", self.made);
                let text = format!("Word {} of \"it\", and the tide came in. ", self.made);
                let body = vec![text.repeat(9); paragraphs * 4].join("\n\n");
                let body = format!("{body}\n\n![](pictures/chart.png)\n\n[Here](/here).[^n]");
                let mut story = sample::story(&name, &format!("{body}\n\n[^n]: On the pier.\n"));
                story.id = StoryId(Uuid::from_u128(100 + self.made));
                story.section = section_id(1);
                self.composed.stories.push(story);
            }
            Edit::Introduction(text) => self.composed.issue.introduction = text.into(),
            Edit::SectionName(text) => self.composed.sections[0].name = text.into(),
            Edit::Describe(name, alt) => {
                if let Some(picture) = self.composed.pictures.get_mut(name) {
                    picture.alt = alt.into();
                }
            }
            Edit::Picture(name, true) => {
                let content = PICTURES.iter().find(|(known, _)| *known == name);
                let (_, content) = content.expect("a picture of these");
                add_picture(&mut self.composed, &mut self.bytes, name, "", content);
            }
            Edit::Picture(name, false) => {
                self.composed.pictures.remove(name);
            }
            Edit::Lose(name) => drop(self.bytes.remove(name)),
            Edit::Layout(layout) => self.composed.publication.theme.print.layout = layout,
            Edit::Smart(smart) => self.composed.publication.theme.smart_punctuation = smart,
            Edit::Speak(tag) => self.composed.publication.language = language(tag),
            Edit::Website(address) => self.composed.publication.website = address.into(),
        }
    }

    fn in_story(&mut self, story: usize, edit: impl FnOnce(&mut issue::Story)) {
        if let Some(story) = self.composed.stories.get_mut(story) {
            edit(story);
        }
    }

    /// At a character of a story's text, or at its end.
    fn in_body(&mut self, story: usize, at: usize, edit: impl FnOnce(&mut String, usize)) {
        self.in_story(story, |story| {
            let places = story.body.char_indices().map(|(place, _)| place);
            let at = places
                .chain([story.body.len()])
                .take(at + 1)
                .last()
                .unwrap_or(0);
            edit(&mut story.body, at);
        });
    }
}

/// All that can be told of pages.
#[derive(Debug, PartialEq)]
struct Told {
    names: Vec<String>,
    notes: Vec<Message>,
    findings: Vec<Finding>,
    fit: Fit,
    carets: Vec<Option<PagePlace>>,
    clicks: Vec<Option<TextPlace>>,
}

fn told(pages: &Pages, composed: &ComposedIssue) -> Told {
    let carets = composed.stories.iter().flat_map(|story| {
        let places = [
            (Field::Headline, story.headline.len()),
            (Field::Body, story.body.len() / 2),
            (Field::Body, story.body.len()),
        ];
        places.map(|(field, at)| {
            pages.place_of(&TextPlace {
                story: Some(story.id),
                field,
                at,
            })
        })
    });
    let leaves = pages.leaves();
    let clicks = leaves
        .iter()
        .enumerate()
        .map(|(number, leaf)| pages.text_at(number, leaf.width / 3.0, leaf.height / 2.0));
    Told {
        names: leaves.iter().map(|leaf| leaf.id.clone()).collect(),
        notes: pages.notes().to_vec(),
        findings: pages.findings().to_vec(),
        fit: pages.fit().clone(),
        carets: carets.collect(),
        clicks: clicks.collect(),
    }
}

/// Sets the pages of a desk's issue with a typesetter that knows others, and with a new one.
fn set_both(keeper: &mut Typesetter, desk: &Desk) -> (Told, Told) {
    let set = |typesetter: &mut Typesetter| {
        let pages = typesetter.set_pages(&desk.composed, &desk.bytes);
        told(&pages.expect("it can be set"), &desk.composed)
    };
    (set(keeper), set(&mut Typesetter::new()))
}

#[test]
fn whatever_changes_in_an_issue_is_seen_on_pages_that_are_set_again() {
    let edits = [
        Edit::Type(2, 40, "a"),
        Edit::Type(1, 9, "\u{378}"),
        Edit::Cut(3, 100, 300),
        Edit::Headline(1, "Another one"),
        Edit::Teaser(1, "A teaser"),
        Edit::Lead(2, Some("![](pictures/harbour.jpg)")),
        Edit::Language(1, Some("fa")),
        Edit::Section(2, Some(2)),
        Edit::Fit(3, Some(1)),
        Edit::ToFront(2),
        Edit::Remove(1),
        Edit::Add(5),
        Edit::Introduction("Of this issue."),
        Edit::SectionName("Quayside"),
        Edit::Describe("chart.png", "\u{E000} A chart"),
        Edit::Picture("chart.png", false),
        Edit::Picture("boat.svg", false),
        Edit::Lose("chart.png"),
        Edit::Layout(Layout::Magazine),
        Edit::Smart(true),
        Edit::Speak("fa"),
        Edit::Website("javascript:none"),
    ];
    for layout in [Layout::Bulletin, Layout::Magazine] {
        let mut first = Desk::new(layout);
        first.apply(&Edit::Lead(3, Some("![](pictures/boat.svg)")));
        for edit in &edits {
            let mut keeper = Typesetter::new();
            let before = set_both(&mut keeper, &first).0;
            let mut desk = first.clone();
            desk.apply(edit);
            let (kept, new) = set_both(&mut keeper, &desk);
            assert_eq!(kept, new, "{layout:?}, {edit:?}");
            let changes_nothing = matches!(edit, Edit::Layout(other) if *other == layout);
            assert_eq!(before == new, changes_nothing, "{layout:?}, {edit:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        max_shrink_iters: 60,
        ..ProptestConfig::default()
    })]

    #[test]
    fn pages_that_are_set_again_are_those_that_are_set_at_once(
        layout in prop::sample::select(Layout::ALL.to_vec()),
        edits in prop::collection::vec(edit(), 1..14),
    ) {
        let mut desk = Desk::new(layout);
        let mut keeper = Typesetter::new();
        for edit in &edits {
            desk.apply(edit);
            let (kept, new) = set_both(&mut keeper, &desk);
            prop_assert_eq!(kept, new, "after {:?}", edit);
        }
    }
}

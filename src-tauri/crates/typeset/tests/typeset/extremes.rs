//! Texts beyond what anybody prints: none may stop the press.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use issue::theme::{Layout, Millimetres};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use typeset::{PrintOptions, Printed, Typesetter};
use typst::text::is_default_ignorable;

use crate::judges::print_with;
use crate::sample;

/// Prints an issue as it is.
fn print(composed: &ComposedIssue) -> Printed {
    print_as(composed, &PrintOptions::default())
}

fn print_as(composed: &ComposedIssue, options: &PrintOptions) -> Printed {
    let (printed, _) = print_with("extreme", composed, &BTreeMap::new(), options);
    let plain = printed
        .notes
        .iter()
        .find(|note| note.to_string().contains("neither PDF/UA-1"));
    assert_eq!(plain, None);
    printed
}

/// Prints an issue in every layout, each made for something else.
fn print_every_way(composed: &ComposedIssue) {
    for layout in Layout::ALL {
        let mut composed = composed.clone();
        composed.publication.theme.print.layout = layout;
        let is_magazine = layout == Layout::Magazine;
        if layout == Layout::Letter {
            for story in &mut composed.stories {
                story.page_target = Some(1);
            }
        }
        let options = PrintOptions {
            imposed: layout == Layout::Digest,
            crop_marks: is_magazine,
            bleed: is_magazine.then_some(Millimetres::whole(3)),
            black_and_white: is_magazine,
            ..PrintOptions::default()
        };
        print_as(&composed, &options);
    }
}

fn check(headline: &str, body: &str) -> Printed {
    print(&sample::with_story(headline, body))
}

#[test]
fn a_story_of_a_thousand_lines_runs_over_many_pages() {
    let paragraph = "The boats come in with the evening tide, and the lamps are lit before them.\n";
    let printed = check(
        "Long",
        &format!(
            "{}\n\n{}",
            paragraph.repeat(1000),
            format!("{paragraph}\n").repeat(300)
        ),
    );
    assert!(printed.pages > 8, "{}", printed.pages);
}

#[test]
fn blocks_in_blocks_in_blocks_are_printed() {
    let lists: String = (0..40)
        .map(|depth| format!("{}- level {depth}\n", "  ".repeat(depth)))
        .collect();
    let quotes: String = (0..40)
        .map(|depth| {
            format!(
                "{} level {depth}\n{}\n",
                ">".repeat(depth + 1),
                ">".repeat(depth + 1)
            )
        })
        .collect();
    let emphasis = format!("{}deep{}", "*a **b ".repeat(60), "** c*".repeat(60));
    let mixed: String = (0..20)
        .map(|depth| format!("{}> - 1. level {depth}\n\n", "> - 1. ".repeat(depth)))
        .collect();
    for body in [lists, quotes, emphasis, mixed] {
        let composed = sample::with_story("Deep", &body);
        print_every_way(&composed);
        let text = Typesetter::new()
            .text(&composed, &BTreeMap::new())
            .expect("pages");
        if body.contains("level 39") {
            assert!(text.contains("level 39"), "{text}");
        }
    }
}

#[test]
fn tables_of_every_size_are_printed() {
    for (columns, rows) in [(1, 1), (6, 60), (12, 3), (13, 3), (40, 2), (3, 400)] {
        let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
        let body = format!(
            "{}{}{}",
            row("Considerable head"),
            row("---"),
            row("Some words and `code`").repeat(rows)
        );
        print_every_way(&sample::with_story("Table", &body));
    }
    let token = "x1".repeat(400);
    check(
        "Table",
        &format!(
            "| {token} | b |\n| --- | --- |\n| [l](https://a.example) | {token}[^n] |\n\n[^n]: n"
        ),
    );
}

#[test]
fn footnotes_anywhere_are_printed() {
    let bodies = [
        "# In a heading[^a]\n\n[^a]: note",
        "| In a head[^a] |\n| --- |\n| and a cell[^a] |\n\n[^a]: note",
        "- a[^a]\n\n> b[^b]\n\n[^a]: first[^b]\n[^b]: second[^a]",
        "itself[^a]\n\n[^a]: note[^a] with\n\n    > a quotation\n\n    # and a heading\n\n    - and a list[^c]\n\n[^c]: c",
        "[a link[^a]](https://example.org) *emphasis[^a]*\n\n[^a]: [another](https://example.org)",
        "long[^a]\n\n[^a]: long",
    ];
    for body in bodies {
        check("Notes", body);
    }
    check(
        "Notes",
        &format!("long[^a]\n\n[^a]: {}", "a long note ".repeat(2000)),
    );
}

#[test]
fn long_fields_are_printed() {
    let words = "many words ".repeat(400);
    let run = "run1".repeat(400);
    for text in [&words, &run] {
        let mut composed = sample::with_story(text, text);
        let story = &mut composed.stories[0];
        story.kicker = text.clone();
        story.byline = text.clone();
        story.teaser = text.clone();
        story.source_url = format!("https://example.org/{run}");
        composed.publication.footer = text.clone();
        composed.publication.address = text.clone();
        print_every_way(&composed);
    }
    let mut composed = sample::issue();
    composed.publication.name = "A Name That Goes On And On For Ever".repeat(4);
    composed.publication.tagline = words.clone();
    composed.issue.introduction = words;
    print_every_way(&composed);
}

#[test]
fn a_typesetter_may_work_on_another_thread() {
    fn movable<T: Send>(value: T) -> T {
        value
    }
    let mut typesetter = movable(Typesetter::new());
    let composed = sample::with_story("Away", "from here");
    let printed = std::thread::spawn(move || typesetter.print(&composed, &BTreeMap::new())).join();
    assert!(printed.expect("no panic").is_ok());
}

/// What Typst remembers of one issue must not show in the next.
#[test]
fn a_typesetter_prints_one_issue_after_the_other() {
    let mut typesetter = Typesetter::new();
    let mut texts = Vec::new();
    for text in ["first", "second", "first"] {
        let composed = sample::with_story(text, &format!("The {text} text."));
        texts.push(typesetter.text(&composed, &BTreeMap::new()).expect("pages"));
    }
    assert_eq!(texts[0], texts[2]);
    assert!(!texts[1].contains("first"), "{}", texts[1]);
}

#[test]
fn many_stories_are_printed_with_their_page_numbers() {
    let mut composed = sample::issue();
    composed.stories = (0..60)
        .map(|n| sample::story(&format!("Story {n}"), &"Some text. ".repeat(120)))
        .collect();
    let printed = print(&composed);
    assert!(printed.pages > 10, "{}", printed.pages);
}

fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n\n".to_owned()),
        Just("\n".to_owned()),
        "[#>*+_`~\\-|:!\\[\\]()<>&\\\\^ ]{1,4}",
        "[a-z ]{1,12}",
        "\\PC{1,3}",
        "[\\u{590}-\\u{6ff}\\u{200b}-\\u{200f}\\u{300}-\\u{36f}]{1,3}",
        prop::sample::select(vec![
            "# ",
            "- ",
            "1. ",
            "> ",
            "    ",
            "```\n",
            "| a | b |\n| - | - |\n",
            "[^a]",
            "\n\n[^a]: ",
            "![x](pictures/x)",
            "[l](https://example.org)",
            "[](x)",
            "<b>",
            "</b>",
            "<!-- ",
            "***\n",
            "\n: ",
            "[ ] ",
            "> [!NOTE]\n",
            "&#0;",
            "&#xfffe;",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| fit_for_debug(pieces.concat()))
}

/// Typst's debug builds check themselves and panic over invisible characters next to marks
/// that belong to no letter; release builds print them.
fn fit_for_debug(mut text: String) -> String {
    if cfg!(debug_assertions) {
        text.retain(|c| !is_default_ignorable(c));
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(47),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_markdown_is_printed(body in markdown(), headline in "\\PC{0,12}", footer in markdown(), language in "(en|fa|he|ja|x-y)") {
        let mut composed = sample::with_story(&headline, &body);
        composed.stories.push(sample::story(&body, &headline));
        composed.publication.footer = footer.clone();
        composed.issue.introduction = footer;
        composed.publication.language = sample::language(&language);
        print_every_way(&composed);
    }
}

//! What is mended on the way, and what is told of it.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use typeset::Typesetter;

use crate::sample::{self, add_picture};

fn print(composed: &ComposedIssue, bytes: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let printed = Typesetter::new().print(composed, bytes);
    let printed = printed.unwrap_or_else(|error| panic!("{error} {}", error.detail()));
    printed.notes.iter().map(ToString::to_string).collect()
}

fn check(body: &str, code: &str, notes: &[&str]) {
    let mut composed = sample::with_story("Boats", body);
    let mut bytes = BTreeMap::new();
    let known: [(&str, &str, &[u8]); 3] = [
        ("boat.svg", "A boat", sample::BOAT.as_bytes()),
        ("bare.svg", "", sample::BOAT.as_bytes()),
        ("broken.png", "A gull", b"no picture at all"),
    ];
    for (name, alt, content) in known {
        add_picture(&mut composed, &mut bytes, name, alt, content);
    }
    let written = Typesetter::new().code(&composed, &bytes);
    let text = written
        .split("// /stories/1/body.typ")
        .nth(1)
        .expect("the story's text");
    assert!(text.contains(code), "{body}\n{text}");
    assert_eq!(print(&composed, &bytes), notes, "{body}");
}

#[test]
fn links_that_lead_nowhere_are_their_text() {
    check("[top](#top)", "p(text(\"top\"))", &[]);
    check("[page](page.html)", "p(text(\"page\"))", &[]);
    check("[run](javascript:alert(1))", "p(text(\"run\"))", &[]);
    check(
        "[all](/archive)",
        "p(to(\"https://harbour.example/archive\", text(\"all\")))",
        &[],
    );
    check(
        "a [](https://example.org) b",
        "p(text(\"a  b\"))",
        &["In “Boats”, a link without a text to example.org was left out."],
    );
}

#[test]
fn a_picture_has_a_description_always() {
    check(
        "![mine](pictures/boat.svg)",
        "picture(\"/plates/2\", \"mine\", 100%)",
        &[],
    );
    check(
        "![](pictures/boat.svg)",
        "picture(\"/plates/2\", \"A boat\", 100%)",
        &[],
    );
    check(
        "![](pictures/bare.svg \"Caption\")",
        "picture(\"/plates/1\", \"Caption\", 100%",
        &[],
    );
    check(
        "![](pictures/bare.svg)",
        "picture(\"/plates/1\", \"Picture in ‘Boats’\", 100%)",
        &[
            "In “Boats”, a picture has no description and got “Picture in ‘Boats’”; write one that says what it shows.",
        ],
    );
}

#[test]
fn what_is_said_of_a_picture_without_a_description_is_in_the_story_s_language() {
    let mut composed = sample::with_story("قایق‌ها", "![](pictures/bare.svg)");
    let mut bytes = BTreeMap::new();
    let drawing = sample::BOAT.as_bytes();
    add_picture(&mut composed, &mut bytes, "bare.svg", "", drawing);
    composed.stories[0].language = Some(sample::language("fa"));
    let code = Typesetter::new().code(&composed, &bytes);
    assert!(code.contains("\"عکسی در «قایق‌ها»\""), "{code}");
}

#[test]
fn a_picture_that_cannot_be_printed_is_its_description() {
    let lost = |alt| {
        format!(
            "In “Boats”, the picture “{alt}” is missing or cannot be read; its description stands in its place."
        )
    };
    check(
        "![](pictures/broken.png)",
        "p(lost-picture(text(\"A gull\")))",
        &[&lost("A gull")],
    );
    check(
        "![Pier](pictures/none.png)",
        "p(lost-picture(text(\"Pier\")))",
        &[&lost("Pier")],
    );
    check(
        "![Pier](file:///etc/passwd)",
        "p(lost-picture(text(\"Pier\")))",
        &[&lost("Pier")],
    );
    check(
        "![Pier](https://example.org/pier.jpg)",
        "p(to(\"https://example.org/pier.jpg\", text(\"Pier\")))",
        &[
            "In “Boats”, the picture on the web “Pier” is not printed; its description stands as a link.",
        ],
    );
}

#[test]
fn headings_skip_no_level_and_have_a_name() {
    check(
        "#### A\n\n###### B\n\n# C",
        "subhead(2, text(\"A\"))\nsubhead(3, text(\"B\"))\nsubhead(2, text(\"C\"))",
        &[],
    );
    check("#\n\ntext", "{\np(text(\"text\"))\n}", &[]);
    check("# ![](pictures/boat.svg)", "picture(", &[]);
}

/// A drawing that points to a file outside made Typst refuse the whole issue.
#[test]
fn a_drawing_that_cannot_be_set_does_not_stop_the_press() {
    let mut composed = sample::with_story("Boats", "![A chart](pictures/chart.svg)");
    let mut bytes = BTreeMap::new();
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="100"><image xlink:href="/etc/passwd.png" width="10" height="10"/><text x="9" y="40">&#xE000;</text></svg>"#;
    add_picture(
        &mut composed,
        &mut bytes,
        "chart.svg",
        "",
        drawing.as_bytes(),
    );
    print(&composed, &bytes);
}

#[test]
fn a_story_without_a_headline_gets_one_and_an_empty_one_is_left_out() {
    let mut composed = sample::with_story("", "Eight words stand here and then some more of them.");
    composed.stories.push(sample::story(" ", ""));
    assert_eq!(
        print(&composed, &BTreeMap::new()),
        [
            "Story 1 has no headline; “Eight words stand here and then some more …” stands for one.",
            "Story 2 has neither a headline nor a text and is not printed.",
        ]
    );
}

//! Every letter as it was written.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use issue::theme::Layout;
use typeset::Typesetter;

use crate::sample;

/// The letters on an issue's pages, without blanks and without the page numbers.
fn letters(composed: &ComposedIssue) -> String {
    let text = Typesetter::new()
        .text(composed, &BTreeMap::new())
        .expect("pages");
    let lines = text
        .lines()
        .filter(|line| line.len() > 3 || !line.bytes().all(|b| b.is_ascii_digit()));
    lines
        .flat_map(str::chars)
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// An issue with nothing on it but its stories, in a language that is not hyphenated.
fn bare() -> ComposedIssue {
    let mut composed = sample::issue();
    let publication = &mut composed.publication;
    publication.name.clear();
    publication.tagline.clear();
    publication.publisher.clear();
    publication.address.clear();
    publication.website.clear();
    publication.footer.clear();
    publication.language = sample::language("und");
    composed.issue.number.clear();
    composed.issue.date = None;
    composed
}

#[test]
fn every_pair_of_printable_ascii_prints_letter_by_letter() {
    let printable = || (' '..='~').collect::<Vec<char>>();
    let mut composed = bare();
    let mut expected = Vec::new();
    for first in printable() {
        let pairs: String = printable()
            .iter()
            .flat_map(|second| [first, *second])
            .collect();
        let headline = format!("x{pairs}x");
        let escaped: String = headline
            .chars()
            .flat_map(|c| {
                c.is_ascii_punctuation()
                    .then_some('\\')
                    .into_iter()
                    .chain([c])
            })
            .collect();
        composed.stories.push(sample::story(&headline, &escaped));
        expected.push(headline.chars().filter(|c| *c != ' ').collect::<String>());
    }
    let printed = letters(&composed);
    for line in &expected {
        let count = printed.matches(line).count();
        assert_eq!(count, 3, "in contents, headline and text: {line}");
    }
    for layout in Layout::ALL {
        composed.publication.theme.print.layout = layout;
        let printed = letters(&composed);
        for line in &expected {
            let count = printed.matches(line).count();
            assert!(count >= 2, "{layout:?}, in headline and text: {line}");
        }
    }
}

/// Every field that a layout puts somewhere of its own: masthead, cover, running head, large
/// letter, caption, credit.
#[test]
fn every_field_prints_letter_by_letter_in_every_layout() {
    let hostile: String = ('!'..='~').collect();
    let markdown = |text: &str| -> String {
        let mark = |c: char| c.is_ascii_punctuation().then_some('\\');
        text.chars()
            .flat_map(|c| mark(c).into_iter().chain([c]))
            .collect()
    };
    for layout in Layout::ALL {
        let mut composed = bare();
        composed.publication.theme.print.layout = layout;
        composed.publication.language = sample::language("en");
        composed.publication.theme.print.hyphenate = Some(false);
        composed.publication.name = format!("N{hostile}");
        composed.publication.tagline = format!("T{hostile}");
        composed.publication.publisher = format!("P{hostile}");
        composed.issue.dateline = format!("D{hostile}");
        let plain = "#x $y$ @z *a* ] \\ \" <b> _c_ `d` ";
        let body = format!(
            "Large {}\n\n{}",
            markdown(&plain.repeat(8)),
            markdown(&hostile)
        );
        let mut story = sample::story(&format!("H{hostile}"), &body);
        story.kicker = format!("K{hostile}");
        story.byline = format!("B{hostile}");
        story.teaser = format!("S{hostile}");
        composed.stories.push(story);
        let printed = letters(&composed);
        for (field, at_least) in [
            ("N", 1),
            ("T", 1),
            ("P", 1),
            ("D", 1),
            ("H", 1),
            ("B", 1),
            ("S", 1),
            ("", 8),
        ] {
            let count = printed.matches(&format!("{field}{hostile}")).count();
            assert!(count >= at_least, "{layout:?} {field} {count}: {printed}");
        }
        // Small capitals are capitals of another size.
        assert!(
            printed
                .to_uppercase()
                .contains(&format!("K{}", hostile.to_uppercase())),
            "{layout:?}"
        );
        let plain = plain.replace(' ', "");
        assert!(
            printed.matches(&plain).count() >= 7,
            "{layout:?}: {printed}"
        );
    }
}

#[test]
fn a_story_that_looks_like_typst_prints_as_it_is() {
    let hostile = [
        "#panic(\"x\")",
        "$ x $",
        "@ref",
        "*bold*",
        "\\",
        "]",
        "[#x]",
        "\"",
        "\\u{41}",
        "//",
        "/* x */",
        "= x",
        "#{",
        "}",
        "`raw`",
        "<label>",
        "~",
        "'",
        "--",
        "...",
        "#import \"/theme.typ\": *",
        "\\\"; panic(); \"",
    ];
    for text in hostile {
        let composed = ComposedIssue {
            stories: vec![sample::story(text, "")],
            ..bare()
        };
        let expected: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(letters(&composed).matches(&expected).count(), 2, "{text}");
    }
}

fn check_findings(text: &str, printed: &str, expected: &[&str]) {
    let composed = ComposedIssue {
        stories: vec![sample::story("x", text)],
        ..bare()
    };
    let made = Typesetter::new()
        .print(&composed, &BTreeMap::new())
        .expect("a PDF");
    assert_eq!(made.notes, [], "{text:?}");
    let told: Vec<String> = made
        .findings
        .iter()
        .map(|finding| finding.message(None).to_string())
        .collect();
    assert_eq!(told, expected, "{text:?}");
    let printed: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(
        letters(&composed).contains(&printed),
        "{text:?}: {}",
        letters(&composed)
    );
}

#[test]
fn a_character_in_no_font_is_shown_as_missing_and_told() {
    check_findings(
        "a\u{E000}b",
        "a\u{FFFD}b",
        &["On page 1, 1 character (U+E000) is in no installed font and prints as \u{FFFD}."],
    );
    check_findings(
        "\u{F0001} and \u{10FFFF}",
        "\u{FFFD} and \u{FFFD}",
        &[
            "On page 1, 2 characters (U+F0001, U+10FFFF) are in no installed font and print as \u{FFFD}.",
        ],
    );
    check_findings(
        "a\u{3FFFD}b",
        "a\u{FFFD}b",
        &["On page 1, 1 character (\u{3FFFD}) is in no installed font and prints as \u{FFFD}."],
    );
}

#[test]
fn what_has_no_form_on_paper_is_dropped_in_silence() {
    check_findings("a\u{1}b\u{7F}c\u{85}d\u{FEFF}e", "abcde", &[]);
    check_findings("soft\u{AD}hyphen", "soft", &[]);
    check_findings("a\u{200D}b \u{2066}c\u{2069} \u{E0041}", "c", &[]);
    // Mongolian selectors of forms behind a letter of another script.
    check_findings("[\u{180F} a\u{180B}b", "[ab", &[]);
    check_findings("a\u{2003}b\u{3000}c\u{2028}d", "abcd", &[]);
}

/// A mark that no font has together with its letter made the whole export fail.
#[test]
fn marks_on_letters_never_fail_the_export() {
    let marks = ('\u{300}'..='\u{36F}')
        .chain('\u{1AB0}'..='\u{1ABE}')
        .chain('\u{20D0}'..='\u{20F0}');
    let text: String = marks
        .map(|mark| format!("x{mark} ж{mark} ب{mark} "))
        .collect();
    let composed = ComposedIssue {
        stories: vec![sample::story("x", &text)],
        ..bare()
    };
    let notes = Typesetter::new()
        .print(&composed, &BTreeMap::new())
        .expect("a PDF")
        .notes;
    assert!(
        !notes.iter().any(|note| note.to_string().contains("PDF/UA")),
        "{notes:?}"
    );
}

//! Every layout with publications in English, Persian, Albanian and all of them together,
//! before all judges.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use issue::theme::{Layout, Paper};
use issue::{ComposedIssue, Direction, Document, Story};

use crate::judges::{self, assert_standards, print, text};
use crate::layouts::long;
use crate::sample;

/// The stories of these languages; of English where a story names none.
fn in_language(tag: Option<&str>) -> (ComposedIssue, BTreeMap<String, Vec<u8>>) {
    let (mut composed, bytes) = long();
    if let Some(tag) = tag {
        let own = |story: &Story| {
            story
                .language
                .as_ref()
                .map_or("en", |language| language.tag())
                == tag
        };
        composed.stories.retain(own);
        composed.publication.language = sample::language(tag);
        for story in &mut composed.stories {
            story.language = None;
        }
    }
    (composed, bytes)
}

fn json(path: &Path, key: &str) -> String {
    let output = Command::new("qpdf")
        .args(["--json=2", &format!("--json-key={key}")])
        .arg(path)
        .output();
    let output = output.expect("qpdf");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Letters alone: what a hyphen, a line's end or another order of reading can not change.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A text without its pictures, whose descriptions are spoken and not printed.
fn without_pictures(body: &str) -> String {
    let mut kept = String::new();
    let mut rest = body;
    while let Some(at) = rest.find("![") {
        kept.push_str(&rest[..at]);
        rest = rest[at..].find(')').map_or("", |end| &rest[at + end + 1..]);
    }
    kept + rest
}

fn check(layout: Layout, tag: Option<&str>) {
    let (mut composed, bytes) = in_language(tag);
    composed.publication.theme.print.layout = layout;
    composed.publication.theme.print.paper = Some(Paper::A4);
    let case = format!("{layout:?}-{}", tag.unwrap_or("mixed"));
    let (printed, path) = print(&format!("matrix-{case}"), &composed, &bytes);
    assert_standards(&printed);
    let checked = Command::new("qpdf")
        .arg("--check")
        .arg(&path)
        .output()
        .expect("qpdf");
    assert!(checked.status.success(), "{case}");

    let fonts = Command::new("pdffonts")
        .arg(&path)
        .output()
        .expect("pdffonts");
    for line in String::from_utf8_lossy(&fonts.stdout).lines().skip(2) {
        assert!(
            line.contains(" yes yes yes "),
            "{case}: embedded, subset and readable: {line}"
        );
    }

    let (text, spoken) = (text(&path), judges::structure(&path));
    let text = bare(&text);
    let mut at = 0;
    for story in &composed.stories {
        let language = composed.language_of(story);
        if language.direction() == Direction::Rtl {
            // Words from right to left come out of a PDF in an order of their own.
            let letters: Vec<char> = bare(&story.body)
                .chars()
                .filter(|c| !c.is_ascii())
                .collect();
            for letter in letters {
                assert!(text.contains(letter), "{case}: {letter}");
            }
            continue;
        }
        let words = Document::parse(
            &without_pictures(&story.body),
            issue::document::Reading::default(),
        )
        .plain_text();
        for word in words.split_whitespace().map(bare) {
            assert!(
                text.contains(&word),
                "{case}: {word} of {} in {text}",
                story.headline
            );
        }
        // A headline is heard once, as such, and in the order of the stories.
        let ascii =
            |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
        let begins: String = ascii(&story.headline).chars().take(12).collect();
        // pdfinfo names a heading in ASCII alone; the pieces of its text stand under it.
        let lines: Vec<&str> = spoken.lines().collect();
        let heard = (at..lines.len()).find(|&line| {
            let pieces = &lines[line..lines.len().min(line + 8)];
            lines[line].trim_start().starts_with("H1 ") && ascii(&pieces.concat()).contains(&begins)
        });
        at = 1 + heard
            .unwrap_or_else(|| panic!("{case}: {} is not heard in\n{spoken}", story.headline));
    }

    // The contents have a heading of their own where they are no cover's.
    let beyond_cover = composed.stories.len() > 8;
    let own = match layout {
        Layout::Letter => false,
        Layout::Magazine => beyond_cover,
        _ => true,
    };
    let headlines = spoken
        .lines()
        .filter(|line| line.trim_start().starts_with("H1 "));
    assert_eq!(
        headlines.count(),
        composed.stories.len() + usize::from(own),
        "{case}"
    );
    let bookmarks = json(&path, "outlines").matches("\"title\"").count();
    assert!(
        bookmarks >= composed.stories.len(),
        "{case}: {bookmarks} bookmarks"
    );
    let in_text = |story: &Story| without_pictures(&story.body).matches("](https://").count();
    let links = json(&path, "qpdf")
        .matches("\"/Subtype\": \"/Link\"")
        .count();
    let wanted: usize = composed.stories.iter().map(in_text).sum();
    let rows = if layout == Layout::Letter {
        0
    } else {
        composed.stories.len() - 1
    };
    assert!(links >= wanted + rows, "{case}: {links} links");
}

#[test]
fn every_layout_stands_before_its_judges_in_english() {
    for layout in Layout::ALL {
        check(layout, Some("en"));
    }
}

#[test]
fn every_layout_stands_before_its_judges_in_persian() {
    for layout in Layout::ALL {
        check(layout, Some("fa"));
    }
}

#[test]
fn every_layout_stands_before_its_judges_in_albanian() {
    for layout in Layout::ALL {
        check(layout, Some("sq"));
    }
}

#[test]
fn every_layout_stands_before_its_judges_in_several_languages() {
    for layout in Layout::ALL {
        check(layout, None);
    }
}

//! The page: folios, running heads, large letters, and what stays together.

use std::collections::BTreeMap;
use std::path::Path;

use issue::ComposedIssue;
use issue::theme::{Layout, Margins, Millimetres};
use typeset::Typesetter;

use crate::judges::{self, assert_standards, print, text};
use crate::layouts::in_layout;
use crate::sample::{self, add_picture, language};

/// A word on a page, as pdftotext has it; lengths in points.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) page: usize,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) text: String,
}

pub(crate) fn words(path: &Path) -> Vec<Word> {
    let boxes = judges::ask("pdftotext", &["-bbox"], path);
    let mut page = 0;
    let mut words = Vec::new();
    for line in boxes.lines().map(str::trim) {
        page += usize::from(line.starts_with("<page "));
        let Some(rest) = line.strip_prefix("<word ") else {
            continue;
        };
        let parts: Vec<&str> = rest.split(['"', '>', '<']).collect();
        let number = |at: usize| parts[at].parse::<f64>().expect("a place");
        words.push(Word {
            page,
            left: number(1),
            top: number(3),
            right: number(5),
            bottom: number(7),
            text: parts[9].to_owned(),
        });
    }
    words
}

fn laid_out(layout: Layout) -> ComposedIssue {
    let mut composed = sample::issue();
    composed.publication.theme.print.layout = layout;
    composed
}

const SENTENCES: &str = "The first boats moored on Sunday, before the paint was dry, and the council stood on the quay with its hats in its hands. For eleven years it had been a line of stones that the sea came over at spring tide.";

#[test]
fn the_folio_stands_at_the_outer_edge_whatever_side_the_binding_is() {
    for (tag, first_at_right) in [("en", true), ("fa", false)] {
        let mut composed = laid_out(Layout::LargePrint);
        composed.publication.language = language(tag);
        composed.publication.theme.print.margins = Some(Margins {
            inside: Millimetres::whole(40),
            outside: Millimetres::whole(20),
            top: Millimetres::whole(20),
            bottom: Millimetres::whole(20),
        });
        let body = vec![SENTENCES; 24].join("\n\n");
        composed.stories = vec![sample::story("Nothing but sentences", &body)];
        let (printed, path) = print(&format!("folios-{tag}"), &composed, &BTreeMap::new());
        assert!(printed.pages >= 4, "{}", printed.pages);
        let words = words(&path);
        for page in 1..=4 {
            let foot = words.iter().filter(|word| word.page == page);
            let folio = foot
                .filter(|word| word.top > 790.0)
                .find(|word| {
                    word.text == page.to_string() || word.text == ["۱", "۲", "۳", "۴"][page - 1]
                })
                .unwrap_or_else(|| panic!("{tag}: no folio on page {page} {words:?}"));
            let at_right = (page % 2 == 1) == first_at_right;
            let edge = if at_right {
                595.3 - 56.7 - folio.right
            } else {
                folio.left - 56.7
            };
            assert!(edge.abs() < 1.0, "{tag}, page {page}: {folio:?}");
            let text = words
                .iter()
                .filter(|word| word.page == page && word.top < 700.0);
            let left = text.map(|word| word.left).fold(595.0, f64::min);
            let wanted = if at_right { 113.4 } else { 56.7 };
            assert!(
                (left - wanted).abs() < 4.0,
                "{tag}, page {page}: text begins at {left}"
            );
        }
        let file = String::from_utf8_lossy(&printed.pdf);
        let direction = if first_at_right {
            "/Direction/L2R"
        } else {
            "/Direction/R2L"
        };
        let file = file.replace("/Direction /", "/Direction/");
        assert!(file.contains(direction), "{tag}");
    }
}

#[test]
fn the_head_of_a_page_says_where_one_is() {
    let (composed, bytes) = in_layout(Layout::Bulletin, issue::theme::Paper::A4);
    let (_, path) = print("heads", &composed, &bytes);
    let words = words(&path);
    let head = |page| -> String {
        let words = words
            .iter()
            .filter(|word| word.page == page && word.bottom < 48.0);
        words
            .map(|word| word.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(head(1), "");
    assert_eq!(head(2), "The Harbour Letter");
    assert_ne!(head(3), "");
    assert_ne!(head(3), "The Harbour Letter");
    assert_eq!(head(4), "The Harbour Letter");
}

#[track_caller]
fn opens_large(tag: &str, body: &str, large: bool) {
    let mut composed = laid_out(Layout::Magazine);
    composed.publication.language = language(tag);
    composed.stories = vec![sample::story("Opening", body)];
    let code = Typesetter::new().code(&composed, &BTreeMap::new());
    assert_eq!(code.contains("opening("), large, "{body}");
    let (printed, _) = print("opening", &composed, &BTreeMap::new());
    assert_standards(&printed);
}

#[test]
fn a_story_begins_with_a_large_letter_where_it_has_one() {
    opens_large("en", SENTENCES, true);
    opens_large(
        "el",
        &"Τα πρώτα σκάφη έδεσαν την Κυριακή πριν στεγνώσει η μπογιά. ".repeat(3),
        true,
    );
    opens_large("en", &format!("“{SENTENCES}”"), false);
    opens_large("en", &format!("1871 was the year. {SENTENCES}"), false);
    opens_large("en", "Too short for three lines.", false);
    opens_large("en", &format!("**{SENTENCES}**"), false);
    opens_large("en", &format!("- {SENTENCES}"), false);
    opens_large("en", &format!("T\u{301}{SENTENCES}"), false);
    opens_large(
        "fa",
        &"نشست سالانهٔ انجمن بندر روز یکشنبه در کتابخانهٔ قدیمی برگزار شد. ".repeat(3),
        false,
    );
    opens_large("en", &format!("A{}b {SENTENCES}", "a".repeat(90)), false);
}

/// The letter is drawn apart from its word, which tore it off for whoever searched the text.
#[test]
fn the_word_of_a_large_letter_is_whole() {
    let mut composed = laid_out(Layout::Magazine);
    composed.stories = vec![sample::story("Opening", SENTENCES)];
    let (_, path) = print("large-letter", &composed, &BTreeMap::new());
    let text = text(&path);
    assert!(text.contains("The first boats"), "{text}");
    let spoken = judges::structure(&path);
    let pieces: Vec<&str> = spoken.lines().map(str::trim).collect();
    let letter = pieces
        .iter()
        .position(|&piece| piece == "\"T\"")
        .expect("the letter");
    assert_eq!(
        pieces[letter + 1],
        "\"he first boats moored on Sunday,\"",
        "{spoken}"
    );
    assert_eq!(spoken.matches("\"T\"").count(), 1, "{spoken}");
    composed.publication.theme.print.drop_cap = Some(false);
    let (_, path) = print("no-large-letter", &composed, &BTreeMap::new());
    let tall = |path: &Path| {
        words(path)
            .iter()
            .any(|word| word.page == 2 && word.text == "T")
    };
    assert!(!tall(&path));
}

/// A heading, a caption or a first line alone at a column's foot would be stranded. Texts of
/// every length bring each of them to the foot once.
#[test]
fn what_belongs_together_stays_together() {
    let mut typesetter = Typesetter::new();
    let mut bytes = BTreeMap::new();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for layout in [Layout::Bulletin, Layout::Magazine, Layout::Digest] {
        for count in 1..=24 {
            let mut composed = laid_out(layout);
            let filling = vec!["A line of text."; count].join("\n\n");
            let body = format!(
                "{filling}\n\n## Subheading\n\nFollowing {SENTENCES}\n\n![A boat](pictures/boat.svg \"Caption\"){{credit=Credit width=40%}}\n\n{SENTENCES}"
            );
            composed.stories = vec![sample::story("Headline", &body)];
            add_picture(
                &mut composed,
                &mut bytes,
                "boat.svg",
                "",
                sample::BOAT.as_bytes(),
            );
            let printed = typesetter.print(&composed, &bytes).expect("pages");
            let path = folder.join("typeset-together.pdf");
            std::fs::write(&path, &printed.pdf).expect("a file");
            let words = words(&path);
            let place = |text: &str| {
                words
                    .iter()
                    .rev()
                    .find(|word| word.text == text)
                    .unwrap_or_else(|| panic!("no {text}"))
            };
            let follows = |first: &Word, second: &Word| {
                let near = second.top > first.top && second.top - first.top < 40.0;
                assert!(
                    first.page == second.page && near,
                    "{layout:?} {count}: {first:?} {second:?}"
                );
            };
            follows(place("Subheading"), place("Following"));
            let (caption, credit) = (place("Caption"), place("Credit"));
            let level = (caption.top - credit.top).abs() < 2.0;
            assert!(caption.page == credit.page && level, "{layout:?} {count}");
            let after = words
                .iter()
                .position(|word| word.text == "Following")
                .expect("it");
            let next = words[after..]
                .iter()
                .find(|word| word.left == words[after].left && word.top != words[after].top);
            // The paragraph's first line is never alone.
            if let Some(next) = next {
                follows(&words[after], next);
            }
        }
    }
}

/// The note in a paragraph's last line took that along to the next page, alone.
#[test]
fn a_note_takes_no_line_away_from_its_paragraph() {
    for layout in [Layout::Letter, Layout::Bulletin] {
        for count in 30..54 {
            let mut composed = laid_out(layout);
            let filling = vec!["A line."; count].join("\n\n");
            let body = format!(
                "{filling}\n\n{SENTENCES} {SENTENCES} Lastword[^n].\n\nAfter.\n\n[^n]: {SENTENCES}"
            );
            composed.stories = vec![sample::story("Headline", &body)];
            let (_, path) = print("note-in-last-line", &composed, &BTreeMap::new());
            let words = words(&path);
            let last = words
                .iter()
                .position(|word| word.text.starts_with("Lastword"))
                .expect("it");
            let before = words[..last]
                .iter()
                .rfind(|word| word.top < words[last].top - 4.0 || word.page < words[last].page);
            let before = before.expect("the line before");
            let gap = words[last].top - before.top;
            assert!(
                before.page == words[last].page && gap > 0.0 && gap < 30.0,
                "{layout:?} {count}: {before:?} {:?}",
                words[last]
            );
        }
    }
}

#[test]
fn hyphens_follow_the_theme_and_the_story() {
    let hyphens = |hyphenate: Option<bool>, tag: &str, layout| {
        let mut composed = laid_out(layout);
        composed.publication.language = language(tag);
        composed.publication.theme.print.hyphenate = hyphenate;
        composed.stories = vec![sample::story("Mütze", &"Die Aufbewahrungsfrist beträgt Vierteljahrhunderte, danach Versteigerungsbekanntmachungen. ".repeat(6))];
        let text = Typesetter::new()
            .text(&composed, &BTreeMap::new())
            .expect("pages");
        text.lines()
            .filter(|line| line.ends_with(['-', '\u{AD}', '\u{2010}']))
            .count()
    };
    assert!(hyphens(None, "de", Layout::Bulletin) > 2);
    assert_eq!(hyphens(Some(false), "de", Layout::Bulletin), 0);
    assert_eq!(hyphens(None, "de", Layout::LargePrint), 0);
    assert_eq!(hyphens(None, "und", Layout::Bulletin), 0);
}

/// Magazine pages begin with a story's head from edge to edge; the text stands under it.
#[test]
fn the_cover_says_where_its_story_goes_on() {
    let (composed, bytes) = in_layout(Layout::Magazine, issue::theme::Paper::A4);
    let (printed, path) = print("cover", &composed, &bytes);
    assert_eq!(printed.pages, 4);
    let text = text(&path);
    let jump = text.find("Continued on page 2").expect("a jump line");
    assert!(
        jump < text.find("Dear readers").expect("the introduction"),
        "{text}"
    );
    let mut persian = composed.clone();
    persian.publication.language = language("fa");
    let (_, path) = print("cover-fa", &persian, &bytes);
    assert!(judges::text(&path).contains('۲'));
}

/// A long headline pushed what stood under it to a second page without a folio.
#[test]
fn a_cover_is_one_page_however_much_it_says() {
    let (mut composed, bytes) = in_layout(Layout::Magazine, issue::theme::Paper::A5);
    let story = &mut composed.stories[0];
    story.headline = "A headline of many words that goes on and on about the quay ".repeat(2);
    story.teaser = SENTENCES.into();
    composed.publication.name = "The Harbour Letter of the Old and the New Quay".into();
    let (printed, path) = print("full-cover", &composed, &bytes);
    assert_standards(&printed);
    let words = words(&path);
    let jump = words
        .iter()
        .find(|word| word.text == "Continued")
        .expect("a jump line");
    assert_eq!(jump.page, 1);
    let greeting = words
        .iter()
        .find(|word| word.text == "Dear")
        .expect("the introduction");
    assert_eq!(greeting.page, 2);
}

/// The day stood before the year and the month behind it.
#[test]
fn a_persian_date_runs_its_own_way_in_the_foot() {
    let mut composed = laid_out(Layout::Bulletin);
    composed.publication.language = language("fa");
    composed.publication.numbering = "شمارهٔ {n}".into();
    composed.stories = vec![sample::story("سرخط", "متن")];
    let (_, path) = print("foot-fa", &composed, &BTreeMap::new());
    let words = words(&path);
    let foot = |text: &str| {
        let mut words = words.iter().filter(|word| word.top > 790.0);
        let found = words.find(|word| word.text.contains(text));
        found.unwrap_or_else(|| panic!("no {text}")).left
    };
    // 1 Azar 1405, from right to left, left of the issue's number.
    assert!(foot("۴۷") > foot("ذ") && foot("ذ") > foot("۱۴۰۵"));
}

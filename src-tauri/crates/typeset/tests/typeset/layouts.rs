//! Every layout with the same issue.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use issue::theme::{Layout, Paper, Print};

use crate::judges::{self, assert_standards, print, text};
use crate::page::{Word, words};
use crate::{sample, varied};

/// The varied issue with its first story long enough to open a page.
pub(crate) fn long() -> (ComposedIssue, BTreeMap<String, Vec<u8>>) {
    let (mut composed, bytes) = varied::varied();
    let quay = composed.stories[0].body.clone();
    let (prose, notes) = quay.split_once("\n[^stones]:").expect("notes at the end");
    let again = prose.replace("[^stones]", "").replace("[^name]", "");
    composed.stories[0].body = format!("{prose}\n{again}\n[^stones]:{notes}");
    let treasurer = &mut composed.stories[1];
    treasurer.body = format!("{}\n\n{}", again.replace("## ", "### "), treasurer.body);
    (composed, bytes)
}

pub(crate) fn in_layout(
    layout: Layout,
    paper: Paper,
) -> (ComposedIssue, BTreeMap<String, Vec<u8>>) {
    let (mut composed, bytes) = long();
    composed.publication.theme.print = Print {
        layout,
        paper: Some(paper),
        ..Print::default()
    };
    (composed, bytes)
}

#[test]
fn every_layout_is_printed_on_its_paper_with_every_word_in_order() {
    let sizes = [
        (Paper::A4, "595.276 x 841.89", "419.528 x 595.276"),
        (Paper::Letter, "612 x 792", "396 x 612"),
    ];
    for layout in Layout::ALL {
        for (paper, flat, folded) in sizes {
            let (composed, bytes) = in_layout(layout, paper);
            let (printed, path) = print(&format!("{layout:?}-{paper:?}"), &composed, &bytes);
            assert_standards(&printed);
            // In large print a wide table may become a list, which is told.
            let as_list = |note: &str| note.contains("printed as a list");
            let notes: Vec<String> = printed.notes.iter().map(ToString::to_string).collect();
            let told = notes.iter().filter(|note| !as_list(note)).count();
            assert_eq!(told, 2, "{layout:?} {notes:#?}");
            assert!(layout == Layout::LargePrint || notes.len() == told);
            let size = if layout == Layout::Digest {
                folded
            } else {
                flat
            };
            let info = judges::pdfinfo(&path);
            assert!(info.contains(size), "{layout:?}: {info}");
            let text = text(&path)
                .replace('\u{AD}', "")
                .replace("-\n", "")
                .replace(char::is_whitespace, "");
            let mut at = 0;
            for stop in STOPS {
                let found = text[at..].find(&stop.replace(char::is_whitespace, ""));
                at += found.unwrap_or_else(|| {
                    panic!("{layout:?}: {stop} is not where it belongs in\n{text}")
                });
            }
        }
    }
}

const STOPS: [&str; 9] = [
    "The Harbour Letter",
    "moored on Sunday, before the paint",
    "What was built",
    "small surplus",
    "button in the cash box",
    "Erdhën anëtarë",
    "harbour office publishes",
    "A question of paint",
    "A post to make fast to",
];

/// The issue without pictures and without stories' heads.
#[test]
fn a_layout_makes_do_with_what_there_is() {
    for layout in Layout::ALL {
        let mut composed = sample::issue();
        composed.publication.theme.print.layout = layout;
        let (printed, _) = print(&format!("{layout:?}-empty"), &composed, &BTreeMap::new());
        assert_standards(&printed);
        assert_eq!(printed.pages, 1, "{layout:?}");
        composed.stories = vec![sample::story("Only one", "Two words.")];
        let (printed, _) = print(&format!("{layout:?}-one"), &composed, &BTreeMap::new());
        assert_standards(&printed);
        assert_eq!(printed.notes, []);
        let pages = if layout == Layout::Magazine { 2 } else { 1 };
        assert_eq!(printed.pages, pages, "{layout:?}");
    }
}

/// The lines of all columns are level with each other, whatever stands between them.
#[test]
fn lines_stand_on_a_grid() {
    let (mut composed, bytes) = in_layout(Layout::Magazine, Paper::A4);
    composed.stories.truncate(2);
    let (_, path) = print("grid", &composed, &bytes);
    // 8.8 points, a gap of 0.58 and a capital of 0.645 of them.
    let pitch = 8.8 * (0.58 + 0.645);
    let words = words(&path);
    // The words of the text's own size stand out by their height.
    let body = |word: &&Word| (word.bottom - word.top - 10.0).abs() < 0.1;
    for page in 2..=3 {
        let tops: Vec<f64> = words
            .iter()
            .filter(body)
            .filter(|word| word.page == page)
            .map(|word| word.top)
            .collect();
        let off = |top: f64, from: f64| {
            let lines = (top - from) / pitch;
            (lines - lines.round()).abs() * pitch
        };
        let level = |from: f64| tops.iter().filter(|&&top| off(top, from) < 0.2).count();
        let grid = *tops.iter().max_by_key(|&&from| level(from)).expect("words");
        // Quotations stand half a line apart from what is above them, and so below.
        let half = level(grid + pitch / 2.0);
        assert!(tops.len() > 80, "page {page}: {}", tops.len());
        assert_eq!(level(grid) + half, tops.len(), "page {page}");
        assert!(
            half * 8 < tops.len(),
            "page {page}: {half} of {}",
            tops.len()
        );
    }
}

/// A publication that is bound at the right, in every layout.
#[test]
fn a_persian_publication_is_printed_in_every_layout() {
    for layout in Layout::ALL {
        let (mut composed, bytes) = in_layout(layout, Paper::A4);
        composed.publication.language = sample::language("fa");
        composed.publication.name = "نامهٔ بندر".into();
        composed.publication.tagline = "خبرهای بندر کهن، قایق‌ها و مردمش".into();
        composed.publication.numbering = "شمارهٔ {n}".into();
        let english = sample::language("en");
        for story in &mut composed.stories {
            story.language.get_or_insert_with(|| english.clone());
        }
        composed.stories.swap(0, 2);
        let (printed, path) = print(&format!("{layout:?}-fa"), &composed, &bytes);
        assert_standards(&printed);
        let text = text(&path);
        // Digits and dates as the language has them: 22 November 2026 is 1 Azar 1405.
        for digits in ["۴۷", "۱۴۰۵"] {
            assert!(text.contains(digits), "{layout:?}: {digits} in {text}");
        }
        for word in ["button in the cash box", "Erdhën anëtarë"] {
            assert!(
                text.replace('\n', " ").contains(word),
                "{layout:?}: {word} in {text}"
            );
        }
    }
}

/// At 16 points the words of a wide table were cut to pieces; its rows become lists.
#[test]
fn large_print_is_large_everywhere() {
    let (composed, bytes) = in_layout(Layout::LargePrint, Paper::A4);
    let code = typeset::Typesetter::new().code(&composed, &bytes);
    assert_eq!(
        code.matches("\nsheet(\n").count(),
        1,
        "the narrow table alone"
    );
    assert!(code.contains("term(\"Remarks\", "), "{code}");
    let (_, path) = print("large", &composed, &bytes);
    let smallest = words(&path).into_iter().filter(|word| word.text.len() > 3);
    // A word of 16 points is 18 high; notes and folios are no smaller.
    let smallest = smallest.min_by(|a, b| (a.bottom - a.top).total_cmp(&(b.bottom - b.top)));
    let smallest = smallest.expect("words");
    assert!(smallest.bottom - smallest.top > 14.0, "{smallest:?}");
}

/// On a grid a table across the page once kept the height that it would need in a column.
#[test]
fn a_table_across_the_page_leaves_no_hole_on_a_grid() {
    let cells = |word: &str| (1..=8).map(|n| format!("| {word}{n} ")).collect::<String>() + "|\n";
    let rows = cells("harbourmaster of the old east quay") + &cells("lastboat");
    let rule = "|---".repeat(8) + "|\n";
    let text = "The sea came over at spring tide. ".repeat(40);
    let markdown = format!("{text}\n\n{}{rule}{rows}\n{text}", cells("head"));
    let mut composed = sample::with_story("Tables", &markdown);
    composed.stories.insert(0, sample::story("Before", "b"));
    composed.publication.theme.print = Print {
        layout: Layout::Magazine,
        paper: Some(Paper::A4),
        ..Print::default()
    };
    let (_, path) = print("wide-table-on-a-grid", &composed, &BTreeMap::new());
    let words = words(&path);
    let of = |text: &str| {
        words
            .iter()
            .find(|word| word.text.starts_with(text))
            .expect("a cell")
    };
    let (head, last) = (of("head1"), of("lastboat1"));
    let others = |word: &&Word| word.page == head.page && word.text == "tide.";
    let gap = |word: &Word| (head.top - word.bottom).max(word.top - last.bottom);
    let nearest = words.iter().filter(others).map(gap);
    let nearest = nearest.filter(|gap| *gap > 0.0).fold(f64::MAX, f64::min);
    assert!(nearest < 40.0, "{nearest} {head:?} {last:?}");
}

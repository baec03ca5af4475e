//! Tables, by the words and the rules that stand on the pages.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use issue::theme::Layout;

use crate::judges::{assert_standards, print};
use crate::page::{Word, words};
use crate::sample;

fn in_layout(layout: Layout, body: &str) -> ComposedIssue {
    let mut composed = sample::issue();
    composed.publication.theme.print.layout = layout;
    composed.stories = vec![
        sample::story("Before", &"A sentence before the table. ".repeat(20)),
        sample::story("Accounts", body),
    ];
    composed
}

fn printed(name: &str, layout: Layout, body: &str) -> Vec<Word> {
    let name = format!("table-{name}-{layout:?}");
    let (printed, path) = print(&name, &in_layout(layout, body), &BTreeMap::new());
    assert_standards(&printed);
    words(&path)
}

fn with_text(words: &[Word], text: &str) -> usize {
    words.iter().filter(|word| word.text == text).count()
}

const SUMS: [&str; 6] = [
    "£1,234,567.89",
    "2,345,678.90",
    "3,456,789.01",
    "4,567,890.12",
    "5,678,901.23",
    "6,789,012.34",
];

fn accounts(rows: usize) -> String {
    let head =
        "| Item | 2021 | 2022 | 2023 | 2024 | 2025 | 2026 |\n|---|--:|--:|--:|--:|--:|--:|\n";
    let row = format!("| Subscriptions | {} |\n", SUMS.join(" | "));
    let after = "What stands after it. ".repeat(60);
    format!(
        "As the treasurer has it.\n\n{head}{}\n{after}",
        row.repeat(rows)
    )
}

/// A sum cut in two reads as two sums.
#[test]
fn a_number_is_never_cut() {
    for layout in Layout::ALL {
        for rows in [3, 28] {
            let words = printed("sums", layout, &accounts(rows));
            for sum in SUMS {
                assert_eq!(with_text(&words, sum), rows, "{layout:?}: {sum}");
            }
        }
    }
}

fn league(rows: usize) -> String {
    let head = "| Team | Played | Won | Drawn | Lost | For | Against | Points |\n|---|--:|--:|--:|--:|--:|--:|--:|\n";
    let rows = (0..rows)
        .map(|n| format!("| Pellmouth{n} Rovers{n} | 38 | 20 | 10 | 8 | 61 | 30 | 7{n} |\n"));
    format!("How they stand.\n\n{head}{}", rows.collect::<String>())
}

/// A row that is split between two columns, or a name over four lines, cannot be read across.
#[test]
fn a_row_stands_in_one_line() {
    for layout in [Layout::Bulletin, Layout::Magazine, Layout::Digest] {
        let words = printed("league", layout, &league(26));
        for n in 0..26 {
            let at = |text: String| {
                let found = words.iter().find(|word| word.text == text);
                found.unwrap_or_else(|| panic!("{layout:?}: no {text}"))
            };
            let (first, second) = (at(format!("Pellmouth{n}")), at(format!("Rovers{n}")));
            assert_eq!(first.page, second.page, "{layout:?} {n}");
            assert!((first.top - second.top).abs() < 1.0, "{layout:?} {n}");
        }
        assert_eq!(with_text(&words, "61"), 26, "{layout:?}");
    }
}

/// A table of dates stood as a list of 150 pairs where three columns left it no room.
#[test]
fn a_tall_table_goes_across_the_pages_in_pieces() {
    let head = "| Date | Event | Place | Time | Who |\n|---|---|---|---|---|\n";
    let row =
        |n| format!("| {n} January | Meeting about the quay | Library | 19:30 | Everybody |\n");
    let body = format!("Dates.\n\n{head}{}", (1..=60).map(row).collect::<String>());
    let words = printed("dates", Layout::Magazine, &body);
    let heads = with_text(&words, "Event");
    assert!((2..=5).contains(&heads), "{heads}");
    // Where it goes on, nothing but a running head is over it.
    let tops = |page| {
        let heads = words
            .iter()
            .filter(move |word| word.page == page && word.text == "Event");
        heads.map(|word| word.top).fold(f64::MAX, f64::min)
    };
    let last = words.iter().map(|word| word.page).max().expect("pages");
    assert!(tops(last) < 90.0, "{}", tops(last));
    let of = |text: &'static str| {
        words
            .iter()
            .filter(move |word| word.text == text)
            .map(|word| word.left)
    };
    // Its columns stand where they stood in the piece before.
    for column in ["Meeting", "Library", "19:30", "Everybody"] {
        let (least, most) = of(column).fold((f64::MAX, 0.0_f64), |(least, most), left| {
            (least.min(left), most.max(left))
        });
        // Inner and outer margins take turns.
        assert_eq!(with_text(&words, column), 60);
        assert!(most - least < 13.0, "{column}: {least} to {most}");
    }
}

/// What floats to a page's top stood there before the headline of its own story.
#[test]
fn a_table_across_the_page_is_never_before_its_story() {
    for layout in [Layout::Bulletin, Layout::Magazine] {
        let words = printed("place", layout, &accounts(5));
        let headline = words
            .iter()
            .rfind(|word| word.text == "Accounts")
            .expect("a headline");
        let table = words
            .iter()
            .find(|word| word.text == "Subscriptions")
            .expect("a table");
        assert!(
            (table.page, table.top) > (headline.page, headline.top),
            "{layout:?}: {headline:?} {table:?}"
        );
    }
}

/// All the room to spare once went to one column, far from its neighbour.
#[test]
fn room_to_spare_is_shared_out() {
    let rows = "| Annabelle Fisherman | 12 March | 30 |\n".repeat(3);
    let body = format!("| Skipper | Since | Trips |\n|---|---|---|\n{rows}");
    for layout in [Layout::Digest, Layout::Letter] {
        let words = printed("spare", layout, &body);
        let at = |text: &str| words.iter().find(|word| word.text == text).expect("a cell");
        let gaps = [
            at("Since").left - at("Fisherman").right,
            at("Trips").left - at("March").right,
        ];
        assert!(gaps.iter().all(|gap| *gap > 15.0), "{layout:?}: {gaps:?}");
        assert!(gaps[0] < 2.6 * gaps[1], "{layout:?}: {gaps:?}");
    }
}

/// A list of a hundred and fifty pairs took the place of a table that nearly fitted.
#[test]
fn a_table_becomes_a_list_only_where_no_page_has_room_and_that_is_told() {
    let told = |layout, body: &str| {
        let (printed, path) = print("list", &in_layout(layout, body), &BTreeMap::new());
        let notes: Vec<String> = printed.notes.iter().map(ToString::to_string).collect();
        (notes, words(&path))
    };
    let narrow = league(20)
        .replace("Pellmouth", "Pell")
        .replace("Rovers", "R");
    let (notes, words) = told(Layout::LargePrint, &narrow);
    // Its head stands once on each page.
    let heads = with_text(&words, "Drawn");
    assert!(
        notes.is_empty() && (1..=3).contains(&heads),
        "{heads} {notes:?}"
    );
    let (notes, _) = told(Layout::LargePrint, &accounts(3));
    assert_eq!(
        notes,
        [
            "In “Accounts”, a table too wide for the page is printed as a list, the cells of a row one under the other."
        ]
    );
    for layout in [Layout::Bulletin, Layout::Magazine] {
        assert_eq!(told(layout, &accounts(30)).0, [""; 0], "{layout:?}");
    }
}

//! PDFs before outside judges: poppler's pdfinfo and pdftotext, and qpdf.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use issue::ComposedIssue;
use typeset::{PrintOptions, Printed, Typesetter};

use crate::{sample, varied};

thread_local! {
    /// A test's own typesetter, which finds the computer's fonts once.
    static TYPESETTER: RefCell<Typesetter> = RefCell::new(Typesetter::new());
}

/// Prints an issue as a shop wants it, to a file that stays, so that it can be looked at.
pub(crate) fn print_with(
    name: &str,
    composed: &ComposedIssue,
    bytes: &BTreeMap<String, Vec<u8>>,
    options: &PrintOptions,
) -> (Printed, PathBuf) {
    let printed = TYPESETTER.with_borrow_mut(|typesetter| {
        let printed = typesetter.print_with(composed, bytes, options, &());
        printed.unwrap_or_else(|error| panic!("{error} {}", error.detail()))
    });
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("typeset-{name}.pdf"));
    std::fs::write(&path, &printed.pdf).expect("a file in the target folder");
    (printed, path)
}

/// Prints an issue to a file that stays, so that it can be looked at.
pub(crate) fn print(
    name: &str,
    composed: &ComposedIssue,
    bytes: &BTreeMap<String, Vec<u8>>,
) -> (Printed, PathBuf) {
    print_with(name, composed, bytes, &PrintOptions::default())
}

pub(crate) fn ask(judge: &str, arguments: &[&str], path: &Path) -> String {
    let output = Command::new(judge)
        .args(arguments)
        .arg(path)
        .arg("-")
        .output();
    let output = output.unwrap_or_else(|error| panic!("{judge} is not installed: {error}"));
    assert!(
        output.status.success(),
        "{judge}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text in the order of the file; without `-raw`, pdftotext guesses at columns.
pub(crate) fn text(path: &Path) -> String {
    ask("pdftotext", &["-raw", "-enc", "UTF-8"], path)
}

pub(crate) fn pdfinfo(path: &Path) -> String {
    let output = Command::new("pdfinfo")
        .args(["-isodates"])
        .arg(path)
        .output()
        .expect("pdfinfo");
    assert!(output.status.success());
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text by the tags that a screen reader follows.
pub(crate) fn structure(path: &Path) -> String {
    let output = Command::new("pdfinfo")
        .arg("-struct-text")
        .arg(path)
        .output()
        .expect("pdfinfo");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) fn assert_standards(printed: &Printed) {
    let file = String::from_utf8_lossy(&printed.pdf);
    let claims = [
        "<pdfuaid:part>1</",
        "<pdfaid:part>2</",
        "<pdfaid:conformance>A</",
    ];
    for claim in claims {
        assert!(file.contains(claim), "{claim} {:?}", printed.notes);
    }
}

#[test]
fn a_varied_issue_stands_before_its_judges() {
    let (composed, bytes) = varied::varied();
    let (printed, path) = print("varied", &composed, &bytes);
    assert_standards(&printed);
    assert_eq!(printed.notes.len(), 2, "{:#?}", printed.notes);

    let checked = Command::new("qpdf")
        .arg("--check")
        .arg(&path)
        .output()
        .expect("qpdf");
    assert!(
        checked.status.success(),
        "{}",
        String::from_utf8_lossy(&checked.stdout)
    );

    let info = pdfinfo(&path);
    assert!(
        info.contains("Title:           The Harbour Letter, No. 47\n"),
        "{info}"
    );
    assert!(info.contains("Tagged:          yes\n"), "{info}");
    assert!(info.contains("CreationDate:    2026-11-22"), "{info}");
    assert!(
        info.contains(&format!("Pages:           {}\n", printed.pages)),
        "{info}"
    );
}

#[test]
fn the_text_of_a_pdf_stands_in_the_order_of_its_stories() {
    let (composed, bytes) = varied::varied();
    let (_, path) = print("order", &composed, &bytes);
    let text = text(&path);
    let stops = [
        "The Harbour Letter",
        "Dear readers",
        "Inside this issue",
        "Eleven years after the storm",
        "What was built",
        "small surplus",
        "button in the cash box",
        "Erdhën anëtarë",
        "harbour office publishes",
        "A question of paint",
        "#panic(\"x\") $ @ref",
        "Fundbüro",
        "A post to make fast to",
        "one within it",
    ];
    let mut at = 0;
    for stop in stops {
        let found = text[at..].find(stop);
        at += found.unwrap_or_else(|| panic!("{stop} is not where it belongs in\n{text}"));
    }
}

#[test]
fn a_persian_publication_is_printed_from_right_to_left() {
    let mut composed = sample::with_story(
        "نشست سالانه",
        "متن *فارسی* با [پیوند](https://example.org).[^a]\n\n- یک\n- دو\n\n[^a]: پانوشت",
    );
    composed.publication.language = sample::language("fa");
    composed.publication.name = "نامهٔ بندر".into();
    composed.issue.introduction = "Alphaword".into();
    let (printed, path) = print("persian", &composed, &BTreeMap::new());
    assert_standards(&printed);
    assert_eq!(printed.notes, []);
    // The text begins in the column at the right: A4 is 595 points wide.
    let boxes = ask("pdftotext", &["-bbox"], &path);
    let word = boxes
        .lines()
        .find(|line| line.contains(">Alphaword<"))
        .expect("the introduction");
    let left = word
        .split('"')
        .nth(1)
        .and_then(|x| x.parse::<f64>().ok())
        .expect("xMin");
    assert!(left > 595.0 / 2.0, "{word}");
}

#[test]
fn an_issue_without_a_date_takes_the_day_its_id_was_made() {
    let mut composed = sample::with_story("A", "b");
    composed.issue.date = None;
    let (printed, path) = print("undated", &composed, &BTreeMap::new());
    assert_standards(&printed);
    let info = pdfinfo(&path);
    assert!(info.contains("CreationDate:    2026-04-14"), "{info}");

    composed.issue.id.0 = uuid::Uuid::from_u128(5);
    let (printed, _) = print("undated-too", &composed, &BTreeMap::new());
    assert_standards(&printed);
}

#[test]
fn an_empty_issue_prints_a_page() {
    let mut composed = sample::issue();
    let (printed, path) = print("no-stories", &composed, &BTreeMap::new());
    assert_standards(&printed);
    assert_eq!((printed.pages, printed.notes.len()), (1, 0));
    assert!(text(&path).contains("The Harbour Society"));

    let publication = &mut composed.publication;
    for field in [
        &mut publication.name,
        &mut publication.tagline,
        &mut publication.publisher,
    ] {
        field.clear();
    }
    for field in [
        &mut publication.address,
        &mut publication.website,
        &mut publication.footer,
    ] {
        field.clear();
    }
    composed.issue.number.clear();
    composed.issue.date = None;
    let (printed, path) = print("nothing", &composed, &BTreeMap::new());
    assert_standards(&printed);
    assert_eq!(printed.pages, 1);
    assert!(pdfinfo(&path).contains("Title:           Newsletter\n"));
}

#[test]
fn the_pages_follow_the_theme() {
    let sizes = [
        (issue::theme::Paper::A4, "595.276 x 841.89"),
        (issue::theme::Paper::Letter, "612 x 792"),
    ];
    for (paper, size) in sizes {
        for columns in 1..=3 {
            let (mut composed, bytes) = varied::varied();
            composed.publication.theme.paper = paper;
            composed.publication.theme.columns = columns;
            let (printed, path) = print(&format!("{paper:?}-{columns}"), &composed, &bytes);
            assert_standards(&printed);
            assert!(pdfinfo(&path).contains(size), "{}", pdfinfo(&path));
        }
    }
}

//! The editions, as files: exported by the window, read by others.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Window, drive, until};

/// Exports an edition, with `answer` for the file dialog, and gives the path that the
/// window tells.
fn export(window: &Window, edition: &str, answer: &Path) -> PathBuf {
    window.answer_dialogs(&[answer]);
    window.click("export-button");
    window.click(edition);
    let shown = window.shown(answer);
    window.read("export-path", &shown, |text| text.starts_with(&shown));
    let within = window.texts("export-path")[0][shown.len()..].to_owned();
    window.click("export-close");
    PathBuf::from(format!("{}{within}", answer.display()))
}

#[test]
fn the_web_edition_is_one_file_that_asks_for_nothing() {
    drive("export-web", |window| {
        window.click("open-sample");
        let headlines = window.headlines();
        let target = window.folder("out").join("issue.html");
        assert_eq!(export(window, "export-web", &target), target);

        let page = fs::read_to_string(&target).unwrap();
        assert!(
            page.trim_start()
                .to_lowercase()
                .starts_with("<!doctype html>")
        );
        for outside in OUTSIDE {
            assert!(!page.contains(outside), "the page has {outside:?}");
        }
        for (index, _) in page.match_indices("src=\"") {
            let source: String = page[index + 5..].chars().take(40).collect();
            assert!(source.starts_with("data:image/"), "a source is {source}");
        }
        for target in addresses(&page).filter_map(|address| address.strip_prefix('#')) {
            assert!(
                page.contains(&format!("id=\"{target}\"")),
                "nothing is called #{target}"
            );
        }
        let linked = addresses(&page)
            .filter(|address| address.starts_with('#'))
            .count();
        assert!(linked >= headlines.len(), "{linked} links within the page");
    });
}

/// What would run, or would ask another machine for something, without a click.
const OUTSIDE: [&str; 9] = [
    "<script",
    "<link",
    "<iframe",
    "<object",
    "<embed",
    "<base",
    "@import",
    "url(http",
    "http-equiv=\"refresh",
];

/// Where the links of a page lead.
fn addresses(page: &str) -> impl Iterator<Item = &str> {
    page.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

#[test]
fn the_print_edition_has_the_stories_in_order() {
    drive("export-print", |window| {
        window.click("open-sample");
        let headlines = window.headlines();
        let target = window.folder("out").join("issue.pdf");
        assert_eq!(export(window, "export-print", &target), target);

        // As the file has it, story after story, and not as the columns stand on the page.
        let text = Command::new("pdftotext")
            .arg("-raw")
            .arg(&target)
            .arg("-")
            .output()
            .expect("pdftotext");
        assert!(
            text.status.success(),
            "pdftotext: {}",
            String::from_utf8_lossy(&text.stderr)
        );
        let text = flat(&String::from_utf8_lossy(&text.stdout));
        // Text from the right comes out of no PDF letter by letter.
        let has_arabic = |line: &str| line.chars().any(|c| ('\u{590}'..='\u{8FF}').contains(&c));
        let latin = headlines.iter().filter(|line| !has_arabic(line));
        let mut last = 0;
        for headline in latin {
            // Every headline is in "Inside this issue" first and above its story last.
            let place = text.rfind(&flat(headline));
            let place = place.unwrap_or_else(|| panic!("{headline:?} is not in the PDF:\n{text}"));
            assert!(
                place > last,
                "{headline:?} comes too early in the PDF:\n{text}"
            );
            last = place;
        }

        // What a print shop asks for is chosen once, and remembered.
        window.click("export-button");
        window.click("export-print-file");
        window.click("export-cropMarks");
        window.click("export-blackAndWhite");
        window.screenshot("export-shop");
        window.click("export-close");
        let shop = window.folder("out").join("shop.pdf");
        export(window, "export-print", &shop);
        assert_eq!(margin_of_trim(&target), 0.0);
        assert!(margin_of_trim(&shop) > 20.0, "there is no room for marks");
    });
}

/// How many points a PDF's first page has beside what is left of it when it is cut.
fn margin_of_trim(pdf: &Path) -> f64 {
    let told = Command::new("pdfinfo").arg("-box").arg(pdf).output();
    let told = String::from_utf8_lossy(&told.expect("pdfinfo").stdout).into_owned();
    let left = |name: &str| -> f64 {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        let left = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        left.unwrap_or_else(|| panic!("no {name} in {told}"))
    };
    left("TrimBox:") - left("MediaBox:")
}

/// A text without its line breaks.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_markdown_bundle_comes_back_as_the_same_issue() {
    drive("export-markdown", |window| {
        window.click("open-sample");
        let headlines = window.headlines();
        let bundle = export(window, "export-markdown", &window.folder("out"));
        assert!(bundle.join("issue.md").is_file());

        window.answer_dialogs(&[&bundle.join("issue.md")]);
        window.click("import-button");
        window.see("import-agree");
        let plan = window.dialog();
        for headline in &headlines {
            assert!(
                plan.contains(headline),
                "{headline:?} is not in the plan:\n{plan}"
            );
        }
        window.click("import-agree");
        until("two issues in the list", || {
            let issues = window.texts("issue-row");
            (issues.len() == 2)
                .then_some(())
                .ok_or_else(|| format!("{issues:?}"))
        });
        window.list_shows(&headlines);
    });
}

#[test]
fn an_export_that_cannot_be_written_is_told() {
    drive("export-failed", |window| {
        window.click("open-sample");
        window.headlines();
        window.answer_dialogs(&[&window.folder("out").join("no such folder/issue.html")]);
        window.click("export-button");
        window.click("export-web");
        window.read("failure", "why", |text| text.contains("no such folder"));
        window.screenshot("export-failed");
        window.click("export-close");
        window.read_saved();
    });
}

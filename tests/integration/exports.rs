//! Exports over the desk, looked at by other programs.

use std::process::Command;

use desk::wire::{Edition, FailureCode};
use desk::{Layout, PrintOrder};

use super::ground::{Ground, Silent, fixture};

#[test]
fn the_web_edition_asks_nobody_for_anything() {
    let (ground, sheet) = Ground::with_sample();
    let page = std::fs::read_to_string(ground.export(&sheet.issue.id, Edition::Web).path).unwrap();
    for forbidden in [
        "<script",
        "javascript:",
        "<link",
        "@import",
        "src=\"http",
        "url(http",
        "<iframe",
    ] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    for story in &sheet.stories {
        let digits = &story.id[story.id.len() - 8..];
        assert!(
            page.contains(&format!("href=\"#s-{digits}\"")),
            "{}",
            story.headline
        );
        assert!(
            page.contains(&format!("id=\"s-{digits}\"")),
            "{}",
            story.headline
        );
    }
    assert_eq!(
        page.matches("<img").count(),
        page.matches("src=\"data:image/").count()
    );
}

#[test]
fn the_web_edition_is_valid_html() {
    let (ground, sheet) = Ground::with_sample();
    let page = ground.export(&sheet.issue.id, Edition::Web).path;
    let judge = fixture("../../ui/node_modules/html-validate/bin/html-validate.mjs");
    let config = fixture("html-validate.json");
    let arguments = [
        &judge.display().to_string(),
        "--config",
        &config.display().to_string(),
        &page,
    ];
    output("node", &arguments);
}

#[test]
fn the_print_edition_is_whole_and_in_story_order() {
    let (ground, sheet) = Ground::with_sample();
    let exported = ground.export(&sheet.issue.id, Edition::Print);
    let text = output("pdftotext", &["-raw", &exported.path, "-"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Inside this issue"));
    // A headline stands in the contents first and above its story last. Right-to-left
    // headlines come out of a PDF in an order of their own, with every program.
    let headlines = sheet
        .stories
        .iter()
        .filter(|story| story.direction == "ltr");
    let places: Vec<_> = headlines
        .map(|story| {
            text.rfind(&story.headline)
                .unwrap_or_else(|| panic!("“{}”", story.headline))
        })
        .collect();
    assert!(places.len() >= 7 && places.is_sorted(), "{places:?}");
    let metadata = output("pdfinfo", &["-meta", &exported.path]);
    assert!(metadata.contains("pdfuaid:part") && metadata.contains("pdfaid:part"));
    let facts = output("pdfinfo", &[&exported.path]);
    assert!(facts.contains("The Harbour Letter"), "{facts}");
    output("qpdf", &["--check", &exported.path]);
}

/// Has a browser print an issue's print-ready page, and gives the file.
fn printed_by_a_browser(ground: &Ground, issue: &str, layout: Layout) -> String {
    let order = PrintOrder {
        layout: Some(layout),
        ..PrintOrder::default()
    };
    let page = ground.path("page.html");
    let exported = ground
        .desk
        .export_to_order(issue, Edition::PrintHtml, &order, &page, &Silent);
    exported.unwrap();
    let pdf = ground.path("printed.pdf").display().to_string();
    let profile = ground.path("profile").display().to_string();
    output(
        "chromium",
        &[
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            &format!("--user-data-dir={profile}"),
            &format!("--print-to-pdf={pdf}"),
            &format!("file://{}", page.display()),
        ],
    );
    pdf
}

#[test]
fn a_browser_prints_the_print_ready_page_as_the_same_issue() {
    let (ground, sheet) = Ground::with_sample();
    for layout in Layout::ALL {
        let pdf = printed_by_a_browser(&ground, &sheet.issue.id, layout);
        let facts = output("pdfinfo", &[&pdf]);
        let paper = match layout {
            Layout::Digest => "(A5)",
            _ => "(A4)",
        };
        assert!(facts.contains(paper), "{layout:?}: {facts}");
        let text = output("pdftotext", &[&pdf, "-"]);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let titles = sheet
            .stories
            .iter()
            .filter(|story| story.direction == "ltr");
        for story in titles {
            assert!(
                text.contains(&story.headline),
                "{layout:?}: {}",
                story.headline
            );
        }
        assert_eq!(text.contains("INSIDE THIS ISSUE"), layout != Layout::Letter);
        // The first page has more than the name; the second has a running head, and a folio.
        let first = output("pdftotext", &["-l", "1", &pdf, "-"]);
        assert!(
            first.contains("Dear members and friends"),
            "{layout:?}: {first}"
        );
        let second = output("pdftotext", &["-f", "2", "-l", "2", &pdf, "-"]);
        assert!(second.contains("The Harbour Letter, No. 108"), "{second}");
        assert!(second.lines().any(|line| line.trim() == "2"), "{second}");
    }
}

#[test]
fn an_export_that_cannot_be_written_leaves_nothing_behind() {
    let (ground, sheet) = Ground::with_sample();
    let before = std::fs::read_dir(ground.folder.path()).unwrap().count();
    for edition in [Edition::Web, Edition::Markdown] {
        for (target, reason) in [
            ("missing/edition", "not there"),
            ("test.masthead/edition", "is a file"),
        ] {
            let target = ground.path(target);
            let failure = ground
                .desk
                .export(&sheet.issue.id, edition, &target, &Silent)
                .unwrap_err();
            assert!(failure.to_string().contains(reason), "{failure:?}");
            assert!(failure.hint.is_some(), "{failure:?}");
        }
    }
    assert_eq!(
        std::fs::read_dir(ground.folder.path()).unwrap().count(),
        before
    );
}

/// Two Persian publications' No. 7 once had the same file name, and the second export took
/// the first one's place.
#[test]
fn issues_whose_names_have_no_latin_letters_have_files_of_their_own() {
    let ground = Ground::new();
    let export = |name: &str| {
        let sheet = ground.desk.new_publication(name, "fa").unwrap();
        ground.export(&sheet.issue.id, Edition::Web).path
    };
    assert_ne!(export("خبرنامه"), export("ماهنامه"));
}

#[test]
fn a_bundle_never_takes_another_folder_s_place() {
    let (ground, sheet) = Ground::with_sample();
    std::fs::create_dir(ground.path("papers")).unwrap();
    std::fs::write(ground.path("papers/letter.txt"), "mine").unwrap();
    let export = || {
        ground.desk.export(
            &sheet.issue.id,
            Edition::Markdown,
            &ground.path("papers"),
            &Silent,
        )
    };
    assert!(export().is_err());
    assert_eq!(std::fs::read_dir(ground.path("papers")).unwrap().count(), 1);

    // Nor another issue's.
    let other = ground.desk.new_issue(&sheet.publication.id).unwrap();
    let other = ground.export(&other.issue.id, Edition::Markdown);
    std::fs::copy(
        format!("{}/issue.md", other.path),
        ground.path("papers/issue.md"),
    )
    .unwrap();
    assert!(export().is_err());

    // Its own is brought up to date, and what else lies there stays.
    let own = ground.export(&sheet.issue.id, Edition::Markdown);
    std::fs::copy(
        format!("{}/issue.md", own.path),
        ground.path("papers/issue.md"),
    )
    .unwrap();
    std::fs::remove_dir_all(ground.path("papers/pictures")).ok();
    export().unwrap();
    assert_eq!(
        std::fs::read_to_string(ground.path("papers/letter.txt")).unwrap(),
        "mine"
    );
    assert!(ground.path("papers/pictures").is_dir());
}

fn output(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).output();
    let run =
        run.unwrap_or_else(|error| panic!("{program} runs (Debian: poppler-utils, qpdf): {error}"));
    assert!(
        run.status.success(),
        "{program}: {}{}",
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8_lossy(&run.stdout).into_owned()
}

/// Wants nothing any more.
struct Stopper;

impl desk::Watch for Stopper {
    fn stage(&self, _: desk::wire::Progress) {}

    fn is_stopped(&self) -> bool {
        true
    }
}

#[test]
fn a_stopped_export_says_so() {
    let (ground, sheet) = Ground::with_sample();
    let target = ground.path("stopped");
    for edition in [
        Edition::Web,
        Edition::Print,
        Edition::PrintHtml,
        Edition::Markdown,
    ] {
        let stopped = ground
            .desk
            .export(&sheet.issue.id, edition, &target, &Stopper)
            .unwrap_err();
        assert_eq!(stopped.code, FailureCode::Stopped, "{edition:?}");
        assert!(!target.exists());
    }
}

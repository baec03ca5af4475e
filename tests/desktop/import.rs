//! An issue comes in from a file, once it was seen and agreed to.

use std::path::Path;

use crate::harness::{Window, drive};

/// A plain-text issue of our own, made as its kind is: headlines after a dash, teasers
/// that trail off, the masthead's line in the middle of a story, words broken in two.
const ISSUE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/quay-gazette-57.txt"
);

const HEADLINES: [&str; 5] = [
    "The ferry returns to its winter timetable",
    "Forty jars of quince, and no more",
    "The Bench Committee reports on its walk",
    "Letters: “Who moved the bell?”",
    "Evening classes begin again",
];

/// Has the issue read, up to the plan that is to be agreed to.
fn plan(window: &Window) {
    window.answer_dialogs(&[Path::new(ISSUE)]);
    window.click("import-issue");
    window.see("import-agree");
    let plan = window.dialog();
    for line in ["Quay Gazette", "57"].iter().chain(&HEADLINES) {
        assert!(plan.contains(line), "{line:?} is not in the plan:\n{plan}");
    }
}

#[test]
fn nothing_is_written_before_it_was_agreed_to() {
    drive("import-unagreed", |window| {
        plan(window);
        window.kill();
        window.start();
        // Only an empty library offers this.
        window.see("open-sample");
    });
}

#[test]
fn a_plain_text_issue_comes_in_whole() {
    drive("import", |window| {
        plan(window);
        window.screenshot("import");
        window.click("import-agree");
        window.list_shows(&HEADLINES);
        window.preview_shows("every story", |text| {
            HEADLINES.iter().all(|line| text.contains(line))
        });
        // The masthead's line belongs to the issue; the text around it is one story's.
        window.click_nth("story-row", 0);
        window.read("headline", "the first headline", |text| {
            text == HEADLINES[0]
        });
        let first = window.article(0);
        assert!(first.contains("where there is a stove and"), "{first}");
        assert!(first.contains("on the understanding"), "{first}");
        assert!(!first.contains("No.57"), "{first}");
        // Nothing is corrected on the way in.
        assert!(
            window.article(1).contains("chap el"),
            "{}",
            window.article(1)
        );
    });
}

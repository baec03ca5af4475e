//! The main job by keys alone: an issue in, a story written, the web page out.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::harness::{Window, drive, keys, until};

const ISSUE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/quay-gazette-57.txt"
);

/// Whether the focus is on the control with this `data-testid`, or within it.
const FOCUSED: &str =
    "return document.activeElement?.closest(`[data-testid='${arguments[0]}']`) !== null
  && document.activeElement !== document.body";

/// Whether whoever has the focus can be seen to have it: a ring, a caret, or another ground.
const SHOWN: &str = "
const one = document.activeElement, style = getComputedStyle(one);
return one.matches('input, textarea, [contenteditable]') || style.outlineStyle !== 'none';";

/// Presses Tab until the control has the focus, which must be seen at every stop.
fn tab_to(window: &Window, id: &str) {
    for _ in 0..80 {
        if window.run(FOCUSED, &[json!(id)]) == true {
            return;
        }
        window.press(&[keys::TAB]);
        let shown = window.run(SHOWN, &[]);
        let focused = window.run("return document.activeElement.outerHTML.slice(0, 200)", &[]);
        assert_eq!(shown, true, "nobody sees the focus on {focused}");
    }
    panic!("Tab does not lead to `{id}`");
}

fn await_focus(window: &Window, id: &str) {
    until(&format!("`{id}` to have the focus"), || {
        let focused = window.run(FOCUSED, &[json!(id)]);
        (focused == true)
            .then_some(())
            .ok_or_else(|| "it is elsewhere".to_owned())
    });
}

#[test]
fn the_main_job_needs_no_pointer() {
    drive("keyboard", |window| {
        window.answer_dialogs(&[Path::new(ISSUE)]);
        window.see("import-issue");
        tab_to(window, "import-issue");
        window.press(&[keys::ENTER]);
        await_focus(window, "import-agree");
        window.press(&[keys::ENTER]);
        let headlines = window.headlines();

        // From the list: the second row below the issue's is the second story.
        until("the list to take the focus by F6", || {
            window.press(&[keys::F6]);
            let focused = window.run(FOCUSED, &[json!("issue-row")]);
            (focused == true)
                .then_some(())
                .ok_or_else(|| "it is elsewhere".to_owned())
        });
        window.press(&[keys::DOWN]);
        window.press(&[keys::DOWN]);
        window.press(&[keys::ENTER]);
        window.read("headline", "the second headline", |text| {
            text == headlines[1]
        });
        window.press(&[keys::ALT, keys::UP]);
        let mut moved = headlines.clone();
        moved.swap(0, 1);
        window.list_shows(&moved);

        window.press(&[keys::F6]);
        tab_to(window, "headline");
        window.press(&[keys::END]);
        window.type_text(", by keys");
        tab_to(window, "body");
        window.press(&[keys::CONTROL, keys::HOME]);
        window.type_text("Written without a mouse.\n");
        window.read_saved();

        let page = window.folder("out").join("issue.html");
        window.answer_dialogs(&[&page]);
        window.press(&[keys::CONTROL, 'e']);
        window.see("export-web");
        tab_to(window, "export-web");
        window.press(&[keys::ENTER]);
        window.read("export-path", "the page's path", |text| {
            text == window.shown(&page)
        });
        let html = fs::read_to_string(&page).unwrap();
        assert!(html.contains("Written without a mouse."));
        assert!(html.contains(", by keys"));
        window.press(&[keys::ESCAPE]);
        until("the dialog to be gone", || {
            let open = window.dialog();
            open.is_empty().then_some(()).ok_or(open)
        });
    });
}

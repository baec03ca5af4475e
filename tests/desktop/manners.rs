//! The window's manners: its palette, its colours, its neighbours.

use std::fs;

use serde_json::json;

use crate::harness::{Window, drive, keys, until};

/// Finds a command in the palette and runs it, by keys alone.
fn run(window: &Window, typed: &str) {
    window.press(&[keys::F1]);
    window.see("palette-field");
    window.type_text(typed);
    window.read("palette-field", "what was typed", |text| text == typed);
    window.press(&[keys::ENTER]);
    until("the palette to be gone", || {
        let there = window.texts("palette");
        there
            .is_empty()
            .then_some(())
            .ok_or_else(|| "it is there".to_owned())
    });
}

/// A question to the page that gives a text or a truth.
fn ask(window: &Window, script: &str) -> serde_json::Value {
    window.run(script, &[])
}

#[test]
fn a_picture_is_chosen_by_a_click_and_opened_by_another() {
    drive("picture-clicks", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 1);
        window.click_picture();
        until("the picture to be chosen", || {
            let chosen = "return document.querySelector('.md-chosen .md-picture') !== null";
            (window.run(chosen, &[]) == true)
                .then_some(())
                .ok_or_else(|| "it has no ring".to_owned())
        });
        assert_eq!(window.texts("picture-panel"), [""; 0]);
        window.click_picture();
        window.see("picture-panel");
        window.press(&[keys::ESCAPE]);
    });
}

#[test]
fn the_palette_runs_a_command_and_gives_the_focus_back() {
    drive("palette", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.type_before("body", "Begun. ");
        window.see("preview-frame");
        // The editor has a command of its own under these keys; the window's comes first.
        window.press(&[keys::CONTROL, keys::SHIFT, 'k']);
        window.see("palette-field");
        window.type_text("show preview");
        window.screenshot("palette");
        window.press(&[keys::ENTER]);
        until("the preview to be put away", || {
            let frames = window.texts("preview-frame");
            frames
                .is_empty()
                .then_some(())
                .ok_or_else(|| "it is there".to_owned())
        });
        window.type_text("Gone on. ");
        window.read("body", "both", |text| text.contains("Begun. Gone on. "));
        window.read_saved();
    });
}

#[test]
fn colours_are_chosen_and_stay_chosen() {
    drive("theme", |window| {
        window.click("open-sample");
        window.headlines();
        let ground = "return getComputedStyle(document.body).backgroundColor";
        run(window, "light colours");
        let light = ask(window, ground);
        run(window, "dark colours");
        until("the page to be dark", || {
            let now = ask(window, ground);
            (now != light).then_some(()).ok_or_else(|| now.to_string())
        });
        let dark = ask(window, ground);

        window.kill();
        window.start();
        window.headlines();
        assert_eq!(ask(window, ground), dark);
        window.screenshot("dark");
    });
}

#[test]
fn two_windows_never_show_one_issue() {
    drive("windows", |window| {
        window.click("open-sample");
        window.headlines();
        let row = "return document.querySelector('[data-testid=issue-row]').dataset.row";
        let sample = ask(window, row);
        let taken = |window: &Window| {
            let claim =
                "return window.__TAURI_INTERNALS__.invoke('claim_issue', { issue: arguments[0] })";
            window.run(claim, std::slice::from_ref(&sample)) == json!(false)
        };
        assert!(!taken(window));

        window.press(&[keys::CONTROL, keys::SHIFT, 'n']);
        window.read("number", "the next number", |text| text == "109");
        window.press(&[keys::CONTROL, keys::SHIFT, 'o']);
        window.see("palette-field");
        window.type_text("108");
        window.press(&[keys::ENTER]);
        until("the other window", || {
            taken(window)
                .then_some(())
                .ok_or_else(|| "nobody shows the issue".to_owned())
        });

        window.click_on("issue-row", "108");
        window.fill("number", "110");
        window.read_saved();
        window.read("number", "the issue of this window", |text| text == "110");

        window.kill();
        window.start();
        window.read("number", "the issue of this window", |text| text == "110");
        assert!(taken(window), "the other window is not there again");
    });
}

#[test]
fn a_second_start_hands_its_file_over() {
    drive("second-start", |window| {
        window.see("open-sample");
        let file = window.folder("post").join("letter.md");
        fs::write(&file, "# The ferry is late\n\nAgain.\n").unwrap();
        window.start_again(&[&file]);
        window.see("import-agree");
        assert!(window.dialog().contains("The ferry is late"));
    });
}

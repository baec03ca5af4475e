//! Where the library is: moved while it is open, left for another, gone.

use std::fs;

use crate::harness::{Window, drive, keys};

/// Opens the preferences, where the library is shown.
fn preferences(window: &Window) {
    window.press(&[keys::CONTROL, ',']);
    window.see("preference-library");
}

#[test]
fn a_library_moves_and_is_found_there_again() {
    drive("move-library", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.type_before("body", "Written before. ");
        window.read_saved();

        let new = window.folder("on the stick").join("News.masthead");
        let shown = window.shown(&new);
        preferences(window);
        // A file that is there is never written over, and then everything is as it was.
        fs::write(new.with_file_name("taken.masthead"), "mine").unwrap();
        window.answer_dialogs(&[&new.with_file_name("taken.masthead"), &new]);
        window.click("move-library");
        window.read("failure", "why not", |text| text.contains("already"));
        window.press(&[keys::ESCAPE]);
        window.click("move-library");
        window.read("library-moved", "where the old file is", |text| {
            text.contains(&window.shown(&window.usual_library()))
        });
        window.read("preference-library", "the new place", |text| text == shown);
        window.screenshot("move-library");
        window.press(&[keys::ESCAPE]);
        window.type_before("body", "Written after. ");
        window.preview_shows("both", |text| {
            text.contains("Written after. Written before.")
        });
        window.read_saved();

        window.kill();
        window.start();
        window.read("body", "both", |text| {
            text.contains("Written after. Written before.")
        });
        preferences(window);
        window.read("preference-library", "the new place", |text| text == shown);
    });
}

#[test]
fn another_library_is_opened_and_one_that_is_gone_has_a_way_out() {
    drive("other-library", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.type_before("body", "Not saved yet. ");
        let other = window.folder("disk").join("other.masthead");
        window.answer_dialogs(&[&other]);
        preferences(window);
        window.see_restart(|window| window.click("make-library"));
        window.see("open-sample");

        window.kill();
        let away = other.with_file_name("away");
        fs::rename(&other, &away).unwrap();
        window.start();
        window.read("start-failure", "which one", |text| {
            text.contains(&window.shown(&other))
        });
        window.screenshot("library-gone");
        window.click("start-retry");
        window.see("start-failure");
        assert!(!other.exists(), "another was begun in its place");
        fs::rename(&away, &other).unwrap();
        window.click("start-retry");
        window.see("open-sample");

        window.kill();
        fs::remove_file(&other).unwrap();
        window.start();
        window.see_restart(|window| window.click("usual-library"));
        window.read("body", "what was typed", |text| {
            text.contains("Not saved yet.")
        });
    });
}

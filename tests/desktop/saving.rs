//! What the window calls saved is saved.

use std::fs;

use rusqlite::Connection;

use crate::harness::{drive, keys, until};

#[test]
fn what_was_called_saved_survives_a_kill() {
    drive("kill", |window| {
        window.click("open-sample");
        let headline = window.headlines()[2].clone();
        window.click_on("story-row", &headline);
        window.read("headline", "the chosen headline", |text| text == headline);
        let typed = "Typed before the power went.";
        window.type_before("body", &format!("{typed} "));
        window.preview_shows("what was typed", |text| text.contains(typed));
        window.read_saved();

        window.kill();
        window.start();

        window.read("headline", "the same headline", |text| text == headline);
        window.read("body", "what was typed", |text| text.contains(typed));
        window.preview_shows("what was typed", |text| text.contains(typed));
        window.read_saved();
    });
}

#[test]
fn the_preview_follows_each_key() {
    drive("keystrokes", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.see("body");
        window.type_before("body", "Said ");
        for (index, key) in "aloud".char_indices() {
            window.press(&[key]);
            let typed = format!("Said {}", &"aloud"[..=index]);
            window.preview_shows(&typed, |text| text.contains(&typed));
        }
        window.type_text(" **and slowly** ");
        window.preview_shows("no asterisks", |text| {
            text.contains("Said aloud and slowly ")
        });
        let strong = window.in_preview("return frame.querySelector('article strong')?.textContent");
        assert_eq!(strong, "and slowly");
        window.press(&[keys::CONTROL, 'z']);
        window.preview_shows("the text before", |text| {
            !text.contains("Said aloud and slowly ")
        });
    });
}

#[test]
fn what_cannot_be_saved_is_kept_and_told() {
    drive("not-saved", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.see("body");
        window.read_saved();

        // Another program writes, and does not stop.
        let other = Connection::open(window.usual_library()).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        window.type_before("body", "Typed in vain? ");
        window.read("save-bar", "what failed", |text| {
            text.contains("Not saved") && text.contains("locked by another program")
        });
        let copy = window.folder("copies").join("letter.md");
        window.answer_dialogs(&[&copy]);
        window.click("save-copy-as");
        window.read("copy-path", "the copy's path", |text| {
            text.contains(&window.shown(&copy))
        });
        assert!(
            fs::read_to_string(&copy)
                .unwrap()
                .contains("Typed in vain?")
        );
        window.screenshot("not-saved");

        other.execute_batch("ROLLBACK").unwrap();
        // The desk may be trying by itself just now, and the bar be gone before the click.
        let retry = "document.querySelector('[data-testid=save-retry]')?.click()";
        until("the bar to be gone", || {
            window.run(retry, &[]);
            let bar = window.texts("save-bar");
            bar.is_empty()
                .then_some(())
                .ok_or_else(|| format!("{bar:?}"))
        });
        window.read_saved();
        window.kill();
        window.start();
        window.read("body", "what was typed", |text| {
            text.contains("Typed in vain?")
        });
    });
}

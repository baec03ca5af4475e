//! What the window calls saved is saved.

use crate::harness::{drive, keys};

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

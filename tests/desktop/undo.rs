//! Undo and redo: one history for text, order and deletion, which outlives the process.

use crate::harness::{Window, drive, keys, until};

const UNDO: &[char] = &[keys::CONTROL, 'z'];
const REDO: &[char] = &[keys::CONTROL, keys::SHIFT, 'z'];

#[test]
fn everything_is_undone_after_a_kill_and_redone() {
    drive("undo", |window| {
        window.click("open-sample");
        let headlines = window.headlines();
        window.click_nth("story-row", 0);
        window.read("headline", "the first headline", |text| {
            text == headlines[0]
        });
        // How much of a text is drawn differs; how it begins does not.
        let before: String = body(window).chars().take(60).collect();
        let typed = "Typed at last. ";
        window.type_before("body", typed);
        window.read_saved();

        let mut moved = headlines.clone();
        moved.swap(1, 2);
        window.click_nth("story-row", 2);
        window.press(&[keys::ALT, keys::UP]);
        window.list_shows(&moved);
        let mut without = moved.clone();
        without.remove(3);
        window.click_nth("story-row", 3);
        window.press(&[keys::DELETE]);
        window.list_shows(&without);
        window.read_saved();

        window.kill();
        window.start();
        window.list_shows(&without);

        window.press(UNDO);
        window.list_shows(&moved);
        window.read("told", "what was undone", |text| {
            text.starts_with("Undone: ") && text.contains("deletion of “")
        });
        window.screenshot("undo");
        window.press(UNDO);
        window.list_shows(&headlines);
        // The story is opened where it was typed in.
        window.press(UNDO);
        window.read("headline", "the first headline", |text| {
            text == headlines[0]
        });
        press_until(window, UNDO, |text| text.starts_with(&before));
        window.preview_shows("the text as it was", |text| !text.contains("Typed"));

        press_until(window, REDO, |text| text.starts_with(typed));
        window.preview_shows("what was typed", |text| text.contains(typed));
        window.press(REDO);
        window.list_shows(&moved);
        window.press(REDO);
        window.list_shows(&without);
        window.read_saved();
    });
}

/// Presses keys, each time the text has changed by the last press, until it passes.
fn press_until(window: &Window, keys: &[char], passes: impl Fn(&str) -> bool) {
    let mut shown = body(window);
    while !passes(&shown) {
        window.press(keys);
        shown = until("the text to change", || match body(window) {
            text if text == shown => Err(text),
            text => Ok(text),
        });
    }
}

fn body(window: &Window) -> String {
    window.texts("body").concat()
}

//! Full screen, which only a window manager can give.

use serde_json::json;

use crate::harness::{Window, drive, keys, until};

/// The whole of the tests' screen.
const SCREEN: [i64; 2] = [1440, 900];

/// Waits until the page and the menu bar above it fill the screen, or no longer do.
fn fills(window: &Window, wanted: bool) {
    until(&format!("full screen to be {wanted}"), || {
        let size = window.run("return [outerWidth, outerHeight]", &[]);
        ((size == json!(SCREEN)) == wanted)
            .then_some(())
            .ok_or_else(|| format!("the window has {size}"))
    });
}

#[test]
fn full_screen_comes_and_goes_by_key_and_by_menu_and_is_there_again() {
    drive("full-screen", |window| {
        window.manage();
        window.click("open-sample");
        window.headlines();
        fills(window, false);
        window.press(&[keys::F11]);
        fills(window, true);
        window.screenshot("full-screen");
        window.press(&[keys::F11]);
        fills(window, false);

        choose_in_menu(window);
        fills(window, true);
        window.quit();
        window.start();
        window.headlines();
        fills(window, true);
        choose_in_menu(window);
        fills(window, false);
        window.quit();
        window.start();
        window.headlines();
        fills(window, false);
    });
}

/// Chooses the last entry but two of the View menu, as a hand at the keyboard does.
fn choose_in_menu(window: &Window) {
    window.tool("xdotool", &["key", "F10"]);
    window.tool(
        "xdotool",
        &[
            "key", "Right", "Right", "Right", "Right", "Up", "Up", "Up", "Return",
        ],
    );
}

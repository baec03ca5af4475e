//! Letters that take more than a key, and text that runs the other way.

use crate::harness::{Window, drive, keys, until};

/// Opens the sample with a new story of its own.
fn begin(window: &Window) {
    window.click("open-sample");
    window.headlines();
    window.click("new-story-row");
    window.fill("headline", "Letters");
}

#[test]
fn dead_keys_and_compose_write_one_letter() {
    drive("dead-keys", |window| {
        begin(window);
        let headlines = window.headlines();
        window.lay_out(&["us", "-variant", "intl", "-option", "compose:menu"]);
        window.fill("headline", "Caf");
        window.strike(&["dead_acute", "e"]);
        window.read("headline", "one letter", |text| text == "Café");

        window.fill("body", "Caf");
        window.strike(&["dead_acute", "e", "space", "Multi_key", "s", "s"]);
        window.read("body", "one letter for each", |text| text == "Café ß");
        // A key that is held back is no key of a command, whatever it would be by itself.
        window.strike(&["Multi_key", "slash", "o", "dead_diaeresis", "u"]);
        window.read("body", "two more", |text| text == "Café ßøü");
        window.preview_shows("what was written", |text| text.contains("Café ßøü"));
        window.read_saved();
        assert_eq!(window.dialog(), "");
        assert_eq!(window.headlines().len(), headlines.len());

        window.kill();
        window.start();
        window.read("body", "what was written", |text| text == "Café ßøü");
        window.read("headline", "what was written", |text| text == "Café");
    });
}

/// The caret's place from the left, and the row's it is in.
const CARET: &str = "
const caret = document.querySelector('[data-testid=body] .cm-cursor-primary, .cm-cursor-primary');
const box = caret?.getBoundingClientRect();
return box ? [Math.round(box.left), Math.round(box.top)] : null;";

/// From where to where the words of a line reach, from the left.
const WORDS: &str = "
const lines = document.querySelectorAll('[data-testid=body] .cm-line');
const words = document.createRange();
words.selectNodeContents(lines[arguments[0]]);
const { left, right } = words.getBoundingClientRect();
return [Math.round(left), Math.round(right)];";

fn two(found: &serde_json::Value) -> Option<(i64, i64)> {
    Some((found[0].as_i64()?, found[1].as_i64()?))
}

fn caret(window: &Window) -> Result<(i64, i64), String> {
    two(&window.run(CARET, &[])).ok_or_else(|| "there is no caret".to_owned())
}

/// Presses a key and waits until the caret stands where it should.
fn leads(window: &Window, key: char, what: &str, there: impl Fn(i64) -> bool) -> i64 {
    window.press(&[key]);
    until(&format!("the caret to be {what}"), || {
        let (left, _) = caret(window)?;
        there(left)
            .then_some(left)
            .ok_or_else(|| format!("it is at {left}"))
    })
}

#[test]
fn the_arrows_go_where_they_point_in_text_of_either_direction() {
    drive("arrows", |window| {
        begin(window);
        let lines = ["سلام دنیا", "Hello world", "سلام Masthead دنیا"];
        window.fill("body", &lines.join("\n"));
        window.read_saved();
        let reach =
            |line: usize| two(&window.run(WORDS, &[line.into()])).expect("the line has words");
        // Each paragraph begins at its own side, in one story.
        let (persian, english, mixed) = (reach(0), reach(2), reach(4));
        assert_eq!(
            persian.1, mixed.1,
            "two Persian paragraphs begin at the right"
        );
        assert!(english.0 < persian.0, "an English one begins at the left");
        assert!(english.1 < persian.1);

        let close = |place: i64, to: i64| (place - to).abs() <= 2;
        window.press(&[keys::CONTROL, keys::HOME]);
        for (way, (left, right)) in [(-1, persian), (1, english), (-1, mixed)] {
            let (begins, ends, on, back) = match way {
                1 => (left, right, keys::RIGHT, keys::LEFT),
                _ => (right, left, keys::LEFT, keys::RIGHT),
            };
            // More than a rounding.
            let further = |at: i64, from: i64| (at - from) * way > 2;
            leads(window, keys::END, "where the words end", |at| {
                close(at, ends)
            });
            leads(window, keys::HOME, "where the words begin", |at| {
                close(at, begins)
            });
            let one = leads(window, on, "one letter on", |at| further(at, begins));
            let two = leads(window, on, "two letters on", |at| further(at, one));
            assert!(further(two, one));
            leads(window, back, "one letter back", |at| close(at, one));
            window.press(&[keys::DOWN]);
        }
        // Through the English word in the Persian line, on to the other end.
        window.press(&[keys::HOME]);
        for _ in lines[2].chars() {
            window.press(&[keys::LEFT]);
        }
        leads(window, keys::LEFT, "at the left end", |at| {
            close(at, mixed.0)
        });
    });
}

#[test]
fn a_click_on_the_sheet_under_a_text_writes_at_its_end() {
    drive("beside", |window| {
        begin(window);
        window.fill("body", "Short.");
        window.click("headline");
        window.click("story-pane");
        window.type_text(" And more.");
        window.read("body", "what was typed at its end", |text| {
            text == "Short. And more."
        });
        window.read("headline", "nothing more", |text| text == "Letters");
    });
}

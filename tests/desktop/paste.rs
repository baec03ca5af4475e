//! What another program copied comes in with its format, or without.

use crate::harness::{drive, keys, until};

/// As a word processor on X11 offers it: with its own head, styles and all.
const HTML: &str = concat!(
    "<html><head><meta charset=\"utf-8\"><style>p { margin: 0 }</style></head><body>",
    "<h1>The tides</h1><p class=\"western\"><font size=\"3\">Spring tide is <b>high</b>.</font></p>",
    "<ul><li><p>ebb</p></li><li><p>flow</p></li></ul></body></html>"
);

/// Has the next copy put HTML and plain text on the clipboard.
const COPY_BOTH: &str = "
const [html, text] = arguments;
document.addEventListener('copy', (event) => {
  event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true, once: true });";

/// A picture of one red dot.
const PNG: &[u8] = include_bytes!("../fixtures/red-dot.png");

#[test]
fn a_picture_that_was_copied_comes_into_the_text() {
    drive("paste-picture", |window| {
        window.click("open-sample");
        window.headlines();
        window.click("new-story-row");
        window.fill("headline", "Pasted");
        window.copy("image/png", PNG);
        window.type_into("body", "");
        window.press(&[keys::CONTROL, 'v']);
        window.press(&[keys::CONTROL, keys::SHIFT, 'm']);
        until("the picture to be in the text", || {
            let written = window.written();
            written.contains("](pictures/").then_some(()).ok_or(written)
        });
    });
}

#[test]
fn what_was_copied_comes_with_its_format_or_without() {
    drive("paste", |window| {
        window.click("open-sample");
        window.headlines();
        window.click("new-story-row");
        window.fill("headline", "Pasted");
        window.copy("text/html", HTML.as_bytes());

        window.type_into("body", "");
        // The text as it is written, and not what it looks like.
        window.press(&[keys::CONTROL, keys::SHIFT, 'm']);
        window.press(&[keys::CONTROL, 'v']);
        window.see("paste-offer");
        window.screenshot("paste");
        let formatted = "## The tides\n\nSpring tide is **high**.\n\n- ebb\n- flow";
        assert_eq!(window.written(), formatted);
        window.preview_shows("the list", |text| text.contains("ebb"));

        // Other programs get the format, and a text gets back what was written.
        window.press(&[keys::CONTROL, 'a']);
        window.press(&[keys::CONTROL, 'x']);
        window.preview_shows("nothing of it", |text| !text.contains("ebb"));
        let html = window.copied("text/html");
        assert!(html.contains("<strong>high</strong>"), "{html}");
        assert!(html.contains("<li>ebb</li>"), "{html}");
        assert_eq!(window.copied("UTF8_STRING"), formatted);
        window.press(&[keys::CONTROL, 'v']);
        window.preview_shows("the list", |text| text.contains("ebb"));
        assert_eq!(window.written(), formatted);

        // Both forms at once, which xclip cannot offer, are copied in the page itself.
        window.run(COPY_BOTH, &[HTML.into(), "The tides\nare high.".into()]);
        window.press(&[keys::CONTROL, 'a']);
        window.press(&[keys::CONTROL, 'c']);
        window.press(&[keys::CONTROL, keys::SHIFT, 'v']);
        window.preview_shows("the text alone", |text| text.contains("are high."));
        assert_eq!(window.written(), "The tides\nare high.");

        window.press(&[keys::CONTROL, 'z']);
        window.preview_shows("the list again", |text| text.contains("ebb"));
        assert_eq!(window.written(), formatted);

        window.press(&[keys::CONTROL, 'a']);
        window.press(&[keys::CONTROL, 'v']);
        window.click("paste-plain");
        assert_eq!(window.written(), "The tides\nare high.");
        window.read_saved();
    });
}

#[test]
fn the_arrows_keep_to_the_cells_of_a_table_and_choose_a_picture() {
    drive("paste-table", |window| {
        window.click("open-sample");
        window.headlines();
        window.click("new-story-row");
        window.fill("headline", "Pasted");
        window.type_into("body", "");
        // A terminal offers its text without a type.
        let table = "Above\n\n| a | b |\n| - | - |\n| c | d |\n\n![](x.png)\n\nBelow";
        window.copy("UTF8_STRING", table.as_bytes());
        window.press(&[keys::CONTROL, 'v']);
        window.preview_shows("the table", |text| text.contains("Below"));

        window.press(&[keys::CONTROL, keys::HOME]);
        window.press(&[keys::DOWN]);
        window.type_text("1");
        for _ in 0..2 {
            window.press(&[keys::RIGHT]);
        }
        window.press(&[keys::BACKSPACE]);
        window.type_text("2");
        window.press(&[keys::DOWN]);
        window.press(&[keys::END]);
        window.type_text("3");
        // Down to the picture, which what is typed takes the place of.
        window.press(&[keys::DOWN]);
        window.type_text("4");
        window.press(&[keys::CONTROL, keys::SHIFT, 'm']);
        let typed = "Above\n\n| 1a | 2b |\n| - | - |\n| c | d3 |\n\n4\n\nBelow";
        until("what was typed at its places", || {
            let written = window.written();
            (written == typed).then_some(()).ok_or(written)
        });
    });
}

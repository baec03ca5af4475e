//! The pages of the print edition in the real window: drawn by the scheme of their own, set
//! again while somebody types, and a way into the text by a click.

use serde_json::{Value, json};

use crate::harness::{Window, drive, keys, until};

/// The pages that are drawn, by their ids, once each drawing is there.
const DRAWN: &str = "
const pages = [...document.querySelectorAll('[data-testid=print-pages] img')];
return pages.length > 0 && pages.every((page) => page.complete && page.naturalWidth > 0)
  && pages.map((page) => page.dataset.pageId);";

/// Whether the caret's mark stands on a page, in sight.
const MARKED: &str = "
const mark = document.querySelector('[data-testid=print-caret]')?.getBoundingClientRect();
const view = document.querySelector('[data-testid=print-pages]').getBoundingClientRect();
return mark !== undefined && mark.height > 4 && mark.top >= view.top && mark.bottom <= view.bottom;";

/// Clicks where a word of the open story stands on its page, as the desk says.
const CLICK: &str = "
const [story, caret] = arguments;
window.clicked = false;
window.__TAURI_INTERNALS__.invoke('print_caret', { spot: { story, field: 'body', caret } }).then((at) => {
  const paper = document.querySelector(`[data-page='${at.page}']`);
  const box = paper.getBoundingClientRect();
  const scale = box.width / 595.276;
  const [x, y] = [box.left + (at.x + 1.5) * scale, box.top + ((at.top + at.bottom) / 2) * scale];
  const event = { clientX: x, clientY: y, bubbles: true };
  paper.dispatchEvent(new MouseEvent('click', event));
  window.clicked = true;
});";

fn drawn(window: &Window, what: &str, passes: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    until(what, || {
        let pages = window.run(DRAWN, &[]);
        let pages = pages.as_array().cloned().unwrap_or_default();
        let passed = !pages.is_empty() && passes(&pages);
        passed
            .then_some(pages.clone())
            .ok_or_else(|| format!("it shows {pages:?}"))
    })
}

/// Gives a control the focus without a click, which would do something there.
fn focus(window: &Window, id: &str) {
    window.see(id);
    let focus = "document.querySelector(`[data-testid='${arguments[0]}']`).focus()";
    window.run(focus, &[json!(id)]);
}

fn marked(window: &Window) {
    until("the caret's mark to be in sight", || {
        let marked = window.run(MARKED, &[]) == true;
        marked.then_some(()).ok_or_else(|| "it is not".to_owned())
    });
}

#[test]
fn the_pages_follow_the_text_and_a_click_on_them_leads_into_it() {
    drive("print", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.see("body");
        window.click("preview-tab-print");
        let before = drawn(window, "the pages to be drawn", |_| true);
        window.screenshot("print-first");

        // The page that holds the text is another now, and no more of them than that are.
        window.type_before("body", "Quayside ");
        let after = drawn(window, "the page to change", |pages| pages != before);
        marked(window);
        window.screenshot("print-typed");
        let same = before.iter().filter(|page| after.contains(page)).count();
        assert!(same >= 1, "{before:?} {after:?}");

        // A click on a word puts the caret before it.
        window.read_saved();
        let text = window.written();
        let word = text
            .split_whitespace()
            .nth(6)
            .expect("a text of some words");
        let at = text.find(word).expect("it is there");
        let caret = text[..at].encode_utf16().count();
        let story = window.run(
            "return document.querySelector('[data-testid=story-row][aria-current]').dataset.row",
            &[],
        );
        window.run(CLICK, &[story, json!(caret)]);
        until("the click to have been made", || {
            let clicked = window.run("return window.clicked", &[]) == true;
            clicked.then_some(()).ok_or_else(|| "not yet".to_owned())
        });
        until("the text to have the focus", || {
            let focused = "return document.activeElement?.closest('[data-testid=body]') !== null";
            let focused = window.run(focused, &[]) == true;
            focused.then_some(()).ok_or_else(|| "not yet".to_owned())
        });
        window.type_text("here ");
        let wanted = format!("here {word}");
        until("the word to stand where it was clicked", || {
            let written = window.written();
            written.contains(&wanted).then_some(()).ok_or(written)
        });
        window.screenshot("print-clicked");
    });
}

#[test]
fn the_pages_need_no_pointer() {
    drive("print-keys", |window| {
        window.click("open-sample");
        window.click("issue-row");
        window.see("number");
        focus(window, "preview-tab-web");
        window.press(&[keys::RIGHT]);
        drawn(window, "the pages to be drawn", |_| true);
        let page = |number: &str| {
            let wanted = format!("Page {number} of ");
            window.read("print-where", &wanted, |text| text.starts_with(&wanted));
        };
        page("1");
        focus(window, "print-pages");
        window.press(&[keys::RIGHT]);
        page("2");
        window.press(&[keys::LEFT]);
        page("1");
        window.press(&['+']);
        window.read("print-zoom", "a size of its own", |text| text == "size");
        window.press(&['0']);
        window.read("print-zoom", "the width", |text| text == "width");

        window.click("print-thumbnails");
        focus(window, "print-thumbnail");
        window.press(&[keys::DOWN]);
        page("2");
        window.press(&[keys::END]);
        page("4");
    });
}

#[test]
fn a_layout_chosen_by_its_picture_sets_the_pages_anew_and_undo_takes_it_back() {
    drive("layouts", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.see("body");
        window.click("preview-tab-print");
        let bulletin = drawn(window, "the pages to be drawn", |_| true);

        window.press(&[keys::CONTROL, keys::SHIFT, 'k']);
        window.type_text("print settings");
        window.press(&[keys::ENTER]);
        window.click("print-layout-largePrint");
        window.screenshot("print-settings");
        window.press(&[keys::ESCAPE]);
        // Only pages near the sight are drawn.
        drawn(window, "pages in large print", |pages| {
            pages.iter().all(|page| !bulletin.contains(page))
        });
        window.read_saved();

        window.press(&[keys::CONTROL, 'z']);
        drawn(window, "the pages as they were", |pages| {
            pages.first() == bulletin.first()
        });
    });
}

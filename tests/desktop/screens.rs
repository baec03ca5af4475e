//! Every screen of the window, one after the other, in each of its looks.

use std::path::Path;

use serde_json::json;

use crate::harness::{Window, keys, until};

const ISSUE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/quay-gazette-57.txt"
);

/// Where the library is in the home folder, for whoever looks at the pictures.
pub(crate) const LIBRARY: &str = "Newsletters/library.masthead";

/// How the window looks: its colours, and the language that mirrors it.
pub(crate) struct Look {
    pub(crate) name: &'static str,
    theme: &'static str,
    language: &'static str,
}

pub(crate) const LOOKS: [Look; 3] = [
    look("light", "light", "en"),
    look("dark", "dark", "en"),
    look("mirrored", "light", "fa"),
];

const fn look(name: &'static str, theme: &'static str, language: &'static str) -> Look {
    Look {
        name,
        theme,
        language,
    }
}

/// Chooses colours and a language as the preferences do, which loads the page again.
const WEAR: &str = "
window.outworn = true;
localStorage.setItem('masthead.preferences', JSON.stringify({ language: arguments[1] }));
window.__TAURI_INTERNALS__.invoke('set_theme', { theme: arguments[0] }).then(() => location.reload());";

const WORN: &str = "
return !window.outworn && document.readyState === 'complete'
  && document.documentElement.lang === arguments[1] && document.documentElement.dataset.theme;";

impl Look {
    /// Has the window look so.
    pub(crate) fn wear(&self, window: &Window) {
        let wanted = [json!(self.theme), json!(self.language)];
        window.run(WEAR, &wanted);
        until(&format!("the window to be {}", self.name), || {
            let worn = window.try_run(WORN, &wanted)?;
            // The shell tells a page its theme once, when it is made.
            let theme = "document.documentElement.dataset.theme = arguments[0]";
            window.try_run(theme, &wanted)?;
            (worn != json!(false))
                .then_some(())
                .ok_or_else(|| "it is not yet".to_owned())
        });
    }
}

/// Goes through every screen of a library that holds the sample, and shows each.
pub(crate) fn tour(window: &Window, show: &dyn Fn(&str)) {
    window.headlines();
    issue(window, show);
    story(window, show);
    dialogs(window, show);
    finding(window, show);
}

fn issue(window: &Window, show: &dyn Fn(&str)) {
    window.click("issue-row");
    window.see("number");
    window.preview_shows("the issue", |text| !text.is_empty());
    show("issue");
    window.press(&[keys::SHIFT, keys::F10]);
    over(window, "menu-item", "menu", show);
    window.click("publication-settings");
    over(window, "publication-dialog", "publication", show);
}

fn story(window: &Window, show: &dyn Fn(&str)) {
    window.click_nth("story-row", 0);
    window.see("body");
    window.preview_shows("the issue", |text| !text.is_empty());
    show("story");
    window.click("tool-headings");
    over(window, "menu-item", "headings", show);
    window.click("tool-table");
    over(window, "table-picker", "table", show);
    window.click("tool-link");
    over(window, "link", "link", show);
    window.click("counts");
    show("counts");
    window.press(&[keys::ESCAPE]);
    window.click("typing");
    over(window, "menu-item", "typing", show);
    window.run("document.querySelector('details').open = true", &[]);
    show("details");
    window.click("lead-edit");
    over(window, "picture-panel", "picture", show);
    print(window, show);
    // A story that runs the other way, as its source, with its outline.
    window.click_nth("story-row", 3);
    window.see("body");
    show("story-in-persian");
}

/// The pages one by one, then as they face each other with the small ones beside them.
fn print(window: &Window, show: &dyn Fn(&str)) {
    let drawn = |what: &str| {
        until(what, || {
            let drawn = "const pages = [...document.querySelectorAll('[data-page-id]')];
                return pages.length > 0 && pages.every((page) => page.complete)";
            let drawn = window.run(drawn, &[]) == true;
            drawn.then_some(()).ok_or_else(|| "not yet".to_owned())
        });
    };
    window.click("preview-tab-print");
    drawn("the pages to be drawn");
    show("print");
    window.click("print-spreads");
    window.click("print-thumbnails");
    drawn("the small pages to be drawn");
    show("print-spreads");
    window.click("print-settings");
    over(window, "print-dialog", "print-settings", show);
    window.click("print-single");
    window.click("print-thumbnails");
    window.click("preview-tab-web");
    window.preview_shows("the issue", |text| !text.is_empty());
}

fn dialogs(window: &Window, show: &dyn Fn(&str)) {
    window.press(&[keys::F1]);
    over(window, "palette-field", "palette", show);
    window.press(&[keys::CONTROL, '/']);
    over(window, "shortcuts", "shortcuts", show);
    window.press(&[keys::CONTROL, ',']);
    over(window, "preferences-dialog", "preferences", show);
    window.press(&[keys::CONTROL, 'e']);
    window.see("export-web");
    show("export");
    window.click("export-print-file");
    over(window, "export-standard", "export-for-a-shop", show);
    window.click("add-publication");
    over(window, "new-publication-dialog", "new-publication", show);
    window.answer_dialogs(&[Path::new(ISSUE)]);
    window.click("import-button");
    over(window, "planned-issue", "import", show);
}

fn finding(window: &Window, show: &dyn Fn(&str)) {
    window.click_nth("story-row", 0);
    window.see("body");
    window.press(&[keys::CONTROL, 'h']);
    window.fill("find", "the");
    over(window, "replacement", "replace", show);
    window.press(&[keys::CONTROL, keys::SHIFT, 'f']);
    window.fill("find", "pier");
    window.click("replacing");
    window.fill("replacement", "quay");
    over(window, "replace-in-issue", "replace-in-issue", show);
}

/// Shows what has come up, and puts it away.
pub(crate) fn over(window: &Window, id: &str, screen: &str, show: &dyn Fn(&str)) {
    window.see(id);
    show(screen);
    window.press(&[keys::ESCAPE]);
    gone(window, id);
}

/// Waits until nothing with this `data-testid` is on the page.
pub(crate) fn gone(window: &Window, id: &str) {
    until(&format!("`{id}` to be gone"), || {
        let there = window.texts(id);
        there
            .is_empty()
            .then_some(())
            .ok_or_else(|| format!("{there:?}"))
    });
}

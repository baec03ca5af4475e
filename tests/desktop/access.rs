//! What outside judges of accessibility say: axe-core over each screen of the real window.
//!
//! The rules are those of WCAG 2.0 to 2.2 at levels A and AA, and axe's best practices. The
//! preview is left out here: it shows the web edition, which html-validate judges as a file,
//! in a frame where no script runs.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::harness::{Window, drive_over, until};
use crate::screens::{LIBRARY, LOOKS, Look, tour};
use crate::troubles;

/// A colour on its way to another has no contrast that anybody reads. A caret blinks for ever.
const FINISH: &str = "
document.getAnimations()
  .filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime))
  .forEach((one) => one.finish());";

/// Runs axe-core, whose script was put into the page before. From how letters are drawn side by
/// side it guesses which text is an icon's: there are no icon fonts here, and Arabic letters join.
const JUDGE: &str = r"
window.axeFindings = null;
axe.configure({ checks: [{ id: 'label-content-name-mismatch', options: { pixelThreshold: 2 } }] });
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(document, { runOnly: rules, iframes: false, resultTypes: ['violations'] })
  .then(({ violations }) => { window.axeFindings = violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`) })); })
  .catch((error) => { window.axeFindings = [{ id: 'axe', help: String(error), nodes: [] }]; });";

/// What axe-core finds on the screen that is open now; empty where it finds nothing.
fn judged(window: &Window, screen: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(file).expect("`npm ci` brings axe-core");
    window.run(&format!("if (!window.axe) {{ {axe} }}"), &[]);
    window.run(FINISH, &[]);
    window.run(JUDGE, &[]);
    let mut findings = Value::Null;
    until("axe-core to come to an end", || {
        findings = window.run("return window.axeFindings", &[]);
        if findings.is_null() {
            return Err("it still looks".to_owned());
        }
        Ok(())
    });
    let none = findings == json!([]);
    // Pictures of everything take a minute more, and are looked at, not compared.
    if !none || std::env::var_os("MASTHEAD_PICTURES").is_some() {
        window.screenshot(&format!("screen-{screen}"));
    }
    if none {
        return String::new();
    }
    let told = serde_json::to_string_pretty(&findings).unwrap_or_default();
    format!("{screen}:\n{}\n", told.replace("\\n", "\n"))
}

#[test]
fn axe_finds_nothing_on_any_screen_in_any_look() {
    drive_over("access", Some(LIBRARY), |window| {
        let findings = RefCell::new(String::new());
        let judge = |window: &Window, look: &Look, screen: &str| {
            let found = judged(window, &format!("{}-{screen}", look.name));
            findings.borrow_mut().push_str(&found);
        };
        window.see("open-sample");
        for look in &LOOKS {
            look.wear(window);
            window.see("open-sample");
            judge(window, look, "first-start");
        }
        window.click("open-sample");
        window.headlines();
        for look in &LOOKS {
            look.wear(window);
            tour(window, &|screen| judge(window, look, screen));
        }
        assert!(findings.borrow().is_empty(), "{}", findings.borrow());
    });
}

/// Goes through what failed, is under way, or is not there, in one look.
fn troubled(look: &Look) {
    let name = format!("access-troubles-{}", look.name);
    drive_over(&name, Some(LIBRARY), |window| {
        let findings = RefCell::new(String::new());
        let judge = |window: &Window, screen: &str| {
            let found = judged(window, &format!("{}-{screen}", look.name));
            findings.borrow_mut().push_str(&found);
        };
        window.see("open-sample");
        look.wear(window);
        troubles::tour(window, &judge);
        assert!(findings.borrow().is_empty(), "{}", findings.borrow());
    });
}

// Side by side: some of these screens are worth waiting for.

#[test]
fn axe_finds_nothing_in_trouble_in_light_colours() {
    troubled(&LOOKS[0]);
}

#[test]
fn axe_finds_nothing_in_trouble_in_dark_colours() {
    troubled(&LOOKS[1]);
}

#[test]
fn axe_finds_nothing_in_trouble_in_the_mirrored_window() {
    troubled(&LOOKS[2]);
}

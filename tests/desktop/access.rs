//! What outside judges of accessibility say: axe-core over each screen of the real window.
//!
//! The rules are those of WCAG 2.0 to 2.2 at levels A and AA, and axe's best practices. The
//! preview is left out here: it shows the web edition, which html-validate judges as a file,
//! in a frame where no script runs.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::harness::{Window, drive, keys, until};

/// Runs axe-core, whose script was put into the page before.
const JUDGE: &str = r"
window.axeFindings = null;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(document, { runOnly: rules, iframes: false, resultTypes: ['violations'] })
  .then(({ violations }) => { window.axeFindings = violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`) })); })
  .catch((error) => { window.axeFindings = [{ id: 'axe', help: String(error), nodes: [] }]; });";

/// Fails where axe-core finds anything on the screen that is open now.
fn judge(window: &Window, screen: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(file).expect("`npm ci` brings axe-core");
    window.run(&format!("if (!window.axe) {{ {axe} }}"), &[]);
    // A colour on its way to another has no contrast that anybody reads.
    window.run(
        "document.getAnimations().forEach((one) => one.finish())",
        &[],
    );
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
    if !none {
        window.screenshot(&format!("access-{screen}"));
    }
    let told = serde_json::to_string_pretty(&findings).unwrap_or_default();
    assert!(none, "{screen}:\n{}", told.replace("\\n", "\n"));
}

#[test]
fn axe_finds_nothing_on_any_screen() {
    drive("access", |window| {
        window.see("open-sample");
        judge(window, "first-start");
        window.click("open-sample");
        window.headlines();
        window.preview_shows("the issue", |text| !text.is_empty());
        judge(window, "issue");
        window.click_nth("story-row", 0);
        window.see("headline");
        judge(window, "story");
        window.press(&[keys::CONTROL, 'e']);
        window.see("export-web");
        judge(window, "export");
    });
}

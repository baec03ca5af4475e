//! Finding and replacing: the worker under the window's policy, and one undo for a whole issue.

use crate::harness::{drive, keys};

const FIND: &[char] = &[keys::CONTROL, 'f'];
const FIND_IN_ISSUE: &[char] = &[keys::CONTROL, keys::SHIFT, 'f'];
const UNDO: &[char] = &[keys::CONTROL, 'z'];

#[test]
fn an_expression_that_takes_too_long_is_ended() {
    drive("find", |window| {
        window.click("open-sample");
        window.click_nth("story-row", 0);
        window.see("body");
        window.press(FIND);
        window.fill("find", "the");
        window.read("find-status", "the hits", |text| text.contains(" of "));
        window.click("find-regex");
        window.fill("find", "t.e");
        window.read("find-status", "the hits of an expression", |text| {
            text.contains(" of ")
        });
        window.fill("find", "([a-z ,.]+)+#");
        window.read("find-status", "that it takes too long", |text| {
            text.contains("too long")
        });
        window.screenshot("find");
    });
}

#[test]
fn a_replacement_in_the_issue_is_one_step_of_undo() {
    drive("find-in-issue", |window| {
        window.click("open-sample");
        let headlines = window.headlines();
        window.click_nth("story-row", 0);
        window.see("body");
        window.press(FIND_IN_ISSUE);
        window.fill("find", "the");
        window.click("replacing");
        window.fill("replacement", "XYZ");
        window.read("replace-in-issue", "how much is replaced", |text| {
            text.starts_with("Replace ") && text.contains(" in ")
        });
        window.screenshot("find-in-issue");
        window.click("replace-in-issue");
        window.preview_shows("the replacement", |text| text.contains("XYZ"));
        window.press(&[keys::ESCAPE]);
        window.press(UNDO);
        window.preview_shows("the text as it was", |text| !text.contains("XYZ"));
        window.list_shows(&headlines);
    });
}

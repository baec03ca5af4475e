//! What a person does at the window: clicks, keys, an answer to a file dialog.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;

use super::keys;
use super::look::selector;
use super::wait::until;
use super::webdriver::{Answer, Element};
use super::window::Window;

impl Window {
    /// Clicks the control with this `data-testid`, as soon as it is there.
    pub(crate) fn click(&self, id: &str) {
        until(&format!("`{id}` to take a click"), || {
            let element = self.driver().find(&selector(id))?;
            self.driver().click(&element)
        });
    }

    /// Clicks the first control with this `data-testid` that has this text in it.
    pub(crate) fn click_on(&self, id: &str, text: &str) {
        until(&format!("`{id}` with “{text}” to take a click"), || {
            let place = self.texts(id).iter().position(|found| found.contains(text));
            let place = place.ok_or_else(|| format!("there is {:?}", self.texts(id)))?;
            let element = self.nth(id, place)?;
            self.driver().click(&element)
        });
    }

    /// Clicks the control at this place, from 0, among those with this `data-testid`.
    pub(crate) fn click_nth(&self, id: &str, place: usize) {
        until(&format!("`{id}` {place} to take a click"), || {
            let element = self.nth(id, place)?;
            self.driver().click(&element)
        });
    }

    /// As [`Window::click_nth`], at the pace of a hand.
    #[allow(dead_code, reason = "the bench of another story asks for it")]
    pub(crate) fn click_by_hand(&self, id: &str, place: usize) {
        let clicked = self
            .nth(id, place)
            .and_then(|element| self.driver().click_by_hand(&element));
        clicked.unwrap_or_else(|error| panic!("`{id}` {place} cannot be clicked: {error}"));
    }

    /// Clicks the first picture that is drawn in the text.
    pub(crate) fn click_picture(&self) {
        until("a picture in the text to take a click", || {
            let picture = self.driver().find(".cm-content .md-picture img")?;
            self.driver().click(&picture)
        });
    }

    /// Drags the control at one place among those with this `data-testid` to under the middle
    /// of the one at another.
    pub(crate) fn drag_below(&self, id: &str, from: usize, to: usize) {
        let dragged = self
            .nth(id, from)
            .and_then(|from| self.driver().drag(&from, &self.nth(id, to)?, 4));
        dragged.unwrap_or_else(|error| panic!("`{id}` {from} cannot be dragged: {error}"));
    }

    /// Types at the end of what the control with this `data-testid` holds.
    pub(crate) fn type_into(&self, id: &str, text: &str) {
        self.focus(id);
        self.press(&[keys::CONTROL, keys::END]);
        self.type_text(text);
    }

    /// Types before all that the control with this `data-testid` holds.
    pub(crate) fn type_before(&self, id: &str, text: &str) {
        self.focus(id);
        self.press(&[keys::CONTROL, keys::HOME]);
        self.type_text(text);
    }

    /// Types in place of all that the control with this `data-testid` holds.
    pub(crate) fn fill(&self, id: &str, text: &str) {
        self.focus(id);
        self.press(&[keys::CONTROL, 'a']);
        self.type_text(text);
    }

    /// Types a text, wherever the focus and the caret are.
    pub(crate) fn type_text(&self, text: &str) {
        let mut keys = text
            .chars()
            .map(|c| if c == '\n' { keys::ENTER } else { c });
        let typed = keys.try_for_each(|key| self.driver().press(&[key]));
        typed.unwrap_or_else(|error| panic!("{text:?} cannot be typed: {error}"));
    }

    /// Presses keys together, wherever the focus is.
    pub(crate) fn press(&self, keys: &[char]) {
        self.driver()
            .press(keys)
            .unwrap_or_else(|error| panic!("{keys:?} cannot be pressed: {error}"));
    }

    /// Strikes keys of the keyboard itself, one after the other, by the names that X has for
    /// them: what they mean is for the layout and the input method to say.
    pub(crate) fn strike(&self, keys: &[&str]) {
        self.tool("xdotool", &[&["key"], keys].concat());
    }

    /// Gives the keyboard another layout.
    pub(crate) fn lay_out(&self, layout: &[&str]) {
        self.tool("setxkbmap", layout);
    }

    /// Runs a program at the window's screen.
    pub(crate) fn tool(&self, program: &str, arguments: &[&str]) -> String {
        let said = self.try_tool(program, arguments);
        said.unwrap_or_else(|error| panic!("{error}"))
    }

    /// As [`Window::tool`], where it may fail.
    pub(super) fn try_tool(&self, program: &str, arguments: &[&str]) -> Answer<String> {
        let ran = Command::new(program)
            .args(arguments)
            .env("DISPLAY", self.display_name())
            .output();
        let ran = ran.unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        if !ran.status.success() {
            let said = String::from_utf8_lossy(&ran.stderr);
            return Err(format!("{program} {arguments:?}: {said}"));
        }
        Ok(String::from_utf8_lossy(&ran.stdout).into_owned())
    }

    /// Puts something on the window's clipboard, as another program would.
    pub(crate) fn copy(&self, media_type: &str, bytes: &[u8]) {
        let mut xclip = Command::new("xclip")
            .args(["-selection", "clipboard", "-t", media_type])
            .env("DISPLAY", self.display_name())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("xclip is installed");
        let mut input = xclip.stdin.take().expect("stdin is piped");
        let fed = input.write_all(bytes);
        drop(input);
        // It goes on behind the scenes until something else is copied, or the display ends.
        let ended = xclip.wait().expect("xclip ends");
        assert!(fed.is_ok() && ended.success(), "nothing was copied");
    }

    /// What other programs find on the window's clipboard in this form.
    pub(crate) fn copied(&self, media_type: &str) -> String {
        self.tool(
            "xclip",
            &["-selection", "clipboard", "-o", "-t", media_type],
        )
    }

    /// Has the next file dialogs answered with these paths, one a dialog.
    pub(crate) fn answer_dialogs(&self, paths: &[&Path]) {
        let answers = OpenOptions::new()
            .append(true)
            .open(self.home().join("answers"));
        let mut answers = answers.expect("the answers are a file");
        for path in paths {
            writeln!(answers, "{}", path.display()).expect("the answers can be written");
        }
    }

    /// Clicks into the part of a control that takes text: the first line of an editor, whose
    /// middle may be a picture.
    fn focus(&self, id: &str) {
        until(&format!("`{id}` to take the focus"), || {
            let line = self.driver().find(&format!("{} .cm-line", selector(id)));
            let element = line.or_else(|_| self.driver().find(&writable(id)))?;
            self.driver().click(&element)
        });
    }

    fn nth(&self, id: &str, place: usize) -> Answer<Element> {
        let find = "return document.querySelectorAll(arguments[0])[arguments[1]]";
        let found = self
            .driver()
            .run(find, &[json!(selector(id)), json!(place)])?;
        Element::of(&found)
    }
}

/// The CSS selector of what takes text: the control itself, or the editor inside it.
fn writable(id: &str) -> String {
    let id = selector(id);
    format!(
        "input{id}, textarea{id}, select{id}, [contenteditable]{id}, {id} :is(.cm-content, input, textarea)"
    )
}

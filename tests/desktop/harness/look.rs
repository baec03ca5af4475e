//! What a person sees at the window, and waits to see.

use std::fs::File;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::wait::until;
use super::webdriver::Answer;
use super::window::{Window, desktop_folder};

/// Counts a few frames down: WebKit paints what is scrolled some frames after the page
/// was laid out.
const COUNT_FRAMES: &str = r"
window.desktopFrames = 10;
requestAnimationFrame(function count() {
  if ((window.desktopFrames -= 1) > 0) requestAnimationFrame(count);
});";

impl Window {
    /// Waits until something with this `data-testid` is on the page.
    pub(crate) fn see(&self, id: &str) {
        until(&format!("`{id}` to be there"), || {
            self.driver().find(&selector(id)).map(drop)
        });
    }

    /// The text, or the value, of everything with this `data-testid`.
    pub(crate) fn texts(&self, id: &str) -> Vec<String> {
        self.texts_at(&selector(id))
    }

    /// Waits until the text, or the value, of something with this `data-testid` passes.
    pub(crate) fn read(&self, id: &str, what: &str, passes: impl Fn(&str) -> bool) {
        until(&format!("`{id}` to read {what}"), || {
            let texts = self.texts(id);
            let passed = texts.iter().any(|text| passes(text));
            passed
                .then_some(())
                .ok_or_else(|| format!("it reads {texts:?}"))
        });
    }

    /// The Markdown in the editor, line by line as it shows.
    pub(crate) fn written(&self) -> String {
        let lines = "return [...document.querySelectorAll('[data-testid=body] .cm-line')]
            .map(line => line.textContent).join('\\n')";
        self.run(lines, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until all that was typed is on the disk, as the window tells it.
    pub(crate) fn read_saved(&self) {
        self.read("save-state", "“Saved”", |text| {
            text.starts_with("Saved")
        });
    }

    /// The headlines in the list at the left, as soon as there is an issue in it.
    pub(crate) fn headlines(&self) -> Vec<String> {
        self.see("issue-row");
        self.listed()
    }

    /// Waits until the list at the left has these stories, in this order.
    pub(crate) fn list_shows<T: AsRef<str>>(&self, headlines: &[T]) {
        until("the stories in the list", || {
            let listed = self.listed();
            let same = listed
                .iter()
                .map(String::as_str)
                .eq(headlines.iter().map(AsRef::as_ref));
            same.then_some(())
                .ok_or_else(|| format!("it lists {listed:?}"))
        });
    }

    /// The text of the dialog that is open; empty where none is.
    pub(crate) fn dialog(&self) -> String {
        self.texts_at("dialog[open]").join("\n")
    }

    /// The text of a story on the page, from 0.
    pub(crate) fn article(&self, place: usize) -> String {
        let text = self.in_preview(&format!(
            "return frame.querySelectorAll('article')[{place}]?.innerText"
        ));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The text that the preview shows.
    pub(crate) fn preview(&self) -> String {
        self.in_preview("return frame.body?.innerText ?? ''")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until the preview's text passes.
    pub(crate) fn preview_shows(&self, what: &str, passes: impl Fn(&str) -> bool) {
        until(&format!("the preview to show {what}"), || {
            let shown = self.preview();
            passes(&shown)
                .then_some(())
                .ok_or_else(|| format!("it shows {shown:?}"))
        });
    }

    /// Runs a script that knows the preview's document as `frame`; null without one.
    pub(crate) fn in_preview(&self, script: &str) -> Value {
        let find = "const frame = document.querySelector(arguments[0])?.contentDocument;";
        self.run(
            &format!("{find} if (!frame) return null; {script}"),
            &[json!(selector("preview-frame"))],
        )
    }

    /// Runs the body of a function in the page, which may be going.
    pub(crate) fn try_run(&self, script: &str, arguments: &[Value]) -> Answer<Value> {
        self.driver().run(script, arguments)
    }

    /// Runs the body of a function in the page.
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let answer = self.try_run(script, arguments);
        answer.unwrap_or_else(|error| panic!("{error}\nin the script {script}"))
    }

    /// Keeps what the window shows, once it has come to rest, as `target/desktop/NAME.png`.
    pub(crate) fn screenshot(&self, name: &str) {
        self.run(COUNT_FRAMES, &[]);
        until("the window to paint", || {
            let painted = self.run("return window.desktopFrames", &[]);
            (painted == 0)
                .then_some(())
                .ok_or_else(|| format!("{painted} frames to come"))
        });
        let mut before = String::new();
        let picture = until("the window to come to rest", || {
            let picture = self.driver().screenshot()?;
            let rests = picture == before;
            before.clone_from(&picture);
            rests
                .then_some(picture)
                .ok_or_else(|| "it still changes".to_owned())
        });
        self.keep(name, &picture);
    }

    /// Writes a picture that came in base64.
    pub(super) fn keep(&self, name: &str, picture: &str) {
        let file = File::create(desktop_folder().join(format!("{name}.png")));
        let decoder = Command::new("base64")
            .arg("--decode")
            .stdin(Stdio::piped())
            .stdout(file.expect("the target folder takes files"))
            .spawn();
        let mut decoder = decoder.expect("base64 is in coreutils");
        let mut input = decoder.stdin.take().expect("stdin is piped");
        let fed = input.write_all(picture.as_bytes());
        drop(input);
        let ended = decoder.wait().expect("base64 ends");
        assert!(fed.is_ok() && ended.success(), "the picture is not base64");
    }

    fn texts_at(&self, selector: &str) -> Vec<String> {
        let texts = self.run(
            "return [...document.querySelectorAll(arguments[0])]
               .map(e => e.matches('input, textarea, select') ? e.value : e.textContent.trim())",
            &[json!(selector)],
        );
        serde_json::from_value(texts).expect("texts are texts")
    }

    fn listed(&self) -> Vec<String> {
        self.texts_at("[data-testid='story-row'] .name")
    }
}

/// The CSS selector of a `data-testid`.
pub(super) fn selector(id: &str) -> String {
    format!("[data-testid='{id}']")
}

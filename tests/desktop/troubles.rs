//! The screens that nobody hopes for: what failed, what is under way, and what is not there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::{Connection, params};

use crate::harness::{Window, keys, until};
use crate::screens::{gone, over};

type Show<'a> = &'a dyn Fn(&Window, &str);

/// What another program does to the open story. Two of its pictures cannot be printed.
const THEIRS: &str = "The harbour office has changed its hours.

![The old pier](pictures/pier-00000000.jpg)

![The tide table](https://example.org/tides.png)

";

/// Goes through all of them in a library that is empty, and leaves it broken.
pub(crate) fn tour(window: &mut Window, show: Show<'_>) {
    window.click("open-sample");
    window.headlines();
    window.click_nth("story-row", 0);
    window.see("body");
    nothing_found(window, show);
    not_saved(window, show);
    changed_elsewhere(window, show);
    refused(window, show);
    exports(window, show);
    no_story(window, show);
    no_issue(window, show);
    no_library(window, show);
}

fn nothing_found(window: &Window, show: Show<'_>) {
    window.press(&[keys::CONTROL, 'f']);
    window.fill("find", "lighthouse keeper");
    over(window, "find-status", "find-nothing", &|screen| {
        show(window, screen)
    });
    window.press(&[keys::CONTROL, keys::SHIFT, 'f']);
    window.fill("find", "lighthouse keeper");
    over(window, "find-pane", "find-nothing-in-issue", &|screen| {
        show(window, screen)
    });
    window.press(&[keys::F1]);
    window.see("palette-field");
    window.type_text("lighthouse");
    over(window, "palette", "palette-nothing", &|screen| {
        show(window, screen)
    });
}

/// Another program writes to the library, and does not stop.
fn not_saved(window: &Window, show: Show<'_>) {
    saved(window);
    let other = other_program(window);
    sql(&other, "BEGIN IMMEDIATE");
    window.type_before("body", "The ferry sails on Sundays too. ");
    window.see("save-bar");
    // It tries again by itself, later each time: what waits longer can be looked at.
    for trying in [true, false, true, false] {
        tries(window, trying);
    }
    show(window, "not-saved");
    sql(&other, "ROLLBACK");
    // Unless it has tried again by itself already.
    let retry = "document.querySelector('[data-testid=save-retry]')?.click()";
    window.run(retry, &[]);
    gone(window, "save-bar");
    saved(window);
}

/// Another program that works in the library.
fn other_program(window: &Window) -> Connection {
    Connection::open(window.named_library()).expect("the library is a SQLite file")
}

fn sql(program: &Connection, statement: &str) {
    let done = program.execute_batch(statement);
    done.unwrap_or_else(|error| panic!("{statement}: {error}"));
}

/// Waits until another try to save is under way, or none is.
fn tries(window: &Window, wanted: bool) {
    until(&format!("a try to save to be under way: {wanted}"), || {
        let tries = "return document.querySelector('[data-testid=save-retry]').disabled";
        (window.run(tries, &[]) == wanted)
            .then_some(())
            .ok_or_else(|| "not so".to_owned())
    });
}

/// Another program has changed the story that is open here.
fn changed_elsewhere(window: &Window, show: Show<'_>) {
    let other = other_program(window);
    let story = "UPDATE story SET body = ?1 || body, revision = revision + 1 WHERE headline = ?2";
    let headline = &window.texts("headline")[0];
    sql(&other, "BEGIN IMMEDIATE");
    let changed = other
        .execute(story, params![THEIRS, headline])
        .expect("the story can be written");
    assert_eq!(changed, 1, "no story is called {headline}");
    // Nothing is saved before all of it is typed: a dialog takes the keys away.
    window.type_before("body", "Tickets are sold on board. ");
    sql(&other, "COMMIT");
    window.see("take-theirs");
    let [mine, theirs] = &window.texts("differs")[..] else {
        panic!("not both texts are marked")
    };
    assert!(mine.contains("sold on board") && theirs.contains("its hours"));
    show(window, "conflict");
    window.click("take-theirs");
    gone(window, "take-theirs");
    saved(window);
}

/// A file that is no picture is chosen as one.
fn refused(window: &Window, show: Show<'_>) {
    let file = window.folder("Pictures").join("pier.jpg");
    fs::write(&file, "This was a picture once.").expect("a home takes files");
    window.answer_dialogs(&[&file]);
    window.click("tool-picture");
    over(window, "failure", "failure", &|screen| show(window, screen));
}

fn exports(window: &Window, show: Show<'_>) {
    let folder = window.folder("Documents");
    // Before it writes over a bundle it reads what is there, which here lets it wait.
    let bundle = folder.join("the-harbour-letter-108");
    fs::create_dir(&bundle).expect("a home takes folders");
    let held = Held::at(bundle.join("issue.md"));
    export(window, "export-markdown", &folder);
    until("the export to come to its last stage", || {
        let at = "return document.querySelector('dialog progress')?.value";
        (window.run(at, &[]) == 2)
            .then_some(())
            .ok_or_else(|| "it has not".to_owned())
    });
    show(window, "export-running");
    held.let_go("# Somebody else's papers\n");
    window.see("failure");
    show(window, "export-failed");
    window.click("export-close");

    export(
        window,
        "export-print",
        &folder.join("the-harbour-letter-108.pdf"),
    );
    window.see("export-notes");
    show(window, "export-notes");
    window.click("export-close");
}

fn export(window: &Window, edition: &str, answer: &Path) {
    window.answer_dialogs(&[answer]);
    window.click("export-button");
    window.click(edition);
}

/// A publication that has just begun.
fn no_story(window: &Window, show: Show<'_>) {
    window.click("add-publication");
    window.fill("new-name", "The Quay Gazette");
    window.click("create-publication");
    window.read("number", "the first number", |text| text == "1");
    window.preview_shows("its name", |text| text.contains("The Quay Gazette"));
    saved(window);
    show(window, "issue-empty");
}

/// All issues are deleted: each can be brought back, and a first one begun.
fn no_issue(window: &Window, show: Show<'_>) {
    for (left, number) in [(1, "108"), (0, "1")] {
        window.click_nth("issue-row", 0);
        window.read("number", "the issue's number", |text| text == number);
        window.press(&[keys::DELETE]);
        until("an issue less", || {
            let rows = window.texts("issue-row");
            (rows.len() == left)
                .then_some(())
                .ok_or_else(|| format!("{rows:?}"))
        });
    }
    window.see("no-issue");
    show(window, "no-issue");
}

/// What should be the library does not answer, and then is something else.
fn no_library(window: &mut Window, show: Show<'_>) {
    window.kill();
    let library = window.named_library().to_owned();
    fs::remove_file(&library).expect("the library is a file");
    let held = Held::at(library);
    window.start();
    window.see("opening");
    show(window, "opening");
    held.let_go("Not a library at all.\n");
    window.see("start-failure");
    show(window, "start-failure");
}

/// Waits until nothing is unsaved, in whatever language.
fn saved(window: &Window) {
    until("all to be saved", || {
        let state = "return document.querySelector('[data-testid=save-state]').dataset.state";
        let state = window.run(state, &[]);
        (state == "saved")
            .then_some(())
            .ok_or_else(|| state.to_string())
    });
}

/// A file that has whoever reads it wait.
struct Held(PathBuf);

impl Held {
    fn at(path: PathBuf) -> Self {
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo is in coreutils").success());
        Self(path)
    }

    /// Lets the reader have this, and go on.
    fn let_go(self, text: &str) {
        fs::write(self.0, text).expect("a home takes files");
    }
}

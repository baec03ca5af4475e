//! The windows: one shows one issue, and no issue is shown twice.
//!
//! Here is only what is known of them; `windows/act.rs` makes and closes them. Each window is
//! known by its label: `main`, then `issue-1`, `issue-2` … A label is used again as soon as it
//! is free, so that a window opens where the one before it stood.

mod act;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

pub(crate) use act::{
    ask_for_flush, build_main, build_others, close, closed, front, keep_open, open_issue, quit,
    show,
};

/// How long a page has to save before a second wish to close is answered by the person.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is known of the windows that are open.
#[derive(Debug, Default)]
pub(crate) struct Windows(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    windows: BTreeMap<String, Window>,
    /// How far the program has come in ending; `None` while it is not.
    ending: Option<Ending>,
}

/// What the program does when every window has saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum After {
    /// It is over.
    Nothing,
    /// It starts again, for this library.
    Open(PathBuf),
}

#[derive(Debug)]
struct Ending {
    /// The windows that have saved all.
    ready: Vec<String>,
    after: After,
}

#[derive(Debug, Default)]
struct Window {
    issue: Option<String>,
    /// Whether the page listens: only then can it hear of a closing.
    heard: bool,
    /// When the window was last asked to close, since it has not.
    asked: Option<Instant>,
}

/// What a wish to close a window comes to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Closing {
    /// There is no page that could have anything to save.
    Now,
    /// The page is told to save, and answers.
    Ask,
    /// The page was told, and has a moment.
    Wait,
    /// The page was told and does not answer: the person decides.
    Doubt,
}

/// How far the end of the program has come.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Quitting {
    /// The program goes on.
    No,
    /// This window comes next.
    Next(String),
    /// All windows have saved.
    Done(After),
}

impl Windows {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes notice of a new window.
    pub(crate) fn opened(&self, window: &str, issue: Option<String>) {
        let known = Window {
            issue,
            ..Window::default()
        };
        self.known().windows.insert(window.to_owned(), known);
    }

    /// The first label that is free.
    pub(crate) fn free_label(&self) -> String {
        let known = self.known();
        let mut labels = (1..).map(|count| format!("issue-{count}"));
        labels
            .find(|label| !known.windows.contains_key(label))
            .unwrap_or_default()
    }

    /// A page listens: from now on it hears.
    pub(crate) fn heard(&self, window: &str) {
        if let Some(known) = self.known().windows.get_mut(window) {
            known.heard = true;
        }
    }

    /// The windows whose pages hear, `main` first.
    pub(crate) fn hearing(&self) -> Vec<String> {
        let known = self.known();
        let mut labels: Vec<String> = known
            .windows
            .iter()
            .filter(|(_, window)| window.heard)
            .map(|(label, _)| label.clone())
            .collect();
        labels.sort_by_key(|label| label != desk::MAIN_WINDOW);
        labels
    }

    /// The window that shows an issue.
    pub(crate) fn showing(&self, issue: &str) -> Option<String> {
        let known = self.known();
        let mut windows = known.windows.iter();
        windows
            .find(|(_, window)| window.issue.as_deref() == Some(issue))
            .map(|(label, _)| label.clone())
    }

    /// Lets a window show an issue, or names the other one that does.
    pub(crate) fn claim(&self, window: &str, issue: &str) -> Result<(), String> {
        let mut known = self.known();
        let other = known
            .windows
            .iter()
            .find(|(label, other)| *label != window && other.issue.as_deref() == Some(issue));
        if let Some((label, _)) = other {
            return Err(label.clone());
        }
        if let Some(window) = known.windows.get_mut(window) {
            window.issue = Some(issue.to_owned());
        }
        Ok(())
    }

    /// What a window shows now: it may have claimed an issue and not opened it.
    pub(crate) fn shows(&self, window: &str, issue: Option<String>) {
        if let Some(known) = self.known().windows.get_mut(window) {
            known.issue = issue;
        }
    }

    /// A window was asked to close.
    pub(crate) fn asked_to_close(&self, window: &str) -> Closing {
        let mut known = self.known();
        match known.windows.get_mut(window) {
            Some(known) if known.heard => match known.asked {
                Some(asked) if asked.elapsed() > PATIENCE => {
                    known.asked = None;
                    Closing::Doubt
                }
                Some(_) => Closing::Wait,
                None => {
                    known.asked = Some(Instant::now());
                    Closing::Ask
                }
            },
            _ => Closing::Now,
        }
    }

    /// A window stays: what is unsaved could not be saved. Nothing else closes either.
    pub(crate) fn stays(&self, window: &str) {
        let mut known = self.known();
        known.ending = None;
        if let Some(known) = known.windows.get_mut(window) {
            known.asked = None;
        }
    }

    /// The program is to end: from now on each window is asked in turn.
    pub(crate) fn begin_quitting(&self, after: After) -> Quitting {
        let mut known = self.known();
        let ready = known.ending.take().map(|ending| ending.ready);
        known.ending = Some(Ending {
            ready: ready.unwrap_or_default(),
            after,
        });
        known.next()
    }

    /// A window has saved all. While the program is ending it waits for the others.
    pub(crate) fn saved(&self, window: &str) -> Quitting {
        let mut known = self.known();
        match &mut known.ending {
            Some(ending) => {
                ending.ready.push(window.to_owned());
                known.next()
            }
            None => Quitting::No,
        }
    }

    /// A window is gone.
    pub(crate) fn gone(&self, window: &str) {
        self.known().windows.remove(window);
    }

    /// Whether this is the only window.
    pub(crate) fn is_last(&self, window: &str) -> bool {
        self.known().windows.keys().all(|other| other == window)
    }
}

impl Known {
    fn next(&self) -> Quitting {
        let Some(Ending { ready, after }) = &self.ending else {
            return Quitting::No;
        };
        let waits = |(label, window): &(&String, &Window)| window.heard && !ready.contains(label);
        match self.windows.iter().find(waits) {
            Some((label, _)) => Quitting::Next(label.clone()),
            None => Quitting::Done(after.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows(labels: &[&str]) -> Windows {
        let windows = Windows::default();
        for label in labels {
            windows.opened(label, None);
            windows.heard(label);
        }
        windows
    }

    #[test]
    fn no_issue_is_shown_twice() {
        let windows = windows(&["main", "issue-1"]);
        assert_eq!(windows.claim("main", "a"), Ok(()));
        assert_eq!(windows.claim("issue-1", "a"), Err("main".into()));
        assert_eq!(windows.claim("main", "a"), Ok(()));
        windows.shows("main", Some("b".into()));
        assert_eq!(windows.claim("issue-1", "a"), Ok(()));
        windows.gone("issue-1");
        assert_eq!(windows.claim("main", "a"), Ok(()));
    }

    #[test]
    fn a_label_is_used_again() {
        let windows = windows(&["main", "issue-1", "issue-2"]);
        assert_eq!(windows.free_label(), "issue-3");
        windows.gone("issue-1");
        assert_eq!(windows.free_label(), "issue-1");
    }

    #[test]
    fn a_page_that_never_came_up_is_not_waited_for() {
        let windows = windows(&["main"]);
        windows.opened("issue-1", None);
        assert_eq!(windows.asked_to_close("issue-1"), Closing::Now);
        assert_eq!(windows.asked_to_close("main"), Closing::Ask);
        assert_eq!(windows.asked_to_close("main"), Closing::Wait);
        windows.stays("main");
        assert_eq!(windows.asked_to_close("main"), Closing::Ask);
    }

    #[test]
    fn the_program_ends_when_every_window_has_saved() {
        let windows = windows(&["issue-1", "main"]);
        assert_eq!(windows.saved("main"), Quitting::No);
        let begun = windows.begin_quitting(After::Nothing);
        assert_eq!(begun, Quitting::Next("issue-1".into()));
        assert_eq!(windows.saved("issue-1"), Quitting::Next("main".into()));
        assert_eq!(windows.saved("main"), Quitting::Done(After::Nothing));
    }

    #[test]
    fn a_library_that_was_chosen_is_forgotten_where_a_window_cannot_save() {
        let windows = windows(&["main"]);
        let other = After::Open("other.masthead".into());
        windows.begin_quitting(other.clone());
        windows.stays("main");
        windows.begin_quitting(After::Nothing);
        assert_eq!(windows.saved("main"), Quitting::Done(After::Nothing));
        windows.begin_quitting(other.clone());
        assert_eq!(windows.saved("main"), Quitting::Done(other));
    }

    #[test]
    fn one_window_that_cannot_save_keeps_all_open() {
        let windows = windows(&["issue-1", "main"]);
        windows.begin_quitting(After::Nothing);
        windows.saved("issue-1");
        windows.stays("main");
        assert_eq!(windows.saved("main"), Quitting::No);
        let begun = windows.begin_quitting(After::Nothing);
        assert_eq!(begun, Quitting::Next("issue-1".into()));
    }
}

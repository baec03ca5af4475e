//! What the command line prints, and how an export shows that it is alive.

use std::io::{IsTerminal, Write};

use desk::wire::{Edition, Progress};
use desk::{Failure, ImportReport, IssueReport, Watch};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use words::message;

/// Prints a result: as one JSON object, or as lines.
pub(crate) fn print(
    json: bool,
    value: &impl Serialize,
    lines: impl FnOnce() -> Vec<String>,
) -> Result<(), Failure> {
    if json {
        let json =
            serde_json::to_string_pretty(value).map_err(|error| Failure::bug(error.to_string()))?;
        return verbatim(&format!("{json}\n"));
    }
    let text: String = lines().into_iter().map(|line| line + "\n").collect();
    verbatim(&text)
}

/// Prints text as it is. A reader that went away (`| head`) is no failure.
pub(crate) fn verbatim(text: &str) -> Result<(), Failure> {
    let mut output = std::io::stdout().lock();
    match output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush())
    {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::refused(
            message!("cli-output-unwritten", reason = error.to_string()),
            message!("cli-output-unwritten-hint"),
        )),
        _ => Ok(()),
    }
}

/// Prints a failure: what failed, then what to do.
pub(crate) fn failure(failure: &Failure) {
    note(&failure.message.to_string());
    if let Some(hint) = &failure.hint {
        note(&format!("Hint: {hint}"));
    }
    if !failure.detail.is_empty() {
        note(&failure.detail);
    }
}

/// Prints the notes on a file.
pub(crate) fn notes(file: &str, notes: &[String]) {
    for text in notes {
        note(&format!("{file}: {text}"));
    }
}

/// Prints a line on standard error; that nobody reads it is no failure.
pub(crate) fn note(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// One line for an issue that was made, its id last.
pub(crate) fn imported_line(issue: &ImportReport) -> String {
    let number = or_dash(&issue.number);
    format!(
        "{} · {number} · {} stories · {}",
        issue.publication, issue.stories, issue.id
    )
}

/// One line for an issue in the list.
pub(crate) fn listed_line(issue: &desk::ListedIssue) -> String {
    let date = issue.date.as_deref().unwrap_or("–");
    let number = or_dash(&issue.number);
    format!(
        "{}  {}  {number}  {date}  {} stories",
        issue.id, issue.publication, issue.stories
    )
}

/// An issue as lines to read.
pub(crate) fn issue_lines(issue: &IssueReport) -> Vec<String> {
    let mut lines = vec![
        format!("{} · {}", issue.publication, or_dash(&issue.number)),
        format!("id        {}", issue.id),
    ];
    let fields = [
        ("date", issue.date.as_deref().unwrap_or_default()),
        ("dateline", &issue.dateline),
        ("subject", &issue.subject),
        ("preheader", &issue.preheader),
        ("intro", &issue.introduction),
    ];
    for (name, value) in fields {
        let mut value = value.lines().filter(|line| !line.trim().is_empty());
        if let Some(first) = value.next() {
            lines.push(format!("{name:<9} {first}"));
            lines.extend(value.map(|line| format!("          {line}")));
        }
    }
    for (number, story) in (1..).zip(&issue.stories) {
        lines.push(String::new());
        let section = if story.section.is_empty() {
            String::new()
        } else {
            format!("[{}] ", story.section)
        };
        lines.push(format!(
            "{number}. {section}{} ({})",
            story.headline, story.language
        ));
        for part in [&story.byline, &story.teaser] {
            if !part.is_empty() {
                lines.push(format!("   {part}"));
            }
        }
    }
    lines
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

/// Shows an export's stages on a terminal, and nothing where there is none.
pub(crate) struct Meter(ProgressBar);

impl Meter {
    /// A meter for one edition.
    pub(crate) fn new(edition: Edition) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template("{prefix:>9} [{bar:24}] {msg}");
        let style = style
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .progress_chars("━╸ ");
        let name = match edition {
            Edition::Web => "web",
            Edition::Print => "print",
            Edition::PrintHtml => "print-html",
            Edition::Markdown => "markdown",
        };
        Self(ProgressBar::new(1).with_style(style).with_prefix(name))
    }

    /// Takes the meter off the terminal.
    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Watch for Meter {
    fn stage(&self, progress: Progress) {
        self.0.set_length(u64::from(progress.of));
        self.0.set_position(u64::from(progress.done));
        self.0.set_message(progress.stage.to_string());
    }
}

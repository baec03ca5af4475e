//! What the desk tells a script: plain data for the command line's `--json`, documented
//! field by field. Names are snake_case; a text that is not there is an empty string.

use std::collections::BTreeMap;

use issue::{ComposedIssue, IssueId, IssueStatus};
use library::{IssueListing, Records};
use serde::Serialize;
use typeset::{Finding, StoryCut};
use words::message;

use crate::compose::composed;
use crate::convert::section_name;
use crate::findings::{cut_message, told};
use crate::{Desk, Failure, Result};

/// `masthead-cli --json list`: every issue, newest first within its publication.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListReport {
    /// The issues.
    pub issues: Vec<ListedIssue>,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListedIssue {
    /// The issue's id, a UUID.
    pub id: String,
    /// Its publication's name.
    pub publication: String,
    /// Its number label.
    pub number: String,
    /// Its date, `YYYY-MM-DD`, or null.
    pub date: Option<String>,
    /// `draft`, `in-review`, `ready` or `published`.
    pub status: IssueStatus,
    /// How many stories it holds.
    pub stories: u32,
}

/// Of `masthead-cli --json export`, under `findings`: something to look at before the print
/// edition is printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FoundReport {
    /// What it is, in a sentence.
    pub text: String,
    /// The id of the story it is in, or null.
    pub story: Option<String>,
    /// The page it is on, counted from 1, or null.
    pub page: Option<usize>,
}

impl FoundReport {
    pub(crate) fn of(finding: &Finding, composed: &ComposedIssue) -> Self {
        Self {
            text: told(finding, composed).to_string(),
            story: finding.story.map(|story| story.to_string()),
            page: finding.page,
        }
    }
}

/// Of `masthead-cli --json export`, under `cuts`: what to cut from a story of the print edition
/// so that its last page falls away. All of them together are enough.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CutReport {
    /// What to do, in a sentence.
    pub text: String,
    /// The story's id.
    pub story: String,
    /// How many lines.
    pub lines: u32,
}

impl CutReport {
    pub(crate) fn of(cut: &StoryCut, composed: &ComposedIssue) -> Self {
        Self {
            text: cut_message(cut, composed).to_string(),
            story: cut.story.to_string(),
            lines: cut.lines,
        }
    }
}

/// `masthead-cli --json show ISSUE`: an issue with its stories.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IssueReport {
    /// The issue's id, a UUID.
    pub id: String,
    /// Its publication's name.
    pub publication: String,
    /// Its number label.
    pub number: String,
    /// Its date, `YYYY-MM-DD`, or null.
    pub date: Option<String>,
    /// The date as printed, where the editor chose the words.
    pub dateline: String,
    /// `draft`, `in-review`, `ready` or `published`.
    pub status: IssueStatus,
    /// The subject line of the email.
    pub subject: String,
    /// The line that mail programs show after the subject.
    pub preheader: String,
    /// The text before the first story, in Markdown.
    pub introduction: String,
    /// What the imported file said that has no field of its own.
    pub metadata: BTreeMap<String, String>,
    /// The stories, in order.
    pub stories: Vec<StoryReport>,
}

/// A story of an [`IssueReport`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoryReport {
    /// The story's id, a UUID.
    pub id: String,
    /// Its section's name.
    pub section: String,
    /// The line above the headline.
    pub kicker: String,
    /// The headline.
    pub headline: String,
    /// Who wrote it.
    pub byline: String,
    /// The teaser that the editor wrote.
    pub teaser: String,
    /// The text, in Markdown.
    pub body: String,
    /// Where it was first published.
    pub source_url: String,
    /// Its language as a BCP 47 tag: its own or its publication's.
    pub language: String,
}

/// One issue that `masthead-cli import` made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImportReport {
    /// The new issue's id, a UUID.
    pub id: String,
    /// The file it came from.
    pub file: String,
    /// Its publication's name.
    pub publication: String,
    /// Its number label.
    pub number: String,
    /// How many stories it holds.
    pub stories: usize,
    /// What the editor should know, a sentence each.
    pub notes: Vec<String>,
}

/// `masthead-cli --json check`: whether the library is whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CheckReport {
    /// The library's file.
    pub library: String,
    /// Whether nothing is wrong with it.
    pub whole: bool,
    /// What is wrong, a sentence each.
    pub faults: Vec<String>,
}

impl Desk {
    /// All issues.
    ///
    /// # Errors
    /// Those of the library.
    pub fn list(&self) -> Result<ListReport> {
        let library = self.library();
        let records = library.records();
        let names: BTreeMap<_, _> = records
            .publications()?
            .into_iter()
            .map(|publication| (publication.id, publication.name))
            .collect();
        let listed = |issue: IssueListing| ListedIssue {
            id: issue.id.to_string(),
            publication: names.get(&issue.publication).cloned().unwrap_or_default(),
            number: issue.number,
            date: issue.date.map(|date| date.to_string()),
            status: issue.status,
            stories: issue.stories,
        };
        Ok(ListReport {
            issues: records.issues()?.into_iter().map(listed).collect(),
        })
    }

    /// The id of the issue that a person names: by its id, as `latest` (the one made last),
    /// or by its number label.
    ///
    /// # Errors
    /// A name that fits no issue, or a label that several publications' issues have.
    pub fn find_issue(&self, name: &str) -> Result<String> {
        let library = self.library();
        Ok(found(library.records(), name.trim())?.to_string())
    }

    /// An issue, whole.
    ///
    /// # Errors
    /// As [`Desk::find_issue`].
    pub fn show(&self, name: &str) -> Result<IssueReport> {
        let library = self.library();
        let records = library.records();
        let whole = composed(records, found(records, name.trim())?)?;
        let stories = whole.stories.iter().map(|story| StoryReport {
            id: story.id.to_string(),
            section: section_name(&whole.sections, story.section),
            kicker: story.kicker.clone(),
            headline: story.headline.clone(),
            byline: story.byline.clone(),
            teaser: story.teaser.clone(),
            body: story.body.clone(),
            source_url: story.source_url.clone(),
            language: whole.language_of(story).tag().to_owned(),
        });
        Ok(IssueReport {
            stories: stories.collect(),
            id: whole.issue.id.to_string(),
            publication: whole.publication.name.clone(),
            number: whole.issue.number,
            date: whole.issue.date.map(|date| date.to_string()),
            dateline: whole.issue.dateline,
            status: whole.issue.status,
            subject: whole.issue.subject,
            preheader: whole.issue.preheader,
            introduction: whole.issue.introduction,
            metadata: whole.issue.metadata,
        })
    }

    /// Whether the library is whole.
    ///
    /// # Errors
    /// A file so damaged that it cannot be read at all.
    pub fn check(&self) -> Result<CheckReport> {
        let faults = self.library().records().faults()?;
        Ok(CheckReport {
            library: self.path().display().to_string(),
            whole: faults.is_empty(),
            faults,
        })
    }
}

fn found(records: Records<'_>, name: &str) -> Result<IssueId> {
    let none = |message| Failure::refused(message, message!("desk-issue-unknown-hint"));
    if name == "latest" {
        let latest = records.latest_issue()?;
        return latest
            .map(|issue| issue.id)
            .ok_or_else(|| none(message!("desk-issue-none")));
    }
    if let Ok(id) = name.parse::<IssueId>() {
        return Ok(records.issue(id)?.value.id);
    }
    let numbered = records.issues_numbered(name)?;
    match numbered.as_slice() {
        [] => Err(none(message!("desk-issue-unknown", number = name))),
        [only] => Ok(only.id),
        several => Err(Failure::refused(
            message!("desk-issue-ambiguous", count = several.len(), number = name),
            message!("desk-issue-ambiguous-hint"),
        )),
    }
}

//! Undo and redo, and what the window needs to show them.

use issue::contents::headline_or_opening;
use issue::model::numbered;
use issue::{IssueId, PublicationId};
use jiff::Timestamp;
use library::history::{Change, Deed, Step, Table, Touched, Way};
use library::{Library, LibraryError, Records};

use crate::convert::id;
use crate::drafts::{draft_of, sheet};
use crate::wire::{IssueSheet, Undone};
use crate::{Desk, Result};

impl Desk {
    /// Undoes the newest step of an issue's history; without an issue, of what belongs to
    /// none. `None` where there is nothing (more) to undo.
    ///
    /// # Errors
    /// A refusal where something was changed elsewhere since; that step is then passed over.
    pub fn undo(&self, issue: Option<&str>) -> Result<Option<Undone>> {
        self.step_on(issue, Way::Back)
    }

    /// Redoes what was undone last, as [`Desk::undo`] undoes.
    ///
    /// # Errors
    /// As [`Desk::undo`].
    pub fn redo(&self, issue: Option<&str>) -> Result<Option<Undone>> {
        self.step_on(issue, Way::Forth)
    }

    /// Undoes one step, whatever was done after it; `None` where it is undone already, or
    /// no longer in the history.
    ///
    /// # Errors
    /// As [`Desk::undo`].
    pub fn undo_step(&self, step: i64, issue: Option<&str>) -> Result<Option<Undone>> {
        let issue = issue.map(|issue| id(issue, "issue")).transpose()?;
        let mut library = self.library();
        if !library.records().is_done(step)? {
            return Ok(None);
        }
        match library.records().step(step)? {
            Some(step) => take(&mut library, &step, Way::Back, issue).map(Some),
            None => Ok(None),
        }
    }

    fn step_on(&self, issue: Option<&str>, way: Way) -> Result<Option<Undone>> {
        let issue = issue.map(|issue| id(issue, "issue")).transpose()?;
        let mut library = self.library();
        let step = match way {
            Way::Back => library.records().step_to_undo(issue)?,
            Way::Forth => library.records().step_to_redo(issue)?,
        };
        match step {
            Some(step) => take(&mut library, &step, way, issue).map(Some),
            None => Ok(None),
        }
    }
}

fn take(library: &mut Library, step: &Step, way: Way, issue: Option<IssueId>) -> Result<Undone> {
    match library.write(|records| records.take_step(step, way)) {
        Ok(touched) => undone(library.records(), step, touched, issue),
        Err(LibraryError::ChangedSince) => {
            library.write(|records| records.forget_step(step.id))?;
            Err(LibraryError::ChangedSince.into())
        }
        Err(error) => Err(error.into()),
    }
}

fn undone(
    records: Records<'_>,
    step: &Step,
    touched: Option<Touched>,
    asked: Option<IssueId>,
) -> Result<Undone> {
    let story = touched.as_ref().and_then(Touched::story);
    let spot = story
        .map(|story| records.spot(story))
        .transpose()?
        .flatten();
    let story = story.filter(|_| spot.is_some());
    let shown = match (step.deed, touched.as_ref().map(|touched| touched.table)) {
        // The editor stays where the list shows the story come or go.
        (Deed::MoveStories | Deed::SetStanding, _) => asked.or(spot.and_then(|spot| spot.issue)),
        (_, Some(Table::Story)) => spot.and_then(|spot| spot.issue).or(asked),
        _ => restored(records, step)?.or(asked),
    };
    Ok(Undone {
        step: step.id,
        deed: step.deed.into(),
        name: name(records, step)?,
        count: u32::try_from(step.changes.len()).unwrap_or(u32::MAX),
        sheet: shown_sheet(records, shown)?,
        story: story.map(|story| draft_of(records, story)).transpose()?,
        field: touched
            .as_ref()
            .and_then(|touched| touched.field.as_deref().map(camel)),
        caret: touched.and_then(|touched| touched.caret),
        at: Timestamp::now().as_millisecond(),
    })
}

/// The issue that a step brought back, or the newest of a publication that it brought back.
fn restored(records: Records<'_>, step: &Step) -> Result<Option<IssueId>> {
    let there = step.changes.iter().filter_map(|change| match change {
        Change::There { table, id, .. } => Some((*table, *id)),
        _ => None,
    });
    for (table, id) in there {
        let issues = records.issues()?;
        let found = issues.iter().find(|issue| match table {
            Table::Publication => issue.publication == PublicationId(id),
            _ => issue.id == IssueId(id),
        });
        if let Some(issue) = found {
            return Ok(Some(issue.id));
        }
    }
    Ok(None)
}

fn shown_sheet(records: Records<'_>, issue: Option<IssueId>) -> Result<Option<IssueSheet>> {
    let Some(issue) = issue else { return Ok(None) };
    match records.issue(issue) {
        Ok(_) => sheet(records, issue).map(Some),
        Err(LibraryError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What the step's subject is called, also where it is deleted.
fn name(records: Records<'_>, step: &Step) -> Result<String> {
    let (name, more) = records.called(step)?;
    Ok(match step.deed {
        Deed::NewPublication | Deed::EditPublication | Deed::DeletePublication => name,
        Deed::NewIssue
        | Deed::EditIssue
        | Deed::DeleteIssue
        | Deed::DuplicateIssue
        | Deed::Import => numbered(&more, &name),
        _ => headline_or_opening(&name, &more),
    })
}

/// A column's name as the wire has it.
fn camel(column: &str) -> String {
    let mut parts = column.split('_');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

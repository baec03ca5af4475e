//! The fields of a row by their names, as a step compares and sets them.
//!
//! A story's section goes by its name: a section that was only half typed is taken off the
//! list again, and a step must not lean on its id.

use std::collections::BTreeMap;

use ::issue::{Issue, IssueId, Publication, PublicationId, Story, StoryId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::change::{Change, FieldChange, Table, differing};
use crate::{LibraryError, Records, Result};

type Row = Map<String, Value>;

impl Records<'_> {
    /// What a save of a story changed; `None` where it changed nothing.
    pub fn story_change(self, before: &Story, after: &Story) -> Result<Option<Change>> {
        let rows = (self.story_row(before)?, self.story_row(after)?);
        Ok(change(Table::Story, after.id.0, &rows.0, &rows.1))
    }

    /// A text of a row, by its column.
    pub(super) fn text(self, table: Table, id: Uuid, name: &str) -> Result<Option<String>> {
        let mut row = match table {
            Table::Story => self.story_row(&self.story(StoryId(id))?.value)?,
            Table::Issue => row_of(&self.issue(IssueId(id))?.value),
            Table::Publication => row_of(&self.publication(PublicationId(id))?.value),
        };
        Ok(match row.remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        })
    }

    /// The row with some of its fields set to what `with` makes of them, saved.
    pub(super) fn set_fields(
        self,
        table: Table,
        id: Uuid,
        fields: &BTreeMap<String, FieldChange>,
        with: impl Fn(&FieldChange, &Value) -> Option<Value>,
    ) -> Result<()> {
        let set = |mut row: Row| {
            for (name, change) in fields {
                let value = row.get_mut(name).ok_or(LibraryError::ChangedSince)?;
                *value = with(change, value).ok_or(LibraryError::ChangedSince)?;
            }
            Ok(row)
        };
        match table {
            Table::Story => self.set_story(StoryId(id), set),
            Table::Issue => {
                let stored = self.issue(IssueId(id))?;
                let edited: Issue = value_of(set(row_of(&stored.value))?)?;
                self.save_issue(&edited, stored.revision).map(drop)
            }
            Table::Publication => {
                let stored = self.publication(PublicationId(id))?;
                let edited: Publication = value_of(set(row_of(&stored.value))?)?;
                self.save_publication(&edited, stored.revision).map(drop)
            }
        }
    }

    fn set_story(self, id: StoryId, set: impl FnOnce(Row) -> Result<Row>) -> Result<()> {
        let stored = self.story(id)?;
        let former = stored.value.section;
        let mut row = set(self.story_row(&stored.value)?)?;
        let name = row.remove("section").unwrap_or_default();
        let name = name.as_str().unwrap_or_default();
        let (publication, _) = self.whereabouts(id)?;
        let section = self.section_named(publication, name)?;
        row.insert("section".into(), Value::Null);
        let edited = Story {
            section,
            ..value_of(row)?
        };
        self.save_story(&edited, stored.revision)?;
        match former.filter(|former| Some(*former) != section) {
            Some(former) => self.drop_half_typed(former, name),
            None => Ok(()),
        }
    }

    fn story_row(self, story: &Story) -> Result<Row> {
        let name = match story.section {
            Some(section) => self.section_name(section)?,
            None => String::new(),
        };
        let mut row = row_of(story);
        row.insert("section".into(), name.into());
        Ok(row)
    }
}

/// What a save of an issue changed; `None` where it changed nothing.
pub fn issue_change(before: &Issue, after: &Issue) -> Option<Change> {
    change(Table::Issue, after.id.0, &row_of(before), &row_of(after))
}

/// What a save of a publication changed; `None` where it changed nothing.
pub fn publication_change(before: &Publication, after: &Publication) -> Option<Change> {
    let rows = (row_of(before), row_of(after));
    change(Table::Publication, after.id.0, &rows.0, &rows.1)
}

fn change(table: Table, id: Uuid, before: &Row, after: &Row) -> Option<Change> {
    let fields = differing(before, after);
    (!fields.is_empty()).then_some(Change::Fields { table, id, fields })
}

fn row_of<T: Serialize>(value: &T) -> Row {
    match serde_json::to_value(value) {
        Ok(Value::Object(row)) => row,
        _ => Row::new(),
    }
}

fn value_of<T: DeserializeOwned>(row: Row) -> Result<T> {
    serde_json::from_value(row.into()).map_err(|_| LibraryError::ChangedSince)
}

//! Undoing and redoing: the other side of a step's changes, where the rows still hold this
//! side of them.

use std::cell::RefCell;

use ::issue::{IssueId, PublicationId, StoryId};
use serde_json::Value;
use uuid::Uuid;

use super::change::{Change, FieldChange, Spot, SpotChange, Table, digest};
use super::step::Step;
use crate::{LibraryError, Records, Result};

/// Which way a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is undone.
    Back,
    /// It is redone.
    Forth,
}

/// Where a step was met: what an editor looks at to see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The row's table.
    pub table: Table,
    /// The row.
    pub id: Uuid,
    /// The field that changed, by column.
    pub field: Option<String>,
    /// Behind what changed in it, in UTF-16 units.
    pub caret: Option<u32>,
}

impl Records<'_> {
    /// Undoes or redoes a step, and marks it so. Gives the first thing that it touched.
    ///
    /// # Errors
    /// [`LibraryError::ChangedSince`] where a row no longer holds what the step left; the
    /// transaction must then be given up, for some rows may be written already.
    pub fn take_step(self, step: &Step, way: Way) -> Result<Option<Touched>> {
        let mut touched = Vec::new();
        let mut spots = Vec::new();
        for change in &step.changes {
            match change {
                Change::Spot(spot) => spots.push(spot.taken(way)),
                change => touched.push(self.take(step, change, way).map_err(changed)?),
            }
        }
        touched.extend(
            spots
                .iter()
                .map(|spot| Touched::row(Table::Story, spot.story.0)),
        );
        self.take_spots(&spots).map_err(changed)?;
        self.mark(step.id, way)?;
        Ok(touched.into_iter().next())
    }

    fn take(self, step: &Step, change: &Change, way: Way) -> Result<Touched> {
        match change {
            Change::Fields { table, id, fields } => {
                let row = Touched::row(*table, *id);
                let touched = RefCell::new(row);
                self.set_fields(*table, *id, fields, |change, value| {
                    let (value, caret) = change.taken(value, way)?;
                    let mut touched = touched.borrow_mut();
                    touched.caret = touched.caret.or(caret);
                    Some(value)
                })?;
                let mut touched = touched.into_inner();
                let texts = fields.iter().find(|(_, change)| change.is_text());
                touched.field = texts.or(fields.iter().next()).map(|(name, _)| name.clone());
                Ok(touched)
            }
            Change::There { table, id, there } => {
                let there = *there == (way == Way::Forth);
                self.set_there(step, *table, *id, there)?;
                Ok(Touched::row(*table, *id))
            }
            Change::Standing { story, standing } => {
                let standing = *standing == (way == Way::Forth);
                if self.is_standing(*story)? == standing {
                    return Err(LibraryError::ChangedSince);
                }
                self.set_standing(*story, standing)?;
                Ok(Touched::row(Table::Story, story.0))
            }
            // They are taken together.
            Change::Spot(spot) => Ok(Touched::row(Table::Story, spot.story.0)),
        }
    }

    fn set_there(self, step: &Step, table: Table, id: Uuid, there: bool) -> Result<()> {
        // What was made is taken back only while nothing more was done in it.
        if !there && step.makes(id) && self.has_later_steps(table, id, step.id)? {
            return Err(LibraryError::ChangedSince);
        }
        let name = match table {
            Table::Publication => "publication",
            _ => "issue",
        };
        self.set_deleted(name, &id.to_string(), !there)?;
        match table {
            // An issue of a publication that is gone would be in no list.
            Table::Issue if there => self.issue(IssueId(id)).map(drop),
            Table::Publication if there => self.publication(PublicationId(id)).map(drop),
            _ => Ok(()),
        }
    }

    fn take_spots(self, spots: &[SpotChange]) -> Result<()> {
        let issue = |spot: Option<Spot>| spot.map(|spot| spot.issue);
        for SpotChange { story, before, .. } in spots {
            // The place within an issue is not compared: neighbours may have come and gone.
            if issue(self.spot(*story)?) != issue(*before) {
                return Err(LibraryError::ChangedSince);
            }
        }
        let spots: Vec<_> = spots.iter().map(|spot| (spot.story, spot.after)).collect();
        self.put_stories(&spots).map(drop)
    }
}

impl SpotChange {
    /// The change as it is made this way.
    fn taken(self, way: Way) -> Self {
        match way {
            Way::Forth => self,
            Way::Back => Self {
                before: self.after,
                after: self.before,
                ..self
            },
        }
    }
}

impl FieldChange {
    fn is_text(&self) -> bool {
        matches!(self, Self::Text { .. })
    }

    /// The value this way, and behind what changed of a text; `None` where `value` is not
    /// what the step left.
    fn taken(&self, value: &Value, way: Way) -> Option<(Value, Option<u32>)> {
        match self {
            Self::Value { before, after } => {
                let (expected, taken) = match way {
                    Way::Back => (after, before),
                    Way::Forth => (before, after),
                };
                (value == expected).then(|| (taken.clone(), None))
            }
            Self::Text { splice, had, left } => {
                let (splice, expected) = match way {
                    Way::Back => (splice.inverse(), left),
                    Way::Forth => (splice.clone(), had),
                };
                let text = value.as_str().filter(|text| digest(text) == *expected)?;
                let text = splice.apply(text)?;
                let units = text[..splice.at + splice.inserted.len()].encode_utf16();
                let caret = u32::try_from(units.count()).ok();
                Some((text.into(), caret))
            }
        }
    }
}

impl Touched {
    fn row(table: Table, id: Uuid) -> Self {
        Self {
            table,
            id,
            field: None,
            caret: None,
        }
    }

    /// The story that it is about.
    pub fn story(&self) -> Option<StoryId> {
        (self.table == Table::Story).then_some(StoryId(self.id))
    }
}

/// A row that is gone is one that was changed since.
fn changed(error: LibraryError) -> LibraryError {
    match error {
        LibraryError::NotFound { .. } => LibraryError::ChangedSince,
        error => error,
    }
}

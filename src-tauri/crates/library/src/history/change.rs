//! What a step holds: the difference of rows, both ways.

use std::collections::BTreeMap;

use ::issue::{IssueId, StoryId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::splice::Splice;
use crate::picture::hash;

/// One difference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Change {
    /// Fields of a row have other values.
    Fields {
        /// The row's table.
        table: Table,
        /// The row.
        id: Uuid,
        /// The fields that differ, by column.
        fields: BTreeMap<String, FieldChange>,
    },
    /// A story stands elsewhere.
    Spot(SpotChange),
    /// An issue or a publication was made or brought back, or deleted.
    There {
        /// The row's table; never a story's, which has a spot.
        table: Table,
        /// The row.
        id: Uuid,
        /// Whether it is there now.
        there: bool,
    },
    /// A story stands in every issue, or no longer.
    Standing {
        /// The story.
        story: StoryId,
        /// Whether it does now.
        standing: bool,
    },
}

/// The tables whose rows have a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Table {
    /// `story`
    Story,
    /// `issue`
    Issue,
    /// `publication`
    Publication,
}

/// Where a story stands: its place among the stories of an issue, or of the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The issue; `None` for the pool of its publication.
    pub issue: Option<IssueId>,
    /// The place, counted from 0.
    pub place: u32,
}

/// A story that stands elsewhere; `None` where it is not there, or was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpotChange {
    /// The story.
    pub story: StoryId,
    /// Where it stood.
    pub before: Option<Spot>,
    /// Where it stands.
    pub after: Option<Spot>,
}

/// A field's former and present value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldChange {
    /// A text, of which a part was replaced.
    Text {
        /// The part.
        #[serde(flatten)]
        splice: Splice,
        /// The digest of the whole text before: a part alone may stand in another text too.
        had: String,
        /// The digest of the whole text after.
        left: String,
    },
    /// Anything else.
    Value {
        /// Its value before.
        before: Value,
        /// Its value after.
        after: Value,
    },
}

/// The columns that are typed into.
const TEXTS: [&str; 20] = [
    "address",
    "body",
    "byline",
    "dateline",
    "footer",
    "headline",
    "house_style",
    "introduction",
    "kicker",
    "name",
    "number",
    "numbering",
    "preheader",
    "publisher",
    "section",
    "source_url",
    "subject",
    "tagline",
    "teaser",
    "website",
];

/// The fields that differ between two states of a row.
pub(super) fn differing(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) -> BTreeMap<String, FieldChange> {
    let changed = before.iter().filter_map(|(name, before)| {
        let after = after.get(name).unwrap_or(&Value::Null);
        (before != after).then(|| (name.clone(), FieldChange::between(name, before, after)))
    });
    changed.collect()
}

impl FieldChange {
    fn between(name: &str, before: &Value, after: &Value) -> Self {
        match (before, after) {
            (Value::String(before), Value::String(after)) if TEXTS.contains(&name) => Self::Text {
                splice: Splice::between(before, after),
                had: digest(before),
                left: digest(after),
            },
            _ => Self::Value {
                before: before.clone(),
                after: after.clone(),
            },
        }
    }

    /// Both changes of one field as one, where they read as one stroke of typing. `text` is
    /// what the second left; `rested`: there was a pause between them.
    fn joined(&self, next: &Self, text: &str, rested: bool) -> Option<Self> {
        let Self::Text { splice, had, left } = self else {
            return None;
        };
        let Self::Text {
            splice: further,
            left: now,
            ..
        } = next
        else {
            return None;
        };
        let between = further
            .inverse()
            .apply(text)
            .filter(|between| digest(between) == *left)?;
        Some(Self::Text {
            splice: splice.joined(further, &between, rested)?,
            had: had.clone(),
            left: now.clone(),
        })
    }
}

/// A change of one field of a row.
#[derive(Clone, Copy)]
pub(super) struct OneField<'a> {
    /// The row's table.
    pub table: Table,
    /// The row.
    pub id: Uuid,
    /// The field, by column.
    pub name: &'a str,
    change: &'a FieldChange,
}

impl<'a> OneField<'a> {
    /// What a step changed, where that is one field.
    pub(super) fn of(changes: &'a [Change]) -> Option<Self> {
        let [Change::Fields { table, id, fields }] = changes else {
            return None;
        };
        let (name, change) = fields.first_key_value().filter(|_| fields.len() == 1)?;
        Some(Self {
            table: *table,
            id: *id,
            name,
            change,
        })
    }

    /// Whether the other is of the same field.
    pub(super) fn is_where(self, other: Self) -> bool {
        (self.table, self.id, self.name) == (other.table, other.id, other.name)
    }

    /// Both as one step's changes, where they read as one stroke of typing; none where the
    /// second typed again what the first deleted. `text` is what the second left; `rested`:
    /// there was a pause between them.
    pub(super) fn joined(self, next: Self, text: &str, rested: bool) -> Option<Vec<Change>> {
        let change = self.change.joined(next.change, text, rested)?;
        if matches!(&change, FieldChange::Text { had, left, .. } if had == left) {
            return Some(Vec::new());
        }
        Some(vec![Change::Fields {
            table: self.table,
            id: self.id,
            fields: BTreeMap::from([(self.name.to_owned(), change)]),
        }])
    }
}

/// What a text is recognised by: 64 bits of its SHA-256, in hexadecimal digits.
pub(super) fn digest(text: &str) -> String {
    hash(text.as_bytes()).0[..16].to_owned()
}

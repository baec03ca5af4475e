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

    /// Both changes of one field as one, where they read as one stroke of typing.
    fn joined(&self, next: &Self) -> Option<Self> {
        match (self, next) {
            (
                Self::Text { splice, had, left },
                Self::Text {
                    splice: further,
                    had: found,
                    left: now,
                },
            ) if left == found => Some(Self::Text {
                splice: splice.joined(further)?,
                had: had.clone(),
                left: now.clone(),
            }),
            _ => None,
        }
    }
}

/// Two steps' changes as one step's: both change one field of the same row, and read as one
/// stroke of typing.
pub(super) fn joined(before: &[Change], next: &[Change]) -> Option<Vec<Change>> {
    let (
        [Change::Fields { table, id, fields }],
        [
            Change::Fields {
                table: further_table,
                id: further_id,
                fields: further,
            },
        ],
    ) = (before, next)
    else {
        return None;
    };
    let one_field = fields.len() == 1 && further.len() == 1;
    let (name, change) = fields.first_key_value().filter(|_| one_field)?;
    let (further_name, further_change) = further.first_key_value()?;
    let same = table == further_table && id == further_id && name == further_name;
    let change = same.then(|| change.joined(further_change))??;
    let fields = BTreeMap::from([(name.clone(), change)]);
    Some(vec![Change::Fields {
        table: *table,
        id: *id,
        fields,
    }])
}

/// What a text is recognised by: 64 bits of its SHA-256, in hexadecimal digits.
pub(super) fn digest(text: &str) -> String {
    hash(text.as_bytes()).0[..16].to_owned()
}

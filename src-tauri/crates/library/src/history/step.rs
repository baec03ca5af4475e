//! What a step is: what was done, to what, and whose history it belongs to.

use ::issue::{IssueId, PublicationId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::change::Change;

/// What an editor did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// Wrote in a story.
    EditStory,
    /// Changed several stories at once.
    EditStories,
    /// Changed an issue's fields.
    EditIssue,
    /// Changed a publication's fields.
    EditPublication,
    /// Began a story.
    NewStory,
    /// Began an issue.
    NewIssue,
    /// Began a publication.
    NewPublication,
    /// Moved stories.
    MoveStories,
    /// Deleted stories.
    DeleteStories,
    /// Deleted an issue.
    DeleteIssue,
    /// Deleted a publication.
    DeletePublication,
    /// Copied stories.
    DuplicateStories,
    /// Copied an issue.
    DuplicateIssue,
    /// Had stories stand in every issue, or no longer.
    SetStanding,
    /// Imported issues.
    Import,
}

/// Whose history a step belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// An issue's.
    Issue(PublicationId, IssueId),
    /// A publication's: every issue of it meets the step.
    Publication(PublicationId),
    /// The library's: every issue meets the step.
    Library,
}

/// Whether a step may go on with the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joining {
    /// It stands by itself.
    Never,
    /// It does where both read as one stroke of typing.
    Typing,
}

/// A step to be written down.
#[derive(Clone, Debug, PartialEq)]
pub struct NewStep {
    /// Whose history it belongs to.
    pub scope: Scope,
    /// What was done.
    pub deed: Deed,
    /// The row that it is named after.
    pub subject: Uuid,
    /// What changed.
    pub changes: Vec<Change>,
}

/// A step of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its id: later steps have higher ones.
    pub id: i64,
    /// Whose history it belongs to.
    pub scope: Scope,
    /// What was done.
    pub deed: Deed,
    /// The row that it is named after.
    pub subject: Uuid,
    /// What changed.
    pub changes: Vec<Change>,
}

impl Step {
    /// Whether this step made the issue or publication.
    pub(super) fn makes(&self, made: Uuid) -> bool {
        self.changes
            .iter()
            .any(|change| matches!(change, Change::There { id, there: true, .. } if *id == made))
    }
}

impl Scope {
    /// The columns `publication` and `issue`.
    pub(super) fn columns(self) -> (Option<String>, Option<String>) {
        match self {
            Self::Issue(publication, issue) => {
                (Some(publication.to_string()), Some(issue.to_string()))
            }
            Self::Publication(publication) => (Some(publication.to_string()), None),
            Self::Library => (None, None),
        }
    }
}

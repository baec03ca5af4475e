//! The `step` table: what was done, in order.

use ::issue::IssueId;
use ::issue::contents::OPENING;
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use super::apply::Way;
use super::change::{Change, OneField, Table};
use super::step::{Deed, Joining, NewStep, Scope, Step};
use crate::{NOW, Records, Result, id_column, json_column, word, word_column};

/// How many steps a history keeps; older ones can no longer be undone.
pub const KEPT: u32 = 2000;

/// How long a pause between words may be for the typing to go on in the same step, in
/// milliseconds from save to save. The window saves a second after the first sign at the latest,
/// and an editor may choose a second for the rest, too: two of steady typing lie between two
/// saves at most. What is more is for a disk that is busy.
const PAUSE: i64 = 2500;

/// How long a pause within a word may be: an editor looks up its spelling, or a save was slow.
const PAUSE_IN_WORD: i64 = 10_000;

const COLUMNS: &str = "id, publication, issue, what, subject, change";

impl Records<'_> {
    /// Writes a step down, in the transaction that does what it says and after it, and gives its
    /// id; `None` where it changes nothing. What was undone before can no longer be redone.
    pub fn record(self, step: &NewStep, joining: Joining) -> Result<Option<i64>> {
        if step.changes.is_empty() {
            return Ok(None);
        }
        self.drop_undone(step.scope)?;
        if joining == Joining::Typing
            && let Some((last, changes)) = self.joined(step)?
        {
            return self.rewrite(last, &changes);
        }
        let (publication, issue) = step.scope.columns();
        self.0
            .prepare_cached(&format!(
                "INSERT INTO step (publication, issue, what, subject, change, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, {NOW})"
            ))?
            .execute(params![
                publication,
                issue,
                word(&step.deed),
                step.subject.to_string(),
                json(&step.changes),
            ])?;
        let id = self.0.last_insert_rowid();
        self.0
            .prepare_cached(
                "DELETE FROM step WHERE publication IS ?1 AND issue IS ?2 AND undone IS NULL
                 AND id <= (SELECT id FROM step
                            WHERE publication IS ?1 AND issue IS ?2 AND undone IS NULL
                            ORDER BY id DESC LIMIT 1 OFFSET ?3)",
            )?
            .execute(params![publication, issue, KEPT])?;
        Ok(Some(id))
    }

    /// The step that undo meets next: the newest that is not undone of the issue's history,
    /// or, where no issue is open, of what belongs to none.
    pub fn step_to_undo(self, issue: Option<IssueId>) -> Result<Option<Step>> {
        let mut newest: Option<i64> = None;
        for part in self.met_in(issue)? {
            let found: Option<i64> = self
                .0
                .prepare_cached(&format!(
                    "SELECT max(id) FROM step WHERE undone IS NULL AND {}",
                    part.condition
                ))?
                .query_row(params![part.issue, part.publication], |row| row.get(0))?;
            newest = newest.max(found);
        }
        newest.map_or(Ok(None), |id| self.step(id))
    }

    /// The step that redo meets next: the one of the issue's history that was undone last.
    pub fn step_to_redo(self, issue: Option<IssueId>) -> Result<Option<Step>> {
        let mut last: Option<(i64, i64)> = None;
        for part in self.met_in(issue)? {
            let found = self
                .0
                .prepare_cached(&format!(
                    "SELECT undone, id FROM step WHERE undone IS NOT NULL AND {}
                     ORDER BY undone DESC LIMIT 1",
                    part.condition
                ))?
                .query_row(params![part.issue, part.publication], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            last = last.max(found);
        }
        last.map_or(Ok(None), |(_, id)| self.step(id))
    }

    /// A step, done or undone.
    pub fn step(self, id: i64) -> Result<Option<Step>> {
        Ok(self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM step WHERE id = ?1"))?
            .query_row([id], step)
            .optional()?)
    }

    /// Whether a step is done, and not undone.
    pub fn is_done(self, id: i64) -> Result<bool> {
        let found: Option<bool> = self
            .0
            .prepare_cached("SELECT undone IS NULL FROM step WHERE id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        Ok(found == Some(true))
    }

    /// What a step's subject is called, deleted or not, in two parts: a story's headline and
    /// opening, an issue's number and its publication's numbering, a publication's name.
    pub fn called(self, step: &Step) -> Result<(String, String)> {
        let query = match step.deed {
            Deed::NewPublication | Deed::EditPublication | Deed::DeletePublication => {
                "SELECT name, '' FROM publication WHERE id = ?1".to_owned()
            }
            Deed::NewIssue
            | Deed::EditIssue
            | Deed::DeleteIssue
            | Deed::DuplicateIssue
            | Deed::Import => "SELECT i.number, p.numbering FROM issue i JOIN publication p
                 ON p.id = i.publication WHERE i.id = ?1"
                .to_owned(),
            _ => format!("SELECT headline, substr(body, 1, {OPENING}) FROM story WHERE id = ?1"),
        };
        let found = self
            .0
            .prepare_cached(&query)?
            .query_row([step.subject.to_string()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Takes a step out of the history: it cannot be undone or redone any more.
    pub fn forget_step(self, id: i64) -> Result<()> {
        self.0
            .prepare_cached("DELETE FROM step WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }

    pub(super) fn mark(self, id: i64, way: Way) -> Result<()> {
        let undone = match way {
            Way::Back => "(SELECT coalesce(max(undone), 0) + 1 FROM step WHERE undone IS NOT NULL)",
            Way::Forth => "NULL",
        };
        self.0
            .prepare_cached(&format!("UPDATE step SET undone = {undone} WHERE id = ?1"))?
            .execute([id])?;
        Ok(())
    }

    /// Whether anything was done in an issue or publication after a step.
    pub(super) fn has_later_steps(self, table: Table, id: Uuid, step: i64) -> Result<bool> {
        let column = match table {
            Table::Publication => "publication",
            _ => "issue",
        };
        Ok(self
            .0
            .prepare_cached(&format!(
                "SELECT EXISTS (SELECT 1 FROM step WHERE {column} = ?1 AND id > ?2 AND undone IS NULL)"
            ))?
            .query_row(params![id.to_string(), step], |row| row.get(0))?)
    }

    /// The last step, and the changes of both, where it and the new one read as one stroke of
    /// typing.
    fn joined(self, new: &NewStep) -> Result<Option<(i64, Vec<Change>)>> {
        let last = self
            .0
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, at <= {NOW} - ?1 FROM step
                 WHERE id = (SELECT max(id) FROM step) AND undone IS NULL AND at > {NOW} - ?2"
            ))?
            .query_row([PAUSE, PAUSE_IN_WORD], |row| Ok((step(row)?, row.get(6)?)))
            .optional()?;
        let Some((last, rested)) =
            last.filter(|(last, _)| last.scope == new.scope && last.deed == new.deed)
        else {
            return Ok(None);
        };
        let fields = OneField::of(&last.changes).zip(OneField::of(&new.changes));
        let Some((former, next)) = fields.filter(|(former, next)| former.is_where(*next)) else {
            return Ok(None);
        };
        let text = self.text(next.table, next.id, next.name)?;
        let changes = text.and_then(|text| former.joined(next, &text, rested));
        Ok(changes.map(|changes| (last.id, changes)))
    }

    /// Has a step hold other changes, or takes it out of the history where it has none.
    fn rewrite(self, id: i64, changes: &[Change]) -> Result<Option<i64>> {
        if changes.is_empty() {
            self.forget_step(id)?;
            return Ok(None);
        }
        self.0
            .prepare_cached(&format!(
                "UPDATE step SET change = ?2, at = {NOW} WHERE id = ?1"
            ))?
            .execute(params![id, json(changes)])?;
        Ok(Some(id))
    }

    /// Drops the undone steps of every history that meets a new one.
    fn drop_undone(self, scope: Scope) -> Result<()> {
        let condition = match scope {
            Scope::Issue(..) => {
                "(issue = ?2 OR (issue IS NULL AND (publication = ?1 OR publication IS NULL)))"
            }
            Scope::Publication(_) => "(publication = ?1 OR publication IS NULL) AND ?2 IS NULL",
            Scope::Library => "?1 IS NULL AND ?2 IS NULL",
        };
        let (publication, issue) = scope.columns();
        self.0
            .prepare_cached(&format!(
                "DELETE FROM step WHERE undone IS NOT NULL AND {condition}"
            ))?
            .execute(params![publication, issue])?;
        Ok(())
    }

    /// The parts of the table that an issue's history is made of; without an issue, what
    /// belongs to none.
    fn met_in(self, issue: Option<IssueId>) -> Result<Vec<Part>> {
        let Some(issue) = issue else {
            return Ok(vec![Part {
                condition: "issue IS ?1 AND ?2 IS NULL",
                issue: None,
                publication: None,
            }]);
        };
        let issue = issue.to_string();
        let publication: Option<String> = self
            .0
            .prepare_cached("SELECT publication FROM issue WHERE id = ?1")?
            .query_row([&issue], |row| row.get(0))
            .optional()?;
        let part = |issue, publication| Part {
            condition: "issue IS ?1 AND publication IS ?2",
            issue,
            publication,
        };
        Ok(vec![
            part(Some(issue), publication.clone()),
            part(None, publication),
            part(None, None),
        ])
    }
}

/// Steps that lie together in the index.
struct Part {
    condition: &'static str,
    issue: Option<String>,
    publication: Option<String>,
}

fn step(row: &Row<'_>) -> rusqlite::Result<Step> {
    let has = |index| Ok::<_, rusqlite::Error>(row.get_ref(index)? != ValueRef::Null);
    let scope = match (has(1)?, has(2)?) {
        (_, true) => Scope::Issue(id_column(row, 1)?, id_column(row, 2)?),
        (true, false) => Scope::Publication(id_column(row, 1)?),
        (false, false) => Scope::Library,
    };
    Ok(Step {
        id: row.get(0)?,
        scope,
        deed: word_column(row, 3)?,
        subject: id_column(row, 4)?,
        changes: json_column(row, 5)?,
    })
}

fn json(changes: &[Change]) -> String {
    serde_json::to_string(changes).unwrap_or_else(|_| "[]".into())
}

//! The `issue` table: the numbers of a publication.

use ::issue::model::comparable_label;
use ::issue::{Issue, IssueId, IssueStatus, PublicationId};
use jiff::civil::Date;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::{
    LibraryError, NOW, Records, Result, Stored, id_column, json_column, parsed_column, word,
    word_column,
};

const COLUMNS: &str = "id, revision, publication, number, sort_number, date, dateline, subject, \
     preheader, introduction, status, metadata";

/// An issue as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueListing {
    /// Its id.
    pub id: IssueId,
    /// Its publication.
    pub publication: PublicationId,
    /// Its number label.
    pub number: String,
    /// Its date.
    pub date: Option<Date>,
    /// The date as printed, where the editor chose the words.
    pub dateline: String,
    /// How far it has come.
    pub status: IssueStatus,
    /// How many stories it holds.
    pub stories: u32,
}

impl Records<'_> {
    /// Adds an issue under a new id, which it is given back with.
    pub fn add_issue(self, issue: Issue) -> Result<Issue> {
        let issue = Issue {
            id: IssueId(Uuid::now_v7()),
            ..issue
        };
        self.0
            .prepare_cached(&format!(
                "INSERT INTO issue (id, publication, number, sort_number, date, dateline, subject,
                 preheader, introduction, status, metadata, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, {NOW})"
            ))?
            .execute(params![
                issue.id.to_string(),
                issue.publication.to_string(),
                issue.number,
                issue.sort_number,
                issue.date.map(|date| date.to_string()),
                issue.dateline,
                issue.subject,
                issue.preheader,
                issue.introduction,
                word(&issue.status),
                serde_json::to_string(&issue.metadata).unwrap_or_else(|_| "{}".into()),
            ])?;
        Ok(issue)
    }

    /// An issue that is not deleted, of a publication that is not.
    pub fn issue(self, id: IssueId) -> Result<Stored<Issue>> {
        let found = self
            .0
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM issue WHERE id = ?1 AND deleted_at IS NULL
                 AND publication IN (SELECT id FROM publication WHERE deleted_at IS NULL)"
            ))?
            .query_row([id.to_string()], issue)
            .optional()?;
        found.ok_or(LibraryError::NotFound { what: "issue" })
    }

    /// The issues of every publication that are not deleted, newest first: by number, then
    /// by date, then by when they were made.
    pub fn issues(self) -> Result<Vec<IssueListing>> {
        self.issues_where(
            "TRUE",
            "i.publication, i.sort_number DESC, i.date DESC, i.id DESC",
        )
    }

    /// The issue made last.
    pub fn latest_issue(self) -> Result<Option<IssueListing>> {
        Ok(self.issues_where("TRUE", "i.id DESC LIMIT 1")?.pop())
    }

    /// The issues with that number label, the one made last first; digits of every script
    /// count as the same.
    pub fn issues_numbered(self, number: &str) -> Result<Vec<IssueListing>> {
        let mut issues = self.issues_where("i.number <> ''", "i.id DESC")?;
        let wanted = comparable_label(number);
        issues.retain(|issue| comparable_label(&issue.number) == wanted);
        Ok(issues)
    }

    fn issues_where(self, condition: &str, order: &str) -> Result<Vec<IssueListing>> {
        let mut query = self.0.prepare_cached(&format!(
            "SELECT i.id, i.publication, i.number, i.date, i.dateline, i.status,
             (SELECT count(*) FROM story s WHERE s.issue = i.id AND s.deleted_at IS NULL)
             FROM issue i JOIN publication p ON p.id = i.publication
             WHERE i.deleted_at IS NULL AND p.deleted_at IS NULL AND {condition} ORDER BY {order}"
        ))?;
        let rows = query.query_map([], |row| {
            Ok(IssueListing {
                id: id_column(row, 0)?,
                publication: id_column(row, 1)?,
                number: row.get(2)?,
                date: date_column(row, 3)?,
                dateline: row.get(4)?,
                status: word_column(row, 5)?,
                stories: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Saves an issue's fields over the revision they were read at, and gives the new
    /// revision. Its publication and its metadata stay.
    pub fn save_issue(self, issue: &Issue, revision: u32) -> Result<u32> {
        let id = issue.id.to_string();
        let saved = self
            .0
            .prepare_cached(
                "UPDATE issue SET revision = revision + 1, number = ?3, sort_number = ?4, date = ?5,
                 dateline = ?6, subject = ?7, preheader = ?8, introduction = ?9, status = ?10
                 WHERE id = ?1 AND revision = ?2 AND deleted_at IS NULL",
            )?
            .execute(params![
                id,
                revision,
                issue.number,
                issue.sort_number,
                issue.date.map(|date| date.to_string()),
                issue.dateline,
                issue.subject,
                issue.preheader,
                issue.introduction,
                word(&issue.status),
            ])?;
        match saved {
            0 => Err(self.not_saved("issue", &id)),
            _ => Ok(revision + 1),
        }
    }

    /// Takes an issue, and with it its stories, out of all lists.
    pub fn delete_issue(self, id: IssueId) -> Result<()> {
        self.set_deleted("issue", &id.to_string(), true)
    }
}

fn issue(row: &Row<'_>) -> rusqlite::Result<Stored<Issue>> {
    let value = Issue {
        id: id_column(row, 0)?,
        publication: id_column(row, 2)?,
        number: row.get(3)?,
        sort_number: row.get(4)?,
        date: date_column(row, 5)?,
        dateline: row.get(6)?,
        subject: row.get(7)?,
        preheader: row.get(8)?,
        introduction: row.get(9)?,
        status: word_column(row, 10)?,
        metadata: json_column(row, 11)?,
    };
    Ok(Stored {
        value,
        revision: row.get(1)?,
    })
}

fn date_column(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Date>> {
    match row.get_ref(index)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => parsed_column(row, index, |text| text.parse().ok()).map(Some),
    }
}

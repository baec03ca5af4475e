//! The `story` table: the pieces, in an issue or in the pool.

use ::issue::contents::OPENING;
use ::issue::{IssueId, Language, PublicationId, SectionId, Story, StoryId, StoryStatus};
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::{
    LibraryError, NOW, Records, Result, Stored, id_column, parsed_column, word, word_column,
};

const COLUMNS: &str = "id, revision, section, kicker, headline, byline, teaser, body, source_url, \
     language, lead_picture, status, word_target, page_target";

/// A story as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryListing {
    /// Its id.
    pub id: StoryId,
    /// Its headline.
    pub headline: String,
    /// How its body opens: as much of the Markdown as a list reads for want of a headline.
    pub opening: String,
    /// Its section's name, or empty.
    pub section: String,
    /// Its language where it is not its publication's.
    pub language: Option<Language>,
    /// The words of its body.
    pub words: u32,
    /// How far it has come.
    pub status: StoryStatus,
    /// Whether it stands in every issue.
    pub standing: bool,
}

impl Records<'_> {
    /// Adds a story under a new id, which it is given back with: to an issue at `position`
    /// (or last, where that is past the end), to the pool without one.
    pub fn add_story(
        self,
        publication: PublicationId,
        issue: Option<IssueId>,
        position: u32,
        story: Story,
    ) -> Result<Story> {
        let story = Story {
            id: StoryId(Uuid::now_v7()),
            ..story
        };
        self.0
            .prepare_cached(&format!(
                "INSERT INTO story (id, publication, issue, position, section, kicker, headline,
                 byline, teaser, body, words, source_url, language, lead_picture, status,
                 word_target, page_target, created_at, updated_at)
                 VALUES (?1, ?2, ?3, 1 << 30, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
                 ?16, {NOW}, {NOW})"
            ))?
            .execute(params![
                story.id.to_string(),
                publication.to_string(),
                issue.map(|issue| issue.to_string()),
                story.section.map(|section| section.to_string()),
                story.kicker,
                story.headline,
                story.byline,
                story.teaser,
                story.body,
                word_count(&story.body),
                story.source_url,
                story.language.as_ref().map(Language::tag),
                story.lead_picture,
                word(&story.status),
                story.word_target,
                story.page_target,
            ])?;
        self.move_story(story.id, position)?;
        Ok(story)
    }

    /// A story that is not deleted.
    pub fn story(self, id: StoryId) -> Result<Stored<Story>> {
        let found = self
            .0
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM story WHERE id = ?1 AND deleted_at IS NULL"
            ))?
            .query_row([id.to_string()], story)
            .optional()?;
        found.ok_or(NOT_FOUND)
    }

    /// Where a story stands: its publication and, unless it is in the pool, its issue.
    pub fn whereabouts(self, id: StoryId) -> Result<(PublicationId, Option<IssueId>)> {
        let found = self
            .0
            .prepare_cached("SELECT publication, issue FROM story WHERE id = ?1")?
            .query_row([id.to_string()], |row| {
                let issue = match row.get_ref(1)? {
                    ValueRef::Null => None,
                    _ => Some(id_column(row, 1)?),
                };
                Ok((id_column(row, 0)?, issue))
            })
            .optional()?;
        found.ok_or(NOT_FOUND)
    }

    /// The stories of an issue, whole and in order.
    pub fn stories(self, issue: IssueId) -> Result<Vec<Story>> {
        let stored = self.stored_stories(issue)?.into_iter();
        Ok(stored.map(|story| story.value).collect())
    }

    /// The stories of an issue, whole and in order, with their revisions.
    pub fn stored_stories(self, issue: IssueId) -> Result<Vec<Stored<Story>>> {
        let mut query = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM story WHERE issue = ?1 AND deleted_at IS NULL
             ORDER BY position, id"
        ))?;
        let rows = query.query_map([issue.to_string()], story)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The stories of an issue as lists show them, in order.
    pub fn story_listings(self, issue: IssueId) -> Result<Vec<StoryListing>> {
        self.listings_where("s.issue = ?1", &issue.to_string())
    }

    /// The stories of a publication's pool as lists show them, in order.
    pub fn pool_listings(self, publication: PublicationId) -> Result<Vec<StoryListing>> {
        let pool = "s.publication = ?1 AND s.issue IS NULL";
        self.listings_where(pool, &publication.to_string())
    }

    fn listings_where(self, condition: &str, id: &str) -> Result<Vec<StoryListing>> {
        let mut query = self.0.prepare_cached(&format!(
            "SELECT s.id, s.headline, substr(s.body, 1, {OPENING}), coalesce(c.name, ''),
             s.language, s.words, s.status, s.standing
             FROM story s LEFT JOIN section c ON c.id = s.section
             WHERE {condition} AND s.deleted_at IS NULL ORDER BY s.position, s.id"
        ))?;
        let rows = query.query_map([id], |row| {
            Ok(StoryListing {
                id: id_column(row, 0)?,
                headline: row.get(1)?,
                opening: row.get(2)?,
                section: row.get(3)?,
                language: language_column(row, 4)?,
                words: row.get(5)?,
                status: word_column(row, 6)?,
                standing: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a story stands in every issue.
    pub fn is_standing(self, id: StoryId) -> Result<bool> {
        let found = self
            .0
            .prepare_cached("SELECT standing FROM story WHERE id = ?1 AND deleted_at IS NULL")?
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?;
        found.ok_or(NOT_FOUND)
    }

    /// Has a story stand in every issue, or no longer.
    pub fn set_standing(self, id: StoryId, standing: bool) -> Result<()> {
        self.0
            .prepare_cached("UPDATE story SET standing = ?2 WHERE id = ?1")?
            .execute(params![id.to_string(), standing])?;
        Ok(())
    }

    /// Takes a section off its publication's list where no story is filed under it, deleted
    /// ones included, and `name` shows that it was the section's name on the way to being
    /// typed: one is the beginning of the other.
    pub fn drop_half_typed(self, section: SectionId, name: &str) -> Result<()> {
        self.0
            .prepare_cached(
                "DELETE FROM section WHERE id = ?1
                 AND (substr(name, 1, length(?2)) = ?2 OR substr(?2, 1, length(name)) = name)
                 AND NOT EXISTS (SELECT 1 FROM story WHERE section = ?1)",
            )?
            .execute(params![section.to_string(), name])?;
        Ok(())
    }

    /// Saves a story over the revision it was read at, and gives the new revision. Its
    /// place stays.
    pub fn save_story(self, story: &Story, revision: u32) -> Result<u32> {
        let id = story.id.to_string();
        let saved = self
            .0
            .prepare_cached(&format!(
                "UPDATE story SET revision = revision + 1, section = ?3, kicker = ?4,
                 headline = ?5, byline = ?6, teaser = ?7, body = ?8, words = ?9, source_url = ?10,
                 language = ?11, lead_picture = ?12, status = ?13, word_target = ?14,
                 page_target = ?15,
                 updated_at = {NOW}
                 WHERE id = ?1 AND revision = ?2 AND deleted_at IS NULL"
            ))?
            .execute(params![
                id,
                revision,
                story.section.map(|section| section.to_string()),
                story.kicker,
                story.headline,
                story.byline,
                story.teaser,
                story.body,
                word_count(&story.body),
                story.source_url,
                story.language.as_ref().map(Language::tag),
                story.lead_picture,
                word(&story.status),
                story.word_target,
                story.page_target,
            ])?;
        match saved {
            0 => Err(self.not_saved("story", &id)),
            _ => Ok(revision + 1),
        }
    }

    /// Takes a story out of its issue's lists.
    pub fn delete_story(self, id: StoryId) -> Result<()> {
        match self.put_stories(&[(id, None)])?.is_empty() {
            true => Err(NOT_FOUND),
            false => Ok(()),
        }
    }
}

const NOT_FOUND: LibraryError = LibraryError::NotFound { what: "story" };

/// The words of a body, as its row keeps them.
pub(crate) fn word_count(body: &str) -> i64 {
    i64::try_from(::issue::words::count(body)).unwrap_or(i64::MAX)
}

fn story(row: &Row<'_>) -> rusqlite::Result<Stored<Story>> {
    let value = Story {
        id: id_column(row, 0)?,
        section: match row.get_ref(2)? {
            ValueRef::Null => None,
            _ => Some(id_column(row, 2)?),
        },
        kicker: row.get(3)?,
        headline: row.get(4)?,
        byline: row.get(5)?,
        teaser: row.get(6)?,
        body: row.get(7)?,
        source_url: row.get(8)?,
        language: language_column(row, 9)?,
        lead_picture: row.get(10)?,
        status: word_column(row, 11)?,
        word_target: row.get(12)?,
        page_target: row.get(13)?,
    };
    Ok(Stored {
        value,
        revision: row.get(1)?,
    })
}

fn language_column(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Language>> {
    match row.get_ref(index)? {
        ValueRef::Null => Ok(None),
        _ => parsed_column(row, index, Language::parse).map(Some),
    }
}

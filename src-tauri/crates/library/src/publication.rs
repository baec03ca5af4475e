//! The `publication` table: the newsletters themselves.

use ::issue::{Language, Publication, PublicationId};
use rusqlite::{OptionalExtension, Row, params};
use uuid::Uuid;

use crate::{LibraryError, NOW, Records, Result, Stored, id_column, json_column, parsed_column};

const COLUMNS: &str = "p.id, p.revision, p.name, p.tagline, p.publisher, p.address, p.website, \
     p.footer, p.house_style, p.language, p.numbering, t.choices";

/// A publication as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicationListing {
    /// Its id.
    pub id: PublicationId,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: Language,
    /// How its numbers are written.
    pub numbering: String,
}

impl Records<'_> {
    /// Adds a publication under a new id, which it is given back with.
    pub fn add_publication(self, publication: Publication) -> Result<Publication> {
        let publication = Publication {
            id: PublicationId(Uuid::now_v7()),
            ..publication
        };
        let theme = self.add_theme(&publication.theme)?;
        self.0
            .prepare_cached(&format!(
                "INSERT INTO publication (id, name, tagline, publisher, address, website, footer,
                 house_style, language, numbering, theme, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, {NOW})"
            ))?
            .execute(params![
                publication.id.to_string(),
                publication.name,
                publication.tagline,
                publication.publisher,
                publication.address,
                publication.website,
                publication.footer,
                publication.house_style,
                publication.language.tag(),
                publication.numbering,
                theme,
            ])?;
        Ok(publication)
    }

    /// A publication that is not deleted.
    pub fn publication(self, id: PublicationId) -> Result<Stored<Publication>> {
        let found = self
            .0
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM publication p JOIN theme t ON t.id = p.theme
                 WHERE p.id = ?1 AND p.deleted_at IS NULL"
            ))?
            .query_row([id.to_string()], publication)
            .optional()?;
        found.ok_or(NOT_FOUND)
    }

    /// The publications that are not deleted, by name.
    pub fn publications(self) -> Result<Vec<PublicationListing>> {
        let mut query = self.0.prepare_cached(
            "SELECT id, name, language, numbering FROM publication
             WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, id",
        )?;
        let rows = query.query_map([], |row| {
            Ok(PublicationListing {
                id: id_column(row, 0)?,
                name: row.get(1)?,
                language: parsed_column(row, 2, Language::parse)?,
                numbering: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The publication of that name, in whatever case its ASCII letters are, the oldest where several have it.
    pub fn publication_named(self, name: &str) -> Result<Option<PublicationId>> {
        let found = self
            .0
            .prepare_cached(
                "SELECT id FROM publication WHERE name = ?1 COLLATE NOCASE AND deleted_at IS NULL
                 ORDER BY id LIMIT 1",
            )?
            .query_row([name], |row| id_column(row, 0))
            .optional()?;
        Ok(found)
    }

    /// Saves a publication's fields and theme over the revision they were read at, and
    /// gives the new revision.
    pub fn save_publication(self, publication: &Publication, revision: u32) -> Result<u32> {
        let id = publication.id.to_string();
        let saved = self
            .0
            .prepare_cached(
                "UPDATE publication SET revision = revision + 1, name = ?3, tagline = ?4,
                 publisher = ?5, address = ?6, website = ?7, footer = ?8, house_style = ?9,
                 language = ?10, numbering = ?11
                 WHERE id = ?1 AND revision = ?2 AND deleted_at IS NULL",
            )?
            .execute(params![
                id,
                revision,
                publication.name,
                publication.tagline,
                publication.publisher,
                publication.address,
                publication.website,
                publication.footer,
                publication.house_style,
                publication.language.tag(),
                publication.numbering,
            ])?;
        if saved == 0 {
            return Err(self.not_saved("publication", &id));
        }
        let choices = serde_json::to_string(&publication.theme).unwrap_or_default();
        self.0
            .prepare_cached(
                "UPDATE theme SET name = ?2, choices = ?3
                 WHERE id = (SELECT theme FROM publication WHERE id = ?1)",
            )?
            .execute(params![id, publication.theme.name, choices])?;
        Ok(revision + 1)
    }

    /// Takes a publication out of all lists.
    pub fn delete_publication(self, id: PublicationId) -> Result<()> {
        self.set_deleted("publication", &id.to_string(), true)
    }

    /// Why a save met no row: it is gone, or it has moved on.
    pub(crate) fn not_saved(self, what: &'static str, id: &str) -> LibraryError {
        let query = format!("SELECT 1 FROM {what} WHERE id = ?1 AND deleted_at IS NULL");
        let found = self.0.query_row(&query, [id], |_| Ok(())).optional();
        match found {
            Ok(Some(())) => LibraryError::Conflict { what },
            Ok(None) => LibraryError::NotFound { what },
            Err(error) => error.into(),
        }
    }

    /// Marks a row deleted, or takes the mark off.
    pub(crate) fn set_deleted(self, what: &'static str, id: &str, deleted: bool) -> Result<()> {
        let moment = if deleted { NOW } else { "NULL" };
        let was = if deleted { "IS NULL" } else { "IS NOT NULL" };
        let change =
            format!("UPDATE {what} SET deleted_at = {moment} WHERE id = ?1 AND deleted_at {was}");
        match self.0.execute(&change, [id])? {
            0 => Err(LibraryError::NotFound { what }),
            _ => Ok(()),
        }
    }
}

const NOT_FOUND: LibraryError = LibraryError::NotFound {
    what: "publication",
};

fn publication(row: &Row<'_>) -> rusqlite::Result<Stored<Publication>> {
    let value = Publication {
        id: id_column(row, 0)?,
        name: row.get(2)?,
        tagline: row.get(3)?,
        publisher: row.get(4)?,
        address: row.get(5)?,
        website: row.get(6)?,
        footer: row.get(7)?,
        house_style: row.get(8)?,
        language: parsed_column(row, 9, Language::parse)?,
        numbering: row.get(10)?,
        theme: json_column(row, 11)?,
    };
    Ok(Stored {
        value,
        revision: row.get(1)?,
    })
}

//! The `section` table: what a publication files its stories under.

use ::issue::{PublicationId, Section, SectionId};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::{Records, Result, id_column};

impl Records<'_> {
    /// A publication's sections, in its order.
    pub fn sections(self, publication: PublicationId) -> Result<Vec<Section>> {
        let mut query = self.0.prepare_cached(
            "SELECT id, name FROM section WHERE publication = ?1 ORDER BY position, id",
        )?;
        let rows = query.query_map([publication.to_string()], |row| {
            Ok(Section {
                id: id_column(row, 0)?,
                name: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A section's name; empty where there is no such section any more.
    pub(crate) fn section_name(self, id: SectionId) -> Result<String> {
        let found = self
            .0
            .prepare_cached("SELECT name FROM section WHERE id = ?1")?
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    /// The section of that name, made at the end of the publication's order where there
    /// is none; `None` for a blank name.
    pub fn section_named(
        self,
        publication: PublicationId,
        name: &str,
    ) -> Result<Option<SectionId>> {
        let name = name.trim();
        if name.is_empty() {
            return Ok(None);
        }
        let publication = publication.to_string();
        let found = self
            .0
            .prepare_cached("SELECT id FROM section WHERE publication = ?1 AND name = ?2")?
            .query_row([publication.as_str(), name], |row| id_column(row, 0))
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
        let id = SectionId(Uuid::now_v7());
        self.0
            .prepare_cached(
                "INSERT INTO section (id, publication, name, position) VALUES (?1, ?2, ?3,
                 (SELECT coalesce(max(position) + 1, 0) FROM section WHERE publication = ?2))",
            )?
            .execute(params![id.to_string(), publication, name])?;
        Ok(Some(id))
    }
}

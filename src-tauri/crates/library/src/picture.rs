//! The `picture` table: pictures by their content, each kept once.

use std::collections::{BTreeMap, BTreeSet};

use ::issue::picture::name_picture;
use ::issue::{MediaType, Picture, PictureHash};
use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::{LibraryError, NOW, Records, Result, parsed_column};

const COLUMNS: &str = "hash, name, media_type, width, height, alt";

/// A picture that comes in.
#[derive(Clone, Copy, Debug)]
pub struct NewPicture<'a> {
    /// The file's name without its ending; the picture is named after it.
    pub stem: &'a str,
    /// Its form.
    pub media_type: MediaType,
    /// Width in pixels, as shown.
    pub width: u32,
    /// Height in pixels, as shown.
    pub height: u32,
    /// What it shows; may be empty.
    pub alt: &'a str,
    /// The file.
    pub bytes: &'a [u8],
}

impl Records<'_> {
    /// Adds a picture, or finds the one with the same content.
    pub fn add_picture(self, new: NewPicture<'_>) -> Result<Picture> {
        let hash = hash(new.bytes);
        let found = self.picture_where("hash = ?1", &hash.0)?;
        if let Some(picture) = found {
            return Ok(picture);
        }
        let mut name = name_picture(new.stem, &hash, new.media_type);
        if self.picture_named(&name)?.is_some() {
            // Eight digits of two hashes agree: the whole hash is never shared.
            name = format!("{hash}.{}", new.media_type.extension());
        }
        self.0
            .prepare_cached(&format!(
                "INSERT INTO picture (hash, name, media_type, width, height, alt, added_at, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, {NOW}, ?7)"
            ))?
            .execute(params![
                hash.0,
                name,
                new.media_type.name(),
                new.width,
                new.height,
                new.alt,
                new.bytes
            ])?;
        Ok(Picture {
            hash,
            name,
            media_type: new.media_type,
            width: new.width,
            height: new.height,
            alt: new.alt.to_owned(),
        })
    }

    /// The picture of that name.
    pub fn picture_named(self, name: &str) -> Result<Option<Picture>> {
        self.picture_where("name = ?1", name)
    }

    /// The pictures among these names that the library has, by name.
    pub fn pictures_named(self, names: &BTreeSet<String>) -> Result<BTreeMap<String, Picture>> {
        let mut pictures = BTreeMap::new();
        for name in names {
            if let Some(picture) = self.picture_named(name)? {
                pictures.insert(name.clone(), picture);
            }
        }
        Ok(pictures)
    }

    /// The bytes of the picture of that name, and their form.
    pub fn picture_bytes(self, name: &str) -> Result<(MediaType, Vec<u8>)> {
        let found = self
            .0
            .prepare_cached("SELECT media_type, bytes FROM picture WHERE name = ?1")?
            .query_row([name], |row| {
                Ok((parsed_column(row, 0, MediaType::from_name)?, row.get(1)?))
            })
            .optional()?;
        found.ok_or(LibraryError::NotFound { what: "picture" })
    }

    fn picture_where(self, condition: &str, value: &str) -> Result<Option<Picture>> {
        let query = format!("SELECT {COLUMNS} FROM picture WHERE {condition}");
        Ok(self
            .0
            .prepare_cached(&query)?
            .query_row([value], picture)
            .optional()?)
    }
}

/// A picture's address by its content.
pub(crate) fn hash(bytes: &[u8]) -> PictureHash {
    let digest = Sha256::digest(bytes);
    PictureHash(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn picture(row: &Row<'_>) -> rusqlite::Result<Picture> {
    Ok(Picture {
        hash: PictureHash(row.get(0)?),
        name: row.get(1)?,
        media_type: parsed_column(row, 2, MediaType::from_name)?,
        width: row.get(3)?,
        height: row.get(4)?,
        alt: row.get(5)?,
    })
}

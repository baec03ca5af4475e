//! The tables `picture` and `picture_copy`: pictures by their content, each kept once, and
//! what editions show of them.

use std::collections::{BTreeMap, BTreeSet};

use ::issue::picture::name_picture;
use ::issue::{MediaType, Picture, PictureHash};
use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::{LibraryError, NOW, Records, Result, parsed_column};

const COLUMNS: &str = "hash, name, media_type, width, height, alt";

/// A picture as editions show it, or as it came where its copy is not made yet.
const SHOWN: &str = "hash, name, coalesce(copy.media_type, picture.media_type),
    coalesce(copy.width, picture.width), coalesce(copy.height, picture.height), alt
    FROM picture LEFT JOIN picture_copy AS copy ON copy.picture = hash";

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
    /// What editions show.
    pub copy: NewCopy<'a>,
}

/// What editions show of a picture.
#[derive(Clone, Copy, Debug)]
pub struct NewCopy<'a> {
    /// Its form.
    pub media_type: MediaType,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The file; `None` where the original is fit as it is.
    pub bytes: Option<&'a [u8]>,
}

impl Records<'_> {
    /// Adds a picture with its copy, or finds the one with the same content. It is named
    /// after the form that editions show, and is given as they show it.
    pub fn add_picture(self, new: NewPicture<'_>) -> Result<Picture> {
        let hash = hash(new.bytes);
        if self.picture_where("hash = ?1", &hash.0)?.is_none() {
            self.insert_picture(&hash, new)?;
        }
        self.insert_copy("hash = ?1", &hash.0, new.copy)?;
        let query = format!("SELECT {SHOWN} WHERE hash = ?1");
        let mut statement = self.0.prepare_cached(&query)?;
        Ok(statement.query_row([&hash.0], picture)?)
    }

    fn insert_picture(self, hash: &PictureHash, new: NewPicture<'_>) -> Result<()> {
        let shown = new.copy.media_type;
        let mut name = name_picture(new.stem, hash, shown);
        if self.picture_where("name = ?1", &name)?.is_some() {
            // Eight digits of two hashes agree: the whole hash is never shared.
            name = format!("{hash}.{}", shown.extension());
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
        Ok(())
    }

    /// Keeps the copy of the picture of that name, where there is none yet.
    pub fn keep_copy(self, name: &str, copy: NewCopy<'_>) -> Result<()> {
        self.insert_copy("name = ?1", name, copy)
    }

    fn insert_copy(self, condition: &str, value: &str, copy: NewCopy<'_>) -> Result<()> {
        let query = format!(
            "INSERT OR IGNORE INTO picture_copy (picture, media_type, width, height, bytes)
             SELECT hash, ?2, ?3, ?4, ?5 FROM picture WHERE {condition}"
        );
        let form = copy.media_type.name();
        self.0.prepare_cached(&query)?.execute(params![
            value,
            form,
            copy.width,
            copy.height,
            copy.bytes
        ])?;
        Ok(())
    }

    /// The pictures among these names that the library has, by name, as editions show them.
    pub fn pictures_named(self, names: &BTreeSet<String>) -> Result<BTreeMap<String, Picture>> {
        let mut pictures = BTreeMap::new();
        let mut statement = self
            .0
            .prepare_cached(&format!("SELECT {SHOWN} WHERE name = ?1"))?;
        for name in names {
            if let Some(picture) = statement.query_row([name], picture).optional()? {
                pictures.insert(name.clone(), picture);
            }
        }
        Ok(pictures)
    }

    /// What editions show of the picture of that name, and its form; `None` where its copy
    /// is not made yet.
    pub fn edition_bytes(self, name: &str) -> Result<Option<(MediaType, Vec<u8>)>> {
        let found = self
            .0
            .prepare_cached(
                "SELECT copy.media_type, coalesce(copy.bytes, picture.bytes)
                 FROM picture JOIN picture_copy AS copy ON copy.picture = hash WHERE name = ?1",
            )?
            .query_row([name], form_and_bytes)
            .optional()?;
        Ok(found)
    }

    /// The names among these of pictures whose copy is not made yet.
    pub fn uncopied<'n>(self, names: impl Iterator<Item = &'n String>) -> Result<Vec<String>> {
        let mut statement = self.0.prepare_cached(
            "SELECT 1 FROM picture WHERE name = ?1
             AND NOT EXISTS (SELECT 1 FROM picture_copy WHERE picture = hash)",
        )?;
        let mut uncopied = Vec::new();
        for name in names {
            if statement.exists([name])? {
                uncopied.push(name.clone());
            }
        }
        Ok(uncopied)
    }

    /// The picture of that name as it came: its form and bytes. No edition shows these.
    pub fn original_bytes(self, name: &str) -> Result<(MediaType, Vec<u8>)> {
        let found = self
            .0
            .prepare_cached("SELECT media_type, bytes FROM picture WHERE name = ?1")?
            .query_row([name], form_and_bytes)
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

fn form_and_bytes(row: &Row<'_>) -> rusqlite::Result<(MediaType, Vec<u8>)> {
    Ok((parsed_column(row, 0, MediaType::from_name)?, row.get(1)?))
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

//! The `setting` table: what the window remembers between two starts.

use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Records, Result};

const PLACE: &str = "place";

impl Records<'_> {
    /// Where the window was; `None` where nothing is remembered, or nothing that this
    /// version understands.
    pub fn place<T: DeserializeOwned>(self) -> Result<Option<T>> {
        let value: Option<String> = self
            .0
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
            .query_row([PLACE], |row| row.get(0))
            .optional()?;
        Ok(value.and_then(|value| serde_json::from_str(&value).ok()))
    }

    /// Remembers where the window is.
    pub fn remember_place<T: Serialize>(self, place: &T) -> Result<()> {
        let value = serde_json::to_string(place).unwrap_or_else(|_| "null".into());
        self.0
            .prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            )?
            .execute([PLACE, &value])?;
        Ok(())
    }
}

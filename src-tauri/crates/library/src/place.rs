//! The `setting` table: what the windows remember between two starts.

use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Records, Result};

/// The place of a window is kept under this and the window's label.
const PLACE: &str = "place/";
const RECENT: &str = "recent";

impl Records<'_> {
    /// Where a window was; `None` where nothing is remembered, or nothing that this
    /// version understands.
    pub fn place<T: DeserializeOwned>(self, window: &str) -> Result<Option<T>> {
        self.setting(&format!("{PLACE}{window}"))
    }

    /// Remembers where a window is.
    pub fn remember_place<T: Serialize>(self, window: &str, place: &T) -> Result<()> {
        self.remember(&format!("{PLACE}{window}"), place)
    }

    /// Forgets a window that was closed for good.
    pub fn forget_place(self, window: &str) -> Result<()> {
        self.0
            .prepare_cached("DELETE FROM setting WHERE name = ?1")?
            .execute([format!("{PLACE}{window}")])?;
        Ok(())
    }

    /// The windows whose place is remembered, by label.
    pub fn windows(self) -> Result<Vec<String>> {
        let mut query = self.0.prepare_cached(
            "SELECT substr(name, length(?1) + 1) FROM setting
             WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
        )?;
        let labels = query.query_map([PLACE], |row| row.get(0))?;
        Ok(labels.collect::<rusqlite::Result<_>>()?)
    }

    /// The issues that were opened last, the latest first.
    pub fn recent_issues(self) -> Result<Vec<String>> {
        Ok(self.setting(RECENT)?.unwrap_or_default())
    }

    /// Remembers which issues were opened last.
    pub fn remember_recent_issues(self, issues: &[String]) -> Result<()> {
        self.remember(RECENT, &issues)
    }

    fn setting<T: DeserializeOwned>(self, name: &str) -> Result<Option<T>> {
        let value: Option<String> = self
            .0
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        Ok(value.and_then(|value| serde_json::from_str(&value).ok()))
    }

    fn remember<T: Serialize>(self, name: &str, value: &T) -> Result<()> {
        let value = serde_json::to_string(value).unwrap_or_else(|_| "null".into());
        self.0
            .prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            )?
            .execute([name, &value])?;
        Ok(())
    }
}

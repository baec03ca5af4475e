//! The `theme` table: what editions wear. A publication has a row of its own.

use ::issue::Theme;
use rusqlite::params;
use uuid::Uuid;

use crate::{Records, Result};

impl Records<'_> {
    /// Adds a theme and gives its id.
    pub(crate) fn add_theme(self, theme: &Theme) -> Result<String> {
        let id = Uuid::now_v7().to_string();
        let choices = serde_json::to_string(theme).unwrap_or_default();
        self.0
            .prepare_cached("INSERT INTO theme (id, name, choices) VALUES (?1, ?2, ?3)")?
            .execute(params![id, theme.name, choices])?;
        Ok(id)
    }
}

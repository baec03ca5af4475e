//! Markdown as an HTML fragment: of a file, without any library, and of a text that is copied.

use std::collections::BTreeMap;
use std::path::Path;

use issue::picture::names_in;

use crate::pictures::read_file;
use crate::{Desk, Failure, Result};

/// A Markdown file as a safe HTML fragment; its encoding is guessed as an import's is.
///
/// # Errors
/// A file that cannot be read, is too large, or is no text.
pub fn render_file(path: &Path) -> Result<String> {
    let bytes = read_file(path)?;
    let unread = |refusal| Failure::unread(&path.display().to_string(), refusal);
    let text = intake::text(&bytes).map_err(unread)?;
    Ok(press::fragment::render(&text))
}

impl Desk {
    /// A text as other programs paste it: with its format, and with its pictures in it. One
    /// that cannot be had is left as it is named.
    pub fn rich_text(&self, markdown: &str) -> String {
        let names = names_in(markdown).into_iter();
        let pictures: BTreeMap<_, _> = names
            .filter_map(|name| self.picture(&name).ok().map(|picture| (name, picture)))
            .collect();
        press::fragment::self_contained(markdown, &pictures)
    }
}

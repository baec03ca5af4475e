//! One Markdown file as an HTML fragment, without any library.

use std::path::Path;

use crate::Result;
use crate::pictures::read_file;

/// A Markdown file as a safe HTML fragment; its encoding is guessed as an import's is.
///
/// # Errors
/// A file that cannot be read, is too large, or is no text.
pub fn render_file(path: &Path) -> Result<String> {
    let bytes = read_file(path)?;
    let text = intake::text(&bytes)?;
    Ok(press::fragment::render(&text))
}

//! One Markdown file as an HTML fragment, without any library.

use std::path::Path;

use crate::pictures::read_file;
use crate::{Failure, Result};

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

//! Reading files, and the pictures beside them, into manuscripts.

use std::path::Path;

use intake::{Manuscript, picture_file};
use issue::picture::is_cut_off;
use words::message;

use super::ReadFile;
use crate::pictures::read_file;
use crate::{Failure, Result};

/// Reads the text of a bundle that is in memory.
pub(crate) fn read_bundle(text: &[u8]) -> Result<Manuscript> {
    intake::read("issue.md", text).map_err(|refusal| Failure::unread("issue.md", refusal))
}

/// Reads one file and the pictures beside it.
pub(super) fn read(path: &Path) -> Result<ReadFile> {
    let bundle = path.join("issue.md");
    let path = if path.is_dir() && bundle.is_file() {
        bundle.as_path()
    } else {
        path
    };
    let bytes = read_file(path)?;
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let unread = |refusal| Failure::unread(&name, refusal);
    let manuscript = intake::read(&name, &bytes).map_err(unread)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    Ok(with_pictures(name, manuscript, &|picture| {
        beside(&folder, picture)
    }))
}

/// A file of `folder` or below it; a link that leads out of it is not followed.
fn beside(folder: &Path, picture: &str) -> Result<Vec<u8>> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let path = folder.join(picture_file(picture).unwrap_or_default());
    let inside = match (folder.canonicalize(), path.canonicalize()) {
        (Ok(folder), Ok(path)) => path.starts_with(folder),
        _ => false,
    };
    if !inside {
        return Err(Failure::refused(message!("desk-picture-not-beside"), None));
    }
    read_file(&path)
}

pub(super) fn with_pictures(
    name: String,
    manuscript: Manuscript,
    find: &dyn Fn(&str) -> Result<Vec<u8>>,
) -> ReadFile {
    let mut notes = manuscript.notes.clone();
    let mut pictures = Vec::new();
    for path in manuscript.picture_paths() {
        let read = find(&path).and_then(|bytes| Ok(intake::picture::read(&bytes)?));
        match read {
            Ok(incoming) => {
                if is_cut_off(&incoming.bytes) {
                    notes.push(message!("desk-picture-cut-off", path = &path));
                }
                pictures.push((path, incoming));
            }
            Err(failure) => {
                notes.push(message!("desk-picture-left", path, why = failure.message));
            }
        }
    }
    ReadFile {
        name,
        manuscript,
        pictures,
        notes,
    }
}

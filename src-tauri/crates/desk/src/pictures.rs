//! Pictures: taking them in, and handing them to the window.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use intake::FILE_LIMIT;
use intake::picture::{EditionCopy, IncomingPicture};
use issue::picture::PICTURE_FOLDER;
use issue::{ComposedIssue, MediaType};
use library::{NewCopy, NewPicture};
use words::message;

use crate::wire::AddedPicture;
use crate::{Desk, Failure, Result};

impl Desk {
    /// Takes a picture in: a file's name and its bytes.
    ///
    /// # Errors
    /// Bytes that are no picture Masthead knows, or too large a one.
    pub fn add_picture(&self, file_name: &str, bytes: &[u8]) -> Result<AddedPicture> {
        let incoming = intake::picture::read(bytes)?;
        let stem = Path::new(file_name)
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy();
        let picture = self.library().write(|records| {
            Ok::<_, Failure>(records.add_picture(new_picture(&stem, "", &incoming))?)
        })?;
        Ok(AddedPicture {
            destination: format!("{PICTURE_FOLDER}{}", picture.name),
            alt: picture.alt,
        })
    }

    /// Takes a picture file in.
    ///
    /// # Errors
    /// As [`Desk::add_picture`], and a file that cannot be read.
    pub fn add_picture_file(&self, path: &Path) -> Result<AddedPicture> {
        let bytes = read_file(path)?;
        self.add_picture(
            &path.file_name().unwrap_or_default().to_string_lossy(),
            &bytes,
        )
    }

    /// A picture as editions show it, by its name in the library: its form and bytes.
    ///
    /// # Errors
    /// A name that is not there.
    pub fn picture(&self, name: &str) -> Result<(MediaType, Vec<u8>)> {
        let found = self.reader().records().edition_bytes(name)?;
        match found {
            Some(found) => Ok(found),
            None => {
                let copy = self.copy_picture(name)?;
                Ok((copy.media_type, copy.bytes))
            }
        }
    }

    /// The pictures of an issue as editions show them, by name.
    pub(crate) fn edition_pictures(
        &self,
        composed: &ComposedIssue,
    ) -> Result<BTreeMap<String, Vec<u8>>> {
        let names = composed.pictures.keys();
        names
            .map(|name| Ok((name.clone(), self.picture(name)?.1)))
            .collect()
    }

    /// Makes the copies that an issue's pictures lack: those that came into the library
    /// before it kept any. A picture of which none can be made leaves its words, because no
    /// edition shows an original.
    pub(crate) fn copy_pictures(&self, composed: &mut ComposedIssue) -> Result<()> {
        let names = composed.pictures.keys();
        let uncopied = self.reader().records().uncopied(names)?;
        for name in uncopied {
            match self.copy_picture(&name) {
                Ok(copy) => {
                    if let Some(picture) = composed.pictures.get_mut(&name) {
                        picture.media_type = copy.media_type;
                        (picture.width, picture.height) = (copy.width, copy.height);
                    }
                }
                Err(_) => drop(composed.pictures.remove(&name)),
            }
        }
        Ok(())
    }

    /// Makes the copy of a picture and keeps it.
    fn copy_picture(&self, name: &str) -> Result<EditionCopy> {
        let (_, original) = self.reader().records().original_bytes(name)?;
        let incoming = intake::picture::read(&original)?;
        // Where nothing can be written the copy is made again the next time.
        let _ = self
            .library()
            .write(|records| records.keep_copy(name, new_copy(&incoming)));
        Ok(match incoming.copy {
            Some(copy) => copy,
            None => EditionCopy {
                media_type: incoming.media_type,
                width: incoming.width,
                height: incoming.height,
                bytes: original,
            },
        })
    }
}

/// Whether a file's name says that it is a picture.
pub fn is_picture_file(path: &Path) -> bool {
    let extension = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    extension == "jpeg"
        || MediaType::ALL
            .iter()
            .any(|media| media.extension() == extension)
}

/// A picture as the library takes it.
pub(crate) fn new_picture<'a>(
    stem: &'a str,
    alt: &'a str,
    incoming: &'a IncomingPicture,
) -> NewPicture<'a> {
    NewPicture {
        stem,
        media_type: incoming.media_type,
        width: incoming.width,
        height: incoming.height,
        alt,
        bytes: &incoming.bytes,
        copy: new_copy(incoming),
    }
}

/// What editions show of a picture, as the library takes it.
fn new_copy(incoming: &IncomingPicture) -> NewCopy<'_> {
    match &incoming.copy {
        None => NewCopy {
            media_type: incoming.media_type,
            width: incoming.width,
            height: incoming.height,
            bytes: None,
        },
        Some(copy) => NewCopy {
            media_type: copy.media_type,
            width: copy.width,
            height: copy.height,
            bytes: Some(&copy.bytes),
        },
    }
}

/// A whole file, unless it is larger than any that is read.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |reason: String| {
        Failure::refused(
            message!("desk-file-unread", path = path.display(), reason),
            message!("desk-file-unread-hint"),
        )
    };
    let too_large = || Failure::unread(&path.display().to_string(), intake::Refusal::TooLarge);
    let file = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?;
    if file.is_dir() {
        return Err(unreadable("folder".into()));
    }
    // A device or a pipe has no end, or never begins.
    if !file.is_file() {
        return Err(unreadable("no-file".into()));
    }
    if file.len() > FILE_LIMIT as u64 {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path)
        .and_then(|file| file.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(error.to_string()))?;
    if bytes.len() > FILE_LIMIT {
        return Err(too_large());
    }
    Ok(bytes)
}

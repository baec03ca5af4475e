//! Exports: an issue's editions as files.

use std::path::{Path, PathBuf};

use issue::picture::PICTURE_FOLDER;
use issue::{ComposedIssue, IssueId};
use press::{bundle, web};
use typeset::Typesetter;

use crate::compose::{composed, picture_bytes};
use crate::convert::id;
use crate::wire::{Edition, Exported, Progress};
use crate::write::{write_file, write_folder};
use crate::{Desk, Failure, Result};

/// Where an export stands: the front end shows it, and may end it between two stages.
pub trait Watch {
    /// Takes notice of a stage; `false` ends the export with nothing written.
    fn stage(&self, progress: Progress) -> bool;
}

/// The stages of an export.
const STAGES: [&str; 3] = [
    "Gathering the issue",
    "Making the edition",
    "Writing the file",
];

impl Desk {
    /// What the file (for Markdown, the folder) of an edition is called: the issue's title
    /// in ASCII letters and digits, "the-harbour-letter-108.pdf".
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn edition_name(&self, issue: &str, edition: Edition) -> Result<String> {
        let issue = composed(self.library().records(), id(issue, "issue")?)?;
        let stem = file_stem(&issue);
        Ok(match edition {
            Edition::Web => format!("{stem}.html"),
            Edition::Print => format!("{stem}.pdf"),
            Edition::Markdown => stem,
        })
    }

    /// Writes an edition of the issue, as the library has it, to `target`: a file, for
    /// Markdown a folder. `None` where `watch` ended it.
    ///
    /// # Errors
    /// An issue that is not there, a folder that cannot be written.
    pub fn export(
        &self,
        issue: &str,
        edition: Edition,
        target: &Path,
        watch: &dyn Watch,
    ) -> Result<Option<Exported>> {
        let issue: IssueId = id(issue, "issue")?;
        let go_on = |done: u32| {
            let stage = STAGES[done as usize].to_owned();
            watch.stage(Progress {
                stage,
                done,
                of: STAGES.len() as u32,
            })
        };
        if !go_on(0) {
            return Ok(None);
        }
        let (composed, pictures) = {
            let library = self.library();
            let composed = composed(library.records(), issue)?;
            let pictures = picture_bytes(library.records(), &composed)?;
            (composed, pictures)
        };
        if !go_on(1) {
            return Ok(None);
        }
        let (bytes, notes) = match edition {
            Edition::Web => (
                web::self_contained(&composed, &pictures).into_bytes(),
                Vec::new(),
            ),
            Edition::Markdown => (bundle::issue_md(&composed).into_bytes(), Vec::new()),
            Edition::Print => {
                let mut typesetter = self
                    .typesetter
                    .lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner);
                let printed = typesetter
                    .get_or_insert_with(Typesetter::new)
                    .print(&composed, &pictures)?;
                (printed.pdf, printed.notes)
            }
        };
        if !go_on(2) {
            return Ok(None);
        }
        match edition {
            Edition::Markdown => {
                let files: Vec<(PathBuf, &[u8])> = pictures
                    .iter()
                    .map(|(name, bytes)| (Path::new(PICTURE_FOLDER).join(name), bytes.as_slice()))
                    .collect();
                not_another_folder(target)?;
                write_folder(target, &files, (Path::new("issue.md"), &bytes))?;
            }
            _ => write_file(target, &bytes)?,
        }
        Ok(Some(Exported {
            path: target.display().to_string(),
            notes,
        }))
    }
}

/// An issue's title as part of a file name: lower-case ASCII letters and digits with
/// hyphens between; letters of other scripts have no place in it, so that the name is
/// safe on every disk and in every address.
pub fn file_stem(composed: &ComposedIssue) -> String {
    let mut stem = String::new();
    let title = format!("{} {}", composed.publication.name, composed.issue.number);
    for c in title.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            stem.push(c);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    stem.truncate(80);
    match stem.trim_end_matches('-') {
        "" => "issue".into(),
        stem => stem.into(),
    }
}

/// Refuses to write a bundle into a folder that is something else.
fn not_another_folder(folder: &Path) -> Result<()> {
    let entries = std::fs::read_dir(folder).map(|mut entries| entries.next().is_some());
    if entries.unwrap_or(false) && !folder.join("issue.md").is_file() {
        return Err(Failure::refused(
            format!(
                "there is already a folder {} with other things in it",
                folder.display()
            ),
            "Choose another folder, or move that one away.",
        ));
    }
    Ok(())
}

//! Exports: an issue's editions as files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use issue::picture::PICTURE_FOLDER;
use issue::{ComposedIssue, IssueId};
use press::{bundle, web};
use words::{Message, message};

use crate::compose::composed;
use crate::convert::id;
use crate::printing::PrintOrder;
use crate::wire::{Edition, Exported, Progress};
use crate::write::{write_file, write_folder};
use crate::{Desk, Failure, Result};

/// Where an export stands, for a front end to show.
pub trait Watch {
    /// Takes notice of a stage.
    fn stage(&self, progress: Progress);

    /// Whether the export is wanted no longer.
    fn is_stopped(&self) -> bool {
        false
    }
}

/// The stages of an export.
fn stages() -> [Message; 3] {
    [
        message!("desk-stage-gathering"),
        message!("desk-stage-making"),
        message!("desk-stage-writing"),
    ]
}

impl Desk {
    /// What the file (for Markdown, the folder) of an edition is called: the issue's title
    /// in ASCII letters and digits, "the-harbour-letter-108.pdf".
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn edition_name(&self, issue: &str, edition: Edition) -> Result<String> {
        let issue = composed(self.reader().records(), id(issue, "issue")?)?;
        let stem = file_stem(&issue);
        Ok(match edition {
            Edition::Web => format!("{stem}.html"),
            Edition::Print => format!("{stem}.pdf"),
            Edition::PrintHtml => format!("{stem}-print.html"),
            Edition::Markdown => stem,
        })
    }

    /// Writes an edition of the issue, as the library has it, to `target`: a file, for
    /// Markdown a folder.
    ///
    /// # Errors
    /// An issue that is not there, a folder that cannot be written.
    pub fn export(
        &self,
        issue: &str,
        edition: Edition,
        target: &Path,
        watch: &dyn Watch,
    ) -> Result<Exported> {
        self.export_to_order(issue, edition, &PrintOrder::default(), target, watch)
    }

    /// The same with what is wanted this time of the print edition and of the print-ready
    /// page; the other editions have no pages and take no order.
    ///
    /// # Errors
    /// As [`Self::export`].
    pub fn export_to_order(
        &self,
        issue: &str,
        edition: Edition,
        order: &PrintOrder,
        target: &Path,
        watch: &dyn Watch,
    ) -> Result<Exported> {
        if edition == Edition::Print {
            let report = self.export_print(issue, order, target, watch)?;
            return Ok(report.exported());
        }
        let issue: IssueId = id(issue, "issue")?;
        let stages = stages();
        let tell = |done: u32| {
            let stage = stages[done as usize].clone();
            let of = u32::try_from(stages.len()).unwrap_or(u32::MAX);
            watch.stage(Progress { stage, done, of });
        };
        tell(0);
        let (composed, pictures) = self.gathered(issue)?;
        tell(1);
        let mut notes = Vec::new();
        let text = match edition {
            Edition::Markdown => bundle::issue_md(&composed),
            Edition::PrintHtml => {
                let (page, changes) = self.print_ready(&composed, &pictures, order);
                notes = changes;
                page
            }
            _ => web::self_contained(&composed, &pictures),
        };
        let bytes = text.into_bytes();
        if watch.is_stopped() {
            return Err(typeset::PrintError::Stopped.into());
        }
        tell(2);
        match edition {
            Edition::Markdown => {
                let files: Vec<(PathBuf, &[u8])> = pictures
                    .iter()
                    .map(|(name, bytes)| (Path::new(PICTURE_FOLDER).join(name), bytes.as_slice()))
                    .collect();
                not_another_folder(target, &composed)?;
                write_folder(target, &files, (Path::new("issue.md"), &bytes))?;
            }
            _ => write_file(target, &bytes)?,
        }
        Ok(Exported {
            path: target.display().to_string(),
            notes,
            findings: Vec::new(),
        })
    }

    /// An issue with the copies of its pictures that editions show, and their bytes.
    pub(crate) fn gathered(
        &self,
        issue: IssueId,
    ) -> Result<(ComposedIssue, BTreeMap<String, Vec<u8>>)> {
        let mut composed = composed(self.reader().records(), issue)?;
        self.copy_pictures(&mut composed)?;
        let pictures = self.edition_pictures(&composed)?;
        Ok((composed, pictures))
    }
}

/// An issue's title as part of a file name: lower-case ASCII letters and digits with
/// hyphens between, so that the name is safe on every disk and in every address. Letters of
/// other scripts have no place in it; where there are any, digits of the issue's id end it,
/// so that two issues never share a name.
fn file_stem(composed: &ComposedIssue) -> String {
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
    let stem = match stem.trim_end_matches('-') {
        "" => "issue",
        stem => stem,
    };
    if title.chars().all(|c| c.is_ascii() || !c.is_alphanumeric()) {
        return stem.to_owned();
    }
    let id = composed.issue.id.to_string();
    format!("{stem}-{}", &id[id.len() - 8..])
}

/// Refuses to write a bundle into a folder that is something else: other papers, or
/// another issue's bundle.
fn not_another_folder(folder: &Path, composed: &ComposedIssue) -> Result<()> {
    let mut entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(_) => return Ok(()),
    };
    let is_empty = entries.next().is_none();
    let kept = std::fs::read(folder.join("issue.md")).ok();
    let kept = kept.and_then(|text| intake::read("issue.md", &text).ok());
    let same_issue = kept.is_some_and(|kept| {
        kept.publication.name == composed.publication.name
            && kept.issue.number == composed.issue.number
    });
    if is_empty || same_issue {
        return Ok(());
    }
    Err(Failure::refused(
        message!("desk-folder-taken", path = folder.display()),
        message!("desk-folder-taken-hint"),
    ))
}

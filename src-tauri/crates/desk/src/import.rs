//! Imports: files are read, the editor sees what would be made, and only then is it made,
//! in one transaction.

mod make;
mod plan;
mod read;

use std::path::{Path, PathBuf};

use intake::Manuscript;
use intake::picture::IncomingPicture;
use issue::{IssueId, Language, Publication, PublicationId};
use library::Records;
use library::history::{Deed, Scope, Table};
use uuid::Uuid;
use words::{Message, message};

use crate::drafts::sheet;
use crate::report::ImportReport;
use crate::shelving::{step, there};
use crate::wire::{ImportPlan, IssueSheet};
use crate::{Desk, Failure, Result};

use plan::{notes, planned};
pub(crate) use read::read_bundle;
use read::{read, with_pictures};

/// What files would become; nothing is written.
pub struct ReadImport {
    files: Vec<ReadFile>,
    refused: Vec<Failure>,
}

struct ReadFile {
    /// The file's name, for showing.
    name: String,
    manuscript: Manuscript,
    /// The pictures that came along, by the path the text names.
    pictures: Vec<(String, IncomingPicture)>,
    notes: Vec<Message>,
}

impl ReadImport {
    /// Reads files, or folders that are Markdown bundles. A file that cannot be read is
    /// set down among the refused.
    pub fn of_files(paths: &[PathBuf]) -> Self {
        let mut import = Self {
            files: Vec::new(),
            refused: Vec::new(),
        };
        for path in paths {
            match read(path) {
                Ok(file) => import.files.push(file),
                Err(failure) => import.refused.push(failure),
            }
        }
        import
    }

    /// Reads a bundle that is in memory: `issue.md` and its pictures by path.
    pub(crate) fn of_bundle(name: &str, text: &[u8], pictures: &[(&str, &[u8])]) -> Result<Self> {
        let manuscript = read_bundle(text)?;
        let find = |wanted: &str| {
            let found = pictures.iter().find(|(path, _)| *path == wanted);
            Ok(found.map(|(_, bytes)| bytes.to_vec()).unwrap_or_default())
        };
        let file = with_pictures(name.to_owned(), manuscript, &find);
        Ok(Self {
            files: vec![file],
            refused: Vec::new(),
        })
    }

    /// The first file that was refused.
    pub fn first_refusal(&self) -> Option<&Failure> {
        self.refused.first()
    }
}

impl Desk {
    /// What an import would make. It waits under its token until it is agreed to or
    /// dropped.
    ///
    /// # Errors
    /// Those of the library.
    pub fn plan_import(&self, import: ReadImport) -> Result<ImportPlan> {
        let issues = {
            let library = self.library();
            let plan = |file: &ReadFile| planned(library.records(), file);
            import.files.iter().map(plan).collect::<Result<_>>()?
        };
        let token = Uuid::new_v4().to_string();
        let plan = ImportPlan {
            token: token.clone(),
            issues,
            refused: import.refused.clone(),
        };
        self.imports().insert(token, import);
        Ok(plan)
    }

    /// Makes what a plan said, and opens the last issue made.
    ///
    /// # Errors
    /// A plan that is gone, and those of the library: then nothing was made, and the plan
    /// still waits.
    pub fn accept_import(&self, token: &str) -> Result<IssueSheet> {
        let import = self.imports().remove(token).ok_or_else(|| {
            Failure::refused(
                message!("desk-import-gone"),
                message!("desk-import-gone-hint"),
            )
        })?;
        let made = self.library().write(|records| {
            let made = import.make(records)?;
            let last = made.last().ok_or_else(|| Failure::unknown("issue"))?;
            sheet(records, last.0)
        });
        if made.is_err() {
            self.imports().insert(token.to_owned(), import);
        }
        made
    }

    /// Drops a plan.
    pub fn discard_import(&self, token: &str) {
        self.imports().remove(token);
    }

    /// Makes the issues of an import at once, all or none: for the command line, where the
    /// command is the agreement.
    ///
    /// # Errors
    /// The first refused file, and those of the library: then nothing was made.
    pub fn import(&self, mut import: ReadImport) -> Result<Vec<ImportReport>> {
        if !import.refused.is_empty() {
            return Err(import.refused.remove(0));
        }
        self.library().write(|records| {
            let mut reports = Vec::new();
            let notes: Vec<_> = import
                .files
                .iter()
                .map(|file| notes(records, file))
                .collect::<Result<_>>()?;
            let made = import.make(records)?;
            for (((id, publication), file), notes) in made.into_iter().zip(&import.files).zip(notes)
            {
                reports.push(ImportReport {
                    id: id.to_string(),
                    file: file.name.clone(),
                    publication,
                    number: file.manuscript.issue.number.clone(),
                    stories: file.manuscript.stories.len(),
                    notes: notes.iter().map(Message::to_string).collect(),
                });
            }
            Ok(reports)
        })
    }

    fn imports(&self) -> std::sync::MutexGuard<'_, std::collections::HashMap<String, ReadImport>> {
        self.imports
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl ReadImport {
    /// Makes every issue; gives their ids and their publications' names.
    fn make(&self, records: Records<'_>) -> Result<Vec<(IssueId, String)>> {
        let known = records.publications()?;
        let made = self.files.iter().map(|file| file.make(records));
        let made: Vec<(IssueId, String)> = made.collect::<Result<_>>()?;
        let mut homes = Vec::new();
        for (issue, _) in &made {
            homes.push(records.issue(*issue)?.value.publication);
        }
        let Some((last, _)) = made.last() else {
            return Ok(made);
        };
        let issues = made
            .iter()
            .map(|(issue, _)| there(Table::Issue, issue.0, true));
        let issues: Vec<_> = issues.collect();
        homes.dedup();
        let new = |home: &&PublicationId| !known.iter().any(|listed| listed.id == **home);
        let publications = homes.iter().filter(new);
        let publications: Vec<_> = publications
            .map(|home| there(Table::Publication, home.0, true))
            .collect();
        let scope = match homes.as_slice() {
            [home] if publications.is_empty() => Scope::Publication(*home),
            _ => Scope::Library,
        };
        // Publications first: an issue is there only where its publication is.
        let changes = [publications, issues].concat();
        step(records, scope, Deed::Import, last.0, changes)?;
        Ok(made)
    }
}

/// The publication's name, or the file's where the text does not say.
fn publication_name(manuscript: &Manuscript, file: &str) -> String {
    match manuscript.publication.name.trim() {
        "" => Path::new(file)
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        name => name.to_owned(),
    }
}

/// The language that stories without one were written in, where it is not that of the
/// publication they go to.
fn own_language(manuscript: &Manuscript, publication: &Language) -> Option<Language> {
    let language = manuscript.publication.language.clone();
    language.filter(|language| language != publication)
}

/// A field of a publication.
#[derive(Clone, Copy)]
enum Field {
    Tagline,
    Publisher,
    Address,
    Website,
    Footer,
    HouseStyle,
    Numbering,
}

impl Field {
    /// What an issue keeps it under.
    fn name(self) -> &'static str {
        match self {
            Self::Tagline => "tagline",
            Self::Publisher => "publisher",
            Self::Address => "address",
            Self::Website => "website",
            Self::Footer => "footer",
            Self::HouseStyle => "house style",
            Self::Numbering => "numbering",
        }
    }

    /// What a person calls it.
    fn message(self) -> Message {
        match self {
            Self::Tagline => message!("desk-field-tagline"),
            Self::Publisher => message!("desk-field-publisher"),
            Self::Address => message!("desk-field-address"),
            Self::Website => message!("desk-field-website"),
            Self::Footer => message!("desk-field-footer"),
            Self::HouseStyle => message!("desk-field-house-style"),
            Self::Numbering => message!("desk-field-numbering"),
        }
    }
}

/// What a manuscript says of a publication that the library knows otherwise.
fn left_aside(manuscript: &Manuscript, known: &Publication) -> Vec<(Field, String)> {
    let fields = &manuscript.publication;
    let numbering = fields.numbering.clone().unwrap_or_default();
    let said = [
        (Field::Tagline, &fields.tagline, &known.tagline),
        (Field::Publisher, &fields.publisher, &known.publisher),
        (Field::Address, &fields.address, &known.address),
        (Field::Website, &fields.website, &known.website),
        (Field::Footer, &fields.footer, &known.footer),
        (Field::HouseStyle, &fields.house_style, &known.house_style),
        (Field::Numbering, &numbering, &known.numbering),
    ];
    let differing = said
        .into_iter()
        .filter(|(_, said, known)| !said.is_empty() && said != known);
    differing
        .map(|(field, said, _)| (field, said.clone()))
        .collect()
}

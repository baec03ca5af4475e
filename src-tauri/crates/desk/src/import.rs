//! Imports: files are read, the editor sees what would be made, and only then is it made,
//! in one transaction.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use intake::picture::IncomingPicture;
use intake::{Manuscript, StoryFields, picture_file};
use issue::picture::PICTURE_FOLDER;
use issue::{Issue, IssueId, Language, Publication, PublicationId, Story, StoryId};
use library::Records;
use uuid::Uuid;

use crate::convert::words;
use crate::drafts::{blank_publication, sheet};
use crate::pictures::{new_picture, read_file};
use crate::report::ImportReport;
use crate::wire::{ImportPlan, IssueSheet, PlannedIssue, PlannedStory};
use crate::{Desk, Failure, Result};

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
    notes: Vec<String>,
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
                "this import is no longer there",
                "Choose the file once more.",
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
                    notes,
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
        self.files.iter().map(|file| file.make(records)).collect()
    }
}

impl ReadFile {
    fn make(&self, records: Records<'_>) -> Result<(IssueId, String)> {
        let mut manuscript = self.manuscript.clone();
        let mut names = BTreeMap::new();
        for (path, incoming) in &self.pictures {
            let file = picture_file(path).unwrap_or_default();
            let stem = Path::new(&file)
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy();
            let alt = manuscript.picture_alts.get(path).map_or("", String::as_str);
            let picture = records.add_picture(new_picture(&stem, alt, incoming))?;
            names.insert(path.clone(), format!("{PICTURE_FOLDER}{}", picture.name));
        }
        manuscript.rename_pictures(&names);
        let publication = publication(records, &manuscript, &self.name)?;
        let issue = records.add_issue(issue_of(publication.id, &manuscript))?;
        for (position, fields) in (0..).zip(manuscript.stories) {
            let section = records.section_named(publication.id, &fields.section)?;
            let story = Story {
                section,
                ..story_of(fields)
            };
            records.add_story(publication.id, Some(issue.id), position, story)?;
        }
        Ok((issue.id, publication.name))
    }
}

/// Reads the text of a bundle that is in memory.
pub(crate) fn read_bundle(text: &[u8]) -> Result<Manuscript> {
    intake::read("issue.md", text).map_err(|refusal| Failure::unread("issue.md", refusal))
}

/// Reads one file and the pictures beside it.
fn read(path: &Path) -> Result<ReadFile> {
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
        return Err(Failure::refused("it is not beside the file", ""));
    }
    read_file(&path)
}

fn with_pictures(
    name: String,
    manuscript: Manuscript,
    find: &dyn Fn(&str) -> Result<Vec<u8>>,
) -> ReadFile {
    let mut notes = manuscript.notes.clone();
    let mut pictures = Vec::new();
    for path in manuscript.picture_paths() {
        let read = find(&path).and_then(|bytes| Ok(intake::picture::read(&bytes)?));
        match read {
            Ok(incoming) => pictures.push((path, incoming)),
            Err(failure) => notes.push(format!(
                "The picture “{path}” did not come along: {}",
                lower_first(&failure.message)
            )),
        }
    }
    ReadFile {
        name,
        manuscript,
        pictures,
        notes,
    }
}

fn lower_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    first + letters.as_str()
}

/// The publication an issue goes to: the one of its name, else a new one.
fn publication(records: Records<'_>, manuscript: &Manuscript, file: &str) -> Result<Publication> {
    let name = publication_name(manuscript, file);
    if let Some(id) = records.publication_named(&name)? {
        return Ok(records.publication(id)?.value);
    }
    let fields = &manuscript.publication;
    let language = fields.language.clone().unwrap_or_else(Language::english);
    let blank = blank_publication(&name, language);
    let added = records.add_publication(Publication {
        tagline: fields.tagline.clone(),
        publisher: fields.publisher.clone(),
        address: fields.address.clone(),
        website: fields.website.clone(),
        footer: fields.footer.clone(),
        house_style: fields.house_style.clone(),
        numbering: fields.numbering.clone().unwrap_or(blank.numbering.clone()),
        theme: fields.theme.clone().unwrap_or(blank.theme.clone()),
        ..blank
    })?;
    for section in &fields.sections {
        records.section_named(added.id, section)?;
    }
    Ok(added)
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

fn issue_of(publication: PublicationId, manuscript: &Manuscript) -> Issue {
    let fields = manuscript.issue.clone();
    Issue {
        id: IssueId(Uuid::nil()),
        publication,
        sort_number: Issue::sort_number_of(&fields.number),
        number: fields.number,
        date: fields.date,
        dateline: fields.dateline,
        subject: fields.subject,
        preheader: fields.preheader,
        introduction: fields.introduction,
        status: fields.status,
        metadata: fields.metadata,
    }
}

fn story_of(fields: StoryFields) -> Story {
    Story {
        id: StoryId(Uuid::nil()),
        section: None,
        kicker: fields.kicker,
        headline: fields.headline,
        byline: fields.byline,
        teaser: fields.teaser,
        body: fields.body,
        source_url: fields.source_url,
        language: fields.language,
        lead_picture: fields.lead_picture,
        status: fields.status,
        word_target: fields.word_target,
    }
}

fn planned(records: Records<'_>, file: &ReadFile) -> Result<PlannedIssue> {
    let manuscript = &file.manuscript;
    let publication = publication_name(manuscript, &file.name);
    let known = records.publication_named(&publication)?;
    let language = match known {
        Some(id) => records.publication(id)?.value.language,
        None => manuscript
            .publication
            .language
            .clone()
            .unwrap_or_else(Language::english),
    };
    let stories = manuscript
        .stories
        .iter()
        .map(|story| planned_story(story, &language));
    Ok(PlannedIssue {
        file: file.name.clone(),
        known_publication: known.is_some(),
        number: manuscript.issue.number.clone(),
        date: manuscript
            .issue
            .date
            .map(|date| date.to_string())
            .unwrap_or_default(),
        introduction: first_line(&manuscript.issue.introduction),
        stories: stories.collect(),
        pictures: u32::try_from(file.pictures.len()).unwrap_or(u32::MAX),
        notes: notes(records, file)?,
        publication,
    })
}

fn planned_story(story: &StoryFields, publication: &Language) -> PlannedStory {
    let language = story.language.as_ref().unwrap_or(publication);
    let text = if story.body.trim().is_empty() {
        &story.teaser
    } else {
        &story.body
    };
    PlannedStory {
        headline: issue::contents::headline_or_opening(&story.headline, &story.body),
        first_line: first_line(text),
        section: story.section.clone(),
        words: words(text),
        direction: language.direction().attribute().to_owned(),
    }
}

/// What the editor should know of a file, with what the library adds to it.
fn notes(records: Records<'_>, file: &ReadFile) -> Result<Vec<String>> {
    let mut notes = file.notes.clone();
    let name = publication_name(&file.manuscript, &file.name);
    if file.manuscript.publication.name.trim().is_empty() {
        notes.insert(
            0,
            format!(
                "The text does not name its publication, so the file's name stands in: “{name}”."
            ),
        );
    }
    let number = &file.manuscript.issue.number;
    if let Some(known) = records.publication_named(&name)? {
        let twin = records.issues_numbered(number)?;
        if twin.iter().any(|issue| issue.publication == known) {
            notes.push(format!(
                "“{name}” has an issue {number} already; this makes a second one."
            ));
        }
    }
    let mut seen = HashSet::new();
    notes.retain(|note| seen.insert(note.clone()));
    Ok(notes)
}

fn first_line(text: &str) -> String {
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let mut short: String = line.chars().take(160).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

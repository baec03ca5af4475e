//! What an import would make, for the editor to look at.

use std::collections::HashSet;

use intake::StoryFields;
use issue::document::Reading;
use issue::{Document, Language};
use library::Records;
use words::{Message, message};

use super::{ReadFile, left_aside, own_language, publication_name};
use crate::Result;
use crate::convert::words;
use crate::wire::{PlannedIssue, PlannedStory};

/// The issue that a file would become.
pub(super) fn planned(records: Records<'_>, file: &ReadFile) -> Result<PlannedIssue> {
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
    let language = own_language(manuscript, &language).unwrap_or(language);
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
pub(super) fn notes(records: Records<'_>, file: &ReadFile) -> Result<Vec<Message>> {
    let mut notes = file.notes.clone();
    let name = publication_name(&file.manuscript, &file.name);
    if file.manuscript.publication.name.trim().is_empty() {
        notes.insert(0, message!("desk-publication-unnamed", name = &name));
    }
    let number = &file.manuscript.issue.number;
    if let Some(known) = records.publication_named(&name)? {
        let publication = records.publication(known)?.value;
        let aside = left_aside(&file.manuscript, &publication);
        let fields: Vec<_> = aside.iter().map(|(field, _)| field.message()).collect();
        if !fields.is_empty() {
            let name = &name;
            notes.push(message!("desk-publication-stays", name, fields));
        }
        let twin = records.issues_numbered(number)?;
        if twin.iter().any(|issue| issue.publication == known) {
            notes.push(message!("desk-issue-twice", name, number));
        }
    }
    let mut seen = HashSet::new();
    notes.retain(|note| seen.insert(note.clone()));
    Ok(notes)
}

/// The first line of a Markdown text as a reader sees it.
fn first_line(markdown: &str) -> String {
    let text = Document::parse(markdown, Reading::default()).plain_text();
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(160).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

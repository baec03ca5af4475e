//! Making rows of a manuscript.

use std::collections::BTreeMap;
use std::path::Path;

use intake::{Manuscript, StoryFields, picture_file};
use issue::picture::PICTURE_FOLDER;
use issue::{Issue, IssueId, Language, Publication, PublicationId, Story, StoryId};
use library::Records;
use uuid::Uuid;

use super::{ReadFile, left_aside, own_language, publication_name};
use crate::Result;
use crate::pictures::new_picture;
use crate::shelving::blank_publication;

impl ReadFile {
    /// Makes the issue and all it holds; gives its id and its publication's name.
    pub(super) fn make(&self, records: Records<'_>) -> Result<(IssueId, String)> {
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
        let aside = left_aside(&manuscript, &publication);
        let aside = aside
            .into_iter()
            .map(|(field, text)| (format!("publication {}", field.name()), text));
        manuscript.issue.metadata.extend(aside);
        let issue = records.add_issue(issue_of(publication.id, &manuscript))?;
        let language = own_language(&manuscript, &publication.language);
        for (position, fields) in (0..).zip(manuscript.stories) {
            let section = records.section_named(publication.id, &fields.section)?;
            let mut story = Story {
                section,
                ..story_of(fields)
            };
            story.language = story.language.or_else(|| language.clone());
            records.add_story(publication.id, Some(issue.id), position, story)?;
        }
        Ok((issue.id, publication.name))
    }
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
        page_target: fields.page_target,
    }
}

//! Putting a whole issue together for the trades, from the library or around a draft.

use std::collections::BTreeSet;

use issue::picture::names_in;
use issue::{ComposedIssue, Issue, IssueId, Publication, Section, SectionId, Story};
use library::Records;
use uuid::Uuid;

use crate::Result;

/// An issue as it stands in the library.
pub(crate) fn composed(records: Records<'_>, issue: IssueId) -> Result<ComposedIssue> {
    composed_of(records, records.issue(issue)?.value)
}

/// An issue with these fields and the stories that the library has of it.
pub(crate) fn composed_of(records: Records<'_>, issue: Issue) -> Result<ComposedIssue> {
    let publication = records.publication(issue.publication)?.value;
    let stories = records.stories(issue.id)?;
    gathered(records, publication, issue, stories)
}

/// An issue of these parts, with the pictures that they name.
pub(crate) fn gathered(
    records: Records<'_>,
    publication: Publication,
    issue: Issue,
    stories: Vec<Story>,
) -> Result<ComposedIssue> {
    let mut names = names_in(&issue.introduction);
    names.append(&mut names_in(&publication.footer));
    for story in &stories {
        names.append(&mut names_of(story));
    }
    Ok(ComposedIssue {
        sections: records.sections(publication.id)?,
        pictures: records.pictures_named(&names)?,
        publication,
        issue,
        stories,
    })
}

/// The section a draft names, as an edition needs it: one that is not in the library yet
/// is added to `sections`, for this edition alone.
pub(crate) fn section_in(sections: &mut Vec<Section>, name: &str) -> Option<SectionId> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    if let Some(section) = sections.iter().find(|section| section.name == name) {
        return Some(section.id);
    }
    let id = SectionId(Uuid::nil());
    sections.push(Section {
        id,
        name: name.to_owned(),
    });
    Some(id)
}

fn names_of(story: &Story) -> BTreeSet<String> {
    let mut names = names_in(&story.body);
    names.append(&mut names_in(
        story.lead_picture.as_deref().unwrap_or_default(),
    ));
    names
}

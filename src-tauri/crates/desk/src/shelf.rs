//! What stands at the left of the window: publications and their issues.

use issue::dateline::written_date;
use library::{IssueListing, PublicationListing, Records};

use crate::convert::listed_story;
use crate::wire::{IssueEntry, Place, PublicationEntry, Shelf};
use crate::{Desk, Result};

impl Desk {
    /// Everything the window shows first.
    ///
    /// # Errors
    /// Those of the library.
    pub fn shelf(&self) -> Result<Shelf> {
        let library = self.library();
        let records = library.records();
        let issues = records.issues()?;
        let publications = records.publications()?;
        Ok(Shelf {
            publications: publications
                .iter()
                .map(|listed| publication_entry(records, listed, &issues))
                .collect::<Result<_>>()?,
            place: records.place()?,
            library: self.path.display().to_string(),
        })
    }

    /// Remembers where the window is, for its next start.
    ///
    /// # Errors
    /// Those of the library.
    pub fn save_place(&self, place: &Place) -> Result<()> {
        self.library()
            .write(|records| Ok(records.remember_place(place)?))
    }
}

fn publication_entry(
    records: Records<'_>,
    publication: &PublicationListing,
    issues: &[IssueListing],
) -> Result<PublicationEntry> {
    let own = issues
        .iter()
        .filter(|issue| issue.publication == publication.id);
    let pool = records.pool_listings(publication.id)?.into_iter();
    Ok(PublicationEntry {
        id: publication.id.to_string(),
        name: publication.name.clone(),
        language: publication.language.tag().to_owned(),
        direction: publication.language.direction().attribute().to_owned(),
        issues: own.map(|issue| issue_entry(issue, publication)).collect(),
        pool: pool
            .map(|story| listed_story(story, &publication.language))
            .collect(),
    })
}

fn issue_entry(issue: &IssueListing, publication: &PublicationListing) -> IssueEntry {
    let date = issue
        .date
        .map(|date| written_date(date, &publication.language));
    IssueEntry {
        id: issue.id.to_string(),
        numbered: issue::model::numbered(&publication.numbering, &issue.number),
        dateline: if issue.dateline.is_empty() {
            date.unwrap_or_default()
        } else {
            issue.dateline.clone()
        },
        status: issue.status.into(),
        stories: issue.stories,
    }
}

//! Adding, moving and deleting, each with its step of the history.

use issue::model::next_label;
use issue::{
    Issue, IssueId, IssueStatus, Language, Publication, PublicationId, Story, StoryId, StoryStatus,
    Theme,
};
use jiff::Zoned;
use library::Records;
use library::history::{Change, Deed, Joining, NewStep, Scope, Spot, SpotChange, Table};
use uuid::Uuid;

use crate::convert::{id, language};
use crate::drafts::{draft_of, named, scope_of, sheet};
use crate::wire::{IssueSheet, StoryDraft};
use crate::{Desk, Failure, Result};

/// What can be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A story.
    Story,
    /// An issue, with its stories.
    Issue,
    /// A publication, with its issues.
    Publication,
}

impl Desk {
    /// Begins a publication with its first, empty issue.
    ///
    /// # Errors
    /// A blank name, a language tag that is none, and those of the library.
    pub fn new_publication(&self, name: &str, tag: &str) -> Result<IssueSheet> {
        named(name)?;
        let language = language(tag)?.unwrap_or_else(Language::english);
        let today = Zoned::now().date();
        self.library().write(|records| {
            let publication = records.add_publication(blank_publication(name.trim(), language))?;
            let issue = records.add_issue(blank_issue(publication.id, "1".into(), Some(today)))?;
            let changes = vec![
                there(Table::Publication, publication.id.0, true),
                there(Table::Issue, issue.id.0, true),
            ];
            let subject = publication.id.0;
            step(
                records,
                Scope::Library,
                Deed::NewPublication,
                subject,
                changes,
            )?;
            sheet(records, issue.id)
        })
    }

    /// Begins an issue, its number counting on from the publication's last.
    ///
    /// # Errors
    /// A publication that is not there.
    pub fn new_issue(&self, publication: &str) -> Result<IssueSheet> {
        let publication: PublicationId = id(publication, "publication")?;
        let today = Zoned::now().date();
        self.library().write(|records| {
            records.publication(publication)?;
            let issues = records.issues()?;
            let last = issues.iter().find(|issue| issue.publication == publication);
            let number = last.map_or_else(|| Some("1".into()), |last| next_label(&last.number));
            let number = number.unwrap_or_default();
            let issue = records.add_issue(blank_issue(publication, number, Some(today)))?;
            let changes = vec![there(Table::Issue, issue.id.0, true)];
            let scope = Scope::Publication(publication);
            step(records, scope, Deed::NewIssue, issue.id.0, changes)?;
            sheet(records, issue.id)
        })
    }

    /// Adds an empty story to an issue, behind the story `after`, or last.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn new_story(&self, issue: &str, after: Option<&str>) -> Result<StoryDraft> {
        let issue: IssueId = id(issue, "issue")?;
        self.library().write(|records| {
            let publication = records.issue(issue)?.value.publication;
            let order = records.order(publication, Some(issue))?;
            let after = order
                .iter()
                .position(|story| Some(story.to_string().as_str()) == after);
            let place = after.map_or(order.len(), |place| place + 1);
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            let story = records.add_story(publication, Some(issue), place, blank_story())?;
            let changes = vec![made(records, story.id)?];
            let scope = Scope::Issue(publication, issue);
            step(records, scope, Deed::NewStory, story.id.0, changes)?;
            draft_of(records, story.id)
        })
    }

    /// Puts a story at a place among its issue's, counted from 0.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn move_story(&self, story: &str, place: u32) -> Result<()> {
        let story: StoryId = id(story, "story")?;
        self.library().write(|records| {
            let (_, issue) = records.whereabouts(story)?;
            records.story(story)?;
            let spots = [(story, Some(Spot { issue, place }))];
            let changes = spot_changes(records.put_stories(&spots)?);
            let scope = scope_of(records, &[story])?;
            step(records, scope, Deed::MoveStories, story.0, changes)?;
            Ok(())
        })
    }

    /// Deletes a story, issue or publication, and gives the step that takes it back.
    ///
    /// # Errors
    /// One that is not there.
    pub fn delete(&self, what: Kind, text: &str) -> Result<i64> {
        let step = match what {
            Kind::Story => {
                let story: StoryId = id(text, "story")?;
                self.library().write(|records| {
                    let scope = scope_of(records, &[story])?;
                    let changes = spot_changes(records.put_stories(&[(story, None)])?);
                    step(records, scope, Deed::DeleteStories, story.0, changes)
                })
            }
            Kind::Issue => {
                let issue: IssueId = id(text, "issue")?;
                self.library().write(|records| {
                    let scope = Scope::Publication(records.issue(issue)?.value.publication);
                    records.delete_issue(issue)?;
                    let changes = vec![there(Table::Issue, issue.0, false)];
                    step(records, scope, Deed::DeleteIssue, issue.0, changes)
                })
            }
            Kind::Publication => {
                let publication: PublicationId = id(text, "publication")?;
                self.library().write(|records| {
                    records.delete_publication(publication)?;
                    let subject = publication.0;
                    let changes = vec![there(Table::Publication, subject, false)];
                    step(
                        records,
                        Scope::Library,
                        Deed::DeletePublication,
                        subject,
                        changes,
                    )
                })
            }
        };
        step?.ok_or_else(|| Failure::unknown("story"))
    }
}

/// A publication of which only the name and the language are known.
pub(crate) fn blank_publication(name: &str, language: Language) -> Publication {
    Publication {
        id: PublicationId(Uuid::nil()),
        name: name.to_owned(),
        tagline: String::new(),
        publisher: String::new(),
        address: String::new(),
        website: String::new(),
        footer: String::new(),
        house_style: String::new(),
        language,
        numbering: "No. {n}".into(),
        theme: Theme::default(),
    }
}

/// Writes a step down; `None` where it changes nothing.
pub(crate) fn step(
    records: Records<'_>,
    scope: Scope,
    deed: Deed,
    subject: Uuid,
    changes: Vec<Change>,
) -> Result<Option<i64>> {
    let step = NewStep {
        scope,
        deed,
        subject,
        changes,
    };
    Ok(records.record(&step, Joining::Never)?)
}

/// That an issue or a publication was made, or deleted.
pub(crate) fn there(table: Table, id: Uuid, there: bool) -> Change {
    Change::There { table, id, there }
}

/// That a story was made where it stands.
fn made(records: Records<'_>, story: StoryId) -> Result<Change> {
    let after = records.spot(story)?;
    Ok(Change::Spot(SpotChange {
        story,
        before: None,
        after,
    }))
}

fn spot_changes(changes: Vec<SpotChange>) -> Vec<Change> {
    changes.into_iter().map(Change::Spot).collect()
}

/// An issue that is only numbered.
pub(crate) fn blank_issue(
    publication: PublicationId,
    number: String,
    date: Option<jiff::civil::Date>,
) -> Issue {
    Issue {
        id: IssueId(Uuid::nil()),
        publication,
        sort_number: Issue::sort_number_of(&number),
        number,
        date,
        dateline: String::new(),
        subject: String::new(),
        preheader: String::new(),
        introduction: String::new(),
        status: IssueStatus::Draft,
        metadata: Default::default(),
    }
}

fn blank_story() -> Story {
    Story {
        id: StoryId(Uuid::nil()),
        section: None,
        kicker: String::new(),
        headline: String::new(),
        byline: String::new(),
        teaser: String::new(),
        body: String::new(),
        source_url: String::new(),
        language: None,
        lead_picture: None,
        status: StoryStatus::Draft,
        word_target: None,
    }
}

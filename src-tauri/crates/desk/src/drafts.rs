//! Opening, saving, adding, moving and deleting.

use issue::dateline::written_date;
use issue::model::next_label;
use issue::{
    Issue, IssueId, IssueStatus, Language, Publication, PublicationId, Story, StoryId, StoryStatus,
    Theme,
};
use jiff::{Timestamp, Zoned};
use library::Records;
use uuid::Uuid;

use crate::convert::{
    drafted_story, edited_issue, edited_publication, id, issue_draft, language, listed_story,
    publication_draft, story_draft,
};
use crate::wire::{IssueDraft, IssueSheet, PublicationDraft, Saved, StoryDraft};
use crate::{Desk, Failure, Result};

impl Desk {
    /// An issue with its stories' lines.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn open_issue(&self, issue: &str) -> Result<IssueSheet> {
        sheet(self.library().records(), id(issue, "issue")?)
    }

    /// A story with its text.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn open_story(&self, story: &str) -> Result<StoryDraft> {
        draft_of(self.library().records(), id(story, "story")?)
    }

    /// The stories of an issue, whole and in order.
    ///
    /// # Errors
    /// An issue that is not there.
    pub fn issue_texts(&self, issue: &str) -> Result<Vec<StoryDraft>> {
        let issue: IssueId = id(issue, "issue")?;
        let library = self.library();
        let records = library.records();
        let sections = records.sections(records.issue(issue)?.value.publication)?;
        let stories = records.stored_stories(issue)?.into_iter();
        Ok(stories.map(|story| story_draft(story, &sections)).collect())
    }

    /// A publication's fields.
    ///
    /// # Errors
    /// A publication that is not there.
    pub fn open_publication(&self, publication: &str) -> Result<PublicationDraft> {
        let publication: PublicationId = id(publication, "publication")?;
        Ok(publication_draft(
            self.library().records().publication(publication)?,
        ))
    }

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
            let listings = records.story_listings(issue)?;
            let after = listings
                .iter()
                .position(|story| Some(story.id.to_string().as_str()) == after);
            let position = after.map_or(listings.len(), |place| place + 1);
            let position = u32::try_from(position).unwrap_or(u32::MAX);
            let story = records.add_story(publication, Some(issue), position, blank_story())?;
            draft_of(records, story.id)
        })
    }

    /// Saves a publication's fields.
    ///
    /// # Errors
    /// A conflict where somebody else saved first; fields that mean nothing; the library's.
    pub fn save_publication(&self, draft: PublicationDraft) -> Result<Saved> {
        let publication: PublicationId = id(&draft.id, "publication")?;
        named(&draft.name)?;
        let revision = draft.revision;
        self.library().write(|records| {
            let kept = records.publication(publication)?.value;
            let edited = edited_publication(kept, draft)?;
            Ok(saved(records.save_publication(&edited, revision)?))
        })
    }

    /// Saves an issue's fields.
    ///
    /// # Errors
    /// A conflict where somebody else saved first; fields that mean nothing; the library's.
    pub fn save_issue(&self, draft: IssueDraft) -> Result<Saved> {
        let issue: IssueId = id(&draft.id, "issue")?;
        let revision = draft.revision;
        self.library().write(|records| {
            let edited = edited_issue(records.issue(issue)?.value, draft)?;
            Ok(saved(records.save_issue(&edited, revision)?))
        })
    }

    /// Saves a story.
    ///
    /// # Errors
    /// A conflict where somebody else saved first; fields that mean nothing; the library's.
    pub fn save_story(&self, draft: StoryDraft) -> Result<Saved> {
        self.library().write(|records| save_story(records, draft))
    }

    /// Saves several stories, all of them or none.
    ///
    /// # Errors
    /// As [`Desk::save_story`], for the first story that cannot be saved.
    pub fn save_stories(&self, drafts: Vec<StoryDraft>) -> Result<Vec<Saved>> {
        self.library().write(|records| {
            let saves = drafts.into_iter().map(|draft| save_story(records, draft));
            saves.collect()
        })
    }

    /// Puts a story at a place among its issue's, counted from 0.
    ///
    /// # Errors
    /// A story that is not there.
    pub fn move_story(&self, story: &str, position: u32) -> Result<()> {
        let story: StoryId = id(story, "story")?;
        self.library()
            .write(|records| Ok(records.move_story(story, position)?))
    }

    /// Deletes a story, issue or publication; it can be restored.
    ///
    /// # Errors
    /// One that is not there.
    pub fn delete(&self, what: Kind, text: &str) -> Result<()> {
        self.library().write(|records| {
            let done = match what {
                Kind::Story => records.delete_story(id(text, "story")?),
                Kind::Issue => records.delete_issue(id(text, "issue")?),
                Kind::Publication => records.delete_publication(id(text, "publication")?),
            };
            Ok(done?)
        })
    }

    /// Restores a deleted story, issue or publication to its place.
    ///
    /// # Errors
    /// One that is not there, or is not deleted.
    pub fn restore(&self, what: Kind, text: &str) -> Result<()> {
        self.library().write(|records| {
            let done = match what {
                Kind::Story => records.restore_story(id(text, "story")?),
                Kind::Issue => records.restore_issue(id(text, "issue")?),
                Kind::Publication => records.restore_publication(id(text, "publication")?),
            };
            Ok(done?)
        })
    }
}

fn save_story(records: Records<'_>, draft: StoryDraft) -> Result<Saved> {
    let story: StoryId = id(&draft.id, "story")?;
    let revision = draft.revision;
    let (publication, _) = records.whereabouts(story)?;
    let former = records.story(story)?.value.section;
    let name = draft.section.trim().to_owned();
    let section = records.section_named(publication, &name)?;
    let edited = drafted_story(story, section, draft)?;
    let revision = records.save_story(&edited, revision)?;
    if let Some(former) = former.filter(|former| Some(*former) != section) {
        records.drop_half_typed(former, &name)?;
    }
    Ok(saved(revision))
}

/// What can be deleted and restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A story.
    Story,
    /// An issue, with its stories.
    Issue,
    /// A publication, with its issues.
    Publication,
}

/// Refuses a blank name of a publication.
fn named(name: &str) -> Result<()> {
    if name.trim().is_empty() {
        return Err(Failure::refused(
            "a publication needs a name",
            "Write what its readers call it.",
        ));
    }
    Ok(())
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

/// An issue's sheet.
pub(crate) fn sheet(records: Records<'_>, issue: IssueId) -> Result<IssueSheet> {
    let stored = records.issue(issue)?;
    let publication = records.publication(stored.value.publication)?;
    let language = publication.value.language.clone();
    let stories = records.story_listings(issue)?;
    let sections = records.sections(stored.value.publication)?;
    let date = stored.value.date.map(|date| written_date(date, &language));
    Ok(IssueSheet {
        issue: issue_draft(stored),
        publication: publication_draft(publication),
        stories: stories
            .into_iter()
            .map(|story| listed_story(story, &language))
            .collect(),
        sections: sections.into_iter().map(|section| section.name).collect(),
        written_date: date.unwrap_or_default(),
    })
}

fn draft_of(records: Records<'_>, story: StoryId) -> Result<StoryDraft> {
    let (publication, _) = records.whereabouts(story)?;
    let sections = records.sections(publication)?;
    Ok(story_draft(records.story(story)?, &sections))
}

fn saved(revision: u32) -> Saved {
    Saved {
        revision,
        at: Timestamp::now().as_millisecond(),
    }
}

fn blank_issue(
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

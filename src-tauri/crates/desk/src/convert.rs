//! Between the trade's nouns and what passes over the wire: field by field, explicitly.

use std::str::FromStr;

use issue::contents::{headline_or_opening, listed_headline};
use issue::{
    Issue, IssueStatus, Language, Publication, Section, SectionId, Story, StoryId, StoryStatus,
};
use jiff::civil::Date;
use library::history::Deed;
use library::{Stored, StoryListing};
use words::message;

use crate::layouts::{print_draft, with_print};
use crate::wire;
use crate::{Failure, Result};

/// An id as the window names it.
pub(crate) fn id<T: FromStr>(text: &str, what: &'static str) -> Result<T> {
    text.parse().map_err(|_| Failure::unknown(what))
}

impl From<IssueStatus> for wire::IssueStatus {
    fn from(status: IssueStatus) -> Self {
        match status {
            IssueStatus::Draft => Self::Draft,
            IssueStatus::InReview => Self::InReview,
            IssueStatus::Ready => Self::Ready,
            IssueStatus::Published => Self::Published,
        }
    }
}

impl From<wire::IssueStatus> for IssueStatus {
    fn from(status: wire::IssueStatus) -> Self {
        match status {
            wire::IssueStatus::Draft => Self::Draft,
            wire::IssueStatus::InReview => Self::InReview,
            wire::IssueStatus::Ready => Self::Ready,
            wire::IssueStatus::Published => Self::Published,
        }
    }
}

impl From<StoryStatus> for wire::StoryStatus {
    fn from(status: StoryStatus) -> Self {
        match status {
            StoryStatus::Draft => Self::Draft,
            StoryStatus::Ready => Self::Ready,
            StoryStatus::Held => Self::Held,
        }
    }
}

impl From<wire::StoryStatus> for StoryStatus {
    fn from(status: wire::StoryStatus) -> Self {
        match status {
            wire::StoryStatus::Draft => Self::Draft,
            wire::StoryStatus::Ready => Self::Ready,
            wire::StoryStatus::Held => Self::Held,
        }
    }
}

impl From<Deed> for wire::Deed {
    fn from(deed: Deed) -> Self {
        match deed {
            Deed::EditStory => Self::EditStory,
            Deed::EditStories => Self::EditStories,
            Deed::EditIssue => Self::EditIssue,
            Deed::EditPublication => Self::EditPublication,
            Deed::NewStory => Self::NewStory,
            Deed::NewIssue => Self::NewIssue,
            Deed::NewPublication => Self::NewPublication,
            Deed::MoveStories => Self::MoveStories,
            Deed::DeleteStories => Self::DeleteStories,
            Deed::DeleteIssue => Self::DeleteIssue,
            Deed::DeletePublication => Self::DeletePublication,
            Deed::DuplicateStories => Self::DuplicateStories,
            Deed::DuplicateIssue => Self::DuplicateIssue,
            Deed::SetStanding => Self::SetStanding,
            Deed::Import => Self::Import,
        }
    }
}

pub(crate) fn publication_draft(stored: Stored<Publication>) -> wire::PublicationDraft {
    let Stored { value, revision } = stored;
    wire::PublicationDraft {
        id: value.id.to_string(),
        revision,
        name: value.name,
        tagline: value.tagline,
        publisher: value.publisher,
        address: value.address,
        website: value.website,
        footer: value.footer,
        language: value.language.tag().to_owned(),
        numbering: value.numbering,
        print: print_draft(&value.theme),
    }
}

/// The publication with the draft's fields in place of its own.
pub(crate) fn edited_publication(
    publication: Publication,
    draft: wire::PublicationDraft,
) -> Result<Publication> {
    Ok(Publication {
        name: draft.name,
        tagline: draft.tagline,
        publisher: draft.publisher,
        address: draft.address,
        website: draft.website,
        footer: draft.footer,
        language: language(&draft.language)?.unwrap_or(publication.language),
        numbering: draft.numbering,
        theme: with_print(publication.theme, &draft.print),
        ..publication
    })
}

pub(crate) fn issue_draft(stored: Stored<Issue>) -> wire::IssueDraft {
    let Stored { value, revision } = stored;
    wire::IssueDraft {
        id: value.id.to_string(),
        revision,
        number: value.number,
        date: value.date.map(|date| date.to_string()),
        dateline: value.dateline,
        subject: value.subject,
        preheader: value.preheader,
        introduction: value.introduction,
        status: value.status.into(),
    }
}

/// The issue with the draft's fields in place of its own.
pub(crate) fn edited_issue(issue: Issue, draft: wire::IssueDraft) -> Result<Issue> {
    let date = draft.date.as_deref().filter(|date| !date.is_empty());
    Ok(Issue {
        sort_number: Issue::sort_number_of(&draft.number),
        number: draft.number,
        date: date.map(calendar_date).transpose()?,
        dateline: draft.dateline,
        subject: draft.subject,
        preheader: draft.preheader,
        introduction: draft.introduction,
        status: draft.status.into(),
        ..issue
    })
}

pub(crate) fn story_draft(stored: Stored<Story>, sections: &[Section]) -> wire::StoryDraft {
    let Stored { value, revision } = stored;
    wire::StoryDraft {
        id: value.id.to_string(),
        revision,
        section: section_name(sections, value.section),
        kicker: value.kicker,
        headline: value.headline,
        byline: value.byline,
        teaser: value.teaser,
        body: value.body,
        source_url: value.source_url,
        language: value.language.map(|language| language.tag().to_owned()),
        lead_picture: value.lead_picture,
        status: value.status.into(),
        word_target: value.word_target,
        page_target: value.page_target,
    }
}

/// The story a draft describes, filed under `section`.
pub(crate) fn drafted_story(
    id: StoryId,
    section: Option<SectionId>,
    draft: wire::StoryDraft,
) -> Result<Story> {
    Ok(Story {
        id,
        section,
        kicker: draft.kicker,
        headline: draft.headline,
        byline: draft.byline,
        teaser: draft.teaser,
        body: draft.body,
        source_url: draft.source_url,
        language: draft.language.as_deref().map_or(Ok(None), language)?,
        lead_picture: draft.lead_picture.filter(|name| !name.is_empty()),
        status: draft.status.into(),
        word_target: draft.word_target,
        page_target: draft.page_target.filter(|&pages| pages > 0),
    })
}

/// A story's line in the list, from the story itself.
pub(crate) fn story_entry(
    story: &Story,
    section: String,
    standing: bool,
    publication: &Language,
) -> wire::StoryEntry {
    let language = story.language_or(publication);
    wire::StoryEntry {
        id: story.id.to_string(),
        headline: listed_headline(story),
        section,
        language: language.tag().to_owned(),
        direction: language.direction().attribute().to_owned(),
        words: words(&story.body),
        status: story.status.into(),
        standing,
    }
}

/// A story's line in the list, from the library's.
pub(crate) fn listed_story(listing: StoryListing, publication: &Language) -> wire::StoryEntry {
    let language = listing.language.as_ref().unwrap_or(publication);
    wire::StoryEntry {
        id: listing.id.to_string(),
        headline: headline_or_opening(&listing.headline, &listing.opening),
        section: listing.section,
        language: language.tag().to_owned(),
        direction: language.direction().attribute().to_owned(),
        words: listing.words,
        status: listing.status.into(),
        standing: listing.standing,
    }
}

pub(crate) fn section_name(sections: &[Section], id: Option<SectionId>) -> String {
    let found = sections.iter().find(|section| Some(section.id) == id);
    found
        .map(|section| section.name.clone())
        .unwrap_or_default()
}

/// The words of a text, as the window counts them.
pub(crate) fn words(text: &str) -> u32 {
    u32::try_from(issue::words::count(text)).unwrap_or(u32::MAX)
}

/// A language from its tag; `None` for an empty one.
pub(crate) fn language(tag: &str) -> Result<Option<Language>> {
    match Language::parse(tag) {
        None if !tag.trim().is_empty() => Err(Failure::refused(
            message!("desk-language-unknown", tag),
            message!("desk-language-unknown-hint"),
        )),
        language => Ok(language),
    }
}

pub(crate) fn calendar_date(text: &str) -> Result<Date> {
    text.parse().map_err(|_| {
        Failure::refused(
            message!("desk-date-unknown", text),
            message!("desk-date-unknown-hint"),
        )
    })
}

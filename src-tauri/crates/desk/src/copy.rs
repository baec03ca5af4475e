//! Texts that could not be saved, as a file of their own.
//!
//! The library is not asked: it may be what cannot be written, or be gone. The file is the
//! `issue.md` of a bundle that holds what is open, so importing it gives the same fields and
//! the same words back.

use std::path::Path;

use issue::{ComposedIssue, Language, PublicationId, StoryId};
use uuid::Uuid;

use crate::Result;
use crate::compose::section_in;
use crate::convert::{calendar_date, drafted_story, edited_issue, edited_publication, language};
use crate::shelving::{blank_issue, blank_publication};
use crate::wire::{IssueDraft, PublicationDraft, StoryDraft};
use crate::write::write_file;

/// What the window holds, as it stands on the screen.
#[derive(Debug)]
pub struct OpenTexts {
    /// The publication's fields.
    pub publication: PublicationDraft,
    /// The issue's fields; `None` where only a publication is open.
    pub issue: Option<IssueDraft>,
    /// The open story, if one is.
    pub story: Option<StoryDraft>,
}

/// Writes the texts as one Markdown file.
///
/// # Errors
/// A place that cannot be written.
pub fn save_copy(texts: OpenTexts, path: &Path) -> Result<()> {
    write_file(path, markdown(texts)?.as_bytes())
}

fn markdown(texts: OpenTexts) -> Result<String> {
    let OpenTexts {
        mut publication,
        issue,
        story,
    } = texts;
    // A field that means nothing may be why nothing could be saved; the words still count.
    if language(&publication.language).is_err() {
        publication.language.clear();
    }
    let publication = edited_publication(blank_publication("", Language::english()), publication)?;
    let blank = blank_issue(PublicationId(Uuid::nil()), String::new(), None);
    let issue = match issue {
        Some(mut draft) => {
            draft.date = draft.date.filter(|date| calendar_date(date).is_ok());
            edited_issue(blank, draft)?
        }
        None => blank,
    };
    let mut sections = Vec::new();
    let story = match story {
        Some(mut draft) => {
            draft.language = draft.language.filter(|tag| language(tag).is_ok());
            let section = section_in(&mut sections, &draft.section);
            Some(drafted_story(StoryId(Uuid::nil()), section, draft)?)
        }
        None => None,
    };
    Ok(press::bundle::issue_md(&ComposedIssue {
        publication,
        sections,
        issue,
        stories: story.into_iter().collect(),
        pictures: Default::default(),
    }))
}

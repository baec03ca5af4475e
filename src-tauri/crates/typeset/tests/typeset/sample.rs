//! Issues to print.

use std::collections::BTreeMap;

use issue::{
    ComposedIssue, Issue, IssueId, IssueStatus, Language, MediaType, Picture, PictureHash,
    Publication, PublicationId, Section, SectionId, Story, StoryId, StoryStatus, Theme,
};
use uuid::Uuid;

/// An issue id made on 22 November 2026.
const MADE: u128 = 0x019d_8d6c_1400_7000_8000_0000_0000_0000;

/// An issue with a masthead and no stories.
pub(crate) fn issue() -> ComposedIssue {
    let publication = PublicationId(Uuid::from_u128(1));
    ComposedIssue {
        publication: Publication {
            id: publication,
            name: "The Harbour Letter".into(),
            tagline: "News of the old harbour, its boats and its people".into(),
            publisher: "The Harbour Society".into(),
            address: "4 Quay Street\nOldport".into(),
            website: "https://harbour.example".into(),
            footer: "The Harbour Letter appears four times a year. Letters and pictures are welcome until the tenth of the month before.".into(),
            house_style: String::new(),
            language: language("en"),
            numbering: "No. {n}".into(),
            theme: Theme::default(),
        },
        sections: vec![section(1, "News"), section(2, "Letters")],
        issue: Issue {
            id: IssueId(Uuid::from_u128(MADE)),
            publication,
            number: "47".into(),
            sort_number: 47,
            date: Some(jiff::civil::date(2026, 11, 22)),
            dateline: String::new(),
            subject: String::new(),
            preheader: String::new(),
            introduction: String::new(),
            status: IssueStatus::Draft,
            metadata: BTreeMap::new(),
        },
        stories: Vec::new(),
        pictures: BTreeMap::new(),
    }
}

/// An issue with one story.
pub(crate) fn with_story(headline: &str, body: &str) -> ComposedIssue {
    let mut composed = issue();
    composed.stories.push(story(headline, body));
    composed
}

pub(crate) fn story(headline: &str, body: &str) -> Story {
    Story {
        id: StoryId(Uuid::from_u128(7)),
        section: None,
        kicker: String::new(),
        headline: headline.into(),
        byline: String::new(),
        teaser: String::new(),
        body: body.into(),
        source_url: String::new(),
        language: None,
        lead_picture: None,
        status: StoryStatus::Draft,
        word_target: None,
        page_target: None,
    }
}

pub(crate) fn language(tag: &str) -> Language {
    Language::parse(tag).expect("a language tag")
}

pub(crate) fn section_id(number: u128) -> Option<SectionId> {
    Some(SectionId(Uuid::from_u128(number)))
}

fn section(number: u128, name: &str) -> Section {
    Section {
        id: SectionId(Uuid::from_u128(number)),
        name: name.into(),
    }
}

/// Adds a picture to an issue and its bytes to the others.
pub(crate) fn add_picture(
    composed: &mut ComposedIssue,
    bytes: &mut BTreeMap<String, Vec<u8>>,
    name: &str,
    alt: &str,
    content: &[u8],
) {
    let ending = name.rsplit('.').next().expect("a file name");
    let media_type = MediaType::ALL
        .into_iter()
        .find(|media| media.extension() == ending);
    let picture = Picture {
        hash: PictureHash("0".repeat(64)),
        name: name.into(),
        media_type: media_type.expect("a known form"),
        width: 1,
        height: 1,
        alt: alt.into(),
    };
    composed.pictures.insert(name.into(), picture);
    bytes.insert(name.into(), content.to_vec());
}

/// A drawing of a boat.
pub(crate) const BOAT: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="800" height="420" viewBox="0 0 800 420">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f3e3cf"/><stop offset="1" stop-color="#e9c9a7"/></linearGradient></defs>
<rect width="800" height="420" fill="url(#s)"/><circle cx="610" cy="120" r="46" fill="#c9563f" opacity=".85"/>
<rect y="280" width="800" height="140" fill="#3d5a66"/><path d="M0 300 q100 -20 200 0 t200 0 t200 0 t200 0 V320 H0Z" fill="#557885"/>
<path d="M210 270 h260 l-40 60 h-180 z" fill="#7b2d22"/><path d="M330 70 v200 h-110 z" fill="#fbf7f0"/><path d="M342 50 v220 h120 z" fill="#efe3d2"/><path d="M336 40 v232" stroke="#3a2c22" stroke-width="6"/>
</svg>"##;

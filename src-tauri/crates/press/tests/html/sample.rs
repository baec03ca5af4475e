//! An issue to look at, and a smaller one to compare word by word.

use std::collections::BTreeMap;

use issue::{
    ComposedIssue, Issue, IssueStatus, Language, MediaType, Picture, PictureHash, Publication,
    Section, Story, StoryStatus, Theme,
};

/// The drawing that both issues show.
#[allow(dead_code, reason = "the bench and the example take what they need")]
pub(crate) const PIER: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="620" viewBox="0 0 1200 620"><rect width="1200" height="620" fill="#e9dfcf"/><circle cx="930" cy="170" r="62" fill="#d98b5f"/><path d="M0 330h1200v290H0z" fill="#5f7f8c"/><path d="M0 400q150-30 300 0t300 0 300 0 300 0v220H0z" fill="#4b6a78"/><path d="M0 300h760v26H0z" fill="#6b4a32"/><g fill="#573a26"><path d="M60 326h20v150H60zM200 326h20v160h-20zM340 326h20v170h-20zM480 326h20v180h-20zM620 326h20v190h-20zM730 326h20v196h-20z"/></g><path d="M820 440h190l-34 52H850z" fill="#8c2f25"/><path d="M912 250v190M916 258l74 160h-74z" stroke="#3a2a20" stroke-width="6" fill="#fffaf0"/></svg>"##;

/// A whole issue: eight stories in three languages, with everything that Markdown has.
#[allow(dead_code, reason = "the bench and the example take what they need")]
pub(crate) fn harbour_letter() -> ComposedIssue {
    let mut composed = empty();
    composed.issue.introduction = "Dear members, the pier is nearly done, the accounts are done, \
        and the choir is *undone* by a stove. Thank you to everybody who carried planks in \
        October."
        .into();
    let story = |n: u8, section: usize, headline: &str, body: &str| Story {
        section: Some(composed.sections[section].id),
        headline: headline.into(),
        body: body.into(),
        ..blank_story(n)
    };
    composed.stories = vec![
        Story {
            kicker: "The new pier".into(),
            byline: "By the harbour office".into(),
            teaser: "The last pile is in, a week early. The ferry lands here again from the first \
                of April."
                .into(),
            lead_picture: Some("![](pictures/pier-3f2a9c01.svg)".into()),
            source_url: "https://www.example.org/news/pier".into(),
            ..story(
                1,
                0,
                "The new pier opens in spring",
                include_str!("sample/pier.md"),
            )
        },
        Story {
            byline: "R. Lindqvist".into(),
            teaser: "The hall was cold, the stove was small, and nobody went home early.".into(),
            ..story(
                2,
                1,
                "A choir of forty, and one stove",
                include_str!("sample/choir.md"),
            )
        },
        story(
            3,
            0,
            "What the treasurer said",
            include_str!("sample/treasurer.md"),
        ),
        Story {
            language: Language::parse("fa"),
            byline: "گزارش دفتر بندر".into(),
            kicker: "از نشست".into(),
            source_url: "https://example.org/fa".into(),
            ..story(
                4,
                0,
                "نشست سالانهٔ انجمن",
                include_str!("sample/assembly.fa.md"),
            )
        },
        Story {
            language: Language::parse("sq"),
            ..story(
                5,
                0,
                "Takimi vjetor i shoqatës",
                include_str!("sample/takimi.sq.md"),
            )
        },
        story(
            6,
            1,
            "How to moor at the new pontoon",
            include_str!("sample/pontoon.md"),
        ),
        story(
            7,
            2,
            "Letters to the editor",
            include_str!("sample/letters.md"),
        ),
        Story {
            section: None,
            ..story(
                8,
                0,
                "Small advertisements",
                include_str!("sample/brief.md"),
            )
        },
    ];
    composed
}

/// Two short stories, one of them right to left.
#[allow(dead_code, reason = "the bench and the example take what they need")]
pub(crate) fn small() -> ComposedIssue {
    let mut composed = empty();
    composed.issue.introduction = "Dear *members*,".into();
    composed.stories = vec![
        Story {
            section: Some(composed.sections[0].id),
            kicker: "Pier & ferry".into(),
            headline: "The <new> pier".into(),
            byline: "R. Lindqvist".into(),
            teaser: "It is \"done\".".into(),
            lead_picture: Some("![](pictures/pier-3f2a9c01.svg)".into()),
            source_url: "https://www.example.org/pier?a=1&b=2".into(),
            body: "# Wood\n\nOak[^1], see [Stone](#stone).\n\n### Stone\n\n\
                   ![Drawn](pictures/pier-3f2a9c01.svg \"From the water\")\n\n\
                   | a | b |\n| - | -: |\n| 1 | two |\n\n\
                   - [x] ![gone](pictures/gone.png)\n- [ ] ![far](https://example.org/a.png)\n\n\
                   [^1]: From the hall.\n"
                .into(),
            ..blank_story(1)
        },
        Story {
            language: Language::parse("fa"),
            headline: "نشست سالانه".into(),
            body: "متن نخست.[^1]\n\n> نقل قول\n\nIn English, with `code`.\n\n[^1]: یادداشت\n"
                .into(),
            ..blank_story(2)
        },
    ];
    composed
}

fn empty() -> ComposedIssue {
    let section = |n: u8, name: &str| Section {
        id: id("5ec", n).parse().expect("a UUID"),
        name: name.into(),
    };
    let picture = Picture {
        hash: PictureHash("3f2a9c01".repeat(8)),
        name: "pier-3f2a9c01.svg".into(),
        media_type: MediaType::Svg,
        width: 1200,
        height: 620,
        alt: "The new pier".into(),
    };
    ComposedIssue {
        publication: publication(),
        sections: vec![
            section(1, "News"),
            section(2, "Afloat and ashore"),
            section(3, "Letters"),
        ],
        issue: Issue {
            id: id("155", 1).parse().expect("a UUID"),
            publication: id("9ab", 1).parse().expect("a UUID"),
            number: "108".into(),
            sort_number: 108,
            date: "2026-11-22".parse().ok(),
            dateline: String::new(),
            subject: String::new(),
            preheader: "The pier opens in spring.".into(),
            introduction: String::new(),
            status: IssueStatus::Draft,
            metadata: BTreeMap::new(),
        },
        stories: Vec::new(),
        pictures: BTreeMap::from([(picture.name.clone(), picture)]),
    }
}

fn publication() -> Publication {
    Publication {
        id: id("9ab", 1).parse().expect("a UUID"),
        name: "The Harbour Letter".into(),
        tagline: "News of the harbour and its people".into(),
        publisher: "The Harbour Society".into(),
        address: "1 Quay Street\nPort Aster".into(),
        website: "https://example.org/letter/".into(),
        footer: "Printed on paper and on light. [Write to us](mailto:office@example.org).".into(),
        house_style: String::new(),
        language: Language::english(),
        numbering: "No. {n}".into(),
        theme: Theme::default(),
    }
}

fn blank_story(n: u8) -> Story {
    Story {
        id: id("570", n).parse().expect("a UUID"),
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
        page_target: None,
    }
}

fn id(kind: &str, n: u8) -> String {
    format!("01931f5c-0{kind}-7000-8000-0000000000{n:02x}")
}

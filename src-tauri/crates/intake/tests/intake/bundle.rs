//! A bundle that is written and read is the same issue.

use std::collections::BTreeMap;

use intake::{IssueFields, Manuscript, PublicationFields, StoryFields};
use issue::theme::{Layout, Millimetres, Paper, Print};
use issue::{
    ComposedIssue, Issue, IssueId, IssueStatus, Language, MediaType, Picture, PictureHash,
    Publication, PublicationId, Section, SectionId, Story, StoryId, StoryStatus, Theme,
};
use jiff::civil::Date;
use press::bundle::issue_md;
use proptest::prelude::*;
use uuid::Uuid;

/// One line of anything a person may type into a field.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => prop::sample::select(vec![
            "The Harbour Letter", "No. {n}", "# not a heading", "-->", "a --> b ---- c", "*one* [two](three) `four`",
            " blanks ", "yes", "null", "108", "1e3", "2024-01-01", "a: b # c", "\"quoted\" 'text'", "back\\slash\\n",
            "گزارش بندر", "C# & C++ <b>", "www.example.org", "a@example.org", "[^1] [x]: y", "~", "- item", "x --!> y",
            "1. one", "trailing #", "trailing \\", "&amp;", "\u{A0}no-break\u{A0}", "{{ x }} {% y %}", "=", "@at",
        ]).prop_map(str::to_owned),
        1 => "\\PC{1,20}",
        1 => any::<String>().prop_map(|text| text.replace('\r', "")),
        1 => "[ -~]{1,20}",
    ]
}

/// A text in Markdown, as a story's body may be: lines that end in `\n`, no NUL, and not
/// mostly control characters, which no file of text is.
fn text() -> impl Strategy<Value = String> {
    let lines = prop::sample::select(vec![
        "",
        "",
        "Text.",
        "# A heading",
        "<!-- story",
        "<!-- story\nbyline: x\n-->",
        "<!-- story-2 -->",
        "---",
        "masthead: 1",
        "    code",
        " ",
        "```",
        "[x]: /y",
        "<!-- comment -->",
        "![The pier](pictures/pier.jpg)",
        "![](pictures/pier.jpg \"At dusk\"){width=50% credit=\"A. B.\"}",
        "> [!PULLQUOTE]",
        "# ",
    ]);
    prop::collection::vec(
        prop_oneof![5 => lines.prop_map(str::to_owned), 1 => "[ -~]{0,20}", 1 => "\\PC{0,20}"],
        0..8,
    )
    .prop_map(|lines| lines.join("\n"))
}

fn language() -> impl Strategy<Value = Option<Language>> {
    prop::sample::select(vec![
        None,
        Language::parse("fa"),
        Language::parse("no"),
        Language::parse("pt-BR"),
    ])
}

fn theme() -> impl Strategy<Value = Theme> {
    prop_oneof![
        Just(Theme::default()),
        (line(), line(), 1..4_u8, any::<bool>()).prop_map(|(name, family, columns, letter)| {
            Theme {
                name,
                print: Print {
                    layout: if letter {
                        Layout::Digest
                    } else {
                        Layout::Bulletin
                    },
                    paper: letter.then_some(Paper::Custom {
                        width: Millimetres::of(139.7),
                        height: Millimetres::whole(200),
                    }),
                    text_family: letter.then(|| family.clone()),
                    ..Print::default()
                },
                text_families: vec![family, "Georgia".into()],
                headline_families: Vec::new(),
                columns,
                paper: if letter { Paper::Letter } else { Paper::A4 },
                smart_punctuation: letter,
                ..Theme::default()
            }
        }),
    ]
}

fn publication() -> impl Strategy<Value = Publication> {
    (
        line(),
        line(),
        line(),
        text(),
        line(),
        text(),
        text(),
        language(),
        line(),
        theme(),
    )
        .prop_map(
            |(
                name,
                tagline,
                publisher,
                address,
                website,
                footer,
                house_style,
                language,
                numbering,
                theme,
            )| Publication {
                id: PublicationId(Uuid::nil()),
                name,
                tagline,
                publisher,
                address,
                website,
                footer,
                house_style,
                language: language.unwrap_or_else(Language::english),
                numbering,
                theme,
            },
        )
}

fn issue() -> impl Strategy<Value = Issue> {
    let date = prop::option::of((1900..2100_i16, 1..13_i8, 1..29_i8));
    let statuses = [
        IssueStatus::Draft,
        IssueStatus::InReview,
        IssueStatus::Ready,
        IssueStatus::Published,
    ];
    let metadata = prop::collection::btree_map(line(), line(), 0..3);
    (
        line(),
        date,
        line(),
        line(),
        line(),
        text(),
        prop::sample::select(statuses.to_vec()),
        metadata,
    )
        .prop_map(
            |(number, date, dateline, subject, preheader, introduction, status, metadata)| Issue {
                id: IssueId(Uuid::nil()),
                publication: PublicationId(Uuid::nil()),
                sort_number: Issue::sort_number_of(&number),
                number,
                date: date.and_then(|(year, month, day)| Date::new(year, month, day).ok()),
                dateline,
                subject,
                preheader,
                introduction,
                status,
                metadata,
            },
        )
}

fn story() -> impl Strategy<Value = Story> {
    let statuses = [StoryStatus::Draft, StoryStatus::Ready, StoryStatus::Held];
    let lead = prop::sample::select(vec![
        None,
        Some("![](pictures/pier-3f2a9c01.jpg)"),
        Some(
            r#"![A \"pier\"](pictures/pier-3f2a9c01.jpg "At: dusk"){credit="A -- \"B\"" focus="3% 4%"}"#,
        ),
    ]);
    let lead = lead.prop_map(|lead| lead.map(str::to_owned));
    let section = prop::sample::select(vec![None, Some(0), Some(1)]);
    let fields = (line(), line(), line(), line(), text(), line());
    (
        fields,
        section,
        language(),
        lead,
        prop::sample::select(statuses.to_vec()),
        prop::option::of(any::<u32>()),
        prop::option::of(1..=u8::MAX),
    )
        .prop_map(
            |(
                (kicker, headline, byline, teaser, body, source_url),
                section,
                language,
                lead_picture,
                status,
                word_target,
                page_target,
            )| Story {
                id: StoryId(Uuid::nil()),
                section: section.map(|index| SectionId(Uuid::from_u128(index))),
                kicker,
                headline,
                byline,
                teaser,
                body,
                source_url,
                language,
                lead_picture,
                status,
                word_target,
                page_target,
            },
        )
}

fn composed() -> impl Strategy<Value = ComposedIssue> {
    let names = prop::collection::vec("[a-zA-Z:#é -]{1,12}", 2);
    (
        publication(),
        names,
        issue(),
        prop::collection::vec(story(), 0..4),
        line(),
    )
        .prop_map(|(publication, names, issue, stories, alt)| {
            let picture = Picture {
                hash: PictureHash("3f2a9c01".into()),
                name: "pier-3f2a9c01.jpg".into(),
                media_type: MediaType::Jpeg,
                width: 4,
                height: 3,
                alt,
            };
            let sections = names.into_iter().enumerate();
            ComposedIssue {
                publication,
                sections: sections
                    .map(|(index, name)| Section {
                        id: SectionId(Uuid::from_u128(index as u128)),
                        name,
                    })
                    .collect(),
                issue,
                stories,
                pictures: BTreeMap::from([(picture.name.clone(), picture)]),
            }
        })
}

/// The manuscript that says of an issue all that a bundle can.
fn expected(composed: &ComposedIssue) -> Manuscript {
    let ComposedIssue {
        publication,
        sections,
        issue,
        stories,
        pictures,
    } = composed.clone();
    let default_theme = publication.theme == Theme::default();
    Manuscript {
        publication: PublicationFields {
            name: publication.name,
            tagline: publication.tagline,
            publisher: publication.publisher,
            address: publication.address,
            website: publication.website,
            footer: publication.footer,
            house_style: publication.house_style,
            language: Some(publication.language),
            numbering: Some(publication.numbering),
            theme: (!default_theme).then_some(publication.theme),
            sections: sections
                .iter()
                .map(|section| section.name.clone())
                .collect(),
        },
        issue: IssueFields {
            number: issue.number,
            date: issue.date,
            dateline: issue.dateline,
            subject: issue.subject,
            preheader: issue.preheader,
            introduction: issue.introduction,
            status: issue.status,
            metadata: issue.metadata,
        },
        stories: stories
            .into_iter()
            .map(|story| StoryFields {
                section: composed
                    .section_name(story.section)
                    .unwrap_or_default()
                    .to_owned(),
                kicker: story.kicker,
                headline: story.headline,
                byline: story.byline,
                teaser: story.teaser,
                body: story.body,
                source_url: story.source_url,
                language: story.language,
                lead_picture: story.lead_picture,
                status: story.status,
                word_target: story.word_target,
                page_target: story.page_target,
            })
            .collect(),
        picture_alts: pictures
            .into_iter()
            .filter(|(_, picture)| !picture.alt.is_empty())
            .map(|(name, picture)| (format!("pictures/{name}"), picture.alt))
            .collect(),
        notes: Vec::new(),
    }
}

proptest! {
    #[test]
    fn export_and_import_is_the_identity(composed in composed()) {
        let file = issue_md(&composed);
        let mut read = intake::read("issue.md", file.as_bytes()).expect("a text");
        // Notes tell of template tags and the like; they are no part of the issue.
        read.notes.clear();
        let expected = expected(&composed);
        prop_assert!(read == expected, "{file}\n---- read as\n{read:#?}\n---- and not\n{expected:#?}");
    }
}

#[test]
fn a_leading_picture_of_which_only_the_name_is_said_is_read() {
    let lead = |written: &str| {
        let file =
            format!("---\nmasthead: 1\n---\n\n<!-- story\nlead_picture: {written}\n-->\n\n# A\n");
        let read = intake::read("issue.md", file.as_bytes()).expect("a text");
        read.stories[0].lead_picture.clone().unwrap_or_default()
    };
    assert_eq!(lead("pier-3f2a9c01.jpg"), "![](pictures/pier-3f2a9c01.jpg)");
    assert_eq!(lead("old pier.jpg"), "![](<pictures/old pier.jpg>)");
    assert_eq!(lead("\"![A](pictures/b.jpg)\""), "![A](pictures/b.jpg)");
}

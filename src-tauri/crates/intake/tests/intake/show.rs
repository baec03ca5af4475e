//! A manuscript as a page that a person can check.

use std::fmt::Write;

use intake::Manuscript;

/// The fields that hold something, each text in full.
pub(crate) fn show(manuscript: &Manuscript) -> String {
    let mut page = String::new();
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            let _ = match value.contains('\n') {
                true => writeln!(page, "{name}:\n{}", indented(value)),
                false => writeln!(page, "{name}: {value}"),
            };
        }
    };
    let Manuscript {
        publication,
        issue,
        stories,
        picture_alts,
        notes,
    } = manuscript;
    field("publication", &publication.name);
    field("tagline", &publication.tagline);
    field("publisher", &publication.publisher);
    field(
        "language",
        publication
            .language
            .as_ref()
            .map_or("", |language| language.tag()),
    );
    field(
        "numbering",
        publication.numbering.as_deref().unwrap_or_default(),
    );
    field("sections", &publication.sections.join(" | "));
    field("number", &issue.number);
    field(
        "date",
        &issue.date.map(|date| date.to_string()).unwrap_or_default(),
    );
    field("dateline", &issue.dateline);
    field("subject", &issue.subject);
    field("preheader", &issue.preheader);
    field("introduction", &issue.introduction);
    for (key, value) in &issue.metadata {
        field(&format!("metadata {key}"), value);
    }
    for (path, alt) in picture_alts {
        field(&format!("alt of {path}"), alt);
    }
    for (index, story) in stories.iter().enumerate() {
        field("----", &format!("story {}", index + 1));
        field("section", &story.section);
        field("kicker", &story.kicker);
        field("headline", &story.headline);
        field("byline", &story.byline);
        field("teaser", &story.teaser);
        field("source", &story.source_url);
        field(
            "language",
            story
                .language
                .as_ref()
                .map_or("", |language| language.tag()),
        );
        field(
            "lead picture",
            story.lead_picture.as_deref().unwrap_or_default(),
        );
        field("body", &story.body);
    }
    field("----", "notes");
    for note in notes {
        field("-", &note.to_string());
    }
    page
}

fn indented(text: &str) -> String {
    text.lines()
        .map(|line| format!("  {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

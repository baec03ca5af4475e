//! The issue as one Markdown file: the `issue.md` of a bundle.
//!
//! A bundle is a folder that any text editor opens: `issue.md`, and beside it `pictures/`
//! with every picture by its name in the library. Importing it gives the same issue; the
//! intake reads what this module writes, and a property test holds the two together.
//!
//! # The form
//!
//! ```text
//! ---
//! masthead: 1
//! publication:
//!   name: The Harbour Letter
//!   language: en
//!   numbering: "No. {n}"
//!   sections: ["News", "Letters"]
//! number: "108"
//! date: 2026-11-22
//! metadata:
//!   Category: Quarterly
//! pictures:
//!   "pier-3f2a9c01.jpg": The pier at low tide
//! ---
//!
//! The introduction.
//!
//! <!-- story
//! section: News
//! byline: "By R. Holm"
//! -->
//!
//! # The pier is open again
//!
//! The body, in Markdown.
//! ```
//!
//! - **Front matter** is YAML. `masthead` is the version of this form. `publication` holds
//!   `name`, `tagline`, `publisher`, `address`, `website`, `footer`, `house_style`,
//!   `language`, `numbering`, `theme` and `sections`; then come the issue's `number`,
//!   `date`, `dateline`, `subject`, `preheader`, `status` (`draft`, `in-review`, `ready`,
//!   `published`), `metadata` (what an import found no field for) and `pictures` (the
//!   default alternative text of each picture that has one). Only what is neither empty
//!   nor the default is written; `language` and `numbering` always are.
//! - **A story** starts with a comment whose first line is `<!-- story` and whose other
//!   lines are YAML: `section`, `kicker`, `byline`, `teaser`, `source_url`, `language`,
//!   `lead_picture` (the Markdown of a picture), `status` (`draft`, `ready`, `held`),
//!   `word_target`, `page_target`. Values never hold `--`, so that they cannot end the comment.
//! - **The headline** is the heading after the comment, with Markdown's signs escaped.
//!   Where it would not read back exactly (a blank at its end, say), `headline` in the
//!   comment says it, and goes before the heading. An empty one stands in the comment
//!   alone.
//! - **Texts are verbatim**: exactly one blank line stands before the introduction and
//!   before each body, and exactly one line end after it; nothing within is changed.
//! - **`boundary`** in the front matter names another word for the markers (`story-2`)
//!   where a text has a line of its own that starts with `<!-- story`, as MIME does. It
//!   is also written where there is no story, to say that the whole text is introduction.

use std::fmt::Write;

use issue::document::{BlockKind, Reading, plain_text};
use issue::theme::Print;
use issue::{ComposedIssue, Document, IssueStatus, Story, StoryStatus, Theme};
use serde::Serialize;

/// The whole `issue.md`.
pub fn issue_md(composed: &ComposedIssue) -> String {
    let boundary = boundary(composed);
    let mut file = front_matter(composed, &boundary);
    push_text(&mut file, &composed.issue.introduction);
    for story in &composed.stories {
        file.push('\n');
        push_story(&mut file, composed, story, &boundary);
    }
    file
}

/// The first word for the markers that no text uses: `story`, `story-2`, `story-3` …
fn boundary(composed: &ComposedIssue) -> String {
    let bodies = composed.stories.iter().map(|story| story.body.as_str());
    let texts: Vec<&str> = bodies
        .chain([composed.issue.introduction.as_str()])
        .collect();
    let is_free = |word: &String| {
        let marker = format!("<!-- {word}");
        !texts
            .iter()
            .any(|text| text.lines().any(|line| line.starts_with(&marker)))
    };
    let mut word = "story".to_owned();
    let mut count = 1;
    while !is_free(&word) {
        count += 1;
        word = format!("story-{count}");
    }
    word
}

fn front_matter(composed: &ComposedIssue, boundary: &str) -> String {
    let issue = &composed.issue;
    let mut yaml = String::from("---\nmasthead: 1\n");
    if boundary != "story" || composed.stories.is_empty() {
        field(&mut yaml, "boundary", boundary);
    }
    push_publication(&mut yaml, composed);
    field(&mut yaml, "number", &issue.number);
    if let Some(date) = issue.date {
        // Ten characters of digits and hyphens: a date to every reader of YAML.
        line(&mut yaml, "date", &date.to_string());
    }
    field(&mut yaml, "dateline", &issue.dateline);
    field(&mut yaml, "subject", &issue.subject);
    field(&mut yaml, "preheader", &issue.preheader);
    if issue.status != IssueStatus::default() {
        field(&mut yaml, "status", &kebab(&issue.status));
    }
    let metadata = issue
        .metadata
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()));
    push_mapping(&mut yaml, "metadata", metadata);
    let pictures = composed.pictures.iter();
    let alts = pictures
        .filter(|(_, picture)| !picture.alt.is_empty())
        .map(|(name, picture)| (name.as_str(), picture.alt.as_str()));
    push_mapping(&mut yaml, "pictures", alts);
    yaml.push_str("---\n");
    yaml
}

fn push_publication(yaml: &mut String, composed: &ComposedIssue) {
    let publication = &composed.publication;
    yaml.push_str("publication:\n");
    field(yaml, "  name", &publication.name);
    field(yaml, "  tagline", &publication.tagline);
    field(yaml, "  publisher", &publication.publisher);
    field(yaml, "  address", &publication.address);
    field(yaml, "  website", &publication.website);
    field(yaml, "  footer", &publication.footer);
    field(yaml, "  house_style", &publication.house_style);
    field(yaml, "  language", publication.language.tag());
    line(yaml, "  numbering", &scalar(&publication.numbering));
    if publication.theme != Theme::default() {
        push_theme(yaml, &publication.theme);
    }
    if !composed.sections.is_empty() {
        let names: Vec<&str> = composed
            .sections
            .iter()
            .map(|section| section.name.as_str())
            .collect();
        line(yaml, "  sections", &sequence(&names));
    }
}

fn push_theme(yaml: &mut String, theme: &Theme) {
    yaml.push_str("  theme:\n");
    line(yaml, "    name", &scalar(&theme.name));
    line(yaml, "    accent", &scalar(&theme.accent));
    line(yaml, "    accent_dark", &scalar(&theme.accent_dark));
    line(yaml, "    wash", &scalar(&theme.wash));
    line(yaml, "    text_families", &sequence(&theme.text_families));
    line(
        yaml,
        "    headline_families",
        &sequence(&theme.headline_families),
    );
    line(yaml, "    columns", &theme.columns.to_string());
    line(yaml, "    paper", &kebab(&theme.paper));
    if theme.print != Print::default() {
        // What JSON writes is YAML, too, and keeps to its line. A `#` in a typeface's name is
        // no comment.
        let print = serde_json::to_string(&theme.print).unwrap_or_default();
        line(yaml, "    print", &print.replace('#', "\\u0023"));
    }
    line(
        yaml,
        "    smart_punctuation",
        &theme.smart_punctuation.to_string(),
    );
}

fn push_story(file: &mut String, composed: &ComposedIssue, story: &Story, boundary: &str) {
    let mut yaml = String::new();
    field(
        &mut yaml,
        "section",
        composed.section_name(story.section).unwrap_or_default(),
    );
    field(&mut yaml, "kicker", &story.kicker);
    let heading = heading(&story.headline);
    if read_back(&heading).as_ref() != Some(&story.headline) {
        line(&mut yaml, "headline", &scalar(&story.headline));
    }
    field(&mut yaml, "byline", &story.byline);
    field(&mut yaml, "teaser", &story.teaser);
    field(&mut yaml, "source_url", &story.source_url);
    let language = story.language.as_ref();
    field(
        &mut yaml,
        "language",
        language.map_or("", |language| language.tag()),
    );
    field(
        &mut yaml,
        "lead_picture",
        story.lead_picture.as_deref().unwrap_or_default(),
    );
    if story.status != StoryStatus::default() {
        field(&mut yaml, "status", &kebab(&story.status));
    }
    if let Some(target) = story.word_target {
        line(&mut yaml, "word_target", &target.to_string());
    }
    if let Some(target) = story.page_target {
        line(&mut yaml, "page_target", &target.to_string());
    }
    match yaml.is_empty() {
        true => push(file, &["<!-- ", boundary, " -->\n"]),
        false => push(file, &["<!-- ", boundary, "\n", &yaml, "-->\n"]),
    }
    if !story.headline.is_empty() {
        push(file, &["\n", &heading, "\n"]);
    }
    push_text(file, &story.body);
}

/// A text with its frame: a blank line before it, a line end after it.
fn push_text(file: &mut String, text: &str) {
    if !text.is_empty() {
        push(file, &["\n", text, "\n"]);
    }
}

/// A headline as a heading, on one line.
fn heading(headline: &str) -> String {
    let mut heading = String::from("# ");
    for c in headline.chars() {
        match c {
            '\n' | '\r' => heading.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~' | '|' => {
                heading.push('\\');
                heading.push(c);
            }
            _ => heading.push(c),
        }
    }
    heading
}

/// The headline that a reader makes of a heading; `None` where there is nothing to read.
fn read_back(heading: &str) -> Option<String> {
    let document = Document::parse(heading, Reading::default());
    match &document.blocks.first()?.kind {
        BlockKind::Heading { content, .. } => {
            Some(plain_text(content)).filter(|text| !text.is_empty())
        }
        _ => None,
    }
}

fn push_mapping<'a>(
    yaml: &mut String,
    key: &str,
    entries: impl Iterator<Item = (&'a str, &'a str)>,
) {
    let mut entries = entries.peekable();
    if entries.peek().is_some() {
        push(yaml, &[key, ":\n"]);
    }
    for (name, value) in entries {
        push(yaml, &["  ", &scalar(name), ": ", &scalar(value), "\n"]);
    }
}

/// A line for a text that is not empty.
fn field(yaml: &mut String, key: &str, value: &str) {
    if !value.is_empty() {
        line(yaml, key, &scalar(value));
    }
}

fn line(yaml: &mut String, key: &str, value: &str) {
    push(yaml, &[key, ": ", value, "\n"]);
}

fn push(text: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| text.push_str(part));
}

fn sequence<S: AsRef<str>>(values: &[S]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| quoted(value.as_ref())).collect();
    format!("[{}]", quoted.join(", "))
}

/// The name that serde gives a variant without fields.
fn kebab(variant: &impl Serialize) -> String {
    let written = serde_saphyr::to_string(variant).unwrap_or_default();
    written.trim().to_owned()
}

/// A text as a YAML scalar on one line: plain where every reader takes it for this text,
/// else in double quotation marks.
fn scalar(text: &str) -> String {
    let is_plain = text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && !text.contains("--")
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || " _/.,;()'’!?–—…-@+%".contains(c))
        && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
            .contains(&text.to_lowercase().as_str());
    if is_plain {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A text in double quotation marks. Every second hyphen of a pair is escaped, so that
/// no value ends the comment it stands in.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut before = ' ';
    for c in text.chars() {
        let escaped = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            '-' if before == '-' => "\\u002d",
            _ => "",
        };
        let is_odd = c.is_control()
            || matches!(
                c,
                '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
            );
        match (escaped, is_odd) {
            ("", false) => quoted.push(c),
            ("", true) => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            (escaped, _) => quoted.push_str(escaped),
        }
        before = c;
    }
    quoted.push('"');
    quoted
}

//! The stories of a bundle: the text between its markers.

use std::num::NonZeroU8;

use issue::Document;
use issue::document::{BlockKind, Reading, plain_text};
use words::message;

use super::{Odd, language};
use crate::metadata::Entry;
use crate::{Manuscript, StoryFields, markdown, yaml};

/// One story of the file: its marker's fields and the text after it.
struct Part<'a> {
    marker: &'a str,
    fields: &'a str,
    text: &'a str,
}

/// Reads introduction and stories. A bundle without markers is cut at its headings, for
/// somebody wrote it so; the press names the boundary even where there is no story.
pub(super) fn read(
    text: &str,
    boundary: Option<&str>,
    manuscript: &mut Manuscript,
    odd: &mut Vec<Odd>,
) {
    let (introduction, parts) = parts(text, boundary.unwrap_or("story"));
    if parts.is_empty() && boundary.is_none() && markdown::is_evident(text) {
        markdown::read_body(text, &[], manuscript);
        return;
    }
    let last = parts.len();
    manuscript.issue.introduction = unframed(introduction, last == 0);
    for (index, part) in parts.into_iter().enumerate() {
        let is_last = index + 1 == last;
        let story = story(&part, index + 1, is_last, manuscript, odd);
        manuscript.stories.push(story);
    }
}

/// Cuts a text at the comments that start with the boundary.
fn parts<'a>(text: &'a str, boundary: &str) -> (&'a str, Vec<Part<'a>>) {
    let mut starts = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match marker_end(&text[at..], boundary) {
            Some(length) => {
                starts.push((at, length));
                at += length;
            }
            None => at += text[at..].find('\n').map_or(text.len() - at, |end| end + 1),
        }
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|&(start, _)| start)
        .chain([text.len()]);
    let introduction = starts.first().map_or(text, |&(start, _)| &text[..start]);
    let parts = starts.iter().zip(ends).map(|(&(start, length), end)| {
        let marker = &text[start..start + length];
        let fields = marker["<!-- ".len() + boundary.len()..].trim_end();
        Part {
            marker,
            fields: fields.strip_suffix("-->").unwrap_or(fields),
            text: &text[start + length..end],
        }
    });
    (introduction, parts.collect())
}

/// The length of the marker that a text starts with, with the end of its last line.
fn marker_end(text: &str, boundary: &str) -> Option<usize> {
    let rest = text.strip_prefix("<!-- ")?.strip_prefix(boundary)?;
    let separated = rest.starts_with(['\n', ' ']) || rest.starts_with("-->");
    // No field starts a line with a comment: looking no further than the next one keeps
    // a file of nothing but unclosed markers from being searched over and over.
    let fields = &rest[..rest.find("\n<!-- ").unwrap_or(rest.len())];
    let close = fields.find("-->").filter(|_| separated)? + "-->".len();
    let line_end = rest[close..]
        .find('\n')
        .map_or(rest.len(), |end| close + end + 1);
    // Words behind the comment are text, so this is no marker of ours.
    let is_alone = rest[close..line_end].trim().is_empty();
    is_alone.then(|| text.len() - rest.len() + line_end)
}

fn story(
    part: &Part,
    position: usize,
    is_last: bool,
    manuscript: &mut Manuscript,
    odd: &mut Vec<Odd>,
) -> StoryFields {
    let mut story = StoryFields::default();
    let mut headline = None;
    let entries = match part.fields.trim() {
        "" => Some(Vec::new()),
        _ => yaml::entries(part.fields.trim_start_matches(['\n', ' '])),
    };
    let is_broken = entries.is_none();
    for entry in entries.unwrap_or_default() {
        let is_set = if entry.key == "headline" {
            yaml::value(&entry).map(|text: String| headline = Some(text))
        } else {
            field(&entry, &mut story)
        };
        if is_set.is_none() {
            odd.push(Odd {
                place: format!("story {position}"),
                entry,
            });
        }
    }
    for comment in yaml::comments(part.fields) {
        manuscript.keep("comment", comment);
    }
    let text = if is_last {
        part.text
    } else {
        without_one(part.text, '\n')
    };
    let without_heading = headline.as_deref() == Some("");
    let (heading, rest) = if without_heading {
        (None, text)
    } else {
        heading(text)
    };
    story.headline = headline.or(heading).unwrap_or_default();
    story.body = unframed(rest, true);
    if is_broken {
        let told = message!("intake-story-fields", number = position);
        manuscript.notes.push(told);
        story.body = [part.marker.trim_end(), &story.body].join("\n\n");
    }
    story
}

/// Sets a field of a story; `None` where the entry is none of them.
fn field(entry: &Entry, story: &mut StoryFields) -> Option<()> {
    match entry.key.as_str() {
        "section" => story.section = yaml::value(entry)?,
        "kicker" => story.kicker = yaml::value(entry)?,
        "byline" => story.byline = yaml::value(entry)?,
        "teaser" => story.teaser = yaml::value(entry)?,
        "source_url" => story.source_url = yaml::value(entry)?,
        "language" => story.language = Some(language(entry)?),
        "lead_picture" => story.lead_picture = Some(lead_picture(yaml::value(entry)?)),
        "status" => story.status = yaml::value(entry)?,
        "word_target" => story.word_target = Some(yaml::value(entry)?),
        "page_target" => story.page_target = Some(yaml::value::<NonZeroU8>(entry)?.get()),
        _ => return None,
    }
    Some(())
}

/// A leading picture in Markdown. Bundles of the first Masthead say its name in `pictures/`
/// alone.
fn lead_picture(written: String) -> String {
    match written.contains("![") {
        true => written,
        false => issue::picture::lead_by_name(&written),
    }
}

/// The headline that a story's text starts with, and the text after its line.
fn heading(text: &str) -> (Option<String>, &str) {
    let start = text.len() - text.trim_start_matches('\n').len();
    let line = text[start..]
        .split_inclusive('\n')
        .next()
        .unwrap_or_default();
    if !line.starts_with('#') {
        return (None, text);
    }
    let document = Document::parse(line, Reading::default());
    match document.blocks.first().map(|block| &block.kind) {
        Some(BlockKind::Heading { content, .. }) => {
            (Some(plain_text(content)), &text[start + line.len()..])
        }
        _ => (None, text),
    }
}

/// A text without the blank line before it and the line end after it that the press puts
/// around every text. Where the frame is not there, a hand has been at it, and blank
/// lines around the text mean nothing.
fn unframed(text: &str, is_end: bool) -> String {
    let text = if is_end {
        text
    } else {
        without_one(text, '\n')
    };
    if text.is_empty() {
        return String::new();
    }
    let framed = text
        .strip_prefix('\n')
        .and_then(|text| text.strip_suffix('\n'));
    framed.unwrap_or_else(|| text.trim_matches('\n')).to_owned()
}

fn without_one(text: &str, end: char) -> &str {
    text.strip_suffix(end).unwrap_or(text)
}

//! A heading becomes a headline, and what a headline cannot hold stays in the story.
//!
//! A headline is plain text. A heading that is one link gives its address to the story's
//! source; links, pictures, footnote marks and comments in a heading stand again at the
//! start of the body; anything else a headline cannot say (an entity, an HTML tag) is
//! kept in the issue's metadata.

use issue::document::Inline;

use super::cut::Heading;
use super::definitions::Source;
use crate::tally::loses_words;
use crate::{Manuscript, StoryFields};

/// Files a heading, and gives what of it must open the body.
pub(super) fn file(
    heading: &Heading,
    source: &Source,
    story: &mut StoryFields,
    manuscript: &mut Manuscript,
) -> String {
    story.headline = heading.text.clone();
    let raw = source.raw(heading);
    if let Some(address) = whole_link(&heading.content) {
        story.source_url = address.to_owned();
    }
    let has_address = !story.source_url.is_empty();
    let mut remains = String::new();
    if heading
        .content
        .iter()
        .any(|inline| holds_more_than_text(inline, has_address))
    {
        remains = inline_source(&raw);
    } else if raw.contains("<!--") {
        remains = comments(&raw);
    }
    let said = [story.headline.as_str(), &story.source_url, &remains];
    if loses_words(&raw, said) {
        manuscript.keep("heading", raw.trim());
    }
    remains
}

/// Whether a heading's text says all that it shows and leads to.
pub(super) fn is_plain(heading: &Heading) -> bool {
    !heading
        .content
        .iter()
        .any(|inline| holds_more_than_text(inline, false))
}

/// The address of a heading that is one link and nothing else.
fn whole_link(content: &[Inline]) -> Option<&str> {
    match content {
        [
            Inline::Link {
                destination,
                title,
                content,
            },
        ] if title.is_empty()
            && destination.starts_with("http")
            && !content
                .iter()
                .any(|inline| holds_more_than_text(inline, false)) =>
        {
            Some(destination)
        }
        _ => None,
    }
}

/// Whether an inline shows or leads to something that its plain text does not.
fn holds_more_than_text(inline: &Inline, link_is_kept: bool) -> bool {
    match inline {
        Inline::Picture { .. } | Inline::FootnoteReference { .. } => true,
        Inline::Link { content, .. } => {
            !link_is_kept
                || content
                    .iter()
                    .any(|inline| holds_more_than_text(inline, false))
        }
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Superscript(content)
        | Inline::Subscript(content) => content
            .iter()
            .any(|inline| holds_more_than_text(inline, link_is_kept)),
        Inline::Text(_) | Inline::Code(_) | Inline::SoftBreak | Inline::LineBreak => false,
    }
}

/// A heading's text with its markup, without what made it a heading.
fn inline_source(raw: &str) -> String {
    let text = raw.trim();
    if text.starts_with('#') {
        let text = text.trim_start_matches('#').trim();
        let open = text.trim_end_matches('#');
        // Closing marks stand behind a blank: "# C#" has none.
        return if open.ends_with([' ', '\t']) || open.is_empty() {
            open.trim_end()
        } else {
            text
        }
        .to_owned();
    }
    match text.rsplit_once('\n') {
        Some((text, _underline)) => text.trim_end().to_owned(),
        None => text.to_owned(),
    }
}

fn comments(raw: &str) -> String {
    let mut comments = Vec::new();
    let mut rest = raw;
    while let Some(start) = rest.find("<!--") {
        let end = rest[start..]
            .find("-->")
            .map_or(rest.len(), |end| start + end + "-->".len());
        comments.push(&rest[start..end]);
        rest = &rest[end..];
    }
    comments.join("\n")
}

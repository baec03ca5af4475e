//! The web edition: one page that needs nothing but itself.
//!
//! The page comes whole ([`page`]) or a story at a time ([`story_part`]), and a story's part
//! is the very bytes that the whole page holds: the preview replaces it at every keystroke
//! without looking at any other story. All its words come from the issue and from
//! [`issue::terms`]; all its looks from the theme and the files in `sheet/`, which dress
//! right-to-left, dark, narrow and printed pages alike.
//!
//! Deliberately not here: scripts, fonts or pictures from outside, and anything a reader's
//! browser would have to ask a server for.

mod document;
mod fields;
mod pages;
mod parts;
mod story;
mod style;

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use issue::theme::Measures;
use issue::{ComposedIssue, Direction, Language, Picture, Story};

use crate::html::Markup;
use story::Piece;

/// How a page is to be seen.
pub struct View<'a> {
    /// The address of a picture; an empty one where its bytes are not to be had, which
    /// leaves the picture's words.
    pub picture_source: &'a dyn Fn(&Picture) -> String,
    /// Whether every block says which line of its Markdown it comes from (`data-line`), so
    /// that a preview can follow the caret.
    pub source_lines: bool,
}

/// How the print-ready page is printed.
#[derive(Clone, Copy, Debug)]
pub struct Pages<'a> {
    /// The page, as the typesetter would set it.
    pub measures: &'a Measures,
    /// Whether the sheet has greys alone. The pictures are handed over as they are to be.
    pub black_and_white: bool,
}

/// A page in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebPage {
    /// What the browser calls the page: "The Harbour Letter, No. 108".
    pub title: String,
    /// What search engines and link previews say of it; may be empty.
    pub description: String,
    /// The publication's language.
    pub language: Language,
    /// The direction of that language.
    pub direction: Direction,
    /// The whole style sheet. An element `<html data-scheme="light">` (or `dark`) overrides
    /// what the reader's system prefers.
    pub css: String,
    /// What stands inside `<body>`.
    pub body: String,
}

/// What one story puts on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryPart {
    /// The id of the `<article>`.
    pub article_id: String,
    /// The `<article>` in pieces that make the whole one after the other: its beginning up to
    /// its text, a piece for each block of the text, its end. A story without a text is one
    /// piece.
    pub article: Vec<String>,
    /// The id of the story's `<li>` in the contents list.
    pub entry_id: String,
    /// The whole `<li>`.
    pub entry: String,
}

/// Makes the page of an issue.
pub fn page(composed: &ComposedIssue, view: &View<'_>) -> WebPage {
    let pieces: Vec<Piece<'_>> = composed
        .stories
        .iter()
        .map(|story| Piece::new(composed, story, view))
        .collect();
    let language = &composed.publication.language;
    WebPage {
        title: title(composed),
        description: parts::description(composed),
        language: language.clone(),
        direction: language.direction(),
        css: style::sheet(&composed.publication.theme),
        body: parts::body(composed, view, &pieces),
    }
}

/// Makes one story's part of the page. The other stories of `composed` are not looked at.
pub fn story_part(composed: &ComposedIssue, story: &Story, view: &View<'_>) -> StoryPart {
    let piece = Piece::new(composed, story, view);
    let mut article = Markup::with_capacity(story.body.len() * 2 + 1024);
    let cuts = piece.article(&mut article);
    let mut entry = Markup::default();
    piece.entry(&mut entry);
    StoryPart {
        article_id: piece.article_id(),
        article: cut(&article.into_string(), &cuts),
        entry_id: piece.entry_id(),
        entry: entry.into_string(),
    }
}

/// Cuts a text at these places, which come in order.
fn cut(text: &str, places: &[usize]) -> Vec<String> {
    let starts = std::iter::once(0).chain(places.iter().copied());
    let ends = places.iter().copied().chain([text.len()]);
    starts
        .zip(ends)
        .map(|(from, to)| text[from..to].to_owned())
        .collect()
}

/// Makes the page as one file with its pictures inside, given by their names. A picture
/// without bytes leaves its words.
pub fn self_contained(
    composed: &ComposedIssue,
    picture_bytes: &BTreeMap<String, Vec<u8>>,
) -> String {
    with_pictures(composed, picture_bytes).document()
}

/// Makes the print-ready page as one file: as [`self_contained`], with the paper, margins,
/// running heads and columns of the print edition, whatever browser prints it.
pub fn printable(
    composed: &ComposedIssue,
    picture_bytes: &BTreeMap<String, Vec<u8>>,
    pages: &Pages<'_>,
) -> String {
    let page = with_pictures(composed, picture_bytes);
    pages::paged(page, composed, pages).document()
}

fn with_pictures(composed: &ComposedIssue, picture_bytes: &BTreeMap<String, Vec<u8>>) -> WebPage {
    let picture_source = |picture: &Picture| match picture_bytes.get(&picture.name) {
        Some(bytes) => format!(
            "data:{};base64,{}",
            picture.media_type.name(),
            STANDARD.encode(bytes)
        ),
        None => String::new(),
    };
    let view = View {
        picture_source: &picture_source,
        source_lines: false,
    };
    page(composed, &view)
}

/// The page's title; HTML allows no empty one.
fn title(composed: &ComposedIssue) -> String {
    let titles = [composed.title(), composed.issue.subject.clone()];
    titles
        .into_iter()
        .find(|title| !title.trim().is_empty())
        .unwrap_or_else(|| "Newsletter".into())
}

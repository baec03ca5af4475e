//! Where links and pictures lead, and which of it an edition may follow.

use std::ops::Range;

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::Reading;
use super::parse::options;
use super::references::with_room_for_references;

/// A link's destination as an edition may use it: trimmed, and only where it names one
/// of the schemes `http`, `https`, `mailto` and `tel`, or no scheme at all (a path or a
/// fragment). `None` for everything else (`javascript:`, `data:`, `file:` …) and for an
/// empty destination: the edition shows the linked text alone.
pub fn link_target(destination: &str) -> Option<&str> {
    let target = destination.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if target.is_empty() {
        return None;
    }
    match scheme(target) {
        None => Some(target),
        Some(scheme) => {
            let allowed = ["http", "https", "mailto", "tel"];
            allowed.contains(&scheme.as_str()).then_some(target)
        }
    }
}

/// Whether a destination lies on the web (`https://…`, `http://…` or `//…`), so that
/// showing it as a picture would fetch it.
pub fn on_the_web(destination: &str) -> bool {
    let destination = destination.trim();
    destination.starts_with("//")
        || matches!(scheme(destination).as_deref(), Some("http" | "https"))
}

/// The scheme in lower case. Browsers drop tabs and newlines inside it, so this does too
/// (WHATWG URL, "scheme state" after removing ASCII tab and newline).
fn scheme(destination: &str) -> Option<String> {
    let end = destination.find([':', '/', '?', '#'])?;
    if destination.as_bytes()[end] != b':' {
        return None;
    }
    let scheme: String = destination[..end]
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    // Anything else before a colon makes it a path (RFC 3986, section 3.1).
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// A picture's destination in a Markdown text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureReference {
    /// Where the destination is written, in bytes of the text; `None` where it could not
    /// be told apart from the text around it.
    pub range: Option<Range<usize>>,
    /// The destination, with escapes and entities resolved.
    pub destination: String,
    /// The alternative text.
    pub alt: String,
}

/// All pictures of a Markdown text, in order, with the place their destination is written
/// at: inside the brackets of `![alt](destination)`, or in the definition that a
/// reference names.
pub fn picture_references(markdown: &str) -> Vec<PictureReference> {
    let arena = Arena::new();
    let roomy = with_room_for_references(markdown);
    let root = parse_document(&arena, &roomy, &options(Reading::default()));
    let line_starts: Vec<usize> = std::iter::once(0)
        .chain(markdown.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let mut references = Vec::new();
    for node in root.descendants() {
        let ast = node.data.borrow();
        let NodeValue::Image(link) = &ast.value else {
            continue;
        };
        let alt = super::parse::text_below(node);
        let position = ast.sourcepos;
        let byte =
            |line: usize, column: usize| line_starts.get(line.checked_sub(1)?)?.checked_add(column);
        let span = byte(position.start.line, position.start.column.saturating_sub(1))
            .zip(byte(position.end.line, position.end.column))
            .and_then(|(start, end)| Some((start, markdown.get(start..end)?)));
        let range = span
            .and_then(|(start, source)| inline_destination(source, &link.url).map(|at| start + at))
            .map(|at| at..at + link.url.len())
            .or_else(|| defined_destination(markdown, &link.url));
        references.push(PictureReference {
            range,
            destination: link.url.clone(),
            alt,
        });
    }
    references
}

/// The offset of `url` as the destination of an inline picture: after the last `](` that it
/// follows. A later one stands in the picture's attributes.
fn inline_destination(source: &str, url: &str) -> Option<usize> {
    source.rmatch_indices("](").find_map(|(at, bracket)| {
        let opened = &source[at + bracket.len()..];
        let written = opened.trim_start_matches([' ', '\n', '<']);
        written
            .starts_with(url)
            .then_some(source.len() - written.len())
    })
}

/// The range of `url` as the destination of a reference definition (`[name]: url`).
fn defined_destination(markdown: &str, url: &str) -> Option<Range<usize>> {
    if url.is_empty() {
        return None;
    }
    let at = markdown.match_indices(url).map(|(at, _)| at).find(|&at| {
        let before = markdown[..at].trim_end_matches([' ', '\t', '<']);
        let line = before.rsplit('\n').next().unwrap_or(before).trim_start();
        line.starts_with('[') && line.ends_with("]:")
    })?;
    Some(at..at + url.len())
}

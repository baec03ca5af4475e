//! The room that comrak wants for references.

use std::borrow::Cow;

/// comrak stops resolving references once their addresses add up to the length of the text
/// or to 100,000 bytes, whichever is *less* (cmark: whichever is more), so that a short text
/// with one long address used four times loses three links. A text with definitions is
/// therefore lengthened with blanks, which mean nothing at the end of Markdown, as far as
/// all it can refer to may need.
pub(super) fn with_room_for_references(markdown: &str) -> Cow<'_, str> {
    if !markdown.contains("]:") {
        return Cow::Borrowed(markdown);
    }
    let references = markdown.matches('[').count();
    // No definition goes beyond its paragraph, and no character reference doubles in length.
    let longest = markdown.split("\n\n").map(str::len).max();
    let needed = references * 2 * longest.unwrap_or_default();
    let missing = needed.min(ENOUGH).saturating_sub(markdown.len());
    if missing == 0 {
        return Cow::Borrowed(markdown);
    }
    let line_end = if markdown.ends_with('\n') { "" } else { "\n" };
    let room = " ".repeat(missing.max(ROOM));
    Cow::Owned([markdown, line_end, &room].concat())
}

/// The length at which comrak resolves as many references as cmark, in bytes.
const ENOUGH: usize = 100_000;
/// The fewest blanks that a text is lengthened with: more than anybody's code ends with.
const ROOM: usize = 4_000;

/// A code block's text, without the room that stands in one whose fence never closes.
pub(super) fn code_text(literal: &str) -> &str {
    let text = literal.strip_suffix('\n').unwrap_or(literal);
    let written = text.trim_end_matches(' ');
    // Within a list the indentation has been taken off the room.
    if text.len() - written.len() > ROOM / 2 {
        written
    } else {
        literal
    }
}

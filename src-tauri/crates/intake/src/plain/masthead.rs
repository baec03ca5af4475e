//! The masthead line of a plain text: "Nejat Newsletter No.108".
//!
//! It stands at the top, or wherever a page break left it, and again on every page. Such
//! lines, and the date beside them, belong to the issue; the text runs on across them.

use super::Line;
use crate::Manuscript;
use crate::metadata::{DateText, Numbered, numbered, read_date};

/// The longest masthead line, in characters.
const LENGTH: usize = 90;

/// Takes the masthead lines out of a text and files what they say.
pub(super) fn take(lines: &mut [Line], manuscript: &mut Manuscript) {
    let Some((first, found)) = (0..lines.len()).find_map(|at| Some((at, masthead_at(lines, at)?)))
    else {
        return;
    };
    let mut said = Vec::new();
    for at in first..lines.len() {
        let again = masthead_at(lines, at).is_some_and(|other| {
            other.number == found.number && (other.name == found.name || other.name.is_empty())
        });
        if again {
            said.push(taken(lines, at));
        }
    }
    if !take_date(&found.rest, manuscript)
        && let Some(at) = date_beside(lines, first)
    {
        take_date(lines[at].text, manuscript);
        said.push(taken(lines, at));
    }
    manuscript.publication.name = found.name;
    if manuscript.publication.name.is_empty()
        && let Some(at) = name_above(lines, first)
    {
        manuscript.publication.name = lines[at].text.trim().to_owned();
        said.push(taken(lines, at));
    }
    manuscript.issue.number = found.number;
    manuscript.publication.numbering = found.numbering;
    manuscript.keep("masthead", &said.join("\n"));
}

/// Whether a line ends as sentences end, so that the next starts anew.
pub(super) fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»)]".contains(c));
    line.ends_with(['.', '!', '?', '…', ':', '؟', '۔', '。', '！', '？'])
}

/// What a line says as a masthead: a short line that is a name, a number and perhaps a
/// date, and no sentence.
fn masthead_at(lines: &[Line], at: usize) -> Option<Numbered> {
    let text = lines[at].text.trim();
    if text.chars().count() > LENGTH || text.starts_with(['–', '—', '-', '•', '*', '#', '"', '“'])
    {
        return None;
    }
    let found = numbered(text)?;
    let name = found.name.as_str();
    let is_name = name.split_whitespace().count() <= 8
        && !name.contains(['.', '!', '?', ';', ':', '"', '“'])
        && !name.starts_with(|c: char| c.is_lowercase());
    let is_plain_end = found.rest.is_empty() || read_date(&found.rest).is_some();
    // A name alone at the top may be followed by anything; deep in the text a number
    // without a name needs to stand apart.
    let is_apart = !name.is_empty() || (near_top(lines, at) && stands_alone(lines, at));
    (is_name && is_plain_end && is_apart).then_some(found)
}

fn near_top(lines: &[Line], at: usize) -> bool {
    let before = lines[..at].iter().filter(|line| !line.is_blank());
    before.take(4).count() <= 3
}

fn stands_alone(lines: &[Line], at: usize) -> bool {
    let is_blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(Line::is_blank);
    is_blank(Some(at + 1)) || is_blank(at.checked_sub(1)) || near_top(lines, at)
}

/// A line beside the masthead that is a date and nothing else.
fn date_beside(lines: &[Line], masthead: usize) -> Option<usize> {
    let before = (0..masthead).rev().find(|&at| !lines[at].is_blank());
    let after = (masthead + 1..lines.len()).find(|&at| !lines[at].is_blank() && !lines[at].taken);
    [after, before]
        .into_iter()
        .flatten()
        .filter(|at| at.abs_diff(masthead) <= 2)
        .find(|&at| read_date(lines[at].text).is_some())
}

/// The first line of the text, where it is short and stands right above the masthead.
fn name_above(lines: &[Line], masthead: usize) -> Option<usize> {
    let at = lines
        .iter()
        .position(|line| !line.is_blank() && !line.taken)?;
    let text = lines[at].text.trim();
    let is_name = at < masthead
        && masthead - at <= 3
        && text.chars().count() <= 60
        && text.chars().any(char::is_alphabetic)
        && !ends_sentence(text);
    is_name.then_some(at)
}

fn take_date(text: &str, manuscript: &mut Manuscript) -> bool {
    let text = text.trim();
    let Some(date) = read_date(text) else {
        return false;
    };
    let issue = &mut manuscript.issue;
    match date {
        DateText::Iso(date) => issue.date = Some(date),
        DateText::Written(date) => {
            issue.date = Some(date);
            text.clone_into(&mut issue.dateline);
        }
        DateText::Vague => text.clone_into(&mut issue.dateline),
    }
    true
}

fn taken(lines: &mut [Line], at: usize) -> String {
    lines[at].taken = true;
    lines[at].text.trim().to_owned()
}

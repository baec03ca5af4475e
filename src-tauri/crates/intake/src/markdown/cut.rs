//! Where a Markdown text is cut into stories.

use issue::document::{BlockKind, Inline, plain_text};
use words::{Message, message};

use super::definitions::Source;
use crate::metadata::numbered;

/// A heading at the top level of a text, not one in a quotation, a list or HTML.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    pub(super) level: u8,
    /// Its first line, counted from 0.
    pub(super) first: usize,
    /// The line after its last.
    pub(super) end: usize,
    /// Its text without markup.
    pub(super) text: String,
    pub(super) content: Vec<Inline>,
}

/// The parts of a text.
pub(super) struct Cuts {
    /// The one heading above all stories that is the issue's own.
    pub(super) title: Option<Heading>,
    /// The line after the introduction.
    pub(super) introduction_end: usize,
    /// The headings that stories start at.
    pub(super) stories: Vec<Heading>,
    /// What to tell the editor of a heading that stands oddly.
    pub(super) stray: Option<Message>,
}

/// Cuts a text at the shallowest heading level that occurs at least twice.
///
/// Where no level does, it is cut at the only heading, or at the one below a heading that
/// names the issue by its number.
pub(super) fn cut(source: &Source) -> Cuts {
    let headings = headings(source);
    let is_first = |heading: &Heading| source.opens_with(heading.first);
    let count = |level| {
        headings
            .iter()
            .filter(|heading| heading.level == level)
            .count()
    };
    let names_issue = |heading: &&Heading| is_first(heading) && numbered(&heading.text).is_some();
    let level = (1..=6).find(|&level| count(level) >= 2).or_else(|| {
        let above_stories = headings.first().filter(names_issue);
        let below = headings.iter().skip(usize::from(above_stories.is_some()));
        below.map(|heading| heading.level).min()
    });
    let is_story = |heading: &&Heading| Some(heading.level) == level;
    let first_story = headings
        .iter()
        .position(|heading| is_story(&heading))
        .unwrap_or(headings.len());
    let title = headings[..first_story]
        .first()
        .filter(|heading| is_first(heading) && level.is_none_or(|level| heading.level < level));
    let stray = headings[first_story..]
        .iter()
        .find(|heading| level.is_some_and(|level| heading.level < level));
    Cuts {
        title: title.cloned(),
        introduction_end: headings
            .get(first_story)
            .map_or(source.lines.len(), |heading| heading.first),
        stray: stray.map(|heading| message!("intake-stray-heading", heading = &heading.text)),
        stories: headings.iter().filter(is_story).cloned().collect(),
    }
}

/// Whether a line is an ATX heading with a text: `## News`.
pub(super) fn is_atx(line: &str) -> bool {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let rest = line.trim_start_matches(' ').trim_start_matches('#');
    let marks = line.len() - indent - rest.len();
    indent <= 3 && (1..=6).contains(&marks) && rest.starts_with([' ', '\t'])
}

fn headings(source: &Source) -> Vec<Heading> {
    source
        .blocks()
        .filter_map(|(lines, kind)| match kind {
            BlockKind::Heading { level, content } => {
                let (first, end) = heading_lines(source, lines, *level)?;
                Some(Heading {
                    level: *level,
                    first,
                    end,
                    text: one_line(&plain_text(content)),
                    content: content.clone(),
                })
            }
            _ => None,
        })
        .collect()
}

/// The lines of a heading as typed; `None` for one that raw HTML made.
fn heading_lines(
    source: &Source,
    lines: std::ops::Range<usize>,
    level: u8,
) -> Option<(usize, usize)> {
    let line = |at: usize| source.lines.get(at).copied().unwrap_or_default();
    let is_empty_atx = |line: &str| line.trim() == "#".repeat(usize::from(level));
    if is_atx(line(lines.start)) || is_empty_atx(line(lines.start)) {
        return Some((lines.start, lines.start + 1));
    }
    let underline = |at: usize| {
        let mark = if level == 1 { '=' } else { '-' };
        let text = line(at).trim();
        !text.is_empty() && text.chars().all(|c| c == mark)
    };
    let end = [lines.end.checked_sub(1)?, lines.end]
        .into_iter()
        .find(|&at| underline(at))?
        + 1;
    // Definitions may open the paragraph that an underline makes a heading; they are not
    // part of it.
    let first = (lines.start..end).find(|&at| !source.is_definition(at))?;
    let made_by_html = line(first)
        .trim_start()
        .to_ascii_lowercase()
        .starts_with(&format!("<h{level}"));
    (!made_by_html).then_some((first, end))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

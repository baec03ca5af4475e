//! A newsletter in plain text: masthead line, headlines, stories.
//!
//! Plain text has no grammar, only habits: a list of contents led by dashes, headlines
//! in capitals or underlined, a line "Nejat Newsletter No. 108" that a page break left in
//! the middle of a sentence. Each habit is recognised where it is plain, and a text
//! without any is one story. The text itself is never corrected: words that copying broke
//! stay broken.
//!
//! What is taken out of the running text (the masthead line, "Inside this issue") is kept
//! in the issue's metadata.

mod headlines;
mod masthead;

use std::ops::Range;

use words::message;

use crate::metadata;
use crate::{Manuscript, StoryFields};
use headlines::{Habit, Headline};

/// The longest text, in characters, that a list of contents has under a headline.
const TEASER_LENGTH: usize = 800;

/// One line of the text, and what was found of it.
pub(super) struct Line<'a> {
    text: &'a str,
    /// Whether it was taken out of the running text.
    taken: bool,
}

impl Line<'_> {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Reads a newsletter in plain text.
pub(crate) fn read(text: &str) -> Manuscript {
    let mut manuscript = Manuscript::default();
    let head = metadata::key_lines(text);
    let rest = head.as_ref().map_or(text, |head| head.rest);
    let mut lines: Vec<Line> = rest
        .lines()
        .map(|text| Line { text, taken: false })
        .collect();
    masthead::take(&mut lines, &mut manuscript);
    let contents = headlines::take_contents_heading(&mut lines, &mut manuscript);
    let (habit, mut headlines) = headlines::find(&lines, contents);
    take_name(&mut lines, &mut headlines, &mut manuscript);

    let first = headlines
        .first()
        .map_or(lines.len(), |headline| headline.first);
    manuscript.issue.introduction = body(&lines, 0..first);
    for (index, headline) in headlines.iter().enumerate() {
        let end = headlines
            .get(index + 1)
            .map_or(lines.len(), |next| next.first);
        let text = headline.end..end;
        let mut story = StoryFields {
            headline: headline.text.clone(),
            ..StoryFields::default()
        };
        match habit == Habit::Contents && is_teaser(&lines, text.clone()) {
            true => story.teaser = one_line(&lines, text),
            false => story.body = body(&lines, text),
        }
        manuscript.stories.push(story);
    }
    whole_as_story(&mut manuscript);
    note_teasers(&mut manuscript);
    if let Some(head) = head {
        metadata::file(&head.entries, &mut manuscript);
    }
    manuscript
}

/// A first headline without a text is no story: it is the newsletter's name.
fn take_name(lines: &mut [Line], headlines: &mut Vec<Headline>, manuscript: &mut Manuscript) {
    let [first, second, ..] = headlines.as_slice() else {
        return;
    };
    let is_bare = lines[first.end..second.first]
        .iter()
        .all(|line| line.is_blank() || line.taken);
    let opens = lines[..first.first]
        .iter()
        .all(|line| line.is_blank() || line.taken);
    if is_bare && opens && manuscript.publication.name.is_empty() {
        manuscript.publication.name = first.text.clone();
        lines[first.first..first.end]
            .iter_mut()
            .for_each(|line| line.taken = true);
        headlines.remove(0);
    }
}

/// A text without headlines is one story; its first line is the headline where it stands
/// apart like one.
fn whole_as_story(manuscript: &mut Manuscript) {
    if !manuscript.stories.is_empty() || manuscript.issue.introduction.is_empty() {
        return;
    }
    let text = std::mem::take(&mut manuscript.issue.introduction);
    let (first, rest) = text.split_once("\n\n").unwrap_or(("", text.as_str()));
    let is_headline = !first.is_empty()
        && !first.contains('\n')
        && first.chars().count() <= 100
        && !masthead::ends_sentence(first);
    let (headline, body) = if is_headline {
        (first.trim(), rest)
    } else {
        ("", text.as_str())
    };
    manuscript.stories.push(StoryFields {
        headline: headline.to_owned(),
        body: body.trim_start_matches('\n').to_owned(),
        ..StoryFields::default()
    });
    manuscript.notes.push(message!("intake-no-headlines"));
}

fn note_teasers(manuscript: &mut Manuscript) {
    let teasers = || {
        manuscript
            .stories
            .iter()
            .filter(|story| !story.teaser.is_empty())
    };
    let count = teasers().count();
    if count == 0 {
        return;
    }
    let cut = teasers()
        .filter(|story| story.teaser.ends_with(".."))
        .count();
    let teasers = message!("intake-teasers", count);
    manuscript.notes.push(match cut {
        0 => teasers,
        count => message!("intake-teasers-cut", teasers, count),
    });
}

/// Whether lines are one short paragraph.
fn is_teaser(lines: &[Line], range: Range<usize>) -> bool {
    let text = body(lines, range);
    !text.contains("\n\n") && text.chars().count() <= TEASER_LENGTH
}

fn one_line(lines: &[Line], range: Range<usize>) -> String {
    let text = body(lines, range);
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

/// The running text of some lines. Where a masthead line was taken out of the middle of
/// a sentence, the text runs on across it.
fn body(lines: &[Line], range: Range<usize>) -> String {
    let mut text: Vec<&str> = Vec::new();
    let mut runs_on = false;
    for line in &lines[range] {
        if line.taken {
            let before = text.iter().rev().find(|line| !line.is_empty());
            if before.is_some_and(|before| !masthead::ends_sentence(before)) {
                runs_on = true;
            }
            continue;
        }
        if line.is_blank() {
            text.push("");
            continue;
        }
        if std::mem::take(&mut runs_on) {
            while text.last().is_some_and(|line| line.is_empty()) {
                text.pop();
            }
        }
        text.push(unindented(line.text).trim_end());
    }
    let text = text.join("\n");
    text.trim_matches('\n').to_owned()
}

/// A line that Markdown does not take for code: four blanks at its start, which plain
/// text has at the start of a paragraph, are dropped.
fn unindented(line: &str) -> &str {
    let inner = line.trim_start();
    let indent = &line[..line.len() - inner.len()];
    if indent.contains('\t') || indent.len() >= 4 {
        inner
    } else {
        line
    }
}

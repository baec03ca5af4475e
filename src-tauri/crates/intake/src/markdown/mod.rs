//! A newsletter in Markdown: metadata, introduction, stories.
//!
//! Stories are cut at the shallowest heading level that occurs at least twice. Where no
//! level does, the whole text is one story. Every line of the text goes to exactly one
//! story or to the introduction; only the reference definitions that a story uses and
//! another holds are copied to it ([`carry`]).
//!
//! HTML, comments and template tags stay in the Markdown as they were typed.

mod candidates;
mod carry;
mod cut;
mod definitions;
mod headline;

use std::borrow::Cow;
use std::collections::BTreeSet;

use issue::document::on_the_web;
use words::{Given, message};

use crate::manuscript::{all_pictures, comes_along};
use crate::metadata::{self, Entry, Head};
use crate::tally::loses_words;
use crate::{Manuscript, StoryFields};

/// Reads a newsletter in Markdown.
pub(crate) fn read(text: &str) -> Manuscript {
    let mut manuscript = Manuscript::default();
    let head = metadata::front_matter(text).or_else(|| metadata::key_lines(text));
    let Head {
        entries,
        rest,
        notes,
    } = head.unwrap_or(Head {
        entries: Vec::new(),
        rest: text,
        notes: Vec::new(),
    });
    manuscript.notes.extend(notes);
    read_body(rest, &entries, &mut manuscript);
    manuscript
}

/// Cuts a text into introduction and stories, and files its metadata.
pub(crate) fn read_body(text: &str, entries: &[Entry], manuscript: &mut Manuscript) {
    let text = with_tags_apart(text);
    let source = definitions::Source::read(&text);
    let cuts = cut::cut(&source);
    // A title with links or footnotes in it names the issue, and stays for their sake.
    let taken_title = cuts
        .title
        .as_ref()
        .filter(|title| headline::is_plain(title));
    let title_lines = taken_title.map(|title| title.first..title.end);
    let introduction = source.text_without(0..cuts.introduction_end, title_lines);
    let introduction_range = 0..cuts.introduction_end;
    manuscript.issue.introduction = carry::complete(&source, introduction_range, &introduction);

    for (index, heading) in cuts.stories.iter().enumerate() {
        let end = cuts
            .stories
            .get(index + 1)
            .map_or(source.lines.len(), |next| next.first);
        let mut story = StoryFields::default();
        let remains = headline::file(heading, &source, &mut story, manuscript);
        let mut body = source.text_without(heading.end..end, None);
        if !remains.is_empty() {
            body =
                [remains.as_str(), body.as_str()].join(if body.is_empty() { "" } else { "\n\n" });
        }
        story.body = carry::complete(&source, heading.first..end, &body);
        manuscript.stories.push(story);
    }
    whole_as_story(manuscript);

    metadata::file(entries, manuscript);
    if let Some(title) = &cuts.title {
        let said = metadata::title(&title.text, manuscript);
        let raw = source.raw(title);
        if taken_title.is_some() && loses_words(&raw, said.iter().map(String::as_str)) {
            manuscript.keep("title heading", raw.trim());
        }
    }
    if let Some(stray) = cuts.stray {
        manuscript.notes.push(stray);
    }
}

/// The text with a blank line after every line of nothing but template tags that a
/// definition follows. The site's program replaces such a line before Markdown is read;
/// left standing it is a paragraph, and no definition may interrupt a paragraph.
fn with_tags_apart(text: &str) -> Cow<'_, str> {
    if !text.contains("%}\n") && !text.contains("}}\n") {
        return Cow::Borrowed(text);
    }
    let is_tag = |line: &str| {
        let line = line.trim();
        (line.starts_with("{%") && line.ends_with("%}"))
            || (line.starts_with("{{") && line.ends_with("}}"))
    };
    let mut apart = String::with_capacity(text.len() + 16);
    let mut after_tag = false;
    for line in text.split_inclusive('\n') {
        if after_tag && line.starts_with('[') && line.contains("]:") {
            apart.push('\n');
        }
        apart.push_str(line);
        after_tag = is_tag(line);
    }
    Cow::Owned(apart)
}

/// A text without a heading to cut at is one story.
fn whole_as_story(manuscript: &mut Manuscript) {
    if !manuscript.stories.is_empty() || manuscript.issue.introduction.is_empty() {
        return;
    }
    let body = std::mem::take(&mut manuscript.issue.introduction);
    let is_page = body.starts_with('<') && body.to_ascii_lowercase().contains("<html");
    manuscript.notes.push(match is_page {
        true => message!("intake-web-page"),
        false => message!("intake-no-headings"),
    });
    manuscript.stories.push(StoryFields {
        body,
        ..StoryFields::default()
    });
}

/// Notes what the Markdown holds that no edition will show as it stands: template tags,
/// pictures on the web, pictures that cannot lie beside the file.
pub(crate) fn note_oddities(manuscript: &mut Manuscript) {
    let mut notes = Vec::new();
    let tags: usize = manuscript.texts().map(template_tags).sum();
    if tags > 0 {
        notes.push(message!("intake-template-tags", count = tags));
    }
    let pictures: BTreeSet<String> = manuscript
        .texts()
        .flat_map(all_pictures)
        .map(|picture| picture.destination)
        .collect();
    let (web, local): (Vec<&String>, Vec<&String>) = pictures
        .iter()
        .partition(|destination| on_the_web(destination));
    if !web.is_empty() {
        let (count, pictures) = (web.len(), listed(&web));
        notes.push(message!("intake-web-pictures", count, pictures));
    }
    let lost: Vec<&String> = local
        .into_iter()
        .filter(|destination| !comes_along(destination))
        .collect();
    if !lost.is_empty() {
        let (count, pictures) = (lost.len(), listed(&lost));
        notes.push(message!("intake-far-pictures", count, pictures));
    }
    manuscript.notes.extend(notes);
}

/// How many template tags open and close on one line.
fn template_tags(text: &str) -> usize {
    let in_line = |line: &str, open: &str, close: &str| {
        let mut count = 0;
        let mut rest = line;
        while let Some((_, tag)) = rest.split_once(open) {
            let Some((_, after)) = tag.split_once(close) else {
                break;
            };
            count += 1;
            rest = after;
        }
        count
    };
    text.lines()
        .map(|line| in_line(line, "{%", "%}") + in_line(line, "{{", "}}"))
        .sum()
}

/// The first few destinations, shortened.
fn listed(destinations: &[&String]) -> Vec<Given> {
    const SHOWN: usize = 3;
    let mut parts: Vec<Given> = destinations
        .iter()
        .take(SHOWN)
        .map(|destination| match destination.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &destination[..end]).into(),
            None => (*destination).into(),
        })
        .collect();
    if destinations.len() > SHOWN {
        let count = destinations.len() - SHOWN;
        parts.push(message!("intake-more-pictures", count).into());
    }
    parts
}

/// Whether a text that calls itself plain is Markdown all the same: it opens with front
/// matter, or it has ATX headings.
pub(crate) fn is_evident(text: &str) -> bool {
    if metadata::front_matter(text).is_some() {
        return true;
    }
    let mut after_blank = true;
    let mut headings = 0;
    let mut opens_with_one = false;
    for (index, line) in text.trim_start().lines().enumerate() {
        if after_blank && cut::is_atx(line) {
            headings += 1;
            opens_with_one |= index == 0;
        }
        after_blank = line.trim().is_empty();
    }
    headings >= 2 || opens_with_one
}

/// Whether a text of no known ending is rather Markdown than plain.
pub(crate) fn is_likely(text: &str) -> bool {
    is_evident(text)
        || metadata::key_lines(text).is_some_and(|head| is_evident(head.rest))
        || text.contains("](")
        || text.trim_start().starts_with("<!")
}

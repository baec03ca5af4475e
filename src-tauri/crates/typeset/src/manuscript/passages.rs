//! Passages: which text of the issue each literal of the code came from.
//!
//! A literal of a person's own text is written `text("…")`, because Typst then knows of every
//! letter on the page which of these calls it came from. While the code is put together such a
//! call has a mark in front: two control characters, which no literal contains, with the
//! passage and the place in it. [`taken_out`] takes the marks out of a finished file and
//! notes where they stood, so that Typst never sees them.

use std::sync::Arc;

use issue::{ComposedIssue, StoryId};

use super::code::{call, literal};

/// What begins and ends a mark.
const OPENS: char = '\u{1}';
const CLOSES: char = '\u{2}';

/// The fields of an issue whose text is on its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// A story's section and kicker, which stand in one line.
    Kicker,
    /// A story's headline.
    Headline,
    /// A story's teaser.
    Teaser,
    /// A story's byline.
    Byline,
    /// The picture that leads a story: its caption and credit.
    LeadPicture,
    /// A story's text.
    Body,
    /// The address that a story is from.
    Source,
    /// The issue's introduction.
    Introduction,
    /// The publication's footer.
    Footer,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Kicker,
        Self::Headline,
        Self::Teaser,
        Self::Byline,
        Self::LeadPicture,
        Self::Body,
        Self::Source,
        Self::Introduction,
        Self::Footer,
    ];

    /// What is written in the field: of a story, or without one of the issue and its
    /// publication; `None` where there is no such field.
    pub fn text(self, composed: &ComposedIssue, story: Option<StoryId>) -> Option<&str> {
        let Some(story) = story else {
            return match self {
                Self::Introduction => Some(&composed.issue.introduction),
                Self::Footer => Some(&composed.publication.footer),
                _ => None,
            };
        };
        let story = composed.stories.iter().find(|other| other.id == story)?;
        match self {
            Self::Kicker => Some(&story.kicker),
            Self::Headline => Some(&story.headline),
            Self::Teaser => Some(&story.teaser),
            Self::Byline => Some(&story.byline),
            Self::LeadPicture => Some(story.lead_picture.as_deref().unwrap_or_default()),
            Self::Body => Some(&story.body),
            Self::Source => Some(&story.source_url),
            Self::Introduction | Self::Footer => None,
        }
    }
}

/// A text that is set as one: a block of a story's text, a headline.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    /// The story; `None` in the issue's and the publication's own fields.
    pub(crate) story: Option<StoryId>,
    /// The field it stands in.
    pub(crate) field: Field,
    /// Its first and last line of the field's Markdown, counted from 1.
    pub(crate) lines: (u32, u32),
    /// What it says on the page.
    pub(crate) said: String,
}

/// The place of a literal: a passage, and how many bytes of what it says stand before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    passage: usize,
    at: usize,
}

impl Spot {
    /// The place so many bytes behind this one.
    pub(super) fn behind(self, bytes: usize) -> Self {
        Self {
            at: self.at + bytes,
            ..self
        }
    }

    /// A text at this place as a call that Typst remembers.
    pub(super) fn text(self, text: &str) -> String {
        self.mark(text.len(), &call("text", &[literal(text)]))
    }

    /// A call of a function of Typst's own that sets `bytes` bytes of text from here on.
    pub(super) fn mark(self, bytes: usize, call: &str) -> String {
        let Self { passage, at } = self;
        format!("{OPENS}{passage}:{at}:{bytes}{CLOSES}{call}")
    }
}

/// All passages of an issue.
#[derive(Debug, Default)]
pub(crate) struct Passages(Vec<Passage>);

impl Passages {
    /// Begins a passage; gives its number.
    pub(super) fn begin(
        &mut self,
        story: Option<StoryId>,
        field: Field,
        lines: (u32, u32),
    ) -> usize {
        self.0.push(Passage {
            story,
            field,
            lines,
            said: String::new(),
        });
        self.0.len() - 1
    }

    /// Adds to what a passage says; gives the place where that begins.
    pub(super) fn say(&mut self, passage: usize, text: &str) -> Spot {
        let said = &mut self.0[passage].said;
        let at = said.len();
        said.push_str(text);
        Spot { passage, at }
    }

    /// A passage has only its first line: what follows are passages of their own.
    pub(super) fn end_in_first_line(&mut self, passage: usize) {
        let lines = &mut self.0[passage].lines;
        lines.1 = lines.0;
    }

    /// Adds those of a story that was written by itself; gives how many are before them.
    pub(super) fn add(&mut self, passages: &[Passage]) -> usize {
        let before = self.0.len();
        self.0.extend_from_slice(passages);
        before
    }

    /// All of them, by their numbers.
    pub(super) fn into_list(self) -> Vec<Passage> {
        self.0
    }
}

/// Where a marked call stands in a finished file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The byte of the file that the call begins with.
    pub(crate) start: usize,
    /// The number of its passage.
    pub(crate) passage: usize,
    /// How many bytes of what the passage says stand before.
    pub(crate) at: usize,
    /// How many bytes of it the call sets.
    pub(crate) len: usize,
}

/// A file of the manuscript.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Its virtual path.
    pub(crate) path: String,
    /// The code, without marks.
    pub(crate) text: Arc<str>,
    /// Where the marks stood, in order.
    pub(crate) marks: Vec<Mark>,
}

impl File {
    /// A file of code with marks in it.
    pub(super) fn new(path: String, code: &str) -> Self {
        let (text, marks) = taken_out(code);
        Self {
            path,
            text: text.into(),
            marks,
        }
    }

    /// The same file where so many passages stand before its own.
    pub(super) fn behind(&self, passages: usize) -> Self {
        let mut file = self.clone();
        for mark in &mut file.marks {
            mark.passage += passages;
        }
        file
    }
}

/// Takes the marks out of a file's code.
fn taken_out(code: &str) -> (String, Vec<Mark>) {
    let mut text = String::with_capacity(code.len());
    let mut marks = Vec::new();
    for (index, part) in code.split(OPENS).enumerate() {
        let marked = (index > 0).then(|| part.split_once(CLOSES)).flatten();
        let Some((mark, rest)) = marked else {
            text.push_str(part);
            continue;
        };
        let mut numbers = mark.split(':').map(str::parse);
        if let (Some(Ok(passage)), Some(Ok(at)), Some(Ok(len))) =
            (numbers.next(), numbers.next(), numbers.next())
        {
            let start = text.len();
            marks.push(Mark {
                start,
                passage,
                at,
                len,
            });
        }
        text.push_str(rest);
    }
    (text, marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_noted_and_never_left() {
        let mut passages = Passages::default();
        let passage = passages.begin(None, Field::Body, (3, 4));
        let first = passages.say(passage, "a \u{1}\"");
        let second = passages.say(passage, "é.");
        assert_eq!(second, first.behind(4));
        let code = format!("p({}, {})", first.text("a \u{1}\""), second.text("é."));
        let file = File::new("/a.typ".into(), &code);
        assert_eq!(&*file.text, r#"p(text("a \u{1}\""), text("é."))"#);
        let at: Vec<_> = file.marks.iter().map(|mark| (mark.at, mark.len)).collect();
        assert_eq!(at, [(0, 4), (4, 3)]);
        for mark in file.marks {
            assert!(file.text[mark.start..].starts_with("text("));
        }
        assert_eq!(passages.into_list()[0].said, "a \u{1}\"é.");
    }
}

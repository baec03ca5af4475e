//! A paragraph as it is gathered: runs of text, each with the marks it has.
//!
//! Programs mark text in every way HTML knows, tags in styles in tags. Gathered as runs,
//! all of them come to the same, and marks that say nothing (bold in bold, a bold that a
//! style takes back) are gone before Markdown is written.

use std::rc::Rc;

use issue::document::Inline;

use super::spaces::{Spaces, is_junk};
use super::style::{Script, Style};
use super::tree::Element;

/// What is said of a piece of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Where it leads.
    pub(super) link: Option<Rc<str>>,
    pub(super) strong: bool,
    pub(super) emphasis: bool,
    pub(super) strike: bool,
    pub(super) raised: bool,
    pub(super) lowered: bool,
    pub(super) code: bool,
    /// Whether the source's line ends are the text's.
    pub(super) keeps_lines: bool,
}

impl Marks {
    /// The marks within an element: its tag's, and then its style's, which is stronger.
    pub(super) fn within(&self, element: &Element, style: &Style) -> Self {
        let mut marks = self.clone();
        match element.name.as_str() {
            "b" | "strong" => marks.strong = true,
            "i" | "em" | "cite" | "dfn" | "var" => marks.emphasis = true,
            "s" | "del" | "strike" => marks.strike = true,
            "sup" => marks.raised = true,
            "sub" => marks.lowered = true,
            "code" | "kbd" | "samp" | "tt" => marks.code = true,
            _ => {}
        }
        marks.strong = style.bold.unwrap_or(marks.strong);
        marks.emphasis = style.italic.unwrap_or(marks.emphasis);
        // A line through a text goes through all that stands in it.
        marks.strike |= style.strike.unwrap_or_default();
        match style.script {
            Some(Script::Raised) => marks.raised = true,
            Some(Script::Lowered) => marks.lowered = true,
            // Google Docs says it of every letter; only a tag's own would be taken back.
            Some(Script::Level) | None => {}
        }
        marks.keeps_lines = style.keeps_lines.unwrap_or(marks.keeps_lines);
        marks
    }
}

#[derive(Clone, Debug)]
enum Run {
    Text(String),
    Break,
    Other(Inline),
}

/// The runs of one paragraph, or of several with empty lines between.
#[derive(Debug, Default)]
pub(super) struct Runs {
    runs: Vec<(Run, Marks)>,
}

impl Runs {
    pub(super) fn text(&mut self, text: &str, marks: &Marks) {
        if !marks.keeps_lines {
            self.push_text(text, marks);
            return;
        }
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.line_break(marks);
            }
            self.push_text(line, marks);
        }
    }

    pub(super) fn line_break(&mut self, marks: &Marks) {
        self.runs.push((Run::Break, marks.clone()));
    }

    pub(super) fn inline(&mut self, inline: Inline, marks: &Marks) {
        self.runs.push((Run::Other(inline), marks.clone()));
    }

    fn push_text(&mut self, text: &str, marks: &Marks) {
        let text = text.chars().filter(|&c| !is_junk(c));
        match self.runs.last_mut() {
            Some((Run::Text(before), known)) if known == marks => before.extend(text),
            _ => self.runs.push((Run::Text(text.collect()), marks.clone())),
        }
    }

    /// The paragraphs, in order, none of them blank; nothing is left behind.
    pub(super) fn take_paragraphs(&mut self) -> Vec<Vec<Inline>> {
        let mut runs = std::mem::take(&mut self.runs);
        tidy_spaces(&mut runs);
        let mut paragraphs = Vec::new();
        let mut paragraph: Vec<(Run, Marks)> = Vec::new();
        let mut breaks = 0;
        for run in runs {
            match &run.0 {
                Run::Break => {
                    breaks += 1;
                    paragraph.push(run);
                    continue;
                }
                Run::Text(text) if text.trim().is_empty() => {}
                _ if breaks > 1 => {
                    paragraphs.push(inlines(&std::mem::take(&mut paragraph)));
                    breaks = 0;
                }
                _ => breaks = 0,
            }
            paragraph.push(run);
        }
        paragraphs.push(inlines(&paragraph));
        paragraphs.retain(|paragraph| !is_blank(paragraph));
        paragraphs
    }
}

/// Makes one blank of many, and of a no-break space that says nothing.
fn tidy_spaces(runs: &mut [(Run, Marks)]) {
    let mut all: Vec<char> = Vec::new();
    for (run, _) in runs.iter() {
        match run {
            Run::Text(text) => all.extend(text.chars()),
            Run::Break => all.push('\n'),
            Run::Other(_) => all.push('\u{fffc}'),
        }
    }
    let mut spaces = Spaces::of(&all);
    for (run, _) in runs {
        match run {
            Run::Text(text) => {
                let length = text.chars().count();
                *text = spaces.take(length);
            }
            Run::Break => spaces.pass_break(),
            Run::Other(_) => spaces.pass_other(),
        }
    }
}

/// Inlines without the line ends at both ends.
fn inlines(runs: &[(Run, Marks)]) -> Vec<Inline> {
    let is_idle = |(run, _): &&(Run, Marks)| match run {
        Run::Text(text) => text.trim().is_empty(),
        Run::Break => true,
        Run::Other(_) => false,
    };
    let lead = runs.iter().take_while(is_idle).count();
    let trail = runs[lead..].iter().rev().take_while(is_idle).count();
    nested(&runs[lead..runs.len() - trail], &LEVELS)
}

/// The marks in the order they nest, outermost first.
const LEVELS: [Level; 6] = [
    |marks| marks.strong.then_some(Inline::Strong),
    |marks| marks.emphasis.then_some(Inline::Emphasis),
    |marks| marks.strike.then_some(Inline::Strikethrough),
    |marks| marks.raised.then_some(Inline::Superscript),
    |marks| marks.lowered.then_some(Inline::Subscript),
    |_| None,
];

type Level = fn(&Marks) -> Option<fn(Vec<Inline>) -> Inline>;

fn nested(runs: &[(Run, Marks)], levels: &[Level]) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for group in runs.chunk_by(|(_, before), (_, after)| before.link == after.link) {
        let content = marked(group, levels);
        match group.first().and_then(|(_, marks)| marks.link.as_deref()) {
            Some(destination) if !is_blank(&content) => inlines.push(Inline::Link {
                destination: destination.to_owned(),
                title: String::new(),
                content,
            }),
            _ => inlines.extend(content),
        }
    }
    inlines
}

fn marked(runs: &[(Run, Marks)], levels: &[Level]) -> Vec<Inline> {
    let Some((level, inner)) = levels.split_first() else {
        return runs.iter().map(leaf).collect();
    };
    let mut inlines = Vec::new();
    for group in runs.chunk_by(|(_, a), (_, b)| level(a).is_some() == level(b).is_some()) {
        let content = marked(group, inner);
        match group.first().and_then(|(_, marks)| level(marks)) {
            Some(around) => inlines.push(around(content)),
            None => inlines.extend(content),
        }
    }
    inlines
}

fn leaf((run, marks): &(Run, Marks)) -> Inline {
    match run {
        Run::Text(text) if marks.code => Inline::Code(text.clone()),
        Run::Text(text) => Inline::Text(text.clone()),
        Run::Break => Inline::LineBreak,
        Run::Other(inline) => inline.clone(),
    }
}

/// Whether inlines show nothing.
pub(super) fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.trim().is_empty(),
        Inline::SoftBreak | Inline::LineBreak => true,
        Inline::Picture { .. } | Inline::FootnoteReference { .. } => false,
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Strikethrough(content)
        | Inline::Superscript(content)
        | Inline::Subscript(content)
        | Inline::Link { content, .. } => is_blank(content),
    })
}

//! The inlines of one block as Markdown.
//!
//! `**` and its kin only count where the letters around them let them (CommonMark's
//! flanking rules): `**“Yes”**she` is not bold. Where they would not, punctuation is let
//! out of the marks, as an editor would do, and where that does not help the marks are
//! left away: a word in plain type is better than stars around it.

use super::escape::{Around, push_text};
use crate::document::attributes::{PictureAttributes, written};
use crate::document::{Footnote, Inline, plain_text};

/// Where a line of inlines stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A paragraph, whose lines might be taken for other blocks.
    Paragraph,
    /// A heading or a term: one line.
    Heading,
    /// A cell of a table: one line, in which `|` counts.
    Cell,
}

/// Inlines, tidy, as they stand in a block.
pub(super) fn line(inlines: &[Inline], place: Place, footnotes: &[Footnote]) -> String {
    let mut line = Line {
        out: String::new(),
        place,
        brackets: 0,
        footnotes,
    };
    line.inlines(inlines, ' ');
    let mut text = line.out.trim().to_owned();
    // A heading may end in marks of its own, which are no part of it.
    if place == Place::Heading && text.ends_with('#') {
        text.insert(text.len() - 1, '\\');
    }
    text
}

struct Line<'a> {
    out: String,
    place: Place,
    /// In how many brackets the text stands.
    brackets: usize,
    footnotes: &'a [Footnote],
}

impl Line<'_> {
    fn inlines(&mut self, inlines: &[Inline], after: char) {
        for (index, inline) in inlines.iter().enumerate() {
            let after = inlines
                .get(index + 1)
                .map_or(after, |next| first(next, None));
            let before = index.checked_sub(1).map(|before| &inlines[before]);
            self.inline(inline, before, after);
        }
    }

    fn inline(&mut self, inline: &Inline, before: Option<&Inline>, after: char) {
        match inline {
            Inline::Text(text) => self.text(text, after),
            Inline::Strong(content) => self.marked("**", content, before, after),
            Inline::Emphasis(content) => self.marked("*", content, before, after),
            Inline::Strikethrough(content) => self.marked("~~", content, before, after),
            Inline::Superscript(content) => self.tagged("sup", content),
            Inline::Subscript(content) => self.tagged("sub", content),
            Inline::Code(code) => self.code(code),
            Inline::Link {
                destination,
                title,
                content,
            } => self.link(destination, title, content),
            Inline::Picture {
                destination,
                title,
                alt,
                credit,
                width,
                focus,
                decorative,
            } => {
                self.out.push('!');
                self.bracketed(&[Inline::Text(alt.clone())]);
                self.destination(destination, title);
                self.out.push_str(&written(&PictureAttributes {
                    credit: credit.clone(),
                    width: *width,
                    focus: *focus,
                    decorative: *decorative,
                }));
            }
            Inline::FootnoteReference { note, .. } => {
                if let Some(note) = self.footnotes.get(*note) {
                    self.out.push_str(&format!("[^{}]", note.label));
                }
            }
            Inline::SoftBreak | Inline::LineBreak => self.line_break(inline, after),
        }
    }

    fn line_break(&mut self, inline: &Inline, after: char) {
        // No block ends in a break, and none begins with one.
        let idle = after.is_whitespace() || self.starts_line();
        match self.place {
            _ if idle => self.blank(),
            Place::Cell if *inline == Inline::LineBreak => self.out.push_str("<br>"),
            Place::Paragraph if *inline == Inline::LineBreak && self.brackets == 0 => {
                self.out.truncate(self.out.trim_end_matches(' ').len());
                self.out.push_str("\\\n");
            }
            _ => self.blank(),
        }
    }

    fn blank(&mut self) {
        if !self.before().is_whitespace() {
            self.out.push(' ');
        }
    }

    fn text(&mut self, text: &str, after: char) {
        let starts_line = self.starts_line();
        let text = if starts_line { text.trim_start() } else { text };
        let around = Around {
            before: self.before(),
            after,
            starts_line: starts_line && self.place == Place::Paragraph,
            in_cell: self.place == Place::Cell,
            in_brackets: self.brackets > 0,
        };
        // Behind a picture or a link braces would be its attributes.
        if around.before == ')' && text.starts_with('{') {
            self.out.push('\\');
        }
        push_text(&mut self.out, text, around);
    }

    /// Writes `content` between `marks`.
    fn marked(&mut self, marks: &str, content: &[Inline], before: Option<&Inline>, after: char) {
        let sign = marks.chars().next();
        let before = before.map_or(self.before(), |before| last(before, sign));
        let (opens, closes) = (first_of(content, sign), last_of(content, sign));
        if may_turn(before, opens) && may_turn(after, closes) {
            self.out.push_str(marks);
            self.inlines(content, if marks == "~~" { '~' } else { '*' });
            self.out.push_str(marks);
            return;
        }
        let (lead, core, trail) = without_punctuation(content, before, after);
        let fits = !core.is_empty()
            && may_turn(
                lead.chars().next_back().unwrap_or(before),
                first_of(&core, sign),
            )
            && may_turn(trail.chars().next().unwrap_or(after), last_of(&core, sign));
        if !fits {
            self.inlines(content, after);
            return;
        }
        self.text(&lead, '*');
        self.out.push_str(marks);
        self.inlines(&core, '*');
        self.out.push_str(marks);
        self.text(&trail, after);
    }

    fn tagged(&mut self, tag: &str, content: &[Inline]) {
        self.out.push_str(&format!("<{tag}>"));
        self.inlines(content, '<');
        self.out.push_str(&format!("</{tag}>"));
    }

    fn code(&mut self, code: &str) {
        let mut code = code.replace('\n', " ");
        if self.place == Place::Cell {
            code = code.replace('|', "\\|");
        }
        let runs: Vec<usize> = code.split(|c| c != '`').map(str::len).collect();
        let fence = "`".repeat((1..).find(|length| !runs.contains(length)).unwrap_or(1));
        let touches = code.starts_with('`') || code.ends_with('`');
        let padded = code.starts_with(' ') && code.ends_with(' ');
        let pad = if touches || padded { " " } else { "" };
        // Two fences that touch would be one.
        let gap = if self.out.ends_with('`') { " " } else { "" };
        self.out
            .push_str(&format!("{gap}{fence}{pad}{code}{pad}{fence}"));
    }

    fn link(&mut self, destination: &str, title: &str, content: &[Inline]) {
        let text = plain_text(content);
        let address = destination.strip_prefix("mailto:").unwrap_or(destination);
        if title.is_empty() && text == address && is_plain_address(destination) {
            self.out.push_str(&format!("<{text}>"));
            return;
        }
        self.bracketed(content);
        self.destination(destination, title);
    }

    fn bracketed(&mut self, content: &[Inline]) {
        self.out.push('[');
        self.brackets += 1;
        self.inlines(content, ']');
        self.brackets -= 1;
        self.out.push(']');
    }

    fn destination(&mut self, destination: &str, title: &str) {
        self.out.push('(');
        for c in destination.chars() {
            match c {
                '(' | ')' | '\\' => self.out.extend(['\\', c]),
                '<' => self.out.push_str("%3C"),
                '>' => self.out.push_str("%3E"),
                '|' => self.out.push_str("%7C"),
                '&' => self.out.push_str(if destination.contains(';') {
                    "\\&"
                } else {
                    "&"
                }),
                c if c.is_whitespace() || c.is_control() => self.out.push_str("%20"),
                c => self.out.push(c),
            }
        }
        if !title.is_empty() {
            let mut text = String::new();
            for c in title.chars() {
                match c {
                    // comrak takes a quotation mark behind two backslashes for escaped.
                    '\\' => text.push_str("&#92;"),
                    '"' | '&' | '|' => text.extend(['\\', c]),
                    c if c.is_whitespace() => text.push(' '),
                    c => text.push(c),
                }
            }
            self.out.push_str(&format!(" \"{text}\""));
        }
        self.out.push(')');
    }

    fn starts_line(&self) -> bool {
        self.out.is_empty() || self.out.ends_with('\n')
    }

    fn before(&self) -> char {
        self.out.chars().next_back().unwrap_or(' ')
    }
}

/// Whether marks between these two characters may open towards `inner`, or close behind it.
fn may_turn(outer: char, inner: char) -> bool {
    !inner.is_whitespace()
        && (!is_punctuation(inner) || outer.is_whitespace() || is_punctuation(outer))
}

/// Punctuation and symbols, as CommonMark counts them; a letter, a digit and a mark is none.
fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && (c.is_ascii_punctuation() || !is_joiner(c))
}

/// What shapes letters and is neither a letter nor punctuation itself.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}')
}

/// The first character that an inline is written with. Inside marks of the same `sign` the
/// signs run together, so it is the character behind them.
fn first(inline: &Inline, sign: Option<char>) -> char {
    match inline {
        Inline::Text(text) => text.chars().next().unwrap_or(' '),
        Inline::Strong(content) | Inline::Emphasis(content) if sign != Some('~') => {
            first_of(content, sign)
        }
        Inline::Strikethrough(content) if sign != Some('*') => first_of(content, sign),
        Inline::Strong(_) | Inline::Emphasis(_) => '*',
        Inline::Strikethrough(_) => '~',
        Inline::Superscript(_) | Inline::Subscript(_) => '<',
        Inline::Code(_) => '`',
        Inline::Link { .. } | Inline::FootnoteReference { .. } => '[',
        Inline::Picture { .. } => '!',
        Inline::SoftBreak => ' ',
        Inline::LineBreak => '\\',
    }
}

fn first_of(content: &[Inline], sign: Option<char>) -> char {
    content.first().map_or(' ', |inline| first(inline, sign))
}

/// The last character that an inline is written with; see [`first`].
fn last(inline: &Inline, sign: Option<char>) -> char {
    match inline {
        Inline::Text(text) => text.chars().next_back().unwrap_or(' '),
        Inline::Strong(content) | Inline::Emphasis(content) if sign != Some('~') => {
            last_of(content, sign)
        }
        Inline::Strikethrough(content) if sign != Some('*') => last_of(content, sign),
        Inline::Strong(_) | Inline::Emphasis(_) => '*',
        Inline::Strikethrough(_) => '~',
        Inline::Superscript(_) | Inline::Subscript(_) => '>',
        Inline::Code(_) => '`',
        Inline::Link { .. } | Inline::Picture { .. } => ')',
        Inline::FootnoteReference { .. } => ']',
        Inline::SoftBreak | Inline::LineBreak => ' ',
    }
}

fn last_of(content: &[Inline], sign: Option<char>) -> char {
    content.last().map_or(' ', |inline| last(inline, sign))
}

/// The content without the punctuation at those of its ends that touch a letter outside.
fn without_punctuation(
    content: &[Inline],
    before: char,
    after: char,
) -> (String, Vec<Inline>, String) {
    let mut core = content.to_vec();
    let (mut lead, mut trail) = (String::new(), String::new());
    if let Some(Inline::Text(text)) = core.first_mut()
        && !may_turn(before, text.chars().next().unwrap_or(' '))
    {
        let kept = text.trim_start_matches(|c| is_punctuation(c) || c.is_whitespace());
        lead = text[..text.len() - kept.len()].to_owned();
        *text = kept.to_owned();
    }
    if let Some(Inline::Text(text)) = core.last_mut()
        && !may_turn(after, text.chars().next_back().unwrap_or(' '))
    {
        let kept = text.trim_end_matches(|c| is_punctuation(c) || c.is_whitespace());
        trail = text[kept.len()..].to_owned();
        *text = kept.to_owned();
    }
    core.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    (lead, core, trail)
}

/// Whether an address can stand between `<` and `>`.
fn is_plain_address(destination: &str) -> bool {
    let scheme = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| destination.starts_with(scheme));
    let is_plain =
        |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '|' | '\\');
    let mail = destination.strip_prefix("mailto:");
    let mail_fits = mail.is_none_or(|address| {
        address.contains('@')
            && address
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '@' | '.' | '-' | '_' | '+'))
    });
    scheme && mail_fits && destination.chars().all(is_plain)
}

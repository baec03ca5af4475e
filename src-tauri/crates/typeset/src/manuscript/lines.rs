//! Lines: the inlines of a paragraph as the parts of a call.

use issue::document::{Inline, on_the_web, plain_text};
use issue::picture::picture_name;
use words::message;

use super::code::{call, literal};
use super::direction::lacks_italics;
use super::line::Line;
use super::links::{address, spoken};
use super::notes::short;
use super::runs::{Limits, breaks_by_itself};
use super::setter::Setter;

/// How deep emphasis may stand in emphasis; deeper it changes nothing a reader could see.
const DEEPEST_EMPHASIS: usize = 10;

impl Setter<'_, '_> {
    /// The parts of a line; none where the inlines show nothing.
    pub(super) fn line(&mut self, content: &[Inline]) -> Vec<String> {
        self.line_within(content, 0)
    }

    fn line_within(&mut self, content: &[Inline], depth: usize) -> Vec<String> {
        let mut line = Line::new(self.limits());
        self.push_all(content, &mut line, depth);
        self.cut |= line.is_cut();
        line.finish()
    }

    fn push_all(&mut self, content: &[Inline], line: &mut Line, depth: usize) {
        for inline in content {
            self.push(inline, line, depth);
        }
    }

    fn push(&mut self, inline: &Inline, line: &mut Line, depth: usize) {
        match inline {
            Inline::Text(text) => {
                let text = self.materials.letters.set(text);
                self.say(&text, line);
            }
            Inline::SoftBreak => self.say(" ", line),
            Inline::LineBreak => line.push_part("linebreak()".to_owned()),
            Inline::Code(text) => {
                let text = self.materials.letters.set(text);
                if !text.is_empty() {
                    self.cut |= leaves_gaps(&text, self.limits());
                    let spot = self.spot(&text);
                    line.push_part(spot.mark(text.len(), &call("raw", &[literal(&text)])));
                }
            }
            Inline::Emphasis(content) => {
                let mark = if lacks_italics(&plain_text(content)) {
                    "stress"
                } else {
                    "em"
                };
                self.push_marked(mark, content, line, depth);
            }
            Inline::Strong(content) => self.push_marked("bold", content, line, depth),
            Inline::Strikethrough(content) => self.push_marked("struck", content, line, depth),
            Inline::Superscript(content) => self.push_marked("raised", content, line, depth),
            Inline::Subscript(content) => self.push_marked("lowered", content, line, depth),
            Inline::Link {
                destination,
                content,
                ..
            } => {
                self.push_link(destination, content, line, depth);
            }
            Inline::Picture {
                destination,
                title,
                alt,
                decorative,
                ..
            } => {
                let part = match decorative.then(|| self.ornament(destination)).flatten() {
                    Some(ornament) => ornament,
                    None => self.picture_in_line(destination, title, alt),
                };
                line.push_part(part);
            }
            Inline::FootnoteReference { note, .. } => {
                if let Some(part) = self.footnote(*note) {
                    line.push_part(part);
                }
            }
        }
    }

    fn say(&mut self, text: &str, line: &mut Line) {
        let spot = self.spot(text);
        line.push_text(text, Some(spot));
    }

    fn push_marked(&mut self, mark: &str, content: &[Inline], line: &mut Line, depth: usize) {
        if depth >= DEEPEST_EMPHASIS {
            return self.push_all(content, line, depth);
        }
        let parts = self.line_within(content, depth + 1);
        if !parts.is_empty() {
            line.push_part(call(mark, &parts));
        }
    }

    /// A link, where it leads somewhere and has a text. Marks of footnotes, which are links
    /// themselves, move behind it, and so do pictures of the web, which become links.
    fn push_link(&mut self, destination: &str, content: &[Inline], line: &mut Line, depth: usize) {
        let website = &self.materials.composed.publication.website;
        let Some(address) = address(destination, website) else {
            return self.push_all(content, line, depth);
        };
        let (linked, behind): (Vec<Inline>, Vec<Inline>) = content
            .iter()
            .cloned()
            .partition(|inline| !is_link_itself(inline));
        if plain_text(&linked).trim().is_empty() {
            let leads = short(spoken(&address));
            let place = self.materials.notes.place();
            let told = message!("typeset-link-without-text", place, leads);
            self.materials.notes.add(told);
            self.push_all(&linked, line, depth);
        } else {
            let mut parts = vec![literal(&address)];
            parts.extend(self.line_within(&linked, depth + 1));
            line.push_part(call("to", &parts));
        }
        self.push_all(&behind, line, depth);
    }

    /// A footnote at its first mark, its number again at the others.
    fn footnote(&mut self, note: usize) -> Option<String> {
        let document = self.document;
        let footnote = document.footnotes.get(note)?;
        let label = literal(&format!("{}-n{}", self.id, note + 1));
        if !self.noted.insert(note) {
            return Some(call("note-again", &[label, "voice".to_owned()]));
        }
        let before = (self.in_note, self.depth);
        (self.in_note, self.depth) = (true, self.depth + 1);
        let mut parts = vec![label, "voice".to_owned()];
        parts.extend(self.opening_in_line(&footnote.blocks));
        (self.in_note, self.depth) = before;
        Some(call("note", &parts))
    }

    /// A picture within a line that says nothing.
    fn ornament(&self, destination: &str) -> Option<String> {
        let plate = self.materials.plates.get(picture_name(destination)?)?;
        let arguments = [super::pictures::source(plate), "none".to_owned()];
        Some(call("small-picture", &arguments))
    }

    fn picture_in_line(&mut self, destination: &str, title: &str, alt: &str) -> String {
        let alt = self.description(destination, title, alt);
        if let Some(plate) =
            picture_name(destination).and_then(|name| self.materials.plates.get(name))
        {
            return call(
                "small-picture",
                &[super::pictures::source(plate), literal(&alt)],
            );
        }
        let mut parts = self.said_line(&alt);
        let (place, alt) = (self.materials.notes.place(), short(&alt));
        if on_the_web(destination) {
            let told = message!("typeset-picture-on-the-web", place, alt);
            self.materials.notes.add(told);
            if let Some(address) = address(destination, "") {
                parts.insert(0, literal(&address));
                return call("to", &parts);
            }
        } else {
            let told = message!("typeset-picture-missing", place, alt);
            self.materials.notes.add(told);
        }
        call("lost-picture", &parts)
    }
}

/// Whether code has a run so long that a line before it would be stretched: a letter of the
/// code face is wider than one of the text by a quarter.
fn leaves_gaps(code: &str, limits: Limits) -> bool {
    let longest = code.split(breaks_by_itself).map(|run| run.chars().count());
    longest.max().unwrap_or(0) as f64 * 1.28 > limits.any as f64 * 0.5
}

fn is_link_itself(inline: &Inline) -> bool {
    match inline {
        Inline::FootnoteReference { .. } => true,
        Inline::Picture { destination, .. } => on_the_web(destination),
        _ => false,
    }
}

//! Footnotes as HTML: the marks in the text and the list below it.
//!
//! Ids are made of numbers, never of the names that notes have in the Markdown: two names
//! may look alike in an id, and a text may define one name twice.
//!
//! On a page the ids are `<prefix>_note-1` and `<prefix>_mark-1`: headings continue the same
//! prefix with a hyphen, so that no heading, whatever it says, takes a footnote's id.

use issue::Language;
use issue::document::{Block, BlockKind, Footnote, Inline};

use super::{Setting, Writer, direction};

impl Writer<'_> {
    /// Writes the mark of a footnote.
    pub(super) fn note_mark(&mut self, note: usize, occurrence: u32) {
        if note >= self.document.footnotes.len() {
            return;
        }
        let number = (note + 1).to_string();
        let again = again(occurrence);
        match self.edition {
            Some(setting) => self.edition_mark(setting, &number, &again),
            None => self.fragment_mark(&number, &again),
        }
    }

    fn edition_mark(&mut self, setting: &Setting<'_>, number: &str, again: &str) {
        let shown = written(number, setting.language);
        let id = [setting.ids, "_mark-", number, again];
        self.markup.tag("<sup");
        if self.in_link {
            self.markup.attribute_of("id", &id);
            self.markup.tag(">");
            self.markup.text(&shown);
        } else {
            self.markup.tag("><a");
            let note = ["#", setting.ids, "_note-", number];
            self.markup.attribute_of("href", &note);
            self.markup.attribute_of("id", &id);
            self.markup.tag(" role=\"doc-noteref\">");
            self.markup.text(&shown);
            self.markup.tag("</a>");
        }
        self.markup.tag("</sup>");
    }

    fn fragment_mark(&mut self, number: &str, again: &str) {
        self.markup.tag("<sup class=\"footnote-ref\">");
        if !self.in_link {
            self.markup.tag("<a");
            self.markup.attribute_of("href", &["#fn-", number]);
            self.markup.attribute_of("id", &["fnref-", number, again]);
            self.markup.tag(" data-footnote-ref>");
        }
        self.markup.text(number);
        self.markup
            .tag(if self.in_link { "</sup>" } else { "</a></sup>" });
    }

    /// Writes the list of footnotes, where the text has any.
    pub(super) fn notes(&mut self) {
        let document = self.document;
        if document.footnotes.is_empty() {
            return;
        }
        self.markup.line();
        match self.edition {
            Some(setting) => self.open_edition_notes(setting),
            None => self
                .markup
                .tag("<section class=\"footnotes\" data-footnotes>\n"),
        }
        self.markup.tag("<ol>\n");
        for (index, footnote) in document.footnotes.iter().enumerate() {
            self.note(&(index + 1).to_string(), footnote);
        }
        self.markup.tag("</ol>\n");
        self.markup.tag(if self.edition.is_some() {
            "</div>\n"
        } else {
            "</section>\n"
        });
    }

    /// Opens the list under a name that is its own on a page of many lists: "Notes" and the
    /// story's headline.
    fn open_edition_notes(&mut self, setting: &Setting<'_>) {
        self.markup
            .tag("<div class=\"notes\" role=\"doc-endnotes\"");
        match setting.headline {
            Some(headline) => {
                let names = [setting.ids, "_notes ", headline];
                self.markup.attribute_of("aria-labelledby", &names);
            }
            None => self
                .markup
                .attribute_of("aria-labelledby", &[setting.ids, "_notes"]),
        }
        self.markup.tag(">\n<p class=\"notes-title\"");
        self.markup.attribute_of("id", &[setting.ids, "_notes"]);
        self.markup.tag(">");
        self.markup.text(self.terms.notes);
        self.markup.tag("</p>\n");
    }

    fn note(&mut self, number: &str, footnote: &Footnote) {
        self.markup.tag("<li");
        match self.edition {
            Some(setting) => self
                .markup
                .attribute_of("id", &[setting.ids, "_note-", number]),
            None => self.markup.attribute_of("id", &["fn-", number]),
        }
        let before = self.turn(direction::of_blocks(&footnote.blocks));
        self.markup.tag(">\n");
        // The way back ends the note's last line, where that is a line of text.
        let (last, blocks) = match footnote.blocks.split_last() {
            Some((
                Block {
                    kind: BlockKind::Paragraph(last),
                    ..
                },
                blocks,
            )) => (&last[..], blocks),
            _ => (&[][..], &footnote.blocks[..]),
        };
        self.blocks(blocks);
        self.markup.line();
        self.last_line(number, footnote, last);
        self.markup.tag("</li>\n");
        self.direction = before;
    }

    fn last_line(&mut self, number: &str, footnote: &Footnote, last: &[Inline]) {
        self.markup.tag("<p");
        self.direction_of_text(direction::of_inlines(last));
        self.markup.tag(">");
        self.inlines(last);
        for occurrence in 1..=footnote.references {
            if occurrence > 1 || !last.is_empty() {
                self.markup.tag(" ");
            }
            self.way_back(number, occurrence);
        }
        self.markup.tag("</p>\n");
    }

    fn way_back(&mut self, number: &str, occurrence: u32) {
        let again = again(occurrence);
        self.markup.tag("<a");
        match self.edition {
            Some(setting) => {
                let mark = ["#", setting.ids, "_mark-", number, &again];
                self.markup.attribute_of("href", &mark);
                self.markup.tag(" class=\"back\" role=\"doc-backlink\"");
            }
            None => {
                self.markup
                    .attribute_of("href", &["#fnref-", number, &again]);
                self.markup
                    .tag(" class=\"footnote-backref\" data-footnote-backref");
            }
        }
        let shown = written(number, self.language);
        let name = [self.terms.back_to_text, " ", &shown, &again];
        self.markup.attribute_of("aria-label", &name);
        // U+FE0E asks for the arrow as text; without it phones paint an emoji.
        self.markup.tag(">\u{21a9}\u{fe0e}");
        if occurrence > 1 {
            self.markup.tag("<sup>");
            self.markup
                .text(&written(&occurrence.to_string(), self.language));
            self.markup.tag("</sup>");
        }
        self.markup.tag("</a>");
    }
}

/// What tells the second and later marks of a note from its first.
fn again(occurrence: u32) -> String {
    if occurrence > 1 {
        format!("-{occurrence}")
    } else {
        String::new()
    }
}

/// A number in the digits that the style sheet numbers a language's lists with.
fn written(number: &str, language: &Language) -> String {
    let zero = match language.primary().as_str() {
        "fa" | "ps" => '\u{6f0}',
        "ar" | "ckb" => '\u{660}',
        _ => return number.to_owned(),
    };
    let digit = |c: char| {
        c.to_digit(10)
            .and_then(|digit| char::from_u32(zero as u32 + digit))
    };
    number.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

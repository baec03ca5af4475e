//! Runs of text as HTML.

use issue::document::{Inline, ShownPicture, link_target};

use super::Writer;
use super::blocks::is_blank;

impl Writer<'_> {
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.markup.text(text),
            Inline::Emphasis(content) => self.within("<em>", content, "</em>"),
            Inline::Strong(content) => self.within("<strong>", content, "</strong>"),
            Inline::Strikethrough(content) => self.within("<del>", content, "</del>"),
            Inline::Superscript(content) => self.within("<sup>", content, "</sup>"),
            Inline::Subscript(content) => self.within("<sub>", content, "</sub>"),
            Inline::Code(code) => {
                // Code runs left to right, and must not decide how its paragraph runs.
                let edition = self.edition.is_some();
                self.markup.tag(if edition {
                    "<code dir=\"ltr\">"
                } else {
                    "<code>"
                });
                self.markup.text(code);
                self.markup.tag("</code>");
            }
            Inline::Link {
                destination,
                title,
                content,
            } => {
                self.link(destination, title, content);
            }
            Inline::Picture { .. } => {
                if let Some(shown) = ShownPicture::of(inline) {
                    self.picture(&shown);
                }
            }
            Inline::FootnoteReference { note, occurrence } => {
                self.note_mark(*note, *occurrence);
            }
            Inline::SoftBreak => self.markup.tag("\n"),
            Inline::LineBreak => {
                self.markup.tag("<br");
                self.close_void();
                self.markup.tag("\n");
            }
        }
    }

    fn within(&mut self, open: &'static str, content: &[Inline], close: &'static str) {
        self.markup.tag(open);
        self.inlines(content);
        self.markup.tag(close);
    }

    fn link(&mut self, destination: &str, title: &str, content: &[Inline]) {
        let target = self.target(destination).filter(|_| !self.in_link);
        if let Some(target) = target {
            self.open_link(target, title);
        }
        let outside = std::mem::replace(&mut self.in_link, true);
        if self.edition.is_some() && is_blank(content) {
            self.markup.text(destination);
        } else {
            self.inlines(content);
        }
        self.in_link = outside;
        if target.is_some() {
            self.markup.tag("</a>");
        }
    }

    /// Opens a link to a target that [`link_target`] let pass.
    pub(super) fn open_link(&mut self, target: &str, title: &str) {
        self.markup.tag("<a");
        match (self.edition, target.strip_prefix('#')) {
            // A link within its story finds the heading under the id it has there.
            (Some(setting), Some(slug)) if !slug.is_empty() => {
                self.markup
                    .address("href", &format!("#{}-{slug}", setting.ids));
            }
            _ => self.markup.address("href", target),
        }
        if !title.is_empty() {
            self.markup.attribute("title", title);
        }
        self.markup.tag(">");
    }

    /// Where a link may lead. A fragment keeps a link without a destination, as CommonMark
    /// has it; an edition has no links that lead nowhere.
    fn target<'t>(&self, destination: &'t str) -> Option<&'t str> {
        if self.edition.is_none() && destination.is_empty() {
            return Some(destination);
        }
        link_target(destination)
    }
}

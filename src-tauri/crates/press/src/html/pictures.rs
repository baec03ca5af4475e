//! Pictures as HTML, and what stands in their place.
//!
//! An edition shows the pictures of the library alone. One that lies on the web becomes a
//! link, because showing it would tell a stranger who reads the newsletter; one that is
//! nowhere leaves its words.

use issue::Picture;
use issue::document::{Block, Inline, link_target, on_the_web};
use issue::picture::picture_name;

use super::blocks::is_blank;
use super::{Markup, Setting, Writer, direction};

/// How much of a file name stands for a picture that has no words of its own.
const NAME_LENGTH: usize = 60;

/// Writes the `<img>` of a picture that is to be had; anything else writes nothing and
/// gives `false`.
pub(crate) fn write_picture(
    markup: &mut Markup,
    picture: &Picture,
    source: &str,
    alt: &str,
    title: &str,
) -> bool {
    if source.is_empty() {
        return false;
    }
    markup.tag("<img");
    markup.attribute("src", source);
    if picture.width > 0 && picture.height > 0 {
        markup.number("width", picture.width);
        markup.number("height", picture.height);
    }
    markup.attribute("alt", alt);
    if !title.is_empty() {
        markup.attribute("title", title);
    }
    markup.tag(">");
    true
}

impl Writer<'_> {
    /// Writes a picture within a line.
    pub(super) fn picture(&mut self, destination: &str, title: &str, alt: &str) {
        match self.edition {
            Some(setting) => {
                if !self.library_picture(setting, destination, alt, title) {
                    self.instead(destination, title, alt);
                }
            }
            None => self.fragment_picture(destination, title, alt),
        }
    }

    /// Writes a paragraph that holds a single picture of the library, linked or not, as a
    /// figure with the title as its caption; gives `false` where it holds anything else.
    pub(super) fn figure(
        &mut self,
        setting: &Setting<'_>,
        block: &Block,
        content: &[Inline],
    ) -> bool {
        let Some(only) = single(content) else {
            return false;
        };
        let (picture, link) = match only {
            Inline::Link {
                destination,
                content,
                ..
            } => (single(content), link_target(destination)),
            other => (Some(other), None),
        };
        let Some(Inline::Picture {
            destination,
            title,
            alt,
        }) = picture
        else {
            return false;
        };
        if self.source(setting, destination).is_none() {
            return false;
        }
        self.open("<figure", block);
        self.markup.tag(">\n");
        if let Some(target) = link {
            self.open_link(target, "");
            self.in_link = true;
        }
        self.library_picture(setting, destination, alt, "");
        if link.is_some() {
            self.markup.tag("</a>");
            self.in_link = false;
        }
        if !title.trim().is_empty() {
            self.markup.tag("\n<figcaption");
            self.direction_of_text(direction::of_text(title));
            self.markup.tag(">");
            self.markup.text(title);
            self.markup.tag("</figcaption>");
        }
        self.markup.tag("\n</figure>\n");
        true
    }

    fn library_picture(
        &mut self,
        setting: &Setting<'_>,
        destination: &str,
        alt: &str,
        title: &str,
    ) -> bool {
        let Some((picture, source)) = self.source(setting, destination) else {
            return false;
        };
        let known = [alt, &picture.alt]
            .into_iter()
            .find(|alt| !alt.trim().is_empty());
        // A link must have a name, so a linked picture without words takes its file's.
        let alt = known.unwrap_or(if self.in_link { &picture.name } else { "" });
        write_picture(self.markup, picture, &source, alt, title)
    }

    fn source<'s>(
        &self,
        setting: &Setting<'s>,
        destination: &str,
    ) -> Option<(&'s Picture, String)> {
        let picture = setting.pictures.get(picture_name(destination)?)?;
        let source = (setting.picture_source)(picture);
        (!source.is_empty()).then_some((picture, source))
    }

    /// What an edition prints for a picture that it cannot show.
    fn instead(&mut self, destination: &str, title: &str, alt: &str) {
        let words = [alt, title]
            .into_iter()
            .find(|words| !words.trim().is_empty());
        let words = words.unwrap_or_else(|| file_name(destination));
        match link_target(destination).filter(|_| on_the_web(destination) && !self.in_link) {
            Some(target) => self.picture_link(target, words),
            None => {
                self.markup.tag("<span class=\"missing\">");
                self.markup.text(words);
                self.markup.tag("</span>");
            }
        }
    }

    fn fragment_picture(&mut self, destination: &str, title: &str, alt: &str) {
        let target = Some(destination)
            .filter(|destination| destination.is_empty())
            .or_else(|| link_target(destination));
        match target {
            Some(target) if !on_the_web(target) => {
                self.markup.tag("<img");
                self.markup.address("src", target);
                self.markup.attribute("alt", alt);
                if !title.is_empty() {
                    self.markup.attribute("title", title);
                }
                self.markup.tag(" />");
            }
            Some(target) if !self.in_link => {
                let words = if alt.trim().is_empty() { target } else { alt };
                self.picture_link(target, words);
            }
            _ => self.markup.text(alt),
        }
    }

    fn picture_link(&mut self, target: &str, words: &str) {
        self.open_link(target, "");
        self.markup.text(words);
        self.markup.tag("</a>");
    }
}

/// The only inline that shows anything.
fn single(content: &[Inline]) -> Option<&Inline> {
    let mut shown = content
        .iter()
        .filter(|inline| !is_blank(std::slice::from_ref(inline)));
    let first = shown.next()?;
    shown.next().is_none().then_some(first)
}

/// The last part of a picture's address, cut where it is no name but data.
fn file_name(destination: &str) -> &str {
    let name = destination
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or(destination);
    let end = name
        .char_indices()
        .nth(NAME_LENGTH)
        .map_or(name.len(), |(at, _)| at);
    &name[..end]
}

//! Pictures as HTML, and what stands in their place.
//!
//! An edition shows the pictures of the library alone. One that lies on the web becomes a
//! link, because showing it would tell a stranger who reads the newsletter; one that is
//! nowhere leaves its words.

use issue::Picture;
use issue::document::{Block, Focus, Inline, ShownPicture, link_target, on_the_web, only_shown};
use issue::picture::picture_name;

use super::{Setting, Writer, direction};

/// How much of a file name stands for a picture that has no words of its own.
const NAME_LENGTH: usize = 60;

/// What a figure is on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    /// A paragraph of the text.
    OfText,
    /// The picture that leads a story, the only one that is cropped: where it says around
    /// which place.
    Lead,
}

impl Writer<'_> {
    /// Writes a picture within a line.
    pub(super) fn picture(&mut self, shown: &ShownPicture<'_>) {
        let title = said(shown);
        match self.edition {
            Some(setting) => {
                if !self.library_picture(setting, shown, &title) {
                    self.instead(shown.destination, &title, shown.alt);
                }
            }
            None => self.fragment_picture(shown.destination, &title, shown.alt),
        }
    }

    /// Writes a paragraph that holds a single picture of the library, linked or not, as a
    /// figure with caption and credit; gives `false` where it holds anything else.
    pub(super) fn figure(
        &mut self,
        setting: &Setting<'_>,
        block: &Block,
        content: &[Inline],
    ) -> bool {
        let Some(shown) = only_shown(content).and_then(ShownPicture::of) else {
            return false;
        };
        if self.source(setting, shown.destination).is_none() {
            return false;
        }
        self.open("<figure", block);
        self.figure_of(setting, &shown, Figure::OfText);
        true
    }

    /// Writes the picture that leads a story; one that is not to be had leaves its words.
    pub(super) fn lead(&mut self, setting: &Setting<'_>, shown: &ShownPicture<'_>) {
        if self.source(setting, shown.destination).is_some() {
            self.markup.tag("<figure");
            self.figure_of(setting, shown, Figure::Lead);
        } else {
            self.markup.tag("<p>");
            self.instead(shown.destination, &said(shown), shown.alt);
            self.markup.tag("</p>\n");
        }
    }

    /// Writes a figure from behind its tag's name.
    fn figure_of(&mut self, setting: &Setting<'_>, shown: &ShownPicture<'_>, figure: Figure) {
        self.figure_looks(shown, figure);
        self.markup.tag(">\n");
        let target = shown.link.and_then(link_target);
        if let Some(target) = target {
            self.open_link(target, "");
            self.in_link = true;
        }
        self.library_picture(setting, shown, "");
        if target.is_some() {
            self.markup.tag("</a>");
            self.in_link = false;
        }
        self.figure_caption(shown);
        self.markup.tag("\n</figure>\n");
    }

    /// Says how wide a figure is and around which place it is cropped. The numbers stand in
    /// custom properties, because they differ from picture to picture.
    fn figure_looks(&mut self, shown: &ShownPicture<'_>, figure: Figure) {
        let focus = shown.focus.filter(|_| figure == Figure::Lead);
        let mut classes = Vec::new();
        let mut style = Vec::new();
        if figure == Figure::Lead {
            classes.push("lead");
        }
        if let Some(width) = shown.width {
            classes.push("sized");
            style.push(format!("--width:{width}%"));
        }
        if let Some(Focus { x, y }) = focus {
            classes.push("cropped");
            style.push(format!("--focus:{x}% {y}%"));
        }
        if !classes.is_empty() {
            self.markup.attribute("class", &classes.join(" "));
        }
        if !style.is_empty() {
            self.markup.attribute("style", &style.join(";"));
        }
    }

    fn figure_caption(&mut self, shown: &ShownPicture<'_>) {
        let (caption, credit) = (shown.title.trim(), shown.credit.trim());
        if caption.is_empty() && credit.is_empty() {
            return;
        }
        let first = if caption.is_empty() { credit } else { caption };
        self.markup.tag("\n<figcaption");
        self.direction_of_text(direction::of_text(first));
        self.markup.tag(">");
        self.markup.text(caption);
        if !credit.is_empty() {
            self.markup.tag(if caption.is_empty() { "" } else { "\n" });
            self.markup.tag("<small");
            self.direction_of_text(direction::of_text(credit));
            self.markup.tag(">");
            self.markup.text(credit);
            self.markup.tag("</small>");
        }
        self.markup.tag("</figcaption>");
    }

    /// Writes the `<img>` of a picture that is to be had; anything else writes nothing and
    /// gives `false`.
    fn library_picture(
        &mut self,
        setting: &Setting<'_>,
        shown: &ShownPicture<'_>,
        title: &str,
    ) -> bool {
        let Some((picture, source)) = self.source(setting, shown.destination) else {
            return false;
        };
        let known = [shown.alt, &picture.alt]
            .into_iter()
            .find(|alt| !alt.trim().is_empty());
        let alt = match known {
            // A link must have a name, so a linked picture without words takes its file's.
            _ if shown.decorative && !self.in_link => "",
            Some(alt) => alt,
            None if self.in_link => &picture.name,
            None => "",
        };
        self.markup.tag("<img");
        self.markup.attribute("src", &source);
        if picture.width > 0 && picture.height > 0 {
            self.markup.number("width", picture.width);
            self.markup.number("height", picture.height);
        }
        self.markup.attribute("alt", alt);
        if !title.is_empty() {
            self.markup.attribute("title", title);
        }
        self.markup.tag(">");
        true
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

/// Caption and credit, for where there is no room under the picture.
fn said(shown: &ShownPicture<'_>) -> String {
    let parts = [shown.title, shown.credit];
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.copied().collect::<Vec<_>>().join(" · ")
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

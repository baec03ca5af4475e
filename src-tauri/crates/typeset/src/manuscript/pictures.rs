//! Pictures: their size on the page, their description, and what stands in for a lost one.

use issue::document::{Inline, plain_text};
use issue::picture::picture_name;

use super::code::{call, literal};
use super::links::address;
use super::notes::short;
use super::setter::{Setter, plain_line};
use crate::plates::{Form, Plate};

/// The coarsest that a photograph is printed, in pixels to the inch.
const COARSEST: f64 = 110.0;
/// A picture up to this many pixels wide and high stands in the line, like a letter.
const SMALL: f64 = 48.0;

/// A picture that stands between paragraphs.
pub(super) struct Standing<'d> {
    destination: &'d str,
    title: &'d str,
    alt: &'d str,
    link: Option<&'d str>,
}

impl Setter<'_, '_> {
    /// The picture that an inline is, where it stands by itself: a printable one of more
    /// than a letter's size, linked or not.
    pub(super) fn standing<'d>(&self, inline: &'d Inline) -> Option<Standing<'d>> {
        let (inline, link) = match inline {
            Inline::Link {
                destination,
                content,
                ..
            } => {
                let mut shown = content
                    .iter()
                    .filter(|part| !matches!(part, Inline::SoftBreak));
                let only = shown.next().filter(|_| shown.next().is_none())?;
                (only, Some(destination.as_str()))
            }
            inline => (inline, None),
        };
        let Inline::Picture {
            destination,
            title,
            alt,
        } = inline
        else {
            return None;
        };
        let plate = self.materials.plates.get(picture_name(destination)?)?;
        let stands = plate.width > SMALL || plate.height > SMALL;
        stands.then_some(Standing {
            destination,
            title,
            alt,
            link,
        })
    }

    /// A picture between paragraphs, its title as the caption.
    pub(super) fn standing_picture(&mut self, picture: &Standing<'_>) -> String {
        let alt = self.description(picture.destination, picture.title, picture.alt);
        let caption = self.materials.letters.set(picture.title);
        let plates = self.materials.plates;
        let Some(plate) = picture_name(picture.destination).and_then(|name| plates.get(name))
        else {
            return call("lost-picture", &plain_line(&alt, self.limits()));
        };
        let mut arguments = vec![source(plate), literal(&alt), self.width(plate)];
        if !caption.trim().is_empty() {
            let caption = plain_line(&caption, self.limits());
            arguments.push(format!("caption: {}", call("line-of", &caption)));
        }
        let website = &self.materials.composed.publication.website;
        if let Some(address) = picture.link.and_then(|link| address(link, website)) {
            arguments.push(format!("address: {}", literal(&address)));
        }
        call("picture", &arguments)
    }

    /// A story's leading picture, by its name.
    pub(super) fn lead_picture(&mut self, name: &str) -> Option<String> {
        let destination = format!("{}{name}", issue::picture::PICTURE_FOLDER);
        let inline = Inline::Picture {
            destination,
            title: String::new(),
            alt: String::new(),
        };
        let (Some(plate), Inline::Picture { destination, .. }) =
            (self.materials.plates.get(name), &inline)
        else {
            let parts = self.line(std::slice::from_ref(&inline));
            return Some(call("p", &parts));
        };
        let alt = self.description(destination, "", "");
        Some(call(
            "picture",
            &[source(plate), literal(&alt), self.width(plate)],
        ))
    }

    /// What a picture shows, in words: the text's own, else the library's, else the
    /// caption, else where it stands. PDF/UA refuses a picture without.
    pub(super) fn description(&mut self, destination: &str, title: &str, alt: &str) -> String {
        let composed = self.materials.composed;
        let known = picture_name(destination).and_then(|name| composed.pictures.get(name));
        let own = [alt, known.map_or("", |picture| &picture.alt), title];
        for words in own {
            let words = self.materials.letters.set(words);
            if !words.trim().is_empty() {
                return words.trim().to_owned();
            }
        }
        let stand_in = format!("Picture in «{}»", self.title);
        self.materials.notes.mend(&format!(
            "a picture has no description and got “{}”; write one that says what it shows.",
            short(&stand_in)
        ));
        self.materials.letters.set(&stand_in)
    }

    /// The width as a share of the column: as wide as it can be without growing coarse or
    /// taller than a picture may.
    fn width(&self, plate: &Plate) -> String {
        let sheet = &self.materials.sheet;
        let natural = match plate.form {
            Form::Drawing if plate.width >= 200.0 => sheet.column(),
            Form::Drawing => plate.width * 0.75,
            Form::File | Form::Pixels => plate.width / COARSEST * 72.0,
        };
        let tallest = sheet.picture_height() * plate.width / plate.height;
        let width = natural.min(tallest).min(sheet.column());
        format!(
            "{}%",
            (width / sheet.column() * 100.0).round().clamp(1.0, 100.0)
        )
    }
}

/// What Typst's `image` is given for a plate.
pub(super) fn source(plate: &Plate) -> String {
    let path = literal(&plate.path);
    match plate.form {
        Form::File | Form::Drawing => path,
        Form::Pixels => format!("pixels({path}, {}, {})", plate.width, plate.height),
    }
}

/// Whether inlines show nothing but blanks.
pub(super) fn is_blank(content: &[&Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::SoftBreak | Inline::LineBreak => true,
        Inline::Text(text) => plain_text(&[Inline::Text(text.clone())]).trim().is_empty(),
        _ => false,
    })
}

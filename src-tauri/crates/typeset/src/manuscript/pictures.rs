//! Pictures: their size on the page, their description, and what stands in for a lost one.

use issue::document::{Focus, Inline, ShownPicture, plain_text};
use issue::picture::picture_name;
use issue::terms::terms;
use words::message;

use super::code::{call, literal};
use super::links::address;
use super::notes::short;
use super::setter::Setter;
use super::story::Opens;
use crate::findings::{FindingKind, LEAST_RESOLUTION};
use crate::plates::{Form, Plate};

/// The coarsest that a photograph is printed, in pixels to the inch.
const COARSEST: f64 = 110.0;
/// A picture up to this many pixels wide and high stands in the line, like a letter.
const SMALL: f64 = 48.0;

/// From this shape on, its width over its height, a picture is a panorama: in a column it
/// would be a strip, so it stands across the page.
const PANORAMA: f64 = 2.2;

/// The share of a cover's height that its picture takes at most.
pub(super) const COVER_HEIGHT: f64 = 0.5;

/// The shape that a leading picture is cropped to: its width over its height.
const CROP: f64 = 16.0 / 9.0;

/// What a picture has a share of the width of.
#[derive(Clone, Copy, PartialEq)]
enum Room {
    Column,
    /// All columns, across the page.
    Page,
}

impl<'a> Setter<'a, '_> {
    /// The picture that an inline is, where it stands by itself: a printable one of more
    /// than a letter's size, linked or not.
    pub(super) fn standing<'d>(&self, inline: &'d Inline) -> Option<ShownPicture<'d>> {
        let picture = ShownPicture::of(inline)?;
        let plate = self.plate(picture.destination)?;
        let stands = plate.width > SMALL || plate.height > SMALL;
        stands.then_some(picture)
    }

    /// A picture between paragraphs, with its caption and credit. Of a text's pictures none
    /// is cropped.
    pub(super) fn standing_picture(&mut self, picture: &ShownPicture<'_>) -> String {
        let picture = ShownPicture {
            focus: None,
            ..*picture
        };
        let Some(plate) = self.plate(picture.destination) else {
            let alt = self.description(picture.destination, picture.title, picture.alt);
            return call("lost-picture", &self.said_line(&alt));
        };
        let wide = self.depth == 0 && !self.in_note && self.is_wide(&picture, PANORAMA);
        let room = if wide { Room::Page } else { Room::Column };
        let figure = self.figure(plate, &picture, Some(room));
        match wide {
            true => self.wide(figure),
            false => figure,
        }
    }

    /// The picture that leads a story, cropped where it says around which place.
    pub(super) fn lead_picture(&mut self, inline: &Inline, opens: Opens) -> String {
        let picture = ShownPicture::of(inline);
        let plate = picture
            .as_ref()
            .and_then(|picture| self.plate(picture.destination));
        match picture.zip(plate) {
            Some((picture, plate)) => {
                let sheet = self.materials.sheet;
                let across = sheet.design.openers_across && (opens.first || opens.long);
                let room = match across && self.is_wide(&picture, 0.0) {
                    true => Room::Page,
                    false => Room::Column,
                };
                // The first story's picture is on the cover, where there is one.
                let here = !(sheet.design.cover && opens.first);
                self.figure(plate, &picture, here.then_some(room))
            }
            None => {
                let parts = self.line(std::slice::from_ref(inline));
                call("p", &parts)
            }
        }
    }

    /// The picture that leads a story as a cover shows it, from edge to edge.
    pub(super) fn cover_plate(&mut self, inline: &Inline) -> Option<String> {
        let picture = ShownPicture::of(inline)?;
        let plate = self.plate(picture.destination)?;
        let alt = match picture.decorative {
            true => "none".to_owned(),
            false => literal(&self.description(picture.destination, picture.title, picture.alt)),
        };
        let sheet = self.materials.sheet;
        if sheet.design.cover && !std::mem::replace(&mut self.materials.covered, true) {
            let shape = sheet.width / (sheet.height * COVER_HEIGHT);
            self.look_at(plate, picture.destination, sheet.width, Some(shape));
        }
        let Focus { x, y } = picture.focus.unwrap_or(Focus { x: 50, y: 50 });
        let said = self
            .materials
            .letters
            .set(&[picture.title, picture.credit].join(" "));
        let said = match said.trim() {
            "" => "none".to_owned(),
            said => call("line-of", &self.said_line(said)),
        };
        let values = [
            format!("file: {}", source(plate)),
            format!("alt: {alt}"),
            format!("shape: {:.4}, x: {x}%, y: {y}%", plate.width / plate.height),
            format!("said: {said}"),
        ];
        Some(call("", &values))
    }

    /// Whether the picture that leads a story may stand across the page, over all columns.
    pub(super) fn spans(&self, inline: &Inline) -> bool {
        ShownPicture::of(inline).is_some_and(|picture| self.is_wide(&picture, 0.0))
    }

    /// Whether a picture is good enough for the whole width of the page, no taller there than
    /// a picture may be, and at least of this shape, its width over its height.
    fn is_wide(&self, picture: &ShownPicture<'_>, least: f64) -> bool {
        let Some(plate) = self.plate(picture.destination) else {
            return false;
        };
        let shape = match picture.focus {
            Some(_) => CROP,
            None => plate.width / plate.height,
        };
        let sheet = &self.materials.sheet;
        sheet.columns > 1
            && shape >= least
            && picture.width.is_none()
            && self.natural(plate) >= sheet.measure()
            && sheet.measure() / shape <= sheet.picture_height()
    }

    fn plate(&self, destination: &str) -> Option<&'a Plate> {
        self.materials.plates.get(picture_name(destination)?)
    }

    /// A picture with its words. `room` is what it has a share of the width of, where it is
    /// printed here.
    fn figure(&mut self, plate: &Plate, picture: &ShownPicture<'_>, room: Option<Room>) -> String {
        // A link must have a name.
        let alt = match picture.decorative && picture.link.is_none() {
            true => "none".to_owned(),
            false => literal(&self.description(picture.destination, picture.title, picture.alt)),
        };
        let share = self.width(plate, picture);
        if let Some(room) = room {
            let shape = picture.focus.map(|_| CROP);
            let width = match room {
                Room::Column => self.materials.sheet.column(),
                Room::Page => self.materials.sheet.measure(),
            };
            self.look_at(plate, picture.destination, width * share / 100.0, shape);
        }
        let mut arguments = vec![source(plate), alt, format!("{share}%")];
        if let Some(Focus { x, y }) = picture.focus {
            let shape = plate.width / plate.height;
            arguments.push(format!("crop: ({CROP:.4}, {shape:.4}, {x}%, {y}%)"));
        }
        if room == Some(Room::Page) {
            arguments.push("over: true".to_owned());
        }
        for (name, words) in [("caption", picture.title), ("credit", picture.credit)] {
            let words = self.materials.letters.set(words);
            if !words.trim().is_empty() {
                let words = self.said_line(words.trim());
                arguments.push(format!("{name}: {}", call("line-of", &words)));
            }
        }
        let website = &self.materials.composed.publication.website;
        if let Some(address) = picture.link.and_then(|link| address(link, website)) {
            arguments.push(format!("address: {}", literal(&address)));
        }
        call("picture", &arguments)
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
        let stand_in = terms(self.language).picture_in;
        let stand_in = stand_in.replace("{title}", &self.title);
        let (place, given) = (self.materials.notes.place(), short(&stand_in));
        let told = message!("typeset-picture-without-description", place, given);
        self.materials.notes.add(told);
        self.materials.letters.set(&stand_in)
    }

    /// How wide a picture can be without growing coarse, in points.
    fn natural(&self, plate: &Plate) -> f64 {
        match plate.form {
            Form::Drawing if plate.width >= 200.0 => self.materials.sheet.measure(),
            Form::Drawing => plate.width * 0.75,
            Form::File | Form::Pixels => plate.width / COARSEST * 72.0,
        }
    }

    /// The width as a share of the column: what the text says, else as wide as it can be
    /// without growing coarse; never so wide that it grows taller than a picture may.
    fn width(&self, plate: &Plate, picture: &ShownPicture<'_>) -> f64 {
        let sheet = &self.materials.sheet;
        let natural = self.natural(plate);
        let wanted = match picture.width {
            Some(width) => sheet.column() * f64::from(width) / 100.0,
            None => natural,
        };
        let shape = match picture.focus {
            Some(_) => CROP,
            None => plate.width / plate.height,
        };
        let tallest = sheet.picture_height() * shape;
        let width = wanted.min(tallest).min(sheet.column());
        (width / sheet.column() * 100.0).round().clamp(1.0, 100.0)
    }

    /// Finds a photograph that is printed so large that its pixels show. `shape` is what it
    /// is cropped to, its width over its height.
    fn look_at(&mut self, plate: &Plate, destination: &str, width: f64, shape: Option<f64>) {
        if plate.form == Form::Drawing {
            return;
        }
        if plate.cut_off {
            let picture = picture_name(destination).unwrap_or_default().to_owned();
            self.materials.find(FindingKind::CutOffPicture { picture });
        }
        let pixels = shape.map_or(plate.width, |shape| plate.width.min(plate.height * shape));
        let resolution = (pixels / (width / 72.0)).round() as u32;
        if resolution < LEAST_RESOLUTION {
            let picture = picture_name(destination).unwrap_or_default().to_owned();
            self.materials.find(FindingKind::CoarsePicture {
                picture,
                resolution,
            });
        }
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

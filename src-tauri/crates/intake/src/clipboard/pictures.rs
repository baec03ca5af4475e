//! The pictures of a clipboard. Those whose bytes are in the HTML come along; those on the
//! web are never fetched and become links; those that lie where only the other program
//! finds them are told of. Those that only count readers are dropped.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, general_purpose};
use issue::document::{Inline, on_the_web};

use super::ClippedPicture;
use super::notes::Notes;
use super::tree::Element;
use crate::picture;

/// The pictures that came along so far.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    came: Vec<ClippedPicture>,
    /// What each source became, so that a picture that stands twice is read once.
    known: HashMap<String, String>,
}

/// What a picture becomes in the text.
pub(super) enum Shown {
    Nothing,
    /// A letter that was drawn: 😀.
    Text(String),
    Inline(Inline),
}

/// Base64 as programs write it: with or without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl Pictures {
    /// What an `<img>` becomes; `in_link` says that what stands there leads somewhere already.
    pub(super) fn show(&mut self, image: &Element, in_link: bool, notes: &mut Notes) -> Shown {
        let alt = image
            .attribute("alt")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let source = image.attribute("src").trim();
        // The box of a checklist, and pixels that count readers.
        if image.attribute("aria-roledescription") == "checkbox" || is_tiny(image) {
            return Shown::Nothing;
        }
        if is_drawn_letter(&alt) {
            return Shown::Text(alt);
        }
        if source.len() > 5 && source[..5].eq_ignore_ascii_case("data:") {
            return self.take(source, alt, notes);
        }
        if on_the_web(source) {
            return on_web(source, alt, in_link, notes);
        }
        notes.missing_picture(&alt);
        Shown::Nothing
    }

    fn take(&mut self, source: &str, alt: String, notes: &mut Notes) -> Shown {
        let destination = match self.known.get(source) {
            Some(known) => known.clone(),
            None => {
                let Some(incoming) = bytes(source).and_then(|bytes| picture::read(&bytes).ok())
                else {
                    notes.unread_picture(&alt);
                    return Shown::Nothing;
                };
                if incoming.width <= 2 && incoming.height <= 2 {
                    return Shown::Nothing;
                }
                let destination = format!("clipboard-{}", self.came.len() + 1);
                self.known.insert(source.to_owned(), destination.clone());
                self.came.push(ClippedPicture {
                    destination: destination.clone(),
                    alt: alt.clone(),
                    incoming,
                });
                destination
            }
        };
        Shown::Inline(Inline::Picture {
            destination,
            title: String::new(),
            alt,
            credit: String::new(),
            width: None,
            focus: None,
            decorative: false,
        })
    }

    pub(super) fn finish(self) -> Vec<ClippedPicture> {
        self.came
    }
}

/// A picture on the web as a link to it.
fn on_web(source: &str, alt: String, in_link: bool, notes: &mut Notes) -> Shown {
    notes.linked_picture();
    let address = match source.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => source.to_owned(),
    };
    let text = if alt.is_empty() {
        file_name(&address)
    } else {
        alt
    };
    if in_link {
        return Shown::Text(text);
    }
    Shown::Inline(Inline::Link {
        destination: address,
        title: String::new(),
        content: vec![Inline::Text(text)],
    })
}

fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').find(|part| !part.is_empty());
    name.unwrap_or(address).to_owned()
}

/// Whether the HTML gives a picture a pixel or two.
fn is_tiny(image: &Element) -> bool {
    let style = image.attribute("style");
    let measure = |name: &str| {
        let styled = style.split(';').find_map(|declaration| {
            let (known, value) = declaration.split_once(':')?;
            (known.trim() == name).then_some(value)
        });
        let value = styled.unwrap_or(image.attribute(name)).trim();
        let value = value.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        value.parse::<f64>().ok()
    };
    [measure("width"), measure("height")]
        .into_iter()
        .all(|side| side.is_some_and(|side| side <= 2.0))
}

/// Whether an alternative text is a single sign that is no letter: an emoji.
fn is_drawn_letter(alt: &str) -> bool {
    !alt.is_empty()
        && alt.chars().count() <= 8
        && alt.chars().all(|c| !c.is_ascii() && !c.is_alphanumeric())
}

/// The bytes of a `data:` address.
fn bytes(source: &str) -> Option<Vec<u8>> {
    let (head, body) = source.split_once(',')?;
    if head.trim_end().to_ascii_lowercase().ends_with(";base64") {
        let compact: String = body.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        let compact = compact
            .replace("%2B", "+")
            .replace("%2F", "/")
            .replace("%3D", "=");
        return BASE64
            .decode(&compact)
            .or_else(|_| general_purpose::URL_SAFE_NO_PAD.decode(compact.trim_end_matches('=')))
            .ok();
    }
    crate::manuscript::percent_decoded(body).map(String::into_bytes)
}

//! What stands in braces behind a picture: `{width=50% credit="Photo: A. B."}`.
//!
//! The form is pandoc's link_attributes, and comrak decides what is such a list. Of a
//! picture's list a few keys mean something here and the others nothing. A link has no
//! attributes in Masthead, so braces behind one are words again.

use comrak::nodes::Attributes;

use super::Focus;

/// What a picture's attributes say.
#[derive(Default)]
pub(super) struct PictureAttributes {
    pub(super) credit: String,
    pub(super) width: Option<u8>,
    pub(super) focus: Option<Focus>,
    pub(super) decorative: bool,
}

/// Reads the attributes of a picture with this alternative text. Of a key that stands
/// twice the last counts; a picture that is described is not decorative.
pub(super) fn of_picture(attributes: Option<&Attributes>, alt: &str) -> PictureAttributes {
    let Some(attributes) = attributes else {
        return PictureAttributes::default();
    };
    let value = |key: &str| {
        let mut pairs = attributes.pairs.iter().rev();
        pairs
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    };
    PictureAttributes {
        credit: value("credit").unwrap_or_default().to_owned(),
        width: value("width").and_then(width),
        focus: value("focus").and_then(focus),
        decorative: alt.trim().is_empty() && attributes.classes.iter().any(|c| c == "decorative"),
    }
}

/// A picture's attributes as they are written; empty where nothing is said.
pub(super) fn written(said: &PictureAttributes) -> String {
    let quoted = |text: &str| {
        let mut quoted = String::new();
        for c in text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
        {
            if matches!(c, '"' | '\\' | '|') {
                quoted.push('\\');
            }
            quoted.push(c);
        }
        quoted
    };
    let credit = Some(quoted(&said.credit)).filter(|credit| !credit.is_empty());
    let parts = [
        said.decorative.then(|| ".decorative".to_owned()),
        said.width.map(|width| format!("width={width}%")),
        credit.map(|credit| format!("credit=\"{credit}\"")),
        said.focus
            .map(|Focus { x, y }| format!("focus=\"{x}% {y}%\"")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    match parts.is_empty() {
        true => String::new(),
        false => format!("{{{}}}", parts.join(" ")),
    }
}

/// The attributes of a link as the text they were.
pub(super) fn as_text(attributes: &Attributes) -> String {
    let classes = attributes.classes.iter().map(|class| format!(".{class}"));
    let id = attributes.id.iter().map(|id| format!("#{id}"));
    let pairs = attributes.pairs.iter().map(|(key, value)| {
        let is_bare = |c: char| c.is_ascii_alphanumeric() || "-_:.%".contains(c);
        match !value.is_empty() && value.chars().all(is_bare) {
            true => format!("{key}={value}"),
            false => format!("{key}=\"{value}\""),
        }
    });
    let parts: Vec<String> = id.chain(classes).chain(pairs).collect();
    format!("{{{}}}", parts.join(" "))
}

fn width(text: &str) -> Option<u8> {
    let width = per_cent(text)?;
    (width > 0.0).then(|| (width.round() as u8).max(1))
}

fn focus(text: &str) -> Option<Focus> {
    let mut parts = text.split_whitespace().map(per_cent);
    let (x, y) = (parts.next()??, parts.next()??);
    parts.next().is_none().then(|| Focus {
        x: x.round() as u8,
        y: y.round() as u8,
    })
}

/// A number from 0 to 100 with a per cent sign.
fn per_cent(text: &str) -> Option<f32> {
    let digits = text.strip_suffix('%')?;
    let is_plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    let number: f32 = is_plain.then(|| digits.parse().ok())??;
    (number <= 100.0).then_some(number)
}

//! A picture of a text, taken out of the inline that it is.

use super::{Focus, Inline};

/// A picture of a text, linked or not, as every edition takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPicture<'a> {
    /// Where it lies.
    pub destination: &'a str,
    /// The title, which editions print as the caption; empty where there is none.
    pub title: &'a str,
    /// The alternative text; empty where there is none.
    pub alt: &'a str,
    /// Whose picture it is; empty where nobody says.
    pub credit: &'a str,
    /// How wide it is set, in per cent of the measure.
    pub width: Option<u8>,
    /// What stays in sight where an edition crops it.
    pub focus: Option<Focus>,
    /// Whether it says nothing. A link must have a name all the same.
    pub decorative: bool,
    /// Where a click leads, as the text says it.
    pub link: Option<&'a str>,
}

impl<'a> ShownPicture<'a> {
    /// The picture that an inline is, by itself or as all that a link shows.
    pub fn of(inline: &'a Inline) -> Option<Self> {
        match inline {
            Inline::Link {
                destination,
                content,
                ..
            } => {
                let only = only_shown(content)?;
                let picture = matches!(only, Inline::Picture { .. }).then(|| Self::of(only))??;
                Some(Self {
                    link: Some(destination),
                    ..picture
                })
            }
            Inline::Picture {
                destination,
                title,
                alt,
                credit,
                width,
                focus,
                decorative,
            } => Some(Self {
                destination,
                title,
                alt,
                credit,
                width: *width,
                focus: *focus,
                decorative: *decorative,
                link: None,
            }),
            _ => None,
        }
    }
}

/// The only inline that shows anything.
pub fn only_shown(content: &[Inline]) -> Option<&Inline> {
    let mut shown = content.iter().filter(|inline| !is_blank(inline));
    let first = shown.next()?;
    shown.next().is_none().then_some(first)
}

/// Whether an inline shows nothing.
pub fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::SoftBreak | Inline::LineBreak => true,
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Superscript(content)
        | Inline::Subscript(content) => content.iter().all(is_blank),
        Inline::Code(_)
        | Inline::Link { .. }
        | Inline::Picture { .. }
        | Inline::FootnoteReference { .. } => false,
    }
}

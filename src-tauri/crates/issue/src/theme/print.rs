//! What the print edition is told: layout, paper, columns, margins and the page's manners.
//!
//! These are wishes, stored as they were made. They are held against each other in one place
//! alone, where the typesetter makes a page of them: a margin means nothing without its
//! paper, nor a column without both. A wish out of bounds is *clamped*, never refused: a
//! theme may come from a file, from an older library or from another's bundle, and an editor
//! with a deadline needs the pages more than an error; an export tells of paper and bleed that
//! were changed so. The bounds are here, so that whoever asks for a number can ask within
//! them.

use std::fmt;
use std::ops::RangeInclusive;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How many columns a page may have.
pub const COLUMNS: RangeInclusive<u8> = 1..=3;

/// How wide and how high a custom paper may be: from A7 (74 mm) to the long side of A3,
/// the largest that office printers take, and half as much again for a poster.
pub const PAPER_SIDE: RangeInclusive<Millimetres> =
    Millimetres::whole(74)..=Millimetres::whole(630);

/// How wide a margin may be. Office printers leave 4 to 5 mm of a sheet blank.
pub const MARGIN: RangeInclusive<Millimetres> = Millimetres::whole(5)..=Millimetres::whole(80);

/// The least width and height that margins leave for the text. Where they would leave less,
/// all of them shrink alike.
pub const LEAST_MEASURE: Millimetres = Millimetres::whole(45);

/// The narrowest column, about 20 letters of a small text; of columns that would be
/// narrower there are fewer.
pub const LEAST_COLUMN: Millimetres = Millimetres::whole(30);

/// How the print edition is laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Print {
    /// The kind of page, which brings a value for everything below that is left open.
    pub layout: Layout,
    /// The paper; `None` for [`Theme::paper`](super::Theme::paper).
    pub paper: Option<Paper>,
    /// How many columns, within [`COLUMNS`]; `None` for the layout's own.
    pub columns: Option<u8>,
    /// The margins, each within [`MARGIN`]; `None` for the layout's own.
    pub margins: Option<Margins>,
    /// Whether lines stand on one grid, so that those of two columns are level.
    pub baseline_grid: Option<bool>,
    /// Whether words are hyphenated, in the languages that Typst knows how to.
    pub hyphenate: Option<bool>,
    /// Whether a story begins with a large letter.
    pub drop_cap: Option<bool>,
    /// The family for the text, in the program or on the computer; `None` for the first of
    /// [`Theme::text_families`](super::Theme::text_families) that the program brings, so that
    /// the issue looks the same on every computer.
    pub text_family: Option<String>,
    /// The same for the name and the headlines.
    pub headline_family: Option<String>,
}

/// The kinds of page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Masthead, contents box and stories in two columns.
    #[default]
    Bulletin,
    /// A cover with a picture and cover lines, stories in three columns under full-width heads.
    Magazine,
    /// One column as of a letter: small head, no contents box.
    Letter,
    /// A booklet of half sheets: A5 that is folded from A4, or half-letter from Letter.
    Digest,
    /// 18 points in one column, ragged, without hyphens.
    LargePrint,
}

impl Layout {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Bulletin,
        Self::Magazine,
        Self::Letter,
        Self::Digest,
        Self::LargePrint,
    ];
}

/// Paper for the print edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// ISO A4, 210 × 297 mm.
    #[default]
    A4,
    /// ISO A5, 148 × 210 mm.
    A5,
    /// US Letter, 8.5 × 11 in.
    Letter,
    /// US Legal, 8.5 × 14 in.
    Legal,
    /// US Tabloid, 11 × 17 in.
    Tabloid,
    /// Any other, each side within [`PAPER_SIDE`].
    Custom {
        /// The width.
        width: Millimetres,
        /// The height.
        height: Millimetres,
    },
}

impl Paper {
    /// Width and height, a custom one within bounds. Sources: ISO 216; ANSI/ASME Y14.1 for
    /// Letter and Tabloid (8.5 × 11 and 11 × 17 in), US custom for Legal; 1 in = 25.4 mm.
    pub fn size(self) -> (Millimetres, Millimetres) {
        let of = |width, height| (Millimetres(width), Millimetres(height));
        match self {
            Self::A4 => of(21_000, 29_700),
            Self::A5 => of(14_800, 21_000),
            Self::Letter => of(21_590, 27_940),
            Self::Legal => of(21_590, 35_560),
            Self::Tabloid => of(27_940, 43_180),
            Self::Custom { width, height } => {
                (width.within(&PAPER_SIDE), height.within(&PAPER_SIDE))
            }
        }
    }

    /// The page of a booklet that is folded from sheets of this paper, which lie across:
    /// half as wide as the sheet is high, as high as it is wide. Half of A4 is A5; what is a
    /// page of a booklet already (A5) stays as it is.
    pub fn folded(self) -> (Millimetres, Millimetres) {
        let (width, height) = self.size();
        match self {
            Self::A5 => (width, height),
            // Half of 297 mm is 148.5, but the standard's A5 is cut at 148.
            Self::A4 => Self::A5.size(),
            _ => (Millimetres(height.0 / 2).within(&PAPER_SIDE), width),
        }
    }
}

/// The space around the text, measured from the edges of the trimmed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Margins {
    /// At the fold.
    pub inside: Millimetres,
    /// At the other side.
    pub outside: Millimetres,
    /// Above the text; the running head stands in it.
    pub top: Millimetres,
    /// Below the text; the folio stands in it.
    pub bottom: Millimetres,
}

/// A page as a layout makes it of a theme's wishes: what every form of the print edition is
/// set by. Lengths are in points of 1/72 inch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// The width of the trimmed page.
    pub width: f64,
    /// The height of the trimmed page.
    pub height: f64,
    /// The margin at the fold.
    pub inside: f64,
    /// The margin at the other side.
    pub outside: f64,
    /// The margin above the text.
    pub top: f64,
    /// The margin below the text.
    pub bottom: f64,
    /// How many columns, within [`COLUMNS`].
    pub columns: u8,
    /// The space between two columns.
    pub gutter: f64,
    /// The size of the text.
    pub text: f64,
    /// From one line of the text to the next.
    pub pitch: f64,
    /// The smallest that anything is set.
    pub smallest: f64,
    /// Between two paragraphs; none where they are told apart by an indent.
    pub between: f64,
    /// The size of the publication's name before it is fitted.
    pub name: f64,
    /// The height that a picture may take at most.
    pub picture: f64,
    /// Whether both edges of a column are straight.
    pub justified: bool,
    /// Whether words are hyphenated.
    pub hyphenate: bool,
    /// Whether a story begins with a large letter.
    pub drop_cap: bool,
    /// Whether emphasis is slanted; it is bold otherwise.
    pub italics: bool,
    /// Whether "Inside this issue" is printed.
    pub contents: bool,
    /// Whether the name stands in a corner, as at the head of a letter.
    pub letterhead: bool,
    /// Whether the first story's head stands across all columns.
    pub across: bool,
}

/// A length in millimetres, kept in hundredths, so that what was typed is what is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millimetres(i32);

impl Millimetres {
    /// A whole number of millimetres.
    pub const fn whole(length: i32) -> Self {
        Self(length.saturating_mul(100))
    }

    /// A length to the nearest hundredth; what is no number is none.
    pub fn of(length: f64) -> Self {
        // A cast from a float saturates, and of what is no number it makes 0.
        Self((length * 100.0).round() as i32)
    }

    /// The length as a number of millimetres.
    pub fn get(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// The length in points of 1/72 inch.
    pub fn points(self) -> f64 {
        self.get() / 25.4 * 72.0
    }

    /// The nearest length within bounds.
    pub fn within(self, bounds: &RangeInclusive<Self>) -> Self {
        self.clamp(*bounds.start(), *bounds.end())
    }
}

impl fmt::Display for Millimetres {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} mm", self.get())
    }
}

impl Serialize for Millimetres {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.get())
    }
}

impl<'de> Deserialize<'de> for Millimetres {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Length;
        impl Visitor<'_> for Length {
            type Value = Millimetres;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a length in millimetres")
            }

            fn visit_f64<E: Error>(self, length: f64) -> Result<Millimetres, E> {
                if !length.is_finite() {
                    return Err(E::invalid_value(Unexpected::Float(length), &self));
                }
                Ok(Millimetres::of(length))
            }

            fn visit_i64<E: Error>(self, length: i64) -> Result<Millimetres, E> {
                self.visit_f64(length as f64)
            }

            fn visit_u64<E: Error>(self, length: u64) -> Result<Millimetres, E> {
                self.visit_f64(length as f64)
            }
        }
        deserializer.deserialize_f64(Length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_has_the_size_of_its_standard() {
        let points = |paper: Paper| {
            let (width, height) = paper.size();
            (width.points().round(), height.points().round())
        };
        assert_eq!(points(Paper::A4), (595.0, 842.0));
        assert_eq!(points(Paper::A5), (420.0, 595.0));
        assert_eq!(points(Paper::Letter), (612.0, 792.0));
        assert_eq!(points(Paper::Legal), (612.0, 1008.0));
        assert_eq!(points(Paper::Tabloid), (792.0, 1224.0));
    }

    #[test]
    fn a_custom_paper_stays_within_bounds() {
        let custom = |width: f64, height: f64| {
            let (width, height) = (Millimetres::of(width), Millimetres::of(height));
            let (width, height) = Paper::Custom { width, height }.size();
            (width.get(), height.get())
        };
        assert_eq!(custom(139.7, 215.9), (139.7, 215.9));
        assert_eq!(custom(0.0, 1e12), (74.0, 630.0));
        assert_eq!(custom(f64::NAN, f64::NEG_INFINITY), (74.0, 74.0));
    }

    #[test]
    fn a_booklet_s_page_is_half_a_sheet() {
        let folded = |paper: Paper| {
            let (width, height) = paper.folded();
            (width.get(), height.get())
        };
        assert_eq!(folded(Paper::A4), (148.0, 210.0));
        assert_eq!(folded(Paper::A5), (148.0, 210.0));
        assert_eq!(folded(Paper::Letter), (139.7, 215.9));
        assert_eq!(folded(Paper::Tabloid), (215.9, 279.4));
    }

    #[test]
    fn what_is_told_of_print_comes_back_as_it_was_stored() {
        let print = Print {
            layout: Layout::LargePrint,
            paper: Some(Paper::Custom {
                width: Millimetres::of(139.7),
                height: Millimetres::whole(200),
            }),
            margins: Some(Margins {
                inside: Millimetres::whole(20),
                outside: Millimetres::of(12.5),
                top: Millimetres::whole(15),
                bottom: Millimetres::whole(18),
            }),
            drop_cap: Some(false),
            ..Print::default()
        };
        let stored = serde_json::to_string(&print).unwrap();
        assert!(stored.contains(r#""layout":"large-print""#), "{stored}");
        assert!(
            stored.contains(r#"{"custom":{"width":139.7,"height":200.0}}"#),
            "{stored}"
        );
        assert_eq!(serde_json::from_str::<Print>(&stored).unwrap(), print);
        let whole = r#"{"paper":{"custom":{"width":140,"height":200}}}"#;
        assert!(serde_json::from_str::<Print>(whole).is_ok());
    }
}

//! The layouts, each one row of a table: what the theme chooses from.
//!
//! A layout is nothing but these values. The template is handed them as data and asks no
//! layout by its name, so that a sixth is a sixth row. What depends on the paper is worked
//! out from a row by [`Sheet`](crate::sheet::Sheet).
//!
//! Sources of the figures, where a figure has one. The length of a line: 45 to 75 letters in
//! one column, 40 to 50 in several, 38 at least where it is justified (R. Bringhurst, *The
//! Elements of Typographic Style*, "Choose a comfortable measure"). Large print: 16 points at
//! least for everything and ideally 18, ragged, no italics, no words split, columns avoided,
//! paragraphs a line apart (UK Association for Accessible Formats, G003 *Creating clear print
//! and large print documents*, minimum standards). The others are what looked right on
//! printed pages.

use issue::theme::Layout;

/// One layout, in points of 1/72 inch and in sizes of the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Design {
    /// How many columns, where the theme leaves it open.
    pub(crate) columns: u8,
    /// What goes with one, two and three columns.
    pub(crate) settings: [Setting; 3],
    /// Space above and below the text on A4, in points.
    pub(crate) heights: [f64; 2],
    /// The space between two lines, in sizes of the text: from the baseline of one to the
    /// height of a capital in the next.
    pub(crate) leading: f64,
    /// The smallest that anything is set, in points.
    pub(crate) smallest: f64,
    /// The space between two paragraphs, in sizes of the text; none where they are told apart
    /// by an indent.
    pub(crate) between_paragraphs: f64,
    /// How the publication's name stands on the first page: a function of the template.
    pub(crate) masthead: &'static str,
    /// The size of the publication's name before it is fitted, in points.
    pub(crate) name: f64,
    /// Whether the issue begins with a page that shows a picture and what to read.
    pub(crate) cover: bool,
    /// Where "Inside this issue" stands: a function of the template.
    pub(crate) contents: &'static str,
    /// Where the introduction stands: a function of the template.
    pub(crate) introduction: &'static str,
    /// Whether a long story begins a page, its head across all columns.
    pub(crate) openers_across: bool,
    /// The size of the first headline, of a long story's that opens across, and of the
    /// others, in sizes of the text.
    pub(crate) headlines: [f64; 3],
    /// Whether both edges of a column are straight.
    pub(crate) justified: bool,
    /// Whether words are hyphenated, where the theme leaves it open.
    pub(crate) hyphenate: bool,
    /// Whether a story begins with a large letter, where the theme leaves it open.
    pub(crate) drop_cap: bool,
    /// Whether lines stand on a grid, where the theme leaves it open.
    pub(crate) baseline_grid: bool,
    /// Whether emphasis may be slanted; it is bold otherwise.
    pub(crate) italics: bool,
    /// Whether the page is one of a booklet, folded from sheets of the theme's paper.
    pub(crate) folded: bool,
}

/// What goes with a number of columns, for A4; in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Setting {
    /// The size of the text.
    pub(crate) text: f64,
    /// Between two columns.
    pub(crate) gutter: f64,
    /// The margin at the fold.
    pub(crate) inside: f64,
    /// The margin at the other side.
    pub(crate) outside: f64,
}

const fn setting(text: f64, gutter: f64, inside: f64, outside: f64) -> Setting {
    Setting {
        text,
        gutter,
        inside,
        outside,
    }
}

impl Design {
    /// The row of a layout.
    pub(crate) fn of(layout: Layout) -> &'static Self {
        match layout {
            Layout::Bulletin => &BULLETIN,
            Layout::Magazine => &MAGAZINE,
            Layout::Letter => &LETTER,
            Layout::Digest => &DIGEST,
            Layout::LargePrint => &LARGE_PRINT,
        }
    }
}

static BULLETIN: Design = Design {
    columns: 2,
    settings: [
        setting(11.0, 0.0, 112.0, 104.0),
        setting(9.7, 21.0, 54.0, 46.0),
        setting(9.0, 16.0, 44.0, 36.0),
    ],
    heights: [54.0, 56.0],
    leading: 0.56,
    smallest: 7.2,
    between_paragraphs: 0.0,
    masthead: "banner",
    name: 40.0,
    cover: false,
    contents: "box",
    introduction: "column",
    openers_across: false,
    headlines: [2.45, 2.45, 1.72],
    justified: true,
    hyphenate: true,
    drop_cap: false,
    baseline_grid: false,
    italics: true,
    folded: false,
};

static MAGAZINE: Design = Design {
    columns: 3,
    settings: [
        setting(11.0, 0.0, 118.0, 98.0),
        setting(9.6, 20.0, 58.0, 46.0),
        setting(8.8, 15.0, 50.0, 38.0),
    ],
    heights: [62.0, 60.0],
    leading: 0.58,
    smallest: 7.2,
    between_paragraphs: 0.0,
    masthead: "banner",
    name: 60.0,
    cover: true,
    contents: "cover",
    introduction: "across",
    openers_across: true,
    headlines: [4.2, 3.6, 1.8],
    justified: true,
    hyphenate: true,
    drop_cap: true,
    baseline_grid: true,
    italics: true,
    folded: false,
};

static LETTER: Design = Design {
    columns: 1,
    settings: [
        setting(11.5, 0.0, 116.0, 100.0),
        setting(10.0, 22.0, 62.0, 54.0),
        setting(9.0, 16.0, 48.0, 40.0),
    ],
    heights: [72.0, 72.0],
    leading: 0.66,
    smallest: 7.2,
    between_paragraphs: 0.0,
    masthead: "letterhead",
    name: 21.0,
    cover: false,
    contents: "nowhere",
    introduction: "column",
    openers_across: false,
    headlines: [1.5, 1.5, 1.35],
    justified: false,
    hyphenate: false,
    drop_cap: false,
    baseline_grid: false,
    italics: true,
    folded: false,
};

static DIGEST: Design = Design {
    columns: 1,
    settings: [
        setting(9.8, 0.0, 72.0, 58.0),
        setting(9.0, 20.0, 60.0, 48.0),
        setting(8.8, 16.0, 52.0, 42.0),
    ],
    heights: [64.0, 68.0],
    leading: 0.6,
    smallest: 7.2,
    between_paragraphs: 0.0,
    masthead: "banner",
    name: 32.0,
    cover: false,
    contents: "box",
    introduction: "column",
    openers_across: false,
    headlines: [2.1, 2.1, 1.6],
    justified: true,
    hyphenate: true,
    drop_cap: true,
    baseline_grid: false,
    italics: true,
    folded: true,
};

static LARGE_PRINT: Design = Design {
    columns: 1,
    settings: [
        setting(18.0, 0.0, 64.0, 56.0),
        setting(18.0, 26.0, 46.0, 40.0),
        setting(18.0, 24.0, 40.0, 36.0),
    ],
    heights: [66.0, 68.0],
    leading: 0.7,
    smallest: 16.0,
    between_paragraphs: 0.8,
    masthead: "banner",
    name: 44.0,
    cover: false,
    contents: "box",
    introduction: "column",
    openers_across: false,
    headlines: [1.7, 1.7, 1.4],
    justified: false,
    hyphenate: false,
    drop_cap: false,
    baseline_grid: false,
    italics: false,
    folded: false,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_print_is_what_its_readers_ask_for() {
        let large = Design::of(Layout::LargePrint);
        assert_eq!(large.columns, 1);
        assert!(large.settings.iter().all(|setting| setting.text >= 18.0));
        assert!(!large.justified && !large.hyphenate && !large.italics);
        assert!(large.smallest >= 16.0 && large.between_paragraphs > 0.0);
    }

    #[test]
    fn no_layout_sets_its_text_smaller_than_can_be_read() {
        for layout in Layout::ALL {
            let design = Design::of(layout);
            let smallest = design.settings.map(|setting| setting.text);
            assert!(smallest.iter().all(|&text| text >= 8.8), "{layout:?}");
        }
    }
}

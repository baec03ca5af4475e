//! The measures of the printed sheet: what a layout and the theme's wishes come to on their
//! paper. The one place where wishes are held against each other and against their bounds.

use issue::Theme;
use issue::theme::{LEAST_COLUMN, LEAST_MEASURE, MARGIN, Margins, Measures, Paper};

use crate::layout::Design;

/// The height of a capital, in sizes of the text: where a line begins. That of Libertinus
/// Serif; for every face the same, so that a line is as high in one as in another.
pub(crate) const CAPITAL: f64 = 0.645;

/// The widest an upright letter of a text face is, on average over a text, in sizes.
const LETTER: f64 = 0.47;

/// A single column grows no longer than this many letters, however wide the paper.
const LONGEST_LINE: f64 = 78.0;

/// No column is so narrow that a line holds fewer letters: large print has two at most.
const FEWEST_LETTERS: usize = 20;

/// The page that a theme asks for, as the typesetter sets it.
pub fn measures(theme: &Theme) -> Measures {
    let sheet = Sheet::of(theme);
    Measures {
        width: sheet.width,
        height: sheet.height,
        inside: sheet.inside,
        outside: sheet.outside,
        top: sheet.top,
        bottom: sheet.bottom,
        columns: sheet.columns,
        gutter: sheet.gutter,
        text: sheet.text,
        pitch: sheet.pitch(),
        smallest: sheet.design.smallest,
        between: sheet.design.between_paragraphs * sheet.text,
        name: sheet.design.name,
        picture: sheet.picture_height(),
        justified: sheet.design.justified,
        hyphenate: sheet.hyphenate,
        drop_cap: sheet.drop_cap,
        italics: sheet.design.italics,
        contents: sheet.design.contents != "nowhere",
        letterhead: sheet.design.masthead == "letterhead",
        across: sheet.design.openers_across && sheet.columns > 1,
    }
}

/// The measures of one page, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet {
    /// The layout's own values.
    pub(crate) design: &'static Design,
    /// How many columns, 1 to 3.
    pub(crate) columns: u8,
    /// The margin at the fold.
    pub(crate) inside: f64,
    /// The margin at the other side.
    pub(crate) outside: f64,
    /// The margin above the text.
    pub(crate) top: f64,
    /// The margin below the text.
    pub(crate) bottom: f64,
    /// The space between two columns.
    pub(crate) gutter: f64,
    /// The size of the text.
    pub(crate) text: f64,
    /// The width of the paper.
    pub(crate) width: f64,
    /// The height of the paper.
    pub(crate) height: f64,
    /// Whether lines stand on a grid.
    pub(crate) baseline_grid: bool,
    /// Whether words are hyphenated.
    pub(crate) hyphenate: bool,
    /// Whether a story begins with a large letter.
    pub(crate) drop_cap: bool,
}

impl Sheet {
    /// The measures that a theme asks for.
    ///
    /// A layout's own margins are those of A4 and go with the width and height of any other
    /// paper. What leaves less than [`LEAST_MEASURE`] for the text is made smaller, all
    /// margins alike; columns narrower than [`LEAST_COLUMN`] become fewer.
    pub(crate) fn of(theme: &Theme) -> Self {
        let print = &theme.print;
        let design = Design::of(print.layout);
        let paper = theme.printed_paper();
        let (width, height) = if design.folded {
            paper.folded()
        } else {
            paper.size()
        };
        let (width, height) = (width.points(), height.points());
        let mut columns = theme.printed_columns().unwrap_or(design.columns);
        loop {
            let sheet = Self::with(theme, design, columns, width, height);
            let wide = sheet.column() >= LEAST_COLUMN.points();
            if columns == 1 || (wide && sheet.letters(sheet.column()) >= FEWEST_LETTERS) {
                break sheet;
            }
            columns -= 1;
        }
    }

    fn with(theme: &Theme, design: &'static Design, columns: u8, width: f64, height: f64) -> Self {
        let print = &theme.print;
        let (a4_width, a4_height) = Paper::A4.size();
        let scale = (width / a4_width.points(), height / a4_height.points());
        let setting = design.settings[usize::from(columns - 1)];
        let mut sheet = Self {
            design,
            columns,
            inside: setting.inside * scale.0,
            outside: setting.outside * scale.0,
            top: design.heights[0] * scale.1.max(0.7),
            bottom: design.heights[1] * scale.1.max(0.7),
            gutter: setting.gutter * scale.0.clamp(0.7, 1.2),
            text: setting.text,
            width,
            height,
            baseline_grid: print.baseline_grid.unwrap_or(design.baseline_grid),
            hyphenate: print.hyphenate.unwrap_or(design.hyphenate),
            drop_cap: print.drop_cap.unwrap_or(design.drop_cap),
        };
        match &print.margins {
            Some(margins) => sheet.take(margins),
            None => sheet.shorten_lines(),
        }
        let least = LEAST_MEASURE.points();
        (sheet.inside, sheet.outside) = leave(least, width, sheet.inside, sheet.outside);
        (sheet.top, sheet.bottom) = leave(least, height, sheet.top, sheet.bottom);
        sheet
    }

    fn take(&mut self, margins: &Margins) {
        let points = |margin: issue::theme::Millimetres| margin.within(&MARGIN).points();
        self.inside = points(margins.inside);
        self.outside = points(margins.outside);
        self.top = points(margins.top);
        self.bottom = points(margins.bottom);
    }

    /// Gives a single column wider margins where its lines would be too long to read.
    fn shorten_lines(&mut self) {
        let spare = self.measure() - LONGEST_LINE * self.text * LETTER;
        if self.columns == 1 && spare > 0.0 {
            self.inside += spare / 2.0;
            self.outside += spare / 2.0;
        }
    }

    /// The sheet that two pages are printed on side by side, in points: the theme's paper laid
    /// across where the pages are its halves, else two pages.
    pub(crate) fn folded_from(&self, theme: &Theme) -> (f64, f64) {
        let (width, height) = theme.printed_paper().size();
        let (across, up) = (height.points(), width.points());
        // A5 is cut at 148 mm, so that half a millimetre of an A4 sheet is left at each side.
        let halves = (across - 2.0 * self.width).abs() < 4.0 && (up - self.height).abs() < 1.0;
        match halves {
            true => (across, up),
            false => (2.0 * self.width, self.height),
        }
    }

    /// The width of a column.
    pub(crate) fn column(&self) -> f64 {
        let columns = f64::from(self.columns);
        (self.measure() - self.gutter * (columns - 1.0)) / columns
    }

    /// The width of the page between its margins.
    pub(crate) fn measure(&self) -> f64 {
        self.width - self.inside - self.outside
    }

    /// The height of a column that nothing stands over.
    pub(crate) fn column_height(&self) -> f64 {
        self.height - self.top - self.bottom
    }

    /// From one line of the text to the next.
    pub(crate) fn pitch(&self) -> f64 {
        (self.design.leading + CAPITAL) * self.text
    }

    /// The height that a picture may take at most.
    pub(crate) fn picture_height(&self) -> f64 {
        (self.height * 0.42).min(self.column_height() * 0.8)
    }

    /// How many letters of the text stand in a line of this width, about.
    pub(crate) fn letters(&self, width: f64) -> usize {
        (width / (self.text * LETTER)).max(1.0) as usize
    }

    /// The longest run of letters without a place to break in a column of text.
    pub(crate) fn longest_in_text(&self) -> usize {
        (self.letters(self.column()) * 4 / 5).clamp(6, 34)
    }

    /// The same in a headline, which is set larger.
    pub(crate) fn longest_in_headline(&self) -> usize {
        let [lead, _, other] = self.design.headlines;
        let largest = if self.design.openers_across {
            other
        } else {
            lead
        };
        let letters = self.letters(self.column()) as f64 / largest;
        (letters * 0.95).clamp(4.0, 24.0) as usize
    }
}

/// Two margins that leave at least `least` of `whole` between them.
fn leave(least: f64, whole: f64, first: f64, second: f64) -> (f64, f64) {
    let room = (whole - least).max(0.0);
    let scale = (room / (first + second)).min(1.0);
    (first * scale, second * scale)
}

#[cfg(test)]
mod tests {
    use issue::theme::{Layout, Millimetres, Print};

    use super::*;

    fn sheet(print: Print) -> Sheet {
        Sheet::of(&Theme {
            print,
            ..Theme::default()
        })
    }

    fn mm(points: f64) -> f64 {
        (points / 72.0 * 25.4 * 10.0).round() / 10.0
    }

    #[test]
    fn a_line_keeps_a_readable_length_whatever_the_columns() {
        for layout in [Layout::Bulletin, Layout::Magazine, Layout::Letter] {
            for paper in [Paper::A4, Paper::Letter, Paper::Legal, Paper::Tabloid] {
                for columns in 0..=9 {
                    let (columns, paper) = (Some(columns), Some(paper));
                    let sheet = sheet(Print {
                        layout,
                        columns,
                        paper,
                        ..Print::default()
                    });
                    let letters = sheet.letters(sheet.column());
                    assert!(
                        (35..=80).contains(&letters),
                        "{layout:?} on {paper:?}, {columns:?} columns: {letters} letters"
                    );
                }
            }
        }
    }

    #[test]
    fn a_layout_brings_its_own_columns_and_a_theme_may_want_others() {
        let columns = |layout, columns| {
            sheet(Print {
                layout,
                columns,
                ..Print::default()
            })
            .columns
        };
        assert_eq!(columns(Layout::Bulletin, None), 2);
        assert_eq!(columns(Layout::Magazine, None), 3);
        assert_eq!(columns(Layout::Magazine, Some(2)), 2);
        assert_eq!(columns(Layout::LargePrint, None), 1);
        assert_eq!(columns(Layout::LargePrint, Some(3)), 2);
    }

    #[test]
    fn a_booklet_s_page_is_half_of_its_paper() {
        let page = |paper| {
            let sheet = sheet(Print {
                layout: Layout::Digest,
                paper: Some(paper),
                ..Print::default()
            });
            (mm(sheet.width), mm(sheet.height))
        };
        assert_eq!(page(Paper::A4), (148.0, 210.0));
        assert_eq!(page(Paper::A5), (148.0, 210.0));
        assert_eq!(page(Paper::Letter), (139.7, 215.9));
    }

    #[test]
    fn margins_leave_room_for_a_text_on_any_paper() {
        for side in [0, 74, 148, 210, 100_000] {
            for margin in [-5, 0, 20, 80, 100_000] {
                let side = Millimetres::whole(side);
                let margin = Millimetres::whole(margin);
                let sheet = sheet(Print {
                    paper: Some(Paper::Custom {
                        width: side,
                        height: side,
                    }),
                    columns: Some(3),
                    margins: Some(Margins {
                        inside: margin,
                        outside: margin,
                        top: margin,
                        bottom: margin,
                    }),
                    ..Print::default()
                });
                let least = LEAST_MEASURE.points() - 0.01;
                assert!(sheet.measure() >= least, "{sheet:?}");
                assert!(sheet.column_height() >= least, "{sheet:?}");
                assert!(sheet.column() >= LEAST_COLUMN.points(), "{sheet:?}");
                assert!(sheet.inside >= 4.0 && sheet.top >= 4.0, "{sheet:?}");
            }
        }
    }

    #[test]
    fn margins_are_what_the_theme_says() {
        let [inside, outside, top, bottom] = [30, 20, 15, 25].map(Millimetres::whole);
        let sheet = sheet(Print {
            margins: Some(Margins {
                inside,
                outside,
                top,
                bottom,
            }),
            ..Print::default()
        });
        let margins = [sheet.inside, sheet.outside, sheet.top, sheet.bottom];
        assert_eq!(margins.map(mm), [30.0, 20.0, 15.0, 25.0]);
    }
}

//! The measures of the printed sheet: what the theme's paper and columns come to.

use issue::Theme;
use issue::theme::Paper;

/// The measures of one page, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet {
    /// Typst's name of the paper.
    pub(crate) paper: &'static str,
    /// How many columns, 1 to 3.
    pub(crate) columns: u8,
    /// The margins at the sides.
    pub(crate) margin: f64,
    /// The space between two columns.
    pub(crate) gutter: f64,
    /// The size of the text.
    pub(crate) text: f64,
    /// The width of the paper.
    width: f64,
    /// The height of the paper.
    height: f64,
}

impl Sheet {
    /// The measures that a theme asks for. A single column gets wide margins and a larger
    /// text, three get narrow ones, so that a line keeps between 40 and 75 letters.
    pub(crate) fn of(theme: &Theme) -> Self {
        let (paper, width, height) = match theme.paper {
            Paper::A4 => ("a4", 595.28, 841.89),
            Paper::Letter => ("us-letter", 612.0, 792.0),
        };
        let columns = theme.columns.clamp(1, 3);
        let (margin, gutter, text) = match columns {
            1 => (108.0, 0.0, 11.0),
            2 => (50.0, 21.0, 9.7),
            _ => (40.0, 16.0, 9.0),
        };
        Self {
            paper,
            columns,
            margin,
            gutter,
            text,
            width,
            height,
        }
    }

    /// The width of a column.
    pub(crate) fn column(&self) -> f64 {
        let columns = f64::from(self.columns);
        (self.measure() - self.gutter * (columns - 1.0)) / columns
    }

    /// The width of the page between its margins.
    pub(crate) fn measure(&self) -> f64 {
        self.width - 2.0 * self.margin
    }

    /// The height that a picture may take at most.
    pub(crate) fn picture_height(&self) -> f64 {
        self.height * 0.42
    }

    /// How many letters of the text stand in a line of this width, about.
    pub(crate) fn letters(&self, width: f64) -> usize {
        (width / (self.text * 0.47)).max(1.0) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_a_readable_length_whatever_the_columns() {
        for paper in [Paper::A4, Paper::Letter] {
            for columns in 0..=9 {
                let sheet = Sheet::of(&Theme {
                    columns,
                    paper,
                    ..Theme::default()
                });
                let letters = sheet.letters(sheet.column());
                assert!(
                    (35..=80).contains(&letters),
                    "{columns} columns: {letters} letters"
                );
            }
        }
    }
}

//! The theme: one set of choices that every edition wears.

mod another;
mod print;

pub use self::print::{
    COLUMNS, LEAST_COLUMN, LEAST_MEASURE, Layout, MARGIN, Margins, Measures, Millimetres,
    PAPER_SIDE, Paper, Print,
};

use serde::{Deserialize, Serialize};

/// Colours, typefaces and spacing of a publication.
///
/// Colours are `#rrggbb`. Typefaces are families by name, first choice first; an
/// edition adds its own safe last choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Theme {
    /// The theme's name, as offered to the editor.
    pub name: String,
    /// Masthead rule, headlines of "Inside this issue", links: dark enough for 4.5 : 1 on white.
    pub accent: String,
    /// The accent on a dark page: light enough for 4.5 : 1 on `#1b1a18`.
    pub accent_dark: String,
    /// The ground of the contents box and of tables' heads.
    pub wash: String,
    /// Families for the text.
    pub text_families: Vec<String>,
    /// Families for the publication's name and the headlines.
    pub headline_families: Vec<String>,
    /// Columns of the bulletin, 1 to 3, where [`Print::columns`] leaves them open. Themes
    /// that were stored before there were layouts say it here.
    pub columns: u8,
    /// The paper of the print edition where [`Print::paper`] leaves it open, for the same
    /// reason.
    pub paper: Paper,
    /// How the print edition is laid out.
    pub print: Print,
    /// Whether straight quotation marks, `--` and `...` are set as typographers do.
    pub smart_punctuation: bool,
}

impl Theme {
    /// The paper that the print edition is on.
    pub fn printed_paper(&self) -> Paper {
        self.print.paper.unwrap_or(self.paper)
    }

    /// How many columns the theme asks for, within [`COLUMNS`]; `None` for the layout's own.
    pub fn printed_columns(&self) -> Option<u8> {
        let older = (self.print.layout == Layout::Bulletin).then_some(self.columns);
        let columns = self.print.columns.or(older);
        columns.map(|columns| columns.clamp(*COLUMNS.start(), *COLUMNS.end()))
    }
}

impl Default for Theme {
    fn default() -> Self {
        let families = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        Self {
            name: "Oxblood".into(),
            accent: "#8c2f25".into(),
            accent_dark: "#e59584".into(),
            wash: "#f6f1ec".into(),
            text_families: families(&["Source Serif 4", "Libertinus Serif", "Georgia"]),
            headline_families: families(&["Source Serif 4", "Libertinus Serif", "Georgia"]),
            columns: 2,
            paper: Paper::A4,
            print: Print::default(),
            smart_punctuation: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_stored_before_there_were_layouts_is_a_bulletin_on_its_paper() {
        let stored = r#"{"name":"Old","columns":3,"paper":"letter"}"#;
        let theme: Theme = serde_json::from_str(stored).unwrap();
        assert_eq!(theme.print, Print::default());
        assert_eq!(theme.printed_paper(), Paper::Letter);
        assert_eq!(theme.printed_columns(), Some(3));
    }

    #[test]
    fn what_print_says_goes_before_what_the_theme_said() {
        let stored = r#"{"columns":3,"print":{"layout":"digest","paper":"a5"}}"#;
        let mut theme: Theme = serde_json::from_str(stored).unwrap();
        assert_eq!(theme.printed_paper(), Paper::A5);
        assert_eq!(theme.printed_columns(), None);
        theme.print.columns = Some(9);
        assert_eq!(theme.printed_columns(), Some(3));
    }
}

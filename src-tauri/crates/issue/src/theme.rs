//! The theme: one set of choices that every edition wears.

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
    /// Columns of the print edition, 1 to 3.
    pub columns: u8,
    /// The paper of the print edition.
    pub paper: Paper,
    /// Whether straight quotation marks, `--` and `...` are set as typographers do.
    pub smart_punctuation: bool,
}

/// Paper for the print edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// ISO A4, 210 × 297 mm.
    #[default]
    A4,
    /// US Letter, 8.5 × 11 in.
    Letter,
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
            smart_punctuation: false,
        }
    }
}

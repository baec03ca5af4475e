//! A theme's print settings as the window edits them.

use issue::Theme;
use issue::theme::{Layout, Margins, Millimetres, Paper, Print};

use crate::wire::{PrintDraft, PrintLayout, PrintMargins, PrintPaper};

/// What the window shows of a theme.
pub(crate) fn print_draft(theme: &Theme) -> PrintDraft {
    let print = &theme.print;
    let paper = theme.printed_paper();
    let (width, height) = paper.size();
    PrintDraft {
        layout: print.layout.into(),
        paper: paper.into(),
        width: width.get(),
        height: height.get(),
        columns: theme.printed_columns(),
        margins: print.margins.as_ref().map(|margins| PrintMargins {
            inside: margins.inside.get(),
            outside: margins.outside.get(),
            top: margins.top.get(),
            bottom: margins.bottom.get(),
        }),
        baseline_grid: print.baseline_grid,
        hyphenate: print.hyphenate,
        drop_cap: print.drop_cap,
        text_family: print.text_family.clone(),
        headline_family: print.headline_family.clone(),
    }
}

/// The theme with what the window says of print in the place of its own; the very same theme
/// where nothing of it was changed.
pub(crate) fn with_print(theme: Theme, draft: &PrintDraft) -> Theme {
    if print_draft(&theme) == *draft {
        return theme;
    }
    let of = Millimetres::of;
    let print = Print {
        layout: draft.layout.into(),
        paper: Some(match draft.paper {
            PrintPaper::A4 => Paper::A4,
            PrintPaper::A5 => Paper::A5,
            PrintPaper::Letter => Paper::Letter,
            PrintPaper::Legal => Paper::Legal,
            PrintPaper::Tabloid => Paper::Tabloid,
            PrintPaper::Custom => Paper::Custom {
                width: of(draft.width),
                height: of(draft.height),
            },
        }),
        columns: draft.columns,
        margins: draft.margins.as_ref().map(|margins| Margins {
            inside: of(margins.inside),
            outside: of(margins.outside),
            top: of(margins.top),
            bottom: of(margins.bottom),
        }),
        baseline_grid: draft.baseline_grid,
        hyphenate: draft.hyphenate,
        drop_cap: draft.drop_cap,
        text_family: draft.text_family.clone(),
        headline_family: draft.headline_family.clone(),
    };
    Theme {
        // What older themes say of columns holds no longer.
        columns: draft.columns.unwrap_or(Theme::default().columns),
        print,
        ..theme
    }
}

impl From<Layout> for PrintLayout {
    fn from(layout: Layout) -> Self {
        match layout {
            Layout::Bulletin => Self::Bulletin,
            Layout::Magazine => Self::Magazine,
            Layout::Letter => Self::Letter,
            Layout::Digest => Self::Digest,
            Layout::LargePrint => Self::LargePrint,
        }
    }
}

impl From<PrintLayout> for Layout {
    fn from(layout: PrintLayout) -> Self {
        match layout {
            PrintLayout::Bulletin => Self::Bulletin,
            PrintLayout::Magazine => Self::Magazine,
            PrintLayout::Letter => Self::Letter,
            PrintLayout::Digest => Self::Digest,
            PrintLayout::LargePrint => Self::LargePrint,
        }
    }
}

impl From<Paper> for PrintPaper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::A4,
            Paper::A5 => Self::A5,
            Paper::Letter => Self::Letter,
            Paper::Legal => Self::Legal,
            Paper::Tabloid => Self::Tabloid,
            Paper::Custom { .. } => Self::Custom,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_that_is_not_edited_stays_as_it_was_stored() {
        let theme = Theme {
            columns: 3,
            paper: Paper::Letter,
            ..Theme::default()
        };
        assert_eq!(with_print(theme.clone(), &print_draft(&theme)), theme);
    }

    #[derive(serde::Deserialize)]
    struct Case {
        print: PrintDraft,
        layout: PrintLayout,
        to: PrintDraft,
    }

    /// The window goes by the same table.
    #[test]
    fn another_layout_brings_what_is_its_own_and_leaves_the_rest() {
        let cases = include_str!("../../../../tests/fixtures/layouts.json");
        let cases: Vec<Case> = serde_json::from_str(cases).unwrap();
        assert!(cases.len() >= 5);
        let print = |draft: &PrintDraft| with_print(Theme::default(), draft).print;
        for Case {
            print: before,
            layout,
            to,
        } in &cases
        {
            assert_eq!(
                print(before).laid_out((*layout).into()),
                print(to),
                "{before:?}"
            );
        }
    }

    #[test]
    fn what_the_window_says_comes_back() {
        let draft = PrintDraft {
            layout: PrintLayout::LargePrint,
            paper: PrintPaper::Custom,
            width: 139.7,
            height: 215.9,
            columns: Some(2),
            margins: Some(PrintMargins {
                inside: 20.0,
                outside: 12.5,
                top: 15.0,
                bottom: 18.0,
            }),
            baseline_grid: Some(true),
            hyphenate: Some(false),
            drop_cap: None,
            text_family: Some("Gentium".into()),
            headline_family: None,
        };
        assert_eq!(print_draft(&with_print(Theme::default(), &draft)), draft);
        let own = PrintDraft {
            columns: None,
            margins: None,
            layout: PrintLayout::Magazine,
            ..draft
        };
        assert_eq!(print_draft(&with_print(Theme::default(), &own)), own);
    }
}

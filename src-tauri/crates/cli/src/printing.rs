//! What `export --edition print` can be told: layout, paper, standard, and what a print shop
//! asks for.

use clap::Args;
use desk::wire::Edition;
use desk::{Layout, Millimetres, Paper, PrintOptions, PrintOrder, Standard};

/// The options of the print edition, in place of what the publication's theme says. Layout,
/// paper and black and white are those of the print-ready page too.
#[derive(Args, Clone, Debug, Default, PartialEq)]
#[command(next_help_heading = "Print edition")]
pub(crate) struct PrintArguments {
    /// The layout: bulletin, magazine, letter, digest or large-print.
    #[arg(long, value_name = "LAYOUT", value_parser = layout)]
    layout: Option<Layout>,
    /// The paper: a4, a5, letter, legal, tabloid, or width and height as in 140x200mm.
    #[arg(long, value_name = "PAPER", value_parser = paper)]
    paper: Option<Paper>,
    /// What the PDF conforms to: ua-1,a-2a (as without this), ua-1,a-3a or plain.
    #[arg(long, value_name = "STANDARD", value_parser = standard)]
    standard: Option<Standard>,
    /// How far pictures reach over the edge that is cut: 3mm, 0.125in.
    #[arg(long, value_name = "LENGTH", value_parser = length)]
    bleed: Option<Millimetres>,
    /// Show where to cut.
    #[arg(long)]
    crop_marks: bool,
    /// Print everything in greys.
    #[arg(long)]
    black_and_white: bool,
    /// Put the pages two on a sheet, in the order of a booklet that is folded and stapled.
    #[arg(long, conflicts_with_all = ["bleed", "crop_marks"])]
    imposed: bool,
    /// Fit a story to so many pages: 3=1 for the third story and one page.
    #[arg(long, value_name = "STORY=PAGES", value_parser = fit)]
    fit: Vec<(usize, u8)>,
}

impl PrintArguments {
    /// What of them goes with none of these editions, in a sentence.
    pub(crate) fn conflict(&self, editions: &[Edition]) -> Option<&'static str> {
        let of_pages = Self {
            layout: self.layout,
            paper: self.paper,
            black_and_white: self.black_and_white,
            ..Self::default()
        };
        let has = |edition| editions.contains(&edition);
        if *self == Self::default() || has(Edition::Print) {
            None
        } else if !has(Edition::PrintHtml) {
            Some(
                "the options of the print edition go with `--edition print`, `print-html` or `all`",
            )
        } else if *self != of_pages {
            Some(
                "`print-html` takes --layout, --paper and --black-and-white; the browser has the rest",
            )
        } else {
            None
        }
    }

    /// What the desk is told.
    pub(crate) fn order(&self) -> PrintOrder {
        PrintOrder {
            layout: self.layout,
            paper: self.paper,
            fit: self.fit.iter().copied().collect(),
            options: PrintOptions {
                standard: self.standard.unwrap_or_default(),
                bleed: self.bleed,
                crop_marks: self.crop_marks,
                black_and_white: self.black_and_white,
                imposed: self.imposed,
            },
        }
    }
}

fn layout(name: &str) -> Result<Layout, String> {
    Ok(match name.to_ascii_lowercase().as_str() {
        "bulletin" => Layout::Bulletin,
        "magazine" => Layout::Magazine,
        "letter" => Layout::Letter,
        "digest" => Layout::Digest,
        "large-print" => Layout::LargePrint,
        _ => return Err("write bulletin, magazine, letter, digest or large-print".into()),
    })
}

fn paper(name: &str) -> Result<Paper, String> {
    let name = name.to_ascii_lowercase();
    Ok(match name.as_str() {
        "a4" => Paper::A4,
        "a5" => Paper::A5,
        "letter" => Paper::Letter,
        "legal" => Paper::Legal,
        "tabloid" => Paper::Tabloid,
        _ => custom(&name).ok_or("write a4, a5, letter, legal, tabloid, or 140x200mm")?,
    })
}

/// Width and height with one unit behind them.
fn custom(name: &str) -> Option<Paper> {
    let (width, height) = name.split_once(['x', '×'])?;
    let unit = height.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let width = match width.ends_with(|c: char| c.is_ascii_digit()) {
        true => length(&format!("{width}{unit}")),
        false => length(width),
    };
    let (width, height) = (width.ok()?, length(height).ok()?);
    Some(Paper::Custom { width, height })
}

/// The parts of a standard in any order.
fn standard(name: &str) -> Result<Standard, String> {
    let parts = |name: &str| {
        let name = name.to_ascii_lowercase();
        let mut parts: Vec<String> = name.split(',').map(|part| part.trim().to_owned()).collect();
        parts.sort_unstable();
        parts
    };
    let wanted = parts(name);
    let found = Standard::ALL
        .into_iter()
        .find(|standard| parts(standard.name()) == wanted);
    found.ok_or_else(|| "write ua-1,a-2a or ua-1,a-3a or plain".into())
}

/// A length in millimetres, centimetres, points or inches; millimetres where it says none.
fn length(text: &str) -> Result<Millimetres, String> {
    let text = text.trim();
    let (number, unit) = match text.find(|c: char| c.is_ascii_alphabetic()) {
        Some(at) => text.split_at(at),
        None => (text, "mm"),
    };
    let millimetres = match unit {
        "mm" => 1.0,
        "cm" => 10.0,
        "in" => 25.4,
        "pt" => 25.4 / 72.0,
        _ => return Err("write a length as in 3mm or 0.125in".into()),
    };
    let number: f64 = number
        .trim()
        .parse()
        .map_err(|_| "write a length as in 3mm or 0.125in")?;
    if !(0.0..10_000.0).contains(&number) {
        return Err("that is no length".into());
    }
    Ok(Millimetres::of(number * millimetres))
}

fn fit(text: &str) -> Result<(usize, u8), String> {
    let told = text.split_once('=').and_then(|(story, pages)| {
        let (story, pages) = (story.trim().parse().ok()?, pages.trim().parse().ok()?);
        (story > 0 && pages > 0).then_some((story, pages))
    });
    told.ok_or_else(|| "write a story’s place and its pages, as in 3=1".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_has_a_unit() {
        let mm = |text: &str| length(text).map(Millimetres::get);
        assert_eq!(mm("3mm"), Ok(3.0));
        assert_eq!(mm("3"), Ok(3.0));
        assert_eq!(mm("0.125in"), Ok(3.18));
        assert_eq!(mm("9 pt"), Ok(3.18));
        for wrong in ["", "mm", "-3mm", "3 miles", "nan", "inf", "1e99"] {
            assert!(length(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn paper_is_named_or_measured() {
        let custom = |width: f64, height: f64| {
            let (width, height) = (Millimetres::of(width), Millimetres::of(height));
            Ok(Paper::Custom { width, height })
        };
        assert_eq!(paper("A5"), Ok(Paper::A5));
        assert_eq!(paper("140x200mm"), custom(140.0, 200.0));
        assert_eq!(paper("140x200"), custom(140.0, 200.0));
        assert_eq!(paper("5.5x8.5in"), custom(139.7, 215.9));
        assert_eq!(paper("14cmx200mm"), custom(140.0, 200.0));
        assert!(paper("a6").is_err() && paper("x").is_err());
    }

    #[test]
    fn a_standard_s_parts_come_in_any_order() {
        assert_eq!(standard("ua-1,a-2a"), Ok(Standard::Ua1A2a));
        assert_eq!(standard("A-3a, UA-1"), Ok(Standard::Ua1A3a));
        assert_eq!(standard("plain"), Ok(Standard::Plain));
        assert!(standard("a-2a").is_err() && standard("x-4").is_err());
    }

    #[test]
    fn a_story_is_fitted_by_its_place() {
        assert_eq!(fit("3=1"), Ok((3, 1)));
        for wrong in ["3", "0=1", "1=0", "a=b", "1=300"] {
            assert!(fit(wrong).is_err(), "{wrong}");
        }
    }
}

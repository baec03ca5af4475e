//! Where words break, and where none may.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use issue::theme::{Layout, Millimetres, Paper};

use crate::judges::{print, text};
use crate::sample::{self, language};

/// The text of the pages by their lines.
fn lines(name: &str, composed: &ComposedIssue) -> Vec<String> {
    let (_, path) = print(&format!("hyphens-{name}"), composed, &BTreeMap::new());
    text(&path).lines().map(str::to_owned).collect()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{AD}' | '\u{2010}')
}

/// Whoever types an address from the page types the hyphen too.
#[test]
fn no_hyphen_is_set_into_an_address() {
    const ADDRESSES: [&str; 4] = [
        "https://international.committee.example/responsibilities/representatives",
        "responsibilities@international.committee.example",
        "www.internationalrepresentatives.example/responsibility",
        "international.committee.example",
    ];
    for layout in Layout::ALL {
        for filling in 0..12 {
            let words = "so ".repeat(filling);
            let body = ADDRESSES.map(|address| format!("{words}ask {address} so."));
            let mut composed = sample::with_story("Addresses", &body.join("\n\n"));
            composed.publication.theme.print.layout = layout;
            composed.publication.footer.clear();
            let lines = lines("addresses", &composed);
            let hyphens = lines.iter().filter(|line| line.ends_with(is_hyphen));
            assert_eq!(hyphens.collect::<Vec<_>>(), [""; 0], "{layout:?} {filling}");
            let all = lines.concat();
            for address in ADDRESSES {
                assert!(
                    all.contains(address),
                    "{layout:?} {filling}: {address} in {all}"
                );
            }
            // A line that goes on with one begins behind a mark or at its name.
            let marks = ['/', '.', '@', '-'];
            for pair in lines.windows(2) {
                let cut = pair[0].ends_with(char::is_alphabetic)
                    && pair[1].starts_with(char::is_alphabetic);
                let part = |line: &str| line.contains("example") && !line.contains(' ');
                if cut && part(&pair[1]) && pair[0].contains("://") {
                    assert!(pair[0].ends_with(marks), "{layout:?} {filling}: {pair:?}");
                }
            }
        }
    }
}

/// In a line from right to left a hyphen stood at its beginning.
#[test]
fn a_passage_against_its_language_has_no_hyphens() {
    let persian = "این متن فارسی با International Representatives و Responsibilities و Administration نوشته شده است. ";
    let body = format!(
        "{}\n\n## {persian}\n\n> {}",
        persian.repeat(12),
        persian.repeat(6)
    );
    for layout in Layout::ALL {
        let mut composed = sample::with_story(persian, &body);
        composed.publication.theme.print.layout = layout;
        composed.publication.footer.clear();
        let lines = lines("against", &composed);
        let hyphens = lines.iter().filter(|line| line.contains(is_hyphen));
        assert_eq!(hyphens.collect::<Vec<_>>(), [""; 0], "{layout:?}");
    }
}

/// Arabic script stands taller than Latin, in a story of another language too.
#[test]
fn a_passage_of_taller_letters_has_room_for_them() {
    let persian = "این متن فارسی دربارهٔ بندر و قایق‌ها نوشته شده است. ".repeat(20);
    let apart = |tag: Option<&str>| {
        let mut composed = sample::with_story("Lines", &persian);
        composed.stories[0].language = tag.map(language);
        let (_, path) = print("against-lines", &composed, &BTreeMap::new());
        let mut tops: Vec<f64> = crate::page::words(&path)
            .into_iter()
            .filter(|word| word.page == 1 && word.text.chars().any(|c| ('ا'..='ی').contains(&c)))
            .map(|word| (word.top * 10.0).round() / 10.0)
            .collect();
        tops.sort_by(f64::total_cmp);
        tops.dedup_by(|a, b| (*a - *b).abs() < 3.0);
        let mut gaps: Vec<f64> = tops.windows(2).map(|pair| pair[1] - pair[0]).collect();
        gaps.sort_by(f64::total_cmp);
        gaps[gaps.len() / 2]
    };
    assert!((apart(None) - apart(Some("fa"))).abs() < 0.5);
}

/// Names and headlines stay whole as long as their longest word fits.
#[test]
fn names_headlines_and_dates_stay_whole() {
    let headline =
        "The international representatives committee considers responsibilities periodically";
    for layout in Layout::ALL {
        for paper in [Paper::A4, Paper::Letter] {
            let mut composed = sample::with_story(headline, "Short.");
            composed.stories.push(sample::story(
                &format!("Another {headline}"),
                "Short.\n\n## Administrative representatives considering responsibilities",
            ));
            composed.publication.name = "International Periodicals Administration Letter".into();
            composed.publication.tagline =
                "Administrative responsibilities of representatives, periodically".into();
            composed.publication.footer.clear();
            let print = &mut composed.publication.theme.print;
            (print.layout, print.paper) = (layout, Some(paper));
            let lines = lines("names", &composed);
            let hyphens = lines.iter().filter(|line| line.ends_with(is_hyphen));
            assert_eq!(hyphens.collect::<Vec<_>>(), [""; 0], "{layout:?} {paper:?}");
        }
    }
    let mut composed = sample::with_story("Boats", "Short.");
    composed.publication.name = "Periodicals Letter".into();
    composed.publication.theme.print.paper = Some(Paper::Custom {
        width: Millimetres::whole(74),
        height: Millimetres::whole(105),
    });
    let all = lines("small", &composed).join("\n");
    assert!(
        all.contains("Periodicals") && all.contains("November"),
        "{all}"
    );
}

/// A word that fits no line is hyphenated all the same.
#[test]
fn a_headline_s_word_that_fits_no_line_is_hyphenated() {
    let word = "Versteigerungsbekanntmachungsvorschriften";
    let mut composed = sample::with_story(word, "Kurz.");
    composed.publication.language = language("de");
    composed.publication.theme.print.columns = Some(3);
    let lines = lines("long-word", &composed);
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("Versteig") && line.ends_with(is_hyphen)),
        "{lines:?}"
    );
}

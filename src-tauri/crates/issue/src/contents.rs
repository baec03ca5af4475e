//! "Inside this issue": the contents list that every edition prints.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::{BlockKind, Reading, plain_text};
use crate::{Document, Story};

/// The longest a teaser taken from the body grows past its first sentence, in characters.
const TEASER_LENGTH: usize = 200;

/// How much of a body is read for the words that stand in for a headline, in characters:
/// enough for eight words and a long address among them.
pub const OPENING: usize = 400;

/// What a list calls a story: its headline, or the first words of one that has none yet.
pub fn listed_headline(story: &Story) -> String {
    headline_or_opening(&story.headline, &story.body)
}

/// The headline, or the first words of the body where it is blank; `body` may be just the
/// body's beginning.
pub fn headline_or_opening(headline: &str, body: &str) -> String {
    if !headline.trim().is_empty() {
        return headline.trim().to_owned();
    }
    let beginning: String = body.chars().take(OPENING).collect();
    let text = Document::parse(&beginning, Reading::default()).plain_text();
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    words.join(" ")
}

/// The first one to three sentences of the first paragraph with text, as many as stay
/// under [`TEASER_LENGTH`]; always at least the first. Sentences end as Unicode says
/// (UAX #29), so that Persian and Chinese text is cut rightly too, but never after a word
/// of three letters or fewer with a full stop, which is an abbreviation more often than
/// an end ("Mr.", "No.").
pub fn opening_sentences(document: &Document) -> String {
    let paragraph = document.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph(content) => {
            Some(plain_text(content)).filter(|text| !text.trim().is_empty())
        }
        _ => None,
    });
    let paragraph = paragraph.unwrap_or_default();
    let mut teaser = String::new();
    let mut sentences = 0;
    for part in paragraph.split_sentence_bounds() {
        let grown = teaser.chars().count() + part.trim_end().chars().count();
        let full = sentences == 3 || (sentences > 0 && grown > TEASER_LENGTH);
        if full && !ends_in_abbreviation(&teaser) {
            break;
        }
        teaser.push_str(part);
        sentences += usize::from(!ends_in_abbreviation(part));
    }
    teaser.trim().to_owned()
}

fn ends_in_abbreviation(sentence: &str) -> bool {
    let Some(text) = sentence.trim_end().strip_suffix('.') else {
        return false;
    };
    let last = text
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let letters = last.chars().count();
    (1..=3).contains(&letters) && last.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str, expected: &str) {
        let document = Document::parse(markdown, Reading::default());
        assert_eq!(opening_sentences(&document), expected);
    }

    #[test]
    fn the_opening_words_stand_in_for_a_headline() {
        assert_eq!(
            headline_or_opening(" ", "**Bold** and [linked](x)\n\nmore"),
            "Bold and linked more"
        );
        assert_eq!(headline_or_opening("Fog", "text"), "Fog");
    }

    #[test]
    fn a_teaser_ends_at_a_sentence_end() {
        let long = "Word ".repeat(60);
        check(&format!("One **two**. {long}"), "One two.");
        check("Here one. Two! Three? Four.", "Here one. Two! Three?");
        check("# Heading\n\nText without an end", "Text without an end");
        check(
            "We met Mr. Ali at No. 4 Quay Street. He spoke.",
            "We met Mr. Ali at No. 4 Quay Street. He spoke.",
        );
        check("", "");
        check("جملهٔ اول. جملهٔ دوم؟", "جملهٔ اول. جملهٔ دوم؟");
    }
}

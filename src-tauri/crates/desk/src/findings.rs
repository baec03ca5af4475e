//! What the typesetter found, as a window tells it: each with the place in a text to go to.

use issue::{StoryId, contents};
use typeset::{Field, Finding, FindingKind, Fit, StoryCut};
use words::Message;

use crate::wire::{PrintFinding, TextSpot};

/// The texts that the pages were set from, by story and field.
pub(crate) trait Texts {
    /// What is written in a field; `None` for the story in the issue's own fields.
    fn text(&self, story: Option<StoryId>, field: Field) -> Option<&str>;
}

impl Texts for typeset::Pages {
    fn text(&self, story: Option<StoryId>, field: Field) -> Option<&str> {
        self.text(story, field)
    }
}

impl Texts for issue::ComposedIssue {
    fn text(&self, story: Option<StoryId>, field: Field) -> Option<&str> {
        field.text(self, story)
    }
}

/// What was found, each with its place.
pub(crate) fn print_findings(findings: &[Finding], texts: &impl Texts) -> Vec<PrintFinding> {
    let findings = findings.iter().map(|finding| PrintFinding {
        text: told(finding, texts),
        spot: Some(spot_of(finding, texts)),
    });
    findings.collect()
}

/// What to cut so that the last page falls away, each with its story.
pub(crate) fn cuts(fit: &Fit, texts: &impl Texts) -> Vec<PrintFinding> {
    let cuts = fit.cuts.iter().map(|cut| PrintFinding {
        text: cut_message(cut, texts),
        spot: Some(spot(Some(cut.story), Field::Body, "", 0)),
    });
    cuts.collect()
}

/// What was found, in a sentence that names its story.
pub(crate) fn told(finding: &Finding, texts: &impl Texts) -> Message {
    let headline = finding.story.map(|story| headline(story, texts));
    finding.message(headline.as_deref())
}

/// What to cut from a story, in a sentence that names it.
pub(crate) fn cut_message(cut: &StoryCut, texts: &impl Texts) -> Message {
    cut.message(&headline(cut.story, texts))
}

/// What a story is called.
fn headline(story: StoryId, texts: &impl Texts) -> String {
    let text = |field| texts.text(Some(story), field).unwrap_or_default();
    contents::headline_or_opening(text(Field::Headline), text(Field::Body))
}

/// Where what was found is written: the letter, the picture, or how its story begins.
fn spot_of(finding: &Finding, texts: &impl Texts) -> TextSpot {
    let place = |text: &str| match &finding.kind {
        FindingKind::MissingLetters { letters } => text.find(letters.as_slice()),
        FindingKind::CoarsePicture { picture, .. } | FindingKind::CutOffPicture { picture } => {
            let name = text.find(picture.as_str())?;
            Some(text[..name].rfind("![").unwrap_or(name))
        }
        FindingKind::Overrun { .. } | FindingKind::EmptyPage { .. } => None,
    };
    let found = Field::ALL.into_iter().find_map(|field| {
        let text = texts.text(finding.story, field)?;
        Some(spot(finding.story, field, text, place(text)?))
    });
    let begins = match finding.story {
        Some(_) => Field::Body,
        None => Field::Introduction,
    };
    found.unwrap_or_else(|| spot(finding.story, begins, "", 0))
}

/// The place before a byte of a text, counted as the page counts it.
pub(crate) fn spot(story: Option<StoryId>, field: Field, text: &str, at: usize) -> TextSpot {
    let before = text.get(..at).unwrap_or(text);
    TextSpot {
        story: story.map(|story| story.to_string()),
        field: name_of(field).to_owned(),
        caret: u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX),
    }
}

/// What the wire calls a field: as its draft does.
pub(crate) fn name_of(field: Field) -> &'static str {
    match field {
        Field::Kicker => "kicker",
        Field::Headline => "headline",
        Field::Teaser => "teaser",
        Field::Byline => "byline",
        Field::LeadPicture => "leadPicture",
        Field::Body => "body",
        Field::Source => "sourceUrl",
        Field::Introduction => "introduction",
        Field::Footer => "footer",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Written(&'static [(Field, &'static str)]);

    impl Texts for Written {
        fn text(&self, story: Option<StoryId>, field: Field) -> Option<&str> {
            let own = story.is_none() == matches!(field, Field::Introduction | Field::Footer);
            let text = self.0.iter().find(|(of, _)| *of == field);
            text.filter(|_| own).map(|(_, text)| *text)
        }
    }

    fn check(story: bool, kind: FindingKind, texts: &Written, expected: (&str, u32)) {
        let story = story.then(|| StoryId(Default::default()));
        let finding = Finding {
            kind,
            story,
            page: None,
        };
        let spot = spot_of(&finding, texts);
        assert_eq!((spot.field.as_str(), spot.caret), expected);
        assert_eq!(spot.story.is_some(), story.is_some());
    }

    #[test]
    fn a_finding_leads_to_where_it_is_written() {
        let texts = Written(&[
            (Field::Headline, "Whole"),
            (Field::LeadPicture, "![A](pictures/lead.jpg)"),
            (
                Field::Body,
                "🚢 then \u{E000}, and ![b](pictures/boat.jpg).",
            ),
            (Field::Introduction, "So \u{E001}"),
        ]);
        let letters = |c| FindingKind::MissingLetters { letters: vec![c] };
        let picture = |name: &str| FindingKind::CoarsePicture {
            picture: name.into(),
            resolution: 90,
        };
        check(true, letters('\u{E000}'), &texts, ("body", 8));
        check(false, letters('\u{E001}'), &texts, ("introduction", 3));
        check(true, picture("boat.jpg"), &texts, ("body", 15));
        check(true, picture("lead.jpg"), &texts, ("leadPicture", 0));
        check(true, picture("gone.jpg"), &texts, ("body", 0));
        let overrun = FindingKind::Overrun { pages: 1, lines: 2 };
        check(true, overrun, &texts, ("body", 0));
    }

    #[test]
    fn a_finding_names_its_story() {
        let story = Some(StoryId(Default::default()));
        let kind = FindingKind::Overrun { pages: 1, lines: 2 };
        let told = |story, page, headline| {
            let texts = Written(headline);
            let kind = kind.clone();
            told(&Finding { kind, story, page }, &texts).to_string()
        };
        let named: &[_] = &[(Field::Headline, "Whole")];
        let unnamed: &[_] = &[(Field::Body, "It *rained*.")];
        let rest = "the story is 2 lines longer than it may be (1 page).";
        let expect = |told: String, place: &str| assert_eq!(told, format!("{place}, {rest}"));
        expect(told(story, Some(2), named), "On page 2, in “Whole”");
        expect(told(story, None, named), "In “Whole”");
        expect(told(story, Some(2), unnamed), "On page 2, in “It rained.”");
        expect(told(None, Some(2), named), "On page 2");
    }

    #[test]
    fn every_field_has_a_name_of_its_own() {
        let names = Field::ALL.map(name_of);
        let different: std::collections::BTreeSet<_> = names.into_iter().collect();
        assert_eq!(different.len(), names.len());
    }
}

//! No word of a file is lost, and reading never panics.

use std::collections::HashMap;

use intake::Manuscript;
use proptest::prelude::*;

use crate::text::any_text;

/// The words of a text, and how often each stands.
fn tally<'a>(texts: impl IntoIterator<Item = &'a str>) -> HashMap<String, usize> {
    let mut tally = HashMap::new();
    for text in texts {
        for word in text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            *tally.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    tally
}

/// Every text of a manuscript, and the names of the fields that hold one.
fn texts(manuscript: &Manuscript) -> Vec<String> {
    let mut texts = Vec::new();
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            texts.push(name.to_owned());
            texts.push(value.to_owned());
        }
    };
    let Manuscript {
        publication,
        issue,
        stories,
        picture_alts,
        notes: _,
    } = manuscript;
    field("publication name", &publication.name);
    field("tagline", &publication.tagline);
    field("publisher", &publication.publisher);
    field("address", &publication.address);
    field("website", &publication.website);
    field("footer", &publication.footer);
    field("house style", &publication.house_style);
    field(
        "language",
        publication
            .language
            .as_ref()
            .map_or("", |language| language.tag()),
    );
    field("", publication.numbering.as_deref().unwrap_or_default());
    field("sections", &publication.sections.join(" "));
    field("number", &issue.number);
    field(
        "date",
        &issue.date.map(|date| date.to_string()).unwrap_or_default(),
    );
    field("dateline", &issue.dateline);
    field("subject", &issue.subject);
    field("preheader", &issue.preheader);
    field("", &issue.introduction);
    field("status", &format!("{:?}", issue.status));
    for (key, value) in issue.metadata.iter().chain(picture_alts) {
        field("", key);
        field("", value);
    }
    for story in stories {
        field("section", &story.section);
        field("kicker", &story.kicker);
        field("", &story.headline);
        field("byline", &story.byline);
        field("teaser", &story.teaser);
        field("", &story.body);
        field("", &story.source_url);
        field(
            "language",
            story
                .language
                .as_ref()
                .map_or("", |language| language.tag()),
        );
        field(
            "lead picture",
            story.lead_picture.as_deref().unwrap_or_default(),
        );
    }
    // The version of a bundle's form.
    texts.push("masthead 1".into());
    texts
}

fn check(file_name: &str, text: &str) -> Result<(), TestCaseError> {
    let Ok(manuscript) = intake::read(file_name, text.as_bytes()) else {
        return Ok(());
    };
    let texts = texts(&manuscript);
    let kept = tally(texts.iter().map(String::as_str));
    for (word, count) in tally([text]) {
        let kept = kept.get(&word).copied().unwrap_or_default();
        prop_assert!(
            kept >= count,
            "“{word}” stands {count} times in\n{text}\n---- and {kept} times in\n{manuscript:#?}"
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_word_of_a_text_is_lost(text in any_text(), ending in prop::sample::select(vec!["md", "txt", "", "html"])) {
        check(&format!("letter.{ending}"), &text)?;
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "\\PC{0,12}") {
        let _ = intake::read(&name, &bytes);
        let _ = intake::picture::read(&bytes);
    }
}

/// Texts on which a word was lost once.
#[test]
fn words_that_were_lost_once() {
    for text in [
        // The names of two keys that fold to one.
        "Title: a\nTITLE: b\n\ntext",
        // A heading whose closing marks are text.
        "# C#\n\n# F##\n\ntext",
    ] {
        check("letter.md", text).expect("no word lost");
        check("letter.txt", text).expect("no word lost");
    }
}

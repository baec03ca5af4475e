//! What resolves in the whole text resolves in the story it came to, to the same place.

use std::collections::HashMap;

use issue::Document;
use issue::document::{Inline, Reading};
use proptest::prelude::*;

use crate::text::markdown;

/// Where the links, pictures and footnote marks of a text lead, and how often.
fn targets(document: &Document) -> HashMap<String, usize> {
    let mut targets = HashMap::new();
    let mut add = |target: String| *targets.entry(target).or_default() += 1;
    for block in &document.blocks {
        let part = Document {
            blocks: vec![block.clone()],
            footnotes: Vec::new(),
        };
        part.visit_inlines(&mut |inlines| collect(inlines, document, &mut add));
    }
    for note in &document.footnotes {
        let part = Document {
            blocks: note.blocks.clone(),
            footnotes: Vec::new(),
        };
        part.visit_inlines(&mut |inlines| collect(inlines, document, &mut add));
    }
    targets
}

fn collect(inlines: &[Inline], document: &Document, add: &mut impl FnMut(String)) {
    for inline in inlines {
        match inline {
            Inline::Link {
                destination,
                title,
                content,
            } => {
                add(format!("link {destination} {title}"));
                collect(content, document, add);
            }
            Inline::Picture {
                destination, title, ..
            } => add(format!("picture {destination} {title}")),
            Inline::FootnoteReference { note, .. } => {
                let note = &document.footnotes[*note];
                let part = Document {
                    blocks: note.blocks.clone(),
                    footnotes: Vec::new(),
                };
                add(format!("note {}", part.plain_text()));
            }
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content)
            | Inline::Subscript(content) => collect(content, document, add),
            _ => {}
        }
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let Ok(manuscript) = intake::read("letter.md", text.as_bytes()) else {
        return Ok(());
    };
    let mut kept: HashMap<String, usize> = HashMap::new();
    let parts = manuscript.stories.iter().map(|story| story.body.as_str());
    for part in parts.chain([manuscript.issue.introduction.as_str()]) {
        for (target, count) in targets(&Document::parse(part, Reading::default())) {
            *kept.entry(target).or_default() += count;
        }
    }
    let sources = manuscript
        .stories
        .iter()
        .map(|story| story.source_url.as_str());
    let metadata = manuscript.issue.metadata.values().map(String::as_str);
    let elsewhere: String = sources.chain(metadata).collect::<Vec<_>>().join("\n");
    for (target, count) in targets(&Document::parse(text, Reading::default())) {
        let found = kept.get(&target).copied().unwrap_or_default();
        let address = target.split(' ').nth(1).unwrap_or_default();
        prop_assert!(
            found >= count || elsewhere.contains(address),
            "“{target}” {count} times in\n{text}\n---- but {found} times in\n{manuscript:#?}"
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_reference_resolves_in_its_story(text in markdown()) {
        check(&text)?;
    }
}

#[test]
fn definitions_follow_the_stories_that_use_them() {
    for text in [
        "# One\n\n[pier] and[^n]\n\n# Two\n\n[sea][PIER]\n\n[pier]: /pier\n[^n]: See [the sea].\n\n[the sea]: /sea 'S'\n",
        // The first of a name holds, even where a story has its own.
        "[a]: /first\n\n# One\n\n[a]\n\n[a]: /second\n\n# Two\n\n[a]\n",
        // A text that ends in an open block swallows what is added at its end.
        "# One\n\n[a]: /a\n[^n]: note\n\n# Two\n\n[a] [^n]\n\n```\ncode",
        "# One\n\n[a]: /a\n\n# Two\n\n[a]\n\n<!-- open",
        // A definition in a comment or in code defines nothing.
        "# One\n\n<!--\n[a]: /a\n-->\n\n    [a]: /b\n\n# Two\n\n[a]\n",
        "# One\n\n> - [a]: /a\n\n# Two\n\n[a]\n",
        // A note of a note, whose picture is defined far from both.
        "[^1]: Pier\n\n    # code ![A picture][a]\n\n> word[^note]\n\n# Pier\n\n[^note]: word[^1]\n\n> - [a]: <https://example.org/pier> \"Title\"\n",
    ] {
        check(text).expect("every reference resolves");
    }
}

/// Random texts once found it: without the title between them the code was a part of the note.
#[test]
fn code_behind_the_title_is_no_part_of_the_note_above_it() {
    let text = "[^1]: Pier\n\n# Title\n\n    code\n\nword[^1]\n\n#### One\n\n#### Two\n";
    let read = intake::read("issue.md", text.as_bytes()).expect("a text is read");
    let introduction = &read.issue.introduction;
    assert!(
        introduction.contains("<!-- -->\n\n    code"),
        "{introduction}"
    );
}

//! The code that Typst is given.

use std::collections::BTreeMap;

use typeset::Typesetter;

use crate::sample::{self, add_picture, language, section_id};

#[test]
fn a_story_becomes_calls_with_literals() {
    let mut composed = sample::with_story("A \"quoted\" \\ headline", STORY);
    let mut bytes = BTreeMap::new();
    add_picture(
        &mut composed,
        &mut bytes,
        "boat.svg",
        "A boat",
        sample::BOAT.as_bytes(),
    );
    composed.issue.introduction = "# Welcome\n\nto *this* issue".into();
    let story = &mut composed.stories[0];
    story.section = section_id(2);
    story.kicker = "Kicker".into();
    story.byline = "By nobody".into();
    story.teaser = "A teaser.".into();
    story.source_url = "https://example.org/source/".into();
    story.lead_picture = Some("![](pictures/boat.svg)".into());
    insta::assert_snapshot!(Typesetter::new().code(&composed, &bytes));
}

#[test]
fn a_story_in_persian_runs_from_right_to_left() {
    let mut composed = sample::with_story("سرخط", PERSIAN);
    composed.stories[0].language = Some(language("fa-IR"));
    composed.stories[0].byline = "By an English writer".into();
    let code = Typesetter::new().code(&composed, &BTreeMap::new());
    let story = code
        .split("// /")
        .filter(|file| file.starts_with("stories"));
    insta::assert_snapshot!(story.collect::<String>());
}

#[test]
fn a_theme_is_data_and_never_code() {
    let mut composed = sample::issue();
    let theme = &mut composed.publication.theme;
    theme.accent = "\")#panic(\"".into();
    theme.wash = "#12345".into();
    theme.text_families = vec!["\"); #panic(\"".into()];
    let code = Typesetter::new().code(&composed, &BTreeMap::new());
    let theme = code.split("\n\n").next().expect("the theme comes first");
    insta::assert_snapshot!(theme);
}

const STORY: &str = "First **bold _both_** and `code \"x\"`, a [link](https://example.org/a b)
and a note[^n], the note again[^n].

#### Deep heading

> A quotation
>
> > within one

> [!WARNING] Mind the step
> It is wet.

- one
  1. nested
- two

- [x] done
- [ ] open

* [x] A list of tasks alone
* [ ] has its boxes in front

| Left | Right |
| :--- | ----: |
| a    | b[^t] |

Term

: Meaning

***

```js
let x = \"\\u{1}\";
```

![](pictures/boat.svg \"A caption\")

A very long address: https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbbb

[^n]: The note.

    Its second paragraph.
[^t]: In a table.";

const PERSIAN: &str = "متن *مهم* فارسی.[^a]

An English paragraph in it.

> A quotation in English

1. یک

[^a]: پانوشت";

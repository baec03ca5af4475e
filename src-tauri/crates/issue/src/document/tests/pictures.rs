//! Pictures with their attributes, and pull quotes.

use super::*;

/// The picture that `![…](a.jpg)` is, with what is said of it here.
#[derive(Default)]
struct Said {
    alt: &'static str,
    credit: &'static str,
    width: Option<u8>,
    focus: Option<(u8, u8)>,
    decorative: bool,
}

fn picture(said: Said) -> Inline {
    Inline::Picture {
        destination: "a.jpg".into(),
        title: String::new(),
        alt: said.alt.into(),
        credit: said.credit.into(),
        width: said.width,
        focus: said.focus.map(|(x, y)| Focus { x, y }),
        decorative: said.decorative,
    }
}

#[track_caller]
fn check_picture(markdown: &str, said: Said) {
    check(markdown, &[paragraph(&[picture(said)])]);
}

#[test]
fn what_stands_in_braces_behind_a_picture_is_said_of_it() {
    check_picture(
        r#"![Pier](a.jpg){width=50% credit="Photo: \"A\" \\ *B*" focus="30% 60%"}"#,
        Said {
            alt: "Pier",
            credit: r#"Photo: "A" \ *B*"#,
            width: Some(50),
            focus: Some((30, 60)),
            ..Said::default()
        },
    );
    check_picture(
        "![](a.jpg){.decorative}",
        Said {
            decorative: true,
            ..Said::default()
        },
    );
    check_picture(
        "![x](a.jpg){.decorative}",
        Said {
            alt: "x",
            ..Said::default()
        },
    );
    check_picture(
        "![](a.jpg){ #id .wide credit=A credit=B width=33.6% unknown=\"x y\" }",
        Said {
            credit: "B",
            width: Some(34),
            ..Said::default()
        },
    );
}

#[test]
fn attributes_that_make_no_sense_say_nothing() {
    for list in [
        "width=0%",
        "width=101%",
        "width=50",
        "width=\"50 %\"",
        "width=nan%",
        "width=-5%",
        "focus=30%",
        "focus=\"1% 2% 3%\"",
        "focus=\"1% 101%\"",
    ] {
        check_picture(&format!("![](a.jpg){{{list}}}"), Said::default());
    }
}

#[test]
fn braces_that_are_no_attributes_stay_text() {
    for braces in ["{sic}", "{width=}", "{credit=\"open}", " {width=50%}"] {
        check(
            &format!("![](a.jpg){braces}"),
            &[paragraph(&[picture(Said::default()), text(braces)])],
        );
    }
}

#[test]
fn a_link_has_no_attributes_and_loses_no_words() {
    let link = Inline::Link {
        destination: "/b".into(),
        title: String::new(),
        content: vec![text("a")],
    };
    for braces in ["{x=1}", "{#i .c x=\"y z\"}", "{sic}"] {
        check(
            &format!("[a](/b){braces} c"),
            &[paragraph(&[link.clone(), text(&format!("{braces} c"))])],
        );
    }
}

#[test]
fn the_picture_that_leads_a_story_is_read_as_any_other() {
    let lead = |markdown| lead_picture(markdown, Reading::default());
    let expected = picture(Said {
        alt: "Pier",
        credit: "A",
        ..Said::default()
    });
    assert_eq!(lead("![Pier](a.jpg){credit=A}"), Some(expected));
    assert!(matches!(
        lead("[![](a.jpg)](/b)"),
        Some(Inline::Link { .. })
    ));
    assert_eq!(lead("a.jpg"), None);
    assert_eq!(lead(""), None);
}

#[test]
fn a_quotation_is_pulled_by_its_first_line() {
    let said = || paragraph(&[text("We are afloat.")]);
    let pulled = |markdown: &str, inner: &[BlockKind]| {
        let document = Document::parse(markdown, Reading::default());
        let [
            Block {
                kind: BlockKind::PullQuote(blocks),
                ..
            },
        ] = &document.blocks[..]
        else {
            panic!("{markdown} is {document:?}");
        };
        let kinds: Vec<BlockKind> = blocks.iter().map(|block| block.kind.clone()).collect();
        assert_eq!(kinds, inner, "{markdown}");
    };
    pulled("> [!PULLQUOTE]\n> We are afloat.", &[said()]);
    pulled("> [!pullquote]  \n> We are afloat.", &[said()]);
    pulled(
        "> [!PullQuote]\n>\n> We are afloat.\n>\n> We are afloat.",
        &[said(), said()],
    );
    pulled("> [!PULLQUOTE]", &[]);
    for quotation in [
        "> [!PULLQUOTE] x\n> y",
        "> x [!PULLQUOTE]",
        "> [!PULLQUOTES]\n> x",
    ] {
        let document = Document::parse(quotation, Reading::default());
        assert!(matches!(document.blocks[0].kind, BlockKind::Quote(_)));
    }
}

#[test]
fn a_pull_quote_that_the_text_says_too_is_known() {
    let repeats = |markdown: &str| {
        let document = Document::parse(markdown, Reading::default());
        let quote = document.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::PullQuote(blocks) => Some(blocks),
            _ => None,
        });
        document.repeats(quote.expect("a pull quote"))
    };
    let quote = "> [!PULLQUOTE]\n> “We are *afloat*”\n\n";
    assert!(repeats(&format!("{quote}She said: we are\nafloat.")));
    assert!(!repeats(&format!("{quote}She said nothing.")));
    assert!(!repeats(&format!("{quote}{quote}")));
    assert!(!repeats(
        "> [!PULLQUOTE]\n> We are [afloat](/b).\n\nWe are afloat."
    ));
    assert!(!repeats("> [!PULLQUOTE]\n> …\n\nText."));
}

#[test]
fn what_is_said_of_a_picture_is_written_as_it_is_read() {
    for markdown in [
        r#"![Pier](a.jpg "Dusk"){width=50% credit="Photo: \"A\" \\ *B*" focus="30% 60%"}"#,
        "![](a.jpg){.decorative}",
        r"![](a.jpg)\{width=50%}",
        "> [!PULLQUOTE]\n>\n> We are afloat.\n>\n> A. B.",
    ] {
        let document = Document::parse(markdown, Reading::default());
        assert_eq!(document.write().text, markdown);
    }
}

#[test]
fn a_picture_is_taken_out_of_the_link_that_shows_nothing_else() {
    let shown = |markdown: &str| {
        let document = Document::parse(markdown, Reading::default());
        let BlockKind::Paragraph(content) = &document.blocks[0].kind else {
            panic!("{markdown} is no paragraph");
        };
        let shown = only_shown(content).and_then(ShownPicture::of)?;
        let link = shown.link.map(str::to_owned);
        Some((shown.destination.to_owned(), shown.alt.to_owned(), link))
    };
    let pier = |link: Option<&str>| {
        let link = link.map(str::to_owned);
        Some(("a.jpg".to_owned(), "Pier".to_owned(), link))
    };
    assert_eq!(shown("![Pier](a.jpg)"), pier(None));
    assert_eq!(shown("[![Pier](a.jpg)](/b)"), pier(Some("/b")));
    assert_eq!(shown("[\n![Pier](a.jpg)\n](/b)"), pier(Some("/b")));
    for markdown in [
        "Pier",
        "[Pier](/b)",
        "[![Pier](a.jpg) Pier](/b)",
        "[![Pier](a.jpg)![Pier](a.jpg)](/b)",
        "![Pier](a.jpg) and",
        "*![Pier](a.jpg)*",
    ] {
        assert_eq!(shown(markdown), None, "{markdown}");
    }
}

use proptest::prelude::*;

use crate::Document;
use crate::document::{
    Alignment, Block, BlockKind, Inline, Item, List, Reading, Table, plain_text,
};

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn strong(content: &[Inline]) -> Inline {
    Inline::Strong(content.to_vec())
}

fn block(kind: BlockKind) -> Block {
    Block {
        first_line: 0,
        last_line: 0,
        kind,
    }
}

fn document(kinds: Vec<BlockKind>) -> Document {
    Document {
        blocks: kinds.into_iter().map(block).collect(),
        footnotes: Vec::new(),
    }
}

fn paragraph(content: &[Inline]) -> BlockKind {
    BlockKind::Paragraph(content.to_vec())
}

/// Writes a paragraph, and sees that it reads back as it was.
fn check(content: &[Inline], expected: &str) {
    let written = document(vec![paragraph(content)]).write().text;
    assert_eq!(written, expected);
    let read = Document::parse(&written, Reading::default());
    let read: Vec<BlockKind> = read.blocks.into_iter().map(|block| block.kind).collect();
    assert_eq!(read, [paragraph(content)], "{written}");
}

/// Writes text, and sees that it reads back as the same text.
fn check_text(plain: &str, expected: &str) {
    check(&[text(plain)], expected);
}

#[test]
fn text_that_looks_like_a_mark_stays_text() {
    check_text("1. May", "1\\. May");
    check_text("1.5 km", "1.5 km");
    check_text("- a", "\\- a");
    check_text("-1", "-1");
    check_text("* * *", "\\* * *");
    check_text("# x", "\\# x");
    check_text("#tag", "#tag");
    check_text("> x", "\\> x");
    check_text("---", "\\---");
    check_text("a * b, 2*3, a_b, _c", "a * b, 2\\*3, a_b, \\_c");
    check_text("~50", "\\~50");
    check_text("[sic] [^1] [x](y)", "[sic] \\[^1] \\[x](y)");
    check_text("a < b <b> AT&T &amp;", "a < b \\<b> AT&T \\&amp;");
    check_text("c:\\x \\* \\", "c:\\x \\\\\\* \\\\");
    check_text("Hello! (Yes.)", "Hello! (Yes.)");
    check_text(": x", "\\: x");
    check_text("a | b", "a | b");
    check_text("[!NOTE] x", "\\[!NOTE] x");
}

#[test]
fn marks_stand_where_they_count() {
    let bold = |inner: &str| strong(&[text(inner)]);
    check(&[text("a "), bold("b"), text(" c")], "a **b** c");
    check(&[bold("“b”"), text(" c")], "**“b”** c");
    check(&[text("a"), bold("b"), text("c")], "a**b**c");
    let emphasis = Inline::Emphasis(vec![text("c")]);
    check(&[strong(&[text("b "), emphasis])], "**b *c***");
    check(
        &[
            Inline::Code("a`b".into()),
            text(" "),
            Inline::Code("`".into()),
        ],
        "``a`b`` `` ` ``",
    );
}

#[test]
fn marks_that_would_not_count_let_punctuation_out() {
    let written = |content: &[Inline]| document(vec![paragraph(content)]).write().text;
    assert_eq!(written(&[strong(&[text("b.")]), text("c")]), "**b**.c");
    assert_eq!(written(&[strong(&[text("...")]), text("c")]), "...c");
    assert_eq!(written(&[strong(&[text(" b ")]), text("c")]), "**b** c");
    assert_eq!(
        written(&[strong(&[text("a")]), strong(&[text(" b")])]),
        "**a b**"
    );
}

#[test]
fn links_are_written_short_where_they_can() {
    let link = |destination: &str, content: &str| Inline::Link {
        destination: destination.into(),
        title: String::new(),
        content: vec![text(content)],
    };
    check(
        &[link("https://a.example/b_c", "b [d]")],
        "[b \\[d\\]](https://a.example/b_c)",
    );
    check(
        &[link("https://a.example/", "https://a.example/")],
        "<https://a.example/>",
    );
    check(
        &[link("mailto:a@b.example", "a@b.example")],
        "<a@b.example>",
    );
    check(
        &[link("https://a.example/x_(y)", "z")],
        "[z](https://a.example/x_\\(y\\))",
    );
    check(
        &[text("Yes!"), link("https://a.example", "z")],
        "Yes\\![z](https://a.example)",
    );
}

#[test]
fn blocks_are_written_as_one_types_them() {
    let item = |blocks: Vec<BlockKind>| Item {
        task: None,
        blocks: blocks.into_iter().map(block).collect(),
    };
    let list = |start, items| {
        BlockKind::List(List {
            start,
            tight: true,
            items,
        })
    };
    let inner = list(Some(1), vec![item(vec![paragraph(&[text("c")])])]);
    let outer = list(
        None,
        vec![
            item(vec![paragraph(&[text("a")]), inner]),
            item(vec![paragraph(&[text("b")])]),
        ],
    );
    let table = BlockKind::Table(Table {
        alignments: vec![Alignment::None, Alignment::Right],
        head: vec![vec![text("a|b")], vec![]],
        rows: vec![vec![
            vec![text("c"), Inline::LineBreak, text("d")],
            vec![text("1")],
        ]],
    });
    let written = document(vec![
        outer.clone(),
        list(None, vec![item(vec![paragraph(&[text("d")])])]),
        BlockKind::Quote(vec![block(paragraph(&[text("q")])), block(BlockKind::Rule)]),
        BlockKind::Code {
            info: "rust".into(),
            text: "```\n".into(),
        },
        table,
    ])
    .write();
    insta::assert_snapshot!(written.text);
}

/// Letters, marks, and whatever else has a meaning in Markdown.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-c]{1,4}",
        2 => Just(" ".to_owned()),
        3 => "[-+*_~`#>|<&\\[\\]()!:;=.,\\\\0-9“”é]{1,3}",
        1 => prop::sample::select(vec!["&amp;", "<b>", "www.a.bc", "http://a.bc/_d_~e", "[^1]:", "[x] ", "|---|", "١", "می\u{200c}رود", "a@b.cd"]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

fn any_inline() -> impl Strategy<Value = Inline> {
    let leaf = prop_oneof![
        6 => any_text().prop_map(Inline::Text),
        1 => any_text().prop_map(Inline::Code),
        1 => Just(Inline::LineBreak),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let content = prop::collection::vec(inner, 1..4);
        prop_oneof![
            content.clone().prop_map(Inline::Strong),
            content.clone().prop_map(Inline::Emphasis),
            content.clone().prop_map(Inline::Strikethrough),
            content.clone().prop_map(Inline::Superscript),
            any_text().prop_map(|text| Inline::Link {
                destination: "https://a.example/b".into(),
                title: text.clone(),
                content: vec![Inline::Text(text)]
            }),
        ]
    })
}

fn any_block() -> impl Strategy<Value = BlockKind> {
    let content = || prop::collection::vec(any_inline(), 1..5);
    let leaf = prop_oneof![
        4 => content().prop_map(BlockKind::Paragraph),
        1 => (1..7_u8, content()).prop_map(|(level, content)| BlockKind::Heading { level, content }),
        1 => any_text().prop_map(|text| BlockKind::Code { info: String::new(), text }),
        1 => Just(BlockKind::Rule),
        1 => prop::collection::vec(content(), 4).prop_map(|mut cells| {
            let rows = vec![cells.split_off(2)];
            BlockKind::Table(Table { alignments: vec![Alignment::None, Alignment::Center], head: cells, rows })
        }),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let blocks = prop::collection::vec(inner.prop_map(block), 1..4);
        let items = prop::collection::vec((prop::option::of(any::<bool>()), blocks.clone()), 1..4);
        prop_oneof![
            blocks.prop_map(BlockKind::Quote),
            (prop::option::of(0..20_u64), any::<bool>(), items).prop_map(
                |(start, tight, items)| {
                    let items = items
                        .into_iter()
                        .map(|(task, blocks)| Item { task, blocks })
                        .collect();
                    BlockKind::List(List {
                        start,
                        tight,
                        items,
                    })
                }
            ),
        ]
    })
}

/// All letters and digits of a document, in order.
fn letters(document: &Document) -> String {
    let mut letters = String::new();
    document.visit_inlines(&mut |inlines| {
        letters.extend(plain_text(inlines).chars().filter(|c| c.is_alphanumeric()));
    });
    letters
}

proptest! {
    #[test]
    fn no_letter_is_lost(kinds in prop::collection::vec(any_block(), 1..4)) {
        let document = document(kinds);
        let written = document.write().text;
        let read = Document::parse(&written, Reading::default());
        prop_assert_eq!(letters(&read), letters(&document), "{}", written);
        prop_assert!(written.lines().all(|line| !line.ends_with(' ')) || written.contains('`'), "{}", written);
    }

    #[test]
    fn text_reads_back_as_it_was(plain in any_text()) {
        let written = document(vec![paragraph(&[text(&plain)])]).write().text;
        let read = Document::parse(&written, Reading::default());
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&read.plain_text()), words(&plain), "{}", written);
    }
}

/// Random documents once found it: behind a paragraph of nothing the rule and its bullet were one.
#[test]
fn a_rule_that_is_written_first_is_none_of_hyphens() {
    let blank = paragraph(&[Inline::Strikethrough(vec![text(" ")])]);
    let item = Item {
        task: None,
        blocks: vec![block(blank), block(BlockKind::Rule)],
    };
    let list = BlockKind::List(List {
        start: None,
        tight: false,
        items: vec![item],
    });
    let written = document(vec![list]).write().text;
    assert!(written.starts_with("- ___"), "{written}");
}

/// Random documents once found it: the blanks became a block of code.
#[test]
fn blanks_alone_are_neither_code_nor_link() {
    let link = Inline::Link {
        destination: "https://a.example/b".into(),
        title: String::new(),
        content: vec![text("   ")],
    };
    let blanks = Inline::Emphasis(vec![Inline::Code(" ".into()), link]);
    assert_eq!(
        document(vec![paragraph(&[text("a"), blanks])]).write().text,
        "a"
    );
}

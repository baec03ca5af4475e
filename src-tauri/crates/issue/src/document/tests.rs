use super::*;

mod pictures;

fn check(markdown: &str, expected: &[BlockKind]) {
    let document = Document::parse(markdown, Reading::default());
    let kinds: Vec<BlockKind> = document
        .blocks
        .into_iter()
        .map(|block| block.kind)
        .collect();
    assert_eq!(kinds, expected, "{markdown}");
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn paragraph(content: &[Inline]) -> BlockKind {
    BlockKind::Paragraph(content.to_vec())
}

#[test]
fn tags_within_a_line_become_the_inlines_they_mean() {
    check(
        "a <b>bold *and* more</b> H<sub>2</sub>O<br>end",
        &[paragraph(&[
            text("a "),
            Inline::Strong(vec![
                text("bold "),
                Inline::Emphasis(vec![text("and")]),
                text(" more"),
            ]),
            text(" H"),
            Inline::Subscript(vec![text("2")]),
            text("O"),
            Inline::LineBreak,
            text("end"),
        ])],
    );
}

#[test]
fn unclosed_and_crossed_tags_lose_no_text() {
    check(
        "<i>one <b>two</i> three",
        &[paragraph(&[
            Inline::Emphasis(vec![text("one "), Inline::Strong(vec![text("two")])]),
            text(" three"),
        ])],
    );
    check("a</b> <u>c</u>", &[paragraph(&[text("a c")])]);
}

#[test]
fn scripts_and_comments_vanish_from_a_line_and_from_a_block() {
    check(
        "a <script>alert(1)</script><!-- note -->b",
        &[paragraph(&[text("a b")])],
    );
    check(
        "<script>\nalert(1)\n</script>\n\nb",
        &[paragraph(&[text("b")])],
    );
    check("<!-- only a note -->", &[]);
    check(
        "text\n\n<!-- note\n\nmore -->\n",
        &[paragraph(&[text("text")])],
    );
}

#[test]
fn a_link_typed_as_html_is_a_link() {
    check(
        "<a href='https://example.org/?a=1&amp;b=\"2\"' onclick=x>go</a>",
        &[paragraph(&[Inline::Link {
            destination: "https://example.org/?a=1&b=\"2\"".into(),
            title: String::new(),
            content: vec![text("go")],
        }])],
    );
    check(
        "<a href=\"javascript:alert(1)\">go</a>",
        &[paragraph(&[text("go")])],
    );
}

#[test]
fn a_block_of_html_becomes_blocks() {
    check(
        "<div><p>One <em>two</em></p><ul><li>three</li></ul></div>",
        &[
            paragraph(&[text("One "), Inline::Emphasis(vec![text("two")])]),
            BlockKind::List(List {
                start: None,
                tight: true,
                items: vec![Item {
                    task: None,
                    blocks: vec![parse::block((1, 1), paragraph(&[text("three")]))],
                }],
            }),
        ],
    );
}

#[test]
fn footnotes_are_numbered_by_their_first_reference() {
    let document = Document::parse(
        "b[^b] a[^a] b[^b]\n\n[^a]: A\n[^b]: B\n[^c]: C",
        Reading::default(),
    );
    let notes: Vec<_> = document
        .footnotes
        .iter()
        .map(|note| (note.label.as_str(), note.references))
        .collect();
    assert_eq!(notes, [("b", 2), ("a", 1)]);
    let marks = "b  a  b".replace("  ", " ");
    assert_eq!(document.plain_text().lines().next(), Some(marks.as_str()));
}

#[test]
fn blocks_know_their_lines() {
    let document = Document::parse("# One\n\ntwo\nthree\n\n- four\n", Reading::default());
    let lines: Vec<_> = document
        .blocks
        .iter()
        .map(|block| (block.first_line, block.last_line))
        .collect();
    assert_eq!(lines, [(1, 1), (3, 4), (6, 6)]);
}

#[test]
fn no_depth_exhausts_the_stack() {
    for deep in [
        "<div>\n".repeat(5_000) + "x",
        "a <b>".repeat(50_000) + "x",
        "> ".repeat(5_000) + "x",
        "- ".repeat(5_000) + "x",
        "*a ".repeat(5_000) + &"a*".repeat(5_000),
    ] {
        assert!(
            !Document::parse(&deep, Reading::default())
                .plain_text()
                .is_empty()
        );
    }
}

#[test]
fn picture_destinations_are_found_where_they_are_written() {
    let markdown = "![a](one.png \"t\") and\n[![b *c*](<two.png>)](x) ![d][e]\n\n[e]: three.png\n";
    let found: Vec<_> = picture_references(markdown)
        .into_iter()
        .map(|reference| (reference.range.map(|range| &markdown[range]), reference.alt))
        .collect();
    let expected = [("one.png", "a"), ("two.png", "b c"), ("three.png", "d")];
    assert_eq!(
        found,
        expected.map(|(destination, alt)| (Some(destination), alt.to_owned()))
    );
}

#[test]
fn only_harmless_schemes_are_followed() {
    for allowed in [
        "https://example.org",
        "mailto:a@example.org",
        "tel:+1",
        "#note",
        "a/b.html",
        "/a:b",
        "?q=a:b",
        "a):b",
    ] {
        assert_eq!(link_target(allowed), Some(allowed));
    }
    for refused in [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\tscript:x",
        "\u{1}javascript:x",
        "data:text/html,x",
        "file:///etc",
        "vbscript:x",
        "",
    ] {
        assert_eq!(link_target(refused), None, "{refused}");
    }
}

#[test]
fn a_note_defined_twice_counts_once_and_html_has_none_of_its_own() {
    let document = Document::parse("a[^1]\n\n[^1]: one\n[^1]: two", Reading::default());
    assert_eq!(document.footnotes.len(), 1);
    let document = Document::parse("<div><p>a[^1]</p><p>[^1]: b</p></div>", Reading::default());
    assert!(document.footnotes.is_empty());
    assert!(document.plain_text().contains("a[^1]"));
}

/// A tag that stood escaped in HTML came back with a backslash, or broke a link in two.
#[test]
fn escaped_tags_in_html_stay_as_they_were_written() {
    check(
        "<pre><code>if a &lt; b {}</code></pre>",
        &[BlockKind::Code {
            info: String::new(),
            text: "if a < b {}\n".into(),
        }],
    );
    check(
        "<p>Say <code>Vec&lt;T&gt;</code> and &lt;b&gt;.</p>",
        &[paragraph(&[
            text("Say "),
            Inline::Code("Vec<T>".into()),
            text(" and <b>."),
        ])],
    );
}

/// Writing about an element swallowed the rest of the paragraph.
#[test]
fn an_unclosed_hidden_tag_hides_nothing() {
    check(
        "Press the <title> key *and* then this.",
        &[paragraph(&[
            text("Press the "),
            text(" key "),
            Inline::Emphasis(vec![text("and")]),
            text(" then this."),
        ])],
    );
    check("a <template>b</template> c", &[paragraph(&[text("a  c")])]);
}

#[test]
fn many_lines_are_not_deep_and_depth_leaves_the_text() {
    let lines = format!("<div>{}end</div>", "one<br>".repeat(300));
    let document = Document::parse(&lines, Reading::default());
    assert!(format!("{document:?}").matches("LineBreak").count() >= 299);
    let deep = format!(
        "{}1 &lt; 2 <!-- x > y --><script>evil()</script>",
        "<div>".repeat(300)
    );
    check(&deep, &[paragraph(&[text("1 < 2")])]);
}

/// comrak's limit on references lost links in short texts.
#[test]
fn a_long_address_used_often_resolves_each_time() {
    let address = format!("https://example.org/{}", "a".repeat(120));
    let markdown = format!("[a][x] [b][x] [c][x] [d][x]\n\n[x]: {address}\n\n```\ncode\n\n");
    let document = Document::parse(&markdown, Reading::default());
    assert_eq!(format!("{document:?}").matches(&address).count(), 4);
    assert_eq!(
        document.blocks[1].kind,
        BlockKind::Code {
            info: String::new(),
            text: "code\n\n".into()
        }
    );
    // Titles count as well, and a character reference may be longer than it is written.
    let title = "&nGt;\n".repeat(40);
    let markdown = format!("{}\n\n[x]: <a> \"{title}\"", "[a][x] ".repeat(50));
    let document = Document::parse(&markdown, Reading::default());
    assert_eq!(format!("{document:?}").matches("Link").count(), 50);
}

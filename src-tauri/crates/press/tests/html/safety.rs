//! What no text may bring about: a script, an event handler, a request.

use std::collections::BTreeMap;

use issue::ComposedIssue;
use press::fragment;
use press::web::{self, View};
use proptest::prelude::*;

use crate::sample;
use crate::tags::{Piece, pieces};

/// The elements that the press writes.
const ELEMENTS: &[&str] = &[
    "a",
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "img",
    "input",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
];

/// The attributes that it gives them.
const ATTRIBUTES: &[&str] = &[
    "align",
    "alt",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "checked",
    "class",
    "data-footnote-backref",
    "data-footnote-ref",
    "data-footnotes",
    "data-line",
    "datetime",
    "dir",
    "disabled",
    "height",
    "href",
    "id",
    "lang",
    "role",
    "scope",
    "src",
    "start",
    "style",
    "title",
    "type",
    "width",
];

/// Fails unless HTML is strict, known in every tag and attribute, and asks for nothing.
pub(crate) fn assert_safe(html: &str) {
    let pieces = pieces(html).unwrap_or_else(|error| panic!("{error} in {html}"));
    let mut ids = std::collections::BTreeSet::new();
    for piece in &pieces {
        let Piece::Open(name, attributes) = piece else {
            continue;
        };
        assert!(ELEMENTS.contains(&name.as_str()), "<{name}> in {html}");
        for (attribute, value) in attributes {
            assert!(
                ATTRIBUTES.contains(&attribute.as_str()),
                "{attribute} in {html}"
            );
            match attribute.as_str() {
                "href" => assert!(may_be_followed(value), "{value} in {html}"),
                "src" => assert!(!is_outside(value), "{value} in {html}"),
                "style" => assert!(is_measure(value), "{value} in {html}"),
                "id" => assert!(ids.insert(value), "{value} is there twice in {html}"),
                _ => {}
            }
        }
    }
}

/// Whether a style is a width or a focus in numbers, and nothing else.
fn is_measure(style: &str) -> bool {
    style.split(';').all(|part| {
        let number = part
            .strip_prefix("--width:")
            .or_else(|| part.strip_prefix("--focus:"));
        number.is_some_and(|number| {
            number
                .chars()
                .all(|c| c.is_ascii_digit() || "% ".contains(c))
        })
    })
}

/// What a browser makes of an address: it drops tabs and line ends, and blanks around it.
fn as_browser(address: &str) -> String {
    let address = address.replace(['\t', '\n', '\r'], "");
    address
        .trim_matches(|c: char| c <= ' ')
        .to_ascii_lowercase()
}

fn may_be_followed(address: &str) -> bool {
    let address = as_browser(address);
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme.split_once(':') {
        // Other letters before a colon make it a path (RFC 3986, section 3.1).
        Some((scheme, _)) => {
            ["http", "https", "mailto", "tel"].contains(&scheme)
                || scheme.contains(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c))
        }
        None => true,
    }
}

fn is_outside(address: &str) -> bool {
    let address = as_browser(address);
    let local = address.starts_with("data:image/") || may_be_followed(&address);
    address.starts_with("//") || address.starts_with("http") && address.contains(':') || !local
}

#[test]
fn hostile_markdown_comes_out_harmless() {
    for markdown in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick=\"alert(1)\">b</b> <svg/onload=alert(1)>",
        "[a](javascript:alert(1)) [b](JaVa&#x0A;Script:alert(1)) [c](\u{1}javascript:alert(1))",
        "[a](data:text/html,<script>alert(1)</script>) <javascript:alert(1)>",
        "[a](vbscript:x) [b](file:///etc/passwd)",
        "![x](https://tracker.example/pixel.gif) ![y](//tracker.example/pixel.gif)",
        "![x](data:image/svg+xml,<svg onload=alert(1)>) ![](javascript:alert(1))",
        "[a](/x \"\\\" onmouseover=alert(1)\")",
        "![\" onerror=alert(1) x=\"](/x)",
        "```\"><script>alert(1)</script>\nx\n```",
        "x[^\"><script>]\n\n[^\"><script>]: y",
        // A name defined twice, one time within the other, once gave two notes one id.
        "\n[^1]: \n[^1]: [^1]",
        "a[^1] b[^1] c[^1-2]\n\n[^1]: d\n\n[^1-2]: e",
        "> [!NOTE] <img src=x onerror=alert(1)>\n> x",
        "<a href='https://a.example' onclick=x>a</a><iframe src=//a.example></iframe>",
        "<div><p>a[^1]</p><p>[^1]: b</p></div>\n\nc[^2]\n\n[^2]: d",
        "[a ![b](https://a.example/b) c](https://a.example)",
        "<style>@import url(https://a.example)</style><link rel=stylesheet href=//a.example>",
    ] {
        assert_safe(&fragment::render(markdown));
        let mut composed = sample::small();
        composed.stories[0].body = markdown.to_owned();
        composed.issue.introduction = markdown.to_owned();
        composed.publication.footer = markdown.to_owned();
        assert_safe(&body(&composed));
    }
}

#[test]
fn deep_nesting_is_no_danger() {
    for deep in ["> ", "- ", "*a ", "[", "![a", "> - 1. ", "<div>\n", "a <b>"] {
        assert_safe(&fragment::render(&deep.repeat(20_000)));
    }
}

fn body(composed: &ComposedIssue) -> String {
    let view = View {
        picture_source: &|picture| format!("data:image/png;base64,{}", picture.width),
        source_lines: true,
    };
    web::page(composed, &view).body
}

/// Text that looks for a way out: markup, addresses and plain characters, in any order.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(vec![
            "<script>",
            "</script>",
            "<img src=x onerror=a>",
            "javascript:",
            "](",
            ")",
            "[",
            "![",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "&quot;",
            "&#106;",
            "<a href=\"",
            "https://a.example/",
            "//a.example",
            "\n",
            "\n\n",
            "    ",
            "> ",
            "- ",
            "1. ",
            "| a | b |\n|-|-|\n",
            "`",
            "```",
            "[^1]",
            "\n[^1]: ",
            "*",
            "**",
            "~~",
            "# ",
            "<!--",
            "-->",
            "</style>",
            "\0",
            "\u{b}",
            "pictures/pier.png",
            "data:",
            "سلام",
            "<svg onload=a>",
            "[!NOTE]\n",
            "\\",
            "<sup>",
            "</sup>",
            "<b ",
            "=\"",
            "[x] ",
            "\n: ",
            "://[",
            "]",
            "%",
            "<br>",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_fragment_is_dangerous(markdown in text()) {
        assert_safe(&fragment::render(&markdown));
    }

    #[test]
    fn no_page_is_dangerous(fields in prop::collection::vec(text(), 18)) {
        let composed = filled(&fields);
        assert_safe(&body(&composed));
        let file = web::self_contained(&composed, &BTreeMap::new());
        let (head, rest) = file.split_once("<style>\n").unwrap();
        let (sheet, _) = rest.split_once("</style>\n</head>\n<body>\n").unwrap();
        let description = head.matches("<meta name=\"description\"").count();
        prop_assert_eq!(head.matches('<').count(), 9 + description);
        prop_assert!(!sheet.contains('<') && !sheet.contains("url("));
        prop_assert!(!sheet.contains("@import"));
    }
}

/// A small issue with every field that a person fills in filled so.
fn filled(fields: &[String]) -> ComposedIssue {
    let mut composed = sample::small();
    let mut fields = fields.iter().cloned();
    let mut next = || fields.next().unwrap_or_default();
    composed.publication.name = next();
    composed.publication.tagline = next();
    composed.publication.publisher = next();
    composed.publication.address = next();
    composed.publication.website = next();
    composed.publication.footer = next();
    composed.publication.theme.accent = next();
    composed.publication.theme.text_families = vec![next()];
    composed.issue.number = next();
    composed.issue.dateline = next();
    composed.issue.preheader = next();
    composed.issue.introduction = next();
    let story = &mut composed.stories[0];
    story.kicker = next();
    story.headline = next();
    story.byline = next();
    story.teaser = next();
    story.source_url = next();
    story.body = next();
    composed
}

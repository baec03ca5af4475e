//! HTML taken apart, strictly.
//!
//! This reads only the part of HTML that every parser reads alike: quoted values, escaped
//! `<`, `>` and `"` everywhere, balanced tags. Anything else is refused, so that a test
//! which looks for a forbidden tag cannot be fooled by one that a browser would see and it
//! would not.

use std::collections::BTreeMap;

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// An opening tag.
    Open(String, BTreeMap<String, String>),
    /// A closing tag.
    Close(String),
    /// Text, with its entities resolved.
    Text(String),
}

const VOID: [&str; 5] = ["br", "hr", "img", "input", "meta"];

/// Elements that stand on lines of their own: blank space beside their tags is none.
const BLOCKS: [&str; 32] = [
    "article",
    "aside",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
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
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Takes HTML apart; an error names what is not strict in it.
pub(crate) fn pieces(html: &str) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            pieces.push(Piece::Text(resolved(&rest[..end])?));
            rest = &rest[end..];
            continue;
        };
        let end = tag.find('>').ok_or("a tag without an end")?;
        let inside = &tag[..end];
        rest = &tag[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            if open.pop().as_deref() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            pieces.push(Piece::Close(name.to_owned()));
            continue;
        }
        let (name, attributes) = opening(inside.strip_suffix(" /").unwrap_or(inside))?;
        if !VOID.contains(&name.as_str()) {
            open.push(name.clone());
        }
        pieces.push(Piece::Open(name, attributes));
    }
    match open.pop() {
        Some(name) => Err(format!("<{name}> is never closed")),
        None => Ok(pieces),
    }
}

/// HTML in a form in which equal pages are equal: attributes in order, blank space as it
/// is seen.
pub(crate) fn normalised(html: &str) -> Result<String, String> {
    let mut written = String::new();
    let mut preformatted = false;
    for piece in pieces(html)? {
        match piece {
            Piece::Text(text) if preformatted => written.push_str(&text),
            Piece::Text(text) => {
                for c in text.chars() {
                    match c {
                        ' ' | '\n' | '\t' if written.ends_with([' ', '\u{1}']) => {}
                        ' ' | '\n' | '\t' => written.push(' '),
                        c => written.push(c),
                    }
                }
            }
            Piece::Open(name, attributes) => {
                let shown = format!("<{name} {attributes:?}>");
                tag(&mut written, &name, &shown, preformatted);
                preformatted |= name == "pre";
            }
            Piece::Close(name) => {
                tag(&mut written, &name, &format!("</{name}>"), preformatted);
                preformatted &= name != "pre";
            }
        }
    }
    Ok(written.replace('\u{1}', "\n").trim().to_owned())
}

/// Writes a tag; one of a block takes the blank space around it away. `\u{1}` marks where.
fn tag(written: &mut String, name: &str, tag: &str, preformatted: bool) {
    let block = BLOCKS.contains(&name);
    if block && !preformatted {
        written.truncate(written.trim_end_matches([' ', '\u{1}']).len());
    }
    written.push_str(tag);
    if block {
        written.push('\u{1}');
    }
}

fn opening(inside: &str) -> Result<(String, BTreeMap<String, String>), String> {
    let end = inside.find(' ').unwrap_or(inside.len());
    let name = &inside[..end];
    if name.is_empty()
        || !name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    {
        return Err(format!("<{inside}> is no tag"));
    }
    let mut attributes = BTreeMap::new();
    let mut rest = &inside[end..];
    while let Some(attribute) = rest.strip_prefix(' ') {
        let end = attribute
            .find(|c: char| !c.is_ascii_lowercase() && c != '-')
            .unwrap_or(attribute.len());
        let (key, after) = attribute.split_at(end);
        let value = if let Some(quoted) = after.strip_prefix("=\"") {
            let close = quoted.find('"').ok_or("a value without an end")?;
            rest = &quoted[close + 1..];
            resolved(&quoted[..close])?
        } else {
            rest = after;
            String::new()
        };
        if key.is_empty() || attributes.insert(key.to_owned(), value).is_some() {
            return Err(format!(
                "an attribute twice or without a name in <{inside}>"
            ));
        }
    }
    match rest {
        "" => Ok((name.to_owned(), attributes)),
        rest => Err(format!("`{rest}` in <{inside}>")),
    }
}

fn resolved(text: &str) -> Result<String, String> {
    const ENTITIES: [(&str, char); 5] = [
        ("&amp;", '&'),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&quot;", '"'),
        ("&#x27;", '\''),
    ];
    let mut plain = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let entity = ENTITIES
            .iter()
            .find(|(written, _)| rest.starts_with(written));
        let (length, c) = match (entity, c) {
            (Some((written, c)), _) => (written.len(), *c),
            (None, '<' | '>' | '"' | '&') => return Err(format!("a bare {c} in {text:?}")),
            (None, c) => (c.len_utf8(), c),
        };
        plain.push(c);
        rest = &rest[length..];
    }
    Ok(plain)
}

#[test]
fn only_unambiguous_html_is_read() {
    for html in [
        "<p>a<b",
        "<p>a > b</p>",
        "<p onclick=x>a</p>",
        "<p title='x'>a</p>",
        "<p>",
        "<b><i></b></i>",
        "<p>&copy;</p>",
        "<!-- -->",
        "<p title=\"a\"class=\"b\">a</p>",
    ] {
        assert!(pieces(html).is_err(), "{html}");
    }
    assert_eq!(
        normalised("<p class=\"a\" id=\"b\">x\n y</p>\n<hr />\n").unwrap(),
        normalised("<p id=\"b\" class=\"a\">x y</p><hr>").unwrap(),
    );
    assert_ne!(
        normalised("<p>a <b>b</b></p>"),
        normalised("<p>a<b>b</b></p>")
    );
    assert_ne!(normalised("<pre>a\n</pre>"), normalised("<pre>a\n\n</pre>"));
}

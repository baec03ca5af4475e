//! Blocks of code: `<pre>`, with the language that a class names.

use issue::document::BlockKind;

use super::blocks::is_block;
use super::tree::{Element, Node};

/// A block of code, in the language that a class names.
pub(super) fn code_block(element: &Element) -> BlockKind {
    let mut text = String::new();
    push_code(&element.children, &mut text);
    let mut info = language(element);
    element.walk(&mut |inner| {
        if info.is_empty() && inner.name == "code" {
            info = language(inner);
        }
    });
    let text = text
        .trim_start_matches('\n')
        .trim_end()
        .replace('\u{a0}', " ");
    BlockKind::Code { info, text }
}

fn push_code(nodes: &[Node], text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(part) => text.push_str(part),
            Node::Element(element) if element.name == "br" => text.push('\n'),
            Node::Element(element) => {
                push_code(&element.children, text);
                let is_line = is_block(&element.name);
                if is_line && !text.ends_with('\n') {
                    text.push('\n');
                }
            }
        }
    }
}

fn language(element: &Element) -> String {
    let named = element
        .attribute("class")
        .split_ascii_whitespace()
        .find_map(|class| {
            ["language-", "lang-", "highlight-source-"]
                .iter()
                .find_map(|prefix| class.strip_prefix(prefix))
        });
    named.unwrap_or(element.attribute("data-lang")).to_owned()
}

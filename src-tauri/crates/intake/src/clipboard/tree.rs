//! The HTML of a clipboard as a tree.
//!
//! html5ever cuts the HTML into tags and text, by the letter of the standard; the tree is
//! built here, more simply than a browser does. A clipboard holds what a program wrote,
//! which is well-formed or nearly so, and a tree that is limited in depth as it grows
//! makes the work linear in the length of the HTML and keeps everything that walks it from
//! exhausting the stack. The standard's own construction is neither.
//!
//! What a program selected stands between two comments, `StartFragment` and `EndFragment`;
//! text outside of them was not copied and is left out.

use std::cell::RefCell;
use std::mem::take;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// How many elements may be open at once. Deeper ones leave their content where they stand.
const DEPTH: usize = 120;

/// What Word puts around the marker of a list's item, as an element of our own.
pub(super) const LIST_MARKER: &str = "masthead-list-marker";

/// A part of the tree.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// An element with what stands in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name in lower case.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

/// The tree, and the style sheets that came with it.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) css: String,
}

impl Element {
    /// An attribute's value; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(known, _)| known == name)
    }

    /// The elements that stand directly in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(Node::element)
    }

    /// Calls `visit` with every element below, in order.
    pub(super) fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Element)) {
        for element in self.elements() {
            visit(element);
            element.walk(visit);
        }
    }

    /// All text below.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        push_text(&self.children, &mut text);
        text
    }
}

impl Node {
    pub(super) fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }
}

fn push_text(nodes: &[Node], text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(part) => text.push_str(part),
            Node::Element(element) => push_text(&element.children, text),
        }
    }
}

/// Reads HTML into a tree.
pub(super) fn read(html: &str) -> Tree {
    let html = without_header(html);
    let builder = Builder {
        selected: !html.contains("<!--StartFragment"),
        ..Builder::default()
    };
    let tokenizer = Tokenizer::new(Sink(RefCell::new(builder)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // It stops after a script, for a browser to run it.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

/// The HTML behind the header that Windows puts before it (`Version:0.9 StartHTML:…`).
fn without_header(html: &str) -> &str {
    let html = html.trim_start_matches(['\u{feff}', '\0']);
    match html.find('<') {
        Some(start) if html.starts_with("Version:") && html[..start].contains("StartHTML:") => {
            &html[start..]
        }
        _ => html,
    }
}

struct Sink(RefCell<Builder>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut builder = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => builder.text(&text),
            Token::CommentToken(comment) => builder.comment(&comment),
            Token::TagToken(tag) if tag.kind == EndTag => builder.close(&tag.name),
            Token::TagToken(tag) => {
                let raw = match &*tag.name {
                    "script" => Some(RawKind::ScriptData),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
                    "title" | "textarea" => Some(RawKind::Rcdata),
                    _ => None,
                };
                builder.open(tag);
                if let Some(raw) = raw {
                    return TokenSinkResult::RawData(raw);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Builder {
    /// What stands outside every open element.
    nodes: Vec<Node>,
    /// The open elements, outermost first.
    open: Vec<Element>,
    /// How many elements within the innermost were not opened, for want of depth.
    skipped: usize,
    /// Whether the text that comes was selected.
    selected: bool,
    css: String,
}

impl Builder {
    fn text(&mut self, text: &str) {
        if self.open.last().is_some_and(|open| open.name == "style") {
            self.css.push_str(text);
        } else if self.selected {
            let nodes = self.inner();
            match nodes.last_mut() {
                Some(Node::Text(before)) => before.push_str(text),
                _ => nodes.push(Node::Text(text.to_owned())),
            }
        }
    }

    /// Comments say where the selection begins and ends, and where Word shows a marker to
    /// programs that know no lists.
    fn comment(&mut self, comment: &str) {
        match comment.trim() {
            "StartFragment" => self.selected = true,
            "EndFragment" => self.selected = false,
            "[if !supportLists]" if self.open.len() < DEPTH => self.open.push(Element {
                name: LIST_MARKER.to_owned(),
                ..Element::default()
            }),
            "[endif]" => self.close(LIST_MARKER),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag) {
        debug_assert!(tag.kind == StartTag);
        let name = &*tag.name;
        if matches!(name, "html" | "head" | "body") {
            return;
        }
        self.close_implied(name);
        let element = Element {
            name: name.to_owned(),
            attributes: tag
                .attrs
                .into_iter()
                .map(|attribute| {
                    (
                        attribute.name.local.to_string(),
                        attribute.value.to_string(),
                    )
                })
                .collect(),
            children: Vec::new(),
        };
        // `<o:p/>` and `<path/>` close themselves; `<p/>` does not.
        let is_foreign = name.contains(':') || self.open.iter().any(|open| open.name == "svg");
        if is_void(name) || (tag.self_closing && is_foreign) {
            if self.selected {
                self.inner().push(Node::Element(element));
            }
        } else if self.open.len() < DEPTH {
            self.open.push(element);
        } else {
            self.skipped += 1;
        }
    }

    /// Closes what a tag of this name closes without saying so.
    fn close_implied(&mut self, name: &str) {
        let (closes, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "option" => (&["option"], &["select"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot", "caption"], &["table"]),
            name if super::blocks::is_block(name) => {
                (&["p"], &["td", "th", "li", "dd", "table", "button"])
            }
            _ => return,
        };
        let found = self.open.iter().rposition(|open| {
            closes.contains(&open.name.as_str()) || within.contains(&open.name.as_str())
        });
        if let Some(place) = found.filter(|&place| closes.contains(&self.open[place].name.as_str()))
        {
            self.close_down_to(place);
        }
    }

    fn close(&mut self, name: &str) {
        if name == "br" {
            let line_end = Element {
                name: "br".to_owned(),
                ..Element::default()
            };
            self.inner().push(Node::Element(line_end));
            return;
        }
        if self.skipped > 0 && !is_void(name) {
            self.skipped -= 1;
            return;
        }
        // A tag in a cell closes nothing outside of it.
        let walls: &[&str] = match name {
            "table" => &[],
            "tr" | "tbody" | "thead" | "tfoot" | "td" | "th" | "caption" => &["table"],
            _ => &["td", "th", "caption"],
        };
        let found = self
            .open
            .iter()
            .rposition(|open| open.name == name || walls.contains(&open.name.as_str()));
        if let Some(place) = found.filter(|&place| self.open[place].name == name) {
            self.close_down_to(place);
        }
    }

    fn close_down_to(&mut self, place: usize) {
        self.skipped = 0;
        while self.open.len() > place {
            self.close_innermost();
        }
    }

    fn close_innermost(&mut self) {
        if let Some(element) = self.open.pop() {
            self.inner().push(Node::Element(element));
        }
    }

    fn inner(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.nodes,
        }
    }

    fn finish(mut self) -> Tree {
        while !self.open.is_empty() {
            self.close_innermost();
        }
        Tree {
            nodes: take(&mut self.nodes),
            css: self.css,
        }
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

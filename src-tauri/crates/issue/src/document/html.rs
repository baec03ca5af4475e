//! HTML that a person typed or pasted into Markdown, lowered to blocks and inlines.
//!
//! Nothing of it reaches an edition as HTML. A block is sanitised (ammonia), turned into
//! Markdown (htmd) and read again; a tag within a line becomes the inline it means, or is
//! dropped and leaves its text. Comments vanish; scripts and styles vanish with their
//! content. So every edition, print and plain text too, shows the same, and a cunning tag
//! has nowhere to go.

use std::sync::LazyLock;

use super::parse::{block, parse_converted};
use super::{Block, BlockKind, Inline, Reading};

/// How deeply a block of raw HTML may nest before only its text is taken: sanitiser and
/// converter walk it by recursion, and no page that a person pastes comes near.
const NESTING: usize = 200;

/// The blocks that a block of raw HTML means, all given the lines it stood on.
pub(super) fn lower_block(raw: &str, lines: (u32, u32), reading: Reading) -> Vec<Block> {
    if nesting(raw) > NESTING {
        let text = vec![Inline::Text(text_between_tags(raw))];
        return vec![block(lines, BlockKind::Paragraph(text))];
    }
    let clean = SANITISER.clean(raw).to_string();
    if clean.trim().is_empty() {
        return Vec::new();
    }
    let markdown = htmd::convert(&clean).unwrap_or_default();
    let document = parse_converted(&markdown, reading);
    document
        .blocks
        .into_iter()
        .map(|lowered| at_lines(lowered, lines))
        .collect()
}

/// At most how many elements are open at once. Elements that HTML closes by itself, or that
/// have no content, do not count: a list of a thousand unclosed items is not deep.
fn nesting(raw: &str) -> usize {
    const CLOSED_BY_HTML: [&str; 24] = [
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
        "meta", "option", "p", "param", "source", "tbody", "td", "th", "tfoot", "thead", "tr",
        "wbr",
    ];
    let (mut open, mut deepest) = (0_usize, 0);
    for (at, _) in raw.match_indices('<') {
        let tag = &raw[at..];
        match tag_name(tag) {
            Some(name) if CLOSED_BY_HTML.contains(&name.as_str()) => {}
            Some(_) if tag.starts_with("</") => open = open.saturating_sub(1),
            Some(_) => open += 1,
            None => {}
        }
        deepest = deepest.max(open);
    }
    deepest
}

/// The text of HTML that is too deep to be converted: its tags are dropped, its scripts,
/// styles and comments with them.
fn text_between_tags(raw: &str) -> String {
    let clean = ammonia::Builder::empty()
        .clean_content_tags(["script", "style"].into())
        .clean(raw)
        .to_string();
    let text = without_entities(&clean);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// Whether inlines show nothing at all.
pub(super) fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::SoftBreak => true,
        _ => false,
    })
}

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder.strip_comments(true).link_rel(None);
    builder
});

fn at_lines(lowered: Block, lines: (u32, u32)) -> Block {
    let inner = |blocks: Vec<Block>| {
        blocks
            .into_iter()
            .map(|block| at_lines(block, lines))
            .collect()
    };
    let kind = match lowered.kind {
        BlockKind::Quote(blocks) => BlockKind::Quote(inner(blocks)),
        BlockKind::PullQuote(blocks) => BlockKind::PullQuote(inner(blocks)),
        BlockKind::List(mut list) => {
            for item in &mut list.items {
                item.blocks = inner(std::mem::take(&mut item.blocks));
            }
            BlockKind::List(list)
        }
        kind => kind,
    };
    block(lines, kind)
}

/// Collects the inlines of one run, giving open tags their content as they close.
pub(super) struct Tags {
    /// How many tags may be open at once; deeper ones leave only their text.
    room: usize,
    /// What stands outside every open tag.
    base: Vec<Inline>,
    /// The open tags, outermost first, with what stands in each.
    open: Vec<(Tag, Vec<Inline>)>,
}

/// How an open tag came to its end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closed {
    ByItsTag,
    Never,
}

/// A tag that has a meaning in a document.
enum Tag {
    Emphasis,
    Strong,
    Strikethrough,
    Superscript,
    Subscript,
    Code,
    Link {
        destination: String,
        title: String,
    },
    /// A tag whose content is not text: a script, a style.
    Hidden(String),
}

impl Tags {
    /// A run with room for so many open tags.
    pub(super) fn with_room(room: usize) -> Self {
        Self {
            room,
            base: Vec::new(),
            open: Vec::new(),
        }
    }

    /// Adds an inline where the text stands.
    pub(super) fn push(&mut self, inline: Inline) {
        let run = self.open.last_mut().map_or(&mut self.base, |(_, run)| run);
        run.push(inline);
    }

    /// Adds text, joining it to the text before it.
    pub(super) fn text(&mut self, text: &str) {
        let run = self.open.last_mut().map_or(&mut self.base, |(_, run)| run);
        match run.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => run.push(Inline::Text(text.to_owned())),
        }
    }

    /// Takes a raw tag, as CommonMark found it: `<b>`, `</b>`, `<br/>`, `<!-- … -->`.
    pub(super) fn tag(&mut self, raw: &str) {
        let Some(name) = tag_name(raw) else {
            return;
        };
        if raw.starts_with("</") {
            self.close(&name);
            return;
        }
        match name.as_str() {
            "br" => self.push(Inline::LineBreak),
            "img" => {
                if let Some(picture) = picture(raw) {
                    self.push(picture);
                }
            }
            _ => {
                if self.open.len() < self.room
                    && let Some(tag) = Tag::open(&name, raw)
                {
                    self.open.push((tag, Vec::new()));
                }
            }
        }
    }

    /// The whole run; what was never closed closes here.
    pub(super) fn finish(mut self) -> Vec<Inline> {
        while !self.open.is_empty() {
            self.close_last(Closed::Never);
        }
        self.base
    }

    fn close(&mut self, name: &str) {
        let Some(depth) = self.open.iter().rposition(|(tag, _)| tag.is(name)) else {
            return;
        };
        while self.open.len() > depth + 1 {
            self.close_last(Closed::Never);
        }
        self.close_last(Closed::ByItsTag);
    }

    fn close_last(&mut self, closed: Closed) {
        let Some((tag, content)) = self.open.pop() else {
            return;
        };
        let inline = match tag {
            Tag::Emphasis => Inline::Emphasis(content),
            Tag::Strong => Inline::Strong(content),
            Tag::Strikethrough => Inline::Strikethrough(content),
            Tag::Superscript => Inline::Superscript(content),
            Tag::Subscript => Inline::Subscript(content),
            Tag::Code => Inline::Code(super::plain_text(&content)),
            Tag::Link { destination, title } => Inline::Link {
                destination,
                title,
                content,
            },
            Tag::Hidden(name) => {
                // Somebody who writes about the <title> element means no element.
                if closed == Closed::Never && !matches!(name.as_str(), "script" | "style") {
                    content.into_iter().for_each(|inline| self.push(inline));
                }
                return;
            }
        };
        self.push(inline);
    }
}

impl Tag {
    fn open(name: &str, raw: &str) -> Option<Self> {
        Some(match name {
            "em" | "i" | "cite" | "dfn" | "var" => Self::Emphasis,
            "strong" | "b" => Self::Strong,
            "s" | "del" | "strike" => Self::Strikethrough,
            "sup" => Self::Superscript,
            "sub" => Self::Subscript,
            "code" | "kbd" | "samp" | "tt" => Self::Code,
            "a" => {
                let [destination, title] = attributes(raw, "a", ["href", "title"]);
                Self::Link {
                    destination: destination?,
                    title: title.unwrap_or_default(),
                }
            }
            "script" | "style" | "title" | "textarea" | "xmp" | "iframe" | "noembed"
            | "noframes" | "noscript" | "template" | "svg" | "math" | "object" => {
                Self::Hidden(name.to_owned())
            }
            _ => return None,
        })
    }

    fn is(&self, name: &str) -> bool {
        match self {
            Self::Emphasis => matches!(name, "em" | "i" | "cite" | "dfn" | "var"),
            Self::Strong => matches!(name, "strong" | "b"),
            Self::Strikethrough => matches!(name, "s" | "del" | "strike"),
            Self::Superscript => name == "sup",
            Self::Subscript => name == "sub",
            Self::Code => matches!(name, "code" | "kbd" | "samp" | "tt"),
            Self::Link { .. } => name == "a",
            Self::Hidden(hidden) => hidden == name,
        }
    }
}

fn picture(raw: &str) -> Option<Inline> {
    let [source, title, alt] = attributes(raw, "img", ["src", "title", "alt"]);
    Some(Inline::Picture {
        destination: source?,
        title: title.unwrap_or_default(),
        alt: alt.unwrap_or_default(),
        credit: String::new(),
        width: None,
        focus: None,
        decorative: false,
    })
}

/// The lower-case name of a raw tag; `None` for comments, declarations and the like.
fn tag_name(raw: &str) -> Option<String> {
    let rest = raw.strip_prefix('<')?;
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(rest.len());
    (end > 0).then(|| rest[..end].to_ascii_lowercase())
}

/// The values of a single tag's attributes. ammonia parses the tag (html5ever) and writes
/// it back in its one canonical form, in which `"` only ever ends a value.
fn attributes<const N: usize>(
    raw: &str,
    tag: &'static str,
    names: [&'static str; N],
) -> [Option<String>; N] {
    let mut builder = ammonia::Builder::empty();
    builder
        .tags([tag].into())
        .add_tag_attributes(tag, names)
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(None);
    let clean = builder.clean(raw).to_string();
    names.map(|name| {
        let start = clean.find(&format!(" {name}=\""))? + name.len() + 3;
        let value = clean[start..].split('"').next()?;
        Some(without_entities(value))
    })
}

/// Text that ammonia wrote, with the five entities it writes resolved.
fn without_entities(clean: &str) -> String {
    let text = clean.replace("&quot;", "\"").replace("&nbsp;", "\u{a0}");
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

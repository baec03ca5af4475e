//! The walk through the tree: which element is which block.

use issue::document::{Block, BlockKind, Inline};

use super::code::code_block;
use super::footnotes::Footnotes;
use super::headings::{level_of, unmarked};
use super::links;
use super::lists::{Piece, put_together};
use super::notes::Notes;
use super::pictures::{Pictures, Shown};
use super::runs::{Marks, Runs};
use super::style::{Sheet, Style};
use super::tree::{Element, Node};

/// How deeply lists and quotations may nest; deeper ones stand where the last one allowed
/// stands. The deepest of people's texts have five.
pub(super) const NESTING: usize = 8;

/// Reads the nodes of one clipboard.
pub(super) struct Reader<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) footnotes: Footnotes,
    pub(super) pictures: Pictures,
    pub(super) notes: Notes,
    pub(super) nesting: usize,
    /// Whether the item that is being read has a box, and whether it is ticked.
    pub(super) ticked: Option<bool>,
}

/// What stands side by side: pieces that are done, and the paragraph that is being gathered.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) pieces: Vec<Piece>,
    runs: Runs,
}

impl Flow {
    /// Ends the paragraph.
    pub(super) fn end(&mut self) {
        let paragraphs = self.runs.take_paragraphs();
        let blocks = paragraphs.into_iter().map(BlockKind::Paragraph);
        self.pieces.extend(blocks.map(Piece::Block));
    }

    pub(super) fn push(&mut self, kind: BlockKind) {
        self.end();
        self.pieces.push(Piece::Block(kind));
    }
}

/// Whether an element of this name stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "caption"
            | "center"
            | "details"
            | "dialog"
            | "dd"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "legend"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "select"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "textarea"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "xmp"
    )
}

impl<'a> Reader<'a> {
    pub(super) fn new(sheet: &'a Sheet, footnotes: Footnotes) -> Self {
        Self {
            sheet,
            footnotes,
            pictures: Pictures::default(),
            notes: Notes::default(),
            nesting: 0,
            ticked: None,
        }
    }

    /// The blocks that nodes mean.
    pub(super) fn blocks(&mut self, nodes: &[Node], marks: &Marks) -> Vec<Block> {
        let mut flow = Flow::default();
        self.nodes(nodes, marks, &mut flow);
        flow.end();
        put_together(flow.pieces)
    }

    pub(super) fn style_of(&self, element: &Element) -> Style {
        self.sheet.style_of(element)
    }

    pub(super) fn is_hidden(&self, element: &Element) -> bool {
        let unseen = matches!(
            element.name.as_str(),
            "script"
                | "style"
                | "title"
                | "template"
                | "svg"
                | "object"
                | "iframe"
                | "noembed"
                | "noframes"
                | "noscript"
                | "audio"
                | "video"
                | "canvas"
                | "annotation"
                | "xml"
                | "datalist"
        );
        unseen || element.has("hidden") || self.style_of(element).hidden
    }

    pub(super) fn nodes(&mut self, nodes: &[Node], marks: &Marks, flow: &mut Flow) {
        let lines_of_mail = are_lines_of_mail(nodes);
        // Whether the node before was such a line.
        let mut behind_line = false;
        for node in nodes {
            match node {
                Node::Text(text) => flow.runs.text(text, marks),
                Node::Element(line) if lines_of_mail && line.name == "div" => {
                    let is_line = !is_empty_line(line);
                    match is_line && behind_line {
                        true => flow.runs.line_break(marks),
                        false => flow.end(),
                    }
                    behind_line = is_line;
                    let marks = marks.within(line, &self.style_of(line));
                    self.nodes(&line.children, &marks, flow);
                }
                Node::Element(element) => {
                    behind_line = false;
                    self.element(element, marks, flow);
                }
            }
        }
    }

    fn element(&mut self, element: &Element, marks: &Marks, flow: &mut Flow) {
        let style = self.style_of(element);
        if self.is_hidden(element) {
            return;
        }
        if style.element == "comment-list" {
            self.notes.comments(element);
            return;
        }
        if let Some(note) = self.footnotes.written_in(element) {
            let blocks = self.blocks(&element.children, marks);
            self.footnotes.keep(note, blocks);
            flow.end();
            return;
        }
        let inner = marks.within(element, &style);
        match element.name.as_str() {
            "br" => flow.runs.line_break(marks),
            "hr" => flow.push(BlockKind::Rule),
            "img" => self.picture(element, marks, flow),
            "a" => self.anchor(element, &inner, flow),
            "q" => {
                flow.runs.text("“", &inner);
                self.nodes(&element.children, &inner, flow);
                flow.runs.text("”", &inner);
            }
            "input" => self.input(element),
            "wbr" => {}
            "ul" | "ol" | "menu" | "dir" if self.nesting < NESTING => {
                flow.end();
                self.list(element, &inner, flow);
            }
            "li" => self.lone_item(element, &inner, flow),
            "table" => {
                flow.end();
                let kinds = self.table(element, marks);
                flow.pieces.extend(kinds.into_iter().map(Piece::Block));
            }
            "dl" if self.nesting < NESTING => self.definitions(element, &inner, flow),
            "pre" | "xmp" => match code_block(element) {
                BlockKind::Code { text, .. } if text.is_empty() => flow.end(),
                code => flow.push(code),
            },
            "blockquote" if self.nesting < NESTING && is_quotation(element) => {
                self.quotation(element, marks, flow);
            }
            _ => self.other(element, &style, &inner, flow),
        }
    }

    /// A paragraph, a heading, a container, or a mark within a line.
    fn other(&mut self, element: &Element, style: &Style, inner: &Marks, flow: &mut Flow) {
        let name = element.name.as_str();
        if let Some(level) = level_of(element, style) {
            self.heading(element, level, inner, flow);
        } else if !style.list.is_empty()
            && is_block(name)
            && self.listed(element, style, inner, flow)
        {
        } else if name == "p" && is_of_class(element, "MsoListParagraph") && follows_item(flow) {
            let blocks = self.blocks(&element.children, inner);
            flow.end();
            flow.pieces.push(Piece::Continued(blocks));
        } else if name == "p"
            && (is_of_class(element, "MsoQuote") || is_of_class(element, "MsoIntenseQuote"))
        {
            self.quotation(element, inner, flow);
        } else if is_block(name) || style.is_block {
            flow.end();
            self.nodes(&element.children, inner, flow);
            flow.end();
        } else {
            self.nodes(&element.children, inner, flow);
        }
    }

    fn heading(&mut self, element: &Element, level: u8, marks: &Marks, flow: &mut Flow) {
        flow.end();
        // A style makes it bold for the eye, which the heading does by itself.
        let marks = Marks {
            strong: false,
            ..marks.clone()
        };
        for block in self.blocks(&element.children, &marks) {
            flow.pieces.push(Piece::Block(match block.kind {
                BlockKind::Paragraph(content) if !is_picture_alone(&content) => {
                    BlockKind::Heading {
                        level,
                        content: unmarked(content),
                    }
                }
                kind => kind,
            }));
        }
    }

    fn quotation(&mut self, element: &Element, marks: &Marks, flow: &mut Flow) {
        flow.end();
        self.nesting += 1;
        let mut blocks = self.blocks(&element.children, marks);
        self.nesting -= 1;
        if element.name == "p" {
            // Word's own quotations are cursive by their style.
            for block in &mut blocks {
                if let BlockKind::Paragraph(content) = &mut block.kind {
                    *content = unmarked(std::mem::take(content));
                }
            }
            if let Some(Piece::Block(BlockKind::Quote(before))) = flow.pieces.last_mut() {
                before.extend(blocks);
                return;
            }
        }
        if !blocks.is_empty() {
            flow.push(BlockKind::Quote(blocks));
        }
    }

    fn anchor(&mut self, anchor: &Element, inner: &Marks, flow: &mut Flow) {
        if self.footnotes.is_label(anchor) || is_of_class(anchor, "msocomanchor") {
            return;
        }
        if let Some((note, occurrence)) = self.footnotes.marked_by(anchor) {
            let reference = Inline::FootnoteReference { note, occurrence };
            flow.runs.inline(reference, &Marks::default());
            return;
        }
        let link = links::destination(anchor.attribute("href"));
        let marks = Marks {
            link: link.map(Into::into).or_else(|| inner.link.clone()),
            ..inner.clone()
        };
        self.nodes(&anchor.children, &marks, flow);
    }

    fn picture(&mut self, image: &Element, marks: &Marks, flow: &mut Flow) {
        match self
            .pictures
            .show(image, marks.link.is_some(), &mut self.notes)
        {
            Shown::Nothing => {}
            Shown::Text(text) => flow.runs.text(&text, marks),
            Shown::Inline(inline) => flow.runs.inline(inline, marks),
        }
    }

    fn input(&mut self, input: &Element) {
        if input.attribute("type") == "checkbox" {
            self.ticked = Some(input.has("checked"));
        }
    }
}

/// Whether nodes are the lines of a mail: each stands in a `<div>`, and empty ones stand
/// between the paragraphs.
fn are_lines_of_mail(nodes: &[Node]) -> bool {
    let divs = || {
        let elements = nodes.iter().filter_map(Node::element);
        elements.filter(|element| element.name == "div")
    };
    divs().any(is_empty_line)
        && divs().any(|line| !is_empty_line(line))
        && divs().all(|line| !line.elements().any(|inner| is_block(&inner.name)))
}

/// Whether a `<div>` holds nothing but the end of a line.
fn is_empty_line(line: &Element) -> bool {
    line.children.iter().all(|node| match node {
        Node::Text(text) => text.trim().is_empty(),
        Node::Element(inner) => inner.name == "br" || (inner.name != "img" && is_empty_line(inner)),
    })
}

/// Gmail and browsers indent with the element that quotes.
fn is_quotation(element: &Element) -> bool {
    let style: String = element
        .attribute("style")
        .split_whitespace()
        .collect::<String>()
        .to_ascii_lowercase();
    !style.contains("border:none") && !style.contains("border:0")
}

/// Whether one of an element's classes is `class` or a form of it (`MsoQuoteCxSpFirst`).
fn is_of_class(element: &Element, class: &str) -> bool {
    element
        .attribute("class")
        .split_ascii_whitespace()
        .any(|own| {
            own.strip_prefix(class)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with("CxSp"))
        })
}

fn follows_item(flow: &Flow) -> bool {
    matches!(
        flow.pieces.last(),
        Some(Piece::Item(_) | Piece::Continued(_))
    )
}

fn is_picture_alone(content: &[Inline]) -> bool {
    content
        .iter()
        .all(|inline| matches!(inline, Inline::Picture { .. }))
}

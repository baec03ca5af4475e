//! Items of lists, in every way a program writes them: as `<li>`, as paragraphs that say how
//! deep they stand (Word), as a list for each item (Word on the web).

use issue::document::{Block, BlockKind, Inline, Item, List};

use super::blocks::{Flow, NESTING, Reader};
use super::lists::{ListedItem, Piece, is_tight, number_of, put_together, take_box};
use super::runs::Marks;
use super::style::{Sheet, Style};
use super::tree::{Element, LIST_MARKER, Node};

impl Reader<'_> {
    pub(super) fn list(&mut self, list: &Element, marks: &Marks, flow: &mut Flow) {
        let mut items: Vec<Item> = Vec::new();
        let start = match list.name.as_str() {
            "ol" => Some(list.attribute("start").parse().unwrap_or(1)),
            _ => None,
        };
        self.nesting += 1;
        for node in &list.children {
            match node {
                Node::Element(child) if self.is_hidden(child) => {}
                Node::Element(child) if child.name == "li" => {
                    let item = self.item(child, marks);
                    // Word on the web writes each item as a list, and its level beside it.
                    let level = child.attribute("data-aria-level").parse();
                    if let Ok(level) = level {
                        flow.pieces.push(Piece::Item(ListedItem {
                            level: usize::clamp(level, 1, NESTING),
                            number: start,
                            list: child.attribute("data-listid").to_owned(),
                            item,
                        }));
                    } else {
                        items.push(item);
                    }
                }
                // A list in a list belongs to the item before it.
                Node::Element(child) if matches!(child.name.as_str(), "ul" | "ol") => {
                    let blocks = self.blocks(std::slice::from_ref(node), marks);
                    match items.last_mut() {
                        Some(item) => item.blocks.extend(blocks),
                        None => items.push(Item { task: None, blocks }),
                    }
                }
                node => {
                    let blocks = self.blocks(std::slice::from_ref(node), marks);
                    if !blocks.is_empty() {
                        items.push(Item { task: None, blocks });
                    }
                }
            }
        }
        self.nesting -= 1;
        items.retain(|item| !item.blocks.is_empty());
        if !items.is_empty() {
            let tight = is_tight(&items);
            flow.push(BlockKind::List(List {
                start,
                tight,
                items,
            }));
        }
    }

    fn item(&mut self, element: &Element, marks: &Marks) -> Item {
        let outside = std::mem::replace(&mut self.ticked, said_ticked(element));
        let style = self.style_of(element);
        let mut item = Item {
            task: None,
            blocks: self.blocks(&element.children, &marks.within(element, &style)),
        };
        take_box(&mut item);
        item.task = item.task.or(std::mem::replace(&mut self.ticked, outside));
        item
    }

    /// An item outside of any list, or deeper than lists go.
    pub(super) fn lone_item(&mut self, element: &Element, marks: &Marks, flow: &mut Flow) {
        flow.end();
        if self.nesting >= NESTING {
            self.nodes(&element.children, marks, flow);
            flow.end();
            return;
        }
        self.nesting += 1;
        let item = self.item(element, marks);
        self.nesting -= 1;
        if !item.blocks.is_empty() {
            flow.pieces.push(Piece::Item(ListedItem {
                level: 1,
                number: None,
                list: String::new(),
                item,
            }));
        }
    }

    /// A paragraph that Word says is an item of a list; false where it says no such thing.
    pub(super) fn listed(
        &mut self,
        element: &Element,
        style: &Style,
        marks: &Marks,
        flow: &mut Flow,
    ) -> bool {
        let mut words = style.list.split_whitespace();
        let list = words.next().unwrap_or_default().to_owned();
        let level = words.find_map(|word| word.strip_prefix("level")?.parse().ok());
        let Some(level) = level.map(|level| usize::clamp(level, 1, NESTING)) else {
            return false;
        };
        let mut marker = String::new();
        let mut content = Vec::new();
        without_marker(&element.children, self.sheet, &mut marker, &mut content);
        flow.end();
        self.nesting += 1;
        let mut inner = Flow::default();
        for node in content {
            self.nodes(std::slice::from_ref(node), marks, &mut inner);
        }
        inner.end();
        let mut blocks = put_together(inner.pieces);
        self.nesting -= 1;
        if marker.trim().is_empty() {
            marker = written_marker(&mut blocks);
        }
        let number = match number_of(&marker) {
            None if marker.trim().is_empty() => self
                .sheet
                .is_numbered(&list, level)
                .unwrap_or(false)
                .then_some(1),
            number => number,
        };
        let mut item = Item { task: None, blocks };
        take_box(&mut item);
        if !item.blocks.is_empty() {
            flow.pieces.push(Piece::Item(ListedItem {
                level,
                number,
                list,
                item,
            }));
        }
        true
    }
}

/// What an item says of its box.
fn said_ticked(item: &Element) -> Option<bool> {
    if item.attribute("role") == "checkbox" || item.has("aria-checked") {
        return Some(item.attribute("aria-checked") == "true");
    }
    if item.has("data-checked") {
        return Some(item.attribute("data-checked") == "true");
    }
    match item.attribute("data-list") {
        "checked" => Some(true),
        "unchecked" => Some(false),
        _ => None,
    }
}

/// Parts an item's marker from its text: Word says which it is, by a style or by the
/// comments around it.
fn without_marker<'n>(
    nodes: &'n [Node],
    sheet: &Sheet,
    marker: &mut String,
    content: &mut Vec<&'n Node>,
) {
    for node in nodes {
        match node {
            Node::Element(element) if holds_marker(element, sheet) => {
                marker.push_str(&element.text());
            }
            node => content.push(node),
        }
    }
}

/// Whether an element is a marker, or a font around one.
fn holds_marker(element: &Element, sheet: &Sheet) -> bool {
    element.name == LIST_MARKER
        || sheet.style_of(element).list == "ignore"
        || (element.name == "span"
            && matches!(element.children.as_slice(), [Node::Element(only)] if holds_marker(only, sheet)))
}

/// Takes the marker off an item whose program says nowhere that it is one.
fn written_marker(blocks: &mut [Block]) -> String {
    let Some(BlockKind::Paragraph(content)) = blocks.first_mut().map(|block| &mut block.kind)
    else {
        return String::new();
    };
    let Some(Inline::Text(text)) = content.first_mut() else {
        return String::new();
    };
    let Some((marker, rest)) = text.split_once([' ', '\u{a0}']) else {
        return String::new();
    };
    let is_bullet = matches!(marker, "·" | "•" | "o" | "§" | "-" | "–" | "▪");
    let is_number = marker.ends_with(['.', ')']) && number_of(marker).is_some();
    if !is_bullet && !is_number {
        return String::new();
    }
    let marker = marker.to_owned();
    *text = rest.trim_start().to_owned();
    marker
}

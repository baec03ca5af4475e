//! Headings: the highest of a paste becomes the second level, because the first is the
//! story's own headline, and the others keep their distance.

use issue::document::{Block, BlockKind, Inline};

use super::style::Style;
use super::tree::Element;

/// The level of the heading that an element is; `None` where it is none.
pub(super) fn level_of(element: &Element, style: &Style) -> Option<u8> {
    if let [b'h', digit @ b'1'..=b'6'] = element.name.as_bytes() {
        return Some(digit - b'0');
    }
    if element.attribute("role") == "heading" {
        return Some(element.attribute("aria-level").parse().unwrap_or(2));
    }
    if element.name != "p" {
        return None;
    }
    let named = element
        .attribute("class")
        .split_ascii_whitespace()
        .find_map(|class| {
            let number = class.strip_prefix("MsoHeading");
            match class {
                "MsoTitle" | "MsoTitleCxSpFirst" | "MsoTitleCxSpMiddle" | "MsoTitleCxSpLast" => {
                    Some(1)
                }
                _ => number?.parse().ok(),
            }
        });
    named
        .or(style.outline)
        .filter(|level| (1..=9).contains(level))
}

/// Shifts all headings so that the highest is of the second level.
pub(super) fn shift(blocks: &mut [Block]) {
    let mut highest = None;
    each(blocks, &mut |level| {
        highest = Some(highest.map_or(*level, |highest: u8| highest.min(*level)));
    });
    let Some(highest) = highest else {
        return;
    };
    each(blocks, &mut |level| *level = (*level - highest + 2).min(6));
}

fn each(blocks: &mut [Block], visit: &mut dyn FnMut(&mut u8)) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { level, .. } => visit(level),
            BlockKind::Quote(blocks) => each(blocks, visit),
            BlockKind::List(list) => {
                for item in &mut list.items {
                    each(&mut item.blocks, visit);
                }
            }
            _ => {}
        }
    }
}

/// A heading's text without the marks that all of it has: a heading is bold by itself.
pub(super) fn unmarked(mut content: Vec<Inline>) -> Vec<Inline> {
    loop {
        match <[Inline; 1]>::try_from(content) {
            Ok([Inline::Strong(inner) | Inline::Emphasis(inner)]) => content = inner,
            Ok(other) => return other.into(),
            Err(other) => return other,
        }
    }
}

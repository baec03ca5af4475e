//! Which way a text runs, by its first letter.
//!
//! Browsers find this out themselves where `dir="auto"` stands, but they pass over every
//! part that has a `dir` of its own. A list or a quotation, whose parts all have one, would
//! run left to right whatever it says; so these get their direction written out.
//!
//! The rule is that of the Unicode bidirectional algorithm (UAX #9, P2): the first strong
//! character decides. Digits and punctuation are not strong.

use issue::Direction;
use issue::document::{Block, BlockKind, Inline};

/// The direction of a plain text; `None` where it holds no letter.
pub(crate) fn of_text(text: &str) -> Option<Direction> {
    text.chars()
        .find(|c| c.is_alphabetic() && !is_mark(*c))
        .map(|letter| match letter {
            '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => Direction::Rtl,
            _ => Direction::Ltr,
        })
}

/// The direction of inlines, code left out: it is set left to right everywhere.
pub(crate) fn of_inlines(inlines: &[Inline]) -> Option<Direction> {
    inlines.iter().find_map(|inline| match inline {
        Inline::Text(text) => of_text(text),
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Superscript(content)
        | Inline::Subscript(content)
        | Inline::Link { content, .. } => of_inlines(content),
        _ => None,
    })
}

/// The direction of the first block that has one.
pub(crate) fn of_blocks(blocks: &[Block]) -> Option<Direction> {
    blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => of_inlines(content),
        BlockKind::Quote(blocks)
        | BlockKind::PullQuote(blocks)
        | BlockKind::Alert { blocks, .. } => of_blocks(blocks),
        BlockKind::List(list) => list.items.iter().find_map(|item| of_blocks(&item.blocks)),
        BlockKind::Table(table) => of_cells(table.head.iter().chain(table.rows.iter().flatten())),
        BlockKind::Definitions(definitions) => definitions
            .iter()
            .find_map(|definition| of_inlines(&definition.term)),
        BlockKind::Code { .. } | BlockKind::Rule => None,
    })
}

/// The direction of the first cell that has one.
pub(crate) fn of_cells<'a>(mut cells: impl Iterator<Item = &'a Vec<Inline>>) -> Option<Direction> {
    cells.find_map(|cell| of_inlines(cell))
}

/// Arabic vowel marks are alphabetic to Unicode, but they take the direction of what they
/// stand on.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides() {
        assert_eq!(of_text("Pier"), Some(Direction::Ltr));
        assert_eq!(of_text("«اسکله» pier"), Some(Direction::Rtl));
        assert_eq!(of_text("12. ۱۳ שלום"), Some(Direction::Rtl));
        assert_eq!(of_text("2026 – ۱۴۰۵ %"), None);
        assert_eq!(of_text("Ж"), Some(Direction::Ltr));
    }
}

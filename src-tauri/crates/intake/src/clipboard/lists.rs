//! Lists that a program wrote as paragraphs: each says how deep it stands, and the list is
//! put together here. Word does so, and Word on the web.

use issue::document::{Block, BlockKind, Inline, Item, List};

use super::block;

/// What the reading of a text gives, before lists are put together.
#[derive(Debug)]
pub(super) enum Piece {
    Block(BlockKind),
    /// An item of a list.
    Item(ListedItem),
    /// What belongs to the item before it.
    Continued(Vec<Block>),
}

/// An item that says itself where it stands.
#[derive(Debug)]
pub(super) struct ListedItem {
    /// How deep, from 1.
    pub(super) level: usize,
    /// Its number; `None` for a bullet.
    pub(super) number: Option<u64>,
    /// Which list it is of, as the program calls it.
    pub(super) list: String,
    pub(super) item: Item,
}

/// The blocks of a text, its lists put together.
pub(super) fn put_together(pieces: Vec<Piece>) -> Vec<Block> {
    let mut gathering = Gathering::default();
    for piece in pieces {
        match piece {
            Piece::Item(item) => gathering.item(item),
            Piece::Continued(blocks) => gathering.continued(blocks),
            Piece::Block(kind) => {
                gathering.close_above(0);
                gathering.push(block(kind));
            }
        }
    }
    gathering.close_above(0);
    gathering.blocks
}

#[derive(Default)]
struct Gathering {
    blocks: Vec<Block>,
    /// The lists that are open, outermost first.
    open: Vec<Open>,
}

struct Open {
    level: usize,
    name: String,
    list: List,
}

impl Gathering {
    fn item(&mut self, item: ListedItem) {
        self.close_above(item.level);
        let same = self.open.last().is_some_and(|open| {
            let kind = open.list.start.is_some() == item.number.is_some();
            // Numbers begin anew in another list.
            kind && (item.level > 1 || item.number.is_none() || open.name == item.list)
        });
        if !same
            && self
                .open
                .last()
                .is_some_and(|open| open.level == item.level)
        {
            self.close_last();
        }
        if !same || self.open.last().is_some_and(|open| open.level < item.level) {
            self.open.push(Open {
                level: item.level,
                name: item.list,
                list: List {
                    start: item.number,
                    tight: true,
                    items: Vec::new(),
                },
            });
        }
        if let Some(open) = self.open.last_mut() {
            open.list.items.push(item.item);
        }
    }

    fn continued(&mut self, blocks: Vec<Block>) {
        match self
            .open
            .last_mut()
            .and_then(|open| open.list.items.last_mut())
        {
            Some(item) => item.blocks.extend(blocks),
            None => self.blocks.extend(blocks),
        }
    }

    fn close_above(&mut self, level: usize) {
        while self.open.last().is_some_and(|open| open.level > level) {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let Some(mut closed) = self.open.pop() else {
            return;
        };
        closed.list.tight = is_tight(&closed.list.items);
        let list = block(BlockKind::List(closed.list));
        match self
            .open
            .last_mut()
            .and_then(|open| open.list.items.last_mut())
        {
            Some(item) => item.blocks.push(list),
            None => self.push(list),
        }
    }

    /// Adds a block; bullets right behind bullets are one list.
    fn push(&mut self, block: Block) {
        match (
            self.blocks.last_mut().map(|before| &mut before.kind),
            block.kind,
        ) {
            (Some(BlockKind::List(before)), BlockKind::List(list))
                if before.start.is_none() && list.start.is_none() =>
            {
                before.tight &= list.tight;
                before.items.extend(list.items);
            }
            (_, kind) => self.blocks.push(super::block(kind)),
        }
    }
}

/// Whether items stand close: none has more than a paragraph and the lists below it.
pub(super) fn is_tight(items: &[Item]) -> bool {
    items.iter().all(|item| {
        let mut blocks = item.blocks.iter().map(|block| &block.kind);
        let first = blocks.next();
        matches!(
            first,
            None | Some(BlockKind::Paragraph(_) | BlockKind::List(_))
        ) && blocks.all(|kind| matches!(kind, BlockKind::List(_)))
    })
}

/// The number that a marker says: `3.`, `c)`, `(iv)`; `None` where it is a bullet.
pub(super) fn number_of(marker: &str) -> Option<u64> {
    let marker = marker.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
    let bare = marker
        .trim_start_matches('(')
        .trim_end_matches(['.', ')', ':', '-']);
    if bare.is_empty() || bare.len() == marker.len() {
        return bare.parse().ok();
    }
    // The last of `2.1.3.` is the item's own.
    let own = bare.rsplit('.').next().unwrap_or(bare);
    if let Ok(number) = own.parse() {
        return Some(number);
    }
    let is_word = own.len() <= 5 && own.chars().all(|c| c.is_alphabetic());
    let mut letters = own.chars().map(|c| c.to_ascii_lowercase());
    match (letters.next(), letters.next()) {
        (Some('i'), None) => Some(1),
        (Some(letter @ 'a'..='z'), None) => Some(u64::from(letter) - u64::from('a') + 1),
        // Roman and other numbers count, whatever they are.
        _ => is_word.then_some(1),
    }
}

/// Takes the box off the text of an item that can be ticked off.
pub(super) fn take_box(item: &mut Item) {
    let Some(BlockKind::Paragraph(content)) = item.blocks.first_mut().map(|block| &mut block.kind)
    else {
        return;
    };
    let Some(Inline::Text(text)) = content.first_mut() else {
        return;
    };
    let done = match text.chars().next() {
        Some('☐' | '□') => false,
        Some('☑' | '☒' | '✅') => true,
        _ => return,
    };
    let rest = text.trim_start_matches(['☐', '□', '☑', '☒', '✅', '\u{fe0e}', '\u{fe0f}']);
    *text = rest.trim_start().to_owned();
    item.task = Some(done);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_say_their_number() {
        for (marker, number) in [
            ("3.", Some(3)),
            ("2.1.4.\u{a0}", Some(4)),
            ("c)", Some(3)),
            ("(i)", Some(1)),
            ("iv.", Some(1)),
            ("12", Some(12)),
            ("·", None),
            ("o", None),
            ("-", None),
            ("§", None),
        ] {
            assert_eq!(number_of(marker), number, "{marker}");
        }
    }
}

//! The columns of a table: how wide what is said in them is.

use issue::document::{Inline, Table, plain_text};

use super::runs::{
    LONGEST_NUMBER, address_parts, breaks_by_itself, is_address, is_of_number, width,
};

/// The letters' share of a cell's width, taking the space at its sides for two letters.
pub(super) const SIDES: f64 = 2.0;

/// How many letters wide a column is, with the space at its sides.
pub(super) struct Column {
    /// As its longest number.
    pub(super) number: f64,
    /// As its longest word, and at least a fair part of its longest cell.
    pub(super) needed: f64,
    /// As its longest cell.
    pub(super) natural: f64,
}

impl Column {
    /// A column of a table.
    pub(super) fn of(table: &Table, at: usize) -> Self {
        let mut column = Self {
            number: 1.0,
            needed: 1.0,
            natural: 1.0,
        };
        for (index, row) in rows(table).enumerate() {
            let Some(cell) = row.get(at) else { continue };
            let text = plain_text(cell);
            // The head is bold.
            let bold = if index == 0 { 1.08 } else { 1.0 };
            let whole = width(&text) * bold;
            for word in text.split_whitespace() {
                let word_width = width(longest_part(word)) * bold;
                if word.chars().all(is_of_number) && word.chars().count() <= LONGEST_NUMBER {
                    column.number = column.number.max(word_width);
                    column.needed = column.needed.max(word_width);
                } else {
                    column.needed = column.needed.max(word_width.min(28.0));
                }
            }
            column.needed = column.needed.max(whole.min(60.0) / 3.0);
            column.natural = column.natural.max(whole);
        }
        column.natural = column.natural.max(column.needed);
        Self {
            number: column.number + SIDES,
            needed: column.needed + SIDES,
            natural: column.natural + SIDES,
        }
    }
}

/// The longest part of a word that Typst sets in one line where it can.
fn longest_part(word: &str) -> &str {
    let parts = match is_address(word) {
        true => address_parts(word),
        false if word.chars().all(is_of_number) => vec![word],
        false => word.split_inclusive(breaks_by_itself).collect(),
    };
    let longest = parts.into_iter().max_by_key(|part| part.chars().count());
    longest.unwrap_or_default()
}

/// How many lines a row takes where its columns are so many letters wide.
pub(super) fn lines(row: &[Vec<Inline>], letters: &[f64]) -> f64 {
    let cells = row.iter().zip(letters);
    let lines = cells.map(|(cell, letters)| {
        (width(&plain_text(cell)) * 1.05 / (letters - SIDES).max(1.0)).ceil()
    });
    lines.fold(1.0, f64::max)
}

fn rows(table: &Table) -> impl Iterator<Item = &Vec<Vec<Inline>>> {
    std::iter::once(&table.head).chain(&table.rows)
}

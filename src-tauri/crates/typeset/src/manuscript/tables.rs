//! Tables: in the column where they fit, across the page where they need it, and as
//! records, one after the other, where no page is wide enough.

use issue::document::{Alignment, Inline, Table, plain_text};

use super::code::{array, call, literal, tall_call};
use super::setter::Setter;

/// A table of more rows than this stays in its column, where it can go on in the next.
const TALLEST_ACROSS: usize = 24;
/// More columns than this are set as records.
const MOST_COLUMNS: usize = 12;
/// From this share of the text's size on, a table's letters are as large as the text.
const NEARLY_FULL: f64 = 0.8;
/// The letters' share of a cell's width, taking the space at its sides for two letters.
const SIDES: usize = 2;

impl Setter<'_, '_> {
    /// The calls of a table.
    pub(super) fn table(&mut self, table: &Table, calls: &mut Vec<String>) {
        let columns = table.alignments.len();
        if columns == 0 {
            return;
        }
        if columns > MOST_COLUMNS {
            return self.records(table, calls);
        }
        let sheet = self.materials.sheet;
        let (room, page) = (
            sheet.letters(sheet.column()),
            sheet.letters(sheet.measure()),
        );
        let needed = needed(table);
        let may_float = self.depth == 0 && sheet.columns > 1 && table.rows.len() <= TALLEST_ACROSS;
        let across = needed > room && may_float;
        let room = if across { page } else { room };
        // Letters are made smaller to fit, down to seven tenths or what the layout allows.
        let least = (sheet.design.smallest / sheet.text).clamp(0.72, 0.92);
        // Where they may not be made smaller, words would be cut to pieces.
        if least > NEARLY_FULL && needed as f64 * least > room as f64 {
            return self.records(table, calls);
        }
        let size = (room as f64 / needed.max(1) as f64).clamp(least, 0.92);
        let longest = (room as f64 / size) as usize / columns;
        let code = self.with_longest(longest.saturating_sub(SIDES).max(4), |setter| {
            setter.sheet(table, size, room, across)
        });
        calls.push(if across { call("wide", &[code]) } else { code });
    }

    fn sheet(&mut self, table: &Table, size: f64, room: usize, across: bool) -> String {
        let sides: Vec<String> = table
            .alignments
            .iter()
            .map(|side| side_of(*side).to_owned())
            .collect();
        let repeats = !table.head.iter().any(|cell| holds_links(cell));
        let head: Vec<String> = table.head.iter().map(|cell| self.cell(cell)).collect();
        let mut arguments = vec![
            array(&sides),
            format!("widths: {}", array(&self.widths(table, room))),
            format!("size: {size:.2}em"),
            format!("repeats: {repeats}"),
            format!("head: {}", array(&head)),
        ];
        if across {
            arguments.push("over: true".to_owned());
        }
        for row in &table.rows {
            // A row is as long as the head, whatever the table says.
            for index in 0..sides.len() {
                arguments.push(
                    row.get(index)
                        .map_or_else(|| "[]".to_owned(), |cell| self.cell(cell)),
                );
            }
        }
        tall_call("sheet", &arguments)
    }

    /// The columns' widths: as their cells need, and where there is room to spare, the
    /// widest takes it, so that the rules run from edge to edge.
    fn widths(&self, table: &Table, room: usize) -> Vec<String> {
        let letters = |column: usize| {
            let cells = rows(table).filter_map(|row| row.get(column));
            cells
                .map(|cell| plain_text(cell).chars().count())
                .max()
                .unwrap_or(0)
                + SIDES
        };
        let columns = table.alignments.len();
        let whole: usize = (0..columns).map(letters).sum();
        let widest = (0..columns).max_by_key(|&column| letters(column));
        let spare = self.depth == 0 && whole <= room;
        let width = |column| {
            if spare && Some(column) == widest {
                "1fr"
            } else {
                "auto"
            }
        };
        (0..columns)
            .map(|column| width(column).to_owned())
            .collect()
    }

    fn cell(&mut self, content: &[Inline]) -> String {
        let parts = self.line(content);
        call("line-of", &parts)
    }

    /// Each row as a list of what its cells say, headed by their columns' names.
    fn records(&mut self, table: &Table, calls: &mut Vec<String>) {
        for row in &table.rows {
            let mut arguments = vec!["true".to_owned()];
            for (head, cell) in table.head.iter().zip(row) {
                if plain_text(cell).trim().is_empty() {
                    continue;
                }
                let head = literal(&self.materials.letters.set(&plain_text(head)));
                let parts = [vec![head], self.line(cell)].concat();
                arguments.push(call("term", &parts));
            }
            calls.push(tall_call("definitions", &arguments));
        }
    }
}

/// How many letters wide a table must be: each column as wide as its longest word, and at
/// least a fair part of its longest cell.
fn needed(table: &Table) -> usize {
    let columns = table.alignments.len();
    let width = |column: usize| {
        let cells = rows(table)
            .filter_map(|row| row.get(column))
            .map(|cell| plain_text(cell));
        cells
            .map(|cell| {
                let word = cell
                    .split_whitespace()
                    .map(|word| word.chars().count())
                    .max();
                let whole = cell.chars().count();
                word.unwrap_or(0).min(28).max(whole.min(60) / 3).max(1)
            })
            .max()
            .unwrap_or(1)
    };
    (0..columns).map(|column| width(column) + SIDES).sum()
}

fn rows(table: &Table) -> impl Iterator<Item = &Vec<Vec<Inline>>> {
    std::iter::once(&table.head).chain(&table.rows)
}

fn holds_links(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Link { .. } | Inline::FootnoteReference { .. } | Inline::Picture { .. } => true,
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Strikethrough(content)
        | Inline::Superscript(content)
        | Inline::Subscript(content) => holds_links(content),
        _ => false,
    })
}

fn side_of(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None => "start",
        Alignment::Left => "left",
        Alignment::Center => "center",
        Alignment::Right => "right",
    }
}

//! Tables: in the column where they fit, across the page where they need it, and as
//! records, one after the other, where no page is wide enough.

use issue::document::{Alignment, Inline, Table, plain_text};

use words::message;

use super::code::{array, call, literal, tall_call};
use super::columns::{Column, SIDES, lines};
use super::line::plain_line;
use super::setter::Setter;

/// A table across the page that takes more than this of its height goes on across the next.
const TALLEST_ACROSS: f64 = 0.55;
/// More columns than this are set as records.
const MOST_COLUMNS: usize = 12;
/// From this share of the text's size on, a table's letters are as large as the text.
const NEARLY_FULL: f64 = 0.8;
/// How many letters less space there is beside a cell where a table would not fit otherwise.
const TIGHTER: f64 = 0.9;
/// A cell of more lines than this may break over columns.
const MOST_LINES: f64 = 12.0;
/// A line of a cell and the space over and under its lines, in sizes of its letters.
const LINE: f64 = 1.1;
const AROUND: f64 = 0.8;

/// How a table is set: where, how large, and how wide its columns are.
struct Form {
    across: bool,
    /// Whether there is less space beside its cells, so that it fits.
    tight: bool,
    size: f64,
    /// How many letters wide each column is.
    letters: Vec<f64>,
    /// The columns' widths as Typst is told them.
    widths: Vec<String>,
}

impl Setter<'_, '_> {
    /// The calls of a table.
    pub(super) fn table(&mut self, table: &Table, calls: &mut Vec<String>) {
        if table.alignments.is_empty() {
            return;
        }
        let columns: Vec<Column> = (0..table.alignments.len())
            .map(|at| Column::of(table, at))
            .collect();
        let Some(form) = self.form(&columns) else {
            return self.records(table, calls);
        };
        let head: Vec<String> = table
            .head
            .iter()
            .zip(&form.letters)
            .map(|(cell, &letters)| self.cell(cell, letters))
            .collect();
        let mut rows = Vec::new();
        for row in &table.rows {
            let cells = form.letters.iter().enumerate();
            // A row is as long as the head, whatever the table says.
            let cells = cells.map(|(at, &letters)| {
                row.get(at)
                    .map_or_else(|| "[]".to_owned(), |cell| self.cell(cell, letters))
            });
            rows.push((cells.collect::<Vec<_>>(), lines(row, &form.letters)));
        }
        if !form.across {
            return calls.push(self.sheet(table, &form, &head, &rows));
        }
        // What stands across the page cannot break; a tall table stands there in pieces.
        let text = self.materials.sheet.text * form.size;
        let high = |lines: f64| (lines * LINE + AROUND) * text;
        let tallest = self.materials.sheet.column_height() * TALLEST_ACROSS;
        let whole: f64 = rows.iter().map(|(_, lines)| high(*lines)).sum();
        let count = (whole / tallest).ceil().max(1.0);
        let mut pieces = Vec::new();
        let (mut from, mut done, mut of) = (0, 0.0, 0);
        for (at, (_, lines)) in rows.iter().enumerate() {
            let row = high(*lines);
            let piece = ((done + row / 2.0) / whole * count) as usize;
            if piece > of {
                pieces.push(from..at);
                (from, of) = (at, piece);
            }
            done += row;
        }
        pieces.push(from..rows.len());
        for (number, piece) in pieces.into_iter().enumerate() {
            // The others say the head again, without what may be on the page only once.
            let head = match number {
                0 => head.clone(),
                _ => table
                    .head
                    .iter()
                    .map(|cell| self.said_again(cell))
                    .collect(),
            };
            let code = self.sheet(table, &form, &head, &rows[piece]);
            let wide = self.wide(code);
            calls.push(wide);
        }
    }

    /// A cell's text alone.
    fn said_again(&mut self, cell: &[Inline]) -> String {
        let text = self.materials.letters.set(&plain_text(cell));
        call("line-of", &plain_line(&text, self.limits().whole()))
    }

    /// How a table is set; `None` where no size and no place leaves its words whole.
    fn form(&self, columns: &[Column]) -> Option<Form> {
        if columns.len() > MOST_COLUMNS {
            return None;
        }
        let sheet = self.materials.sheet;
        let letters = |width| sheet.letters(width) as f64;
        let sum = |width: fn(&Column) -> f64| columns.iter().map(width).sum::<f64>();
        let needed = sum(|column| column.needed);
        let across = self.depth == 0 && sheet.columns > 1 && needed > letters(sheet.column());
        let room = letters(if across {
            sheet.measure()
        } else {
            sheet.column()
        });
        // Letters are made smaller to fit, down to seven tenths or what the layout allows.
        let least = (sheet.design.smallest / sheet.text).clamp(0.72, 0.92);
        let cut = sum(|column| column.number);
        // Where they may not be made smaller, words would be cut to pieces; numbers never are.
        let fits = |room: f64| {
            let whole = least <= NEARLY_FULL || needed * least <= room;
            whole && cut * least <= room
        };
        let tight = !fits(room);
        // Less space beside the cells is as good as a wider page.
        let room = match tight {
            true => room + TIGHTER * columns.len() as f64,
            false => room,
        };
        if !fits(room) {
            return None;
        }
        let size = (room / needed.max(1.0)).clamp(least, 0.92);
        let room = room / size;
        let natural = sum(|column| column.natural);
        let letters: Vec<f64> = if natural <= room {
            let share = room / natural;
            columns
                .iter()
                .map(|column| column.natural * share)
                .collect()
        } else {
            // Each its longest word, and of what is left as much as it is longer than that.
            let spare = (room - needed).max(0.0) / (natural - needed).max(1.0);
            let fits = (room / needed).min(1.0);
            let width = |column: &Column| {
                column.number.max(column.needed * fits) + (column.natural - column.needed) * spare
            };
            columns.iter().map(width).collect()
        };
        // In a list or a quotation there is less room than is known here.
        let widths = match self.depth {
            0 => letters
                .iter()
                .map(|width| format!("{width:.2}fr"))
                .collect(),
            _ => vec!["auto".to_owned(); columns.len()],
        };
        Some(Form {
            across,
            tight,
            size,
            letters,
            widths,
        })
    }

    fn sheet(
        &self,
        table: &Table,
        form: &Form,
        head: &[String],
        rows: &[(Vec<String>, f64)],
    ) -> String {
        let sides: Vec<String> = table
            .alignments
            .iter()
            .map(|side| side_of(*side).to_owned())
            .collect();
        let repeats = !table.head.iter().any(|cell| holds_links(cell));
        let mut arguments = vec![
            array(&sides),
            format!("widths: {}", array(&form.widths)),
            format!("size: {:.2}em", form.size),
            format!("repeats: {repeats}"),
            format!("head: {}", array(head)),
        ];
        if form.across {
            arguments.push("over: true".to_owned());
        }
        if form.tight {
            arguments.push("tight: true".to_owned());
        }
        if rows.iter().any(|(_, lines)| *lines > MOST_LINES) {
            arguments.push("breaks: true".to_owned());
        }
        arguments.extend(rows.iter().flat_map(|(cells, _)| cells.iter().cloned()));
        tall_call("sheet", &arguments)
    }

    /// A cell of a column so many letters wide.
    fn cell(&mut self, content: &[Inline], letters: f64) -> String {
        let longest = (letters - SIDES).max(4.0) as usize;
        let parts = self.with_longest(longest, |setter| setter.line(content));
        call("line-of", &parts)
    }

    /// Each row as a list of what its cells say, headed by their columns' names.
    fn records(&mut self, table: &Table, calls: &mut Vec<String>) {
        let place = self.materials.notes.place();
        let told = message!("typeset-table-as-list", place);
        self.materials.notes.add(told);
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

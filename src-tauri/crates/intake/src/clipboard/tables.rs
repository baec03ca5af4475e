//! Tables: those that hold data become tables, those that only lay a page out become what
//! stands in them.

use issue::document::{Alignment, Block, BlockKind, Inline, Table};

use super::blocks::Reader;
use super::runs::{Marks, is_blank};
use super::style::Align;
use super::tree::{Element, Node};
use super::{block, plain};

/// How many columns one cell may claim; a hostile number would make a table of nothing.
const SPAN: usize = 40;

/// A cell as it is read.
struct Cell {
    blocks: Vec<Block>,
    columns: usize,
    rows: usize,
    is_head: bool,
    align: Option<Align>,
}

/// The rows of a table, in order, and which of them are said to be its head.
#[derive(Default)]
struct Rows<'a> {
    rows: Vec<(&'a Element, bool)>,
    /// What stands in a table and belongs to no row, its caption first of all.
    strays: Vec<&'a Node>,
}

impl Reader<'_> {
    /// The blocks that a table means.
    pub(super) fn table(&mut self, table: &Element, marks: &Marks) -> Vec<BlockKind> {
        let mut rows = Rows::default();
        rows.gather(table, false);
        let mut kinds = Vec::new();
        for stray in &rows.strays {
            kinds.extend(self.kinds(stray, marks));
        }
        let mut grid = Vec::new();
        for (row, in_head) in &rows.rows {
            let mut cells = Vec::new();
            for cell in row.elements() {
                if !self.is_hidden(cell) {
                    cells.push(self.cell(cell, *in_head, marks));
                }
            }
            // Text between the cells stands in one of its own.
            for stray in row.children.iter().filter(|node| node.element().is_none()) {
                kinds.extend(self.kinds(stray, marks));
            }
            grid.push(cells);
        }
        if is_layout(table, &grid) {
            let cells = grid.into_iter().flatten();
            kinds.extend(cells.flat_map(|cell| cell.blocks).map(|block| block.kind));
        } else if let Some(table) = table_of(grid) {
            kinds.push(BlockKind::Table(table));
        }
        kinds
    }

    /// What a node means that no cell holds.
    fn kinds(&mut self, node: &Node, marks: &Marks) -> Vec<BlockKind> {
        let blocks = self.blocks(std::slice::from_ref(node), marks);
        blocks.into_iter().map(|block| block.kind).collect()
    }

    fn cell(&mut self, cell: &Element, in_head: bool, marks: &Marks) -> Cell {
        let style = self.style_of(cell);
        let number = |name| cell.attribute(name).trim().parse().unwrap_or(1);
        let marks = Marks {
            strong: style.bold.unwrap_or(marks.strong),
            emphasis: style.italic.unwrap_or(marks.emphasis),
            ..marks.clone()
        };
        let align = match cell.attribute("align") {
            "right" => Some(Align::Right),
            "center" | "middle" => Some(Align::Center),
            _ => style.align,
        };
        Cell {
            blocks: self.blocks(&cell.children, &marks),
            columns: usize::clamp(number("colspan"), 1, SPAN),
            rows: usize::max(number("rowspan"), 1),
            is_head: in_head || cell.name == "th",
            align,
        }
    }
}

impl<'a> Rows<'a> {
    fn gather(&mut self, element: &'a Element, in_head: bool) {
        for node in &element.children {
            match node {
                Node::Element(part) => match part.name.as_str() {
                    "tr" => self.rows.push((part, in_head)),
                    "thead" => self.gather(part, true),
                    "tbody" | "tfoot" => self.gather(part, in_head),
                    "colgroup" | "col" => {}
                    _ => self.strays.push(node),
                },
                Node::Text(_) => self.strays.push(node),
            }
        }
    }
}

/// Whether a table only lays out what stands in it: it is said to, it has one column or one
/// row of text in blocks, or what stands in it is more than a cell can hold.
fn is_layout(table: &Element, grid: &[Vec<Cell>]) -> bool {
    if matches!(table.attribute("role"), "presentation" | "none") {
        return true;
    }
    let has_head = grid.iter().flatten().any(|cell| cell.is_head);
    let columns = grid
        .iter()
        .map(|row| row.iter().filter(|cell| !cell.blocks.is_empty()).count());
    let is_narrow = columns.max().unwrap_or_default() <= 1;
    let mut kinds = grid
        .iter()
        .flatten()
        .flat_map(|cell| &cell.blocks)
        .map(|block| &block.kind);
    let too_much = kinds.any(|kind| {
        matches!(
            kind,
            BlockKind::Table(_) | BlockKind::Code { .. } | BlockKind::Quote(_) | BlockKind::Rule
        )
    });
    (is_narrow && !has_head) || too_much
}

/// The table of a grid of cells; `None` where nothing stands in it.
fn table_of(grid: Vec<Vec<Cell>>) -> Option<Table> {
    let said_head = grid.first().is_some_and(|row| {
        row.iter().any(|cell| cell.is_head)
            && row
                .iter()
                .all(|cell| cell.is_head || cell.blocks.is_empty())
    });
    let mut aligns: Vec<Vec<Option<Align>>> = Vec::new();
    let mut rows = spread(grid, &mut aligns);
    let width = rows.iter().map(Vec::len).max()?;
    for row in &mut rows {
        row.resize_with(width, Vec::new);
    }
    // What is empty all the way tells nothing.
    rows.retain(|row| row.iter().any(|cell| !is_blank(cell)));
    let filled: Vec<bool> = (0..width)
        .map(|column| rows.iter().any(|row| !is_blank(&row[column])))
        .collect();
    for row in &mut rows {
        let mut kept = filled.iter();
        row.retain(|_| kept.next().is_some_and(|&kept| kept));
    }
    let first = rows.first()?;
    let has_head = said_head || reads_as_head(first);
    let head = if has_head {
        rows.remove(0).into_iter().map(without_strong).collect()
    } else {
        vec![Vec::new(); first.len()]
    };
    let columns = filled.iter().enumerate().filter(|&(_, &kept)| kept);
    Some(Table {
        alignments: columns
            .map(|(column, _)| alignment(aligns.get(column), has_head))
            .collect(),
        head,
        rows,
    })
}

/// The cells of each row at the columns they stand in: a cell that spans several has its
/// text in the first, and the others stay empty.
fn spread(grid: Vec<Vec<Cell>>, aligns: &mut Vec<Vec<Option<Align>>>) -> Vec<Vec<Vec<Inline>>> {
    // For each column, how many more rows a cell from above takes.
    let mut taken: Vec<usize> = Vec::new();
    let mut rows = Vec::with_capacity(grid.len());
    for cells in grid {
        let mut row: Vec<Vec<Inline>> = Vec::new();
        for cell in cells {
            skip_taken(&mut row, &mut taken);
            let start = row.len();
            row.push(one_line(cell.blocks));
            row.resize_with(start + cell.columns, Vec::new);
            if taken.len() < row.len() {
                taken.resize(row.len(), 0);
            }
            taken[start..row.len()].fill(cell.rows - 1);
            if aligns.len() < row.len() {
                aligns.resize_with(row.len(), Vec::new);
            }
            if !is_blank(&row[start]) {
                aligns[start].push(cell.align);
            }
        }
        skip_taken(&mut row, &mut taken);
        rows.push(row);
    }
    rows
}

/// Leaves the places empty that a cell from above takes.
fn skip_taken(row: &mut Vec<Vec<Inline>>, taken: &mut [usize]) {
    while let Some(left) = taken.get_mut(row.len()).filter(|left| **left > 0) {
        *left -= 1;
        row.push(Vec::new());
    }
}

/// Whether a first row that is not said to be a head reads as one: it is all bold, or it
/// holds words only.
fn reads_as_head(row: &[Vec<Inline>]) -> bool {
    let mut filled = row.iter().filter(|cell| !is_blank(cell));
    let is_bold = |cell: &Vec<Inline>| matches!(cell.as_slice(), [Inline::Strong(_)]);
    if filled.clone().all(is_bold) {
        return true;
    }
    filled.all(|cell| !plain(cell).chars().any(char::is_numeric))
}

/// A head is bold by itself.
fn without_strong(cell: Vec<Inline>) -> Vec<Inline> {
    match <[Inline; 1]>::try_from(cell) {
        Ok([Inline::Strong(content)]) => content,
        Ok(cell) => cell.into(),
        Err(cell) => cell,
    }
}

/// How a column is aligned: as all its cells are, its head aside where there is one.
fn alignment(cells: Option<&Vec<Option<Align>>>, has_head: bool) -> Alignment {
    let cells = cells.map_or(&[][..], Vec::as_slice);
    let body = match (has_head, cells) {
        (true, [_, body @ ..]) if !body.is_empty() => body,
        (_, cells) => cells,
    };
    match body.first().copied().flatten() {
        Some(Align::Right) if body.iter().all(|cell| *cell == Some(Align::Right)) => {
            Alignment::Right
        }
        Some(Align::Center) if body.iter().all(|cell| *cell == Some(Align::Center)) => {
            Alignment::Center
        }
        _ => Alignment::None,
    }
}

/// All that stands in a cell, in one line with breaks.
fn one_line(blocks: Vec<Block>) -> Vec<Inline> {
    let mut line = Vec::new();
    for inlines in blocks.into_iter().flat_map(|block| lines_of(block.kind)) {
        if !line.is_empty() {
            line.push(Inline::LineBreak);
        }
        line.extend(inlines);
    }
    line
}

fn lines_of(kind: BlockKind) -> Vec<Vec<Inline>> {
    let within = |blocks: Vec<Block>| blocks.into_iter().flat_map(|block| lines_of(block.kind));
    match kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => vec![content],
        BlockKind::Quote(blocks)
        | BlockKind::PullQuote(blocks)
        | BlockKind::Alert { blocks, .. } => within(blocks).collect(),
        BlockKind::List(list) => {
            let mut lines = Vec::new();
            for (index, item) in list.items.into_iter().enumerate() {
                let mark = match list.start {
                    Some(start) => format!("{}. ", start + index as u64),
                    None => "• ".to_owned(),
                };
                let mut first = Some(Inline::Text(mark));
                for inner in within(item.blocks) {
                    lines.push(first.take().into_iter().chain(inner).collect());
                }
            }
            lines
        }
        BlockKind::Code { text, .. } => text
            .lines()
            .map(|line| vec![Inline::Code(line.to_owned())])
            .collect(),
        BlockKind::Definitions(definitions) => definitions
            .into_iter()
            .flat_map(|definition| {
                let details = definition.details.into_iter().flatten().collect();
                std::iter::once(definition.term).chain(within(details).collect::<Vec<_>>())
            })
            .collect(),
        BlockKind::Table(table) => std::iter::once(table.head)
            .chain(table.rows)
            .flatten()
            .collect(),
        BlockKind::Rule => Vec::new(),
    }
}

/// A table alone in a text, as a spreadsheet gives one cell, is what stands in it.
pub(super) fn unwrap_single(blocks: Vec<Block>) -> Vec<Block> {
    let single = match blocks.as_slice() {
        [
            Block {
                kind: BlockKind::Table(table),
                ..
            },
        ] if table.rows.is_empty() && table.head.len() == 1 => table.head.first().cloned(),
        _ => None,
    };
    match single {
        Some(content) => vec![block(BlockKind::Paragraph(content))],
        None => blocks,
    }
}

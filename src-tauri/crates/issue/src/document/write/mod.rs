//! A document written as Markdown, the way an editor would type it: `-` for bullets, `**`
//! for bold, one blank line between blocks, no blanks at the ends of lines.
//!
//! What is written reads back as the same document: marks that stand in the text as text
//! are escaped ([`escape`]), and marks that would not take where they fall are moved or
//! left out ([`tidy`], [`inline`]). A word is never left out.
//!
//! Deliberately not here: keeping the form of Markdown that was typed. A story is never
//! written this way; only text that comes from elsewhere is.

mod escape;
mod inline;
mod tidy;

#[cfg(test)]
mod tests;

use inline::{Place, line};

use super::parse::PULL_QUOTE;
use super::{
    AlertKind, Alignment, Block, BlockKind, Definition, Document, Footnote, Inline, List, Table,
};

/// A document as Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The blocks; lines end in `\n` but for the last.
    pub text: String,
    /// The footnotes' definitions, one after the other; empty where there is none.
    pub footnotes: String,
}

impl Document {
    /// Writes the document as Markdown. Footnotes keep their labels, and their definitions
    /// come apart, so that they can stand at the end of a longer text.
    pub fn write(&self) -> Written {
        let writer = Writer {
            footnotes: &self.footnotes,
        };
        let definitions: Vec<String> = self
            .footnotes
            .iter()
            .map(|note| writer.note(note))
            .collect();
        Written {
            text: writer.blocks(&self.blocks),
            footnotes: definitions.join("\n"),
        }
    }
}

/// What the blocks of one document are written with.
#[derive(Clone, Copy)]
struct Writer<'a> {
    footnotes: &'a [Footnote],
}

impl Writer<'_> {
    fn blocks(self, blocks: &[Block]) -> String {
        self.joined(blocks, |_| "\n\n")
    }

    /// The blocks of a tight item: a list follows its paragraph in the next line.
    fn close_blocks(self, blocks: &[Block]) -> String {
        self.joined(blocks, |next| match next {
            BlockKind::List(list) if may_interrupt(list) => "\n",
            _ => "\n\n",
        })
    }

    fn joined(self, blocks: &[Block], gap: impl Fn(&BlockKind) -> &'static str) -> String {
        let mut text = String::new();
        // Two lists in a row would be one, were they not marked apart.
        let mut apart = false;
        for (index, block) in blocks.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| &blocks[before].kind);
            apart = !apart && before.is_some_and(|before| run_together(before, &block.kind));
            let written = match &block.kind {
                BlockKind::List(list) => self.list(list, apart),
                // Right behind a bullet hyphens would make one rule with it.
                BlockKind::Rule if text.is_empty() => "___".to_owned(),
                kind => self.block(kind),
            };
            if written.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push_str(gap(&block.kind));
            }
            text.push_str(&written);
        }
        text
    }

    fn block(self, kind: &BlockKind) -> String {
        match kind {
            BlockKind::Paragraph(content) => self.line(content, Place::Paragraph),
            BlockKind::Heading { level, content } => {
                let marks = "#".repeat(usize::from(*level).clamp(1, 6));
                format!("{marks} {}", self.line(content, Place::Heading))
                    .trim_end()
                    .to_owned()
            }
            BlockKind::Quote(blocks) => prefixed(&self.blocks(blocks), "> ", "> "),
            BlockKind::PullQuote(blocks) => {
                let text = format!("{PULL_QUOTE}\n\n{}", self.blocks(blocks));
                prefixed(text.trim_end(), "> ", "> ")
            }
            BlockKind::Alert {
                kind,
                title,
                blocks,
            } => {
                let head = format!("[!{}]", alert_name(*kind));
                let title = title.as_deref().unwrap_or_default();
                let text =
                    format!("{head} {title}").trim_end().to_owned() + "\n" + &self.blocks(blocks);
                prefixed(text.trim_end(), "> ", "> ")
            }
            BlockKind::List(list) => self.list(list, false),
            BlockKind::Code { info, text } => code(info, text),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Rule => "---".to_owned(),
            BlockKind::Definitions(definitions) => {
                let written: Vec<String> = definitions
                    .iter()
                    .map(|definition| self.definition(definition))
                    .collect();
                written.join("\n\n")
            }
        }
    }

    fn list(self, list: &List, apart: bool) -> String {
        let mut items = Vec::new();
        let mut numbers = list.start.unwrap_or(1)..;
        for item in &list.items {
            let text = match list.tight {
                true => self.close_blocks(&item.blocks),
                false => self.blocks(&item.blocks),
            };
            // Marks without a text would be read as a rule: `- - -`.
            if text.is_empty() {
                continue;
            }
            let number = numbers.next().unwrap_or_default();
            let mut mark = match (list.start, apart) {
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
                (Some(_), false) => format!("{number}. "),
                (Some(_), true) => format!("{number}) "),
            };
            let indent = " ".repeat(mark.len());
            // Only a paragraph can be ticked off.
            let first = item.blocks.first().map(|block| &block.kind);
            let is_paragraph = matches!(first, Some(BlockKind::Paragraph(content))
                if !self.line(content, Place::Paragraph).is_empty());
            mark.push_str(match item.task.filter(|_| is_paragraph) {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            });
            items.push(prefixed(&text, &mark, &indent));
        }
        items.join(if list.tight { "\n" } else { "\n\n" })
    }

    fn definition(self, definition: &Definition) -> String {
        let mut text = self.line(&definition.term, Place::Heading);
        for details in &definition.details {
            text.push_str(if definition.tight { "\n" } else { "\n\n" });
            text.push_str(&prefixed(&self.blocks(details), ": ", "  "));
        }
        text
    }

    fn table(self, table: &Table) -> String {
        let row = |cells: &[Vec<Inline>]| {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| self.line(cell, Place::Cell))
                .collect();
            // An empty cell is one blank, not two.
            format!("| {} |", cells.join(" | ")).replace("|  |", "| |")
        };
        let rules: Vec<&str> = table.alignments.iter().map(rule).collect();
        let mut lines = vec![row(&table.head), format!("| {} |", rules.join(" | "))];
        lines.extend(table.rows.iter().map(|cells| row(cells)));
        lines.join("\n")
    }

    fn note(self, note: &Footnote) -> String {
        prefixed(
            &self.blocks(&note.blocks),
            &format!("[^{}]: ", note.label),
            "    ",
        )
    }

    fn line(self, content: &[Inline], place: Place) -> String {
        line(&tidy::tidy(content), place, self.footnotes)
    }
}

/// The lines of a text, the first behind `first`, the others behind `rest`; an empty line
/// gets no blanks.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let mut lines = String::with_capacity(text.len() + first.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            lines.push('\n');
        }
        let prefix = if index == 0 { first } else { rest };
        match line {
            "" => lines.push_str(prefix.trim_end()),
            line => {
                lines.push_str(prefix);
                lines.push_str(line);
            }
        }
    }
    lines
}

/// Whether two blocks in a row would be read as one list.
fn run_together(before: &BlockKind, after: &BlockKind) -> bool {
    match (before, after) {
        (BlockKind::List(before), BlockKind::List(after)) => {
            before.start.is_some() == after.start.is_some()
        }
        _ => false,
    }
}

/// Whether a list is known for one right under a paragraph.
fn may_interrupt(list: &List) -> bool {
    let begins = list
        .items
        .first()
        .is_some_and(|item| !item.blocks.is_empty());
    begins && matches!(list.start, None | Some(1))
}

/// A code block, its fence longer than any in it.
fn code(info: &str, text: &str) -> String {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest.saturating_add(1).max(3));
    let info: String = info.chars().filter(|&c| c != '`' && c != '\n').collect();
    let line_end = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    format!("{fence}{}\n{text}{line_end}{fence}", info.trim())
}

fn rule(alignment: &Alignment) -> &'static str {
    match alignment {
        Alignment::None => "---",
        Alignment::Left => ":---",
        Alignment::Center => ":---:",
        Alignment::Right => "---:",
    }
}

fn alert_name(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::Note => "NOTE",
        AlertKind::Tip => "TIP",
        AlertKind::Important => "IMPORTANT",
        AlertKind::Warning => "WARNING",
        AlertKind::Caution => "CAUTION",
    }
}

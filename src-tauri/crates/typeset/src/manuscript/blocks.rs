//! Blocks: paragraphs, headings, quotations, lists and what else a text is built of, as
//! calls of the template's functions.

use issue::Direction;
use issue::document::{AlertKind, Block, BlockKind, Inline, plain_text};
use issue::terms::terms;

use super::code::{call, literal, tall_call};
use super::direction::{dir, first_strong};
use super::pictures::is_blank;
use super::runs::width;
use super::setter::{DEEPEST, Setter};

/// A paragraph of more lines than this is never kept whole.
const LONGEST_WHOLE: f64 = 8.0;

impl Setter<'_, '_> {
    /// The calls of all blocks, in order.
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Vec<String> {
        self.blocks_behind(Vec::new(), blocks)
    }

    /// The same behind the calls of others.
    fn blocks_behind(&mut self, mut calls: Vec<String>, blocks: &[Block]) -> Vec<String> {
        for block in blocks {
            self.in_block(block, |setter| setter.block(&block.kind, &mut calls));
        }
        calls
    }

    /// The calls of a story's blocks; the first paragraph may begin with a large letter.
    pub(super) fn story(&mut self, blocks: &[Block]) -> Vec<String> {
        let opening = blocks.split_first().and_then(|(first, others)| {
            let BlockKind::Paragraph(content) = &first.kind else {
                return None;
            };
            let opening = self.in_block(first, |setter| setter.opening(content))?;
            Some((opening, others))
        });
        let Some((opening, others)) = opening else {
            return self.blocks(blocks);
        };
        self.blocks_behind(vec![opening], others)
    }

    /// Blocks of which the first stands in the line where it is a paragraph, as in a
    /// footnote or beside a list's mark.
    pub(super) fn opening_in_line(&mut self, blocks: &[Block]) -> Vec<String> {
        let Some((first, others)) = blocks.split_first() else {
            return Vec::new();
        };
        match &first.kind {
            BlockKind::Paragraph(content) if !self.has_standing(content) => {
                let mut parts = self.in_block(first, |setter| setter.line(content));
                parts.extend(self.blocks(others));
                parts
            }
            _ => self.blocks(blocks),
        }
    }

    fn block(&mut self, kind: &BlockKind, calls: &mut Vec<String>) {
        match kind {
            BlockKind::Paragraph(content) => self.paragraph(content, calls),
            BlockKind::Heading { level, content } => self.heading(*level, content, calls),
            BlockKind::Quote(blocks) => self.quotation("quotation", blocks, calls),
            BlockKind::PullQuote(blocks) => self.pull_quote(blocks, calls),
            BlockKind::Alert {
                kind,
                title,
                blocks,
            } => {
                self.callout(*kind, title.as_deref(), blocks, calls);
            }
            BlockKind::List(list) => self.list(list, calls),
            BlockKind::Code { text, .. } => self.listing(text, calls),
            BlockKind::Table(table) => self.table(table, calls),
            BlockKind::Rule => calls.push("pause".to_owned()),
            BlockKind::Definitions(definitions) => self.definitions(definitions, calls),
        }
    }

    /// A paragraph; pictures of some size step out of it and stand between its parts.
    fn paragraph(&mut self, content: &[Inline], calls: &mut Vec<String>) {
        let mut run: Vec<&Inline> = Vec::new();
        for inline in content {
            let Some(picture) = self.standing(inline) else {
                run.push(inline);
                continue;
            };
            self.run(&std::mem::take(&mut run), calls);
            calls.push(self.standing_picture(&picture));
        }
        self.run(&run, calls);
    }

    fn run(&mut self, run: &[&Inline], calls: &mut Vec<String>) {
        if is_blank(run) {
            return;
        }
        let content: Vec<Inline> = run.iter().map(|&inline| inline.clone()).collect();
        self.cut = false;
        let parts = self.line(&content);
        let mut arguments = self.directed(&plain_text(&content), Vec::new());
        if std::mem::take(&mut self.cut) {
            arguments.push("ragged: true".to_owned());
        }
        if self.ends_in_a_note(&content) {
            let follows = |call: &String| call.starts_with("p(") || call.starts_with("opening(");
            let indented = calls.last().is_some_and(follows);
            arguments.push(format!("whole: true, indented: {indented}"));
        }
        arguments.extend(parts);
        calls.push(call("p", &arguments));
    }

    /// Whether a short paragraph has a footnote in its last line, which its note takes along
    /// to the next column.
    fn ends_in_a_note(&self, content: &[Inline]) -> bool {
        let Some(last) = content
            .iter()
            .rposition(|inline| matches!(inline, Inline::FootnoteReference { .. }))
        else {
            return false;
        };
        let line = self.materials.sheet.letters(self.materials.sheet.column()) as f64;
        self.depth == 0
            && width(&plain_text(&content[last..])) < line
            && width(&plain_text(content)) < LONGEST_WHOLE * line
    }

    pub(super) fn has_standing(&self, content: &[Inline]) -> bool {
        content.iter().any(|inline| self.standing(inline).is_some())
    }

    /// A heading; one without letters is set as a paragraph, because PDF/UA wants a name
    /// for each, and so is one in a footnote, which stands outside the text's order.
    fn heading(&mut self, level: u8, content: &[Inline], calls: &mut Vec<String>) {
        let text = plain_text(content);
        if self.materials.letters.set(&text).trim().is_empty() {
            return self.paragraph(content, calls);
        }
        let longest = self.materials.sheet.longest_in_headline();
        let parts = self.with_longest(longest, |setter| setter.line(content));
        let mut arguments = Vec::new();
        let name = if self.in_note {
            "runin"
        } else {
            arguments.push(self.levels.next(level).to_string());
            "subhead"
        };
        if self.depth > 0 && !self.in_note {
            arguments.push("nested: true".to_owned());
        }
        arguments = self.directed(&text, arguments);
        arguments.extend(parts);
        calls.push(call(name, &arguments));
    }

    /// A pull quote. One that only says again what the text says is decoration to whoever
    /// hears the page (an artifact); any other is a quotation in the order of reading.
    fn pull_quote(&mut self, blocks: &[Block], calls: &mut Vec<String>) {
        let name = match self.document.repeats(blocks) {
            true => "pull-quote-again",
            false => "pull-quote",
        };
        self.quotation(name, blocks, calls);
    }

    fn quotation(&mut self, name: &str, blocks: &[Block], calls: &mut Vec<String>) {
        let direction = self.direction_of(blocks);
        let Some(inner) = self.within(blocks, calls) else {
            return;
        };
        let arguments = [vec![format!("dir: {}", dir(direction))], inner].concat();
        calls.push(tall_call(name, &arguments));
    }

    fn callout(
        &mut self,
        kind: AlertKind,
        title: Option<&str>,
        blocks: &[Block],
        calls: &mut Vec<String>,
    ) {
        let direction = self.direction_of(blocks);
        let words = terms(self.language);
        let title = title.filter(|title| !title.trim().is_empty());
        let title = self
            .materials
            .letters
            .set(title.unwrap_or(words.alerts[kind as usize]));
        self.say_in_first_line();
        let title = call("line-of", &self.said_line(&title));
        let before = calls.len();
        let Some(inner) = self.within(blocks, calls) else {
            calls.insert(before, call("p", &[call("bold", &[title])]));
            return;
        };
        let arguments = [vec![title, format!("dir: {}", dir(direction))], inner].concat();
        calls.push(tall_call("callout", &arguments));
    }

    /// A code block, smaller where its lines are long; below that, lines wrap.
    fn listing(&mut self, text: &str, calls: &mut Vec<String>) {
        let text = self.materials.letters.set_lines(text);
        if text.trim().is_empty() {
            return;
        }
        let longest = text
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0);
        let sheet = &self.materials.sheet;
        // A letter of the code face is 0.602 of its size wide.
        let fitting = (sheet.column() - 1.6 * sheet.text) / (longest as f64 * 0.602);
        let least = (sheet.text * 0.7).max(sheet.design.smallest.min(sheet.text * 0.82));
        let size = fitting.clamp(least, sheet.text * 0.82);
        let spot = self.spot(&text);
        let lines = call("raw", &["block: true".to_owned(), literal(&text)]);
        let lines = spot.mark(text.len(), &lines);
        calls.push(call("listing", &[format!("{size:.2}pt"), lines]));
    }

    /// The calls of blocks within a block; where that stands too deep, they are put beside
    /// it instead and nothing is given.
    pub(super) fn within(
        &mut self,
        blocks: &[Block],
        calls: &mut Vec<String>,
    ) -> Option<Vec<String>> {
        if self.depth >= DEEPEST {
            calls.extend(self.blocks(blocks));
            return None;
        }
        self.depth += 1;
        let inner = self.blocks(blocks);
        self.depth -= 1;
        (!inner.is_empty()).then_some(inner)
    }

    /// Adds a direction to a call's arguments where the text's own is not the story's.
    fn directed(&self, text: &str, mut arguments: Vec<String>) -> Vec<String> {
        match first_strong(text) {
            Some(direction) if direction != self.direction => {
                arguments.push(format!("dir: {}", dir(direction)));
            }
            _ => {}
        }
        arguments
    }

    /// The direction of the first text in blocks.
    pub(super) fn direction_of(&self, blocks: &[Block]) -> Direction {
        opening_text(blocks)
            .and_then(|text| first_strong(&text))
            .unwrap_or(self.direction)
    }
}

fn opening_text(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => {
            Some(plain_text(content)).filter(|text| first_strong(text).is_some())
        }
        BlockKind::Quote(blocks)
        | BlockKind::PullQuote(blocks)
        | BlockKind::Alert { blocks, .. } => opening_text(blocks),
        BlockKind::List(list) => list
            .items
            .iter()
            .find_map(|item| opening_text(&item.blocks)),
        _ => None,
    })
}

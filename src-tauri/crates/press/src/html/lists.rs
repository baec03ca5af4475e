//! Lists, task lists and description lists as HTML.

use issue::document::{Block, BlockKind, Definition, Item, List};

use super::{Writer, direction};

impl Writer<'_> {
    pub(super) fn list(&mut self, block: &Block, list: &List) {
        let (open, close) = match list.start {
            Some(_) => ("<ol", "</ol>\n"),
            None => ("<ul", "</ul>\n"),
        };
        self.open(open, block);
        if let Some(start) = list.start.filter(|&start| start != 1) {
            self.markup.number("start", start);
        }
        let before = self.turn(
            list.items
                .iter()
                .find_map(|item| direction::of_blocks(&item.blocks)),
        );
        self.markup.tag(">\n");
        for item in &list.items {
            self.item(item, list.tight);
        }
        self.markup.tag(close);
        self.direction = before;
    }

    fn item(&mut self, item: &Item, tight: bool) {
        self.markup.line();
        self.markup.tag("<li");
        let before = self.direction;
        if tight {
            self.source_line(item.blocks.first());
        }
        if self.edition.is_some() && item.task.is_some() {
            self.markup.tag(" class=\"task\"");
        }
        let own = direction::of_blocks(&item.blocks);
        match item.blocks.first() {
            // The text stands in the item itself, so a browser can find its direction.
            Some(Block {
                kind: BlockKind::Paragraph(_),
                ..
            }) if tight => {
                self.direction_of_text(own);
                self.direction = own.unwrap_or(before);
            }
            _ => {
                self.turn(own);
            }
        }
        self.markup.tag(">");
        let opens_with_text = matches!(
            item.blocks.first().map(|block| &block.kind),
            Some(BlockKind::Paragraph(_))
        );
        match item.task {
            // Before the paragraph it would stand on a line of its own.
            Some(_) if self.edition.is_some() && !tight && opens_with_text => {
                self.task_before_text = item.task;
            }
            Some(done) => self.task(done),
            None => {}
        }
        self.maybe_tight(&item.blocks, tight);
        self.task_before_text = None;
        self.markup.tag("</li>\n");
        self.direction = before;
    }

    /// The box before a task. On a page it is a sign, not a form's control, which would
    /// have to be labelled and could not be used.
    pub(super) fn task(&mut self, done: bool) {
        self.markup.tag(match (self.edition.is_some(), done) {
            (true, true) => "<span class=\"box\">\u{2611}\u{fe0e}</span> ",
            (true, false) => "<span class=\"box\">\u{2610}\u{fe0e}</span> ",
            (false, true) => "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ",
            (false, false) => "<input type=\"checkbox\" disabled=\"\" /> ",
        });
    }

    /// Writes blocks; where they stand close, paragraphs go without their tags.
    fn maybe_tight(&mut self, blocks: &[Block], tight: bool) {
        for (index, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(content) if tight => {
                    if index > 0 {
                        self.markup.line();
                    }
                    self.inlines(content);
                }
                _ => self.block(block),
            }
        }
    }

    pub(super) fn definitions(&mut self, block: &Block, definitions: &[Definition]) {
        self.open("<dl", block);
        let before = self.turn(
            definitions
                .iter()
                .find_map(|definition| direction::of_inlines(&definition.term)),
        );
        self.markup.tag(">\n");
        for definition in definitions {
            self.markup.tag("<dt");
            self.direction_of_text(direction::of_inlines(&definition.term));
            self.markup.tag(">");
            self.inlines(&definition.term);
            self.markup.tag("</dt>\n");
            for detail in &definition.details {
                self.detail(detail, definition.tight);
            }
        }
        self.markup.tag("</dl>\n");
        self.direction = before;
    }

    fn detail(&mut self, blocks: &[Block], tight: bool) {
        self.markup.tag("<dd");
        let before = self.direction;
        if tight {
            self.direction_of_text(direction::of_blocks(blocks));
        } else {
            self.turn(direction::of_blocks(blocks));
        }
        self.markup.tag(">");
        self.maybe_tight(blocks, tight);
        self.markup.tag("</dd>\n");
        self.direction = before;
    }
}

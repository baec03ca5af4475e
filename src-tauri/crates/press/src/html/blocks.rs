//! Blocks as HTML: paragraphs, headings, quotations, callouts, code, tables.

use issue::document::{self, AlertKind, Alignment, Block, BlockKind, Inline, Table, plain_text};

use super::{Setting, Writer, direction};

impl Writer<'_> {
    /// Writes blocks, one after the other.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// Writes one block.
    pub(super) fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph(content) => self.paragraph(block, content),
            BlockKind::Heading { level, content } => self.heading(block, *level, content),
            BlockKind::Quote(blocks) => self.quote(block, blocks),
            BlockKind::PullQuote(blocks) => self.pull_quote(block, blocks),
            BlockKind::Alert {
                kind,
                title,
                blocks,
            } => {
                self.alert(block, *kind, title.as_deref(), blocks);
            }
            BlockKind::List(list) => self.list(block, list),
            BlockKind::Code { info, text } => self.code(block, info, text),
            BlockKind::Table(table) => self.table(block, table),
            BlockKind::Rule => {
                self.open("<hr", block);
                self.close_void();
                self.markup.tag("\n");
            }
            BlockKind::Definitions(definitions) => self.definitions(block, definitions),
        }
    }

    fn paragraph(&mut self, block: &Block, content: &[Inline]) {
        if let Some(setting) = self.edition
            && (is_blank(content) || self.figure(setting, block, content))
        {
            return;
        }
        self.open("<p", block);
        self.direction_of_text(direction::of_inlines(content));
        self.markup.tag(">");
        if let Some(done) = self.task_before_text.take() {
            self.task(done);
        }
        self.inlines(content);
        self.markup.tag("</p>\n");
    }

    fn heading(&mut self, block: &Block, level: u8, content: &[Inline]) {
        const TAGS: [(&str, &str); 6] = [
            ("<h1", "</h1>\n"),
            ("<h2", "</h2>\n"),
            ("<h3", "</h3>\n"),
            ("<h4", "</h4>\n"),
            ("<h5", "</h5>\n"),
            ("<h6", "</h6>\n"),
        ];
        let mut level = level;
        let mut slug = None;
        if let Some(setting) = self.edition {
            if is_blank(content) {
                return;
            }
            level = self.headings.level(level, setting.top_heading);
            slug = self.headings.slug(&plain_text(content));
        }
        let (open, close) = TAGS[usize::from(level.clamp(1, 6)) - 1];
        self.open(open, block);
        if let (Some(Setting { ids, .. }), Some(slug)) = (self.edition, &slug) {
            self.markup.attribute_of("id", &[ids, "-", slug]);
        }
        self.direction_of_text(direction::of_inlines(content));
        self.markup.tag(">");
        self.inlines(content);
        self.markup.tag(close);
    }

    fn quote(&mut self, block: &Block, blocks: &[Block]) {
        self.open("<blockquote", block);
        let before = self.turn(direction::of_blocks(blocks));
        self.markup.tag(">\n");
        self.blocks(blocks);
        self.markup.line();
        self.markup.tag("</blockquote>\n");
        self.direction = before;
    }

    /// A pull quote. Where the text says the same, whoever hears it is spared the second time.
    fn pull_quote(&mut self, block: &Block, blocks: &[Block]) {
        if self.edition.is_none() {
            return self.quote(block, blocks);
        }
        if blocks.is_empty() {
            return;
        }
        self.open("<aside", block);
        self.markup.attribute("class", "pull-quote");
        if self.document.repeats(blocks) {
            self.markup.attribute("aria-hidden", "true");
        }
        let before = self.turn(direction::of_blocks(blocks));
        self.markup.tag(">\n");
        self.blocks(blocks);
        self.markup.line();
        self.markup.tag("</aside>\n");
        self.direction = before;
    }

    fn alert(&mut self, block: &Block, kind: AlertKind, title: Option<&str>, blocks: &[Block]) {
        let (class, index) = match kind {
            AlertKind::Note => ("note", 0),
            AlertKind::Tip => ("tip", 1),
            AlertKind::Important => ("important", 2),
            AlertKind::Warning => ("warning", 3),
            AlertKind::Caution => ("caution", 4),
        };
        let title = title.map_or(self.terms.alerts[index], str::trim);
        let edition = self.edition.is_some();
        self.open("<div", block);
        if edition {
            self.markup.attribute_of("class", &["alert ", class]);
            self.markup.attribute("role", "note");
        } else {
            let classes = ["markdown-alert markdown-alert-", class];
            self.markup.attribute_of("class", &classes);
        }
        let before = self.turn(direction::of_blocks(blocks));
        self.markup.tag(if edition {
            ">\n<p class=\"alert-title\""
        } else {
            ">\n<p class=\"markdown-alert-title\""
        });
        self.direction_of_text(direction::of_text(title));
        self.markup.tag(">");
        self.markup.text(title);
        self.markup.tag("</p>\n");
        self.blocks(blocks);
        self.markup.line();
        self.markup.tag("</div>\n");
        self.direction = before;
    }

    fn code(&mut self, block: &Block, info: &str, text: &str) {
        self.open("<pre", block);
        if self.edition.is_some() {
            self.markup.tag(" dir=\"ltr\"");
        }
        self.markup.tag("><code");
        if let Some(language) = info.split_whitespace().next() {
            self.markup.attribute_of("class", &["language-", language]);
        }
        self.markup.tag(">");
        self.markup.text(text);
        self.markup.tag("</code></pre>\n");
    }

    fn table(&mut self, block: &Block, table: &Table) {
        let edition = self.edition.is_some();
        // A table wider than a phone scrolls in a box of its own.
        if edition {
            self.markup.line();
            self.markup.tag("<div class=\"table\">\n");
        }
        self.open("<table", block);
        let cells = table.head.iter().chain(table.rows.iter().flatten());
        let before = self.turn(direction::of_cells(cells));
        self.markup.tag(">\n");
        // An edition has no head of empty cells: Markdown makes one for a table that has
        // nothing to say there.
        if !(edition && table.head.iter().all(|cell| is_blank(cell))) {
            self.markup.tag("<thead>\n");
            self.row(&table.head, &table.alignments, Row::Head);
            self.markup.tag("</thead>\n");
        }
        if !table.rows.is_empty() {
            self.markup.tag("<tbody>\n");
            for row in &table.rows {
                self.row(row, &table.alignments, Row::Body);
            }
            self.markup.tag("</tbody>\n");
        }
        self.markup.tag("</table>\n");
        if edition {
            self.markup.tag("</div>\n");
        }
        self.direction = before;
    }

    fn row(&mut self, cells: &[Vec<Inline>], alignments: &[Alignment], row: Row) {
        let edition = self.edition.is_some();
        self.markup.tag("<tr>\n");
        for (cell, alignment) in cells.iter().zip(alignments) {
            self.markup.tag(match (row, edition, is_blank(cell)) {
                // A header of no words is no header to whoever hears the table.
                (Row::Head, true, false) => "<th scope=\"col\"",
                (Row::Head, false, _) => "<th",
                _ => "<td",
            });
            let side = match alignment {
                Alignment::None => None,
                Alignment::Left => Some("left"),
                Alignment::Center => Some("center"),
                Alignment::Right => Some("right"),
            };
            if let Some(side) = side {
                self.markup
                    .attribute(if edition { "class" } else { "align" }, side);
            }
            self.direction_of_text(direction::of_inlines(cell));
            self.markup.tag(">");
            self.inlines(cell);
            self.markup.tag(match (row, edition && is_blank(cell)) {
                (Row::Head, false) => "</th>\n",
                _ => "</td>\n",
            });
        }
        self.markup.tag("</tr>\n");
    }
}

/// Which part of a table a row stands in.
#[derive(Clone, Copy)]
enum Row {
    Head,
    Body,
}

/// Whether inlines show nothing.
pub(super) fn is_blank(content: &[Inline]) -> bool {
    content.iter().all(document::is_blank)
}

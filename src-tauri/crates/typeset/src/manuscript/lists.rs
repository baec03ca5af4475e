//! Lists: bullets, numbers, tasks, and terms with their meanings.

use issue::document::{Block, BlockKind, Definition, Item, List};

use super::code::{call, literal, tall_call};
use super::direction::dir;
use super::setter::{DEEPEST, Setter};

impl Setter<'_, '_> {
    /// The calls of a list.
    pub(super) fn list(&mut self, list: &List, calls: &mut Vec<String>) {
        if self.depth >= DEEPEST {
            for item in &list.items {
                self.flat_item(item, calls);
            }
            return;
        }
        self.depth += 1;
        let all_tasks = list.items.iter().all(|item| item.task.is_some());
        let items: Vec<String> = list
            .items
            .iter()
            .map(|item| self.item(item, all_tasks && list.start.is_none()))
            .map(|parts| call("item", &parts))
            .collect();
        self.depth -= 1;
        let tight = list.tight.to_string();
        let (name, mut arguments) = match list.start {
            Some(start) => ("numbers", vec![start.to_string(), tight]),
            None if all_tasks => ("tasks", vec![tight]),
            None => ("bullets", vec![tight]),
        };
        if items.is_empty() {
            return;
        }
        arguments.extend(self.nested());
        arguments.extend(items);
        let call = tall_call(name, &arguments);
        // A list that runs against its text takes its marks along to the other side.
        let direction = self.direction_of(list.items.first().map_or(&[], |item| &item.blocks));
        calls.push(if direction == self.direction {
            call
        } else {
            tall_call("line-of", &[format!("dir: {}", dir(direction)), call])
        });
    }

    /// An item of a list that stands too deep to be one: paragraphs behind a dash.
    fn flat_item(&mut self, item: &Item, calls: &mut Vec<String>) {
        let mut blocks = item.blocks.as_slice();
        let mut parts = vec![literal("– ")];
        if let [
            first @ Block {
                kind: BlockKind::Paragraph(content),
                ..
            },
            rest @ ..,
        ] = blocks
            && !self.has_standing(content)
        {
            parts.extend(self.in_block(first, |setter| setter.line(content)));
            blocks = rest;
        }
        calls.push(call("p", &parts));
        calls.extend(self.blocks(blocks));
    }

    /// The parts of an item; `hanging` boxes stand where other lists have their marks.
    fn item(&mut self, item: &Item, hanging: bool) -> Vec<String> {
        let mark = item.task.map(|done| {
            let sign = if done { "ticked" } else { "unticked" }.to_owned();
            if hanging {
                call("hanging", &[sign])
            } else {
                sign
            }
        });
        let parts = self.opening_in_line(&item.blocks);
        mark.into_iter().chain(parts).collect()
    }

    /// The calls of a description list.
    pub(super) fn definitions(&mut self, definitions: &[Definition], calls: &mut Vec<String>) {
        if self.depth >= DEEPEST {
            for definition in definitions {
                let parts = self.line(&definition.term);
                calls.push(call("p", &[call("bold", &parts)]));
                for details in &definition.details {
                    calls.extend(self.blocks(details));
                }
            }
            return;
        }
        self.depth += 1;
        let mut arguments = vec![
            definitions
                .iter()
                .all(|definition| definition.tight)
                .to_string(),
        ];
        let mut terms: Vec<Vec<String>> = Vec::new();
        for definition in definitions {
            let term = self.line(&definition.term);
            // Meanings without a term of their own belong to the term before them.
            let mut parts = match terms.pop() {
                Some(before) if term.is_empty() => before,
                before => {
                    terms.extend(before);
                    vec![call("line-of", &term)]
                }
            };
            for details in &definition.details {
                let in_line = matches!(
                    details.first().map(|block| &block.kind),
                    Some(BlockKind::Paragraph(_))
                );
                if parts.len() > 1 && in_line {
                    parts.push("linebreak()".to_owned());
                }
                parts.extend(self.opening_in_line(details));
            }
            terms.push(parts);
        }
        self.depth -= 1;
        arguments.extend(self.nested());
        arguments.extend(terms.iter().map(|parts| call("term", parts)));
        calls.push(tall_call("definitions", &arguments));
    }

    /// Tells a list that it stands in another block.
    fn nested(&self) -> Option<String> {
        (self.depth > 0).then(|| "nested: true".to_owned())
    }
}

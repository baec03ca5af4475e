//! Inlines made fit to be written: one text where several stood, blanks outside of marks,
//! no mark in its like, and neither mark nor link around nothing.

use crate::document::Inline;

/// The same inlines, tidy.
pub(super) fn tidy(inlines: &[Inline]) -> Vec<Inline> {
    let mut tidied = Vec::with_capacity(inlines.len());
    push_all(&mut tidied, inlines, &[]);
    tidied
}

/// The marks that Markdown writes with signs around a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Strong,
    Emphasis,
    Strikethrough,
}

fn push_all(out: &mut Vec<Inline>, inlines: &[Inline], open: &[Mark]) {
    // Like is joined to like before blanks move out: bold, bold blank, bold is one bold.
    let mut joined = Vec::with_capacity(inlines.len());
    inlines
        .iter()
        .for_each(|inline| push(&mut joined, inline.clone()));
    for inline in &joined {
        match inline {
            Inline::Strong(content) => push_marked(out, Mark::Strong, content, open),
            Inline::Emphasis(content) => push_marked(out, Mark::Emphasis, content, open),
            Inline::Strikethrough(content) => push_marked(out, Mark::Strikethrough, content, open),
            Inline::Superscript(content) => push_tag(out, Inline::Superscript, content, open),
            Inline::Subscript(content) => push_tag(out, Inline::Subscript, content, open),
            Inline::Link {
                destination,
                title,
                content,
            } => {
                let mut inner = Vec::new();
                push_all(&mut inner, content, open);
                let (lead, trail) = take_blanks(&mut inner);
                push(out, Inline::Text(lead));
                if !inner.is_empty() {
                    out.push(Inline::Link {
                        destination: destination.clone(),
                        title: title.clone(),
                        content: inner,
                    });
                }
                push(out, Inline::Text(trail));
            }
            // Nobody sees it, and Markdown has no sign for it.
            Inline::Code(code) if code.trim().is_empty() => push(out, Inline::Text(code.clone())),
            inline => push(out, inline.clone()),
        }
    }
}

fn push_marked(out: &mut Vec<Inline>, mark: Mark, content: &[Inline], open: &[Mark]) {
    if open.contains(&mark) {
        push_all(out, content, open);
        return;
    }
    let mut inner = Vec::new();
    push_all(&mut inner, content, &[open, &[mark]].concat());
    let (lead, trail) = take_blanks(&mut inner);
    push(out, Inline::Text(lead));
    if !inner.is_empty() {
        push(out, mark.around(inner));
    }
    push(out, Inline::Text(trail));
}

fn push_tag(
    out: &mut Vec<Inline>,
    around: fn(Vec<Inline>) -> Inline,
    content: &[Inline],
    open: &[Mark],
) {
    let mut inner = Vec::new();
    push_all(&mut inner, content, open);
    if !inner.is_empty() {
        out.push(around(inner));
    }
}

/// Adds an inline, joining it to the one before where both are of one kind.
fn push(out: &mut Vec<Inline>, inline: Inline) {
    match (out.last_mut(), inline) {
        (_, Inline::Text(text)) if text.is_empty() => {}
        (Some(Inline::Text(before)), Inline::Text(text))
        | (Some(Inline::Code(before)), Inline::Code(text)) => before.push_str(&text),
        (Some(Inline::Strong(before)), Inline::Strong(content))
        | (Some(Inline::Emphasis(before)), Inline::Emphasis(content))
        | (Some(Inline::Strikethrough(before)), Inline::Strikethrough(content)) => {
            content.into_iter().for_each(|inline| push(before, inline));
        }
        (_, inline) => out.push(inline),
    }
}

/// Takes the blanks off both ends, and the ends of lines with them.
fn take_blanks(inlines: &mut Vec<Inline>) -> (String, String) {
    let (mut lead, mut trail) = (String::new(), String::new());
    while let Some(first) = inlines.first_mut() {
        match first {
            Inline::Text(text) => {
                let kept = text.trim_start().len();
                lead.push_str(&text[..text.len() - kept]);
                text.drain(..text.len() - kept);
                if !text.is_empty() {
                    break;
                }
            }
            Inline::LineBreak | Inline::SoftBreak => lead.push(' '),
            _ => break,
        }
        inlines.remove(0);
    }
    while let Some(last) = inlines.last_mut() {
        match last {
            Inline::Text(text) => {
                let kept = text.trim_end().len();
                trail.insert_str(0, &text[kept..]);
                text.truncate(kept);
                if !text.is_empty() {
                    break;
                }
            }
            Inline::LineBreak | Inline::SoftBreak => trail.insert(0, ' '),
            _ => break,
        }
        inlines.pop();
    }
    (lead, trail)
}

impl Mark {
    fn around(self, content: Vec<Inline>) -> Inline {
        match self {
            Self::Strong => Inline::Strong(content),
            Self::Emphasis => Inline::Emphasis(content),
            Self::Strikethrough => Inline::Strikethrough(content),
        }
    }
}

//! Text as Markdown: what would be read as a mark gets a backslash, and nothing else does.

/// What stands around a piece of text, in so far as it tells what a mark in it would mean.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// The character before it; a blank at the start of a line.
    pub(super) before: char,
    /// The character behind it; a blank at the end of a block.
    pub(super) after: char,
    /// Whether it begins a line of a paragraph, where block marks count.
    pub(super) starts_line: bool,
    /// Whether it stands in a cell of a table, where `|` counts.
    pub(super) in_cell: bool,
    /// Whether it stands in brackets of its own, where `]` counts.
    pub(super) in_brackets: bool,
}

/// Writes text so that it reads back as the same text.
pub(super) fn push_text(out: &mut String, text: &str, around: Around) {
    let marked = if around.starts_line {
        block_mark(text)
    } else {
        None
    };
    let mut before = around.before;
    // Where a web address that reads as a link by itself ends.
    let mut address_end = 0;
    // The dot or colon that has to be escaped, or an address would take escapes for its own.
    let mut broken = None;
    // Where the bracket ends that opened last and needs no escape.
    let mut bracket_end = None;
    for (at, c) in text.char_indices() {
        let behind = &text[at + c.len_utf8()..];
        let after = behind.chars().next().unwrap_or(around.after);
        if at >= address_end && !before.is_ascii_alphabetic() {
            match address(&text[at..], around.after) {
                Address::None => {}
                Address::Plain(length) => address_end = at + length,
                Address::Marked(turn) => broken = Some(at + turn),
            }
        }
        let escaped = match c {
            _ if marked == Some(at) || broken == Some(at) => true,
            '_' | '~' if at < address_end => false,
            '\\' => after.is_ascii_punctuation() || behind.is_empty(),
            '`' => true,
            '*' | '~' => !(before.is_whitespace() && after.is_whitespace()),
            '_' => {
                let within_word = before.is_alphanumeric() && after.is_alphanumeric();
                !(within_word || before.is_whitespace() && after.is_whitespace())
            }
            '[' if around.in_brackets => true,
            '[' => {
                bracket_end = harmless_bracket(behind, around.after).map(|length| at + 1 + length);
                bracket_end.is_none()
            }
            ']' if bracket_end == Some(at) => false,
            ']' => around.in_brackets,
            '!' => behind.is_empty() && around.after == '[',
            '<' => after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?'),
            '&' => is_entity(behind),
            '|' => around.in_cell,
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
        before = c;
    }
}

/// The place in a line's beginning of the character that would make it another block.
fn block_mark(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t', '\n']);
    match first {
        '>' => Some(0),
        '#' => {
            let rest = line.trim_start_matches('#');
            (line.len() - rest.len() <= 6 && ends(rest)).then_some(0)
        }
        '+' | ':' if ends(&line[1..]) => Some(0),
        '-' if ends(&line[1..]) => Some(0),
        '*' | '_' | '~' => Some(0),
        '0'..='9' => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = line.len() - rest.len();
            let is_mark = digits <= 9 && rest.starts_with(['.', ')']) && ends(&rest[1..]);
            is_mark.then_some(digits)
        }
        // A rule, the line under a heading, the line under a table's head.
        '-' | '=' | ':' | '|' => {
            let only = |c: char| matches!(c, '-' | '=' | ':' | '|' | ' ' | '\t');
            line.trim_start_matches(only).is_empty().then_some(0)
        }
        _ => None,
    }
}

/// The length of what stands between a bracket and its end, where the two mean nothing:
/// `[sic]`. `behind` is what stands behind the opening bracket.
fn harmless_bracket(behind: &str, after: char) -> Option<usize> {
    let length = behind.find(['[', ']', '\\', '`', '<'])?;
    let inside = &behind[..length];
    let end = behind[length..].strip_prefix(']')?;
    let next = end.chars().next().unwrap_or(after);
    let means_something = inside.is_empty()
        || inside.starts_with(['^', '!'])
        || matches!(inside, "x" | "X" | " ")
        || matches!(next, '(' | '[' | ':');
    (!means_something).then_some(length)
}

/// Whether `behind`, which follows an `&`, makes an entity of it.
fn is_entity(behind: &str) -> bool {
    let name = behind.strip_prefix('#').unwrap_or(behind);
    let end = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    name.len() > end.len() && end.starts_with(';')
}

/// What a text begins with that would be read as a link by itself.
enum Address {
    None,
    /// An address of so many bytes in which nothing needs an escape.
    Plain(usize),
    /// An address with marks in it or right behind it, by its first dot or colon.
    Marked(usize),
}

fn address(text: &str, after: char) -> Address {
    let starts = ["http://", "https://", "www."];
    let Some(start) = starts.iter().find(|start| text.starts_with(**start)) else {
        return Address::None;
    };
    let length = text.find(char::is_whitespace).unwrap_or(text.len());
    let is_mark = |c| matches!(c, '<' | '*' | '`' | '[' | ']' | '\\' | '&' | '|' | '!');
    let goes_on = length == text.len() && !after.is_whitespace();
    match goes_on || text[..length].contains(is_mark) {
        true => Address::Marked(start.find([':', '.']).unwrap_or_default()),
        false => Address::Plain(length),
    }
}

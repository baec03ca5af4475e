//! Lines that look like a reference definition, `[name]: address` or `[^name]: note`.
//!
//! Looks only: what stands in code or in a comment looks the same. [`super::definitions`]
//! asks the parser which of them hold.

/// A line that may start a definition.
pub(super) struct Candidate {
    /// The name as written, blanks made one.
    pub(super) label: String,
    /// The line it stands on, counted from 0.
    pub(super) line: usize,
    /// The quotation marks, list marks and blanks before it, in bytes.
    pub(super) indent: usize,
}

impl Candidate {
    pub(super) fn is_footnote(&self) -> bool {
        self.label
            .strip_prefix('^')
            .is_some_and(|name| !name.is_empty() && !name.contains(char::is_whitespace))
    }
}

/// The lines of a text that may start a definition.
pub(super) fn candidates(lines: &[&str]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(candidate) = candidate_on(line, at) {
            candidates.push(candidate);
        } else if let Some(candidate) = candidate_across(lines, at) {
            candidates.push(candidate);
        }
    }
    candidates
}

/// A definition that starts on a line: behind quotation marks, list marks and blanks.
pub(super) fn candidate_on(line: &str, at: usize) -> Option<Candidate> {
    let inner = line
        .trim_start_matches([' ', '\t', '>', '-', '*', '+', '.', ')'])
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start_matches([' ', '\t', '>', '-', '*', '+', '.', ')']);
    let label = inner.strip_prefix('[')?;
    let end = unescaped(label, "[]")?;
    if !label[end..].starts_with("]:") || label[..end].trim().is_empty() {
        return None;
    }
    Some(Candidate {
        label: label[..end]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
        line: at,
        indent: line.len() - inner.len(),
    })
}

/// A definition whose name runs over the end of its line.
fn candidate_across(lines: &[&str], at: usize) -> Option<Candidate> {
    let line = lines[at];
    let inner = line.trim_start_matches(' ');
    let next = lines.get(at + 1)?;
    let opens = inner.starts_with('[') && unescaped(&inner[1..], "[]").is_none();
    if !opens || line.len() - inner.len() > 3 {
        return None;
    }
    let joined = format!("{inner} {}", next.trim_start());
    let candidate = candidate_on(&joined, at)?;
    Some(Candidate {
        indent: line.len() - inner.len(),
        ..candidate
    })
}

/// Where one of some characters first stands without a backslash before it.
fn unescaped(text: &str, wanted: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if !escaped && wanted.contains(c) {
            return Some(at);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

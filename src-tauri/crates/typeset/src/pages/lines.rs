//! Lines of a text and its bytes.

/// The line that a byte of a text is in, counted from 1.
pub(super) fn line_of(text: &str, at: usize) -> u32 {
    let before = text.as_bytes().iter().take(at);
    let breaks = before.filter(|&&byte| byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

/// The bytes from the beginning of the first of two lines to the end of the last.
pub(super) fn span_of_lines(text: &str, (first, last): (u32, u32)) -> (usize, usize) {
    let mut starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let from = starts
        .nth(first.saturating_sub(1) as usize)
        .unwrap_or(text.len());
    let mut ends = text[from..].match_indices('\n').map(|(at, _)| from + at);
    let to = ends
        .nth(last.saturating_sub(first) as usize)
        .unwrap_or(text.len());
    (from, to)
}

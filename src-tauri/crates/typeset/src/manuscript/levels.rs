//! Heading levels: none skipped, whatever the Markdown says, as PDF/UA asks.

/// Gives each heading of one text the level it is printed with.
#[derive(Clone, Debug)]
pub(super) struct Levels {
    above: usize,
    open: Vec<u8>,
}

impl Levels {
    /// Levels of a text whose own title has the level `above` (0 without a title).
    pub(super) fn under(above: usize) -> Self {
        Self {
            above,
            open: Vec::new(),
        }
    }

    /// The level of the next heading, written with the level `written`: one below the
    /// nearest heading before it that was written with a lower number.
    pub(super) fn next(&mut self, written: u8) -> usize {
        while self.open.last().is_some_and(|&open| open >= written) {
            self.open.pop();
        }
        self.open.push(written);
        self.above + self.open.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &[u8], expected: &[usize]) {
        let mut levels = Levels::under(1);
        let printed: Vec<usize> = written.iter().map(|&level| levels.next(level)).collect();
        assert_eq!(printed, expected, "{written:?}");
    }

    #[test]
    fn no_level_is_skipped() {
        check(&[2, 3, 3, 2], &[2, 3, 3, 2]);
        check(&[1, 2, 3], &[2, 3, 4]);
        check(&[4, 6, 5, 1], &[2, 3, 3, 2]);
        check(&[6, 1, 6], &[2, 2, 3]);
    }
}

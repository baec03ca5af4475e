//! From what a passage says on the page to the Markdown it was written as, and back.
//!
//! The two say the same letters and digits in the same order; what differs is everything
//! around them: marks, typographic quotes and dashes, and what of the Markdown is not read
//! (addresses, attributes, descriptions of pictures). So the letters alone are laid side by
//! side, by the shortest edit script (Myers 1986), and a place between them is carried over
//! from the letter before or behind it. No rule of Markdown is written down a second time.

/// More differing letters than this are not looked for: what was paired until then holds.
const MOST: usize = 700;

/// The side of a place that belongs to it: a click on the left half of a letter means the
/// place before that letter, wherever the letter before it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// What stands before.
    Before,
    /// What stands behind.
    Behind,
}

/// The letters that two texts share, as pairs of their bytes, in order.
pub(super) struct Alignment<'a> {
    said: &'a str,
    written: &'a str,
    pairs: Vec<(usize, usize)>,
}

impl<'a> Alignment<'a> {
    /// Lays what is said beside what was written.
    pub(super) fn of(said: &'a str, written: &'a str) -> Self {
        let (one, other) = (letters(said), letters(written));
        let same = |(a, b): &(&(usize, char), &(usize, char))| a.1 == b.1;
        let head = one.iter().zip(&other).take_while(same).count();
        let (rest, other_rest) = (&one[head..], &other[head..]);
        let ends = rest.iter().rev().zip(other_rest.iter().rev());
        let tail = ends.take_while(same).count();
        let middle = shared(
            &rest[..rest.len() - tail],
            &other_rest[..other_rest.len() - tail],
        );
        let (foot, other_foot) = (one.len() - tail, other.len() - tail);
        let pairs = (0..head)
            .map(|at| (at, at))
            .chain(middle.into_iter().map(|(a, b)| (a + head, b + head)))
            .chain((0..tail).map(|at| (foot + at, other_foot + at)));
        Self {
            said,
            written,
            pairs: pairs.map(|(a, b)| (one[a].0, other[b].0)).collect(),
        }
    }

    /// The byte of the Markdown for a byte of what is said.
    pub(super) fn written_at(&self, at: usize, side: Side) -> usize {
        let pairs = self.pairs.iter().copied();
        carried(self.said, self.written, pairs, at, side)
    }

    /// The byte of what is said for a byte of the Markdown.
    pub(super) fn said_at(&self, at: usize, side: Side) -> usize {
        let swapped = |&(said, written): &(usize, usize)| (written, said);
        carried(
            self.written,
            self.said,
            self.pairs.iter().map(swapped),
            at,
            side,
        )
    }
}

/// Carries a place from one text to the other along pairs of letters.
fn carried(
    from: &str,
    to: &str,
    mut pairs: impl Iterator<Item = (usize, usize)> + Clone,
    at: usize,
    side: Side,
) -> usize {
    let before = pairs.clone().take_while(|pair| pair.0 < at).last();
    let behind = pairs.find(|pair| pair.0 >= at);
    if side == Side::Behind
        && let Some((there, place)) = behind.filter(|pair| pair.0 == at)
    {
        debug_assert_eq!(there, at);
        return place;
    }
    let limit = behind.map_or(to.trim_end().len(), |pair| pair.1);
    let Some((letter, place)) = before else {
        return if at == 0 { 0 } else { limit };
    };
    let past = |text: &str, at: usize| at + text[at..].chars().next().map_or(0, char::len_utf8);
    let (start, place) = (past(from, letter), past(to, place));
    // The signs between the letter and the place are gone over in the other text, too.
    let signs = from.get(start..at).unwrap_or_default();
    let mut reached = place;
    let mut wanted = signs.chars().filter(|c| !c.is_whitespace()).count();
    for (index, c) in to[place..limit.max(place)].char_indices() {
        if wanted == 0 {
            break;
        }
        if c.is_whitespace() || is_mark(c) && !signs.contains(c) {
            continue;
        }
        wanted -= 1;
        reached = place + index + c.len_utf8();
    }
    reached
}

/// Whether a sign is more often one of Markdown's than one of the text.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '*' | '_' | '~' | '`' | '[' | ']' | '\\' | '#' | '>' | '|' | '^'
    )
}

/// The letters and digits of a text, with their bytes.
fn letters(text: &str) -> Vec<(usize, char)> {
    text.char_indices()
        .filter(|(_, c)| c.is_alphanumeric())
        .collect()
}

/// The longest run of letters that both have in order, as pairs of their places.
fn shared(one: &[(usize, char)], other: &[(usize, char)]) -> Vec<(usize, usize)> {
    let (ends, other_ends) = (one.len(), other.len());
    let most = (ends + other_ends).min(MOST);
    // The furthest place in `one` on each diagonal; `trace` has it before every step.
    let middle = most + 1;
    let mut furthest = vec![0usize; 2 * middle + 1];
    let mut trace: Vec<Vec<usize>> = Vec::new();
    for steps in 0..=most {
        trace.push(furthest[middle - steps..=middle + steps].to_vec());
        for lane in (0..=2 * steps).step_by(2) {
            let diagonal = middle + lane - steps;
            let down =
                lane == 0 || (lane != 2 * steps && furthest[diagonal - 1] < furthest[diagonal + 1]);
            let mut x = match down {
                true => furthest[diagonal + 1],
                false => furthest[diagonal - 1] + 1,
            };
            // On the first step there is no diagonal to come from.
            if steps == 0 {
                x = 0;
            }
            let Some(mut y) = (x + middle).checked_sub(diagonal) else {
                continue;
            };
            while x < ends && y < other_ends && one[x].1 == other[y].1 {
                (x, y) = (x + 1, y + 1);
            }
            furthest[diagonal] = x;
            if x >= ends && y >= other_ends {
                return walked_back(one, other, &trace, steps);
            }
        }
    }
    Vec::new()
}

/// The way that [`shared`] went, from its end.
fn walked_back(
    one: &[(usize, char)],
    other: &[(usize, char)],
    trace: &[Vec<usize>],
    steps: usize,
) -> Vec<(usize, usize)> {
    let (mut x, mut y) = (one.len(), other.len());
    let mut pairs = Vec::new();
    for step in (1..=steps).rev() {
        let furthest = &trace[step];
        // What `trace` has of a step is its diagonals from `-step` to `step`.
        let place = |diagonal: isize| furthest[(diagonal + step as isize) as usize];
        let (diagonal, reach) = (x as isize - y as isize, step as isize);
        let down =
            diagonal == -reach || (diagonal != reach && place(diagonal - 1) < place(diagonal + 1));
        let before = if down { diagonal + 1 } else { diagonal - 1 };
        let before_x = place(before);
        let before_y = (before_x as isize - before) as usize;
        let start = if down { before_x } else { before_x + 1 };
        while x > start {
            (x, y) = (x - 1, y - 1);
            pairs.push((x, y));
        }
        (x, y) = (before_x, before_y);
    }
    while x > 0 && y > 0 {
        (x, y) = (x - 1, y - 1);
        pairs.push((x, y));
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` is the place in both.
    fn check(said: &str, side: Side, written: &str) {
        let at = said.find('|').unwrap();
        let expected = written.find('|').unwrap();
        let (said, written) = (said.replacen('|', "", 1), written.replacen('|', "", 1));
        let alignment = Alignment::of(&said, &written);
        let found = alignment.written_at(at, side);
        assert_eq!(
            format!("{}|{}", &written[..found], &written[found..]),
            format!("{}|{}", &written[..expected], &written[expected..]),
        );
        let back = alignment.said_at(found, side);
        assert_eq!(back, at, "{said:?} back from {written:?}");
    }

    #[test]
    fn a_place_is_the_one_beside_the_same_letter() {
        use Side::{Before, Behind};
        check("A plain |word.", Behind, "A plain |word.");
        check("A plain wo|rd.", Behind, "A plain wo|rd.");
        check("A plain word|.", Before, "A plain word|.");
        check("A plain word.|", Before, "A plain word.|");
        check("A |bold word", Behind, "A **|bold** word");
        check("A bold| word", Before, "A **bold|** word");
        check("“It’s |here”", Behind, "\"It's |here\"");
        check("a – |b", Behind, "a -- |b");
        check("سلام |دنیا", Behind, "**سلام** |دنیا");
    }

    #[test]
    fn what_is_not_read_is_passed_over() {
        use Side::{Before, Behind};
        check(
            "see the |page and go",
            Behind,
            "see [the |page](https://example.org/the-page) and go",
        );
        check(
            "see the page and |go",
            Behind,
            "see [the page](https://example.org/the-page) and |go",
        );
        check(
            "the |page again",
            Behind,
            "[the |page](page.html) again[^the]",
        );
        check(
            "A |caption",
            Behind,
            "![What is shown](pictures/a.jpg \"A |caption\"){width=50%}",
        );
        check("a & |b", Behind, "a &amp; |b");
        check("one two |three", Behind, "one\ntwo\n> |three");
        check("end|", Before, "end|");
    }

    #[test]
    fn texts_without_a_letter_in_common_lead_to_an_end() {
        let alignment = Alignment::of("abc", "123");
        assert_eq!(alignment.written_at(0, Side::Behind), 0);
        assert_eq!(alignment.written_at(2, Side::Before), 3);
        assert_eq!(Alignment::of("", "").written_at(0, Side::Before), 0);
        let long: String = "ab".repeat(5000);
        let other: String = "cd".repeat(5000);
        assert_eq!(Alignment::of(&long, &other).written_at(0, Side::Behind), 0);
    }
}

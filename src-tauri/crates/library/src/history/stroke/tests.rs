use proptest::prelude::*;

use super::{LONGEST, LONGEST_WORD};
use crate::history::Splice;

/// A text as it was saved, and whether there was a pause before.
type Save = (String, bool);

/// The texts that undo stops at: each was saved, the last one first, and redo leads back.
fn stops(saves: &[Save]) -> Vec<String> {
    let mut steps: Vec<Splice> = Vec::new();
    for pair in saves.windows(2) {
        let [(before, _), (after, rested)] = pair else {
            continue;
        };
        let next = Splice::between(before, after);
        let joined = |last: &Splice| last.joined(&next, before, *rested);
        match steps.last().and_then(joined) {
            Some(joined) => *steps.last_mut().expect("there is a last") = joined,
            None => steps.push(next),
        }
    }
    let mut stops: Vec<String> = saves
        .last()
        .map(|(text, _)| text.clone())
        .into_iter()
        .collect();
    for step in steps.iter().rev() {
        let text = stops.last().expect("there is a last");
        let undone = step.inverse().apply(text).expect("its own text");
        assert_eq!(step.apply(&undone).as_ref(), Some(text));
        assert!(saves.iter().any(|(saved, _)| *saved == undone));
        stops.push(undone);
    }
    assert_eq!(stops.last(), saves.first().map(|(first, _)| first));
    stops
}

fn without_pause(saved: &[&str]) -> Vec<Save> {
    saved
        .iter()
        .map(|text| ((*text).to_owned(), false))
        .collect()
}

#[track_caller]
fn check(saved: &[&str], expected: &[&str]) {
    assert_eq!(stops(&without_pause(saved)), expected);
}

#[track_caller]
fn check_rested(saved: &[&str], expected: &[&str]) {
    let saves: Vec<Save> = saved
        .iter()
        .map(|text| ((*text).to_owned(), true))
        .collect();
    assert_eq!(stops(&saves), expected);
}

#[test]
fn typing_that_goes_on_is_one_stroke() {
    check(
        &["", "The", "The new", "The new pier"],
        &["The new pier", ""],
    );
    check(&["پل", "پل ن", "پل نو"], &["پل نو", "پل"]);
    check(&["pier", "pie", "pi", "p"], &["p", "pier"]);
    // Forwards, with the Delete key.
    check(&["pier", "ier", "er"], &["er", "pier"]);
}

#[test]
fn typing_goes_on_before_signs_that_are_alike() {
    check(
        &["foo bar", "foo b bar", "foo baz bar"],
        &["foo baz bar", "foo bar"],
    );
    check(
        &["The pier", "TThe pier", "TypThe pier", "Typed The pier"],
        &["Typed The pier", "The pier"],
    );
    check(&["aa", "aaa", "aaaa", "aaaab"], &["aaaab", "aa"]);
    check(&["نان", "ننان", "نمنان"], &["نمنان", "نان"]);
}

#[test]
fn deleting_goes_on_before_signs_that_are_alike() {
    // Backwards, from behind "bat ", and forwards.
    check(&["a bat bus", "a babus", "a bus"], &["a bus", "a bat bus"]);
    check(&["papyri", "pyri", "ri"], &["ri", "papyri"]);
    check(&["baaac", "baac", "bac", "bc", "c"], &["c", "baaac"]);
}

#[test]
fn a_line_a_deletion_and_another_place_begin_a_new_stroke() {
    check(
        &["", "One", "One\n", "One\nTwo"],
        &["One\nTwo", "One\n", "One", ""],
    );
    check(
        &["", "One two", "One ", "One more"],
        &["One more", "One ", "One two", ""],
    );
    check(&["b d", "b d e", "b c d e"], &["b c d e", "b d e", "b d"]);
}

#[test]
fn words_in_place_of_others_are_one_stroke_with_what_was_deleted() {
    // A word that is mended: what stood there comes back, half a word does not.
    check(
        &["", "The qiu", "The q", "The quay"],
        &["The quay", "The qiu", ""],
    );
    // Typed over a selection, which may begin alike.
    check(
        &[
            "The old pier",
            "The n pier",
            "The new pier",
            "The new tall pier",
        ],
        &["The new tall pier", "The old pier"],
    );
    check(
        &["The pier", "The p", "The port"],
        &["The port", "The pier"],
    );
    // A replacement does not slide: what is typed within it is something else.
    check(&["opier", "oxo", "oxyo"], &["oxyo", "oxo", "opier"]);
    let long = "word ".repeat(LONGEST_WORD);
    check(&[&long, "ne", "new", "new words"], &["new words", &long]);
}

#[test]
fn a_stroke_that_is_due_goes_on_until_a_word_ends() {
    // A new line within a save.
    check(
        &[
            "",
            "One li",
            "One line\nTw",
            "One line\nTwo more",
            "One line\nTwo more words",
        ],
        &["One line\nTwo more words", "One line\nTwo more", ""],
    );
    // A pause.
    check_rested(
        &["", "One wo", "One word", "One word more"],
        &["One word more", "One word", ""],
    );
    check_rested(&["a pier", "a pi", "a ", ""], &["", "a ", "a pier"]);
    check_rested(&["pier a", "er a", " a", "a"], &["a", " a", "pier a"]);
}

#[test]
fn a_long_stroke_ends_between_two_words() {
    let words = "sooner or later ".repeat(LONGEST / 2);
    let ends = |step: usize| {
        let saves = (0..=words.len())
            .step_by(step)
            .map(|end| (words[..end].to_owned(), false));
        let stops = stops(&saves.collect::<Vec<_>>());
        let length = stops.windows(2).map(|pair| pair[0].len() - pair[1].len());
        assert!(length.clone().skip(1).all(|length| length > LONGEST - step));
        assert!(length.clone().all(|length| length < LONGEST + 8 * step));
        let ends = stops.iter().skip(1);
        ends.filter(|text| {
            !text.is_empty() && !words[text.len()..].starts_with(' ') && !text.ends_with(' ')
        })
        .count()
    };
    assert_eq!([1, 3, 5, 7].map(ends), [0; 4]);
}

#[test]
fn a_stroke_without_blanks_ends_too() {
    let long = "x".repeat(LONGEST_WORD);
    let longer = format!("{long}y");
    check(&["", &long[1..], &long, &longer], &[&longer, &long, ""]);
}

/// Words, with few letters so that many are alike, and not so long that a stroke must end in one.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec("[abن]{1,9}( |  |\n| \n)", 0..25).prop_map(|words| words.concat())
}

/// The places where saves fall, and whether there was a pause before.
fn falls() -> impl Strategy<Value = Vec<(usize, bool)>> {
    prop::collection::vec((1..9_usize, prop::bool::weighted(0.1)), 100)
}

/// The parts of `run` that lie before each save, from nothing to all of it.
fn saved<'a>(run: &'a str, falls: &[(usize, bool)]) -> Vec<(&'a str, bool)> {
    let places: Vec<usize> = run
        .char_indices()
        .map(|(at, _)| at)
        .chain([run.len()])
        .collect();
    let mut saves = vec![(&run[..0], false)];
    let mut signs = 0;
    for (more, rested) in falls.iter().cycle() {
        if signs + 1 == places.len() {
            break;
        }
        signs = (signs + more).min(places.len() - 1);
        saves.push((&run[..places[signs]], *rested));
    }
    saves
}

/// Whether no word of `run` lies on both sides of a place.
fn is_between_words(run: &str, at: usize) -> bool {
    let is_blank = char::is_whitespace;
    [0, run.len()].contains(&at) || run[..at].ends_with(is_blank) || run[at..].starts_with(is_blank)
}

proptest! {
    #[test]
    fn undo_leads_to_what_was_saved_whatever_was_done(
        saves in prop::collection::vec(("[ab ن\n]{0,5}", any::<bool>()), 1..8),
    ) {
        stops(&saves);
    }

    #[test]
    fn undo_never_stops_within_a_word_that_was_typed(
        front in "[ab ن\n]{0,6}",
        back in "[ab ن\n]{0,6}",
        run in words(),
        falls in falls(),
    ) {
        let text = |typed: &str| format!("{front}{typed}{back}");
        let saves: Vec<Save> = saved(&run, &falls)
            .into_iter()
            .map(|(typed, rested)| (text(typed), rested))
            .collect();
        let stops = stops(&saves);
        for stop in stops {
            let typed = stop.len() - front.len() - back.len();
            prop_assert_eq!(&stop, &text(&run[..typed]));
            prop_assert!(is_between_words(&run, typed), "{:?}", stop);
        }
    }

    #[test]
    fn undo_never_stops_within_a_word_that_was_deleted(
        front in "[ab ن\n]{0,6}",
        back in "[ab ن\n]{0,6}",
        run in words(),
        falls in falls(),
        is_backwards: bool,
    ) {
        let text = |left: &str| format!("{front}{left}{back}");
        // What Backspace leaves is a beginning, what Delete leaves is an end.
        let whole: String = if is_backwards { run.chars().rev().collect() } else { run };
        let saves: Vec<Save> = saved(&whole, &falls)
            .into_iter()
            .map(|(gone, rested)| {
                let left = &whole[gone.len()..];
                let left = if is_backwards { left.chars().rev().collect() } else { left.to_owned() };
                (text(&left), rested)
            })
            .collect();
        let stops = stops(&saves);
        for stop in stops {
            let gone = whole.len() + front.len() + back.len() - stop.len();
            prop_assert!(is_between_words(&whole, gone), "{:?}", stop);
        }
    }
}

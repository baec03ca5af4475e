//! Typing as it is saved: what undo takes back at once, also after a restart.

use issue::Story;
use library::history::{Deed, Joining, NewStep, Scope, Way};
use library::{Library, LibraryError};
use rusqlite::Connection;

use super::Desk;

/// How long ago the last save was, as the file has it: no test waits, and none can be too slow.
#[derive(Clone, Copy)]
enum Ago {
    /// Not at all.
    Moment,
    /// As long as one looks up between two words.
    Pause,
    /// An age.
    Age,
}

fn save(desk: &mut Desk, story: &Story, body: &str, ago: Ago) {
    let at = match ago {
        Ago::Moment => "unixepoch() * 1000 + 3600000",
        Ago::Pause => "unixepoch() * 1000 - 4000",
        Ago::Age => "0",
    };
    let file = Connection::open(desk.folder.path().join("quay.masthead")).unwrap();
    file.execute(&format!("UPDATE step SET at = {at}"), [])
        .unwrap();
    let scope = Scope::Issue(desk.issue.publication, desk.issue.id);
    desk.library
        .write(|records| {
            let stored = records.story(story.id)?;
            let edited = Story {
                body: body.to_owned(),
                ..stored.value.clone()
            };
            records.save_story(&edited, stored.revision)?;
            let step = NewStep {
                scope,
                deed: Deed::EditStory,
                subject: story.id.0,
                changes: records
                    .story_change(&stored.value, &edited)?
                    .into_iter()
                    .collect(),
            };
            records.record(&step, Joining::Typing)
        })
        .unwrap();
}

/// Types, closes the library, and undoes all of it in another: the texts that undo stops at.
/// Then it redoes all, which stops at the same.
fn stops(saves: &[(&str, Ago)]) -> Vec<String> {
    let mut desk = Desk::new();
    let story = desk.add("Fog");
    for (body, ago) in saves {
        save(&mut desk, &story, body, *ago);
    }
    let path = desk.folder.path().join("quay.masthead");
    drop(desk.library);

    let mut library = Library::open(&path).unwrap();
    let body = |library: &Library| library.records().story(story.id).unwrap().value.body;
    let mut stops = vec![body(&library)];
    while let Some(step) = library.records().step_to_undo(Some(desk.issue.id)).unwrap() {
        library
            .write(|records| records.take_step(&step, Way::Back))
            .unwrap();
        stops.push(body(&library));
    }
    for stop in stops.iter().rev().skip(1) {
        let step = library.records().step_to_redo(Some(desk.issue.id)).unwrap();
        library
            .write(|records| records.take_step(&step.unwrap(), Way::Forth))
            .unwrap();
        assert_eq!(body(&library), *stop);
    }
    stops
}

#[test]
fn a_word_that_is_saved_in_parts_is_undone_at_once() {
    let saves = ["Two b words", "Two baz words", "Two bazaar words"];
    assert_eq!(
        stops(&saves.map(|body| (body, Ago::Moment))),
        ["Two bazaar words", "Two words"]
    );
    let saves = ["TTwo words", "TypTwo words", "Typed.Two words"];
    assert_eq!(
        stops(&saves.map(|body| (body, Ago::Moment))),
        ["Typed.Two words", "Two words"]
    );
    let saves = ["Two ords", "Two rds", "Two s"];
    assert_eq!(
        stops(&saves.map(|body| (body, Ago::Moment))),
        ["Two s", "Two words"]
    );
}

#[test]
fn what_is_typed_again_leaves_nothing_to_undo() {
    let saves = ["Two wo", "Two wor", "Two words"];
    assert_eq!(stops(&saves.map(|body| (body, Ago::Moment))), ["Two words"]);
    let saves = ["Two wo", "Two words", "Two words."];
    assert_eq!(
        stops(&saves.map(|body| (body, Ago::Moment))),
        ["Two words.", "Two words"]
    );
}

#[test]
fn a_pause_ends_a_step_between_words_and_only_an_age_within_one() {
    let saves = ["Two words an", "Two words and", "Two words and more"];
    assert_eq!(
        stops(&saves.map(|body| (body, Ago::Moment))),
        ["Two words and more", "Two words"]
    );
    assert_eq!(
        stops(&saves.map(|body| (body, Ago::Pause))),
        ["Two words and more", "Two words and", "Two words"]
    );
    assert_eq!(
        stops(&saves.map(|body| (body, Ago::Age))),
        [
            "Two words and more",
            "Two words and",
            "Two words an",
            "Two words"
        ]
    );
}

#[test]
fn typing_does_not_go_on_in_what_another_hand_wrote() {
    let mut desk = Desk::new();
    let story = desk.add("Fog");
    save(&mut desk, &story, "Two words an", Ago::Moment);
    let file = Connection::open(desk.folder.path().join("quay.masthead")).unwrap();
    file.execute("UPDATE story SET body = 'TWO words an'", [])
        .unwrap();
    save(&mut desk, &story, "TWO words and", Ago::Moment);

    let undo = |desk: &mut Desk| {
        let step = desk.library.records().step_to_undo(Some(desk.issue.id));
        let step = step.unwrap().unwrap();
        desk.library
            .write(|records| records.take_step(&step, Way::Back))
    };
    undo(&mut desk).unwrap();
    let kept = desk.library.records().story(story.id).unwrap();
    assert_eq!(kept.value.body, "TWO words an");
    let refused = undo(&mut desk).unwrap_err();
    assert!(matches!(refused, LibraryError::ChangedSince));
}

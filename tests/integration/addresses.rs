//! Where the library is: moved, remembered, gone.

use std::fs;
use std::path::Path;

use desk::{Address, Desk, MAIN_WINDOW, Note, begin_library, try_library};

use super::ground::Ground;

/// A note that leads to the ground's library.
fn note(ground: &Ground) -> Note {
    let note = Note::within(&ground.path("settings"), &ground.path("data"));
    note.remember(&ground.library()).unwrap();
    note
}

#[test]
fn a_library_moves_while_it_is_written_in() {
    let (ground, sheet) = Ground::with_sample();
    let desk = &ground.desk;
    let note = note(&ground);
    let mut story = desk.open_story(&sheet.stories[0].id).unwrap();
    story.headline = "Before the move".into();
    story.revision = desk.save_story(story.clone()).unwrap().revision;

    let target = ground.path("elsewhere");
    fs::create_dir(&target).unwrap();
    let moved = desk.move_to(&target.join("news"), &note).unwrap();
    let new = target.join("news.masthead");
    assert_eq!(moved.path, new.display().to_string());
    assert_eq!(moved.old, ground.library().display().to_string());
    assert!(moved.noted);
    assert_eq!(desk.shelf(MAIN_WINDOW).unwrap().library, moved.path);
    assert_eq!(note.address().path(), new);

    // The window goes on with the revision it has, and what it saves is in the new file alone.
    story.headline = "After the move".into();
    desk.save_story(story.clone()).unwrap();
    let page = desk.preview_issue(sheet.issue.clone(), "").unwrap();
    assert!(
        page.body.contains("After the move"),
        "the page is of the old file"
    );
    let headline = |library: &Path| {
        let desk = Desk::open(library).unwrap();
        desk.open_story(&story.id).unwrap().headline
    };
    assert_eq!(headline(&new), "After the move");
    assert_eq!(headline(&ground.library()), "Before the move");
    // Undo goes on too: its history has moved along.
    desk.undo(Some(&sheet.issue.id)).unwrap();
    assert_eq!(headline(&new), "Before the move");
}

#[test]
fn a_move_that_fails_changes_nothing() {
    let ground = Ground::new();
    let note = note(&ground);
    let before = fs::read(ground.library()).unwrap();
    let taken = ground.path("taken.masthead");
    fs::write(&taken, "mine").unwrap();
    let missing = ground.path("no such folder/library.masthead");
    for target in [&taken, &missing, &ground.library()] {
        ground.desk.move_to(target, &note).unwrap_err();
        assert_eq!(ground.desk.path(), ground.library());
        assert_eq!(note.address().path(), ground.library());
    }
    assert_eq!(fs::read_to_string(&taken).unwrap(), "mine");
    assert!(!missing.exists());
    assert_eq!(fs::read(ground.library()).unwrap(), before);
}

/// The library would be lost from sight at the next start.
#[test]
fn a_library_whose_place_cannot_be_remembered_stays() {
    let ground = Ground::new();
    let target = ground.path("moved.masthead");
    // What should be the note's folder is a file: nobody writes in it, root neither.
    let broken = Note::within(&ground.path("broken"), &ground.path("data"));
    fs::create_dir_all(ground.path("broken")).unwrap();
    fs::write(ground.path("broken").join(desk::SETTINGS_FOLDER), "a file").unwrap();
    let at_usual = Desk::open(broken.usual()).unwrap();
    at_usual.move_to(&target, &broken).unwrap_err();
    assert!(!target.exists());
    assert_eq!(at_usual.path(), broken.usual());
    at_usual.new_publication("Still here", "en").unwrap();
}

#[test]
fn the_note_follows_only_the_library_it_leads_to() {
    let ground = Ground::new();
    let note = Note::within(&ground.path("settings"), &ground.path("data"));
    let moved = ground.desk.move_to(&ground.path("moved"), &note).unwrap();
    assert!(!moved.noted);
    assert_eq!(note.address(), Address::named(note.usual()));
}

#[test]
fn a_library_that_was_chosen_and_is_gone_is_not_begun_anew() {
    let ground = Ground::new();
    let note = note(&ground);
    Desk::open_at(&note.address()).unwrap();
    let gone = ground.path("disk/library.masthead");
    note.remember(&gone).unwrap();
    let Err(failure) = Desk::open_at(&note.address()) else {
        panic!("it is opened");
    };
    assert!(failure.to_string().contains("is not there"), "{failure}");
    assert!(!gone.exists() && !ground.path("disk").exists());
    // What somebody names is made, and so is the library at the usual place.
    Desk::open_at(&Address::named(&gone)).unwrap();
    note.remember(note.usual()).unwrap();
    Desk::open_at(&note.address()).unwrap();
}

#[test]
fn a_new_library_takes_nobodys_place_and_another_must_be_one() {
    let ground = Ground::new();
    begin_library(&ground.library()).unwrap_err();
    let made = begin_library(&ground.path("new")).unwrap();
    assert_eq!(made, ground.path("new.masthead"));
    try_library(&made).unwrap();
    fs::write(ground.path("letter.masthead"), "Dear all").unwrap();
    try_library(&ground.path("letter.masthead")).unwrap_err();
    try_library(&ground.path("nothing.masthead")).unwrap_err();
    assert!(!ground.path("nothing.masthead").exists());
}

//! Undo and redo: whose history a step belongs to, what the window is told, and what is left
//! alone.

use desk::wire::{Deed, IssueSheet, StoryDraft, Undone};
use desk::{Desk, FailureCode, Kind};

use super::ground::Ground;

/// A story saved with another field, by `save`.
fn write(desk: &Desk, story: &str, edit: impl FnOnce(&mut StoryDraft)) {
    let mut draft = desk.open_story(story).unwrap();
    edit(&mut draft);
    desk.save_story(draft).unwrap();
}

/// A story's body saved as the window saves what is typed.
fn typed(desk: &Desk, story: &str, body: &str) {
    let mut draft = desk.open_story(story).unwrap();
    draft.body = body.into();
    desk.type_story(draft).unwrap();
}

fn body(desk: &Desk, story: &str) -> String {
    desk.open_story(story).unwrap().body
}

fn undo(desk: &Desk, sheet: &IssueSheet) -> Option<Undone> {
    desk.undo(Some(&sheet.issue.id)).unwrap()
}

fn redo(desk: &Desk, sheet: &IssueSheet) -> Option<Undone> {
    desk.redo(Some(&sheet.issue.id)).unwrap()
}

/// An issue with one story, and nothing to undo but their making.
fn with_story(ground: &Ground) -> (IssueSheet, String) {
    let sheet = ground.desk.new_publication("Quay Gazette", "en").unwrap();
    let story = ground.desk.new_story(&sheet.issue.id, None).unwrap().id;
    (sheet, story)
}

#[test]
fn an_undone_text_says_where_the_caret_belongs() {
    let ground = Ground::new();
    let (sheet, story) = with_story(&ground);
    write(&ground.desk, &story, |draft| {
        draft.headline = "Fog".into();
        draft.body = "The 🚢 sails, they say.".into();
    });
    write(&ground.desk, &story, |draft| {
        draft.body = "The 🚢 sails.".into();
    });
    let undone = undo(&ground.desk, &sheet).unwrap();
    assert_eq!(
        (undone.deed, undone.name.as_str()),
        (Deed::EditStory, "Fog")
    );
    assert_eq!(undone.field.as_deref(), Some("body"));
    // In UTF-16 units, behind what came back; the ship counts two.
    assert_eq!(undone.caret, Some(22));
    let draft = undone.story.unwrap();
    assert_eq!(draft.body, "The 🚢 sails, they say.");
    assert_eq!(draft, ground.desk.open_story(&story).unwrap());
    assert_eq!(undone.sheet.unwrap().issue.id, sheet.issue.id);

    let redone = redo(&ground.desk, &sheet).unwrap();
    assert_eq!(redone.caret, Some(12));
    assert_eq!(body(&ground.desk, &story), "The 🚢 sails.");
    assert_eq!(redo(&ground.desk, &sheet), None);
}

#[test]
fn typing_that_goes_on_is_undone_at_once_and_a_new_line_is_not() {
    let ground = Ground::new();
    let (sheet, story) = with_story(&ground);
    for text in ["One", "One line", "One line\n", "One line\nTwo"] {
        typed(&ground.desk, &story, text);
    }
    let bodies = ["One line\n", "One line", ""].map(|expected| {
        undo(&ground.desk, &sheet);
        assert_eq!(body(&ground.desk, &story), expected);
    });
    assert_eq!(bodies.len(), 3);
    // A save that is no typing stands by itself.
    write(&ground.desk, &story, |draft| draft.body = "A".into());
    write(&ground.desk, &story, |draft| draft.body = "AB".into());
    undo(&ground.desk, &sheet);
    assert_eq!(body(&ground.desk, &story), "A");
}

#[test]
fn a_save_that_changes_nothing_is_no_step() {
    let ground = Ground::new();
    let (sheet, story) = with_story(&ground);
    write(&ground.desk, &story, |draft| draft.body = "A".into());
    undo(&ground.desk, &sheet);
    write(&ground.desk, &story, |_| ());
    assert!(redo(&ground.desk, &sheet).is_some());
}

#[test]
fn a_new_change_drops_what_was_undone() {
    let ground = Ground::new();
    let (sheet, story) = with_story(&ground);
    write(&ground.desk, &story, |draft| draft.body = "A".into());
    undo(&ground.desk, &sheet);
    write(&ground.desk, &story, |draft| draft.body = "B".into());
    assert_eq!(redo(&ground.desk, &sheet), None);
    undo(&ground.desk, &sheet);
    assert_eq!(body(&ground.desk, &story), "");
}

#[test]
fn each_issue_has_a_history_and_all_meet_their_publication_s() {
    let ground = Ground::new();
    let (first, story) = with_story(&ground);
    let second = ground.desk.new_issue(&first.publication.id).unwrap();
    write(&ground.desk, &story, |draft| draft.body = "A".into());
    let mut settings = ground.desk.open_publication(&first.publication.id).unwrap();
    settings.tagline = "Fresh".into();
    ground.desk.save_publication(settings).unwrap();

    // The second issue knows nothing of the first one's story.
    let deeds = [Deed::EditPublication, Deed::NewIssue].map(|deed| {
        let undone = undo(&ground.desk, &second).unwrap();
        assert_eq!(undone.deed, deed);
        undone.sheet.is_some()
    });
    assert_eq!(deeds, [true, false], "the second issue is gone");
    assert_eq!(body(&ground.desk, &story), "A");
    let back = redo(&ground.desk, &first).unwrap();
    assert_eq!(back.sheet.unwrap().issue.id, second.issue.id);
    assert_eq!(undo(&ground.desk, &first).unwrap().deed, Deed::EditStory);
}

#[test]
fn an_issue_that_was_written_in_is_not_undone_with_its_making() {
    let ground = Ground::new();
    let (first, _) = with_story(&ground);
    let second = ground.desk.new_issue(&first.publication.id).unwrap();
    ground.desk.new_story(&second.issue.id, None).unwrap();
    // In the first issue's history the making of the second is the newest step.
    let failure = ground.desk.undo(Some(&first.issue.id)).unwrap_err();
    assert_eq!(failure.code, FailureCode::Refused);
    assert!(ground.desk.open_issue(&second.issue.id).is_ok());
    // It is passed over next time.
    assert_eq!(undo(&ground.desk, &first).unwrap().deed, Deed::NewStory);
}

#[test]
fn what_another_hand_changed_is_left_alone() {
    let ground = Ground::new();
    let (sheet, story) = with_story(&ground);
    for text in ["A", "A b", "A b c"] {
        write(&ground.desk, &story, |draft| draft.body = text.into());
    }
    let other = rusqlite::Connection::open(ground.library()).unwrap();
    other
        .execute("UPDATE story SET body = body || ' theirs'", [])
        .unwrap();
    for _ in 0..3 {
        let failure = ground.desk.undo(Some(&sheet.issue.id)).unwrap_err();
        assert_eq!(failure.code, FailureCode::Refused);
        assert_eq!(body(&ground.desk, &story), "A b c theirs");
    }
    assert_eq!(undo(&ground.desk, &sheet).unwrap().deed, Deed::NewStory);
}

#[test]
fn what_is_deleted_comes_back_in_every_room() {
    let ground = Ground::new();
    let (sheet, story) = with_story(&ground);
    write(&ground.desk, &story, |draft| draft.headline = "Fog".into());
    ground.desk.delete(Kind::Story, &story).unwrap();
    let undone = undo(&ground.desk, &sheet).unwrap();
    assert_eq!(
        (undone.deed, undone.name.as_str()),
        (Deed::DeleteStories, "Fog")
    );
    assert_eq!(undone.story.unwrap().id, story);

    ground.desk.delete(Kind::Issue, &sheet.issue.id).unwrap();
    let undone = undo(&ground.desk, &sheet).unwrap();
    assert_eq!(
        (undone.deed, undone.name.as_str()),
        (Deed::DeleteIssue, "No. 1")
    );
    assert_eq!(undone.sheet.unwrap().stories.len(), 1);

    // With no issue open, too.
    let publication = &sheet.publication.id;
    ground.desk.delete(Kind::Publication, publication).unwrap();
    let again = Desk::open(&ground.library()).unwrap();
    let undone = again.undo(None).unwrap().unwrap();
    assert_eq!(undone.name, "Quay Gazette");
    assert_eq!(undone.sheet.unwrap().issue.id, sheet.issue.id);
    assert_eq!(again.redo(None).unwrap().unwrap().sheet, None);
}

#[test]
fn an_import_is_one_step() {
    let ground = Ground::new();
    let report = ground.import(
        "fog.md",
        "---\npublication: Quay Gazette\n---\n\n# Fog\n\nThick.\n",
    );
    let undone = ground.desk.undo(Some(&report.id)).unwrap().unwrap();
    assert_eq!((undone.deed, undone.sheet), (Deed::Import, None));
    assert!(
        ground
            .desk
            .shelf(desk::MAIN_WINDOW)
            .unwrap()
            .publications
            .is_empty()
    );
    let redone = ground.desk.redo(None).unwrap().unwrap();
    assert_eq!(redone.sheet.unwrap().stories.len(), 1);
}

#[test]
fn several_stories_that_are_saved_together_are_one_step() {
    let (ground, sheet) = Ground::with_sample();
    let before = ground.desk.issue_texts(&sheet.issue.id).unwrap();
    let mut edited = before.clone();
    for story in &mut edited {
        story.body = story.body.replace("the", "The");
    }
    ground.desk.save_stories(edited).unwrap();
    let undone = undo(&ground.desk, &sheet).unwrap();
    assert_eq!(undone.deed, Deed::EditStories);
    assert!(undone.count > 1);
    let after = ground.desk.issue_texts(&sheet.issue.id).unwrap();
    let bodies = |stories: Vec<StoryDraft>| stories.into_iter().map(|story| story.body);
    assert!(bodies(after).eq(bodies(before)));
}

/// A section that was only half typed is dropped from the list: a step must not lean on it.
#[test]
fn a_section_that_was_half_typed_is_undone_by_its_name() {
    let (ground, sheet) = Ground::with_sample();
    let story = &sheet.stories[0].id;
    let before = ground.desk.open_story(story).unwrap().section;
    for name in ["Le", "Leis", "Leisure"] {
        write(&ground.desk, story, |draft| draft.section = name.into());
    }
    for expected in ["Leis", "Le", &before] {
        undo(&ground.desk, &sheet);
        assert_eq!(ground.desk.open_story(story).unwrap().section, expected);
    }
    redo(&ground.desk, &sheet);
    assert_eq!(ground.desk.open_story(story).unwrap().section, "Le");
}

/// A year of work must not make the library slow or large.
#[test]
fn a_history_keeps_its_newest_steps() {
    let ground = Ground::new();
    let (sheet, story) = with_story(&ground);
    let count = || -> u32 {
        let library = rusqlite::Connection::open(ground.library()).unwrap();
        let count = "SELECT count(*) FROM step WHERE issue IS NOT NULL";
        library.query_row(count, [], |row| row.get(0)).unwrap()
    };
    let kept = 2000;
    let library = rusqlite::Connection::open(ground.library()).unwrap();
    let more = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2010)
        INSERT INTO step (publication, issue, what, subject, change, at)
        SELECT publication, issue, what, subject, change, at FROM step, n WHERE issue IS NOT NULL";
    library.execute(more, []).unwrap();
    write(&ground.desk, &story, |draft| draft.body = "A".into());
    assert_eq!(count(), kept);
    assert!(undo(&ground.desk, &sheet).is_some());
}

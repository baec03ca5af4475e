//! Editing: saves, conflicts, order, deletes, previews.

use desk::wire::{Place, StoryDraft};
use desk::{Desk, FailureCode, Kind, MAIN_WINDOW};

use super::ground::Ground;

#[test]
fn what_was_called_saved_is_there_when_the_library_is_opened_again() {
    let (ground, sheet) = Ground::with_sample();
    let story = ground.desk.open_story(&sheet.stories[1].id).unwrap();
    let edited = StoryDraft {
        headline: "A new headline".into(),
        section: "A new section".into(),
        language: Some("sq".into()),
        body: "Një tekst.".into(),
        ..story.clone()
    };
    let saved = ground.desk.save_story(edited.clone()).unwrap();
    assert_eq!(saved.revision, story.revision + 1);

    // A second desk on the same file sees what the first was told is saved.
    let again = Desk::open(&ground.library()).unwrap();
    let kept = again.open_story(&story.id).unwrap();
    assert_eq!(
        kept,
        StoryDraft {
            revision: saved.revision,
            ..edited
        }
    );
    let sections = again.open_issue(&sheet.issue.id).unwrap().sections;
    assert_eq!(sections.last().map(String::as_str), Some("A new section"));
}

#[test]
fn a_save_from_an_old_revision_is_a_conflict_and_keeps_the_other_text() {
    let (ground, sheet) = Ground::with_sample();
    let story = ground.desk.open_story(&sheet.stories[0].id).unwrap();
    let with = |body: &str| StoryDraft {
        body: body.into(),
        ..story.clone()
    };
    ground.desk.save_story(with("theirs")).unwrap();
    let failure = ground.desk.save_story(with("mine")).unwrap_err();
    assert_eq!(failure.code, FailureCode::Conflict);
    assert!(failure.hint.is_some());
    assert_eq!(ground.desk.open_story(&story.id).unwrap().body, "theirs");
}

#[test]
fn fields_that_mean_nothing_are_refused_and_nothing_is_written() {
    let (ground, sheet) = Ground::with_sample();
    let mut issue = sheet.issue.clone();
    issue.date = Some("soon".into());
    issue.subject = "not to be kept".into();
    assert_eq!(
        ground.desk.save_issue(issue).unwrap_err().code,
        FailureCode::Refused
    );
    assert_eq!(
        ground.desk.open_issue(&sheet.issue.id).unwrap().issue,
        sheet.issue
    );
    let mut story = ground.desk.open_story(&sheet.stories[0].id).unwrap();
    story.language = Some("no language!".into());
    assert_eq!(
        ground.desk.save_story(story).unwrap_err().code,
        FailureCode::Refused
    );
    assert!(ground.desk.new_publication("  ", "en").is_err());
    assert!(ground.desk.open_story("not an id").is_err());
}

#[test]
fn a_new_publication_has_its_first_issue_and_the_next_counts_on() {
    let ground = Ground::new();
    let sheet = ground.desk.new_publication(" Quay Gazette ", "fa").unwrap();
    assert_eq!(
        (sheet.publication.name.as_str(), sheet.issue.number.as_str()),
        ("Quay Gazette", "1")
    );
    assert_eq!(
        ground.desk.shelf(MAIN_WINDOW).unwrap().publications[0].direction,
        "rtl"
    );
    let mut double = sheet.issue.clone();
    double.number = "112-113".into();
    ground.desk.save_issue(double).unwrap();
    assert_eq!(
        ground
            .desk
            .new_issue(&sheet.publication.id)
            .unwrap()
            .issue
            .number,
        "114"
    );

    let first = ground.desk.new_story(&sheet.issue.id, None).unwrap();
    let last = ground.desk.new_story(&sheet.issue.id, None).unwrap();
    let between = ground
        .desk
        .new_story(&sheet.issue.id, Some(&first.id))
        .unwrap();
    let order: Vec<_> = ground
        .desk
        .open_issue(&sheet.issue.id)
        .unwrap()
        .stories
        .into_iter()
        .map(|s| s.id)
        .collect();
    assert_eq!(order, [first.id, between.id, last.id]);
}

#[test]
fn a_deleted_story_comes_back_to_its_place() {
    let (ground, sheet) = Ground::with_sample();
    let ids = |desk: &Desk| -> Vec<String> {
        let sheet = desk.open_issue(&sheet.issue.id).unwrap();
        sheet.stories.into_iter().map(|story| story.id).collect()
    };
    let before = ids(&ground.desk);
    let step = ground.desk.delete(Kind::Story, &before[2]).unwrap();
    assert_eq!(ids(&ground.desk).len(), before.len() - 1);
    let again = Desk::open(&ground.library()).unwrap();
    // What was done since does not stand in its way.
    again.delete(Kind::Story, &before[4]).unwrap();
    let undone = again.undo_step(step, None).unwrap().unwrap();
    assert_eq!(undone.story.unwrap().id, before[2]);
    assert_eq!(ids(&again), [&before[..4], &before[5..]].concat());
    assert_eq!(again.undo_step(step, None).unwrap(), None);
}

#[test]
fn the_window_reopens_where_it_was() {
    let (ground, sheet) = Ground::with_sample();
    let place = Place {
        issue: Some(sheet.issue.id.clone()),
        story: Some(sheet.stories[3].id.clone()),
        caret: 120,
        scroll: 48,
    };
    ground.desk.save_place(MAIN_WINDOW, &place).unwrap();
    let again = Desk::open(&ground.library()).unwrap();
    assert_eq!(again.shelf(MAIN_WINDOW).unwrap().place, Some(place));
}

/// The preview of unsaved text is the exporter's output: the story's part is found, byte
/// for byte, in the page of the same text once it is saved.
#[test]
fn the_preview_of_a_draft_is_a_part_of_the_page() {
    let (ground, sheet) = Ground::with_sample();
    for listed in &sheet.stories {
        let mut draft = ground.desk.open_story(&listed.id).unwrap();
        draft.body.push_str("\n\nOne more *paragraph*.\n");
        let part = ground
            .desk
            .preview_story(draft.clone(), "picture:")
            .unwrap();
        assert!(
            part.article
                .concat()
                .contains("One more <em>paragraph</em>.")
        );
        ground.desk.save_story(draft).unwrap();
        let page = ground
            .desk
            .preview_issue(sheet.issue.clone(), "picture:")
            .unwrap();
        assert!(
            page.body.contains(&part.article.concat()),
            "{}",
            listed.headline
        );
        assert!(page.body.contains(&part.entry), "{}", listed.headline);
    }
}

/// Each pause in typing a section's name left a section behind.
#[test]
fn a_section_that_is_being_typed_leaves_no_halves_behind() {
    let (ground, sheet) = Ground::with_sample();
    let before = sheet.sections.clone();
    let mut draft = ground.desk.open_story(&sheet.stories[0].id).unwrap();
    for typed in ["Le", "Leis", "Leisure"] {
        draft.section = typed.into();
        draft.revision = ground.desk.save_story(draft.clone()).unwrap().revision;
    }
    let after = ground.desk.open_issue(&sheet.issue.id).unwrap().sections;
    assert_eq!(after, [before, vec!["Leisure".to_owned()]].concat());
}

#[test]
fn an_issue_in_other_digits_is_found_and_counted_on_from() {
    let ground = Ground::new();
    let sheet = ground.desk.new_publication("خبرنامه", "fa").unwrap();
    let mut issue = sheet.issue.clone();
    issue.number = "۱۰۸".into();
    ground.desk.save_issue(issue).unwrap();
    assert_eq!(ground.desk.find_issue("108").unwrap(), sheet.issue.id);
    assert_eq!(
        ground
            .desk
            .new_issue(&sheet.publication.id)
            .unwrap()
            .issue
            .number,
        "۱۰۹"
    );
}

#[test]
fn several_stories_are_saved_together_or_not_at_all() {
    let (ground, sheet) = Ground::with_sample();
    let before = ground.desk.issue_texts(&sheet.issue.id).unwrap();
    assert_eq!(before.len(), sheet.stories.len());
    assert_eq!(
        before[3],
        ground.desk.open_story(&sheet.stories[3].id).unwrap()
    );
    let mut edited = before.clone();
    for story in &mut edited {
        story.body.push_str("\n\nOne more line.");
    }
    let mut stale = edited.clone();
    stale.last_mut().unwrap().revision += 1;
    let failure = ground.desk.save_stories(stale).unwrap_err();
    assert_eq!(failure.code, FailureCode::Conflict);
    assert_eq!(ground.desk.issue_texts(&sheet.issue.id).unwrap(), before);

    let saved = ground.desk.save_stories(edited.clone()).unwrap();
    for (story, saved) in edited.iter_mut().zip(saved) {
        story.revision = saved.revision;
    }
    assert_eq!(ground.desk.issue_texts(&sheet.issue.id).unwrap(), edited);
}

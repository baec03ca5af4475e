//! The shelf: stories between issues and the pool, several at once, copies, and the stories that
//! stand in every issue.

use desk::wire::{IssueSheet, StoryDraft};
use desk::{Desk, FailureCode};

use super::ground::Ground;

fn ids(desk: &Desk, sheet: &IssueSheet) -> Vec<String> {
    let sheet = desk.open_issue(&sheet.issue.id).unwrap();
    sheet.stories.into_iter().map(|story| story.id).collect()
}

fn pool(desk: &Desk) -> Vec<String> {
    let pool = desk
        .shelf(desk::MAIN_WINDOW)
        .unwrap()
        .publications
        .remove(0)
        .pool;
    pool.into_iter().map(|story| story.id).collect()
}

fn refs(ids: &[String]) -> Vec<&str> {
    ids.iter().map(String::as_str).collect()
}

#[test]
fn several_stories_go_to_the_pool_and_to_another_issue_as_one_step() {
    let (ground, sheet) = Ground::with_sample();
    let desk = &ground.desk;
    let before = ids(desk, &sheet);
    let issue = Some(sheet.issue.id.as_str());
    let held = [before[1].as_str(), &before[3]];
    desk.move_stories(&held, None, None).unwrap();
    assert_eq!(pool(desk), held);
    assert_eq!(ids(desk, &sheet).len(), before.len() - 2);

    let next = desk.new_issue(&sheet.publication.id).unwrap();
    desk.move_stories(&held, Some(&next.issue.id), None)
        .unwrap();
    assert_eq!(ids(desk, &next), held);
    assert!(pool(desk).is_empty());

    // Each is a step of both issues' histories, and the order comes back with the stories.
    desk.undo(Some(&next.issue.id)).unwrap().unwrap();
    assert_eq!(pool(desk), held);
    desk.undo(issue).unwrap().unwrap();
    let undone = desk.undo(issue).unwrap().unwrap();
    assert_eq!(undone.count, 2);
    assert_eq!(ids(desk, &sheet), before);
}

#[test]
fn several_stories_are_moved_within_their_issue_in_the_order_they_are_named() {
    let (ground, sheet) = Ground::with_sample();
    let desk = &ground.desk;
    let before = ids(desk, &sheet);
    let moved = [before[4].as_str(), &before[0]];
    let issue = Some(sheet.issue.id.as_str());
    // The place is counted without them.
    desk.move_stories(&moved, issue, Some(1)).unwrap();
    let after = ids(desk, &sheet);
    assert_eq!(
        after[..4],
        [&before[1], &before[4], &before[0], &before[2]].map(String::clone)
    );
    desk.undo(issue).unwrap();
    assert_eq!(ids(desk, &sheet), before);
}

#[test]
fn a_story_stays_with_its_publication() {
    let (ground, sheet) = Ground::with_sample();
    let other = ground.desk.new_publication("Quay Gazette", "en").unwrap();
    let story = sheet.stories[0].id.as_str();
    let moved = ground
        .desk
        .move_stories(&[story], Some(&other.issue.id), None);
    assert_eq!(moved.unwrap_err().code, FailureCode::Refused);
    assert_eq!(ids(&ground.desk, &sheet)[0], story);
}

#[test]
fn stories_are_copied_and_deleted_together() {
    let (ground, sheet) = Ground::with_sample();
    let desk = &ground.desk;
    let before = ids(desk, &sheet);
    let copies = desk.duplicate_stories(&refs(&before[..2])).unwrap();
    assert_eq!(ids(desk, &sheet)[2..4], copies);
    let (original, copy) = (
        desk.open_story(&before[0]).unwrap(),
        desk.open_story(&copies[0]).unwrap(),
    );
    let (id, revision) = (original.id.clone(), original.revision);
    assert_eq!(
        StoryDraft {
            id,
            revision,
            ..copy
        },
        original
    );
    desk.delete_stories(&refs(&copies)).unwrap();
    assert_eq!(ids(desk, &sheet), before);
    desk.undo(Some(&sheet.issue.id)).unwrap();
    assert_eq!(ids(desk, &sheet)[2..4], copies);
}

#[test]
fn a_new_issue_from_the_last_one_keeps_the_standing_stories() {
    let (ground, sheet) = Ground::with_sample();
    let desk = &ground.desk;
    let before = ids(desk, &sheet);
    let standing = [before[0].as_str(), &before[7]];
    desk.set_standing(&standing, true).unwrap();
    let next = desk.new_issue_from_last(&sheet.publication.id).unwrap();
    assert_eq!(next.issue.number, "109");
    assert!(next.issue.subject.is_empty() && next.issue.introduction.is_empty());
    let headlines = |sheet: &IssueSheet| -> Vec<String> {
        let stories = sheet.stories.iter();
        stories.map(|story| story.headline.clone()).collect()
    };
    let all = headlines(&sheet);
    assert_eq!(headlines(&next), [all[0].as_str(), &all[7]]);
    // The copies stand in the issue after it, too.
    let third = desk.new_issue_from_last(&sheet.publication.id).unwrap();
    assert_eq!(headlines(&third), headlines(&next));
    assert_eq!(ids(desk, &sheet), before);

    desk.undo(Some(&third.issue.id)).unwrap();
    assert!(desk.open_issue(&third.issue.id).is_err());
    let back = desk.redo(Some(&next.issue.id)).unwrap().unwrap();
    assert_eq!(headlines(&back.sheet.unwrap()), headlines(&next));
}

#[test]
fn an_issue_is_copied_with_its_stories() {
    let (ground, sheet) = Ground::with_sample();
    let copy = ground.desk.duplicate_issue(&sheet.issue.id).unwrap();
    assert_eq!(copy.stories.len(), sheet.stories.len());
    assert_eq!(copy.issue.subject, sheet.issue.subject);
    assert_ne!(copy.issue.id, sheet.issue.id);
    ground.desk.undo(Some(&copy.issue.id)).unwrap();
    assert!(ground.desk.open_issue(&copy.issue.id).is_err());
}

#[test]
fn a_story_of_the_pool_is_previewed_by_itself() {
    let (ground, sheet) = Ground::with_sample();
    let mut story = ground.desk.new_pool_story(&sheet.publication.id).unwrap();
    story.headline = "Kept for later".into();
    story.body = "Not *yet*.".into();
    let page = ground
        .desk
        .preview_alone(story.clone(), "picture:")
        .unwrap();
    assert!(page.body.contains("Kept for later") && page.body.contains("<em>yet</em>"));
    assert!(!page.body.contains(&sheet.stories[0].headline));
    let part = ground.desk.preview_story(story, "picture:").unwrap();
    assert!(page.body.contains(&part.article.concat()));
}

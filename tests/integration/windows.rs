//! What the library remembers of windows, and what is kept without a library.

use desk::wire::Place;
use desk::{Desk, MAIN_WINDOW, OpenTexts, ReadImport, save_copy};

use super::ground::Ground;

fn at(issue: &str) -> Place {
    Place {
        issue: Some(issue.to_owned()),
        story: None,
        caret: 3,
        scroll: 0,
    }
}

/// A library with issues, by their ids.
fn issues<const COUNT: usize>(ground: &Ground) -> [String; COUNT] {
    let first = ground
        .desk
        .new_publication("The Quay Gazette", "en")
        .unwrap();
    let publication = first.publication.id;
    let mut made = vec![first.issue.id];
    while made.len() < COUNT {
        made.push(ground.desk.new_issue(&publication).unwrap().issue.id);
    }
    made.try_into().unwrap()
}

#[test]
fn each_window_has_a_place_of_its_own() {
    let ground = Ground::new();
    let [a, b] = issues(&ground);
    ground.desk.save_place(MAIN_WINDOW, &at(&a)).unwrap();
    ground.desk.save_place("issue-1", &at(&b)).unwrap();
    let again = Desk::open(&ground.library()).unwrap();
    assert_eq!(again.shelf(MAIN_WINDOW).unwrap().place, Some(at(&a)));
    assert_eq!(again.shelf("issue-1").unwrap().place, Some(at(&b)));
    assert_eq!(again.shelf("issue-2").unwrap().place, None);
}

#[test]
fn windows_come_back_but_never_with_an_issue_of_another() {
    let ground = Ground::new();
    let [a, b, c] = issues(&ground);
    let desk = &ground.desk;
    desk.save_place(MAIN_WINDOW, &at(&a)).unwrap();
    for (window, issue) in [
        ("issue-1", &b),
        ("issue-2", &a),
        ("issue-3", &b),
        ("issue-4", &c),
    ] {
        desk.begin_window(window, issue).unwrap();
    }
    desk.delete(desk::Kind::Issue, &c).unwrap();
    let restored = [("issue-1".to_owned(), b)];
    assert_eq!(desk.windows_to_restore().unwrap(), restored);
    // What was dropped is forgotten.
    assert_eq!(desk.shelf("issue-3").unwrap().place, None);
    assert_eq!(desk.windows_to_restore().unwrap(), restored);
    desk.forget_window("issue-1").unwrap();
    assert_eq!(desk.windows_to_restore().unwrap(), []);
}

#[test]
fn the_last_window_says_where_the_next_start_begins() {
    let ground = Ground::new();
    let [a, b] = issues(&ground);
    let desk = &ground.desk;
    desk.save_place(MAIN_WINDOW, &at(&a)).unwrap();
    desk.save_place("issue-1", &at(&b)).unwrap();
    desk.hand_place_to_main("issue-1").unwrap();
    assert_eq!(desk.shelf(MAIN_WINDOW).unwrap().place, Some(at(&b)));
    assert_eq!(desk.windows_to_restore().unwrap(), []);
}

#[test]
fn the_issues_that_were_open_last_are_remembered_once_each() {
    let ground = Ground::new();
    let made: [String; 12] = issues(&ground);
    let desk = &ground.desk;
    for issue in made.iter().chain([&made[10]]) {
        desk.save_place(MAIN_WINDOW, &at(issue)).unwrap();
    }
    let recent = desk.shelf(MAIN_WINDOW).unwrap().recent;
    assert_eq!(recent.len(), 10);
    assert_eq!(
        recent[..3],
        [made[10].clone(), made[11].clone(), made[9].clone()]
    );
    desk.delete(desk::Kind::Issue, &made[10]).unwrap();
    assert_eq!(desk.shelf(MAIN_WINDOW).unwrap().recent[0], made[11]);
}

#[test]
fn a_copy_of_what_could_not_be_saved_comes_back_by_an_import() {
    let (ground, sheet) = Ground::with_sample();
    let mut story = ground.desk.open_story(&sheet.stories[0].id).unwrap();
    story.headline = "What was *not* saved".into();
    story.section = "A section that nobody knows".into();
    story.body = "The last words.\n\n<!-- story\n".into();
    // A field that means nothing must not keep the words from the file.
    story.language = Some("no tag!".into());
    let mut issue = sheet.issue.clone();
    issue.date = Some("the third of May".into());
    let path = ground.path("unsaved.md");
    let texts = OpenTexts {
        publication: sheet.publication.clone(),
        issue: Some(issue),
        story: Some(story.clone()),
    };
    save_copy(texts, &path).unwrap();

    let other = Ground::new();
    let plan = other
        .desk
        .plan_import(ReadImport::of_files(&[path]))
        .unwrap();
    let imported = other.desk.accept_import(&plan.token).unwrap();
    assert_eq!(imported.publication.name, sheet.publication.name);
    assert_eq!(imported.issue.introduction, sheet.issue.introduction);
    let again = other.desk.open_story(&imported.stories[0].id).unwrap();
    assert_eq!(again.headline, story.headline);
    assert_eq!(again.section, story.section);
    assert_eq!(again.body, story.body);
    assert_eq!(again.lead_picture, story.lead_picture);
}

//! Random work, undone and redone, against a model that keeps every state whole.

use desk::wire::{IssueDraft, PublicationDraft, StoryDraft, StoryEntry};
use desk::{Desk, Kind};
use proptest::prelude::*;

use super::ground::Ground;

#[derive(Clone, Debug)]
enum Work {
    Body(usize, String),
    Headline(usize, String),
    Section(usize, String),
    Together(String),
    Subject(String),
    Tagline(String),
    New(usize),
    Move(usize, u32),
    Delete(usize),
    /// To the pool.
    HoldOver(usize, usize),
    /// From the pool, to a place.
    TakeUp(usize, u32),
    DeleteTwo(usize, usize),
    Duplicate(usize, usize),
    Standing(usize, bool),
    Undo,
    Redo,
    Restart,
}

fn work() -> impl Strategy<Value = Work> {
    let text = "[aé🚢 \n]{0,6}";
    prop_oneof![
        2 => (any::<usize>(), text).prop_map(|(n, text)| Work::Body(n, text)),
        2 => (any::<usize>(), text).prop_map(|(n, text)| Work::Headline(n, text)),
        2 => (any::<usize>(), "[ab]{0,2}").prop_map(|(n, text)| Work::Section(n, text)),
        2 => text.prop_map(Work::Together),
        2 => text.prop_map(Work::Subject),
        2 => text.prop_map(Work::Tagline),
        2 => any::<usize>().prop_map(Work::New),
        2 => (any::<usize>(), 0..6_u32).prop_map(|(n, place)| Work::Move(n, place)),
        2 => any::<usize>().prop_map(Work::Delete),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(n, m)| Work::HoldOver(n, m)),
        2 => (any::<usize>(), 0..6_u32).prop_map(|(n, place)| Work::TakeUp(n, place)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(n, m)| Work::DeleteTwo(n, m)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(n, m)| Work::Duplicate(n, m)),
        1 => (any::<usize>(), any::<bool>()).prop_map(|(n, standing)| Work::Standing(n, standing)),
        8 => Just(Work::Undo),
        6 => Just(Work::Redo),
        2 => Just(Work::Restart),
    ]
}

/// All that an editor can see of an issue.
type Seen = (
    IssueDraft,
    PublicationDraft,
    Vec<StoryDraft>,
    Vec<StoryEntry>,
);

fn seen(desk: &Desk, issue: &str) -> Seen {
    let mut sheet = desk.open_issue(issue).unwrap();
    let mut stories = desk.issue_texts(issue).unwrap();
    // Undoing is a change too: revisions count on.
    (sheet.issue.revision, sheet.publication.revision) = (0, 0);
    stories.iter_mut().for_each(|story| story.revision = 0);
    let pool = pool(desk).into_iter();
    let listed = sheet.stories.into_iter().chain(pool).collect();
    (sheet.issue, sheet.publication, stories, listed)
}

fn pool(desk: &Desk) -> Vec<StoryEntry> {
    desk.shelf(desk::MAIN_WINDOW)
        .unwrap()
        .publications
        .remove(0)
        .pool
}

fn do_it(desk: &Desk, issue: &str, work: &Work) {
    let sheet = desk.open_issue(issue).unwrap();
    let nth = |n: usize| {
        let count = sheet.stories.len();
        (count > 0).then(|| sheet.stories[n % count].id.clone())
    };
    let both = |n: usize, m: usize| {
        let mut stories: Vec<String> = [nth(n), nth(m)].into_iter().flatten().collect();
        stories.dedup();
        stories
    };
    let edit = |n: usize, edit: &dyn Fn(&mut StoryDraft)| {
        if let Some(story) = nth(n) {
            let mut draft = desk.open_story(&story).unwrap();
            edit(&mut draft);
            desk.save_story(draft).unwrap();
        }
    };
    match work {
        Work::Body(n, text) => edit(*n, &|draft| draft.body = text.clone()),
        Work::Headline(n, text) => edit(*n, &|draft| draft.headline = text.clone()),
        Work::Section(n, text) => edit(*n, &|draft| draft.section = text.clone()),
        Work::Together(text) => {
            let mut stories = desk.issue_texts(issue).unwrap();
            let write = |story: &mut StoryDraft| story.teaser = text.clone();
            stories.iter_mut().for_each(write);
            desk.save_stories(stories).unwrap();
        }
        Work::Subject(text) => {
            let subject = text.clone();
            let issue = sheet.issue.clone();
            desk.save_issue(IssueDraft { subject, ..issue }).unwrap();
        }
        Work::Tagline(text) => {
            let tagline = text.clone();
            let publication = sheet.publication.clone();
            desk.save_publication(PublicationDraft {
                tagline,
                ..publication
            })
            .unwrap();
        }
        Work::New(n) => drop(desk.new_story(issue, nth(*n).as_deref()).unwrap()),
        Work::Move(n, place) => {
            if let Some(story) = nth(*n) {
                desk.move_story(&story, *place).unwrap();
            }
        }
        Work::Delete(n) => {
            if let Some(story) = nth(*n) {
                desk.delete(Kind::Story, &story).unwrap();
            }
        }
        Work::HoldOver(n, m) => {
            let stories = both(*n, *m);
            desk.move_stories(&refs(&stories), None, None).unwrap();
        }
        Work::TakeUp(n, place) => {
            let pool = pool(desk);
            if let Some(story) = pool.get(n % pool.len().max(1)) {
                desk.move_stories(&[&story.id], Some(issue), Some(*place))
                    .unwrap();
            }
        }
        Work::DeleteTwo(n, m) => {
            let stories = both(*n, *m);
            if !stories.is_empty() {
                desk.delete_stories(&refs(&stories)).unwrap();
            }
        }
        Work::Duplicate(n, m) => {
            let stories = both(*n, *m);
            desk.duplicate_stories(&refs(&stories)).unwrap();
        }
        Work::Standing(n, standing) => {
            let stories: Vec<_> = nth(*n).into_iter().collect();
            desk.set_standing(&refs(&stories), *standing).unwrap();
        }
        Work::Undo | Work::Redo | Work::Restart => {}
    }
}

fn refs(stories: &[String]) -> Vec<&str> {
    stories.iter().map(String::as_str).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_go_through_every_state(works in prop::collection::vec(work(), 1..40)) {
        let ground = Ground::new();
        let mut desk = Desk::open(&ground.library()).unwrap();
        let issue = desk.new_publication("Quay Gazette", "en").unwrap().issue.id;
        let mut states = vec![seen(&desk, &issue)];
        let mut at = 0;
        for work in works {
            match work {
                // The making of the publication is the model's beginning.
                Work::Undo if at == 0 => {}
                Work::Undo => {
                    at -= 1;
                    prop_assert!(desk.undo(Some(&issue)).unwrap().is_some());
                }
                Work::Redo => {
                    let redone = desk.redo(Some(&issue)).unwrap();
                    prop_assert_eq!(redone.is_some(), at + 1 < states.len());
                    at += usize::from(redone.is_some());
                }
                Work::Restart => desk = Desk::open(&ground.library()).unwrap(),
                work => {
                    do_it(&desk, &issue, &work);
                    let now = seen(&desk, &issue);
                    if now != states[at] {
                        states.truncate(at + 1);
                        states.push(now);
                        at += 1;
                    }
                }
            }
            prop_assert_eq!(&seen(&desk, &issue), &states[at]);
        }
    }
}

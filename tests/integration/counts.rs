//! The words of a text: the desk counts them, and so does the window (`ui/src/count/words.ts`).

use super::ground::Ground;

#[test]
fn the_window_and_the_desk_count_the_same_words() {
    let (ground, sheet) = Ground::with_sample();
    let mut story = ground.desk.open_story(&sheet.stories[0].id).unwrap();
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../fixtures/word-counts.json")).unwrap();
    for case in cases {
        story.body = case["text"].as_str().unwrap().to_owned();
        let preview = ground.desk.preview_story(story.clone(), "").unwrap();
        assert_eq!(
            u64::from(preview.listed.words),
            case["words"].as_u64().unwrap(),
            "{:?}",
            story.body
        );
    }
}

//! The list at the left: order, deletion, and the way back.

use crate::harness::{drive, keys};

#[test]
fn a_story_is_moved_by_keys_and_stays_moved() {
    drive("reorder", |window| {
        window.click("open-sample");
        let mut headlines = window.headlines();
        window.click_nth("story-row", 2);
        window.press(&[keys::ALT, keys::UP]);
        headlines.swap(1, 2);
        window.list_shows(&headlines);
        window.preview_shows("the new order", |text| {
            text.find(&headlines[1])
                .is_some_and(|moved| Some(moved) < text.find(&headlines[2]))
        });

        window.kill();
        window.start();
        window.list_shows(&headlines);
    });
}

#[test]
fn a_deleted_story_comes_back() {
    drive("delete", |window| {
        window.click("open-sample");
        let headlines = window.headlines();
        let mut without = headlines.clone();
        let deleted = without.remove(1);
        window.click_nth("story-row", 1);
        window.read("headline", "the story's headline", |text| text == deleted);
        window.click_nth("story-row", 1);
        window.press(&[keys::DELETE]);
        window.list_shows(&without);
        window.preview_shows("the story no more", |text| !text.contains(&deleted));
        window.click("undo");
        window.list_shows(&headlines);
        window.preview_shows("the story again", |text| text.contains(&deleted));
    });
}

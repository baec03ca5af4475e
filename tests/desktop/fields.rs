//! The fields around the text, of an issue, a publication and a story.

use crate::harness::drive;

#[test]
fn an_issue_has_its_number_and_date_changed() {
    drive("issue-fields", |window| {
        window.click("open-sample");
        window.fill("number", "109");
        window.fill("subject", "The subject of number 109");
        window.preview_shows("the new number", |text| text.contains("109"));
        window.read_saved();

        window.kill();
        window.start();
        window.read("number", "109", |text| text == "109");
        window.read("subject", "the subject", |text| {
            text == "The subject of number 109"
        });
    });
}

#[test]
fn a_new_publication_begins_with_an_issue_and_a_story() {
    drive("new-publication", |window| {
        window.click("new-publication");
        window.fill("new-name", "The Quay Gazette");
        window.click("create-publication");
        window.preview_shows("its name", |text| text.contains("The Quay Gazette"));
        window.click("new-story-row");
        window.fill("headline", "The first headline");
        window.type_into("body", "The first words.");
        window.list_shows(&["The first headline"]);
        window.preview_shows("both", |text| {
            text.contains("The first headline") && text.contains("The first words.")
        });
        window.read_saved();
    });
}

#[test]
fn a_persian_story_runs_from_the_right() {
    drive("persian", |window| {
        window.click("open-sample");
        let rows = "return [...document.querySelectorAll('[data-testid=story-row] .name')].map(e => e.dir)";
        window.headlines();
        let directions = window.run(rows, &[]);
        let persian = directions
            .as_array()
            .and_then(|rows| rows.iter().position(|dir| dir == "rtl"));
        let persian =
            persian.unwrap_or_else(|| panic!("no story runs from the right: {directions}"));
        window.click_nth("story-row", persian);
        let headline = window.headlines()[persian].clone();
        window.read("headline", "the Persian headline", |text| text == headline);
        let style = |of: &str| {
            window.run(
                "return getComputedStyle(document.querySelector(arguments[0])).direction",
                &[of.into()],
            )
        };
        assert_eq!(style("[data-testid=headline]"), "rtl");
        assert_eq!(style("[data-testid=body] .cm-line"), "rtl");
        window.preview_shows("the Persian story", |text| text.contains(&headline));
        let in_preview = format!(
            "return frame.defaultView.getComputedStyle(frame.querySelectorAll('article')[{persian}].querySelector('p')).direction"
        );
        assert_eq!(window.in_preview(&in_preview), "rtl");
        window.screenshot("persian");
    });
}

//! The first start and what it offers.

use crate::harness::{drive, until};

#[test]
fn an_empty_library_offers_three_ways_to_begin() {
    drive("first-start", |window| {
        for way in ["new-publication", "import-issue", "open-sample"] {
            window.see(way);
        }
        window.screenshot("first-start");
    });
}

#[test]
fn the_sample_opens_with_its_stories_and_its_page() {
    drive("sample", |window| {
        window.click("open-sample");
        window.read("save-state", "“Saved”", |text| {
            text.starts_with("Saved")
        });
        let headlines = window.headlines();
        assert!(headlines.len() >= 8, "the sample has only {headlines:?}");
        window.preview_shows("every story", |text| {
            headlines.iter().all(|line| text.contains(line))
        });
        window.click_on("story-row", &headlines[1]);
        window.read("headline", "the second headline", |text| {
            text == headlines[1]
        });
        window.screenshot("sample");
    });
}

/// Where on the page the open story begins, as a share of what is seen of the page.
const AT: &str = "
const headline = document.querySelector('[data-testid=headline]')?.value;
const articles = [...(frame.querySelectorAll('article[id]') ?? [])];
const own = articles.find((article) => article.textContent.includes(headline));
return own ? own.getBoundingClientRect().top / frame.defaultView.innerHeight : null";

#[test]
fn the_preview_is_at_the_story_that_a_start_returns_to() {
    drive("preview-place", |window| {
        window.click("open-sample");
        let last = window.headlines().len() - 1;
        window.click_nth("story-row", last);
        window.type_before("body", "Here ");
        window.read_saved();
        window.kill();
        window.start();
        until("the preview to be at the story", || {
            let at = window.in_preview(AT).as_f64();
            at.filter(|at| (-0.1..0.6).contains(at))
                .map(drop)
                .ok_or_else(|| format!("it begins at {at:?}"))
        });
    });
}

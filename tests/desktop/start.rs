//! The first start and what it offers.

use crate::harness::drive;

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

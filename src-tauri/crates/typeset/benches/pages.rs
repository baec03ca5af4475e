//! How long an issue's pages take to be set again after a keystroke, and to be drawn.
//!
//! Every iteration types one letter behind the last in the middle story, as a person does, so
//! that nothing is measured that Typst remembers whole.

use std::collections::BTreeMap;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use issue::{ComposedIssue, StoryId};
use typeset::Typesetter;
use uuid::Uuid;

#[expect(dead_code, reason = "the tests use the rest")]
#[path = "../tests/typeset/sample.rs"]
mod sample;

const PICTURES: [(&str, &[u8]); 2] = [
    (
        "harbour.jpg",
        include_bytes!("../tests/pictures/harbour.jpg"),
    ),
    ("chart.png", include_bytes!("../tests/pictures/chart.png")),
];

/// An issue of so many stories of about 420 words each, with headings, a list, a note, and in
/// every third a picture.
fn newsletter(stories: u128) -> (ComposedIssue, BTreeMap<String, Vec<u8>>) {
    let mut composed = sample::issue();
    let mut bytes = BTreeMap::new();
    for (name, content) in PICTURES {
        sample::add_picture(&mut composed, &mut bytes, name, "A picture", content);
    }
    for number in 0..stories {
        let mut story = sample::story(&format!("Story number {number} of the harbour"), "");
        story.id = StoryId(Uuid::from_u128(1000 + number));
        story.teaser = "What happened on the quay, and who was there to see it.".into();
        let (picture, _) = PICTURES[(number % 2) as usize];
        for part in 0..6 {
            story.body += &paragraph(number * 7 + part);
            story.body += match part {
                1 => "\n\n## What was seen\n\n",
                3 => "\n\n- a **boat** without a name\n- two gulls[^n]\n\n",
                4 if number % 3 == 0 => "\n\n![](pictures/",
                _ => "\n\n",
            };
            if story.body.ends_with('/') {
                story.body += picture;
                story.body += ")\n\n";
            }
        }
        story.body += "[^n]: On the pier.\n";
        composed.stories.push(story);
    }
    (composed, bytes)
}

/// About 65 words that no other paragraph has in this order.
fn paragraph(seed: u128) -> String {
    const WORDS: [&str; 13] = [
        "harbour",
        "the",
        "old",
        "pilot",
        "said",
        "of",
        "a",
        "morning",
        "water",
        "and",
        "nobody",
        "remembered",
        "it",
    ];
    let words = (0..65u128).map(|at| WORDS[((at * at * (seed + 3) + at * 5 + seed) % 13) as usize]);
    let text: Vec<&str> = words.collect();
    format!("{}.", text.join(" "))
}

fn pages(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("pages");
    group.sample_size(20);
    for stories in [12, 200] {
        let (mut composed, bytes) = newsletter(stories);
        let mut typesetter = Typesetter::new();
        let first = typesetter
            .set_pages(&composed, &bytes)
            .expect("the issue can be set");
        eprintln!("{stories} stories: {} pages", first.leaves().len());
        let middle = composed.stories.len() / 2;
        let id = BenchmarkId::new("set again after a letter", stories);
        group.bench_function(id, |bencher| {
            let mut typed = 0u8;
            bencher.iter(|| {
                let body = &mut composed.stories[middle].body;
                let at = body.find('.').expect("a sentence ends");
                body.insert(at, char::from(b'a' + typed % 26));
                typed = typed.wrapping_add(7);
                let pages = typesetter.set_pages(black_box(&composed), &bytes);
                black_box(pages.expect("the issue can be set"));
            });
        });
        let drawn = first.leaves()[1].id.clone();
        group.bench_function(
            BenchmarkId::new("one page drawn, 600 pixels wide", stories),
            |bencher| {
                bencher.iter(|| black_box(first.drawing(black_box(&drawn), 600)));
            },
        );
        let leaf = &first.leaves()[1];
        group.bench_function(BenchmarkId::new("a click", stories), |bencher| {
            bencher.iter(|| black_box(first.text_at(1, leaf.width / 3.0, leaf.height / 2.0)));
        });
        let place = first.text_at(1, leaf.width / 3.0, leaf.height / 2.0);
        let place = place.expect("there is text in the middle of a page");
        group.bench_function(BenchmarkId::new("the caret", stories), |bencher| {
            bencher.iter(|| black_box(first.place_of(black_box(&place))));
        });
    }
    group.finish();
}

criterion_group!(benches, pages);
criterion_main!(benches);

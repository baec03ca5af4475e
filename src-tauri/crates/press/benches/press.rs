//! How long a keystroke's rendering and a whole page take.

use criterion::{Criterion, criterion_group, criterion_main};
use issue::Picture;
use press::fragment;
use press::web::{self, View};
use std::hint::black_box;

#[path = "../tests/html/sample.rs"]
mod sample;

fn source(picture: &Picture) -> String {
    picture.name.clone()
}

fn press(criterion: &mut Criterion) {
    let mut composed = sample::harbour_letter();
    // About 400 words, with headings, lists, notes and a picture.
    let words: String = composed.stories[1].body.repeat(2) + &composed.stories[0].body;
    let body: Vec<&str> = words.split_inclusive(' ').take(400).collect();
    composed.stories[0].body = body.concat();
    let story = composed.stories[0].clone();
    composed.stories.extend_from_within(0..4);
    let view = View {
        picture_source: &source,
        source_lines: true,
    };
    criterion.bench_function("story of 400 words, parsed and rendered", |bencher| {
        bencher.iter(|| web::story_part(black_box(&composed), black_box(&story), &view));
    });
    criterion.bench_function("fragment of 400 words", |bencher| {
        bencher.iter(|| fragment::render(black_box(&story.body)));
    });
    criterion.bench_function("page of 12 stories", |bencher| {
        bencher.iter(|| web::page(black_box(&composed), &view));
    });
}

criterion_group!(benches, press);
criterion_main!(benches);

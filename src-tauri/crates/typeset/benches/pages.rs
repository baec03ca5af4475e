//! How long an issue's pages take to be set again after a keystroke, and to be drawn.
//!
//! They are set again after each letter of a text that is typed into the middle story, as a person
//! does it: lines break anew, and now and then a story moves to another page.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use criterion::{BenchmarkId, Criterion, criterion_group};
use issue::theme::Layout;
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

/// How many letters are typed before any counts.
const WARM_UP: usize = 20;

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

/// Types a text behind the first sentence of the middle story and has the pages set after each
/// letter, as often as `letters` says: prints a row of BENCHMARKS.md.
fn set_again(layout: Layout, stories: u128, letters: usize) {
    let (mut composed, bytes) = newsletter(stories);
    composed.publication.theme.print.layout = layout;
    let mut typesetter = Typesetter::new();
    let first = typesetter.set_pages(&composed, &bytes);
    let pages = first.expect("the issue can be set").leaves().len();
    let middle = composed.stories.len() / 2;
    let mut at = composed.stories[middle]
        .body
        .find('.')
        .expect("a sentence ends");
    let typed = " and the boats came in with the evening tide"
        .chars()
        .cycle();
    let (mut times, mut memory) = (Vec::new(), Vec::new());
    for letter in typed.take(WARM_UP + letters) {
        composed.stories[middle].body.insert(at, letter);
        at += letter.len_utf8();
        let began = Instant::now();
        let pages = typesetter.set_pages(black_box(&composed), &bytes);
        times.push(began.elapsed());
        black_box(pages.expect("the issue can be set"));
        memory.push(resident());
    }
    times.drain(..WARM_UP);
    times.sort();
    let time = |share: f64| {
        let at = ((times.len() - 1) as f64 * share).round() as usize;
        format!("{:.1} ms", times[at].as_secs_f64() * 1000.0)
    };
    let memory = [memory[memory.len() / 3], memory[memory.len() - 1]].map(|size| match size {
        Some(bytes) => format!("{} MB", bytes / 1_000_000),
        None => "–".to_owned(),
    });
    println!(
        "| set again after a letter: {layout:?}, {stories} stories, {pages} pages ({letters} times) | {} | {} | {} | {} |",
        time(0.5),
        time(0.95),
        time(1.0),
        memory.join(" and ")
    );
}

/// The memory that the process has now, where the system says so.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

fn pages(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("pages");
    group.sample_size(20);
    for stories in [12, 200] {
        let (composed, bytes) = newsletter(stories);
        let first = Typesetter::new()
            .set_pages(&composed, &bytes)
            .expect("the issue can be set");
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

fn main() {
    // Criterion gives no p95, and what a writer feels is the slow letter.
    let is_wanted = |filter: String| "set again after a letter".contains(&filter);
    let mut filters = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'));
    if filters.all(is_wanted) {
        for layout in Layout::ALL {
            set_again(layout, 12, 300);
        }
        set_again(Layout::Bulletin, 200, 100);
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
}

//! How long an import takes: 31 KB of Markdown, as long as the longest weekly we know; and
//! how long a paste does: 2 MB of Word's HTML, a book.

use std::fmt::Write;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};

/// A weekly of links: metadata lines, eight sections, reference links, comments, HTML.
fn weekly(size: usize) -> String {
    let mut text = String::from(
        "Title: This Week at the Harbour 498\nNumber: 498\nDate: 2023-06-07\nCategory: Weekly\n\nHello!\n\n",
    );
    let mut links = String::new();
    for section in 0.. {
        if text.len() + links.len() > size {
            break;
        }
        let _ = write!(
            text,
            "## Section {section}\n\n<!-- Add entries below. -->\n\n### Part\n\n"
        );
        for entry in 0..20 {
            let name = format!("{section}-{entry}");
            let _ = writeln!(
                text,
                "* [An entry about boats and tides, {name}](https://example.org/entries/{name}/page.html). See [its log][log {name}]."
            );
            let _ = writeln!(links, "[log {name}]: https://example.org/logs/{name}");
        }
        text.push_str("\n<small>Discuss</small>\n\n");
    }
    text + &links
}

fn import(criterion: &mut Criterion) {
    let text = weekly(31_000);
    criterion.bench_function("import of 31 KB Markdown", |bencher| {
        bencher.iter(|| intake::read("weekly.md", black_box(text.as_bytes())));
    });
}

/// Paragraphs, lists and tables as Word writes them, over and over.
fn word(size: usize) -> String {
    let fixture = include_str!("../tests/fixtures/clipboard/word.html");
    let (head, rest) = fixture
        .split_once("<!--StartFragment-->")
        .expect("a clipboard");
    let (body, _) = rest.split_once("<div style='mso-element").expect("notes");
    format!("{head}{}", body.repeat(size / body.len()))
}

fn paste(criterion: &mut Criterion) {
    let html = word(2_000_000);
    let mut group = criterion.benchmark_group("clipboard");
    group.sample_size(10);
    group.bench_function("paste of 2 MB from Word", |bencher| {
        bencher.iter(|| {
            intake::clipboard::read(black_box(&html), 1)
                .document
                .write()
        });
    });
    group.finish();
}

criterion_group!(benches, import, paste);
criterion_main!(benches);

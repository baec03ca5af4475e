//! From a key, a click or a start to what is seen of it, in the real window.
//!
//! The clock runs inside the page where it can: from the event that WebKit hands over to the
//! first task after the frame that shows what came of it. Driving the event costs time of its
//! own, which a person's finger does not, and is left out. A start begins when the process does.
//!
//! `cargo xtask bench` makes the libraries that this works on. Without them there is nothing
//! to measure, and nothing is.

#[cfg(target_os = "linux")]
#[path = "../tests/desktop/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use what this does not")]
mod harness;

#[cfg(target_os = "linux")]
#[path = "window/measures.rs"]
mod measures;

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
fn main() {
    let Some(folder) = std::env::var_os("MASTHEAD_BENCH_LIBRARIES") else {
        println!("The window is measured by `cargo xtask bench`, which makes what it needs.");
        return;
    };
    let library = |name: &str| std::path::Path::new(&folder).join(name);
    let usual = measures::open(&library("usual.masthead"));
    measures::row(
        "keystroke to repainted preview, 5,000 words in 12 stories",
        measures::previewed(&usual),
    );
    measures::row("another story opened", measures::switched(&usual));
    drop(usual);
    let long = measures::open(&library("long.masthead"));
    measures::row(
        "keystroke to repainted text, a story of 100,000 words",
        measures::typed(&long),
    );
    drop(long);
    measures::row(
        "start to a caret that takes keys, a library of 1,000 issues",
        measures::started(&library("many.masthead")),
    );
}

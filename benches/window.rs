//! From a key to the repainted preview, in the real window.
//!
//! The clock runs inside the page: from the `keydown` that WebKit hands to the editor to
//! the first task after the frame in which the preview's document was patched. Driving
//! the key costs time of its own, which a person's finger does not, and is left out.
//!
//! `cargo xtask bench` makes the library that this works on: one issue of 5,000 words in
//! 12 stories. Without it there is nothing to measure, and nothing is.

#[cfg(target_os = "linux")]
#[path = "../tests/desktop/harness/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use what this does not")]
mod harness;

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
fn main() {
    let Some(library) = std::env::var_os("MASTHEAD_BENCH_LIBRARY") else {
        println!("The window is measured by `cargo xtask bench`, which makes what it needs.");
        return;
    };
    let times = keystrokes(library.as_ref());
    println!("{}", row(&times));
}

/// How many keystrokes count, and how many come before them.
#[cfg(target_os = "linux")]
const COUNTED: usize = 150;
#[cfg(target_os = "linux")]
const WARM_UP: usize = 20;

/// Notes when a key goes down and when the preview has shown what it did.
#[cfg(target_os = "linux")]
const CLOCK: &str = r"
window.benchTimes = [];
let started = null;
const preview = document.querySelector('[data-testid=preview-frame]').contentDocument;
const shown = new MessageChannel();
shown.port1.onmessage = ({ data }) => window.benchTimes.push(performance.now() - data);
addEventListener('keydown', () => { started ??= performance.now(); }, true);
new MutationObserver(() => {
  if (started === null) return;
  const since = started;
  started = null;
  // The task after the frame: by then the frame is laid out and painted.
  requestAnimationFrame(() => shown.port2.postMessage(since));
}).observe(preview, { subtree: true, childList: true, characterData: true });
";

/// Types a text a key at a time, each once the one before is shown, and gives the times
/// in milliseconds, in order of size.
#[cfg(target_os = "linux")]
fn keystrokes(library: &std::path::Path) -> Vec<f64> {
    use harness::{Window, until};

    let home = tempfile::tempdir().expect("a temporary folder");
    let own = home.path().join("library.masthead");
    std::fs::copy(library, &own).expect("xtask made the library");
    let window = Window::open("bench", home, own);
    // A story in the middle of the issue, before its first word: a space at the end of a
    // paragraph would change nothing that could be seen.
    window.click_nth("story-row", 5);
    window.type_before("body", "Measured:");
    window.preview_shows("what was typed", |text| text.contains("Measured:"));
    window.read_saved();
    window.run(CLOCK, &[]);
    let text = "abcd efgh ijkl mnop "
        .chars()
        .cycle()
        .take(WARM_UP + COUNTED);
    for (typed, key) in text.enumerate() {
        window.press(&[key]);
        until("the preview to show a keystroke", || {
            let times = window.run("return window.benchTimes.length", &[]);
            (times.as_u64() == Some(typed as u64 + 1))
                .then_some(())
                .ok_or_else(|| times.to_string())
        });
    }
    let times = window.run("return window.benchTimes", &[]);
    let mut times: Vec<f64> = serde_json::from_value(times).expect("times are numbers");
    times.drain(..WARM_UP);
    times.sort_by(f64::total_cmp);
    times
}

/// The row of BENCHMARKS.md.
#[cfg(target_os = "linux")]
fn row(times: &[f64]) -> String {
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    format!(
        "| keystroke to repainted preview, 5,000 words in 12 stories ({} keystrokes) | {:.1} ms | {:.1} ms | {:.1} ms | {:.1} ms |",
        times.len(),
        at(0.5),
        at(0.95),
        at(0.0),
        at(1.0)
    )
}

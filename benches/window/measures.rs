//! What is measured in the window, and the row of BENCHMARKS.md for it.

use std::path::Path;
use std::time::UNIX_EPOCH;

use crate::harness::{Window, until};

/// How many events count, and how many come before them.
const COUNTED: usize = 150;
const WARM_UP: usize = 20;
/// How often the app is started, and how often before that, until its files are in memory.
const STARTS: usize = 11;
const FIRST_STARTS: usize = 2;

/// Notes when an event goes in and when the page has shown what it did: the task after the
/// frame that follows the change of `watched`.
const CLOCK: &str = r"
const [watched, event] = [WATCHED, 'EVENT'];
window.benchTimes = [];
let started = null;
const shown = new MessageChannel();
shown.port1.onmessage = ({ data }) => window.benchTimes.push(performance.now() - data);
addEventListener(event, () => { started ??= performance.now(); }, true);
new MutationObserver(() => {
  if (started === null) return;
  const since = started;
  started = null;
  requestAnimationFrame(() => shown.port2.postMessage(since));
}).observe(watched, { subtree: true, childList: true, characterData: true });
";

const PREVIEW: &str = "document.querySelector('[data-testid=preview-frame]').contentDocument";
const TEXT: &str = "document.querySelector('.cm-content')";

/// Opens the app on a copy of a library.
pub(crate) fn open(library: &Path) -> Window {
    let home = tempfile::tempdir().expect("a temporary folder");
    let own = home.path().join("library.masthead");
    std::fs::copy(library, &own).expect("xtask made the library");
    let window = Window::open("bench", home, Some(own));
    window.headlines();
    window
}

/// Keys to the repainted preview, in a story in the middle of the issue.
pub(crate) fn previewed(window: &Window) -> Vec<f64> {
    // Before the first word: a space at the end of a paragraph would change nothing to see.
    window.click_nth("story-row", 5);
    window.type_before("body", "Measured:");
    window.preview_shows("what was typed", |text| text.contains("Measured:"));
    window.read_saved();
    keys(window, PREVIEW)
}

/// Keys to the repainted text, at the beginning of the one story.
pub(crate) fn typed(window: &Window) -> Vec<f64> {
    window.click_nth("story-row", 0);
    window.type_before("body", "Measured:");
    window.preview_shows("what was typed", |text| text.contains("Measured:"));
    window.read_saved();
    keys(window, TEXT)
}

/// Clicks in the list to the text of another story.
pub(crate) fn switched(window: &Window) -> Vec<f64> {
    // A story opens when the button comes up again, as everything that is clicked.
    clock(window, TEXT, "click");
    let stories = window.headlines().len();
    (0..WARM_UP + COUNTED / 2).for_each(|turn| {
        window.click_by_hand("story-row", turn % stories);
        await_times(window, turn + 1);
    });
    times(window)
}

/// When the page had painted the desk with the caret in its text, in milliseconds by the clock
/// on the wall; null until then.
const SHOWN: &str = "
const [mark] = performance.getEntriesByName('desk');
const inside = document.activeElement?.classList.contains('cm-content');
return mark && inside ? performance.timeOrigin + mark.startTime : null";

/// Starts of the process to the moment when the caret stands in the painted text. The process
/// notes when it begins, the page when it is there, so the driver's own work is not counted.
pub(crate) fn started(library: &Path) -> Vec<f64> {
    let mut window = open(library);
    window.click_nth("story-row", 0);
    window.type_before("body", "Here ");
    window.read_saved();
    let start = |window: &mut Window| {
        window.kill();
        window.start();
        let shown = until("the caret to stand in the text", || {
            let shown = window.run(SHOWN, &[]).as_f64();
            shown.ok_or_else(|| "the focus is elsewhere".to_owned())
        });
        // It takes keys in earnest, and what is saved stands behind the place to come back to.
        window.type_text("x");
        window.read_saved();
        let began = window.began().duration_since(UNIX_EPOCH);
        shown - began.expect("the clock goes").as_secs_f64() * 1000.0
    };
    let times: Vec<f64> = (0..FIRST_STARTS + STARTS)
        .map(|_| start(&mut window))
        .skip(FIRST_STARTS)
        .collect();
    sorted(times)
}

/// Prints the row of a measure: times in milliseconds, in order of size.
pub(crate) fn row(what: &str, times: Vec<f64>) {
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!(
        "| {what} ({} times) | {:.1} ms | {:.1} ms | {:.1} ms | {:.1} ms |",
        times.len(),
        at(0.5),
        at(0.95),
        at(0.0),
        at(1.0)
    );
}

/// Types a text a key at a time, each once the one before is shown.
fn keys(window: &Window, watched: &str) -> Vec<f64> {
    clock(window, watched, "keydown");
    let text = "abcd efgh ijkl mnop "
        .chars()
        .cycle()
        .take(WARM_UP + COUNTED);
    for (typed, key) in text.enumerate() {
        window.press(&[key]);
        await_times(window, typed + 1);
    }
    times(window)
}

fn clock(window: &Window, watched: &str, event: &str) {
    let script = CLOCK.replace("WATCHED", watched).replace("EVENT", event);
    window.run(&script, &[]);
}

fn await_times(window: &Window, count: usize) {
    until("the window to show what was done", || {
        let times = window.run("return window.benchTimes.length", &[]);
        (times.as_u64() >= Some(count as u64))
            .then_some(())
            .ok_or_else(|| times.to_string())
    });
}

fn times(window: &Window) -> Vec<f64> {
    let times = window.run("return window.benchTimes", &[]);
    let mut times: Vec<f64> = serde_json::from_value(times).expect("times are numbers");
    times.drain(..WARM_UP);
    sorted(times)
}

fn sorted(mut times: Vec<f64>) -> Vec<f64> {
    times.sort_by(f64::total_cmp);
    times
}

//! Waiting by looking again: the only way these tests pass time.
//!
//! A fixed sleep is either too short on a busy machine or a waste on an idle one, so
//! there is none; every wait ends when what it waits for is there.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long anything may take. Generous, because a test machine may be a busy one;
/// no spec takes longer for it while all is well.
pub(crate) const DEADLINE: Duration = Duration::from_secs(30);

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Looks until `look` gives an answer, and panics with its last excuse when
/// [`DEADLINE`] has passed.
#[allow(
    clippy::disallowed_methods,
    reason = "the one pause, between two looks"
)]
pub(crate) fn until<T>(what: &str, mut look: impl FnMut() -> Result<T, String>) -> T {
    let started = Instant::now();
    loop {
        match look() {
            Ok(answer) => return answer,
            Err(excuse) if started.elapsed() > DEADLINE => {
                panic!("waited {} s for {what}: {excuse}", DEADLINE.as_secs())
            }
            Err(_) => sleep(PAUSE),
        }
    }
}

//! Two processes, timed from start to exit in turn: A B A B.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::project::{Done, Stop};

/// How often each side runs and counts; it runs before that without counting, until the
/// files it reads are in memory.
const ROUNDS: usize = 21;
const WARM_UP: usize = 3;

/// Makes the process of a round, counted from 0.
pub(crate) type Start = Box<dyn Fn(usize) -> Command>;

/// What is measured.
pub(crate) struct Contest {
    pub(crate) what: String,
    pub(crate) ours: Start,
    pub(crate) peer: Option<Peer>,
}

/// What it is compared with.
pub(crate) struct Peer {
    pub(crate) name: String,
    pub(crate) command: Start,
}

/// Runs a contest and gives its row of the table.
pub(crate) fn measure(contest: &Contest) -> Done<String> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..WARM_UP + ROUNDS {
        ours.push(time(&mut (contest.ours)(round))?);
        if let Some(peer) = &contest.peer {
            theirs.push(time(&mut (peer.command)(round))?);
        }
    }
    let peer = contest
        .peer
        .as_ref()
        .map(|peer| (peer.name.as_str(), Spread::of(&theirs[WARM_UP..])));
    Ok(row(&contest.what, &Spread::of(&ours[WARM_UP..]), peer))
}

pub(super) fn time(command: &mut Command) -> Done<Duration> {
    let started = Instant::now();
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let took = started.elapsed();
    match status {
        Ok(status) if status.success() => Ok(took),
        Ok(status) => Err(Stop(format!(
            "{command:?} failed ({status}): nothing was measured."
        ))),
        Err(error) => Err(Stop(format!("{command:?} does not start: {error}."))),
    }
}

/// How a set of times lies.
pub(super) struct Spread {
    pub(super) median: Duration,
    pub(super) least: Duration,
    pub(super) most: Duration,
}

impl Spread {
    pub(super) fn of(times: &[Duration]) -> Self {
        let mut times = times.to_vec();
        times.sort();
        Self {
            median: times[times.len() / 2],
            least: times[0],
            most: times[times.len() - 1],
        }
    }
}

fn row(what: &str, ours: &Spread, peer: Option<(&str, Spread)>) -> String {
    let mut cells = vec![
        what.to_owned(),
        shown(ours.median),
        shown(ours.least),
        shown(ours.most),
    ];
    if let Some((name, theirs)) = peer {
        let ratio = ours.median.as_secs_f64() / theirs.median.as_secs_f64();
        cells.extend([name.to_owned(), shown(theirs.median), format!("{ratio:.2}")]);
    } else {
        cells.extend(["–", "–", "–"].map(str::to_owned));
    }
    format!("| {} |", cells.join(" | "))
}

pub(super) fn shown(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(times: &[u64]) -> Spread {
        let times: Vec<_> = times.iter().copied().map(Duration::from_millis).collect();
        Spread::of(&times)
    }

    #[test]
    fn a_row_has_the_ratio_of_the_medians() {
        let ours = spread(&[9, 4, 30]);
        let row_alone = row("`list`", &ours, None);
        assert_eq!(
            row_alone,
            "| `list` | 9.0 ms | 4.0 ms | 30.0 ms | – | – | – |"
        );
        let row_with_peer = row("`render`", &ours, Some(("cmark-gfm", spread(&[6, 6, 6]))));
        assert_eq!(
            row_with_peer,
            "| `render` | 9.0 ms | 4.0 ms | 30.0 ms | cmark-gfm | 6.0 ms | 1.50 |"
        );
    }
}

//! How much memory a program takes at its peak, with all processes that it starts.
//!
//! Linux alone says it: a process's own peak where there is one process, and where there are
//! several the most that they have together at one moment, each page shared among those that
//! have it (PSS), so that nothing is counted twice. Between two looks a peak can be missed, which
//! flatters whoever has several.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::project::{Done, Stop};

/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(5);

/// Runs a command to its end and gives the peak in bytes; `None` where the system does not say.
#[expect(clippy::disallowed_methods, reason = "it looks again and again")]
pub(super) fn peak(command: &mut Command) -> Done<Option<u64>> {
    let started = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let not_started = |error| Stop(format!("{command:?} does not start: {error}."));
    let mut running = started.map_err(not_started)?;
    let root = running.id();
    let (mut own, mut together, mut several) = (None, None, false);
    let status = loop {
        let ended = running.try_wait();
        if let Some(status) = ended.map_err(|error| Stop(format!("{error}.")))? {
            break status;
        }
        let tree = with_descendants(root, &parents());
        several |= tree.len() > 1;
        own = own.max(kilobytes(root, "status", "VmHWM:"));
        let shares = tree
            .iter()
            .filter_map(|&process| kilobytes(process, "smaps_rollup", "Pss:"));
        together = together.max(shares.reduce(|sum, share| sum + share));
        thread::sleep(PAUSE);
    };
    if !status.success() {
        return Err(Stop(format!("{command:?} failed ({status}).")));
    }
    let peak = if several { together } else { own };
    Ok(peak.map(|kilobytes| kilobytes * 1024))
}

/// A process and all that it started, and that those started.
fn with_descendants(root: u32, parents: &[(u32, u32)]) -> BTreeSet<u32> {
    let mut tree = BTreeSet::from([root]);
    loop {
        let before = tree.len();
        let children = parents.iter().filter(|(_, parent)| tree.contains(parent));
        let children: Vec<u32> = children.map(|&(process, _)| process).collect();
        tree.extend(children);
        if tree.len() == before {
            return tree;
        }
    }
}

/// All processes with their parents.
fn parents() -> Vec<(u32, u32)> {
    let folders = fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = folders.filter_map(|folder| folder.file_name().to_str()?.parse().ok());
    processes
        .filter_map(|process: u32| Some((process, parent(process)?)))
        .collect()
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Behind the name, which is in brackets and may hold any sign, stand the state and the parent.
    let (_, behind) = stat.rsplit_once(')')?;
    behind.split_whitespace().nth(1)?.parse().ok()
}

/// A figure of a process, from the line of a file that begins with its name.
fn kilobytes(process: u32, file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/{file}")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_holds_those_whose_parents_are_in_it() {
        let parents = [(2, 1), (3, 2), (4, 3), (5, 1), (6, 9), (9, 4)];
        assert_eq!(
            with_descendants(2, &parents),
            BTreeSet::from([2, 3, 4, 6, 9])
        );
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_has_a_parent_and_takes_memory() {
        let own = std::process::id();
        assert!(parents().iter().any(|&(process, _)| process == own));
        assert!(kilobytes(own, "status", "VmHWM:") > Some(0));
        assert!(kilobytes(own, "smaps_rollup", "Pss:") > Some(0));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_programs_children_are_counted_with_it() {
        let of = |script: &str| peak(Command::new("sh").args(["-c", script]));
        let Ok(Some(both)) = of("head -c 40000000 /dev/zero | tail | sleep 0.3") else {
            panic!("nothing was measured");
        };
        let Ok(Some(alone)) = of("exec sleep 0.3") else {
            panic!("nothing was measured");
        };
        // `tail` holds the one endless line.
        assert!(both > alone + 20_000_000, "{both} {alone}");
    }
}

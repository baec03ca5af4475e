//! `cargo xtask test`: everything that must hold, cheapest first.

use std::time::{Duration, Instant};

use crate::node::have_page;
use crate::packages::{BUILD, TESTS, have, have_rust_components};
use crate::project::{Done, Project, Stop, run};

/// One part of the tests.
struct Part {
    name: &'static str,
    check: fn(&Project) -> Done,
}

/// The parts, those first that tell soonest that something is wrong.
const PARTS: [Part; 8] = [
    Part {
        name: "what the machine needs",
        check: have_machine,
    },
    Part {
        name: "the format of the Rust code",
        check: |p| run(&mut p.cargo(&["fmt", "--check"])),
    },
    Part {
        name: "the build of the window's page",
        check: have_page,
    },
    Part {
        name: "the page's types",
        check: |p| run(&mut p.npm(&["run", "check"])),
    },
    Part {
        name: "the page's lints",
        check: |p| run(&mut p.npm(&["run", "lint"])),
    },
    Part {
        name: "the page's tests",
        check: |p| run(&mut p.npm(&["test"])),
    },
    Part {
        name: "the Rust code's lints",
        check: lint,
    },
    Part {
        name: "the Rust tests and the real window",
        check: run_tests,
    },
];

/// Runs every part, and stops at the first that fails.
pub(crate) fn test(project: &Project) -> Done {
    let mut passed: Vec<(&str, Duration)> = Vec::new();
    for Part { name, check } in PARTS {
        let started = Instant::now();
        check(project).map_err(|Stop(reason)| {
            Stop(format!("{}{reason}\nFailed: {name}", summary(&passed)))
        })?;
        passed.push((name, started.elapsed()));
    }
    println!("\n{}Everything passed.", summary(&passed));
    Ok(())
}

fn have_machine(project: &Project) -> Done {
    have(project, &[BUILD, TESTS].concat())?;
    have_rust_components(project)
}

fn lint(project: &Project) -> Done {
    run(&mut project.cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn run_tests(project: &Project) -> Done {
    run(&mut project.cargo(&["test", "--workspace"]))
}

/// A line for each part that passed.
fn summary(passed: &[(&str, Duration)]) -> String {
    let line = |(name, took): &(&str, Duration)| format!("Passed: {name} ({} s)\n", took.as_secs());
    passed.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_that_passed_is_named() {
        let passed = [
            ("one", Duration::from_millis(900)),
            ("two", Duration::from_secs(61)),
        ];
        assert_eq!(summary(&passed), "Passed: one (0 s)\nPassed: two (61 s)\n");
    }
}

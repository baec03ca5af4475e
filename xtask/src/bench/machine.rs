//! The machine that figures come from, in a line: without it they say nothing.

use std::fs;
use std::process::Command;
use std::thread::available_parallelism;

/// Processor, cores, memory, system, and the versions of what figures depend on.
pub(crate) fn description() -> String {
    let cores = available_parallelism().map_or(0, usize::from);
    let parts = [
        field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
        format!("{cores} cores"),
        field("/proc/meminfo", "MemTotal")
            .map_or_else(String::new, |size| format!("{size} of memory")),
        field("/etc/os-release", "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.to_owned()),
        said_by("rustc", &["--version"]),
        webkit(),
        said_by("cmark-gfm", &["--version"]),
        said_by("chromium", &["--version"]),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("Machine: {}.", parts.join("; "))
}

fn webkit() -> String {
    match said_by("pkg-config", &["--modversion", "webkit2gtk-4.1"]) {
        version if version.is_empty() => version,
        version => format!("WebKitGTK {version}"),
    }
}

/// The value of the first `NAME: value` or `NAME="value"` in a file.
fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let value = text.lines().find_map(|line| line.strip_prefix(name))?;
    let value = value
        .trim_start()
        .trim_start_matches([':', '='])
        .trim()
        .trim_matches('"');
    Some(value.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The first line that a program says; empty where it says none.
fn said_by(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let said = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let said = said.unwrap_or_default();
    let line = said.lines().next().unwrap_or_default().trim();
    line.split(" - ").next().unwrap_or_default().to_owned()
}

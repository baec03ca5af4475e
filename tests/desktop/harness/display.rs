//! A screen of the test's own, so that no window comes up on the screen of whoever
//! runs the tests, and no other window takes the keyboard from them.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::group::Group;

/// A running Xvfb.
pub(crate) struct Display {
    name: String,
    _server: Group,
}

impl Display {
    /// Starts a server on a display number that is free: the server picks it.
    pub(crate) fn start() -> Self {
        let mut server = Group::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1440x900x24",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let output = server.leader().stdout.take().expect("stdout is piped");
        let mut number = String::new();
        let _ = BufReader::new(output).read_line(&mut number);
        let number = number.trim();
        assert!(!number.is_empty(), "Xvfb ended before it had a display");
        Self {
            name: format!(":{number}"),
            _server: server,
        }
    }

    /// What `DISPLAY` is to be.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

//! A process and all that it starts, ended together.
//!
//! The driver starts the app, the app starts WebKit's processes: killing the first
//! alone would leave the others behind on the machine, holding the library.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A process group of its own, killed when dropped.
pub(crate) struct Group {
    leader: Child,
}

impl Group {
    /// Starts `command` as the leader of a new group, with nothing on its input.
    pub(crate) fn start(command: &mut Command) -> Self {
        let leader = command.stdin(Stdio::null()).process_group(0).spawn();
        let leader = leader.unwrap_or_else(|error| {
            panic!(
                "{} does not start: {error}; `cargo xtask test` installs what these tests need",
                command.get_program().display()
            )
        });
        Self { leader }
    }

    /// The leader itself.
    pub(crate) fn leader(&mut self) -> &mut Child {
        &mut self.leader
    }

    /// Whether the leader has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.leader.try_wait(), Ok(None))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        kill(&format!("-{}", self.leader.id()));
        let _ = self.leader.wait();
    }
}

/// Sends SIGKILL to a process, or to a group where the id has a minus before it.
///
/// The shell's own `kill` does it: the system call would need unsafe code.
pub(crate) fn kill(id: &str) {
    let _ = Command::new("sh")
        .args(["-c", r#"kill -s KILL -- "$0""#, id])
        .stderr(Stdio::null())
        .status();
}

//! Where things are in the project, and how its programs are started.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// Why a chore stopped, in a sentence for whoever started it.
pub(crate) struct Stop(pub(crate) String);

/// What a chore, or a part of it, comes to.
pub(crate) type Done<T = ()> = Result<T, Stop>;

/// The project on this machine.
pub(crate) struct Project {
    /// The folder with the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// The project that this program was built in.
    pub(crate) fn here() -> Self {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.parent().unwrap_or(own).to_owned();
        // This program lies in target/debug, wherever cargo was told to put it.
        let running = env::current_exe().ok();
        let target = running
            .as_deref()
            .and_then(|exe| exe.parent()?.parent())
            .map(Path::to_owned);
        Self {
            target: target.unwrap_or_else(|| root.join("target")),
            root,
        }
    }

    /// The cargo that started this program, at the project's root.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = self.program(cargo, arguments);
        // What cargo said to this program must not reach the next cargo: build scripts
        // that watch these would run again, and half of the workspace with them.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(is_said_by_cargo) {
                command.env_remove(name);
            }
        }
        command
    }

    /// npm, in the folder of the window's page.
    pub(crate) fn npm(&self, arguments: &[&str]) -> Command {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut command = self.program(npm, arguments);
        command.current_dir(self.ui());
        command
    }

    /// Any other program, at the project's root.
    pub(crate) fn program(&self, name: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
        let mut command = Command::new(name);
        command.args(arguments).current_dir(&self.root);
        command
    }

    /// The folder of the window's page.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A program that this project builds.
    pub(crate) fn built(&self, profile: &str, name: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(name)
            .with_extension(env::consts::EXE_EXTENSION)
    }
}

/// Runs a command with its output on the screen, and stops where it fails.
pub(crate) fn run(command: &mut Command) -> Done {
    let shown = shown(command);
    eprintln!("\n$ {shown}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop(format!("`{shown}` failed ({status})."))),
        Err(error) => Err(Stop(format!("`{shown}` does not start: {error}."))),
    }
}

/// What a command prints on its standard output; its errors stay on the screen.
pub(crate) fn read(command: &mut Command) -> Done<String> {
    let shown = shown(command);
    match command.stderr(Stdio::inherit()).output() {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Ok(output) => Err(Stop(format!("`{shown}` failed ({}).", output.status))),
        Err(error) => Err(Stop(format!("`{shown}` does not start: {error}."))),
    }
}

/// Whether a program of this name can be started.
pub(crate) fn is_on_path(name: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// When the newest of these was changed, folders with all that is in them; `None` where
/// none is there.
pub(crate) fn newest(paths: &[PathBuf]) -> Option<SystemTime> {
    paths.iter().filter_map(|path| newest_in(path)).max()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    let own = path.metadata().ok()?;
    // A folder's own time counts too: it changes when a file in it is removed.
    let inside = path.read_dir().into_iter().flatten().flatten();
    let inside = inside.filter_map(|entry| newest_in(&entry.path())).max();
    own.modified().ok().max(inside)
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_said_by_cargo(name: &str) -> bool {
    ["CARGO_PKG_", "CARGO_MANIFEST_"]
        .iter()
        .any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_found() {
        let project = Project::here();
        assert!(project.root.join("Cargo.toml").is_file());
        assert!(project.ui().join("package.json").is_file());
    }

    #[test]
    fn a_command_is_shown_as_typed() {
        let mut command = Command::new("/usr/bin/npm");
        assert_eq!(shown(command.args(["run", "build"])), "npm run build");
    }

    #[test]
    fn what_cargo_says_of_a_package_is_kept_from_the_next_cargo() {
        assert!(is_said_by_cargo("CARGO_PKG_VERSION"));
        assert!(!is_said_by_cargo("CARGO_TARGET_DIR"));
        assert!(!is_said_by_cargo("CARGO_HOME"));
    }
}

//! A window with the app in it: how it starts, ends, and what is kept of it.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use serde_json::json;
use tempfile::TempDir;

use super::display::Display;
use super::faults;
use super::group::{Group, kill};
use super::keys;
use super::wait::until;
use super::webdriver::Driver;

/// The app itself, as it was built for this test.
const APP: &str = env!("CARGO_BIN_EXE_masthead");

/// A running app.
pub(crate) struct Window {
    name: String,
    home: TempDir,
    /// The library that the start is told of; without it the one at the usual place.
    library: Option<PathBuf>,
    display: Display,
    driver: Option<Driver>,
    /// Only where a spec asks for one: windows come up as they are, and sooner, without.
    manager: Option<Group>,
}

/// Runs a spec in a new window on an empty library; fails where the spec does, and
/// where the page had anything to complain of while it ran.
pub(crate) fn drive(name: &str, spec: impl FnOnce(&mut Window)) {
    drive_over(name, None, spec);
}

/// As [`drive`], where the library is this file of the home folder.
pub(crate) fn drive_over(name: &str, library: Option<&str>, spec: impl FnOnce(&mut Window)) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let library = library.map(|library| home.path().join(library));
    let folder = library.as_deref().and_then(Path::parent);
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .expect("a home takes folders");
    let mut window = Window::open(name, home, library);
    spec(&mut window);
    let faults = window.faults();
    assert!(
        faults.is_empty(),
        "the page complained:\n{}",
        faults.join("\n")
    );
}

/// Where pictures and what the apps wrote are kept.
pub(crate) fn desktop_folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("desktop");
    fs::create_dir_all(&folder).expect("the target folder takes a folder");
    folder
}

impl Window {
    /// Starts the app, on a library or on the one at the usual place, with `home` as the home folder.
    pub(crate) fn open(name: &str, home: TempDir, library: Option<PathBuf>) -> Self {
        let runtime = home.path().join("run");
        fs::create_dir(&runtime).expect("a new home takes folders");
        fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700)).expect("own folder");
        File::create(home.path().join("answers")).expect("a new home takes files");
        let log = desktop_folder().join(format!("{name}.log"));
        File::create(&log).expect("the target folder takes files");
        write_launcher(&home.path().join("launcher"), &log);
        let display = Display::start();
        let name = name.to_owned();
        let mut window = Self {
            name,
            home,
            library,
            display,
            driver: None,
            manager: None,
        };
        window.start();
        window
    }

    /// Starts the app again, on the same library and home.
    pub(crate) fn start(&mut self) {
        self.driver = None;
        let launcher = self.home.path().join("launcher");
        let mut command = self.command(Path::new("WebKitWebDriver"));
        let driver = self.driver.insert(Driver::start(&mut command, &launcher));
        until("the page to be there", || {
            match driver.run("return document.readyState", &[])? {
                state if state == "complete" => Ok(()),
                state => Err(state.to_string()),
            }
        });
    }

    /// Starts the app once more beside the one that runs, as a file manager would, and waits
    /// until it has ended: it hands over what it was asked for.
    pub(crate) fn start_again(&self, arguments: &[&Path]) {
        let mut second = Group::start(self.command(Path::new(APP)).args(arguments));
        until("the second start to end", || {
            second
                .has_ended()
                .then_some(())
                .ok_or_else(|| "it still runs".to_owned())
        });
    }

    /// A program at this window's screen, with its home and its library.
    fn command(&self, program: &Path) -> Command {
        let home = self.home.path();
        let mut command = Command::new(program);
        // Nothing of whoever runs the tests gets in: no theme, no session bus, no Wayland.
        command.env_clear().current_dir(home).envs([
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("HOME", home.into()),
            ("XDG_CONFIG_HOME", home.join(".config").into()),
            ("XDG_DATA_HOME", home.join(".local/share").into()),
            ("XDG_CACHE_HOME", home.join(".cache").into()),
            ("XDG_RUNTIME_DIR", home.join("run").into()),
            ("DBUS_SESSION_BUS_ADDRESS", "disabled:".into()),
            ("DISPLAY", self.display.name().into()),
            ("GDK_BACKEND", "x11".into()),
            ("LANG", "C.UTF-8".into()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("RUST_BACKTRACE", "1".into()),
            ("TAURI_AUTOMATION", "true".into()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".into()),
            ("MASTHEAD_DIALOG_ANSWERS", home.join("answers").into()),
        ]);
        command.envs(self.library.iter().map(|file| ("MASTHEAD_LIBRARY", file)));
        command
    }

    /// Ends the app as a power cut would, and waits until it is gone.
    pub(crate) fn kill(&mut self) {
        let running = self.processes();
        assert!(!running.is_empty(), "no process runs {APP}");
        for id in running {
            kill(&id);
        }
        self.await_end();
    }

    fn await_end(&mut self) {
        until("the app to be gone", || match self.processes() {
            left if left.is_empty() => Ok(()),
            left => Err(format!("{left:?} still run")),
        });
        self.driver = None;
    }

    /// Starts a window manager at the window's screen, and waits until it manages.
    pub(crate) fn manage(&mut self) {
        let mut openbox = self.command(Path::new("openbox"));
        self.manager = Some(Group::start(openbox.arg("--sm-disable")));
        until("the window manager", || {
            // Only a manager tells of these.
            self.try_tool("xdotool", &["get_num_desktops"]).map(drop)
        });
    }

    /// Ends the app as a person does, and waits until it is gone.
    pub(crate) fn quit(&mut self) {
        self.press(&[keys::CONTROL, 'q']);
        self.await_end();
    }

    /// When the app that runs was started: the launcher writes a file just before it becomes it.
    #[allow(dead_code, reason = "the bench of a start asks for it")]
    pub(crate) fn began(&self) -> SystemTime {
        let began = fs::metadata(self.home.path().join("began"));
        let began = began.and_then(|file| file.modified());
        began.expect("the launcher has written a file")
    }

    /// Does what has the app start again by itself, waits until it runs, and takes over.
    pub(crate) fn see_restart(&mut self, deed: impl FnOnce(&Self)) {
        let before = self.processes();
        deed(self);
        until("the app to start again", || {
            let running = self.processes();
            let anew = !running.is_empty() && running.iter().all(|id| !before.contains(id));
            anew.then_some(()).ok_or_else(|| format!("{running:?} run"))
        });
        // What started by itself has no driver; the next one has, and finds the same.
        self.kill();
        self.start();
    }

    /// The usual place of the library.
    pub(crate) fn usual_library(&self) -> PathBuf {
        self.home().join(".local/share/masthead/library.masthead")
    }

    /// The library that the start was told of.
    pub(crate) fn named_library(&self) -> &Path {
        self.library.as_deref().expect("the start names a library")
    }

    /// A path as the window shows it: what is in the home folder begins with `~`.
    pub(crate) fn shown(&self, path: &Path) -> String {
        let near = path.strip_prefix(self.home()).expect("it is in the home");
        format!("~/{}", near.display())
    }

    /// The home folder of whoever sits at the window.
    pub(super) fn home(&self) -> &Path {
        self.home.path()
    }

    /// What `DISPLAY` is for programs beside the app.
    pub(super) fn display_name(&self) -> &str {
        self.display.name()
    }

    /// A folder that lasts as long as the window.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        let folder = self.home.path().join(name);
        fs::create_dir_all(&folder).expect("a home takes folders");
        folder
    }

    /// All that the page has complained of since the window was opened.
    pub(crate) fn faults(&self) -> Vec<String> {
        let written = || fs::read_to_string(self.log()).unwrap_or_default();
        let word = format!("desktop test {}: all said", written().len());
        self.run(faults::SAY, &[json!(word)]);
        until("the app to write its page's console to its output", || {
            let said = written().contains(&word);
            said.then_some(())
                .ok_or_else(|| "only debug builds do".to_owned())
        });
        faults::written(&written())
    }

    pub(super) fn driver(&self) -> &Driver {
        self.driver.as_ref().expect("the app was started")
    }

    fn log(&self) -> PathBuf {
        desktop_folder().join(format!("{}.log", self.name))
    }

    /// The processes that run the app in this window's home.
    fn processes(&self) -> Vec<String> {
        let ours = format!("HOME={}", self.home().display());
        let runs = |id: &String| {
            let process = Path::new("/proc").join(id);
            let environment = fs::read(process.join("environ")).unwrap_or_default();
            let runs = fs::read_link(process.join("exe")).unwrap_or_default();
            // A build that runs beside the tests replaces the file, and Linux then calls
            // what runs "masthead (deleted)".
            runs.to_string_lossy().starts_with(APP)
                && environment
                    .split(|byte| *byte == 0)
                    .any(|entry| entry == ours.as_bytes())
        };
        let entries = fs::read_dir("/proc")
            .expect("these tests run on Linux")
            .flatten();
        entries
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(runs)
            .collect()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        if let Some(Ok(picture)) = self.driver.as_ref().map(Driver::screenshot) {
            self.keep(&format!("{}-failed", self.name), &picture);
        }
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        eprintln!("What the app wrote ({}):\n{log}", self.log().display());
        eprintln!(
            "A picture of the window: {}-failed.png beside it",
            self.name
        );
    }
}

/// Writes the script that becomes the app: the driver throws away what the program it
/// starts writes, so that somebody has to keep it.
fn write_launcher(launcher: &Path, log: &Path) {
    let script = format!(
        "#!/bin/sh\n: >'{}'\nexec '{APP}' \"$@\" >>'{}' 2>&1\n",
        launcher.with_file_name("began").display(),
        log.display()
    );
    fs::write(launcher, script).expect("a new home takes files");
    fs::set_permissions(launcher, fs::Permissions::from_mode(0o700)).expect("own file");
}

//! One process a library: whoever starts a second one hands its files to the first.
//!
//! A desk stands over one library, so a process is known by its library's path: a start for
//! another library is a process of its own, and many run side by side. The first holds a lock
//! on a file in the folder of the person's running programs, and listens at a local socket
//! beside it. The lock ends with the process, however that ends, so a socket that was left
//! behind is known for what it is. Where there is no such folder, or no socket, the program
//! starts as if it were alone: SQLite keeps two desks over one library apart.
//!
//! `tauri-plugin-single-instance` knows one identity a program and needs a session bus.

use std::fs::{File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream};

use crate::start::Start;

/// How long a start waits for the first process to listen.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);

/// What a start finds.
#[derive(Debug)]
pub(crate) enum Instance {
    /// Nobody has this library open.
    First(Option<Doorkeeper>),
    /// Another process has it, and has taken what this start was asked for.
    HandedOver,
}

/// Holds the library's lock, and can hear of further starts.
#[derive(Debug)]
pub(crate) struct Doorkeeper {
    door: PathBuf,
    listener: Listener,
    lock: File,
}

/// A door at which somebody listens, until it is left or the program ends.
#[derive(Debug)]
pub(crate) struct Door {
    path: PathBuf,
    left: Arc<AtomicBool>,
}

impl Instance {
    /// Finds out whether this start is the first for its library.
    pub(crate) fn of(start: &Start) -> Self {
        let folder = dirs::runtime_dir().unwrap_or_else(std::env::temp_dir);
        Self::within(&folder, start).unwrap_or(Self::First(None))
    }

    fn within(folder: &Path, start: &Start) -> io::Result<Self> {
        let door = folder.join(format!("masthead-{:016x}", key(start.library.path())));
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(door.with_extension("lock"))?;
        let started = Instant::now();
        loop {
            match lock.try_lock() {
                Ok(()) => {
                    let listener = listen(&door)?;
                    let keeper = Doorkeeper {
                        door,
                        listener,
                        lock,
                    };
                    return Ok(Self::First(Some(keeper)));
                }
                Err(TryLockError::Error(error)) => return Err(error),
                Err(TryLockError::WouldBlock) => match hand_over(&door, start) {
                    Ok(()) => return Ok(Self::HandedOver),
                    // The first has the lock and does not listen yet, or is just ending.
                    Err(_) if started.elapsed() < PATIENCE => std::thread::park_timeout(PAUSE),
                    Err(error) => return Err(error),
                },
            }
        }
    }
}

impl Doorkeeper {
    /// Gives every further start's files to `hear`, until the door is left.
    pub(crate) fn listen(self, hear: impl Fn(Vec<PathBuf>) + Send + 'static) -> Door {
        let Self {
            door,
            listener,
            lock,
        } = self;
        let left = Arc::new(AtomicBool::new(false));
        let leaves = Arc::clone(&left);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if leaves.load(Ordering::Acquire) {
                    break;
                }
                // A start that ends in the middle of its sentence has asked for nothing.
                if let Ok(files) = answered(stream) {
                    hear(files);
                }
            }
            // In this order: whoever finds the lock free may put a listener of its own there.
            drop(listener);
            drop(lock);
        });
        Door { path: door, left }
    }
}

impl Door {
    /// Lets the next start for the library be its first.
    pub(crate) fn leave(self) {
        self.left.store(true, Ordering::Release);
        // A knock, which wakes the listener; where nobody listens there is nothing to leave.
        let _ = name(&self.path).and_then(Stream::connect);
    }
}

/// The same library has the same key, by whichever way it is named.
fn key(library: &Path) -> u64 {
    let path = library.canonicalize().unwrap_or_else(|_| {
        let absolute = std::path::absolute(library).unwrap_or_else(|_| library.to_owned());
        let folder = absolute
            .parent()
            .and_then(|folder| folder.canonicalize().ok());
        match (folder, absolute.file_name()) {
            (Some(folder), Some(name)) => folder.join(name),
            _ => absolute,
        }
    });
    let mut hasher = DefaultHasher::new();
    path.hash(&mut hasher);
    hasher.finish()
}

#[cfg(windows)]
fn name(door: &Path) -> io::Result<Name<'_>> {
    use interprocess::local_socket::GenericNamespaced;
    let name = door.file_name().unwrap_or_default();
    name.to_ns_name::<GenericNamespaced>()
}

#[cfg(not(windows))]
fn name(door: &Path) -> io::Result<Name<'_>> {
    use interprocess::local_socket::GenericFilePath;
    door.to_fs_name::<GenericFilePath>()
}

/// Listens at the door; whoever holds the lock may take away what another left there.
fn listen(door: &Path) -> io::Result<Listener> {
    if cfg!(not(windows)) {
        match std::fs::remove_file(door) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    ListenerOptions::new().name(name(door)?).create_sync()
}

fn hand_over(door: &Path, start: &Start) -> io::Result<()> {
    let mut stream = Stream::connect(name(door)?)?;
    let mut line = serde_json::to_vec(&start.files)?;
    line.push(b'\n');
    stream.write_all(&line)?;
    // The first answers once it has the files, so that nothing is lost where it is ending.
    let mut answer = String::new();
    BufReader::new(stream).read_line(&mut answer)?;
    if answer.is_empty() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

fn answered(stream: Stream) -> io::Result<Vec<PathBuf>> {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let files = serde_json::from_str(&line)?;
    stream.get_mut().write_all(b"taken\n")?;
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    fn start(library: &Path, files: &[&str]) -> Start {
        Start {
            library: desk::Address::named(library),
            files: files.iter().map(PathBuf::from).collect(),
        }
    }

    #[test]
    fn a_second_start_hands_its_files_to_the_first_of_its_library() {
        let home = tempfile::tempdir().unwrap();
        let within = |name: &str, files: &[&str]| {
            Instance::within(home.path(), &start(&home.path().join(name), files)).unwrap()
        };
        let Instance::First(Some(keeper)) = within("a.masthead", &[]) else {
            panic!("nobody was here before");
        };
        let (heard, hearing) = channel();
        let door = keeper.listen(move |files| heard.send(files).unwrap());
        assert!(matches!(
            within("a.masthead", &["/x/b.md"]),
            Instance::HandedOver
        ));
        assert_eq!(hearing.recv().unwrap(), [PathBuf::from("/x/b.md")]);
        // Another library is another desk, and the same one by another name is the same.
        assert!(matches!(
            within("c.masthead", &[]),
            Instance::First(Some(_))
        ));
        assert!(matches!(
            within("../a.masthead", &[]),
            Instance::First(Some(_))
        ));
        let round = format!(
            "../{}/a.masthead",
            home.path().file_name().unwrap().display()
        );
        assert!(matches!(within(&round, &[]), Instance::HandedOver));
        // Whoever leaves a library makes room for the next, and hears nothing more.
        door.leave();
        assert!(matches!(
            within("a.masthead", &["/x/d.md"]),
            Instance::First(Some(_))
        ));
        assert_eq!(hearing.try_iter().flatten().count(), 0);
    }

    /// A process that was killed leaves its socket behind, and must not keep others out.
    #[cfg(unix)]
    #[test]
    fn a_socket_that_was_left_behind_is_taken_over() {
        let home = tempfile::tempdir().unwrap();
        let start = start(&home.path().join("a.masthead"), &[]);
        let door = home
            .path()
            .join(format!("masthead-{:016x}", key(start.library.path())));
        std::fs::write(&door, "").unwrap();
        let found = Instance::within(home.path(), &start).unwrap();
        assert!(matches!(found, Instance::First(Some(_))));
    }

    #[test]
    fn without_a_folder_to_meet_in_the_program_starts_alone() {
        let nowhere = Path::new("/no such folder");
        assert!(Instance::within(nowhere, &start(Path::new("a.masthead"), &[])).is_err());
    }
}

//! Writing files so that none is ever half there.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;
use words::message;

use crate::{Failure, Result};

/// Writes a file beside its place, and puts it there once all of it is on the disk.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let written = || -> io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut file = new_file(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        sync_folder(folder)
    };
    written().map_err(|error| not_written(path, &error))
}

/// Writes a folder of files, `first` before `last`: a new folder is put in its place once
/// all of it is on the disk; in one that is there already each file is replaced, `last`
/// last, so that it never names what is not there yet.
pub(crate) fn write_folder(
    folder: &Path,
    first: &[(PathBuf, &[u8])],
    last: (&Path, &[u8]),
) -> Result<()> {
    if folder.exists() {
        for (name, bytes) in first {
            make_folder(&folder.join(name))?;
            write_file(&folder.join(name), bytes)?;
        }
        return write_file(&folder.join(last.0), last.1);
    }
    let parent = folder.parent().unwrap_or(Path::new("."));
    let failed = |error: io::Error| not_written(folder, &error);
    let mut builder = Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let making = builder
        .prefix(".masthead-")
        .tempdir_in(parent)
        .map_err(failed)?;
    for (name, bytes) in first {
        make_folder(&making.path().join(name))?;
        write_file(&making.path().join(name), bytes)?;
    }
    write_file(&making.path().join(last.0), last.1)?;
    std::fs::rename(making.path(), folder).map_err(failed)?;
    // The temporary name is gone; there is nothing left to clean up behind it.
    let _ = making.keep();
    sync_folder(parent).map_err(failed)
}

fn make_folder(file: &Path) -> Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| not_written(folder, &error))
}

fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".masthead-");
    // A private file by default; an exported one is read as any other file of its folder.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Makes a rename last: on Unix the folder itself has to reach the disk.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "no-folder".into(),
        io::ErrorKind::PermissionDenied => "forbidden".into(),
        io::ErrorKind::ReadOnlyFilesystem => "read-only".into(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full".into(),
        io::ErrorKind::NotADirectory => "file".into(),
        _ => error.to_string(),
    };
    let hint = message!("desk-file-unwritten-hint", reason = &reason);
    let path = path.display();
    Failure::refused(message!("desk-file-unwritten", path, reason), hint)
}

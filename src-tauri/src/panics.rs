//! Our own mistakes: a panic in a command is caught, written down, and told to the person
//! as a failure with the log's name.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use desk::Failure;

thread_local! {
    /// The log of the last panic on this thread.
    static LOG: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Writes every panic from now on down in a file of `folder`.
pub(crate) fn keep_logs_in(folder: PathBuf) {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let moment = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let file = folder.join(format!("masthead-{}.log", moment.as_millis()));
        let trace = std::backtrace::Backtrace::force_capture();
        let text = format!("Masthead {}\n{panic}\n{trace}\n", env!("CARGO_PKG_VERSION"));
        // A disk that takes no log is no reason to fail twice.
        let _ = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, text));
        LOG.with(|log| *log.borrow_mut() = Some(file.display().to_string()));
        print(panic);
    }));
}

/// Does `work`; a panic in it becomes a failure that names its log.
pub(crate) fn caught<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let log = LOG.with(|log| log.borrow_mut().take());
        Err(Failure::bug(log.unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::FailureCode;

    #[test]
    fn a_panic_becomes_a_failure_that_names_its_log() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        keep_logs_in(folder.path().join("logs"));
        let failure = caught::<()>(|| panic!("upside down")).expect_err("a failure");
        assert_eq!(failure.code, FailureCode::Bug);
        let log = std::fs::read_to_string(&failure.detail).expect("the log is written");
        assert!(log.contains("upside down"));
    }
}

//! The exports that windows wait for, one a window.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Which exports are to stop, by the window that asked for them.
#[derive(Debug, Default)]
pub(crate) struct Exports(Mutex<BTreeMap<String, Arc<AtomicBool>>>);

impl Exports {
    /// A window's next export, and the sign that it is to stop.
    pub(crate) fn begin(&self, window: &str) -> Arc<AtomicBool> {
        let sign = Arc::default();
        let mut signs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        signs.insert(window.to_owned(), Arc::clone(&sign));
        sign
    }

    /// Stops a window's export; nothing happens where it has none.
    pub(crate) fn stop(&self, window: &str) {
        let signs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sign) = signs.get(window) {
            sign.store(true, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_stops_its_own_export_and_not_the_next() {
        let exports = Exports::default();
        let is_stopped = |sign: &AtomicBool| sign.load(Ordering::Relaxed);
        exports.stop("main");
        let (one, other) = (exports.begin("main"), exports.begin("issue-1"));
        exports.stop("main");
        assert!(is_stopped(&one) && !is_stopped(&other));
        assert!(!is_stopped(&exports.begin("main")));
    }
}

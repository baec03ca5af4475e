//! Looking on while an issue is printed.

use crate::error::PrintError;

/// Looks on while an issue is printed, and may stop it.
///
/// Typst cannot be stopped while it sets the pages, which for a long issue takes seconds:
/// whoever asks to stop waits until the round at hand is done.
pub trait Watch {
    /// Takes notice of what comes next.
    fn stage(&self, _stage: Stage) {}

    /// Whether the pages are wanted no longer; asked before each stage.
    fn is_stopped(&self) -> bool {
        false
    }
}

/// Nobody looks on.
impl Watch for () {}

/// What a printing is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Setting the pages, counted from 1: again where letters are in no font, or where a
    /// story has to be set more tightly.
    Setting {
        /// How often.
        round: usize,
    },
    /// Making the file.
    Writing,
}

/// Tells what comes next, unless nobody wants it any longer.
pub(crate) fn step(watch: &dyn Watch, stage: Stage) -> Result<(), PrintError> {
    if watch.is_stopped() {
        return Err(PrintError::Stopped);
    }
    watch.stage(stage);
    Ok(())
}

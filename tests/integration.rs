//! The desk over real library files: what one room cannot show alone.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up has failed"
)]

mod integration {
    mod addresses;
    mod counts;
    mod drafts;
    mod exports;
    mod ground;
    mod history;
    mod history_model;
    mod imports;
    mod pages;
    mod pastes;
    mod pictures;
    mod shelf;
    mod windows;
}

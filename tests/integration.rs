//! The desk and the command line over real library files: what one room cannot show alone.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up has failed"
)]

mod integration {
    mod command_line;
    mod drafts;
    mod exports;
    mod ground;
    mod imports;
}

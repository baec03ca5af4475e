//! Masthead.
fn main() {}

//! Masthead.

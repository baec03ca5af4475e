//! The press from outside: its HTML beside the specifications' examples, and beside what a
//! stranger might put into it.

mod conformance;
mod examples;
mod page;
mod pages;
mod pictures;
mod safety;
mod sample;
mod tags;

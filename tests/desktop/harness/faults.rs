//! What went wrong in the page, seen from outside it.
//!
//! A debug build of the app writes the console of its page to its own output: errors,
//! unhandled rejections, and whatever the content security policy refused, from the
//! first line of the page on and from inside the preview frame, where no listener of
//! ours could hear it (the frame runs no scripts). So the output is all there is to read.

/// Says a word to the console, so that it can be looked for in the output: without it,
/// a page that complains and an app that does not write could not be told apart.
pub(crate) const SAY: &str = "console.info(arguments[0])";

/// The complaints among the console messages that the app wrote to its output.
pub(crate) fn written(output: &str) -> Vec<String> {
    let complains = |line: &&str| {
        let message = line.split_once("CONSOLE ").map(|(_, message)| message);
        message.is_some_and(|message| KINDS.iter().any(|kind| message.starts_with(kind)))
    };
    output
        .lines()
        .filter(complains)
        .map(str::to_owned)
        .collect()
}

/// How WebKit opens a line that somebody has to look at.
const KINDS: [&str; 7] = [
    "ERROR",
    "JS ERROR",
    "SECURITY ERROR",
    "SECURITY WARN",
    "NETWORK ERROR",
    "RENDERING ERROR",
    "OTHER ERROR",
];

//! The intake: a file becomes stories, pictures and notes.
//!
//! [`read`] takes a file's name and bytes and says what an import would make of it, a
//! [`Manuscript`]. Nothing is written and nothing is fetched; whoever calls decides
//! whether to keep it. Pictures come in through [`picture::read`], what another program
//! put on the clipboard through [`clipboard::read`].
//!
//! The promise of this room is that no word of a file is lost. Every line of the text
//! ends up in a story, in the introduction or in a field; what has no field is kept in
//! the issue's metadata under its own name. Content is never an error: what could not
//! be understood stays as text and is told in a note. Only a file that holds no text at
//! all is refused.
//!
//! Deliberately not here: the file system, the clock, the network and the library. A
//! publication that the library knows already is recognised by the desk.

mod bundle;
pub mod clipboard;
mod decode;
mod manuscript;
mod markdown;
mod metadata;
pub mod picture;
mod plain;
mod refusal;
mod script;
mod tally;
mod yaml;

pub use manuscript::{IssueFields, Manuscript, PublicationFields, StoryFields, picture_file};
pub use refusal::{BinaryForm, Refusal};

/// The largest file that is read, in bytes: 64 MiB.
pub const FILE_LIMIT: usize = 64 * 1024 * 1024;

/// Reads a newsletter: plain text, Markdown, or the `issue.md` of a Markdown bundle.
///
/// The name is used for its ending and, where the text gives no date, for the date in
/// it. Lines of the manuscript end in `\n`.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Manuscript, Refusal> {
    let decoded = decode::decode(bytes)?;
    let text = decoded.text.as_str();
    let form = form(file_name, text);
    let mut manuscript = match form {
        Form::Bundle => bundle::read(text),
        Form::Markdown => markdown::read(text),
        Form::Plain => plain::read(text),
    };
    // A bundle says all that it means; only other files are guessed at.
    if form != Form::Bundle {
        metadata::date_from_name(file_name, &mut manuscript);
        script::note_language(&mut manuscript);
    }
    markdown::note_oddities(&mut manuscript);
    manuscript.notes.splice(0..0, decoded.notes);
    Ok(manuscript)
}

/// Any file's text, its encoding guessed, its lines ending in `\n`; an empty file is an
/// empty text.
pub fn text(bytes: &[u8]) -> Result<String, Refusal> {
    match decode::decode(bytes) {
        Err(Refusal::Empty) => Ok(String::new()),
        decoded => Ok(decoded?.text),
    }
}

/// How a text is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Bundle,
    Markdown,
    Plain,
}

/// Tells the form by the file's ending and, where that settles nothing, by the text.
///
/// A `.txt` that opens with front matter or carries ATX headings is Markdown: mail
/// programs and file dialogs like to rename `.md`.
fn form(file_name: &str, text: &str) -> Form {
    if bundle::is_bundle(text) {
        return Form::Bundle;
    }
    let ending = file_name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "mdown" | "mkd" | "html" | "htm" => Form::Markdown,
        "txt" | "text" if markdown::is_evident(text) => Form::Markdown,
        "txt" | "text" => Form::Plain,
        _ if markdown::is_likely(text) => Form::Markdown,
        _ => Form::Plain,
    }
}

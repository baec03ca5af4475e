//! Text that was copied in another program, on its way into a story.

use std::collections::BTreeMap;

use intake::clipboard;
use issue::document::BlockKind;
use issue::picture::PICTURE_FOLDER;

use crate::pictures::new_picture;
use crate::wire::Pasted;
use crate::{Desk, Failure, Result};

impl Desk {
    /// Reads the HTML of a clipboard and takes its pictures into the library. Footnotes are
    /// numbered from `first_note`.
    ///
    /// # Errors
    /// Those of the library: then no picture was taken in.
    pub fn paste_html(&self, html: &str, first_note: usize) -> Result<Pasted> {
        let mut clipping = clipboard::read(html, first_note);
        if !clipping.pictures.is_empty() {
            let mut names = BTreeMap::new();
            self.library().write(|records| {
                for picture in &clipping.pictures {
                    let stem = stem(&picture.alt);
                    let incoming = new_picture(&stem, &picture.alt, &picture.incoming);
                    let added = records.add_picture(incoming)?;
                    let path = format!("{PICTURE_FOLDER}{}", added.name);
                    names.insert(picture.destination.clone(), path);
                }
                Ok::<_, Failure>(())
            })?;
            clipping.rename_pictures(&names);
        }
        let blocks = &clipping.document.blocks;
        let is_running = |kind: &BlockKind| matches!(kind, BlockKind::Paragraph(_));
        let starts_in_line = blocks.first().is_none_or(|first| is_running(&first.kind));
        let ends_in_line = blocks.last().is_none_or(|last| is_running(&last.kind));
        let written = clipping.document.write();
        Ok(Pasted {
            markdown: written.text,
            footnotes: written.footnotes,
            starts_in_line,
            ends_in_line,
            notes: clipping.notes,
        })
    }
}

/// What a picture without a file is called: the first words of what it shows.
fn stem(alt: &str) -> String {
    let words: Vec<&str> = alt.split_whitespace().take(5).collect();
    match words.as_slice() {
        [] => "picture".to_owned(),
        words => words.join(" "),
    }
}

//! What Typst may see: the manuscript's files, the pictures and the fonts. Nothing else.
//!
//! Virtual paths are used again from one printing to the next (Typst never forgets one),
//! and a file whose text is as before stays, so that what did not change is not set again.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;
use crate::manuscript::MAIN;

const TEMPLATE: [(&str, &str); 6] = [
    ("/template/grid.typ", include_str!("template/grid.typ")),
    ("/template/text.typ", include_str!("template/text.typ")),
    ("/template/marks.typ", include_str!("template/marks.typ")),
    ("/template/page.typ", include_str!("template/page.typ")),
    ("/template/front.typ", include_str!("template/front.typ")),
    ("/template/story.typ", include_str!("template/story.typ")),
];

/// Typst's whole world.
pub(crate) struct PrintWorld {
    library: LazyHash<Library>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    pictures: HashMap<FileId, Bytes>,
    /// The faces to set from.
    pub(crate) fonts: Fonts,
}

impl PrintWorld {
    /// A world with the template and no manuscript yet.
    pub(crate) fn new(fonts: Fonts) -> Self {
        let mut world = Self {
            library: LazyHash::new(Library::default()),
            main: file_id(MAIN),
            sources: HashMap::new(),
            pictures: HashMap::new(),
            fonts,
        };
        for (path, text) in TEMPLATE {
            world.set_source(path, text);
        }
        world
    }

    /// Puts a manuscript's file in, or its new text; gives it as Typst has it.
    pub(crate) fn set_source(&mut self, path: &str, text: &str) -> Source {
        let id = file_id(path);
        // Not `Source::replace`, which panics where two texts part inside a character.
        if let Some(source) = self.sources.get(&id)
            && source.text() == text
        {
            return source.clone();
        }
        let source = Source::new(id, text.to_owned());
        self.sources.insert(id, source.clone());
        source
    }

    /// Puts these pictures in the place of all others.
    pub(crate) fn set_pictures(&mut self, pictures: impl Iterator<Item = (String, Bytes)>) {
        self.pictures = pictures
            .map(|(path, bytes)| (file_id(&path), bytes))
            .collect();
    }
}

impl World for PrintWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_here(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.pictures.get(&id).cloned().ok_or_else(|| not_here(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths of a manuscript are plain ASCII");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

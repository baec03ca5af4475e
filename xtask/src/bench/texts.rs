//! What the benches read: newsletters as files, and libraries of them.

use std::fs;
use std::path::{Path, PathBuf};

use super::newsletter::Newsletter;
use super::{cli, make};
use crate::project::{Done, Project, read};

/// How many issues the library has that `list` reads.
pub(super) const ISSUES: u32 = 100;

/// How many issues the library has that the window starts with.
const MANY: u32 = 1_000;

/// What the benches read, made anew each time.
pub(super) struct Texts {
    pub(super) folder: PathBuf,
    pub(super) small: PathBuf,
    pub(super) large: PathBuf,
    /// One story of 100,000 words.
    pub(super) long: PathBuf,
    /// The window's libraries: one issue of 5,000 words, one of a single long story, and
    /// one with [`MANY`] issues.
    pub(super) libraries: PathBuf,
    /// A library with [`ISSUES`] issues.
    pub(super) hundred: PathBuf,
}

impl Texts {
    pub(super) fn write(project: &Project) -> Done<Self> {
        let folder = project.target.join("bench");
        let _ = fs::remove_dir_all(&folder);
        make(fs::create_dir_all(&folder), &folder)?;
        let write = |newsletter: Newsletter| {
            let file = folder.join(format!("issue-{}.md", newsletter.number));
            make(fs::write(&file, newsletter.markdown()), &file).map(|()| file)
        };
        // About 3 KB and 41 KB, the sizes that the peers were once measured at.
        let small = write(Newsletter {
            number: 1,
            stories: 2,
            words: 270,
        })?;
        let large = write(Newsletter {
            number: 2,
            stories: 12,
            words: 4_550,
        })?;
        let usual = write(Newsletter {
            number: 3,
            stories: 12,
            words: 4_100,
        })?;
        let long = write(Newsletter {
            number: 4,
            stories: 1,
            words: 100_000,
        })?;
        let texts = Self {
            small,
            large,
            long,
            libraries: folder.join("libraries"),
            hundred: folder.join("hundred.masthead"),
            folder: folder.clone(),
        };
        make(fs::create_dir_all(&texts.libraries), &texts.libraries)?;
        let fill = |library: &Path, files: &[PathBuf]| {
            eprintln!("Importing {} files …", files.len());
            read(cli(project, library).arg("import").args(files)).map(drop)
        };
        fill(&texts.libraries.join("usual.masthead"), &[usual])?;
        fill(
            &texts.libraries.join("long.masthead"),
            std::slice::from_ref(&texts.long),
        )?;
        let issues = (101..101 + MANY).map(|number| {
            write(Newsletter {
                number,
                stories: 12,
                words: 1_200,
            })
        });
        let issues: Vec<PathBuf> = issues.collect::<Done<_>>()?;
        fill(&texts.hundred, &issues[..ISSUES as usize])?;
        fill(&texts.libraries.join("many.masthead"), &issues)?;
        Ok(texts)
    }
}

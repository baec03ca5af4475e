//! The sample: a finished issue of our own writing, to try things on.
//!
//! It is a Markdown bundle like any other, kept in `sample/` and imported as one.

use crate::import::{ReadImport, read_bundle};
use crate::wire::IssueSheet;
use crate::{Desk, Failure, Result};

const TEXT: &[u8] = include_bytes!("../sample/issue.md");

impl Desk {
    /// Opens the sample issue, adding it to the library where it is not there.
    ///
    /// # Errors
    /// Those of the library.
    pub fn open_sample(&self) -> Result<IssueSheet> {
        if let Some(issue) = self.sample_in_library()? {
            return self.open_issue(&issue);
        }
        let import = ReadImport::of_bundle("issue.md", TEXT, PICTURES)?;
        let reports = self.import(import)?;
        let made = reports.first().ok_or_else(|| Failure::unknown("issue"))?;
        self.open_issue(&made.id)
    }

    fn sample_in_library(&self) -> Result<Option<String>> {
        let sample = read_bundle(TEXT)?;
        let library = self.library();
        let records = library.records();
        let Some(publication) = records.publication_named(&sample.publication.name)? else {
            return Ok(None);
        };
        let numbered = records.issues_numbered(&sample.issue.number)?;
        let own = numbered
            .into_iter()
            .find(|issue| issue.publication == publication);
        Ok(own.map(|issue| issue.id.to_string()))
    }
}

macro_rules! pictures {
    ($($name:literal),* $(,)?) => {
        /// The sample's pictures, by the path its text names.
        const PICTURES: &[(&str, &[u8])] = &[$((
            concat!("pictures/", $name),
            include_bytes!(concat!("../sample/pictures/", $name)),
        )),*];
    };
}

pictures! {
    "concert-poster-d484444b.png",
    "ness-light-49de267c.svg",
    "pier-at-dusk-606bfdab.jpg",
    "shpresa-on-the-slip-43bd513a.webp",
    "where-each-pound-went-484ca16c.svg",
}

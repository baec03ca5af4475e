//! What an editor should know of a paste: what could not come along.

use super::tree::Element;

/// What is told, gathered while the text is read.
#[derive(Debug, Default)]
pub(super) struct Notes {
    linked: usize,
    missing: Vec<String>,
    unread: Vec<String>,
    comments: usize,
}

impl Notes {
    /// A picture on the web became a link.
    pub(super) fn linked_picture(&mut self) {
        self.linked += 1;
    }

    /// A picture lies where only the other program finds it.
    pub(super) fn missing_picture(&mut self, alt: &str) {
        self.missing.push(alt.to_owned());
    }

    /// A picture came and is none.
    pub(super) fn unread_picture(&mut self, alt: &str) {
        self.unread.push(alt.to_owned());
    }

    /// Word's comments were left out.
    pub(super) fn comments(&mut self, list: &Element) {
        self.comments += list.elements().count().max(1);
    }

    /// A sentence or two each.
    pub(super) fn sentences(&self) -> Vec<String> {
        let mut told = Vec::new();
        match self.linked {
            0 => {}
            1 => told.push("A picture on the web became a link: nothing is fetched from the web. To have it here, save it and insert its file.".to_owned()),
            many => told.push(format!("{many} pictures on the web became links: nothing is fetched from the web. To have them here, save them and insert their files.")),
        }
        told.extend(pictures(
            &self.missing,
            "did not come along: the other program kept it to itself. Copy it by itself, or insert its file.",
            "did not come along: the other program kept them to itself. Copy them one by one, or insert their files.",
        ));
        told.extend(pictures(
            &self.unread,
            "could not be read. Insert its file.",
            "could not be read. Insert their files.",
        ));
        match self.comments {
            0 => {}
            1 => told.push("A comment on the text was left out.".to_owned()),
            many => told.push(format!("{many} comments on the text were left out.")),
        }
        told
    }
}

fn pictures(alts: &[String], one: &str, many: &str) -> Option<String> {
    match alts {
        [] => None,
        [alt] if alt.is_empty() => Some(format!("A picture {one}")),
        [alt] => Some(format!("The picture “{alt}” {one}")),
        alts => Some(format!("{} pictures {many}", alts.len())),
    }
}

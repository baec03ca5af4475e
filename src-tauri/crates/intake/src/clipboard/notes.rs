//! What an editor should know of a paste: what could not come along.

use words::{Message, message};

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
    pub(super) fn sentences(&self) -> Vec<Message> {
        let linked = self.linked;
        let linked = (linked > 0).then(|| message!("intake-paste-linked", count = linked));
        let missing = match self.missing.as_slice() {
            [] => None,
            [alt] if !alt.is_empty() => Some(message!("intake-paste-missing-named", alt)),
            alts => Some(message!("intake-paste-missing", count = alts.len())),
        };
        let unread = match self.unread.as_slice() {
            [] => None,
            [alt] if !alt.is_empty() => Some(message!("intake-paste-unread-named", alt)),
            alts => Some(message!("intake-paste-unread", count = alts.len())),
        };
        let count = self.comments;
        let comments = (count > 0).then(|| message!("intake-paste-comments", count));
        [linked, missing, unread, comments]
            .into_iter()
            .flatten()
            .collect()
    }
}

//! HTML being written.
//!
//! [`Markup`] is the only way HTML comes about here. Tags enter as literals of the program
//! (`&'static str`), everything else is escaped on its way in; so a text that becomes a tag
//! is a type error rather than an oversight.

/// A growing piece of HTML.
#[derive(Default)]
pub(crate) struct Markup {
    html: String,
}

impl Markup {
    /// Starts an empty piece with room for so many bytes.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self {
            html: String::with_capacity(bytes),
        }
    }

    /// How many bytes were written.
    pub(crate) fn len(&self) -> usize {
        self.html.len()
    }

    /// The finished HTML.
    pub(crate) fn into_string(self) -> String {
        self.html
    }

    /// Writes markup of the program's own.
    pub(crate) fn tag(&mut self, markup: &'static str) {
        self.html.push_str(markup);
    }

    /// Writes text that stands for itself.
    pub(crate) fn text(&mut self, text: &str) {
        escape(text, &mut self.html);
    }

    /// Writes ` name="value"`.
    pub(crate) fn attribute(&mut self, name: &'static str, value: &str) {
        self.attribute_of(name, &[value]);
    }

    /// Writes ` name="value"`, the value given in parts.
    pub(crate) fn attribute_of(&mut self, name: &'static str, parts: &[&str]) {
        self.open_attribute(name);
        for part in parts {
            self.text(part);
        }
        self.html.push('"');
    }

    /// Writes ` name="address"`, the address percent-encoded where a URL must be.
    pub(crate) fn address(&mut self, name: &'static str, address: &str) {
        self.open_attribute(name);
        encode(address, &mut self.html);
        self.html.push('"');
    }

    /// Writes ` name="number"`.
    pub(crate) fn number(&mut self, name: &'static str, number: impl Into<u64>) {
        self.attribute(name, &number.into().to_string());
    }

    /// Begins a new line unless one has just begun.
    pub(crate) fn line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    fn open_attribute(&mut self, name: &'static str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
    }
}

/// Appends text so that it stands for itself, between tags and in a quoted value alike.
fn escape(text: &str, html: &mut String) {
    let mut written = 0;
    for (at, c) in text.char_indices() {
        if let Some(replacement) = replacement(c) {
            html.push_str(&text[written..at]);
            html.push_str(replacement);
            written = at + c.len_utf8();
        }
    }
    html.push_str(&text[written..]);
}

/// What HTML wants in a character's stead. Control characters (Word's vertical tab for a
/// line break) and noncharacters are no valid HTML in any spelling.
fn replacement(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        ' '..='~' | '\t' | '\n' | '\r' => None,
        '\0' | '\u{fdd0}'..='\u{fdef}' => Some("\u{fffd}"),
        c if c.is_control() => Some(" "),
        c if u32::from(c) & 0xfffe == 0xfffe => Some("\u{fffd}"),
        _ => None,
    }
}

/// Appends an address as cmark writes it: what no URL may hold is percent-encoded, what
/// is encoded already stays, and the brackets of an IPv6 host stay.
fn encode(address: &str, html: &mut String) {
    let host = address.find("://[").and_then(|at| {
        let literal = &address[at + 4..];
        let end = literal.find(|c: char| !c.is_ascii_hexdigit() && !":.".contains(c))?;
        literal[end..]
            .starts_with(']')
            .then_some(at + 3..at + 5 + end)
    });
    for (at, byte) in address.bytes().enumerate() {
        match byte {
            b'[' | b']' if host.as_ref().is_some_and(|host| host.contains(&at)) => {
                html.push(char::from(byte));
            }
            b'&' => html.push_str("&amp;"),
            b'\'' => html.push_str("&#x27;"),
            b'%' if !is_encoded(&address.as_bytes()[at..]) => html.push_str("%25"),
            b'%' | b'-' | b'_' | b'.' | b'+' | b'!' | b'*' | b'(' | b')' | b',' | b'#' | b'@'
            | b'?' | b'=' | b';' | b':' | b'/' | b'$' | b'~' => html.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => html.push(char::from(byte)),
            _ => {
                html.push('%');
                for digit in [byte >> 4, byte & 15] {
                    html.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
                }
            }
        }
    }
}

fn is_encoded(bytes: &[u8]) -> bool {
    bytes.len() > 2 && bytes[1..3].iter().all(u8::is_ascii_hexdigit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_leave_its_place() {
        let check = |text: &str, expected: &str| {
            let mut markup = Markup::default();
            markup.attribute("title", text);
            assert_eq!(markup.into_string(), format!(" title=\"{expected}\""));
        };
        check("\"><script>", "&quot;&gt;&lt;script&gt;");
        check("a & b", "a &amp; b");
        check("&quot;", "&amp;quot;");
        check("it's", "it's");
        // Word pastes a vertical tab for a line break; validators refuse it.
        check("one\u{b}two\u{85}\0\u{fffe}", "one two \u{fffd}\u{fffd}");
        check("سلام", "سلام");
    }

    #[test]
    fn an_address_is_encoded_once() {
        let check = |address: &str, expected: &str| {
            let mut markup = Markup::default();
            markup.address("href", address);
            assert_eq!(markup.into_string(), format!(" href=\"{expected}\""));
        };
        check("https://a.org/ä b", "https://a.org/%C3%A4%20b");
        check("/100%/%20", "/100%25/%20");
        check("/?a=1&b='\"", "/?a=1&amp;b=&#x27;%22");
        check("http://[::1]:80/[x]", "http://[::1]:80/%5Bx%5D");
        check("http://[::1", "http://%5B::1");
    }
}

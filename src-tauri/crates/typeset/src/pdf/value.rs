//! The values that a PDF file is made of (ISO 32000-1, 7.3), with what is not looked into
//! kept as it was written.

use std::io::Write;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A number, a name, a string, `true`, `false` or `null`, as it is written.
    Other(Vec<u8>),
    /// A reference to an object, which is always of the first generation.
    Reference(u32),
    /// A list of values.
    Array(Vec<Value>),
    /// Values by name, without the stroke that a name begins with.
    Dictionary(Vec<(Vec<u8>, Value)>),
}

impl Value {
    /// A name.
    pub(super) fn name(name: &str) -> Self {
        Self::Other(format!("/{name}").into_bytes())
    }

    /// A whole number.
    pub(super) fn integer(number: i64) -> Self {
        Self::Other(number.to_string().into_bytes())
    }

    /// A length, to a thousandth of a point.
    pub(super) fn length(length: f64) -> Self {
        let rounded = (length * 1000.0).round() / 1000.0;
        Self::Other(rounded.to_string().into_bytes())
    }

    /// Values by name.
    pub(super) fn dictionary<const N: usize>(entries: [(&str, Self); N]) -> Self {
        let entries = entries.into_iter();
        Self::Dictionary(
            entries
                .map(|(name, value)| (name.as_bytes().to_vec(), value))
                .collect(),
        )
    }

    /// The value under a name of a dictionary.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Dictionary(entries) = self else {
            return None;
        };
        let entry = entries.iter().find(|(key, _)| key == name.as_bytes());
        entry.map(|(_, value)| value)
    }

    /// Puts a value under a name of a dictionary.
    pub(super) fn set(&mut self, name: &str, value: Self) {
        self.remove(name);
        if let Self::Dictionary(entries) = self {
            entries.push((name.as_bytes().to_vec(), value));
        }
    }

    /// Takes the value under a name out of a dictionary.
    pub(super) fn remove(&mut self, name: &str) -> Option<Self> {
        let Self::Dictionary(entries) = self else {
            return None;
        };
        let at = entries.iter().position(|(key, _)| key == name.as_bytes())?;
        Some(entries.remove(at).1)
    }

    /// Whether a dictionary says that it is of a type.
    pub(super) fn is_a(&self, kind: &str) -> bool {
        self.get("Type") == Some(&Self::name(kind))
    }

    /// The number of the object that a reference leads to.
    pub(super) fn reference(&self) -> Option<u32> {
        match self {
            Self::Reference(number) => Some(*number),
            _ => None,
        }
    }

    /// The values of a list.
    pub(super) fn array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The value of a whole number.
    pub(super) fn number(&self) -> Option<i64> {
        match self {
            Self::Other(bytes) => std::str::from_utf8(bytes).ok()?.parse().ok(),
            _ => None,
        }
    }

    /// The value of any number.
    pub(super) fn real(&self) -> Option<f64> {
        match self {
            Self::Other(bytes) => std::str::from_utf8(bytes).ok()?.parse().ok(),
            _ => None,
        }
    }

    /// Writes the value.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Other(written) => bytes.extend(written),
            Self::Reference(number) => {
                write!(bytes, "{number} 0 R").expect("a vector takes all bytes");
            }
            Self::Array(values) => {
                bytes.push(b'[');
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        bytes.push(b' ');
                    }
                    value.write(bytes);
                }
                bytes.push(b']');
            }
            Self::Dictionary(entries) => {
                bytes.extend(b"<<");
                for (name, value) in entries {
                    bytes.push(b'/');
                    bytes.extend(name);
                    bytes.push(b' ');
                    value.write(bytes);
                }
                bytes.extend(b">>");
            }
        }
    }
}

/// Reads values from a place in a file on.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader that begins at a place.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// A value; a reference where two whole numbers are followed by `R`.
    pub(super) fn value(&mut self) -> Option<Value> {
        self.value_within(0)
    }

    fn value_within(&mut self, depth: usize) -> Option<Value> {
        // Deeper than any writer of ours goes.
        (depth < 32).then_some(())?;
        self.skip_blanks();
        match (self.byte()?, self.bytes.get(self.at + 1)) {
            (b'<', Some(b'<')) => {
                self.at += 2;
                let mut entries = Vec::new();
                loop {
                    self.skip_blanks();
                    if self.word(b">>").is_some() {
                        return Some(Value::Dictionary(entries));
                    }
                    let Value::Other(name) = self.value_within(depth + 1)? else {
                        return None;
                    };
                    let name = name.strip_prefix(b"/")?.to_vec();
                    entries.push((name, self.value_within(depth + 1)?));
                }
            }
            (b'[', _) => {
                self.at += 1;
                let mut values = Vec::new();
                while self.word(b"]").is_none() {
                    values.push(self.value_within(depth + 1)?);
                }
                Some(Value::Array(values))
            }
            (b'(', _) => self.string(),
            (b'<', _) => {
                let end = self.bytes[self.at..].iter().position(|&b| b == b'>')?;
                Some(self.take(end + 1))
            }
            _ => self.word_or_reference(),
        }
    }

    /// A whole number.
    pub(super) fn integer(&mut self) -> Option<i64> {
        self.skip_blanks();
        self.plain_word().number()
    }

    /// The next byte that is no blank.
    pub(super) fn letter(&mut self) -> Option<u8> {
        self.skip_blanks();
        let byte = self.byte()?;
        self.at += 1;
        Some(byte)
    }

    /// Goes past a word, where it is the next.
    pub(super) fn word(&mut self, word: &[u8]) -> Option<()> {
        self.skip_blanks();
        self.bytes
            .get(self.at..)?
            .starts_with(word)
            .then(|| self.at += word.len())
    }

    /// Bytes from the next line on.
    pub(super) fn bytes_of_line(&mut self, length: usize) -> Option<&'a [u8]> {
        let line = self.bytes[self.at..].iter().position(|&b| b == b'\n')?;
        let start = self.at + line + 1;
        self.bytes.get(start..start.checked_add(length)?)
    }

    fn word_or_reference(&mut self) -> Option<Value> {
        let word = self.plain_word();
        let after = self.at;
        if let Some(number) = word.number().and_then(|number| u32::try_from(number).ok())
            && self.integer() == Some(0)
            && self.letter() == Some(b'R')
        {
            return Some(Value::Reference(number));
        }
        self.at = after;
        match &word {
            Value::Other(bytes) if bytes.is_empty() => None,
            _ => Some(word),
        }
    }

    fn plain_word(&mut self) -> Value {
        let rest = &self.bytes[self.at.min(self.bytes.len())..];
        let first = usize::from(rest.first() == Some(&b'/'));
        let ends = |byte: &u8| is_blank(*byte) || b"()<>[]/%".contains(byte);
        let length = rest[first..].iter().position(ends);
        self.take(length.map_or(rest.len(), |length| length + first))
    }

    /// A string in parentheses, which may hold others and escapes.
    fn string(&mut self) -> Option<Value> {
        let mut open = 0;
        let mut escaped = false;
        for (index, byte) in self.bytes[self.at..].iter().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Some(self.take(index + 1));
            }
        }
        None
    }

    fn take(&mut self, length: usize) -> Value {
        let start = self.at;
        self.at += length;
        Value::Other(self.bytes[start..self.at].to_vec())
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while self.byte().is_some_and(is_blank) {
            self.at += 1;
        }
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0 | 0x0C)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, again: &str) {
        let mut bytes = Vec::new();
        let value = Reader::new(written.as_bytes(), 0).value();
        value.expect(written).write(&mut bytes);
        assert_eq!(String::from_utf8(bytes).unwrap(), again);
    }

    #[test]
    fn a_value_is_read_and_written() {
        check(
            "<</A/B/C[1 2 0 R 3]/D<</E(x)>>>>",
            "<</A /B/C [1 2 0 R 3]/D <</E (x)>>>>",
        );
        check("[1 0 0 R 0 0]", "[1 0 0 R 0 0]");
        check("[6<</Type/OBJR>>7]", "[6 <</Type /OBJR>> 7]");
        check("[0 18 0 R 1 7 0 R]", "[0 18 0 R 1 7 0 R]");
        check(
            "[-0.5 .5 null true(a(b)\\)c)<0aFF>]",
            "[-0.5 .5 null true (a(b)\\)c) <0aFF>]",
        );
        check("<<>>", "<<>>");
    }

    #[test]
    fn what_is_cut_off_is_no_value() {
        for cut in ["", "<<", "<</A", "[1 2", "(a", "<0a", "<<1 2>>", "]"] {
            assert_eq!(Reader::new(cut.as_bytes(), 0).value(), None, "{cut}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(Reader::new(deep.as_bytes(), 0).value(), None);
    }
}

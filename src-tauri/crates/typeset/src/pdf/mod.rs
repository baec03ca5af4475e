//! A PDF file as objects, for what Typst cannot be asked for: sheets of several pages, and
//! the box that a print shop's bleed is told by.
//!
//! It reads what Typst's own writer (krilla) writes and nothing else: a classic table of
//! objects, no object streams, lengths in place. Whatever is otherwise gives `None`, never
//! a file half understood. A general library for PDF (lopdf) was weighed: it would bring
//! fifteen crates, ciphers among them, to change a dozen dictionaries.

mod boxes;
mod impose;
mod value;

use std::collections::BTreeMap;
use std::io::Write;

pub(crate) use self::boxes::with_bleed_box;
pub(crate) use self::impose::{Booklet, impose};
use self::value::{Reader, Value};

/// An object of a file: a value, and the bytes of its stream where it has one.
#[derive(Clone, Debug, PartialEq)]
struct Object {
    value: Value,
    stream: Option<Vec<u8>>,
}

/// A PDF file.
#[derive(Clone, Debug, PartialEq)]
struct File {
    /// The lines before the first object, which say the version.
    head: Vec<u8>,
    objects: BTreeMap<u32, Object>,
    trailer: Value,
}

impl File {
    /// Reads a file by its table of objects.
    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes
            .windows(9)
            .rposition(|window| window == b"startxref")?;
        let mut reader = Reader::new(bytes, end + 9);
        let table = usize::try_from(reader.integer()?).ok()?;
        let mut reader = Reader::new(bytes, table);
        reader.word(b"xref")?;
        let first = reader.integer()?;
        let count = reader.integer()?;
        let mut offsets = Vec::new();
        for number in first..first.checked_add(count)? {
            let offset = usize::try_from(reader.integer()?).ok()?;
            reader.integer()?;
            if reader.letter()? == b'n' {
                offsets.push((u32::try_from(number).ok()?, offset));
            }
        }
        reader.word(b"trailer")?;
        let trailer = reader.value()?;
        let head = bytes.get(..offsets.iter().map(|&(_, offset)| offset).min()?)?;
        let objects = offsets
            .into_iter()
            .map(|(number, offset)| Some((number, object(bytes, number, offset)?)));
        Some(Self {
            head: head.to_vec(),
            objects: objects.collect::<Option<_>>()?,
            trailer,
        })
    }

    /// The bytes of the file.
    fn write(mut self) -> Vec<u8> {
        let mut bytes = self.head;
        let mut offsets = BTreeMap::new();
        for (number, object) in &self.objects {
            offsets.insert(*number, bytes.len());
            writeln!(bytes, "{number} 0 obj").expect("a vector takes all bytes");
            object.value.write(&mut bytes);
            if let Some(stream) = &object.stream {
                bytes.extend(b"\nstream\n");
                bytes.extend(stream);
                bytes.extend(b"\nendstream");
            }
            bytes.extend(b"\nendobj\n\n");
        }
        let table = bytes.len();
        let size = offsets.keys().last().map_or(1, |last| last + 1);
        write!(bytes, "xref\n0 {size}\n").expect("a vector takes all bytes");
        // Numbers that are not used form a list, each naming the next.
        let free: Vec<u32> = (0..size)
            .filter(|number| !offsets.contains_key(number))
            .collect();
        for number in 0..size {
            match offsets.get(&number) {
                Some(offset) => write!(bytes, "{offset:010} 00000 n\r\n"),
                None => {
                    let next = free.iter().find(|&&free| free > number).unwrap_or(&0);
                    let generation = if number == 0 { 65_535 } else { 0 };
                    write!(bytes, "{next:010} {generation:05} f\r\n")
                }
            }
            .expect("a vector takes all bytes");
        }
        self.trailer.set("Size", Value::integer(i64::from(size)));
        bytes.extend(b"trailer\n");
        self.trailer.write(&mut bytes);
        write!(bytes, "\nstartxref\n{table}\n%%EOF").expect("a vector takes all bytes");
        bytes
    }

    /// Adds an object and gives its number.
    fn add(&mut self, value: Value, stream: Option<Vec<u8>>) -> u32 {
        let number = self.objects.keys().last().map_or(1, |last| last + 1);
        self.objects.insert(number, Object { value, stream });
        number
    }

    /// The value that a value is or leads to.
    fn resolve<'a>(&'a self, value: &'a Value) -> Option<&'a Value> {
        match value {
            Value::Reference(number) => Some(&self.objects.get(number)?.value),
            value => Some(value),
        }
    }

    /// The number of the catalogue and of the tree of pages.
    fn roots(&self) -> Option<(u32, u32)> {
        let catalogue = self.trailer.get("Root")?.reference()?;
        let pages = self.objects.get(&catalogue)?.value.get("Pages")?;
        Some((catalogue, pages.reference()?))
    }

    /// The numbers of the pages, in order, of a tree that is one list.
    fn pages(&self) -> Option<Vec<u32>> {
        let (_, pages) = self.roots()?;
        let kids = self.objects.get(&pages)?.value.get("Kids")?;
        let kids = kids.array()?.iter().map(Value::reference);
        let kids: Vec<u32> = kids.collect::<Option<_>>()?;
        let is_page = |number: &u32| {
            let page = self.objects.get(number);
            page.is_some_and(|page| page.value.is_a("Page"))
        };
        kids.iter().all(is_page).then_some(kids)
    }
}

fn object(bytes: &[u8], number: u32, offset: usize) -> Option<Object> {
    let mut reader = Reader::new(bytes, offset);
    (reader.integer()? == i64::from(number)).then_some(())?;
    reader.integer()?;
    reader.word(b"obj")?;
    let value = reader.value()?;
    if reader.word(b"endobj").is_some() {
        return Some(Object {
            value,
            stream: None,
        });
    }
    reader.word(b"stream")?;
    let length = usize::try_from(value.get("Length")?.number()?).ok()?;
    let stream = reader.bytes_of_line(length)?;
    Some(Object {
        value,
        stream: Some(stream.to_vec()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_of_ours_is_not_read() {
        for bytes in [
            &b""[..],
            b"%PDF-1.7\n",
            b"startxref\n0\n%%EOF",
            b"startxref 999999",
        ] {
            assert_eq!(File::read(bytes), None);
        }
    }

    #[test]
    fn a_file_is_written_as_it_was_read() {
        let mut file = File {
            head: b"%PDF-1.7\n%\x80\x80\x80\x80\n".to_vec(),
            objects: BTreeMap::new(),
            trailer: Value::dictionary([("Root", Value::Reference(1))]),
        };
        let catalogue = [
            ("Type", Value::name("Catalog")),
            ("Title", Value::Other(b"(a \\) \\( (b) \\\\)".to_vec())),
            ("Key", Value::Other(b"<00ff>".to_vec())),
        ];
        file.objects.insert(
            1,
            Object {
                value: Value::dictionary(catalogue),
                stream: None,
            },
        );
        let stream = b"endstream endobj".to_vec();
        let length = Value::integer(i64::try_from(stream.len()).unwrap());
        file.objects.insert(
            7,
            Object {
                value: Value::dictionary([("Length", length)]),
                stream: Some(stream),
            },
        );
        let bytes = file.clone().write();
        file.trailer.set("Size", Value::integer(8));
        assert_eq!(File::read(&bytes), Some(file));
    }
}

//! Bytes to text: the encoding is told or guessed, and every loss is noted.
//!
//! A byte order mark decides; then UTF-8, which hardly any other text happens to be;
//! then UTF-16 where every other byte is zero; then a guess by the frequencies of
//! letters (chardetng), as browsers do for pages that do not say.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use words::{Message, message};

use crate::{BinaryForm, FILE_LIMIT, Refusal};

/// A file's text, its lines ending in `\n`.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) notes: Vec<Message>,
}

pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if bytes.len() > FILE_LIMIT {
        return Err(Refusal::TooLarge);
    }
    if let Some(kind) = known_binary(bytes) {
        return Err(Refusal::Binary(kind));
    }
    let (encoding, guessed) = encoding(bytes);
    let (text, damaged) = encoding.decode_with_bom_removal(bytes);
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if is_binary(&text) {
        return Err(Refusal::Binary(BinaryForm::Bytes));
    }
    let mut notes = Vec::new();
    if guessed {
        let encoding = encoding.name();
        notes.push(message!("intake-encoding-guessed", encoding));
    }
    if damaged {
        let encoding = encoding.name();
        notes.push(message!("intake-encoding-damaged", encoding));
    }
    Ok(Decoded {
        text: with_unix_lines(&text),
        notes,
    })
}

/// The encoding, and whether it is a guess.
fn encoding(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, false);
    }
    if let Some(encoding) = evident_utf16(bytes) {
        return (encoding, true);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, false);
    }
    // One broken byte in a long UTF-8 text (a cut file, a bad paste) makes it no other
    // encoding: other encodings do not form dozens of sound UTF-8 sequences by chance.
    if is_mostly_utf8(bytes) {
        return (UTF_8, false);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, Utf8Detection::Deny), true)
}

/// UTF-16 without a mark, where that is plain to see: text with Latin letters, spaces or
/// line ends has a zero in every second byte, and a zero nowhere else.
fn evident_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(64 * 1024) & !1];
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |at: usize| {
        sample
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let units = sample.len() / 2;
    match (even, odd) {
        (0, odd) if odd * 8 >= units => Some(UTF_16LE),
        (even, 0) if even * 8 >= units => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether at least four letters beyond ASCII are sound UTF-8 for every broken place.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken * 4 <= sound
}

/// A form that its first bytes give away.
fn known_binary(bytes: &[u8]) -> Option<BinaryForm> {
    const KNOWN: [(&[u8], BinaryForm); 13] = [
        (b"%PDF-", BinaryForm::Pdf),
        (b"PK\x03\x04", BinaryForm::Office),
        (b"PK\x05\x06", BinaryForm::Archive),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", BinaryForm::OldOffice),
        (b"\x89PNG\r\n\x1A\n", BinaryForm::Picture),
        (b"\xFF\xD8\xFF", BinaryForm::Picture),
        (b"GIF87a", BinaryForm::Picture),
        (b"GIF89a", BinaryForm::Picture),
        (b"II*\0", BinaryForm::Picture),
        (b"MM\0*", BinaryForm::Picture),
        (b"\x1F\x8B", BinaryForm::Compressed),
        (b"SQLite format 3\0", BinaryForm::Database),
        (b"\x7FELF", BinaryForm::Program),
    ];
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(BinaryForm::Picture);
    }
    KNOWN
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|&(_, form)| form)
}

/// Whether a decoded text is none: it holds a NUL, or one character in ten is a control
/// character that no typewriter or text program makes.
fn is_binary(text: &str) -> bool {
    let odd =
        |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}');
    let controls = text.chars().filter(|&c| odd(c)).count();
    text.contains('\0') || controls * 10 > text.chars().count()
}

fn with_unix_lines(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &str, noted: &str) {
        let decoded = decode(bytes).expect("text");
        assert_eq!(decoded.text, expected);
        let notes: Vec<String> = decoded.notes.iter().map(Message::to_string).collect();
        let notes = notes.join(" ");
        assert_eq!(notes.is_empty(), noted.is_empty(), "{notes}");
        assert!(notes.contains(noted), "{notes}");
    }

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn unicode_is_told_by_its_mark_or_its_form() {
        check("Pier – café".as_bytes(), "Pier – café", "");
        check("\u{FEFF}Pier".as_bytes(), "Pier", "");
        check(&utf16("\u{FEFF}خبر one", u16::to_le_bytes), "خبر one", "");
        check(&utf16("\u{FEFF}Pier é", u16::to_be_bytes), "Pier é", "");
        check(&utf16("The pier", u16::to_le_bytes), "The pier", "UTF-16LE");
        check(&utf16("The pier", u16::to_be_bytes), "The pier", "UTF-16BE");
    }

    #[test]
    fn legacy_encodings_are_guessed_and_noted() {
        let polish = "Zażółć gęślą jaźń. Święta w naszej szkole były piękne i długie.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(polish);
        check(&bytes, polish, "windows-1250");
        // This encoding has no Persian yeh; its users write the Arabic one.
        let persian = "انجمن ما در ماه آينده جلسه‌ای درباره کتاب‌های تازه برگزار می‌کند و همه می‌آيند."
            .replace('ی', "ي");
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(&persian);
        check(&bytes, &persian, "windows-1256");
        let albanian = "Shoqëria jonë mblidhet çdo të premte në mbrëmje. Ejani të gjithë!";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(albanian);
        check(&bytes, albanian, "windows-1252");
    }

    #[test]
    fn a_broken_byte_in_unicode_is_noted_and_shown() {
        let mut bytes = "Święta były piękne, a goście zostali do późnej nocy."
            .as_bytes()
            .to_vec();
        bytes.push(0xC5);
        check(
            &bytes,
            "Święta były piękne, a goście zostali do późnej nocy.\u{FFFD}",
            "UTF-8",
        );
    }

    #[test]
    fn every_line_end_becomes_one() {
        check(b"a\r\nb\rc\n\rd", "a\nb\nc\n\nd", "");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let refused = |bytes: &[u8]| decode(bytes).err();
        assert_eq!(refused(b""), Some(Refusal::Empty));
        assert_eq!(refused("\u{FEFF} \n\t".as_bytes()), Some(Refusal::Empty));
        assert_eq!(
            refused(b"%PDF-1.7 text"),
            Some(Refusal::Binary(BinaryForm::Pdf))
        );
        assert_eq!(
            refused(b"text\0with a hole."),
            Some(Refusal::Binary(BinaryForm::Bytes))
        );
        assert_eq!(
            refused(&[1, 2, 3, 4, b'a', b'b']),
            Some(Refusal::Binary(BinaryForm::Bytes))
        );
        assert_eq!(
            refused(&vec![b'a'; FILE_LIMIT + 1]),
            Some(Refusal::TooLarge)
        );
        assert!(decode(&vec![b'a'; FILE_LIMIT]).is_ok());
    }
}

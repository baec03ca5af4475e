//! Whether a picture's file is whole, which decoders forgive: what is lacking is grey.

/// What a copy's comment says where its original breaks off.
const COMMENT: &[u8] = b"\xFF\xFE\x00\x09cut off";

/// Whether a JPEG or a PNG breaks off before its end, or is the copy of one that does.
pub fn is_cut_off(bytes: &[u8]) -> bool {
    if let Some(jpeg) = bytes.strip_prefix(b"\xFF\xD8") {
        return jpeg.starts_with(COMMENT) || !jpeg_ends(jpeg).unwrap_or(false);
    }
    match bytes.strip_prefix(b"\x89PNG\r\n\x1A\n") {
        Some(png) => !png_ends(png).unwrap_or(false),
        None => false,
    }
}

/// A JPEG that says that it is the copy of one that breaks off.
pub fn marked_as_cut_off(mut jpeg: Vec<u8>) -> Vec<u8> {
    let behind_the_start = 2.min(jpeg.len());
    jpeg.splice(behind_the_start..behind_the_start, COMMENT.iter().copied());
    jpeg
}

/// Segments (ITU-T T.81, annex B) up to the end of the image; `None` where there is none.
fn jpeg_ends(bytes: &[u8]) -> Option<bool> {
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == 0xFF)?;
        at += bytes.get(at..)?.iter().position(|&byte| byte != 0xFF)?;
        match bytes[at] {
            0xD9 => return Some(true),
            // What is in a scan is no segment: stuffed bytes and restarts.
            0x00 | 0x01 | 0xD0..=0xD7 => at += 1,
            _ => {
                let length = bytes.get(at + 1..at + 3)?;
                at += 1 + usize::from(u16::from_be_bytes(length.try_into().ok()?));
            }
        }
    }
}

/// Chunks up to the last.
fn png_ends(bytes: &[u8]) -> Option<bool> {
    let mut at = 0_usize;
    loop {
        let head = bytes.get(at..at.checked_add(8)?)?;
        if head.ends_with(b"IEND") {
            return Some(true);
        }
        let length = u32::from_be_bytes(head[..4].try_into().ok()?) as usize;
        at = at.checked_add(length)?.checked_add(12)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_without_its_end_is_cut_off() {
        let jpeg =
            b"\xFF\xD8\xFF\xE1\x00\x04\xFF\xD9\xFF\xDA\x00\x02ab\xFF\x00c\xFF\xD0d\xFF\xD9behind";
        let png = b"\x89PNG\r\n\x1A\n\0\0\0\x04IDATIEND0123\0\0\0\0IEND0123";
        assert!(!is_cut_off(jpeg));
        assert!(!is_cut_off(png));
        // What ends within a segment or a chunk is no end.
        assert!(is_cut_off(&jpeg[..jpeg.len() - 8]));
        assert!(is_cut_off(&png[..png.len() - 12]));
        assert!(is_cut_off(&marked_as_cut_off(jpeg.to_vec())));
        assert!(!is_cut_off(b"GIF89a"));
        for end in 0..jpeg.len() {
            is_cut_off(&jpeg[..end]);
        }
    }
}

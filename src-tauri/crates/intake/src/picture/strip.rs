//! Taking what is no picture out of a picture's file: EXIF with its places, XMP, comments,
//! previews, and whatever a program hung on behind the end.
//!
//! The pixels are copied byte for byte. What is kept is a list and what goes is the rest,
//! so that metadata of tomorrow goes too. The colour profile stays. A file that does not
//! read as its form says gives `None`.

use issue::MediaType;
use issue::picture::marked_as_cut_off;

/// The file without metadata.
pub(super) fn stripped(bytes: &[u8], media_type: MediaType) -> Option<Vec<u8>> {
    match media_type {
        MediaType::Jpeg => jpeg(bytes),
        MediaType::Png => png(bytes),
        MediaType::Gif => gif(bytes),
        MediaType::WebP => webp(bytes),
        // Sanitising an SVG leaves neither comments nor metadata in it.
        MediaType::Svg => Some(bytes.to_vec()),
    }
}

/// JPEG (ITU-T T.81, annex B): segments up to the end of the image. Phones hang whole
/// further photographs and films on behind it, each with a place of its own.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = bytes.get(..2).filter(|start| *start == SOI)?.to_vec();
    let mut at = 2;
    loop {
        // Any number of 0xFF may fill up before a marker.
        at += bytes.get(at..)?.iter().position(|&byte| byte == 0xFF)?;
        at += bytes.get(at..)?.iter().position(|&byte| byte != 0xFF)?;
        let marker = bytes[at];
        at += 1;
        if marker == END_OF_IMAGE {
            break;
        }
        if matches!(marker, 0x00 | 0x01 | 0xD0..=0xD7) {
            continue;
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let segment = bytes.get(at..at + length)?;
        at += length;
        if is_of_the_image(marker, segment.get(2..)?) {
            kept.extend([0xFF, marker]);
            kept.extend(segment);
        }
        if marker == START_OF_SCAN {
            let scan = &bytes[at..];
            let end = end_of_scan(scan);
            kept.extend(&scan[..end]);
            at += end;
            if at == bytes.len() {
                // Cut off in the middle, as decoders forgive.
                kept.extend([0xFF, END_OF_IMAGE]);
                return Some(marked_as_cut_off(kept));
            }
        }
    }
    kept.extend([0xFF, END_OF_IMAGE]);
    Some(kept)
}

const SOI: [u8; 2] = [0xFF, 0xD8];
const START_OF_SCAN: u8 = 0xDA;
const END_OF_IMAGE: u8 = 0xD9;

/// Whether a segment is needed to draw the image: its size and tables, its colours.
fn is_of_the_image(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xE0 => content.starts_with(b"JFIF\0"),
        0xE2 => content.starts_with(b"ICC_PROFILE\0"),
        0xEE => content.starts_with(b"Adobe"),
        0xE0..=0xEF | 0xFE => false,
        _ => true,
    }
}

/// Where the next marker stands behind a scan's data, in which 0xFF is followed by zero or
/// by a restart's mark.
fn end_of_scan(scan: &[u8]) -> usize {
    let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    let mut pairs = scan.windows(2);
    pairs.position(is_marker).unwrap_or(scan.len())
}

/// PNG: chunks, their checksums with them.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8; 4]; 15] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
        b"cICP", b"pHYs", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut kept = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let chunk = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        let kind = &chunk[4..8];
        if KEPT.iter().any(|name| kind == *name) {
            kept.extend(chunk);
        }
        if kind == b"IEND" {
            return Some(kept);
        }
        at += chunk.len();
    }
}

/// WebP: the chunks of a RIFF file. The first says which others there are.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8; 4]; 7] = [
        b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
    ];
    const SAYS_EXIF_AND_XMP: u8 = 0b1100;
    let mut kept = bytes.get(..12)?.to_vec();
    let size = u32::from_le_bytes(bytes[4..8].try_into().ok()?) as usize;
    let end = size.checked_add(8)?.min(bytes.len());
    let mut at = 12;
    while at + 8 <= end {
        let length = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().ok()?) as usize;
        // Chunks of odd length are followed by a byte of nothing.
        let padded = length.checked_add(length % 2)?.checked_add(8)?;
        let chunk = &bytes[at..at.checked_add(padded)?.min(bytes.len())];
        let kind = &chunk[..4];
        if KEPT.iter().any(|name| kind == *name) {
            let start = kept.len();
            kept.extend(chunk);
            if kind == b"VP8X" {
                *kept.get_mut(start + 8)? &= !SAYS_EXIF_AND_XMP;
            }
        }
        at += padded;
    }
    let size = u32::try_from(kept.len() - 8).ok()?;
    kept[4..8].copy_from_slice(&size.to_le_bytes());
    Some(kept)
}

/// GIF 89a: blocks. Of the extensions for programs that of an animation's loops stays.
fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let colours = |flags: u8| match flags & 0x80 {
        0 => 0,
        _ => 3 << ((flags & 7) + 1),
    };
    let mut at = 13 + colours(*bytes.get(10)?);
    let mut kept = bytes.get(..at)?.to_vec();
    // A file that is cut off ends with its last whole block, as viewers show it.
    while let Some(end) = gif_block(bytes, at, colours) {
        let name = bytes.get(at + 3..at + 14).unwrap_or_default();
        let is_kept = match bytes[at..at + 2] {
            [0x21, 0xFE] => false,
            [0x21, 0xFF] => name == b"NETSCAPE2.0" || name == b"ANIMEXTS1.0",
            _ => true,
        };
        if is_kept {
            kept.extend(&bytes[at..end]);
        }
        at = end;
    }
    kept.push(0x3B);
    Some(kept)
}

/// The end of the extension or image at a place of a GIF.
fn gif_block(bytes: &[u8], at: usize, colours: impl Fn(u8) -> usize) -> Option<usize> {
    match bytes.get(at)? {
        0x21 => behind_blocks(bytes, at + 2),
        0x2C => behind_blocks(bytes, at + 11 + colours(*bytes.get(at + 9)?)),
        _ => None,
    }
}

/// The place behind a row of blocks, each of which begins with its length.
fn behind_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

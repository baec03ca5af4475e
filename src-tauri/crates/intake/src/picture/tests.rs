use std::io::Cursor;

use super::*;
use image::{ImageFormat, RgbImage};

fn encoded(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(4, 3, |x, y| image::Rgb([x as u8 * 60, y as u8 * 80, 9]))
        .write_to(&mut bytes, format)
        .expect("encodes");
    bytes.into_inner()
}

/// A JPEG with an EXIF segment that says how the camera was held.
fn turned_jpeg(orientation: u8) -> Vec<u8> {
    let jpeg = encoded(ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let mut turned = jpeg[..2].to_vec();
    turned.extend([0xFF, 0xE1]);
    turned.extend(u16::try_from(exif.len() + 2).expect("short").to_be_bytes());
    turned.extend(exif);
    turned.extend(&jpeg[2..]);
    turned
}

fn svg(inner: &str) -> Result<IncomingPicture, Refusal> {
    read(inner.as_bytes())
}

#[test]
fn raster_pictures_keep_their_bytes() {
    for (format, media_type) in [
        (ImageFormat::Jpeg, MediaType::Jpeg),
        (ImageFormat::Png, MediaType::Png),
        (ImageFormat::Gif, MediaType::Gif),
        (ImageFormat::WebP, MediaType::WebP),
    ] {
        let bytes = encoded(format);
        let expected = IncomingPicture {
            media_type,
            width: 4,
            height: 3,
            bytes: bytes.clone(),
        };
        assert_eq!(read(&bytes), Ok(expected));
    }
}

#[test]
fn a_turned_photograph_is_measured_as_it_is_shown() {
    for (orientation, size) in [(1, (4, 3)), (3, (4, 3)), (6, (3, 4)), (8, (3, 4))] {
        let picture = read(&turned_jpeg(orientation)).expect("a picture");
        assert_eq!(
            (picture.width, picture.height),
            size,
            "orientation {orientation}"
        );
    }
}

#[test]
fn what_is_no_whole_picture_is_refused() {
    assert_eq!(read(b""), Err(Refusal::Empty));
    assert_eq!(read(b"The pier is open."), Err(Refusal::Unknown));
    assert_eq!(read(b"BM\0\0\0\0"), Err(Refusal::Unknown));
    let png = encoded(ImageFormat::Png);
    assert!(matches!(
        read(&png[..png.len() / 2]),
        Err(Refusal::Damaged(_))
    ));
    assert!(matches!(
        read(b"<svg><unclosed"),
        Err(Refusal::Damaged(_) | Refusal::Unknown)
    ));
}

#[test]
fn a_picture_that_unfolds_to_gigabytes_is_refused_unread() {
    // The head of a PNG of 40,000 × 40,000 pixels, and no pixels: whoever decodes it
    // first would call it damaged.
    let mut png = encoded(ImageFormat::Png);
    png[16..20].copy_from_slice(&40_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&40_000_u32.to_be_bytes());
    let checksum = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&checksum.to_be_bytes());
    assert_eq!(read(&png), Err(Refusal::TooManyPixels(40_000, 40_000)));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

#[test]
fn an_svg_is_sanitised_and_stays_whole() {
    let picture = svg(
        r##"<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"
        xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="2in" onload="alert(1)">
        <script>alert(2)</script><style>@import url(https://example.org/a.css); .a{fill:url(https://example.org/#b)}</style>
        <a href="https://example.org/"><circle r="5" onclick="alert(3)"/></a>
        <image href="https://example.org/spy.png"/><image xlink:href="data:image/png;base64,iVBORw0KGgo="/>
        <image href="data:image/svg+xml;base64,PHN2Zy8+"/><use href="#a"/>
        <foreignObject><iframe src="javascript:alert(4)"/></foreignObject></svg>"##,
    )
    .expect("a picture");
    assert_eq!(
        (picture.media_type, picture.width, picture.height),
        (MediaType::Svg, 120, 192)
    );
    let text = String::from_utf8(picture.bytes.clone()).expect("text");
    for harm in [
        "script",
        "alert",
        "example.org",
        "onload",
        "iframe",
        "svg+xml",
    ] {
        assert!(!text.contains(harm), "{harm} in {text}");
    }
    for good in ["<circle", "data:image/png", "#a"] {
        assert!(text.contains(good), "{good} not in {text}");
    }
    // Sanitising what is sane changes nothing, so it is well-formed.
    assert_eq!(
        read(&picture.bytes).map(|again| again.bytes),
        Ok(picture.bytes)
    );
}

#[test]
fn an_svg_is_measured_by_its_attributes() {
    let size = |attributes: &str| {
        let text = format!("<svg xmlns='http://www.w3.org/2000/svg' {attributes}><rect/></svg>");
        svg(&text).map(|picture| (picture.width, picture.height))
    };
    assert_eq!(size("width='30' height='20px'"), Ok((30, 20)));
    assert_eq!(size("width='1in' height='72pt'"), Ok((96, 96)));
    assert_eq!(size("viewBox='0 0 300 150'"), Ok((300, 150)));
    assert_eq!(size("viewBox='0,0,300,150' width='100'"), Ok((100, 50)));
    assert_eq!(
        size("viewBox='0 0 300 150' width='100%' height='100%'"),
        Ok((300, 150))
    );
    assert_eq!(size("width='2em' height='1e1'"), Ok((32, 10)));
    assert_eq!(size(""), Err(Refusal::Unmeasured));
    assert_eq!(size("width='0' height='0'"), Err(Refusal::Unmeasured));
    assert_eq!(
        size("width='40000' height='40000'"),
        Err(Refusal::TooManyPixels(40_000, 40_000))
    );
}

#[test]
fn an_svg_with_entities_is_refused() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;'>]>\
                <svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><text>&b;</text></svg>";
    assert_eq!(svg(bomb), Err(Refusal::Entities));
}

#[test]
fn every_refusal_says_what_to_do() {
    for refusal in [
        Refusal::Empty,
        Refusal::Unknown,
        Refusal::TooLarge,
        Refusal::Entities,
    ] {
        assert!(refusal.to_string().ends_with('.') && refusal.hint().ends_with('.'));
    }
}

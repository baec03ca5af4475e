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
            copy: None,
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
        assert!(refusal.to_string().ends_with('.') && refusal.hint().to_string().ends_with('.'));
    }
}

/// Bytes that no copy may hold: what cameras and programs write about a picture.
const SECRET: &[u8] = b"51.5N-GPS-SECRET";

/// A JPEG with all that phones hang on one: EXIF, XMP, a comment, and a further photograph
/// behind the end.
fn talkative_jpeg(orientation: u8) -> Vec<u8> {
    let turned = turned_jpeg(orientation);
    let mut jpeg = turned[..2].to_vec();
    for marker in [0xE1, 0xED, 0xFE, 0xE2] {
        jpeg.extend([0xFF, marker, 0, SECRET.len() as u8 + 2]);
        jpeg.extend(SECRET);
    }
    jpeg.extend(&turned[2..]);
    jpeg.extend(turned_jpeg(1));
    jpeg.extend(SECRET);
    jpeg
}

/// A PNG with a text chunk and something behind its end.
fn talkative_png() -> Vec<u8> {
    let png = encoded(ImageFormat::Png);
    let mut talkative = png[..33].to_vec();
    talkative.extend((SECRET.len() as u32).to_be_bytes());
    talkative.extend(b"tEXt");
    talkative.extend(SECRET);
    talkative.extend([0; 4]);
    talkative.extend(&png[33..]);
    talkative.extend(SECRET);
    talkative
}

/// A WebP of the extended form with XMP.
fn talkative_webp() -> Vec<u8> {
    let webp = encoded(ImageFormat::WebP);
    let mut talkative = webp[..12].to_vec();
    talkative.extend(b"VP8X\x0a\0\0\0\x04\0\0\0\x03\0\0\x02\0\0");
    talkative.extend(&webp[12..]);
    talkative.extend(b"XMP ");
    talkative.extend((SECRET.len() as u32).to_le_bytes());
    talkative.extend(SECRET);
    let size = talkative.len() as u32 - 8;
    talkative[4..8].copy_from_slice(&size.to_le_bytes());
    talkative
}

/// A GIF with a comment and XMP, which stands in an extension.
fn talkative_gif() -> Vec<u8> {
    let gif = encoded(ImageFormat::Gif);
    let table = 3 << ((gif[10] & 7) + 1);
    let head = 13 + if gif[10] & 0x80 == 0 { 0 } else { table };
    let mut talkative = gif[..head].to_vec();
    for start in [&b"\x21\xfe"[..], b"\x21\xff\x0bXMP DataXMP"] {
        talkative.extend(start);
        talkative.push(SECRET.len() as u8);
        talkative.extend(SECRET);
        talkative.push(0);
    }
    talkative.extend(&gif[head..]);
    talkative
}

fn holds_secret(bytes: &[u8]) -> bool {
    bytes.windows(SECRET.len()).any(|window| window == SECRET)
}

#[test]
fn no_copy_tells_where_a_picture_was_taken_and_its_pixels_stay() {
    for talkative in [
        talkative_jpeg(1),
        talkative_png(),
        talkative_webp(),
        talkative_gif(),
    ] {
        assert!(holds_secret(&talkative));
        let picture = read(&talkative).expect("a picture");
        assert_eq!(picture.bytes, talkative, "the original is kept");
        let copy = picture.copy.expect("a copy");
        assert!(!holds_secret(&copy.bytes), "{:?}", copy.media_type);
        assert_eq!((copy.width, copy.height), (4, 3));
        assert_eq!(copy.media_type, picture.media_type);
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).expect("decodes").to_rgba8();
        assert_eq!(pixels(&copy.bytes), pixels(&talkative));
        let again = read(&copy.bytes).expect("a picture");
        assert_eq!(again.copy, None, "a copy is fit as it is");
    }
}

#[test]
fn a_copy_is_upright() {
    for (orientation, size) in [(2, (4, 3)), (3, (4, 3)), (6, (3, 4)), (8, (3, 4))] {
        let picture = read(&talkative_jpeg(orientation)).expect("a picture");
        let copy = picture.copy.expect("a copy");
        let upright = image::load_from_memory(&copy.bytes).expect("decodes");
        assert_eq!((copy.width, copy.height), size);
        assert_eq!((upright.width(), upright.height()), size);
        assert!(!holds_secret(&copy.bytes));
        assert_eq!(read(&copy.bytes).expect("a picture").copy, None);
    }
}

#[test]
fn a_copy_is_no_larger_than_a_page_needs_and_of_a_form_that_fits() {
    let large = |format, image: DynamicImage| {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).expect("encodes");
        read(&bytes.into_inner()).expect("a picture")
    };
    let (width, height) = (LONG_SIDE * 2, 20);
    let cases = [
        (
            ImageFormat::Jpeg,
            DynamicImage::new_rgb8(width, height),
            MediaType::Jpeg,
        ),
        (
            ImageFormat::Jpeg,
            DynamicImage::new_luma8(width, height),
            MediaType::Jpeg,
        ),
        (
            ImageFormat::Png,
            DynamicImage::new_rgba16(width, height),
            MediaType::Png,
        ),
        (
            ImageFormat::WebP,
            DynamicImage::new_rgb8(width, height),
            MediaType::Jpeg,
        ),
        (
            ImageFormat::WebP,
            DynamicImage::new_rgba8(width, height),
            MediaType::Png,
        ),
    ];
    for (format, image, media_type) in cases {
        let picture = large(format, image);
        assert_eq!((picture.width, picture.height), (width, height));
        let copy = picture.copy.expect("a copy");
        assert_eq!((copy.width, copy.height), (LONG_SIDE, 10));
        assert_eq!(copy.media_type, media_type);
    }
}

#[test]
fn a_copy_keeps_its_colour_profile_where_it_is_of_its_colours() {
    let profiled = |colours: &[u8; 4]| {
        let mut profile = vec![0; 128];
        profile[16..20].copy_from_slice(colours);
        let mut bytes = Cursor::new(Vec::new());
        let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        image::ImageEncoder::set_icc_profile(&mut encoder, profile).expect("has room");
        let wide = DynamicImage::new_rgb8(LONG_SIDE + 1, 1);
        wide.write_with_encoder(encoder).expect("encodes");
        let copy = read(&bytes.into_inner())
            .expect("a picture")
            .copy
            .expect("a copy");
        decode(&copy.bytes).expect("decodes").profile
    };
    assert!(profiled(b"RGB ").is_some());
    assert!(profiled(b"CMYK").is_none());
}

/// Both the copy that keeps the pixels and the one that has fewer.
#[test]
fn the_copy_of_a_photograph_that_breaks_off_says_so() {
    for side in [64, LONG_SIDE + 8] {
        let mut bytes = Cursor::new(Vec::new());
        RgbImage::from_fn(side, 64, |x, y| image::Rgb([x as u8, y as u8, 9]))
            .write_to(&mut bytes, ImageFormat::Jpeg)
            .expect("encodes");
        let whole = bytes.into_inner();
        let broken = &whole[..whole.len() * 2 / 3];
        let shown = |bytes: &[u8]| {
            let picture = read(bytes).expect("a picture");
            picture.copy.map_or(picture.bytes, |copy| copy.bytes)
        };
        assert!(!issue::picture::is_cut_off(&shown(&whole)), "{side}");
        assert!(issue::picture::is_cut_off(&shown(broken)), "{side}");
        assert!(image::load_from_memory(&shown(broken)).is_ok());
    }
}

//! Black and white: colours and pictures as greys, before Typst sees them.
//!
//! A grey is as light as its colour looks: the relative luminance of sRGB (IEC 61966-2-1;
//! the weights are those of ITU-R BT.709), written as a grey of the same curve.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageEncoder};

/// How well a grey photograph is written, of 100.
const QUALITY: u8 = 88;

/// The grey of a colour, from 0 (black) to 1 (white).
pub(crate) fn grey([red, green, blue]: [u8; 3]) -> f64 {
    let light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    }
}

fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.040_45 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

/// A picture in greys, as a file: JPEG, or PNG where parts of it are transparent.
pub(crate) fn grey_picture(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    if picture.color().has_alpha() {
        let grey = picture.to_luma_alpha8();
        let size = grey.dimensions();
        let encoder = PngEncoder::new(&mut bytes);
        let colour = image::ExtendedColorType::La8;
        encoder.write_image(&grey, size.0, size.1, colour).ok()?;
    } else {
        let grey = picture.to_luma8();
        let size = grey.dimensions();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        let colour = image::ExtendedColorType::L8;
        encoder.write_image(&grey, size.0, size.1, colour).ok()?;
    }
    Some(bytes)
}

/// A drawing in greys: its colours, which its writer gives as six digits each. Pictures
/// within a drawing keep theirs.
pub(crate) fn grey_drawing(drawing: &usvg::Tree) -> String {
    let written = drawing.to_string(&usvg::WriteOptions::default());
    let mut greyed = String::with_capacity(written.len());
    let mut rest = written.as_str();
    while let Some(at) = rest.find("=\"#") {
        let (before, colour) = rest.split_at(at + 3);
        greyed.push_str(before);
        let digits = colour.get(..6).filter(|digits| {
            digits.bytes().all(|b| b.is_ascii_hexdigit()) && colour[6..].starts_with('"')
        });
        rest = match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
            Some(code) => {
                let [_, red, green, blue] = code.to_be_bytes();
                let grey = (grey([red, green, blue]) * 255.0).round() as u8;
                greyed.push_str(&format!("{grey:02x}{grey:02x}{grey:02x}"));
                &colour[6..]
            }
            None => colour,
        };
    }
    greyed.push_str(rest);
    greyed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grey_is_as_light_as_its_colour() {
        assert_eq!(grey([0, 0, 0]), 0.0);
        assert!((grey([255, 255, 255]) - 1.0).abs() < 1e-9);
        assert!((grey([128, 128, 128]) - 128.0 / 255.0).abs() < 1e-9);
        assert!(grey([0, 255, 0]) > grey([255, 0, 0]));
        assert!(grey([255, 0, 0]) > grey([0, 0, 255]));
    }
}

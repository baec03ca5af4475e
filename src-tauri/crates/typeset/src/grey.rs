//! Black and white: colours and pictures as greys, before Typst sees them.
//!
//! A grey is as light as its colour looks: the relative luminance of sRGB (IEC 61966-2-1;
//! the weights are those of ITU-R BT.709), written as a grey of the same curve.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use comemo::Track;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageEncoder};
use issue::MediaType;
use typst::World;
use typst::foundations::Bytes;
use typst::visualize::{ImageFormat, RasterFormat, RasterImage, SvgImage, VectorFormat};

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
fn grey_picture(picture: &DynamicImage) -> Option<(MediaType, Vec<u8>)> {
    let mut bytes = Vec::new();
    if picture.color().has_alpha() {
        let grey = picture.to_luma_alpha8();
        let size = grey.dimensions();
        let encoder = PngEncoder::new(&mut bytes);
        let colour = image::ExtendedColorType::La8;
        encoder.write_image(&grey, size.0, size.1, colour).ok()?;
        Some((MediaType::Png, bytes))
    } else {
        let grey = picture.to_luma8();
        let size = grey.dimensions();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        let colour = image::ExtendedColorType::L8;
        encoder.write_image(&grey, size.0, size.1, colour).ok()?;
        Some((MediaType::Jpeg, bytes))
    }
}

/// A drawing in greys, as its writer gives it: colours of six digits each, pictures within it
/// as `data:`, and what a filter makes of them.
pub(crate) fn grey_drawing(drawing: &usvg::Tree) -> String {
    grey_code(&drawing.to_string(&usvg::WriteOptions::default()))
}

fn grey_code(code: &str) -> String {
    /// A filter may make colours of greys, so that each ends with one that takes them away.
    const END: &str = "</filter>";
    const GREY_END: &str = "<feColorMatrix type=\"saturate\" values=\"0\"/></filter>";
    // What stands between quotation marks is a value, or what is between two values.
    let mut name = "";
    let parts = code.split('"').map(|part| {
        let leads = std::mem::replace(&mut name, part).ends_with("href=");
        match leads {
            // One that cannot be read cannot be shown either.
            true if part.starts_with("data:") => Cow::Owned(grey_data(part).unwrap_or_default()),
            true => Cow::Borrowed(part),
            false => grey_colour(part).map_or(Cow::Borrowed(part), Cow::Owned),
        }
    });
    let parts: Vec<Cow<'_, str>> = parts.collect();
    parts.join("\"").replace(END, GREY_END)
}

/// The grey of `#rrggbb`, written alike.
fn grey_colour(colour: &str) -> Option<String> {
    let digits = colour.strip_prefix('#')?;
    let is_colour = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let code = is_colour.then(|| u32::from_str_radix(digits, 16).ok())??;
    let [_, red, green, blue] = code.to_be_bytes();
    let grey = (grey([red, green, blue]) * 255.0).round() as u8;
    Some(format!("#{grey:02x}{grey:02x}{grey:02x}"))
}

/// A picture within a drawing, as its address holds it.
fn grey_data(address: &str) -> Option<String> {
    let (_, data) = address.split_once(',')?;
    let bytes = STANDARD.decode(data.trim()).ok()?;
    let (media_type, grey) = match ImageFormat::detect(&bytes)? {
        ImageFormat::Raster(RasterFormat::Exchange(format)) => {
            let raster = RasterImage::plain(Bytes::new(bytes), format).ok()?;
            grey_picture(raster.dynamic())?
        }
        ImageFormat::Vector(VectorFormat::Svg) => (
            MediaType::Svg,
            grey_code(&String::from_utf8(bytes).ok()?).into_bytes(),
        ),
        _ => return None,
    };
    let data = STANDARD.encode(grey);
    Some(format!("data:{};base64,{data}", media_type.name()))
}

/// A picture in greys: what it has become, its width and its height.
pub(crate) struct Grey {
    pub(crate) media_type: MediaType,
    pub(crate) bytes: Vec<u8>,
    pub(crate) size: (f64, f64),
}

/// A picture file in greys. What is written in a drawing is drawn in the first of these
/// families that has it.
pub(crate) fn grey_file(bytes: &Bytes, world: &dyn World, families: &[&str]) -> Option<Grey> {
    match ImageFormat::detect(bytes)? {
        ImageFormat::Vector(VectorFormat::Svg) => {
            let (bytes, world) = (bytes.clone(), world.track());
            let drawing = SvgImage::with_fonts_images(bytes, world, families, None).ok()?;
            Some(Grey {
                media_type: MediaType::Svg,
                bytes: grey_drawing(drawing.tree()).into_bytes(),
                size: (drawing.width(), drawing.height()),
            })
        }
        ImageFormat::Raster(RasterFormat::Exchange(format)) => {
            let raster = RasterImage::plain(bytes.clone(), format).ok()?;
            let (media_type, bytes) = grey_picture(raster.dynamic())?;
            let size = (f64::from(raster.width()), f64::from(raster.height()));
            Some(Grey {
                media_type,
                bytes,
                size,
            })
        }
        _ => None,
    }
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

    #[test]
    fn of_a_drawing_only_colours_are_changed() {
        let code = r##"<g id="facade" xlink:href="#facade" fill="#ff0000" mask="url(#facade)"/>"##;
        assert_eq!(grey_code(code), code.replace("ff0000", "7f7f7f"));
    }
}

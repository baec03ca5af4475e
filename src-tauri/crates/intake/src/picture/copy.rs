//! The copy of a picture that editions show, made once when the picture comes in.
//!
//! It is upright, at most [`LONG_SIDE`] pixels long and without metadata, above all without
//! the place where it was taken. Where the pixels are right already they are kept byte for
//! byte. Colours stay what they are, because the copy keeps the picture's colour profile;
//! only one of another kind of colour than the copy's (a printer's CMYK) is left out.
//!
//! JPEG stays JPEG and PNG stays PNG. A WebP whose pixels have to change becomes a JPEG, or
//! a PNG where it is see-through: there is no free encoder for WebP that loses little.
//! Animations keep their pixels.

use std::io::Cursor;

use fast_image_resize::{ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageEncoder};
use issue::MediaType;
use issue::picture::{is_cut_off, marked_as_cut_off};

use super::strip::stripped;
use super::{Decoded, Refusal};

/// The most pixels that an edition's picture has on its longer side: twice what a page on a
/// fine screen shows, and 300 to the inch across a sheet of paper.
pub const LONG_SIDE: u32 = 2400;

/// What JPEGs are encoded at.
const QUALITY: u8 = 85;

/// The copy of a picture for editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionCopy {
    /// Its form.
    pub media_type: MediaType,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Makes the copy; `None` where the file is fit for editions as it is.
pub(super) fn edition_copy(
    bytes: &[u8],
    media_type: MediaType,
    decoded: Decoded,
) -> Result<Option<EditionCopy>, Refusal> {
    let (width, height) = decoded.size_as_shown();
    let is_right =
        decoded.orientation == Orientation::NoTransforms && width.max(height) <= LONG_SIDE;
    let keeps_pixels = is_right || media_type == MediaType::Gif || is_animated(bytes, media_type);
    if let Some(clean) = keeps_pixels.then(|| stripped(bytes, media_type)).flatten() {
        return Ok((clean != bytes).then_some(EditionCopy {
            media_type,
            width,
            height,
            bytes: clean,
        }));
    }
    let profile = decoded.profile;
    let mut image = smaller(decoded.image);
    image.apply_orientation(decoded.orientation);
    let media_type = match media_type {
        MediaType::WebP if !image.color().has_alpha() => MediaType::Jpeg,
        MediaType::Jpeg => MediaType::Jpeg,
        _ => MediaType::Png,
    };
    let mut copy = encoded(&image, media_type, profile)
        .map_err(|error| Refusal::Damaged(error.to_string()))?;
    if media_type == MediaType::Jpeg && is_cut_off(bytes) {
        copy = marked_as_cut_off(copy);
    }
    Ok(Some(EditionCopy {
        media_type,
        width: image.width(),
        height: image.height(),
        bytes: copy,
    }))
}

/// Whether a file moves. A browser shows it; the pages of paper show how it begins.
fn is_animated(bytes: &[u8], media_type: MediaType) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let has = |name: &[u8; 4]| head.windows(4).any(|window| window == name);
    match media_type {
        MediaType::Png => has(b"acTL"),
        MediaType::WebP => has(b"ANIM"),
        _ => false,
    }
}

/// The picture with no side longer than [`LONG_SIDE`], of eight bits a colour.
fn smaller(image: DynamicImage) -> DynamicImage {
    let image = match image.color() {
        ColorType::L16 => DynamicImage::ImageLuma8(image.into_luma8()),
        ColorType::La16 => DynamicImage::ImageLumaA8(image.into_luma_alpha8()),
        ColorType::Rgb16 | ColorType::Rgb32F => DynamicImage::ImageRgb8(image.into_rgb8()),
        ColorType::Rgba16 | ColorType::Rgba32F => DynamicImage::ImageRgba8(image.into_rgba8()),
        _ => image,
    };
    let (width, height) = (image.width(), image.height());
    let (small_width, small_height) = fitting(width, height);
    if (small_width, small_height) == (width, height) {
        return image;
    }
    let mut small = DynamicImage::new(small_width, small_height, image.color());
    match Resizer::new().resize(&image, &mut small, &ResizeOptions::new()) {
        Ok(()) => small,
        // Never so far, since both have one pixel type; and slower, but the same.
        Err(_) => image.resize_exact(
            small_width,
            small_height,
            image::imageops::FilterType::Lanczos3,
        ),
    }
}

/// The size that keeps the sides' proportion and is no longer than [`LONG_SIDE`].
fn fitting(width: u32, height: u32) -> (u32, u32) {
    let long = width.max(height);
    if long <= LONG_SIDE {
        return (width, height);
    }
    let scaled = |side: u32| {
        let side = (u64::from(side) * u64::from(LONG_SIDE) + u64::from(long) / 2) / u64::from(long);
        u32::try_from(side).unwrap_or(LONG_SIDE).max(1)
    };
    (scaled(width), scaled(height))
}

fn encoded(
    image: &DynamicImage,
    media_type: MediaType,
    profile: Option<Vec<u8>>,
) -> image::ImageResult<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    let profile = profile.filter(|profile| is_for(profile, image));
    match media_type {
        MediaType::Jpeg => {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            set_profile(&mut encoder, profile);
            match image.color().has_color() {
                true => DynamicImage::ImageRgb8(image.to_rgb8()).write_with_encoder(encoder)?,
                false => DynamicImage::ImageLuma8(image.to_luma8()).write_with_encoder(encoder)?,
            }
        }
        _ => {
            // The usual compression takes three seconds of twelve megapixels for a fifth less.
            let (fast, adaptive) = (CompressionType::Fast, FilterType::Adaptive);
            let mut encoder = PngEncoder::new_with_quality(&mut bytes, fast, adaptive);
            set_profile(&mut encoder, profile);
            image.write_with_encoder(encoder)?;
        }
    }
    Ok(bytes.into_inner())
}

fn set_profile(encoder: &mut impl ImageEncoder, profile: Option<Vec<u8>>) {
    if let Some(profile) = profile {
        // A form without room for a profile is read as sRGB, which most profiles are.
        let _ = encoder.set_icc_profile(profile);
    }
}

/// Whether a profile is for the colours that the picture has (ICC.1, 7.2.6).
fn is_for(profile: &[u8], image: &DynamicImage) -> bool {
    let wanted: &[u8] = if image.color().has_color() {
        b"RGB "
    } else {
        b"GRAY"
    };
    profile.get(16..20) == Some(wanted)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_smaller_picture_keeps_its_proportion(width in 1_u32..=12_000, height in 1_u32..=12_000) {
            let (small_width, small_height) = fitting(width, height);
            prop_assert!(small_width.max(small_height) <= LONG_SIDE.max(width.max(height).min(LONG_SIDE)));
            prop_assert!(small_width <= width && small_height <= height);
            if width.max(height) <= LONG_SIDE {
                prop_assert_eq!((small_width, small_height), (width, height));
            } else {
                prop_assert_eq!(small_width.max(small_height), LONG_SIDE);
                // Off by less than a pixel; no side vanishes.
                let exact = f64::from(width.min(height)) * f64::from(LONG_SIDE) / f64::from(width.max(height));
                prop_assert!((f64::from(small_width.min(small_height)) - exact.max(1.0)).abs() <= 0.5);
            }
        }
    }
}

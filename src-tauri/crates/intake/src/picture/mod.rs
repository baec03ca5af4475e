//! Pictures that come in: checked to be what they say, and measured.
//!
//! A picture is decoded once, so that a broken file is refused now and not at an export.
//! Its size is read from its head first, so that a file of a few bytes that unfolds to
//! gigabytes is never unfolded. The bytes stay as they are, except those of an SVG, which
//! may hold scripts and is sanitised. Beside them comes the copy that editions show.

mod copy;
mod strip;
mod svg;

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use issue::MediaType;
use thiserror::Error;
use words::{Message, message};

pub use copy::{EditionCopy, LONG_SIDE};

/// The most pixels a side may have.
pub const SIDE_LIMIT: u32 = 12_000;

/// The most pixels a picture may have: 64 million.
pub const PIXEL_LIMIT: u64 = 64_000_000;

/// The largest picture file that is read, in bytes: 64 MiB.
pub const FILE_LIMIT: usize = crate::FILE_LIMIT;

/// How much memory decoding may take.
const MEMORY: u64 = 512 * 1024 * 1024;

/// A picture fit for the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingPicture {
    /// Its form.
    pub media_type: MediaType,
    /// Width in pixels as shown, after the orientation that the camera noted.
    pub width: u32,
    /// Height in pixels as shown.
    pub height: u32,
    /// The file's bytes; those of an SVG sanitised.
    pub bytes: Vec<u8>,
    /// What editions show instead; `None` where the file is fit for them as it is.
    pub copy: Option<EditionCopy>,
}

/// Why a picture is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.message())]
pub enum Refusal {
    /// There is nothing in the file.
    Empty,
    /// It is no picture, or one of another form.
    Unknown,
    /// It has too many pixels.
    TooManyPixels(u32, u32),
    /// The file is larger than [`FILE_LIMIT`].
    TooLarge,
    /// It has no pixels.
    NoPixels,
    /// It cannot be decoded.
    Damaged(String),
    /// An SVG that defines entities, which can unfold without end.
    Entities,
    /// An SVG that does not say how large it is.
    Unmeasured,
}

impl Refusal {
    /// Why, in a sentence.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => message!("intake-picture-empty"),
            Self::Unknown => message!("intake-picture-unknown"),
            Self::TooManyPixels(width, height) => {
                message!("intake-picture-pixels", width = *width, height = *height)
            }
            Self::TooLarge => message!("intake-picture-large"),
            Self::NoPixels => message!("intake-picture-no-pixels"),
            Self::Damaged(reason) => message!("intake-picture-damaged", reason),
            Self::Entities => message!("intake-picture-entities"),
            Self::Unmeasured => message!("intake-picture-unmeasured"),
        }
    }

    /// What to do about it, in a sentence.
    pub fn hint(&self) -> Message {
        match self {
            Self::Empty => message!("intake-picture-empty-hint"),
            Self::Unknown => message!("intake-picture-unknown-hint"),
            Self::TooManyPixels(..) | Self::TooLarge => message!("intake-picture-large-hint"),
            Self::NoPixels | Self::Damaged(_) => message!("intake-picture-damaged-hint"),
            Self::Entities | Self::Unmeasured => message!("intake-picture-svg-hint"),
        }
    }
}

/// Reads a picture.
pub fn read(bytes: &[u8]) -> Result<IncomingPicture, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > FILE_LIMIT {
        return Err(Refusal::TooLarge);
    }
    let media_type = match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => MediaType::Jpeg,
        Ok(ImageFormat::Png) => MediaType::Png,
        Ok(ImageFormat::Gif) => MediaType::Gif,
        Ok(ImageFormat::WebP) => MediaType::WebP,
        Ok(_) => return Err(Refusal::Unknown),
        Err(_) if svg::looks_like_svg(bytes) => return svg::read(bytes),
        Err(_) => return Err(Refusal::Unknown),
    };
    let decoded = decode(bytes)?;
    let (width, height) = decoded.size_as_shown();
    Ok(IncomingPicture {
        media_type,
        width,
        height,
        bytes: bytes.to_vec(),
        copy: copy::edition_copy(bytes, media_type, decoded)?,
    })
}

/// Refuses what no page needs and no memory holds.
fn check_size(width: u32, height: u32) -> Result<(), Refusal> {
    let pixels = u64::from(width) * u64::from(height);
    if width > SIDE_LIMIT || height > SIDE_LIMIT || pixels > PIXEL_LIMIT {
        return Err(Refusal::TooManyPixels(width, height));
    }
    if pixels == 0 {
        return Err(Refusal::NoPixels);
    }
    Ok(())
}

/// A picture's pixels, as the file has them.
struct Decoded {
    image: DynamicImage,
    /// How the camera was held.
    orientation: Orientation,
    /// What its colours mean (ICC).
    profile: Option<Vec<u8>>,
}

impl Decoded {
    fn size_as_shown(&self) -> (u32, u32) {
        let (width, height) = (self.image.width(), self.image.height());
        match self.orientation {
            Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH => (height, width),
            _ => (width, height),
        }
    }
}

/// Decodes a picture, which also tells that it is whole.
fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let damaged = |error: image::ImageError| Refusal::Damaged(error.to_string());
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| Refusal::Damaged(error.to_string()))?;
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    // Metadata that cannot be read turns nothing and colours nothing.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().unwrap_or_default();
    Ok(Decoded {
        image: DynamicImage::from_decoder(decoder).map_err(damaged)?,
        orientation,
        profile,
    })
}

#[cfg(test)]
mod tests;

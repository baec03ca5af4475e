//! Plates: the issue's pictures as far as they can be printed.
//!
//! One picture that cannot be decoded would make Typst refuse the whole issue, so every
//! picture is decoded here first. That is no work done twice: Typst remembers what it
//! decoded and finds it when the page is set.

use std::collections::BTreeMap;

use issue::picture::is_cut_off;
use issue::{ComposedIssue, MediaType};
use typst::World;
use typst::foundations::Bytes;
use typst::visualize::{
    ExchangeFormat, ImageFormat, RasterFormat, RasterImage, SvgImage, VectorFormat,
};

use crate::grey::grey_file;

/// The pictures that can be printed, by name.
#[derive(Default)]
pub(crate) struct Plates {
    plates: BTreeMap<String, Ready>,
}

/// What a plate's bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A picture file, which Typst knows by its first bytes.
    File,
    /// A drawing (SVG), which may be printed at any size.
    Drawing,
    /// Bare pixels, three bytes each: red, green, blue.
    Pixels,
}

/// A picture that was decoded.
#[derive(Clone)]
struct Ready {
    plate: Plate,
    bytes: Bytes,
    /// The picture that it was made of.
    picture: Bytes,
}

/// A picture ready for the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plate {
    /// Its virtual path.
    pub(crate) path: String,
    /// Its width in pixels, as shown.
    pub(crate) width: f64,
    /// Its height in pixels, as shown.
    pub(crate) height: f64,
    /// Whether its file breaks off before its end.
    pub(crate) cut_off: bool,
    /// What it is, which decides how Typst is told to read it.
    pub(crate) form: Form,
}

impl Plates {
    /// Decodes the pictures of an issue that have bytes; the others are left out. What was
    /// decoded before stays as it is, so that Typst need not even read it again.
    pub(crate) fn of(
        composed: &ComposedIssue,
        bytes: &BTreeMap<String, Vec<u8>>,
        before: &Self,
    ) -> Self {
        Self::with(composed, bytes, before, decode)
    }

    /// The same in greys; what is written in drawings is drawn in these families.
    pub(crate) fn grey(
        composed: &ComposedIssue,
        bytes: &BTreeMap<String, Vec<u8>>,
        world: &dyn World,
        families: &[&str],
    ) -> Self {
        Self::with(composed, bytes, &Self::default(), |path, bytes| {
            decode_grey(path, bytes, world, families)
        })
    }

    fn with(
        composed: &ComposedIssue,
        bytes: &BTreeMap<String, Vec<u8>>,
        before: &Self,
        decode: impl Fn(String, Bytes) -> Option<Ready>,
    ) -> Self {
        let named = composed
            .pictures
            .keys()
            .filter_map(|name| Some((name, bytes.get(name)?)));
        let plates = named.enumerate().filter_map(|(index, (name, bytes))| {
            let path = format!("/plates/{}", index + 1);
            let known = before
                .plates
                .get(name)
                .filter(|plate| *plate.picture == **bytes);
            let plate = match known {
                Some(plate) => plate.at(path),
                None => decode(path, Bytes::new(bytes.clone()))?,
            };
            Some((name.clone(), plate))
        });
        Self {
            plates: plates.collect(),
        }
    }

    /// The plate of a picture, where it can be printed.
    pub(crate) fn get(&self, name: &str) -> Option<&Plate> {
        self.plates.get(name).map(|ready| &ready.plate)
    }

    /// What of a picture is printed: its file, or its bare pixels.
    pub(crate) fn bytes(&self, name: &str) -> Option<&Bytes> {
        self.plates.get(name).map(|ready| &ready.bytes)
    }

    /// All of them, by the names of their pictures.
    pub(crate) fn all(&self) -> BTreeMap<String, Plate> {
        let plates = self.plates.iter();
        plates
            .map(|(name, ready)| (name.clone(), ready.plate.clone()))
            .collect()
    }

    /// Leaves the drawings out; gives whether there were any.
    pub(crate) fn drop_drawings(&mut self) -> bool {
        let before = self.plates.len();
        self.plates
            .retain(|_, ready| ready.plate.form != Form::Drawing);
        self.plates.len() < before
    }

    /// The virtual files that the plates are.
    pub(crate) fn files(&self) -> impl Iterator<Item = (String, Bytes)> {
        self.plates
            .values()
            .map(|ready| (ready.plate.path.clone(), ready.bytes.clone()))
    }
}

impl Ready {
    /// The same under another path.
    fn at(&self, path: String) -> Self {
        let mut ready = self.clone();
        ready.plate.path = path;
        ready
    }
}

fn decode(path: String, bytes: Bytes) -> Option<Ready> {
    match ImageFormat::detect(&bytes)? {
        ImageFormat::Vector(VectorFormat::Svg) => {
            let drawing = SvgImage::new(bytes.clone()).ok()?;
            let (width, height) = (drawing.width(), drawing.height());
            let size = (width, height);
            plate(path, bytes.clone(), bytes, size, Form::Drawing)
        }
        ImageFormat::Raster(RasterFormat::Exchange(format)) => {
            if format == ExchangeFormat::Jpg && jpeg_components(&bytes) == Some(4) {
                return decode_cmyk(path, bytes);
            }
            let raster = RasterImage::plain(bytes.clone(), format).ok()?;
            let size = (f64::from(raster.width()), f64::from(raster.height()));
            plate(path, bytes.clone(), bytes, size, Form::File)
        }
        _ => None,
    }
}

fn decode_grey(path: String, bytes: Bytes, world: &dyn World, families: &[&str]) -> Option<Ready> {
    let grey = grey_file(&bytes, world, families)?;
    let form = match grey.media_type {
        MediaType::Svg => Form::Drawing,
        _ => Form::File,
    };
    plate(path, Bytes::new(grey.bytes), bytes, grey.size, form)
}

/// A JPEG in CMYK has no place in PDF/A without its printer's profile, so it is taken
/// apart and printed as pixels in RGB.
fn decode_cmyk(path: String, bytes: Bytes) -> Option<Ready> {
    let raster = RasterImage::plain(bytes.clone(), ExchangeFormat::Jpg).ok()?;
    let pixels = raster.dynamic().to_rgb8();
    let size = (f64::from(pixels.width()), f64::from(pixels.height()));
    let pixels = Bytes::new(pixels.into_raw());
    plate(path, pixels, bytes, size, Form::Pixels)
}

fn plate(
    path: String,
    bytes: Bytes,
    picture: Bytes,
    (width, height): (f64, f64),
    form: Form,
) -> Option<Ready> {
    let usable = |length: f64| length.is_finite() && length > 0.0;
    (usable(width) && usable(height)).then_some(Ready {
        plate: Plate {
            path,
            width,
            height,
            cut_off: is_cut_off(&picture),
            form,
        },
        bytes,
        picture,
    })
}

/// How many colour components a JPEG has, from its frame header (ITU-T T.81, B.2.2).
fn jpeg_components(bytes: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let &[0xFF, marker, high, low] = bytes.get(at..at + 4)? else {
            return None;
        };
        // All start-of-frame markers; C4, C8 and CC are other things.
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            return bytes.get(at + 9).copied();
        }
        at += 2 + usize::from(high) * 256 + usize::from(low);
    }
}

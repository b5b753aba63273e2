//! A link as a QR code (ISO/IEC 18004), made by `qrcode`.

use qrcode::{Color, EcLevel};

/// The quiet zone around a code, in modules.
const QUIET: usize = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// How many modules each side has, the quiet zone included.
    pub side: usize,
    /// The dark modules as a path of SVG in units of modules.
    pub path: String,
    /// The dark modules, row by row, without the quiet zone.
    pub dark: Vec<Vec<bool>>,
}

impl QrCode {
    /// The code as a picture of its own: a module is a pixel.
    pub fn svg(&self) -> String {
        let Self { side, path, .. } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
        )
    }
}

/// The code of a text; none where it is too long for one (about 2,300 letters).
pub fn qr_code(text: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let colours = code.to_colors();
    let dark: Vec<Vec<bool>> =
        colours.chunks(width).map(|row| row.iter().map(|colour| *colour == Color::Dark).collect()).collect();
    let mut path = String::new();
    for (y, row) in dark.iter().enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|is_dark| **is_dark).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    Some(QrCode { side: width + 2 * QUIET, path, dark })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader of codes finds in the picture of one.
    fn decoded(code: &QrCode) -> String {
        const SCALE: usize = 6;
        let side = code.side * SCALE;
        let is_dark = |x: usize, y: usize| {
            let (x, y) = ((x / SCALE).checked_sub(QUIET), (y / SCALE).checked_sub(QUIET));
            x.zip(y).is_some_and(|(x, y)| code.dark.get(y).and_then(|row| row.get(x)).copied().unwrap_or(false))
        };
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if is_dark(x, y) { 0 } else { 255 });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().expect("it can be read").1
    }

    #[test]
    fn a_link_is_read_back_from_its_code() {
        for link in [
            "https://example.org/#/",
            "https://example.org/studi-tiru/#/visits?type=regency&period=2016-2019&mark=year.2018&lang=id",
        ] {
            assert_eq!(decoded(&qr_code(link).expect("it fits")), link);
        }
    }

    #[test]
    fn a_link_that_is_too_long_has_no_code() {
        assert_eq!(qr_code(&"x".repeat(10_000)), None);
    }
}

//! Where a map looks, as an address says it.

use crate::geo::Place;

/// Where a map looks, in thousandths of a degree: what an address can hold and compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapViewport {
    /// The longitude of the middle.
    pub lon: i32,
    /// The latitude of the middle.
    pub lat: i32,
    /// From the western to the eastern edge.
    pub span: i32,
}

impl MapViewport {
    /// Longitude, latitude and span in degrees: `112.5,-7.25,12`.
    pub(super) fn write(self) -> String {
        [self.lon, self.lat, self.span].map(thousandths).join(",")
    }

    /// Reads what [`MapViewport::write`] writes.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut numbers = text.split(',').map(|part| {
            let (sign, digits) = part.strip_prefix('-').map_or((1, part), |rest| (-1, rest));
            let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
            let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            if whole.is_empty() || whole.len() > 3 || rest.len() > 3 || !are_digits(whole) || !are_digits(rest) {
                return None;
            }
            Some(sign * format!("{whole}{rest:0<3}").parse::<i32>().ok()?)
        });
        let viewport = Self { lon: numbers.next()??, lat: numbers.next()??, span: numbers.next()?? };
        (numbers.next().is_none() && viewport.span > 0).then_some(viewport)
    }
}

impl From<Place> for MapViewport {
    #[expect(clippy::cast_possible_truncation, reason = "a degree has few thousandths")]
    fn from(place: Place) -> Self {
        let thousandths = |degrees: f64| (degrees * 1000.0).round() as i32;
        Self { lon: thousandths(place.lon), lat: thousandths(place.lat), span: thousandths(place.span).max(1) }
    }
}

impl From<MapViewport> for Place {
    fn from(viewport: MapViewport) -> Self {
        let degrees = |thousandths: i32| f64::from(thousandths) / 1000.0;
        Self { lon: degrees(viewport.lon), lat: degrees(viewport.lat), span: degrees(viewport.span) }
    }
}

/// `112500` as `112.5`.
fn thousandths(number: i32) -> String {
    let (whole, rest) = (number.unsigned_abs() / 1000, number.unsigned_abs() % 1000);
    let sign = if number < 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

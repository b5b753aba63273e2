//! Where the capitals of regions lie.

use std::collections::BTreeMap;

use serde_json::Value;

/// The mean radius of the earth, in kilometres (IUGG).
const EARTH_KM: f64 = 6371.0;

/// A capital.
#[derive(Clone, Debug, PartialEq)]
pub struct Capital {
    /// Its name.
    pub name: String,
    /// Its longitude, in degrees.
    pub lon: f64,
    /// Its latitude, in degrees.
    pub lat: f64,
}

impl Capital {
    /// The great-circle distance to another, in kilometres: the haversine formula (R. W. Sinnott, *Virtues of the
    /// Haversine*, Sky and Telescope 68, 1984).
    pub fn distance_km(&self, other: &Self) -> f64 {
        let (lat, other_lat) = (self.lat.to_radians(), other.lat.to_radians());
        let (north, east) = (other_lat - lat, (other.lon - self.lon).to_radians());
        let half = (north / 2.0).sin().powi(2) + lat.cos() * other_lat.cos() * (east / 2.0).sin().powi(2);
        2.0 * EARTH_KM * half.sqrt().min(1.0).asin()
    }
}

/// The capitals of regions, by the code of the region.
#[derive(Clone, Debug, Default)]
pub struct Capitals(BTreeMap<String, Capital>);

impl Capitals {
    /// Reads the published file of regions; none where it is another file.
    pub fn read(file: &[u8]) -> Option<Self> {
        let file: Value = serde_json::from_slice(file).ok()?;
        let capital = |record: &Value| {
            let text = |field: &str| Some(record.get(field)?.as_str()?.to_owned());
            let number = |field: &str| record.get(field)?.as_f64();
            let name = text("capital").unwrap_or_default();
            let capital = Capital { name, lon: number("lon")?, lat: number("lat")? };
            Some((text("code")?, capital))
        };
        Some(Self(file.get("records")?.as_array()?.iter().filter_map(capital).collect()))
    }

    /// Every capital, with the code of its region.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Capital)> {
        self.0.iter().map(|(code, capital)| (code.as_str(), capital))
    }

    /// The capital of a region.
    pub fn of(&self, code: &str) -> Option<&Capital> {
        self.0.get(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_is_that_of_the_great_circle() {
        let at = |lon, lat| Capital { name: String::new(), lon, lat };
        // A quarter of the earth's circumference, and Jakarta to Surabaya (about 662 km by air).
        assert!((at(0.0, 0.0).distance_km(&at(90.0, 0.0)) - EARTH_KM * std::f64::consts::FRAC_PI_2).abs() < 1e-6);
        let jakarta_to_surabaya = at(106.8275, -6.175).distance_km(&at(112.7378, -7.2458));
        assert!((655.0..675.0).contains(&jakarta_to_surabaya), "{jakarta_to_surabaya}");
    }

    #[test]
    fn what_is_no_file_of_regions_has_no_capitals() {
        assert!(Capitals::read(b"[]").is_none() && Capitals::read(b"{").is_none());
    }
}

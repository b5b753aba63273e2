//! What a map is drawn from: the outlines of a country, or its regions as points on coasts.

use super::{Capitals, Outline, Topology};

/// How far the capital of a region may lie from where the country of the outlines has it, in kilometres: its seat may have
/// moved, but not abroad.
const SAME_REGION_KM: f64 = 150.0;

/// The outlines of a country and of those beside it.
#[derive(Clone, Debug)]
pub struct Maps {
    /// The country's regions, in the layers `provinces` and `regencies`; points where it has no outlines.
    pub regions: Topology,
    /// The lands beside it.
    pub neighbours: Topology,
    /// The capitals of the regions.
    pub capitals: Capitals,
}

impl Maps {
    /// Regions as points at their capitals, on coasts.
    pub fn of_points(capitals: Capitals, coasts: Topology) -> Self {
        let places = |is_province: bool| {
            let of_layer = capitals.iter().filter(|(code, _)| (code.len() == 2) == is_province);
            of_layer.map(|(code, capital)| (code.replace('.', ""), (capital.lon, capital.lat))).collect::<Vec<_>>()
        };
        let layers = [("provinces".to_owned(), places(true)), ("regencies".to_owned(), places(false))];
        Self { regions: Topology::of_points(layers), neighbours: coasts, capitals }
    }

    /// Whether the regions are points.
    pub fn is_of_points(&self) -> bool {
        self.regions.layer("provinces").iter().all(Outline::is_point)
    }
}

/// The capitals of a file of regions, where the region of a code lies in another country than that of the outlines.
pub fn read_elsewhere(regions: &[u8], country: &Capitals, code: &str) -> Option<Capitals> {
    Capitals::read(regions).filter(|regions| !is_in_country(country, regions, code))
}

/// Whether a region lies where the country of the outlines has the region of the same code; true where its place is not
/// known.
fn is_in_country(country: &Capitals, regions: &Capitals, code: &str) -> bool {
    let Some(capital) = regions.of(code) else { return true };
    country.of(code).is_some_and(|same| same.distance_km(capital) <= SAME_REGION_KM)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capitals(text: &str) -> Capitals {
        Capitals::read(text.as_bytes()).expect("it is a file of regions")
    }

    #[test]
    fn a_region_is_in_the_country_where_its_code_and_its_place_agree() {
        let country =
            capitals(r#"{"records": [{"code": "35.10", "capital": "Banyuwangi", "lat": -8.21, "lon": 114.37}]}"#);
        let there = |lat: f64, lon: f64| {
            capitals(&format!(r#"{{"records": [{{"code": "35.10", "lat": {lat}, "lon": {lon}}}]}}"#))
        };
        assert!(is_in_country(&country, &there(-8.3, 114.2), "35.10"));
        assert!(!is_in_country(&country, &there(14.6, 121.0), "35.10"));
        assert!(is_in_country(&country, &Capitals::default(), "35.10"));
        assert!(!is_in_country(&Capitals::default(), &there(-8.3, 114.2), "35.10"));
    }

    #[test]
    fn points_stand_at_capitals_in_the_layer_of_their_code() {
        let found = capitals(
            r#"{"records": [{"code": "01", "lat": 14.6, "lon": 121.0}, {"code": "01.02", "lat": 14.7, "lon": 121.1}]}"#,
        );
        let maps = Maps::of_points(found, Topology::of_points([]));
        assert!(maps.is_of_points());
        let [province] = maps.regions.layer("provinces") else { panic!("there is one") };
        let [regency] = maps.regions.layer("regencies") else { panic!("there is one") };
        assert_eq!((province.id.as_str(), regency.id.as_str(), regency.label), ("01", "0102", (121.1, 14.7)));
        assert_eq!(maps.regions.geometry(regency)["type"], "Point");
    }
}

//! Outlines to take along: `GeoJSON` (RFC 7946).

use serde_json::{Map, Value};

use super::{Outline, Topology};

/// A value beside an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Property {
    /// Words.
    Text(String),
    /// A count.
    Count(usize),
}

/// Outlines, each with what is said of it, and a line on where they come from, as one text.
pub fn write_collection(
    topology: &Topology,
    outlines: &[(&Outline, Vec<(&str, Property)>)],
    attribution: &str,
) -> String {
    let feature = |(outline, properties): &(&Outline, Vec<(&str, Property)>)| {
        let properties = properties.iter().map(|(name, value)| {
            let value = match value {
                Property::Text(text) => Value::from(text.as_str()),
                Property::Count(count) => Value::from(*count),
            };
            ((*name).to_owned(), value)
        });
        let mut feature = Map::new();
        feature.insert("type".to_owned(), Value::from("Feature"));
        feature.insert("properties".to_owned(), Value::Object(properties.collect()));
        feature.insert("geometry".to_owned(), topology.geometry(outline));
        Value::Object(feature)
    };
    let mut collection = Map::new();
    collection.insert("type".to_owned(), Value::from("FeatureCollection"));
    collection.insert("attribution".to_owned(), Value::from(attribution));
    collection.insert("features".to_owned(), Value::from(outlines.iter().map(feature).collect::<Vec<_>>()));
    Value::Object(collection).to_string()
}

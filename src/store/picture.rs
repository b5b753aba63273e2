//! Pictures that the reader gave: kept apart from what shows them, so that a change of a report or a deck does not write
//! them again.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Record;
use crate::model::fingerprint;

/// A picture. What it shows never changes: another picture is another record, with an id made of its content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnPicture {
    /// Its id.
    pub id: String,
    /// A PNG or a JPEG as a `data:` address.
    pub data: String,
    /// Its width and height in pixels.
    pub size_px: (u32, u32),
}

impl Record for OwnPicture {
    /// The first pictures that were kept were logos.
    const KIND: &'static str = "logo";

    fn to_json(&self) -> Value {
        json!(self)
    }

    fn from_json(value: &Value) -> Option<Self> {
        serde_json::from_value(value.clone()).ok().filter(Self::is_picture)
    }

    fn merge(_: Option<&Self>, one: &Self, other: &Self) -> Self {
        if one.data >= other.data { one.clone() } else { other.clone() }
    }

    fn is_tombstone(&self) -> bool {
        self.data.is_empty()
    }
}

impl OwnPicture {
    /// A picture of a `data:` address.
    pub fn new(data: String, size_px: (u32, u32)) -> Self {
        Self { id: format!("{}-{:016x}", Self::KIND, fingerprint(&data)), data, size_px }
    }

    /// Whether it is a picture and nothing else.
    fn is_picture(&self) -> bool {
        let kinds = ["data:image/png;base64,", "data:image/jpeg;base64,"];
        self.data.is_empty() || kinds.iter().any(|kind| self.data.starts_with(kind))
    }
}

/// The pictures of a field of a JSON text; what is none is left out.
pub fn read_pictures(text: &str, field: &str) -> Vec<OwnPicture> {
    let file: Option<Value> = serde_json::from_str(text).ok();
    let pictures = file.as_ref().and_then(|file| file.get(field)?.as_array());
    pictures.into_iter().flatten().filter_map(OwnPicture::from_json).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_picture_is_taken_from_a_file() {
        let taken = |data: &str| {
            let picture = OwnPicture::new(data.to_owned(), (3, 4));
            let text = json!({ "pictures": [picture] }).to_string();
            read_pictures(&text, "pictures") == [picture]
        };
        assert!(taken("data:image/png;base64,AAAA") && taken("data:image/jpeg;base64,AAAA"));
        assert!(
            !taken("data:text/html;base64,AAAA") && !taken("data:image/svg+xml;base64,AAAA") && !taken("https://x")
        );
        assert_eq!(read_pictures("no JSON", "pictures"), []);
    }
}

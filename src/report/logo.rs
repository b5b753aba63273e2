//! Logos that the reader gave: pictures kept apart from reports, so that a change of a report does not write them again.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::store::Record;

/// A logo. What it shows never changes: another picture is another logo, with an id made of its content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// Its id.
    pub id: String,
    /// A PNG as a `data:` address.
    pub data: String,
    /// Its width and height in pixels.
    pub size_px: (u32, u32),
}

impl Record for Logo {
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

impl Logo {
    /// A logo of a PNG as a `data:` address.
    pub fn new(data: String, size_px: (u32, u32)) -> Self {
        Self { id: format!("logo-{:016x}", crate::model::fingerprint(&data)), data, size_px }
    }

    /// Whether it is a picture and nothing else.
    fn is_picture(&self) -> bool {
        self.data.is_empty() || self.data.starts_with("data:image/png;base64,")
    }
}

/// The logos of a file of reports; what is none is left out.
pub fn read_logos(text: &str) -> Vec<Logo> {
    let file: Option<Value> = serde_json::from_str(text).ok();
    let logos = file.as_ref().and_then(|file| file.get("logos")?.as_array());
    logos.into_iter().flatten().filter_map(Logo::from_json).collect()
}

#[cfg(test)]
mod tests {
    use super::super::write;
    use super::*;

    #[test]
    fn a_logo_travels_with_the_reports_and_nothing_but_a_picture_is_taken() {
        let logo = Logo::new("data:image/png;base64,AAAA".to_owned(), (3, 4));
        assert_eq!(read_logos(&write(&[], std::slice::from_ref(&logo))), [logo]);
        let other = Logo::new("data:text/html;base64,AAAA".to_owned(), (3, 4));
        assert_eq!(read_logos(&write(&[], &[other])), []);
        assert_eq!(read_logos("no JSON"), []);
    }
}

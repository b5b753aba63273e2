//! A record whose shape was checked, taken apart field by field.
//!
//! The getters answer with an empty value where a field is absent: the check of the shape has already reported
//! what must not be.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::model::{Bilingual, PartialDate, Word};

/// A record, or a record within one.
pub(super) struct Record(Map<String, Value>);

impl Record {
    pub(super) fn new(map: Map<String, Value>) -> Self {
        Self(map)
    }

    pub(super) fn text(&mut self, field: &str) -> Option<String> {
        match self.0.remove(field) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        }
    }

    pub(super) fn required_text(&mut self, field: &str) -> String {
        self.text(field).unwrap_or_default()
    }

    pub(super) fn word<T: Word>(&mut self, field: &str) -> Option<T> {
        T::from_word(self.0.get(field)?.as_str()?)
    }

    pub(super) fn words<T: Word>(&mut self, field: &str) -> Vec<T> {
        self.texts(field).iter().filter_map(|word| T::from_word(word)).collect()
    }

    pub(super) fn flag(&self, field: &str) -> bool {
        self.0.get(field).and_then(Value::as_bool).unwrap_or(false)
    }

    pub(super) fn count(&self, field: &str) -> Option<u32> {
        self.0.get(field)?.as_u64().and_then(|count| u32::try_from(count).ok())
    }

    pub(super) fn year(&self, field: &str) -> Option<i32> {
        self.count(field).and_then(|year| i32::try_from(year).ok())
    }

    pub(super) fn number(&self, field: &str) -> Option<f64> {
        self.0.get(field)?.as_f64()
    }

    pub(super) fn date(&self, field: &str) -> Option<PartialDate> {
        PartialDate::parse(self.0.get(field)?.as_str()?).ok()
    }

    pub(super) fn day(&self, field: &str) -> Option<NaiveDate> {
        self.date(field).map(PartialDate::first_day)
    }

    pub(super) fn record(&mut self, field: &str) -> Option<Self> {
        match self.0.remove(field) {
            Some(Value::Object(map)) => Some(Self(map)),
            _ => None,
        }
    }

    pub(super) fn bilingual(&mut self, field: &str) -> Option<Bilingual> {
        self.record(field).map(Self::into_bilingual)
    }

    /// This record itself, as a text in both languages.
    pub(super) fn into_bilingual(mut self) -> Bilingual {
        Bilingual { id: self.required_text("id"), en: self.required_text("en") }
    }

    pub(super) fn records(&mut self, field: &str) -> Vec<Self> {
        let records = self.list(field).into_iter();
        records.filter_map(|value| if let Value::Object(map) = value { Some(Self(map)) } else { None }).collect()
    }

    pub(super) fn texts(&mut self, field: &str) -> Vec<String> {
        let texts = self.list(field).into_iter();
        texts.filter_map(|value| if let Value::String(text) = value { Some(text) } else { None }).collect()
    }

    fn list(&mut self, field: &str) -> Vec<Value> {
        match self.0.remove(field) {
            Some(Value::Array(values)) => values,
            _ => Vec::new(),
        }
    }
}

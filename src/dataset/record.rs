//! A record whose shape was checked, taken apart field by field.
//!
//! The getters answer with an empty value where a field is absent: the check of the shape has already reported
//! what must not be.

use super::raw::{Fields, Raw};
use crate::model::{Bilingual, Checked, PartialDate, Word};
use chrono::NaiveDate;
use serde_json::Number;

/// A record, or a record within one.
pub(super) struct Record<'a>(Fields<'a>);

impl<'a> Record<'a> {
    pub(super) fn new(fields: Fields<'a>) -> Self {
        Self(fields)
    }

    pub(super) fn text(&mut self, field: &str) -> Option<String> {
        match self.0.take(field) {
            Some(Raw::Text(text)) => Some(text.into_owned()),
            _ => None,
        }
    }

    pub(super) fn required_text(&mut self, field: &str) -> String {
        self.text(field).unwrap_or_default()
    }

    pub(super) fn word<T: Word>(&mut self, field: &str) -> Option<T> {
        T::from_word(self.0.get(field)?.as_text()?)
    }

    pub(super) fn words<T: Word>(&mut self, field: &str) -> Vec<T> {
        self.texts(field).iter().filter_map(|word| T::from_word(word)).collect()
    }

    pub(super) fn flag(&self, field: &str) -> bool {
        matches!(self.0.get(field), Some(Raw::Flag(true)))
    }

    pub(super) fn count(&self, field: &str) -> Option<u32> {
        self.number_of(field)?.as_u64().and_then(|count| u32::try_from(count).ok())
    }

    pub(super) fn year(&self, field: &str) -> Option<i32> {
        self.count(field).and_then(|year| i32::try_from(year).ok())
    }

    pub(super) fn number(&self, field: &str) -> Option<f64> {
        self.number_of(field)?.as_f64()
    }

    pub(super) fn date(&self, field: &str) -> Option<PartialDate> {
        PartialDate::parse(self.0.get(field)?.as_text()?).ok()
    }

    pub(super) fn day(&self, field: &str) -> Option<NaiveDate> {
        self.date(field).map(PartialDate::first_day)
    }

    pub(super) fn record(&mut self, field: &str) -> Option<Self> {
        match self.0.take(field) {
            Some(Raw::Record(fields)) => Some(Self(fields)),
            _ => None,
        }
    }

    /// Whether the record was looked up once more, and what that came to.
    pub(super) fn checked(&mut self) -> Option<Checked> {
        let mut checked = self.record("checked")?;
        Some(Checked { date: checked.date("date")?, outcome: checked.word("outcome")? })
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
        records.filter_map(|value| if let Raw::Record(fields) = value { Some(Self(fields)) } else { None }).collect()
    }

    pub(super) fn texts(&mut self, field: &str) -> Vec<String> {
        let texts = self.list(field).into_iter();
        texts.filter_map(|value| if let Raw::Text(text) = value { Some(text.into_owned()) } else { None }).collect()
    }

    pub(super) fn bilinguals(&mut self, field: &str) -> Vec<Bilingual> {
        self.records(field).into_iter().map(Self::into_bilingual).collect()
    }

    fn number_of(&self, field: &str) -> Option<&Number> {
        if let Raw::Number(number) = self.0.get(field)? { Some(number) } else { None }
    }

    fn list(&mut self, field: &str) -> Vec<Raw<'a>> {
        match self.0.take(field) {
            Some(Raw::List(values)) => values,
            _ => Vec::new(),
        }
    }
}

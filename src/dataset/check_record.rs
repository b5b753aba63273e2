//! The check of a record against the fields of its kind, and of a value against its shape.

use super::kind::Kind;
use super::problem::{Fault, Report};
use super::raw::{Fields, Raw};
use super::shape::{Field, Shape};
use crate::model::{PartialDate, Precision, RegionCode};

/// Checks a record of a kind.
pub(super) fn check_record(record: &Fields<'_>, kind: Kind, report: &mut Report<'_>) -> bool {
    check_fields(record, kind.fields(), report)
}

const BILINGUAL: &[Field] = &[
    Field { name: "id", shape: Shape::Text, required: true },
    Field { name: "en", shape: Shape::Text, required: true },
];

/// Checks the fields of a record; returns whether those it has, and those it must have, can be used.
pub(super) fn check_fields(record: &Fields<'_>, fields: &'static [Field], report: &mut Report<'_>) -> bool {
    let mut sound = true;
    for (name, value) in record.iter() {
        if let Some(field) = fields.iter().find(|field| field.name == name) {
            sound &= report.within(name, |report| check(value, &field.shape, report));
        } else {
            let known = fields.iter().map(|field| field.name).collect();
            report.within(name, |report| report.add(Fault::UnknownField { known }));
        }
    }
    for field in fields.iter().filter(|field| field.required && record.get(field.name).is_none()) {
        report.within(field.name, |report| report.add(Fault::MissingField));
        sound = false;
    }
    sound
}

fn check(value: &Raw<'_>, shape: &'static Shape, report: &mut Report<'_>) -> bool {
    let fault = match (shape, value) {
        (Shape::List(of), Raw::List(values)) if !values.is_empty() => {
            let mut sound = true;
            for (at, value) in values.iter().enumerate() {
                sound &= report.within(at, |report| check(value, of, report));
            }
            return sound;
        }
        (Shape::Record(fields), Raw::Record(inner)) => return check_fields(inner, fields, report),
        (Shape::Bilingual, Raw::Record(inner)) => return check_fields(inner, BILINGUAL, report),
        (Shape::Flag, Raw::Flag(_)) | (Shape::Number, Raw::Number(_)) => None,
        (Shape::Count, Raw::Number(number)) => {
            let fits = number.as_u64().is_some_and(|count| (1..=u64::from(u32::MAX)).contains(&count));
            (!fits).then(|| wrong(shape, value))
        }
        (Shape::Year, Raw::Number(number)) => {
            let fits = number.as_u64().is_some_and(|year| (1900..=2100).contains(&year));
            (!fits).then(|| wrong(shape, value))
        }
        (_, Raw::Text(text)) => check_text(text, shape),
        _ => Some(wrong(shape, value)),
    };
    let sound = fault.is_none();
    if let Some(fault) = fault {
        report.add(fault);
    }
    sound
}

fn check_text(text: &str, shape: &'static Shape) -> Option<Fault> {
    let fits = match shape {
        Shape::Text => !text.trim().is_empty(),
        Shape::Id => is_id(text),
        Shape::RegionCode => RegionCode::parse(text).is_some(),
        Shape::Url => is_url(text),
        Shape::Word(words) => {
            let known = words.contains(&text);
            return (!known).then(|| Fault::UnknownWord { word: text.to_owned(), known: words.to_vec() });
        }
        Shape::Day | Shape::PartialDate => {
            return match PartialDate::parse(text) {
                Err(error) => Some(Fault::NotADate { text: text.to_owned(), error }),
                Ok(date) if matches!(shape, Shape::Day) && date.precision() != Precision::Day => {
                    Some(wrong(shape, &Raw::Text(text.into())))
                }
                Ok(_) => None,
            };
        }
        _ => false,
    };
    (!fits).then(|| wrong(shape, &Raw::Text(text.into())))
}

fn wrong(expected: &'static Shape, found: &Raw<'_>) -> Fault {
    let mut found = found.to_json();
    if let Some((at, _)) = found.char_indices().nth(60) {
        found.truncate(at);
        found.push('…');
    }
    Fault::WrongShape { expected, found }
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Only `http` and `https` may be linked to: an address with another scheme could run as a script.
fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !text.contains(char::is_whitespace))
}

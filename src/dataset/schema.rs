//! The JSON Schema of each kind of file, made from the table of fields that the checks obey.

use serde_json::{Map, Value, json};

use super::changes::{CHANGE, CHANGES_FILE};
use super::kind::Kind;
use super::shape::{Field, Shape};

/// The JSON Schema (2020-12) of a kind's file.
pub fn schema(kind: Kind) -> Value {
    of_file(&kind.file(), kind.fields())
}

/// The schema of the list of changes as text, like [`schema_text`].
pub fn changes_schema_text() -> String {
    format!("{:#}\n", of_file(CHANGES_FILE, CHANGE))
}

fn of_file(name: &str, fields: &[Field]) -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "type": "object",
        "properties": {
            "$schema": { "type": "string" },
            "records": { "type": "array", "items": record(fields) },
        },
        "required": ["records"],
        "additionalProperties": false,
    })
}

/// The schema of a kind's file as text, indented, with a line break at its end.
pub fn schema_text(kind: Kind) -> String {
    format!("{:#}\n", schema(kind))
}

fn record(fields: &[Field]) -> Value {
    let mut properties = Map::new();
    for field in fields {
        properties.insert(field.name.to_owned(), of(&field.shape));
    }
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn of(shape: &Shape) -> Value {
    let pattern = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    match shape {
        Shape::Text => pattern(r"\S"),
        Shape::Bilingual => json!({
            "type": "object",
            "properties": { "id": of(&Shape::Text), "en": of(&Shape::Text) },
            "required": ["id", "en"],
            "additionalProperties": false,
        }),
        Shape::Id => pattern("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"),
        Shape::RegionCode => pattern(r"^[0-9]{2}(\.[0-9]{2})?$"),
        Shape::Url => pattern(r"^https?://\S+$"),
        Shape::Word(words) => json!({ "enum": words }),
        Shape::Count => json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX }),
        Shape::Year => json!({ "type": "integer", "minimum": 1900, "maximum": 2100 }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Day => pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        Shape::PartialDate => pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
        Shape::List(item) => json!({ "type": "array", "items": of(item), "minItems": 1 }),
        Shape::Record(fields) => record(fields),
    }
}

//! The schema of the file of notes, for programs that read or write one.

use serde_json::{Value, json};

use super::VERSION;

/// The JSON Schema (2020-12) of what [`super::write`] writes.
pub fn schema() -> Value {
    let id = json!({ "type": "string", "pattern": "^[0-9]+-[0-9a-f]{8}$" });
    let moment = json!({ "type": "integer", "minimum": 0, "description": "milliseconds since 1970" });
    let note = json!({
        "type": "object",
        "properties": {
            "id": id,
            "about": { "type": "string", "description": "empty, a record (visit/ID), or the address of a view (#/visits?…)" },
            "text": { "type": "string", "description": "Markdown" },
            "changed": moment,
            "revision": { "type": "integer", "minimum": 0, "description": "counts the changes" },
            "tags": { "type": "array", "items": { "type": "string" } },
            "follow_up": { "type": "boolean" },
            "author": { "type": "string" },
            "agenda": { "type": "string" },
            "deleted": moment,
            "rival_of": id,
        },
        "required": ["id", "about", "text", "changed", "revision"],
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "studi-tiru-notes",
        "type": "object",
        "properties": {
            "format": { "const": "studi-tiru-notes" },
            "version": { "const": VERSION },
            "notes": { "type": "array", "items": note },
        },
        "required": ["format", "version", "notes"],
    })
}

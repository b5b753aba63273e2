//! How the files of a dataset are laid out: records sorted by id, one field a line.

use serde_json::Value;

use crate::dataset::Kind;

/// The text of a file of a dataset with records added: sorted by id, one field a line; what is there stays as it is.
///
/// # Errors
/// That the file is not laid out so.
pub fn with_records(file: &str, kind: Kind, records: &[Value]) -> Result<String, String> {
    const OPENS: &str = "\n    {\n";
    let begins = "\"records\": [";
    let layout = || format!("{}: not laid out as records of one field a line", kind.file());
    let at = file.find(begins).ok_or_else(layout)? + begins.len();
    let (head, rest) = file.split_at(at);
    let (body, foot) = rest.rsplit_once("\n  ]").ok_or_else(layout)?;
    let mut all: Vec<(String, String)> = Vec::new();
    for chunk in body.split(OPENS).skip(1) {
        let chunk = chunk.trim_end_matches(',').to_owned();
        let record: Value =
            serde_json::from_str(&format!("{{{chunk}")).map_err(|error| format!("{}: {error}", kind.file()))?;
        let id = record[kind.id_field()].as_str().unwrap_or_default().to_owned();
        all.push((id, chunk));
    }
    all.extend(
        records.iter().map(|record| (record["id"].as_str().unwrap_or_default().to_owned(), laid_out(kind, record))),
    );
    all.sort_by(|a, b| a.0.cmp(&b.0));
    let chunks: Vec<String> = all.into_iter().map(|(_, chunk)| format!("{OPENS}{chunk}")).collect();
    Ok(format!("{head}{}\n  ]{foot}", chunks.join(",")))
}

/// A record with one field a line, in the order of its table of fields, without its first brace.
fn laid_out(kind: Kind, record: &Value) -> String {
    let fields = kind.fields().iter().filter_map(|field| {
        let value = record.get(field.name)?;
        Some(format!("      \"{}\": {}", field.name, on_a_line(value)))
    });
    format!("{}\n    }}", fields.collect::<Vec<_>>().join(",\n"))
}

/// A value on one line, with a space behind each comma and colon; Indonesian stands before English.
fn on_a_line(value: &Value) -> String {
    match value {
        Value::Array(values) => format!("[{}]", values.iter().map(on_a_line).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let order = ["institution", "name", "role", "kind", "id", "en", "count", "people", "precision"];
            let place = |name: &str| order.iter().position(|one| *one == name).unwrap_or(order.len());
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| place(name));
            let fields = fields.into_iter().map(|(name, value)| format!("\"{name}\": {}", on_a_line(value)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::dataset::OWN_KINDS;

    #[test]
    fn a_file_keeps_its_layout_and_new_records_stand_where_they_belong() {
        for kind in OWN_KINDS {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(kind.file());
            let text = std::fs::read_to_string(path).expect("the file is there");
            assert_eq!(with_records(&text, kind, &[]).as_deref(), Ok(text.as_str()), "{}", kind.part());
            let added = with_records(&text, kind, &[json!({ "id": "2019-zz" })]).expect("it is laid out");
            let file: Value = serde_json::from_str(&added).expect("it is JSON");
            let ids: Vec<&str> =
                file["records"].as_array().into_iter().flatten().filter_map(|one| one["id"].as_str()).collect();
            assert!(ids.is_sorted() && ids.contains(&"2019-zz"), "{}", kind.part());
        }
    }
}

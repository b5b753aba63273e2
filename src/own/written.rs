//! What was typed as records of a dataset, checked by the same table of fields as published ones.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::OwnEntry;
use super::form::MOST_ROWS;
use super::guess::Names;
use crate::dataset::{Dataset, Field, Kind, OWN_PREFIX, OWN_SOURCE, Problem, Shape};
use crate::model::{InstitutionType, Word as _, read_head_count};
use crate::query::fold_words;
use crate::text::{Lang, fault_text, not_a_count, own_source_name};

/// The longest id that is made of a name.
const MOST_LETTERS: usize = 60;

/// What is wrong in a field of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFault {
    /// The path of the field.
    pub path: String,
    /// What is wrong, and what would be right.
    pub text: String,
}

/// An entry as records.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The records: the entry's own, and the institutions and the source that are new with it.
    pub records: BTreeMap<Kind, Vec<Value>>,
    /// What is wrong; records of an entry with faults count nowhere.
    pub faults: Vec<EntryFault>,
}

/// An entry as records, with what is wrong in the reader's words.
pub fn written(names: &Names<'_>, entry: &OwnEntry, lang: Lang) -> Written {
    written_all(names, [entry], lang).pop().unwrap_or_default()
}

/// Entries as records, each with what is wrong in the reader's words. All are checked at once: they may refer to one
/// another, and many take little longer than one.
pub fn written_all<'a>(names: &Names<'_>, entries: impl IntoIterator<Item = &'a OwnEntry>, lang: Lang) -> Vec<Written> {
    let mut all: Vec<(Option<Kind>, Written)> =
        entries.into_iter().map(|entry| (entry.kind(), records_of(names, entry, lang))).collect();
    let mut problems: BTreeMap<(String, String), Vec<Problem>> = BTreeMap::new();
    for problem in names.dataset().check_own(&text_of(&joined(all.iter().map(|(_, written)| written)))) {
        let record = problem.record.clone().unwrap_or_default();
        problems.entry((problem.file.clone(), record)).or_default().push(problem);
    }
    for (of_entry, written) in &mut all {
        for (kind, records) in &written.records {
            for record in records {
                let id = record[kind.id_field()].as_str().unwrap_or_default().to_owned();
                for problem in problems.get(&(kind.file(), id)).into_iter().flatten() {
                    let path = form_path(problem.field.as_deref().unwrap_or_default(), *kind, *of_entry);
                    if !written.faults.iter().any(|known| known.path == path) {
                        written.faults.push(EntryFault { path, text: fault_text(lang, &problem.fault) });
                    }
                }
            }
        }
    }
    all.into_iter().map(|(_, written)| written).collect()
}

/// The path in the form of an entry of a field of one of its records.
fn form_path(field: &str, kind: Kind, of_entry: Option<Kind>) -> String {
    let path = match field.strip_suffix(".id").or_else(|| field.strip_suffix(".en")) {
        Some(whole) if whole != "about" => whole,
        _ => field,
    };
    match kind {
        _ if Some(kind) == of_entry => path.to_owned(),
        Kind::Source => format!("source.{path}"),
        _ => "institutions.0.institution".to_owned(),
    }
}

fn records_of(names: &Names<'_>, entry: &OwnEntry, lang: Lang) -> Written {
    let Some(kind) = entry.kind() else { return Written::default() };
    let mut writer = Writer { names, dataset: names.dataset(), entry, lang, written: Written::default() };
    let mut record = writer.record(kind.fields(), "");
    record.insert(kind.id_field().to_owned(), json!(entry.id));
    writer.complete(kind, &mut record);
    let mut written = writer.written;
    written.records.entry(kind).or_default().push(Value::Object(record));
    written
}

/// The records of several entries, each once.
fn joined<'a>(written: impl IntoIterator<Item = &'a Written>) -> BTreeMap<Kind, Vec<Value>> {
    let mut known: BTreeSet<(Kind, String)> = BTreeSet::new();
    let mut all: BTreeMap<Kind, Vec<Value>> = BTreeMap::new();
    for (kind, records) in written.into_iter().flat_map(|written| &written.records) {
        for record in records {
            if known.insert((*kind, record[kind.id_field()].to_string())) {
                all.entry(*kind).or_default().push(record.clone());
            }
        }
    }
    all
}

/// The sound records of entries as the text of a dataset, for [`crate::dataset::OwnRecords`]; entries in the bin are left
/// out, as are those with faults.
pub fn dataset_text<'a>(dataset: &Dataset, entries: impl IntoIterator<Item = &'a OwnEntry>) -> String {
    let shown = entries.into_iter().filter(|entry| entry.removed_ms.is_none());
    let mut all = written_all(&Names::of(dataset), shown, Lang::Id);
    all.retain(|written| written.faults.is_empty() && !written.records.is_empty());
    if all.is_empty() { String::new() } else { text_of(&joined(&all)) }
}

fn text_of(records: &BTreeMap<Kind, Vec<Value>>) -> String {
    let parts: Map<String, Value> = records.iter().map(|(kind, list)| (kind.part().to_owned(), json!(list))).collect();
    Value::Object(parts).to_string()
}

struct Writer<'a> {
    names: &'a Names<'a>,
    dataset: &'a Dataset,
    entry: &'a OwnEntry,
    lang: Lang,
    written: Written,
}

impl Writer<'_> {
    /// The fields of a record, or of a record within it, that something stands in.
    fn record(&mut self, fields: &'static [Field], before: &str) -> Map<String, Value> {
        let mut record = Map::new();
        for field in fields {
            let path = format!("{before}{}", field.name);
            if let Some(value) = self.value(field, &path) {
                record.insert(field.name.to_owned(), value);
            }
        }
        record
    }

    fn value(&mut self, field: &'static Field, path: &str) -> Option<Value> {
        match &field.shape {
            Shape::Record(_) if path == "people" => return self.people(),
            Shape::Record(inner) => {
                let inner = self.record(inner, &format!("{path}."));
                return (!inner.is_empty()).then_some(Value::Object(inner));
            }
            Shape::List(Shape::Record(inner)) => {
                let rows = (0..MOST_ROWS).map(|row| self.record(inner, &format!("{path}.{row}.")));
                let rows: Vec<_> = rows.filter(|row| !row.is_empty()).map(Value::Object).collect();
                return (!rows.is_empty()).then_some(Value::Array(rows));
            }
            _ => {}
        }
        let text = self.entry.text(path).to_owned();
        if text.is_empty() {
            return None;
        }
        Some(match &field.shape {
            Shape::Bilingual => both(&text),
            Shape::List(Shape::Bilingual) => lines(&text).map(both).collect(),
            Shape::List(Shape::Text) => lines(&text).map(|line| json!(line)).collect(),
            Shape::List(_) => text.split_whitespace().map(|word| json!(word)).collect(),
            Shape::Flag => json!(true),
            // What is no number is left to the check, which says so.
            Shape::Count | Shape::Year => text.parse::<u64>().map_or_else(|_| json!(text), |number| json!(number)),
            Shape::Number => text.replace(',', ".").parse::<f64>().map_or_else(|_| json!(text), |number| json!(number)),
            Shape::Id if field.name == "institution" => json!(self.institution(path, &text)),
            Shape::RegionCode => json!(self.region(&text)),
            _ => json!(text),
        })
    }

    fn people(&mut self) -> Option<Value> {
        let path = "people.count";
        let text = self.entry.text(path);
        if text.is_empty() {
            return None;
        }
        match read_head_count(text) {
            Ok(people) => Some(json!({ "count": people.count, "precision": people.precision.word() })),
            Err(why) => {
                let text = not_a_count(self.lang, why).to_owned();
                self.written.faults.push(EntryFault { path: path.to_owned(), text });
                None
            }
        }
    }

    /// The code of a region that was named, or what was typed.
    fn region(&self, text: &str) -> String {
        self.names.region_code(text).unwrap_or(text).to_owned()
    }

    /// The id of an institution that was named; one that is not known becomes a record with it, of the type and the
    /// region given beside its name, or of those that its name tells.
    fn institution(&mut self, path: &str, name: &str) -> String {
        if let Some(key) = self.names.institution(name) {
            return self.dataset.institution(key).id.clone();
        }
        let id = own_id(name);
        let before = path.strip_suffix("institution").unwrap_or_default();
        let beside = |field: &str| self.entry.text(&format!("{before}{field}")).to_owned();
        let guessed = self.names.guess(name);
        let institution_type = InstitutionType::from_word(&beside("type")).unwrap_or(guessed.institution_type);
        let region = match beside("region") {
            text if text.is_empty() => guessed.region.map(|key| self.dataset.region(key).code.as_str().to_owned()),
            text => Some(self.region(&text)),
        };
        let mut record = json!({ "id": id, "type": institution_type.word(), "name": both(name) });
        if let Some(region) = region {
            record["region"] = json!(region);
        }
        let known = self.written.records.entry(Kind::Institution).or_default();
        if !known.iter().any(|other| other["id"] == record["id"]) {
            known.push(record);
        }
        id
    }

    /// What a record must have and the reader need not type: the source, and for a visit a summary and a topic.
    fn complete(&mut self, kind: Kind, record: &mut Map<String, Value>) {
        if kind.fields().iter().any(|field| field.name == "sources") {
            let source = self.source();
            record.insert("sources".to_owned(), json!([source]));
        }
        match kind {
            Kind::Visit => {
                record.entry("topics").or_insert_with(|| json!(["other"]));
                let names: Vec<&str> = (0..MOST_ROWS)
                    .map(|row| self.entry.text(&format!("institutions.{row}.institution")))
                    .filter(|name| !name.is_empty())
                    .collect();
                if !names.is_empty() {
                    let names = names.join(", ");
                    record.entry("summary").or_insert_with(
                        || json!({ "id": format!("{names} berkunjung."), "en": format!("{names} came to visit.") }),
                    );
                }
            }
            Kind::Award => {
                let name = self.entry.text("name");
                if !name.is_empty() {
                    record.entry("series").or_insert_with(|| json!(own_id(name)));
                }
            }
            Kind::Source => {
                record.entry("language").or_insert_with(|| json!("id"));
            }
            _ => {}
        }
    }

    /// The id of the source that the record rests on: the one described in the form, or that of all records for which the
    /// reader named none.
    fn source(&mut self) -> String {
        let of = |field: &str| self.entry.text(&format!("source.{field}")).to_owned();
        let fields = ["publisher", "title", "url", "published"];
        let given: Vec<(&str, String)> =
            fields.into_iter().map(|field| (field, of(field))).filter(|(_, text)| !text.is_empty()).collect();
        let mut record = Map::new();
        let id = if given.is_empty() {
            record.insert("publisher".to_owned(), json!(own_source_name()));
            OWN_SOURCE.to_owned()
        } else {
            record.extend(given.into_iter().map(|(field, text)| (field.to_owned(), json!(text))));
            format!("{}-source", self.entry.id)
        };
        record.insert("id".to_owned(), json!(id));
        record.insert("language".to_owned(), json!("id"));
        self.written.records.entry(Kind::Source).or_default().push(Value::Object(record));
        id
    }
}

/// A text that was typed in one language stands for both.
fn both(text: &str) -> Value {
    json!({ "id": text, "en": text })
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The id of an own record that is known by its name alone: the same for each spelling of it.
fn own_id(name: &str) -> String {
    let mut id = format!("{OWN_PREFIX}{}", slug(name));
    id.truncate(MOST_LETTERS);
    id.trim_end_matches('-').to_owned()
}

/// The words of a name as they may stand in an id.
pub(super) fn slug(name: &str) -> String {
    let mut id = fold_words(name).join("-");
    id.retain(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    id.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{OwnRecords, Shown, is_own};

    fn visit(values: &[(&str, &str)]) -> OwnEntry {
        let mut entry = OwnEntry::new("own-1".into(), Kind::Visit);
        for (path, text) in values {
            entry.set(path, (*text).to_owned());
        }
        entry
    }

    fn faults(values: &[(&str, &str)]) -> Vec<String> {
        let written = written(&Names::of(&Dataset::embedded()), &visit(values), Lang::Id);
        written.faults.into_iter().map(|fault| format!("{}: {}", fault.path, fault.text)).collect()
    }

    #[test]
    fn a_day_and_a_name_are_enough_for_a_visit_that_counts() {
        let dataset = Dataset::embedded();
        let entries = [visit(&[("start", "2026-11-29"), ("institutions.0.institution", "DPRD Kab. Jember")])];
        let text = dataset_text(&dataset, &entries);
        let with_own = Dataset::embedded_with(OwnRecords { text: text.clone(), shown: Shown::All });
        assert_eq!(with_own.visits.len(), dataset.visits.len() + 1);
        let own = with_own.visit(with_own.find_visit("own-1").expect("the visit is there"));
        let came = with_own.institution(own.delegations[0].institution);
        assert_eq!((came.institution_type, is_own(&came.id)), (InstitutionType::RegencyCouncil, true));
        assert_eq!(with_own.region(came.region.expect("a region")).code.as_str(), "35.09");
        assert_eq!(with_own.source(own.sources[0]).id, OWN_SOURCE);
        // All that came later is there, too, and the reader's own can be shown alone, or not at all.
        assert_eq!(
            with_own.later().map(|later| later.adoptions.len()),
            dataset.later().map(|later| later.adoptions.len())
        );
        let shown = |shown: Shown| Dataset::embedded_with(OwnRecords { text: text.clone(), shown }).visits.len();
        assert_eq!((shown(Shown::Own), shown(Shown::Published)), (1, dataset.visits.len()));
    }

    #[test]
    fn what_cannot_be_is_told_by_its_field_and_counts_nowhere() {
        let sound = [("start", "2026-11-29"), ("institutions.0.institution", "Jember")];
        assert_eq!(faults(&sound), Vec::<String>::new());
        for (path, text, said) in [
            ("start", "2026-02-31", "kalender"),
            ("start", "besok", "bukan tanggal"),
            ("end", "2026-11-01", "awal"),
            ("people.count", "30-40", "satu bilangan"),
            ("people.count", "dua puluh", "angka"),
            ("institutions.0.people", "banyak", "bilangan bulat"),
            ("source.url", "javascript:alert(1)", "https://"),
            ("topics", "cooking", "cooking"),
            ("programmes", "no-such", "no-such"),
        ] {
            let mut values = sound.to_vec();
            values.push((path, text));
            let found = faults(&values);
            let is_told = found.iter().any(|fault| fault.starts_with(path) && fault.contains(said));
            assert!(is_told, "{path} = {text}: {found:?}");
        }
        assert!(faults(&[]).iter().any(|fault| fault.starts_with("start")));
        assert!(faults(&[]).iter().any(|fault| fault.starts_with("institutions")));
        let broken = visit(&[("start", "besok"), ("institutions.0.institution", "Jember")]);
        assert_eq!(dataset_text(&Dataset::embedded(), &[broken]), "");
    }

    #[test]
    fn two_visits_of_one_new_institution_are_of_one_institution() {
        let dataset = Dataset::embedded();
        let mut other = visit(&[("start", "2026-12-01"), ("institutions.0.institution", "klub sepeda  JEMBER")]);
        other.id = "own-2".into();
        let entries = [visit(&[("start", "2026-11-29"), ("institutions.0.institution", "Klub Sepeda Jember")]), other];
        let own = OwnRecords { text: dataset_text(&dataset, &entries), shown: Shown::All };
        let with_own = Dataset::embedded_with(own);
        assert_eq!(with_own.institutions.len(), dataset.institutions.len() + 1);
        assert_eq!(with_own.visits.len(), dataset.visits.len() + 2);
    }
}

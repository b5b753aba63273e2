//! Own records as a dataset by themselves, about another region than the dataset they were written beside.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::entry::OwnEntry;
use super::written::{dataset_text, slug};
use crate::dataset::{Dataset, DatasetFiles, Kind, OWN_SOURCE};
use crate::model::RegionKey;

/// What a dataset of own records is about, and who says what is in it.
#[derive(Clone, Debug)]
pub struct Host<'a> {
    /// The region that the records are about.
    pub region: RegionKey,
    /// Who keeps them: the source of records that name none.
    pub publisher: &'a str,
    /// Where the keeper can be asked, `https://…`.
    pub url: &'a str,
    /// The day on which they were gathered, `2026-11-29`.
    pub gathered: &'a str,
}

/// The id of the source of records that name none.
const HOST_SOURCE: &str = "host";
/// What begins the ids of records that were own ones.
const PREFIX: &str = "host-";
/// The kinds of which records of the dataset beside are taken along where own records name them.
const NAMED: [Kind; 3] = [Kind::Institution, Kind::Programme, Kind::Source];

/// The sound records of entries as the files of a dataset. `published` are the files of the dataset that they were written
/// beside: institutions, programmes and sources that the entries name come from there. Corrections of it are left out.
pub fn as_dataset(dataset: &Dataset, published: &DatasetFiles, entries: &[OwnEntry], host: &Host<'_>) -> DatasetFiles {
    let text = dataset_text(dataset, entries.iter().filter(|entry| entry.kind() != Some(Kind::Conflict)));
    let parts: BTreeMap<String, Vec<Value>> = serde_json::from_str(&text).unwrap_or_default();
    let mut records: BTreeMap<Kind, Vec<Value>> =
        parts.into_iter().filter_map(|(part, list)| Some((Kind::from_part(&part)?, list))).collect();
    let ids: BTreeSet<String> = records.values().flatten().filter_map(id_of).collect();
    for record in records.values_mut().flatten() {
        renamed(record, &ids);
    }
    for source in records.entry(Kind::Source).or_default() {
        with_address(source, host);
    }
    take_named(&mut records, published);
    let region = dataset.region(host.region);
    let short = ["Kabupaten ", "Kota "].iter().find_map(|kind| region.name.id.strip_prefix(kind));
    let short = short.unwrap_or(&region.name.id);
    let subject = json!({
        "id": slug(short),
        "region": region.code.as_str(),
        "name": short,
        "title": { "id": format!("Kunjungan ke {}", region.name.id), "en": format!("Visits to {}", region.name.en) },
        "gathered": host.gathered,
        "licence": "CC-BY-4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    });
    records.insert(Kind::Subject, vec![subject]);
    let file = |records: Vec<Value>| json!({ "records": records }).to_string().into_bytes();
    DatasetFiles::new(records.into_iter().filter(|(_, list)| !list.is_empty()).map(|(kind, list)| (kind, file(list))))
}

fn id_of(record: &Value) -> Option<String> {
    record["id"].as_str().map(ToOwned::to_owned)
}

/// Gives own records, and what refers to them, ids of their own.
fn renamed(value: &mut Value, ids: &BTreeSet<String>) {
    match value {
        Value::String(text) if text == OWN_SOURCE => HOST_SOURCE.clone_into(text),
        Value::String(text) if ids.contains(text) => *text = format!("{PREFIX}{}", slug(text)),
        Value::Array(values) => values.iter_mut().for_each(|value| renamed(value, ids)),
        Value::Object(fields) => fields.values_mut().for_each(|value| renamed(value, ids)),
        _ => {}
    }
}

/// A source can be looked up: of one without an address the host says what it is, and is asked.
fn with_address(source: &mut Value, host: &Host<'_>) {
    let is_empty = |text: &Value| text.as_str().is_none_or(str::is_empty);
    if is_empty(&source["url"]) {
        if source["id"] != HOST_SOURCE {
            let told = [&source["publisher"], &source["title"]].into_iter().filter_map(Value::as_str);
            source["title"] = json!(told.collect::<Vec<_>>().join(": "));
        }
        source["publisher"] = json!(host.publisher);
        source["url"] = json!(host.url);
    }
    if is_empty(&source["language"]) {
        source["language"] = json!("id");
    }
}

/// Takes the records along that others name, and those that these name.
fn take_named(records: &mut BTreeMap<Kind, Vec<Value>>, published: &DatasetFiles) {
    let list = |kind: Kind| -> Vec<Value> {
        let file = published.get(kind).and_then(|bytes| serde_json::from_slice::<Value>(bytes).ok());
        file.and_then(|mut file| serde_json::from_value(file["records"].take()).ok()).unwrap_or_default()
    };
    let mut left: Vec<(Kind, Value)> =
        NAMED.into_iter().flat_map(|kind| list(kind).into_iter().map(move |record| (kind, record))).collect();
    loop {
        let mut named = BTreeSet::new();
        records.values().flatten().for_each(|record| texts(record, &mut named));
        let is_named = |(_, record): &(Kind, Value)| id_of(record).is_some_and(|id| named.contains(&id));
        let (found, others): (Vec<_>, Vec<_>) = left.into_iter().partition(is_named);
        left = others;
        if found.is_empty() {
            return;
        }
        for (kind, record) in found {
            records.entry(kind).or_default().push(record);
        }
    }
}

/// Every text in a record.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            found.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::is_own;
    use crate::own::entry::entry;

    fn published() -> DatasetFiles {
        let read = |kind: Kind| std::fs::read(format!("data/{}", kind.file())).expect("the file is there");
        DatasetFiles::new(NAMED.map(|kind| (kind, read(kind))))
    }

    #[test]
    fn own_records_become_a_dataset_about_a_region_that_reads_without_a_fault() {
        let dataset = Dataset::embedded();
        let known = dataset.institution(dataset.visits[0].delegations[0].institution);
        let entries = [
            entry(
                "own-1",
                Kind::Visit,
                &[
                    ("start", "2026-11-29"),
                    ("institutions.0.institution", "DPRD Kabupaten Jember"),
                    ("people.count", "±40 orang"),
                    ("topics", "tourism village"),
                ],
            ),
            entry(
                "own-2",
                Kind::Visit,
                &[
                    ("start", "2026-11"),
                    ("institutions.0.institution", known.name.id.as_str()),
                    ("source.publisher", "Radar Contoh"),
                    ("source.title", "Tamu dari Jember"),
                    ("source.url", "https://contoh.example/tamu"),
                ],
            ),
            entry(
                "own-3",
                Kind::Adoption,
                &[
                    ("date", "2026-12-01"),
                    ("institution", "Pemkab Jember"),
                    ("programme", "smart-kampung"),
                    ("stage", "mou"),
                    ("summary", "Menandatangani kerja sama"),
                ],
            ),
            entry(
                "own-5",
                Kind::Visit,
                &[
                    ("start", "2026-10"),
                    ("institutions.0.institution", "Pemkab Jember"),
                    ("source.publisher", "Radar Lain"),
                    ("source.title", "Tamu"),
                ],
            ),
            entry("own-4", Kind::Visit, &[("start", "2026-02-31")]),
        ];
        let region = dataset.find_region("35.78").expect("Surabaya is there");
        let host = Host {
            region,
            publisher: "Pemerintah Kota Surabaya",
            url: "https://surabaya.go.id",
            gathered: "2026-12-02",
        };
        let files = as_dataset(&dataset, &published(), &entries, &host);
        let reading = Dataset::read_opened(files);
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        let made = reading.dataset.expect("it has a subject");
        assert_eq!((made.subject.name.as_str(), made.visits.len(), made.programmes.len()), ("Surabaya", 3, 1));
        assert_eq!(made.later().map(|later| later.adoptions.len()), Some(1));
        assert!(made.institutions.iter().any(|one| one.id == known.id));
        let ids = made.visits.iter().map(|visit| &visit.id).chain(made.sources.iter().map(|source| &source.id));
        assert!(ids.into_iter().all(|id| !is_own(id)));
        // Every record says who says so.
        let texts = made.source_texts().expect("they are there");
        let of = |visit: usize| texts.get(made.visits[visit].sources[0]);
        assert!(made.visits.iter().all(|visit| visit.sources.len() == 1));
        let urls: BTreeSet<_> = (0..3).map(|visit| of(visit).url.as_str()).collect();
        assert_eq!(urls, BTreeSet::from(["https://contoh.example/tamu", "https://surabaya.go.id"]));
        // Of what has no address the host says what it is.
        let titles: Vec<_> = (0..3).filter_map(|visit| of(visit).title.as_deref()).collect();
        assert!(titles.contains(&"Radar Lain: Tamu"), "{titles:?}");
    }
}

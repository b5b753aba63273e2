//! Faults between records: each rule finds what breaks it, and no text at all breaks the reader.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use proptest::prelude::*;
use serde_json::{Value, json};
use studi_tiru::dataset::{Dataset, Fault, Kind, Parts, Rule};
use studi_tiru::model::Weekday;

/// A small sound dataset, as one combined text.
fn sound() -> Value {
    let summary = json!({ "id": "Datang.", "en": "Came." });
    let source =
        |id: &str| json!({ "id": id, "publisher": "Harian", "url": "https://example.org/a", "language": "id" });
    let region = |code: &str, kind: &str| json!({ "code": code, "type": kind, "name": { "id": code, "en": code }, "capital": "X", "lat": -8.2, "lon": 114.3 });
    let institution = |id: &str, kind: &str, region: &str| json!({ "id": id, "type": kind, "name": { "id": id, "en": id }, "region": region });
    json!({
        "sources": [source("a"), source("b")],
        "regions": [region("35", "province"), region("35.10", "regency"), region("35.71", "city")],
        "subject": [{
            "id": "x", "region": "35.10", "name": "X", "title": { "id": "X", "en": "X" }, "gathered": "2026-01-01",
            "licence": "CC0-1.0", "licence_url": "https://example.org/licence",
        }],
        "institutions": [institution("pemkab-x", "regency", "35.10"), institution("pemkot-y", "city", "35.71")],
        "programmes": [{
            "id": "p", "name": { "id": "P", "en": "P" }, "sector": "village", "summary": summary, "sources": ["a"],
        }],
        "visits": [{
            "id": "v", "start": "2020-01-02", "institutions": [{ "institution": "pemkab-x", "people": 20 }],
            "people": { "count": 30, "precision": "exact" }, "topics": ["village"], "programmes": ["p"],
            "summary": summary, "sources": ["a"],
        }],
        "totals": [{
            "id": "t", "from": "2020-01-01", "to": "2020-12-31", "institutions": 5, "people": 300,
            "note": { "id": "Kata pejabat.", "en": "An official said so." }, "sources": ["a"],
        }],
        "adoptions": [{
            "id": "d", "date": "2020-01-02", "institution": "pemkab-x", "programme": "p", "stage": "mou", "visit": "v",
            "summary": summary, "sources": ["b"],
        }],
        "awards": [], "indicators": [], "conflicts": [],
    })
}

/// A rule that is broken, with its file and field.
type Broken = (String, Option<String>, Rule);

/// The rules that a dataset breaks once a value is set in it.
fn broken(pointer: &str, value: Value) -> Vec<Broken> {
    let mut dataset = sound();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer has a slash");
    match dataset.pointer_mut(parent) {
        Some(Value::Object(map)) => {
            map.insert(name.to_owned(), value);
        }
        Some(Value::Array(list)) => list[name.parse::<usize>().expect("a place in a list")] = value,
        _ => panic!("{pointer} leads nowhere"),
    }
    rules_broken_by(&dataset)
}

fn rules_broken_by(dataset: &Value) -> Vec<Broken> {
    let text = dataset.to_string();
    let (parts, problems) = Parts::from_combined(&text);
    assert!(problems.is_empty(), "{problems:?}");
    let reading = Dataset::read(parts, "test");
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    let problems = reading.dataset.map(|dataset| dataset.check()).unwrap_or_default();
    let rules = problems.into_iter().filter_map(|found| match found.fault {
        Fault::Broken(rule) => Some((found.file, found.field, rule)),
        _ => None,
    });
    rules.collect()
}

#[test]
fn a_sound_dataset_breaks_no_rule() {
    assert_eq!(broken("/visits/0/id", json!("v")), []);
}

#[test]
fn each_rule_finds_what_breaks_it() {
    let cases = [
        ("/visits/0/start", json!("2027-01-02"), "visits.json", "start", Rule::Future),
        ("/sources/0/published", json!("2027"), "sources.json", "published", Rule::Future),
        ("/adoptions/0/sources", json!(["a"]), "sources.json", "id", Rule::UnusedSource),
        ("/institutions/1/region", json!("35.10"), "institutions.json", "region", Rule::WrongRegionType),
        ("/visits/0/institutions/0/people", json!(40), "visits.json", "people", Rule::PartsExceedTotal { parts: 40 }),
        ("/totals/0/people", json!(29), "totals.json", "people", Rule::MoreThanStated { recorded: 30 }),
        ("/adoptions/0/date", json!("2020-01-01"), "adoptions.json", "date", Rule::AdoptionBeforeVisit),
        ("/adoptions/0/institution", json!("pemkot-y"), "adoptions.json", "visit", Rule::AdopterNotOnVisit),
        (
            "/visits/0/weekday",
            json!("monday"),
            "visits.json",
            "weekday",
            Rule::WeekdayDisagrees { real: Weekday::Thursday },
        ),
        ("/visits/0/purpose", json!("learn"), "visits.json", "purpose", Rule::PurposeLacksSigning),
        ("/visits/0/programmes", json!(["p", "p"]), "visits.json", "programmes", Rule::NamedTwice),
        ("/visits/0/sources", json!(["a", "a"]), "visits.json", "sources", Rule::NamedTwice),
    ];
    for (pointer, value, file, field, rule) in cases {
        let found = broken(pointer, value.clone());
        let expected = (file.to_owned(), Some(field.to_owned()), rule);
        assert!(found.contains(&expected), "{pointer} = {value}: {found:?}");
    }
}

#[test]
fn rules_that_need_several_values_find_what_breaks_them() {
    let mut uncertain = sound();
    uncertain["visits"][0]["start"] = json!("2020");
    uncertain["visits"][0]["earliest"] = json!("2019-12-01");
    uncertain["visits"][0]["latest"] = json!("2020-01-02");
    let mut repeated = sound();
    repeated["sources"][0]["release"] = json!("b");
    repeated["sources"][1]["release"] = json!("a");
    let mut many = sound();
    many["visits"][0]["institutions"] = json!([{ "institution": "pemkab-x" }, { "institution": "pemkot-y" }]);
    many["totals"][0]["institutions"] = json!(1);
    for (dataset, file, field, rule) in [
        (uncertain, "visits.json", "earliest", Rule::BoundsOutsideDate),
        (repeated, "sources.json", "release", Rule::ReleaseOfRelease),
        (many, "totals.json", "institutions", Rule::MoreThanStated { recorded: 2 }),
    ] {
        let found = rules_broken_by(&dataset);
        assert!(found.contains(&(file.to_owned(), Some(field.to_owned()), rule)), "{field}: {found:?}");
    }
}

#[test]
fn a_government_without_a_region_is_found_and_a_ministry_is_not() {
    let government = json!({ "id": "pemkot-y", "type": "city", "name": { "id": "Y", "en": "Y" } });
    let found = broken("/institutions/1", government);
    assert_eq!(found, [("institutions.json".to_owned(), Some("region".to_owned()), Rule::MissingRegion)]);
    let ministry = json!({ "id": "pemkot-y", "type": "ministry", "name": { "id": "Y", "en": "Y" } });
    assert_eq!(broken("/institutions/1", ministry), []);
}

#[test]
fn a_conflict_on_the_date_explains_a_weekday_that_disagrees() {
    let mut dataset = sound();
    dataset["visits"][0]["weekday"] = json!("monday");
    dataset["conflicts"] = json!([{
        "id": "c", "about": { "kind": "visit", "id": "v" }, "field": "date",
        "text": { "id": "Hari tidak cocok.", "en": "The weekday does not agree." }, "sources": ["a"],
    }]);
    assert_eq!(rules_broken_by(&dataset), []);
    assert_eq!(broken("/visits/0/weekday", json!("thursday")), [], "2 January 2020 was a Thursday");
}

#[test]
fn a_conflict_on_head_counts_explains_parts_that_exceed_the_total() {
    let mut conflict = sound()["totals"][0].clone();
    conflict = json!({
        "id": "c", "about": { "kind": "visit", "id": "v" }, "field": "people",
        "text": conflict["note"], "sources": ["a"],
    });
    let mut dataset = sound();
    dataset["visits"][0]["institutions"][0]["people"] = json!(40);
    dataset["conflicts"] = json!([conflict]);
    let reading = Dataset::read(Parts::from_combined(&dataset.to_string()).0, "test");
    assert!(reading.dataset.is_some_and(|dataset| dataset.check().is_empty()));
}

/// Any JSON, with the names and words of datasets in it so that it reaches deep.
fn any_json() -> impl Strategy<Value = Value> {
    let words =
        ["a", "p", "v", "35", "35.10", "2020-01-02", "2020", "exact", "regency", "village", "mou", "https://x.org/"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        proptest::sample::select(words.to_vec()).prop_map(Value::from),
    ];
    let names: Vec<&str> = Kind::ALL
        .iter()
        .flat_map(|kind| kind.fields().iter().map(|field| field.name))
        .chain(["count", "precision", "institution", "kind", "en"])
        .collect();
    leaf.prop_recursive(4, 48, 6, move |inner| {
        let name = proptest::sample::select(names.clone()).prop_map(str::to_owned);
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((name, inner), 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_record_of_any_kind_breaks_the_reader(
        at in 0..Kind::ALL.len(),
        records in proptest::collection::vec(any_json(), 0..4),
        joined in any::<bool>(),
    ) {
        let mut dataset = sound();
        let name = Kind::ALL[at].part();
        let mut list = if joined { dataset[name].as_array().cloned().unwrap_or_default() } else { Vec::new() };
        list.extend(records);
        dataset[name] = Value::from(list);
        let reading = Dataset::read(Parts::from_combined(&dataset.to_string()).0, "test");
        if let Some(dataset) = reading.dataset {
            dataset.check();
        }
    }

    #[test]
    fn a_field_of_a_sound_record_can_hold_anything(
        at in 0..Kind::ALL.len(),
        field in 0_usize..20,
        value in any_json(),
    ) {
        let mut dataset = sound();
        let kind = Kind::ALL[at];
        let fields = kind.fields();
        if let Some(record) = dataset[kind.part()].as_array_mut().and_then(|list| list.first_mut()) {
            record[fields[field % fields.len()].name] = value;
        }
        let reading = Dataset::read(Parts::from_combined(&dataset.to_string()).0, "test");
        if let Some(dataset) = reading.dataset {
            dataset.check();
        }
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let (parts, _) = Parts::from_files([("visits.json", bytes.as_slice())]);
        Dataset::read(parts, "test");
    }
}

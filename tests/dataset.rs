//! The dataset is sound, and a broken one is reported fault by fault.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::fs;
use std::path::Path;

use studi_tiru::dataset::{CHANGES_FILE, Dataset, Fault, Kind, MOST_DATASET_BYTES, Parts, Problem, schema_text};
use studi_tiru::model::{InstitutionGroup, RegionType, SourceKey};
use studi_tiru::text::{Lang, problem};

/// Reads files over the embedded ones they replace; returns the problems.
fn problems_of(files: &[(&str, &str)]) -> Vec<Problem> {
    let bytes: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let (parts, mut problems) = Parts::from_files(bytes);
    problems.extend(Dataset::read(parts, "test").problems);
    problems
}

/// A dataset of one sound record of each kind that must be there, with one file replaced.
fn problems_with(name: &str, text: &str) -> Vec<Problem> {
    let sound = [
        (
            "sources.json",
            r#"{"records": [{"id": "a", "publisher": "Harian", "url": "https://example.org/a", "language": "id"}]}"#,
        ),
        (
            "regions.json",
            r#"{"records": [
            {"code": "35", "type": "province", "name": {"id": "Jawa Timur", "en": "East Java"}, "capital": "Surabaya", "lat": -7.2, "lon": 112.7},
            {"code": "35.10", "type": "regency", "name": {"id": "Kabupaten X", "en": "X Regency"}, "capital": "X", "lat": -8.2, "lon": 114.3}]}"#,
        ),
        (
            "subject.json",
            r#"{"records": [{"id": "x", "region": "35.10", "name": "X", "title": {"id": "X", "en": "X"}, "gathered": "2026-01-01", "licence": "CC0-1.0", "licence_url": "https://example.org/licence"}]}"#,
        ),
        (
            "institutions.json",
            r#"{"records": [{"id": "pemkab-x", "type": "regency", "name": {"id": "Pemkab X", "en": "X Regency Government"}, "region": "35.10"}]}"#,
        ),
        ("programmes.json", r#"{"records": []}"#),
        ("visits.json", r#"{"records": []}"#),
        ("totals.json", r#"{"records": []}"#),
        ("adoptions.json", r#"{"records": []}"#),
        ("awards.json", r#"{"records": []}"#),
        ("indicators.json", r#"{"records": []}"#),
        ("conflicts.json", r#"{"records": []}"#),
    ];
    let files: Vec<_> =
        sound.into_iter().map(|(file, sound)| (file, if file == name { text } else { sound })).collect();
    problems_of(&files)
}

/// A visits file with one record: a sound one, with a field set anew.
fn visit_with(field: &str, value: &str) -> String {
    let fields = [
        ("id", r#""2020-01-02-x""#),
        ("start", r#""2020-01-02""#),
        ("institutions", r#"[{"institution": "pemkab-x"}]"#),
        ("topics", r#"["tourism"]"#),
        ("summary", r#"{"id": "Datang.", "en": "Came."}"#),
        ("sources", r#"["a"]"#),
    ];
    let mut fields: Vec<_> = fields.into_iter().filter(|(name, _)| *name != field).collect();
    if !value.is_empty() {
        fields.push((field, value));
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
    format!("{{\"records\": [{{{}}}]}}", fields.join(", "))
}

fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|found| problem(Lang::En, found)).collect()
}

/// The files of `data/`.
fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("data/ can be read") {
        let path = entry.expect("the entry can be read").path();
        // The list of changes is no part of the records: `tests/changes.rs` reads it.
        if path.extension().is_some_and(|extension| extension == "json") && !path.ends_with(CHANGES_FILE) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, fs::read(&path).expect("the file can be read")));
        }
    }
    files
}

/// The dataset of the files, and every problem of it.
fn whole() -> (Dataset, Vec<Problem>) {
    let files = files();
    let (parts, mut problems) = Parts::from_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    let reading = Dataset::read(parts, "test");
    problems.extend(reading.problems);
    problems.extend(reading.dataset.iter().flat_map(Dataset::check));
    (reading.dataset.expect("the dataset has a subject"), problems)
}

#[test]
fn the_dataset_has_no_problem() {
    assert_eq!(said(&whole().1), Vec::<String>::new());
}

#[test]
fn every_province_regency_and_city_of_the_country_is_there() {
    let (dataset, _) = whole();
    let count = |wanted| dataset.regions.iter().filter(|region| region.region_type == wanted).count();
    let counts = [RegionType::Province, RegionType::Regency, RegionType::City].map(count);
    assert_eq!((counts[0], counts[1] + counts[2], counts[2]), (38, 514, 98));
    for region in &dataset.regions {
        assert!(dataset.find_province(region.code.province()).is_some(), "{}", region.code);
    }
}

#[test]
fn the_program_holds_every_record_of_the_files() {
    let embedded = Dataset::embedded();
    let later = embedded.later().expect("a native program holds all");
    let lengths = [
        (Kind::Source, embedded.sources.len()),
        (Kind::Subject, 1),
        (Kind::Institution, embedded.institutions.len()),
        (Kind::Programme, embedded.programmes.len()),
        (Kind::Visit, embedded.visits.len()),
        (Kind::Total, embedded.totals.len()),
        (Kind::Adoption, later.adoptions.len()),
        (Kind::Award, later.awards.len()),
        (Kind::Indicator, later.indicators.len()),
        (Kind::Conflict, later.conflicts.len()),
    ];
    for (name, bytes) in files() {
        let file: serde_json::Value = serde_json::from_slice(&bytes).expect("the file is JSON");
        let records = file["records"].as_array().map(Vec::len);
        match lengths.iter().find(|(kind, _)| kind.file() == name) {
            Some((_, length)) => assert_eq!(Some(*length), records, "{name}"),
            // Of the regions a page needs those that records name.
            None => assert_eq!(name, Kind::Region.file()),
        }
    }
}

#[test]
fn the_schemas_beside_the_files_are_those_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema");
    for kind in Kind::ALL {
        let path = folder.join(format!("{}.schema.json", kind.part()));
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, schema_text(*kind), "write it anew: cargo run --bin publish-data -- --schemas data/schema");
    }
}

#[test]
fn every_file_names_its_schema() {
    for (name, bytes) in files() {
        let file: serde_json::Value = serde_json::from_slice(&bytes).expect("the file is JSON");
        assert_eq!(file["$schema"], format!("schema/{}", name.replace(".json", ".schema.json")));
    }
}

#[test]
fn a_page_needs_only_the_kinds_that_are_not_later() {
    let later: Vec<_> = Kind::ALL.iter().filter(|kind| kind.is_later()).map(|kind| kind.part()).collect();
    let (parts, _) = Parts::from_combined(include_str!(concat!(env!("OUT_DIR"), "/first.json")));
    let reading = Dataset::read_first(parts, "test");
    assert_eq!(said(&reading.problems), Vec::<String>::new());
    let dataset = reading.dataset.expect("the first part has a subject");
    assert!(dataset.later().is_none());
    let (parts, _) = Parts::from_combined(include_str!(concat!(env!("OUT_DIR"), "/later.json")));
    assert_eq!(said(&dataset.add_later(parts)), Vec::<String>::new());
    assert!(dataset.later().is_some() && dataset.source_texts().is_none(), "titles of sources travel by themselves");
    let (parts, _) = Parts::from_combined(include_str!(concat!(env!("OUT_DIR"), "/later.json")));
    dataset.add_source_texts(parts);
    let texts = dataset.source_texts().expect("they have arrived");
    assert!((0..dataset.sources.len()).all(|at| texts.get(SourceKey::from(at)).url.starts_with("http")));
    assert_eq!(later, ["adoptions", "awards", "indicators", "conflicts"]);
}

#[test]
fn a_sound_dataset_has_no_problem() {
    assert_eq!(said(&problems_with("visits.json", &visit_with("end", r#""2020-01-03""#))), Vec::<String>::new());
}

#[test]
fn each_broken_field_is_named_with_what_would_be_right() {
    for (field, value, expected) in [
        ("start", r#""2020-02-31""#, "start: the calendar has no day \"2020-02-31\""),
        ("start", r#""2 Jan 2020""#, "start: \"2 Jan 2020\" is not a date; write it like 2017-03-09"),
        ("end", r#""2020-01-01""#, "end: lies before its start"),
        ("end", r#""2020-01""#, "end: found \"2020-01\", expected a full date such as 2017-03-09"),
        ("topics", r#"["turism"]"#, "topics.0: unknown word \"turism\"; choose one of: tourism"),
        ("topics", "[]", "topics: found [], expected a list of at least one entry"),
        ("sources", r#"["b"]"#, "sources: refers to a record of kind source, \"b\", that does not exist"),
        ("sources", "", "sources: must be given, and is not there"),
        (
            "institutions",
            r#"[{"institution": "y"}]"#,
            "institutions.0.institution: refers to a record of kind institution, \"y\"",
        ),
        (
            "institutions",
            r#"[{"institution": "pemkab-x", "people": 0}]"#,
            "institutions.0.people: found 0, expected a whole number from 1",
        ),
        (
            "people",
            r#"{"count": "40", "precision": "exact"}"#,
            "people.count: found \"40\", expected a whole number from 1",
        ),
        ("summary", r#"{"id": "Datang."}"#, "summary.en: must be given, and is not there"),
        ("summary", r#"{"id": " ", "en": "Came."}"#, "summary.id: found \" \", expected text that is not empty"),
        ("leader", r#""Budi""#, "leader: unknown field; known are: id, start"),
        ("earliest", r#""2020-01-01""#, "earliest: \"earliest\" and \"latest\" are given together"),
    ] {
        let problems = said(&problems_with("visits.json", &visit_with(field, value)));
        let expected = format!("visits.json, 2020-01-02-x, {expected}");
        assert!(problems.iter().any(|found| found.starts_with(&expected)), "{field}: {value}: {problems:?}");
    }
}

#[test]
fn all_faults_of_a_record_are_found_in_one_run() {
    let text = r#"{"records": [{"id": "2020-01-02-x", "start": "2020", "institutions": [{"institution": "pemkab-x"}], "topics": ["x"], "summary": {"id": ""}, "extra": 1}]}"#;
    let problems = said(&problems_with("visits.json", text));
    for field in ["topics.0", "summary.id", "summary.en", "sources", "extra"] {
        assert!(problems.iter().any(|found| found.contains(&format!(", {field}:"))), "{field}: {problems:?}");
    }
}

#[test]
fn broken_files_are_named_and_the_others_still_read() {
    let broken = problems_with("visits.json", "{\"records\": [\n  {\"id\": }\n]}");
    assert!(matches!(broken[0].fault, Fault::NotJson { line: 2, .. }), "{broken:?}");
    assert!(matches!(problems_with("visits.json", "[]")[0].fault, Fault::NoRecords));
    assert!(matches!(problems_with("visits.json", r#"{"records": {}}"#)[0].fault, Fault::NoRecords));
    assert!(matches!(problems_with("visits.json", r#"{"records": [1]}"#)[0].fault, Fault::NotARecord));

    let (_, problems) =
        Parts::from_files([("visits.json", &b"\xff\xfe"[..]), ("visitors.json", &b"{\"records\": []}"[..])]);
    assert!(matches!(problems[0].fault, Fault::NotText));
    assert!(matches!(problems[1].fault, Fault::UnknownPart { .. }));
}

#[test]
fn a_file_that_is_larger_than_any_dataset_is_refused_before_it_is_read() {
    let large = vec![b' '; MOST_DATASET_BYTES + 1];
    let (_, problems) = Parts::from_files([("visits.json", large.as_slice())]);
    assert!(matches!(problems[0].fault, Fault::TooLarge { most: MOST_DATASET_BYTES, .. }));
}

#[test]
fn a_missing_file_is_a_problem_and_the_rest_is_kept() {
    let problems = problems_of(&[]);
    assert_eq!(problems.iter().filter(|found| matches!(found.fault, Fault::MissingPart)).count(), 7);
}

#[test]
fn an_id_used_twice_keeps_the_first_record() {
    let one = visit_with("end", "");
    let record = one.trim_start_matches("{\"records\": [").strip_suffix("]}").expect("the list ends the file");
    let twice = format!("{{\"records\": [{record}, {record}]}}");
    let problems = said(&problems_with("visits.json", &twice));
    assert_eq!(problems, ["visits.json, 2020-01-02-x, id: already used by another record; the first one is kept"]);
}

#[test]
fn institutions_that_are_parts_of_one_another_in_a_circle_are_reported() {
    let institution = |id: &str, parent: &str| {
        format!(
            r#"{{"id": "{id}", "type": "regency", "name": {{"id": "{id}", "en": "{id}"}}, "region": "35.10", "parent": "{parent}"}}"#
        )
    };
    let circle =
        format!(r#"{{"records": [{}, {}, {}]}}"#, institution("a", "b"), institution("b", "c"), institution("c", "a"));
    let problems = said(&problems_with("institutions.json", &circle));
    assert_eq!(problems, ["institutions.json, c, parent: over its parents, this institution is a part of itself"]);
    let own = format!(r#"{{"records": [{}]}}"#, institution("a", "a"));
    assert_eq!(problems_with("institutions.json", &own).len(), 1);
}

#[test]
fn a_link_can_only_lead_to_the_web() {
    let source = r#"{"records": [{"id": "a", "publisher": "Harian", "url": "javascript:alert(1)", "language": "id"}]}"#;
    let problems = said(&problems_with("sources.json", source));
    assert_eq!(
        problems,
        [
            "sources.json, a, url: found \"javascript:alert(1)\", expected an address that begins with https:// or http://"
        ]
    );
}

#[test]
fn problems_are_told_in_both_languages() {
    let problems = problems_with("visits.json", &visit_with("start", r#""2020-02-31""#));
    assert_eq!(
        problem(Lang::Id, &problems[0]),
        "visits.json, 2020-01-02-x, start: tanggal \"2020-02-31\" tidak ada di kalender"
    );
}

#[test]
fn every_visit_has_a_source_an_institution_and_a_topic() {
    let dataset = Dataset::embedded();
    for visit in &dataset.visits {
        assert!(!visit.sources.is_empty() && !visit.delegations.is_empty() && !visit.topics.is_empty(), "{}", visit.id);
    }
}

#[test]
fn every_visiting_government_and_council_has_its_region_code() {
    let dataset = Dataset::embedded();
    for institution in &dataset.institutions {
        if matches!(institution.institution_type.group(), InstitutionGroup::Government | InstitutionGroup::Council) {
            assert!(institution.region.is_some(), "{}", institution.id);
        }
    }
}

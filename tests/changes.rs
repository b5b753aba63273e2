//! What editions changed is told in words and as a list, and both agree with the records; who cited a record that was
//! merged away is led on.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::fs;
use std::path::Path;

use studi_tiru::dataset::{
    CHANGES_FILE, Change, ChangeKind, Dataset, Fault, Kind, Parts, Problem, Rule, changes_schema_text, read_changes,
};
use studi_tiru::state::{Route, led_on};
use studi_tiru::text::{Lang, problem};

fn data(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    fs::read_to_string(path).expect("the file is there")
}

fn changes(dataset: &Dataset) -> (Vec<Change>, Vec<Problem>) {
    read_changes(dataset, data(CHANGES_FILE).as_bytes())
}

fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|found| problem(Lang::En, found)).collect()
}

/// The rows of the table of counts in `CHANGES.md`: a kind's part, its records before and after.
fn told() -> Vec<(String, usize, usize)> {
    let text = data("CHANGES.md");
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [part, before, after] = cells.as_slice() else { return None };
        Some(((*part).to_owned(), before.parse().ok()?, after.parse().ok()?))
    });
    rows.collect()
}

#[test]
fn the_list_of_changes_is_sound() {
    let dataset = Dataset::embedded();
    let (found, problems) = changes(&dataset);
    assert_eq!(said(&problems), Vec::<String>::new());
    let edition = dataset.subject.edition.expect("the dataset has an edition");
    assert!(!found.is_empty() && found.iter().all(|change| change.edition <= edition.number));
    assert_eq!(found.iter().map(|change| change.edition).max(), Some(edition.number));
    for (at, change) in found.iter().enumerate() {
        let is_same = |other: &Change| (other.edition, &other.record) == (change.edition, &change.record);
        assert!(!found[..at].iter().any(is_same), "{:?} is listed twice", change.record);
    }
}

#[test]
fn the_list_of_changes_has_as_many_new_records_as_the_words_tell() {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("a native program holds all");
    let (found, _) = changes(&dataset);
    let now = [
        (Kind::Source, dataset.sources.len()),
        (Kind::Institution, dataset.institutions.len()),
        (Kind::Programme, dataset.programmes.len()),
        (Kind::Visit, dataset.visits.len()),
        (Kind::Total, dataset.totals.len()),
        (Kind::Adoption, later.adoptions.len()),
        (Kind::Award, later.awards.len()),
        (Kind::Indicator, later.indicators.len()),
        (Kind::Conflict, later.conflicts.len()),
    ];
    let told = told();
    assert_eq!(told.len(), now.len(), "{told:?}");
    for (kind, there_are) in now {
        let (_, before, after) =
            told.iter().find(|(part, ..)| part == kind.part()).expect("the kind has a row in CHANGES.md");
        let count = |what: ChangeKind| {
            found.iter().filter(|one| one.record.kind == kind.singular() && one.change == what).count()
        };
        let gone = count(ChangeKind::Withdrawn) + count(ChangeKind::Merged);
        assert_eq!(*after, there_are, "{}", kind.part());
        assert_eq!(before + count(ChangeKind::New), after + gone, "{}", kind.part());
    }
}

#[test]
fn every_record_that_was_merged_away_is_in_the_list_of_changes() {
    let dataset = Dataset::embedded();
    let (found, _) = changes(&dataset);
    for (kind, old, new) in dataset.all_moved() {
        let is_it = |one: &&Change| one.record.kind == kind.singular() && one.record.id == old;
        let change = found.iter().find(is_it).expect("it is listed");
        assert_eq!((change.change, change.into.as_deref()), (ChangeKind::Merged, Some(new)), "{old}");
    }
}

#[test]
fn the_schema_of_the_list_of_changes_is_that_of_its_fields() {
    assert_eq!(data("schema/changes.schema.json"), changes_schema_text());
}

/// A made-up dataset of two visits, an award and a source, with the former ids given to the first visit and the award.
fn made_up(visit: &str, award: &str) -> (Dataset, Vec<Problem>) {
    let text = format!(
        r#"{{
        "sources": [{{"id": "a", "publisher": "Harian", "url": "https://example.org/a", "language": "id"}}],
        "regions": [{{"code": "35", "type": "province", "name": {{"id": "Jawa Timur", "en": "East Java"}}, "capital": "Surabaya", "lat": -7.2, "lon": 112.7}}],
        "subject": [{{"id": "x", "region": "35", "name": "X", "title": {{"id": "X", "en": "X"}}, "gathered": "2026-01-01", "licence": "CC0-1.0", "licence_url": "https://example.org/licence"}}],
        "institutions": [{{"id": "i", "type": "ministry", "name": {{"id": "I", "en": "I"}}}}],
        "programmes": [],
        "visits": [
            {{"id": "2020-01-02-x", "start": "2020-01-02", "institutions": [{{"institution": "i"}}], "topics": ["tourism"], "summary": {{"id": "Datang.", "en": "Came."}}, "sources": ["a"], "formerly": {visit}}},
            {{"id": "2021-01-02-y", "start": "2021-01-02", "institutions": [{{"institution": "i"}}], "topics": ["tourism"], "summary": {{"id": "Datang.", "en": "Came."}}, "sources": ["a"]}}],
        "totals": [], "adoptions": [], "indicators": [], "conflicts": [],
        "awards": [{{"id": "2020-prize", "name": {{"id": "P", "en": "P"}}, "series": "p", "grantor": {{"id": "G", "en": "G"}}, "level": "national", "year": 2020, "year_basis": "ceremony", "result": {{"id": "R", "en": "R"}}, "outcome": "win", "recipient": {{"id": "X", "en": "X"}}, "sources": ["a"], "formerly": {award}}}]
        }}"#
    );
    let (parts, mut problems) = Parts::from_combined(&text);
    let reading = Dataset::read(parts, "test");
    problems.extend(reading.problems);
    (reading.dataset.expect("it has a subject"), problems)
}

#[test]
fn who_asks_for_a_record_that_was_merged_away_is_led_to_the_one_it_is_part_of() {
    let (dataset, problems) = made_up(r#"["2020-01-03-x", "2020-01-x"]"#, r#"["2020-first-prize"]"#);
    assert_eq!(said(&problems), Vec::<String>::new());
    for old in ["2020-01-03-x", "2020-01-x"] {
        assert_eq!(led_on(&dataset, &Route::Visit(old.into())), Some(Route::Visit("2020-01-02-x".into())));
    }
    let old = Route::from_path("awards/2020-first-prize");
    assert_eq!(led_on(&dataset, &old), Some(Route::Award("2020-prize".into())));
    for there in [Route::Visit("2020-01-02-x".into()), Route::Visit("no-such".into()), Route::Visits] {
        assert_eq!(led_on(&dataset, &there), None);
    }
    // An id of one kind leads to no record of another.
    assert_eq!(led_on(&dataset, &Route::Award("2020-01-03-x".into())), None);
}

#[test]
fn an_id_that_is_in_use_or_was_given_away_twice_cannot_be_a_former_one() {
    let expected = "visits.json, 2020-01-02-x, formerly: already used by another record; the first one is kept";
    assert_eq!(said(&made_up(r#"["2021-01-02-y"]"#, r#"["z"]"#).1), [expected]);
    assert_eq!(said(&made_up(r#"["w", "w"]"#, r#"["z"]"#).1), [expected]);
}

#[test]
fn a_list_of_changes_that_contradicts_the_records_is_reported() {
    let (dataset, _) = made_up(r#"["old"]"#, r#"["z"]"#);
    let of = |change: &str| {
        let text = format!(r#"{{"records": [{{"edition": 2, "kind": "visit", {change}}}]}}"#);
        read_changes(&dataset, text.as_bytes()).1
    };
    for sound in [
        r#""id": "2020-01-02-x", "change": "new""#,
        r#""id": "2020-01-02-x", "change": "changed""#,
        r#""id": "never", "change": "withdrawn""#,
        r#""id": "old", "change": "merged", "into": "2020-01-02-x""#,
    ] {
        assert_eq!(said(&of(sound)), Vec::<String>::new(), "{sound}");
    }
    assert!(matches!(of(r#""id": "never", "change": "new""#)[0].fault, Fault::UnknownReference { .. }));
    let there = of(r#""id": "2020-01-02-x", "change": "withdrawn""#);
    assert!(matches!(there[0].fault, Fault::Broken(Rule::StillThere)));
    let elsewhere = of(r#""id": "old", "change": "merged", "into": "2021-01-02-y""#);
    assert!(matches!(elsewhere[0].fault, Fault::UnknownReference { .. }));
    assert!(matches!(of(r#""id": "old", "change": "gone""#)[0].fault, Fault::UnknownWord { .. }));
    assert!(matches!(read_changes(&dataset, b"[]").1[0].fault, Fault::NoRecords));
}

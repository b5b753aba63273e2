//! Files that readers bring, of every kind in `tests/fixtures/imports`: each is read as expected or refused with its reason,
//! and a damaged one stops no reader.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

use proptest::prelude::*;

use studi_tiru::dataset::Dataset;
use studi_tiru::export::{archive_of, template};
use studi_tiru::own::{DateOrder, SheetError, guess_mapping, import, read_dataset_file, read_sheets};
use studi_tiru::report::read_plan;
use studi_tiru::text::Lang;

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/imports");
    fs::read(folder.join(name)).expect("the file is there")
}

/// The guests of the fixtures: first day, institution, people, what it was about, who led; as a form shows them.
const GUESTS: [[&str; 4]; 4] = [
    ["2026-01-13", "Pemkab Jember", "40", "Mal Pelayanan Publik"],
    ["2026-02-05", "DPRD Kota Malang", "±25 orang", "Smart Kampung"],
    ["2026-03-31", "Bappeda Kab. Tabanan", "dua puluh", "Pariwisata; anggaran"],
    ["", "Universitas Negeri \"Malang\"", "30-40", "<script>alert(1)</script>"],
];

/// The rows of a file as guests, and whether its order of day and month is known.
fn guests(bytes: &[u8]) -> (Vec<[String; 4]>, DateOrder) {
    let sheets = read_sheets(bytes).expect("it is read");
    let mapping = guess_mapping(&sheets[0].rows);
    let mut count = 0;
    let entries = import(&sheets[0].rows, &mapping, || {
        count += 1;
        format!("own-{count}")
    });
    let fields = ["start", "institutions.0.institution", "people.count", "summary"];
    let of = |field: &str, entry: &studi_tiru::own::OwnEntry| entry.text(field).to_owned();
    (entries.iter().map(|entry| fields.map(|field| of(field, entry))).collect(), mapping.order)
}

#[test]
fn every_kind_of_spreadsheet_is_read_as_the_same_guests() {
    let files = [
        "guests.xlsx",
        "guests.xls",
        "guests.ods",
        "two-header-rows.xlsx",
        "300-columns.xlsx",
        "formula.xlsx",
        "comma.csv",
        "semicolon-cp1252.csv",
        "tab-utf16.csv",
        "bom-month-first.csv",
        "serial-dates.xlsx",
    ];
    for name in files {
        let (found, order) = guests(&fixture(name));
        assert_eq!(found, GUESTS.map(|guest| guest.map(str::to_owned)), "{name}");
        let expected = if name == "bom-month-first.csv" { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        assert_eq!(order, expected, "{name}");
    }
}

#[test]
fn every_file_that_is_no_spreadsheet_is_refused_with_its_reason() {
    let cases = [
        ("empty.xlsx", SheetError::Empty),
        ("web-page.xlsx", SheetError::WebPage),
        ("locked.xlsx", SheetError::Locked),
        ("picture.csv", SheetError::NotASheet),
    ];
    for (name, reason) in cases {
        assert_eq!(read_sheets(&fixture(name)), Err(reason), "{name}");
    }
}

#[test]
fn every_column_of_the_template_is_known_when_it_is_taken_in() {
    for lang in [Lang::Id, Lang::En] {
        let bytes = template(&Dataset::embedded(), lang).expect("it is made");
        let sheets = read_sheets(&bytes).expect("it is read");
        let mapping = guess_mapping(&sheets[0].rows);
        assert!(mapping.fields.len() > 10 && mapping.fields.iter().all(Option::is_some), "{:?}", mapping.fields);
        assert!(sheets[1].rows.len() > 100, "the institutions to choose from");
    }
}

#[test]
fn days_and_lists_of_the_template_are_checked_by_the_workbook_itself() {
    let bytes = template(&Dataset::embedded(), Lang::Id).expect("it is made");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("it is an archive");
    let sheet = std::io::read_to_string(archive.by_name("xl/worksheets/sheet1.xml").expect("the sheet")).expect("text");
    assert_eq!(sheet.matches("<dataValidation ").count(), 4);
    assert!(sheet.contains("type=\"list\"") && sheet.contains("type=\"date\""));
}

/// What was done to a file on its way.
#[derive(Clone, Debug)]
enum Damage {
    Cut(prop::sample::Index),
    Flip(prop::sample::Index, u8),
    Repeat(prop::sample::Index, prop::sample::Index),
    Put(prop::sample::Index, Vec<u8>),
}

fn damage() -> impl Strategy<Value = Vec<Damage>> {
    let place = any::<prop::sample::Index>;
    let one = prop_oneof![
        place().prop_map(Damage::Cut),
        (place(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        (place(), place()).prop_map(|(from, to)| Damage::Repeat(from, to)),
        (place(), prop::collection::vec(any::<u8>(), 1..9)).prop_map(|(at, bytes)| Damage::Put(at, bytes)),
    ];
    prop::collection::vec(one, 1..6)
}

fn damaged(mut bytes: Vec<u8>, done: &[Damage]) -> Vec<u8> {
    for one in done {
        if bytes.is_empty() {
            break;
        }
        match one {
            Damage::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Damage::Flip(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] ^= byte;
            }
            Damage::Repeat(from, to) => {
                let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
                let part = bytes[from.min(to)..from.max(to).min(from.min(to) + 2_000)].to_vec();
                bytes.splice(from..from, part);
            }
            Damage::Put(at, put) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, put.iter().copied());
            }
        }
    }
    bytes
}

fn files() -> Vec<Vec<u8>> {
    let dataset = br#"{"subject": [], "visits": [{"id": "a", "start": "2017", "people": {"count": 10}}]}"#;
    let archive = archive_of(&[("json/visits.json".to_owned(), br#"{"records": [{"id": "a"}]}"#.to_vec())]);
    let sheets = ["guests.xlsx", "guests.ods", "two-header-rows.xlsx", "locked.xlsx", "tab-utf16.csv"];
    sheets.into_iter().map(fixture).chain([dataset.to_vec(), archive.expect("it is made")]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    // calamine 0.38 stops at some records of an old workbook that are damaged within; its container is looked at first.
    #[test]
    fn no_old_workbook_that_was_cut_off_stops_the_reader(at in any::<prop::sample::Index>()) {
        let bytes = damaged(fixture("guests.xls"), &[Damage::Cut(at)]);
        prop_assert!(catch_unwind(|| read_sheets(&bytes).is_err()).is_ok());
    }

    #[test]
    fn no_damaged_file_stops_a_reader(which in any::<prop::sample::Index>(), done in damage()) {
        let files = files();
        let bytes = damaged(which.get(&files).clone(), &done);
        let read = catch_unwind(|| {
            let _ = read_sheets(&bytes);
            let _ = read_plan(&bytes);
            let _ = read_dataset_file(&bytes).map(|(files, _)| Dataset::read_opened(files));
        });
        prop_assert!(read.is_ok());
    }
}

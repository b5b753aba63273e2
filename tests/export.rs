//! The whole dataset as one file: nothing is left out, and the file is what its name says.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use sha2::{Digest as _, Sha256};
use studi_tiru::dataset::{Dataset, Kind, Parts, sheet};
use studi_tiru::export::{About, Format, export};
use studi_tiru::text::{Lang, kind_label, labelled_sheet};

#[path = "support/tables.rs"]
mod support;

fn files() -> Vec<(Kind, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    Kind::ALL.iter().map(|kind| (*kind, fs::read(folder.join(kind.file())).expect("the file is there"))).collect()
}

fn about() -> About {
    About { lang: Lang::En, title: "Visits".into(), version: "abc".into(), licence: "CC BY 4.0".into() }
}

fn entries(archive: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("it is an archive");
    let count = archive.len();
    let read = |at: usize| {
        let mut entry = archive.by_index(at).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("it unpacks");
        (name, bytes)
    };
    (0..count).map(read).collect()
}

#[test]
fn the_archive_holds_every_file_with_its_schema_table_and_checksum() {
    let entries = entries(export(Format::Archive, &files(), &about()).expect("it is made"));
    for (kind, bytes) in files() {
        let json =
            entries.iter().find(|(name, _)| *name == format!("json/{}", kind.file())).expect("the JSON is there");
        assert_eq!(json.1, bytes);
        for name in [format!("csv/{}.csv", kind.part()), format!("json/schema/{}.schema.json", kind.part())] {
            assert!(entries.iter().any(|(found, _)| *found == name), "{name} is missing");
        }
    }
    let sums = entries.iter().find(|(name, _)| name == "SHA256SUMS").expect("the checksums are there");
    let sums = String::from_utf8(sums.1.clone()).expect("they are text");
    assert_eq!(sums.lines().count(), entries.len() - 1);
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").expect("a sum and a name");
        let (_, bytes) = entries.iter().find(|(found, _)| found == name).expect("the file is there");
        let found: Vec<_> = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found.concat(), sum, "{name}");
    }
}

/// What a field of a table must look like, by Table Schema.
fn is_of_type(text: &str, kind: &str) -> bool {
    match kind {
        "string" => true,
        "integer" => text.parse::<i64>().is_ok(),
        "number" => text.parse::<f64>().is_ok(),
        "year" => text.len() == 4 && text.parse::<u16>().is_ok(),
        "boolean" => ["true", "false"].contains(&text),
        _ => false,
    }
}

#[test]
fn the_archive_is_a_data_package_whose_tables_are_as_it_says() {
    let entries = entries(export(Format::Archive, &files(), &about()).expect("it is made"));
    let read = |name: &str| &entries.iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name}")).1;
    let package: serde_json::Value = serde_json::from_slice(read("datapackage.json")).expect("it is JSON");
    assert_eq!(package["licenses"][0]["name"], "CC BY");
    let resources = package["resources"].as_array().expect("it has resources");
    assert_eq!(resources.len(), Kind::ALL.len());
    for resource in resources {
        let path = resource["path"].as_str().expect("a path");
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let mut table = csv::Reader::from_reader(read(path).as_slice());
        let headings: Vec<_> = table.headers().expect("headings").iter().map(str::to_owned).collect();
        let named: Vec<_> = fields.iter().map(|field| field["name"].as_str().expect("a name")).collect();
        assert_eq!(headings, named, "{path}");
        for row in table.records() {
            for (text, field) in row.expect("it is sound").iter().zip(fields) {
                let kind = field["type"].as_str().expect("a type");
                assert!(text.is_empty() || is_of_type(text, kind), "{path}: {text} is no {kind}");
            }
        }
    }
}

#[test]
fn the_workbook_has_a_sheet_for_every_kind_with_every_record() {
    let file = export(Format::Workbook, &files(), &about()).expect("it is made");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file)).expect("another reader takes it for a workbook");
    for (kind, bytes) in files() {
        let table = labelled_sheet(Lang::En, kind, sheet(kind, &bytes).expect("it reads"));
        let page = book.worksheet_range(kind_label(Lang::En, kind)).expect("the kind has a page");
        assert_eq!((page.height(), page.width()), (table.rows.len() + 1, table.columns.len()), "{kind:?}");
        for (read, row) in page.rows().skip(1).zip(&table.rows) {
            for ((found, cell), column) in read.iter().zip(row).zip(&table.columns) {
                support::assert_same_value(found, cell, column);
            }
        }
    }
}

#[test]
fn the_one_json_reads_back_as_the_dataset() {
    let json = export(Format::Json, &files(), &about()).expect("it is made");
    let (parts, problems) = Parts::from_combined(std::str::from_utf8(&json).expect("it is text"));
    assert!(problems.is_empty());
    let reading = Dataset::read(parts, "test");
    assert!(reading.problems.is_empty());
    assert_eq!(reading.dataset.expect("it has a subject").visits.len(), Dataset::embedded().visits.len());
}

#[test]
fn equal_datasets_give_equal_files() {
    for format in Format::ALL {
        assert_eq!(export(format, &files(), &about()), export(format, &files(), &about()), "{format:?}");
    }
}

#[test]
fn a_broken_file_makes_no_export() {
    for format in Format::ALL {
        assert!(export(format, &[(Kind::Visit, b"{".to_vec())], &about()).is_err());
    }
}

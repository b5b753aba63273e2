//! Audit packs: what is packed is computed anew and found the same; what was changed is named.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/maps.rs"]
mod maps;

use std::fs;
use std::io::{Cursor, Read as _};

use studi_tiru::audit::{PackFault, PackInputs, pack, verify};
use studi_tiru::dataset::{Dataset, Kind, version_of};
use studi_tiru::deck::FigureInputs;
use studi_tiru::export::archive_of;
use studi_tiru::figure::FIGURES;
use studi_tiru::geo::Topology;
use studi_tiru::query::VisitIndex;
use studi_tiru::state::decode;
use studi_tiru::text::{Lang, visit_words};
use zip::ZipArchive;

use self::maps::maps;

/// The files as they are published: minified.
fn published() -> Vec<(Kind, Vec<u8>)> {
    let read = |kind: &Kind| {
        let text = fs::read_to_string(format!("data/{}", kind.file())).expect("the file is there");
        let file: serde_json::Value = serde_json::from_str(&text).expect("the file reads");
        (*kind, file.to_string().into_bytes())
    };
    Kind::ALL.iter().map(read).collect()
}

fn packed(address: &str, id: &str, lang: Lang) -> Vec<u8> {
    let dataset = Dataset::embedded();
    let (maps, files) = (maps(), published());
    let index = VisitIndex::new(&dataset, visit_words);
    let later = dataset.later().expect("the later records are there");
    let drawn_from = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
    let view = decode(address).0;
    let inputs = PackInputs { drawn_from, id, view: &view, files: &files, png: Some(b"a picture") };
    pack(&inputs).expect("the figure is packed")
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut entries = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("an entry");
        let mut read = Vec::new();
        file.read_to_end(&mut read).expect("the entry reads");
        entries.push((file.name().expect("a name").into_owned(), read));
    }
    entries
}

/// The pack with one file changed.
fn tampered(pack: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut entries = unpacked(pack);
    let entry = entries.iter_mut().find(|(entry, _)| entry == name).expect("the file is in the pack");
    let text = String::from_utf8(std::mem::take(&mut entry.1)).expect("a text");
    let changed = change(text.clone());
    assert_ne!(changed, text, "the change changes something");
    entry.1 = changed.into_bytes();
    archive_of(&entries).expect("an archive")
}

#[test]
fn the_version_of_the_published_files_is_that_of_the_embedded_dataset() {
    let files = published();
    let named: Vec<_> = files.iter().map(|(kind, bytes)| (kind.file(), bytes)).collect();
    let version = version_of(named.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    assert_eq!(version, Ok(Dataset::embedded().version));
}

#[test]
fn every_figure_is_packed_with_its_records_and_proves_sound() {
    let (maps, coasts) = (maps(), Topology::of_points([]));
    for id in FIGURES.iter().map(|facts| facts.id) {
        let address = match id {
            "programme-mentions" => "#/programmes/mal-pelayanan-publik",
            _ if id.starts_with("visits") => "#/visits?province=33&period=2015-2020",
            "award-timeline" | "indicators" => "#/awards",
            "programme-lifelines" => "#/programmes",
            _ => "#/adoption",
        };
        let pack = packed(address, id, Lang::En);
        let verified = verify(&pack, Some((&maps, &coasts))).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        assert!(verified.has_png && verified.files >= 18, "{id}: {verified:?}");
        let records = unpacked(&pack).into_iter().find(|(name, _)| name == "records.json").expect("records").1;
        let records: serde_json::Value = serde_json::from_slice(&records).expect("the records read");
        let kinds = records.as_object().expect("records by kind");
        assert!(kinds.contains_key("sources") && kinds.len() > 1, "{id}: {:?}", kinds.keys());
    }
}

#[test]
fn the_same_view_gives_the_same_pack() {
    let once = packed("#/visits?topic=tourism", "visits-topics", Lang::Id);
    assert_eq!(once, packed("#/visits?topic=tourism", "visits-topics", Lang::Id));
}

#[test]
fn a_number_changed_in_the_table_is_found_even_with_its_checksum_made_right() {
    let pack = packed("#/visits", "visits-by-year", Lang::En);
    let other = tampered(&pack, "table.csv", |table| table.replacen("44", "45", 1));
    assert_eq!(verify(&other, None), Err(vec![PackFault::Differs("table.csv".to_owned())]));
    let sums = |text: String| text.replacen(|letter: char| letter.is_ascii_hexdigit(), "0", 3);
    let both = tampered(&other, "SHA256SUMS", sums);
    let faults = ["SHA256SUMS", "table.csv"].map(|name| PackFault::Differs(name.to_owned()));
    assert_eq!(verify(&both, None), Err(faults.to_vec()));
}

#[test]
fn a_record_changed_in_the_dataset_is_found() {
    let pack = packed("#/visits", "visits-by-year", Lang::En);
    let other = tampered(&pack, "data/visits.json", |text| text.replacen("2018-", "2017-", 1));
    let faults = verify(&other, None).expect_err("the data are others");
    assert!(matches!(faults.as_slice(), [PackFault::OtherData { .. }]), "{faults:?}");
}

#[test]
fn a_file_that_is_no_pack_is_refused_and_called_so() {
    assert_eq!(verify(b"PK, but no archive", None), Err(vec![PackFault::NotAnArchive]));
    let other = archive_of(&[("a.txt".to_owned(), b"a".to_vec())]).expect("an archive");
    assert_eq!(verify(&other, None), Err(vec![PackFault::NotAPack]));
    let pack = packed("#/adoption", "adoption-map", Lang::Id);
    assert_eq!(verify(&pack, None), Err(vec![PackFault::UnknownFigure("adoption-map".to_owned())]));
    let newer = tampered(&pack, "audit.json", |text| text.replace("\"version\": 1", "\"version\": 9"));
    assert_eq!(verify(&newer, None), Err(vec![PackFault::UnknownVersion(9)]));
    let mut entries = unpacked(&pack);
    entries.retain(|(name, _)| name != "data/visits.json");
    entries.push(("more.txt".to_owned(), Vec::new()));
    let less = archive_of(&entries).expect("an archive");
    assert_eq!(verify(&less, None), Err(vec![PackFault::Missing("data/visits.json".to_owned())]));
}

#[test]
fn the_page_of_a_pack_interprets_nothing_and_runs_nothing() {
    let pack = packed("#/visits?q=%3Cscript%3Ealert(1)%3C/script%3E", "visits-by-year", Lang::En);
    let page = unpacked(&pack).into_iter().find(|(name, _)| name == "index.html").expect("a page").1;
    let page = String::from_utf8(page).expect("a text");
    assert!(!page.contains("<script"), "{page}");
    assert!(page.contains("&lt;script&gt;") || !page.contains("alert(1)"));
}

//! The reader's own records take part in every figure, and are told apart in each.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/maps.rs"]
mod maps;

use std::fs;
use std::path::Path;
use std::process::Command;

use studi_tiru::dataset::{Dataset, Kind, OwnRecords, Shown};
use studi_tiru::deck::{FigureInputs, draw};
use studi_tiru::figure::{FIGURES, FigureSize};
use studi_tiru::own::{OwnEntry, dataset_text, read_sheets, write};
use studi_tiru::query::VisitIndex;
use studi_tiru::scene::{Ink, Item, Mark, Shape};
use studi_tiru::state::decode;
use studi_tiru::text::{Lang, visit_words};

use self::maps::maps;

const CANVAS: FigureSize = FigureSize { width_px: 1100.0, height_px: 520.0, type_px: 14.0, at_least: 0 };

fn entry(id: &str, kind: Kind, values: &[(&str, &str)]) -> OwnEntry {
    let mut entry = OwnEntry::new(id.to_owned(), kind);
    for (path, text) in values {
        entry.set(path, (*text).to_owned());
    }
    entry
}

fn entries() -> Vec<OwnEntry> {
    let visit = [
        ("start", "2026-11-29"),
        ("institutions.0.institution", "DPRD Kabupaten Jember"),
        ("people.count", "±40 orang"),
        ("led_by.0.role", "Ketua DPRD"),
        ("topics", "tourism village"),
    ];
    let adoption = [
        ("date", "2026-12-01"),
        ("institution", "Pemkab Jember"),
        ("programme", "smart-kampung"),
        ("stage", "mou"),
        ("summary", "Menandatangani kerja sama"),
    ];
    let award = [
        ("name", "Penghargaan Contoh"),
        ("grantor", "Kementerian Contoh"),
        ("level", "national"),
        ("year", "2026"),
        ("year_basis", "ceremony"),
        ("result", "Juara"),
        ("outcome", "win"),
        ("recipient", "Pemkab Banyuwangi"),
    ];
    vec![
        entry("own-1", Kind::Visit, &visit),
        entry("own-2", Kind::Adoption, &adoption),
        entry("own-3", Kind::Award, &award),
    ]
}

fn with_own(shown: Shown) -> Dataset {
    let text = dataset_text(&Dataset::embedded(), &entries());
    Dataset::embedded_with(OwnRecords { text, shown })
}

#[test]
fn own_records_of_every_kind_stand_beside_the_published_ones() {
    let (published, both) = (Dataset::embedded(), with_own(Shown::All));
    assert_eq!(both.visits.len(), published.visits.len() + 1);
    let later = |dataset: &Dataset| {
        let later = dataset.later().expect("all records are there");
        (later.adoptions.len(), later.awards.len())
    };
    let (adoptions, awards) = later(&published);
    assert_eq!(later(&both), (adoptions + 1, awards + 1));
    assert_eq!(later(&with_own(Shown::Own)), (1, 1));
    assert_eq!(later(&with_own(Shown::Published)), (adoptions, awards));
    assert_eq!((both.has_own(), with_own(Shown::Published).has_own(), published.has_own()), (true, false, false));
}

#[test]
fn every_figure_is_drawn_whichever_records_are_shown_and_says_what_is_not_published() {
    let maps = maps();
    for shown in [Shown::All, Shown::Published, Shown::Own] {
        let dataset = with_own(shown);
        let index = VisitIndex::new(&dataset, visit_words);
        let later = dataset.later().expect("all records are there");
        for lang in [Lang::Id, Lang::En] {
            let inputs = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
            for id in FIGURES.iter().map(|facts| facts.id) {
                let address = if id == "programme-mentions" { "#/programmes/smart-kampung" } else { "#/visits" };
                let figure = draw(inputs, id, &decode(address).0, CANVAS).expect("the figure is drawn");
                let says = figure
                    .notes
                    .first()
                    .is_some_and(|note| note.contains("tidak diterbitkan") || note.contains("not published"));
                let has_own = figure.records.values().flatten().any(|key| key.is_own(&dataset));
                assert_eq!(says, has_own, "{id} {shown:?}: {:?}", figure.notes);
                let is_behind = |mark: &&Mark| {
                    figure.records.get(&mark.key).is_some_and(|keys| keys.iter().any(|key| key.is_own(&dataset)))
                };
                let own_marks: Vec<_> = figure.scene.marks.iter().filter(is_behind).collect();
                let told = lang.pick("entri sendiri", "own record");
                assert!(own_marks.iter().all(|mark| mark.name().contains(told)), "{id} {shown:?}");
                let is_sign = |item: &&Item| {
                    matches!(&item.shape, Shape::Path { points, closed: true } if points.len() == 4)
                        && item.fill == Some(Ink::Paper)
                };
                assert!(figure.scene.items.iter().filter(is_sign).count() >= own_marks.len(), "{id} {shown:?}");
            }
        }
    }
}

#[test]
fn the_maintainers_merge_a_file_of_own_records_into_the_files_of_the_dataset() {
    let folder = std::env::temp_dir().join(format!("studi-tiru-merge-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder can be made");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for one in fs::read_dir(&data).expect("the data are there") {
        let path = one.expect("the entry reads").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            fs::copy(&path, folder.join(path.file_name().expect("a name"))).expect("it can be copied");
        }
    }
    let values = [
        ("start", "2026-01-15"),
        ("institutions.0.institution", "DPRD Kabupaten Jember"),
        ("people.count", "±40"),
        ("topics", "tourism"),
        ("source.publisher", "Radar Contoh"),
        ("source.title", "Tamu dari Jember"),
        ("source.url", "https://contoh.example/tamu"),
    ];
    let sound = entry("own-1", Kind::Visit, &values);
    let unsourced = entry("own-2", Kind::Visit, &[("start", "2026-01-16"), ("institutions.0.institution", "Jember")]);
    let file = folder.join("own.txt");
    fs::write(&file, write(&Dataset::embedded(), &[sound, unsourced])).expect("the file can be written");
    let run = |name: &str| {
        let program = match name {
            "merge" => Command::new(env!("CARGO_BIN_EXE_merge-data")).args([&file, &folder]).output(),
            _ => Command::new(env!("CARGO_BIN_EXE_check-data")).arg(&folder).output(),
        };
        let output = program.expect("the program runs");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (code, said) = run("merge");
    assert!(said.contains("new        visit 2026-01-15-dprd-kabupaten-jember"), "{said}");
    assert!(said.contains("not merged visit own-2"), "{said}");
    // Something was left out: the status says so.
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(run("check"), (Some(0), String::new()));
    let visits = fs::read_to_string(folder.join("visits.json")).expect("it is there");
    assert!(visits.contains("      \"people\": {\"count\": 40, \"precision\": \"about\"},\n"));
    // A second time all of it is there already.
    let (_, again) = run("merge");
    assert!(again.contains("same       visit 2026-01-15-dprd-kabupaten-jember") && !again.contains("new "), "{again}");
    fs::remove_dir_all(&folder).expect("the folder can be removed");
}

#[test]
fn a_workbook_is_read_sheet_by_sheet_with_days_as_days() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Tamu").expect("a name");
    let day = ExcelDateTime::from_ymd(2019, 10, 9).expect("a day");
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(0, 0, "Tanggal").expect("it is written");
    sheet.write_with_format(1, 0, &day, &format).expect("it is written");
    sheet.write(1, 1, 40).expect("it is written");
    book.add_worksheet();
    let bytes = book.save_to_buffer().expect("it is saved");
    let sheets = read_sheets(&bytes).expect("it is read");
    assert_eq!(sheets.len(), 1);
    assert_eq!(
        (sheets[0].name.as_str(), &sheets[0].rows[1]),
        ("Tamu", &vec!["2019-10-09".to_owned(), "40".to_owned()])
    );
}

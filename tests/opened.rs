//! A dataset that the reader opened: whatever it lacks, every page can be drawn from it.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/maps.rs"]
mod maps;

use std::cell::RefCell;
use std::fs;
use std::future::ready as at_rest;
use std::path::Path;
use std::pin::Pin;

use studi_tiru::audit::{PackInputs, pack, verify};
use studi_tiru::dataset::{Dataset, DatasetFileError, DatasetFiles, Kind, MOST_DATASET_BYTES, Reading, at_once};
use studi_tiru::deck::{FigureInputs, draw, ready, thumbnail};
use studi_tiru::export::{About, Format, archive_of, export};
use studi_tiru::figure::{ADOPTION_MAP, FIGURES, FigureSize};
use studi_tiru::geo::{Capitals, Maps, Topology, read_elsewhere};
use studi_tiru::own::{OwnEntry, read_dataset_file, read_dataset_file_in_slices, write};
use studi_tiru::query::VisitIndex;
use studi_tiru::scene::Shape;
use studi_tiru::state::{Route, decode, has_records};
use studi_tiru::text::{Lang, visit_words};

use self::maps::maps;

const CANVAS: FigureSize = FigureSize { width_px: 1100.0, height_px: 520.0, type_px: 14.0, at_least: 0 };

fn published(kinds: &[Kind]) -> DatasetFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    DatasetFiles::new(kinds.iter().map(|kind| (*kind, fs::read(folder.join(kind.file())).expect("it is there"))))
}

#[test]
fn a_dataset_of_visits_alone_draws_every_figure_and_leads_to_no_empty_page() {
    let maps = maps();
    let files = published(&[Kind::Subject, Kind::Source, Kind::Institution]);
    let visits = r#"{"records": [{"id": "2026-01-02-a", "start": "2026-01-02", "institutions": [{"institution": "pemkab-jember"}],
        "topics": ["village"], "purpose": "learn", "summary": {"id": "Satu.", "en": "One."}, "sources": ["SOURCE"]}]}"#;
    let source = Dataset::embedded().sources[0].id.clone();
    let institution = Dataset::embedded().institutions[0].id.clone();
    let visits = visits.replace("SOURCE", &source).replace("pemkab-jember", &institution);
    let kinds: Vec<(Kind, Vec<u8>)> = files.iter().map(|(kind, bytes)| (kind, bytes.to_vec())).collect();
    let files = DatasetFiles::new(kinds.into_iter().chain([(Kind::Visit, visits.into_bytes())]));
    let reading = Dataset::read_opened(files);
    assert!(reading.problems.is_empty(), "{:?}", reading.problems.iter().take(5).collect::<Vec<_>>());
    let dataset = reading.dataset.expect("it has a subject");
    assert_eq!((dataset.visits.len(), dataset.is_opened(), dataset.is_built_in()), (1, true, false));
    let later = dataset.later().expect("all of it is there");
    let index = VisitIndex::new(&dataset, visit_words);
    for lang in [Lang::Id, Lang::En] {
        let inputs = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
        for id in FIGURES.iter().map(|facts| facts.id).filter(|id| *id != "programme-mentions") {
            let figure = draw(inputs, id, &decode("#/visits").0, CANVAS).expect("the figure is drawn");
            assert!(!figure.title.is_empty(), "{id}");
        }
        assert!(thumbnail(inputs, ADOPTION_MAP).is_some_and(|picture| picture.starts_with("<svg")));
        let decks = ready(&dataset, lang);
        assert_eq!(decks.iter().map(|deck| deck.id.as_str()).collect::<Vec<_>>(), ["welcome"]);
        let addresses = format!("{:?}", decks[0].slides);
        assert!(
            addresses.contains("#/visits") && !addresses.contains("#/awards") && !addresses.contains("#/adoption?")
        );
    }
    let there = |route: Route| has_records(&dataset, &route);
    assert!(there(Route::Overview) && there(Route::Visits) && there(Route::Sources));
    assert!(!there(Route::Adoption) && !there(Route::Awards) && !there(Route::Programmes));
}

#[test]
fn unsound_records_are_told_and_the_others_are_shown() {
    let all = published(Kind::ALL);
    let sound = Dataset::read_opened(all.clone()).dataset.expect("it has a subject");
    let text = String::from_utf8(all.get(Kind::Visit).expect("there are visits").to_vec()).expect("it is text");
    let broken = text.replacen("\"start\": \"2", "\"start\": \"x2", 1);
    let kinds = all.iter().filter(|(kind, _)| *kind != Kind::Visit).map(|(kind, bytes)| (kind, bytes.to_vec()));
    let files = DatasetFiles::new(kinds.chain([(Kind::Visit, broken.into_bytes())]));
    let reading = Dataset::read_opened(files);
    let dataset = reading.dataset.expect("it has a subject");
    assert_eq!(dataset.visits.len() + 1, sound.visits.len());
    assert!(reading.problems.iter().any(|one| one.file == "visits.json" && one.field.as_deref() == Some("start")));
}

#[test]
fn what_the_page_exports_is_opened_as_the_same_dataset() {
    let dataset = Dataset::embedded();
    let all: Vec<(Kind, Vec<u8>)> = published(Kind::ALL).iter().map(|(kind, bytes)| (kind, bytes.to_vec())).collect();
    for format in [Format::Json, Format::Archive] {
        let file = export(format, &all, &About::of(&dataset, Lang::Id)).expect("it is made");
        let (files, beside) = read_dataset_file(&file).expect("it is a dataset");
        assert!(beside.is_empty(), "{beside:?}");
        let opened = Dataset::read_opened(files);
        assert!(opened.problems.is_empty(), "{:?}", opened.problems);
        let opened = opened.dataset.expect("it has a subject");
        assert_eq!(opened.version, dataset.version);
        assert_eq!(opened.visits.len(), dataset.visits.len());
        assert!(opened.later().is_some() && opened.source_texts().is_some() && opened.is_opened());
    }
}

#[test]
fn a_dataset_read_in_slices_is_the_same_and_tells_how_much_is_done() {
    let all: Vec<(Kind, Vec<u8>)> = published(Kind::ALL).iter().map(|(kind, bytes)| (kind, bytes.to_vec())).collect();
    let told = RefCell::new(Vec::new());
    let pause = |share: f64| -> Pin<Box<dyn Future<Output = ()>>> {
        told.borrow_mut().push(share);
        Box::pin(at_rest(()))
    };
    let shares = || {
        let told = told.take();
        assert!(told.len() > 5 && told.is_sorted() && told.iter().all(|share| (0.0..=1.0).contains(share)), "{told:?}");
        told.last().copied().unwrap_or_default()
    };
    for format in [Format::Json, Format::Archive] {
        let file = export(format, &all, &About::of(&Dataset::embedded(), Lang::Id)).expect("it is made");
        let read = at_once(read_dataset_file_in_slices(&file, Some(&pause)));
        assert!(shares() > 0.5);
        let (files, _) = read.expect("it is a dataset");
        assert!(read_dataset_file(&file).is_ok_and(|(whole, _)| whole == files));
        let slices = at_once(Dataset::read_opened_in_slices(files.clone(), Some(&pause)));
        assert!(shares() > 0.5);
        let whole = Dataset::read_opened(files);
        assert!(slices.problems.is_empty() && whole.problems.is_empty());
        let [slices, whole] = [slices, whole].map(|read| read.dataset.expect("it has a subject"));
        assert_eq!(format!("{slices:?}"), format!("{whole:?}"));
    }
}

#[test]
fn each_file_that_is_no_dataset_is_refused_with_its_reason() {
    let own = write(&Dataset::embedded(), &[OwnEntry::new("own-1".into(), Kind::Visit)]);
    let zip = |name: &str, content: &[u8]| archive_of(&[(name.to_owned(), content.to_vec())]).expect("it is made");
    let workbook = zip("xl/workbook.xml", b"<a/>");
    let mut damaged = zip("visits.json", br#"{"records": []}"#);
    damaged.truncate(damaged.len() / 2);
    // The bit that says so, in the head of the entry and in the directory.
    let mut locked = zip("visits.json", br#"{"records": []}"#);
    let directory = locked.windows(4).position(|bytes| bytes == b"PK\x01\x02").expect("it has one");
    locked[6] |= 1;
    locked[directory + 8] |= 1;
    let cases: [(&[u8], DatasetFileError); 12] = [
        (b"", DatasetFileError::Empty),
        (b" \n", DatasetFileError::Empty),
        (b"<!doctype html><title>visits</title>", DatasetFileError::WebPage),
        (b"tanggal;asal\n2026-01-01;Jember", DatasetFileError::Spreadsheet),
        (&workbook, DatasetFileError::Spreadsheet),
        (&damaged, DatasetFileError::BrokenArchive),
        (&locked, DatasetFileError::Locked),
        (b"{\"visits\": [\n{]}", DatasetFileError::NotJson { line: 2, column: 2 }),
        (b"{\"people\": []}", DatasetFileError::NotADataset),
        (b"\xff\xfe{\x00", DatasetFileError::NotADataset),
        (own.as_bytes(), DatasetFileError::OwnRecords),
        (&zip("visits.txt", b"{}"), DatasetFileError::NotADataset),
    ];
    for (bytes, reason) in cases {
        assert_eq!(read_dataset_file(bytes).err(), Some(reason), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn an_archive_that_holds_more_than_fits_is_refused_before_it_is_unpacked() {
    let bomb = archive_of(&[("json/visits.json".to_owned(), vec![b' '; MOST_DATASET_BYTES + 2])]).expect("it is made");
    assert!(bomb.len() < 1_000_000);
    assert_eq!(read_dataset_file(&bomb).err(), Some(DatasetFileError::TooLarge(MOST_DATASET_BYTES + 1)));
}

#[test]
fn a_path_out_of_the_archive_is_read_by_its_name_alone() {
    let file = archive_of(&[("../../etc/visits.json".to_owned(), br#"{"records": []}"#.to_vec())]).expect("made");
    assert!(read_dataset_file(&file).is_ok_and(|(files, _)| files.get(Kind::Visit).is_some()));
}

#[test]
fn what_belongs_to_no_dataset_is_told_and_the_rest_is_read() {
    let text = br#"{"visits": [], "vists": [], "awards": {}}"#;
    let archive = archive_of(&[
        ("visits.json".to_owned(), br#"{"records": []}"#.to_vec()),
        ("vists.json".to_owned(), b"{}".to_vec()),
    ]);
    for (file, told) in
        [(text.to_vec(), vec!["vists.json", "awards.json"]), (archive.expect("made"), vec!["vists.json"])]
    {
        let (files, problems) = read_dataset_file(&file).expect("there are visits");
        assert!(files.get(Kind::Visit).is_some());
        assert_eq!(problems.iter().map(|one| one.file.as_str()).collect::<Vec<_>>(), told);
    }
}

#[test]
fn a_dataset_of_another_country_is_drawn_as_points_on_coasts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read(folder.join(path)).expect("it is there");
    let (files, beside) = read_dataset_file(&read("tests/fixtures/elsewhere.json")).expect("it is a dataset");
    let regions = files.get(Kind::Region).expect("it brings regions").to_vec();
    let country = Capitals::read(&read("data/regions.json")).expect("it is read");
    // The files as the page hands them on: of a kind that is not there, an empty one.
    let none = br#"{"records": []}"#.to_vec();
    let kinds = Kind::ALL.iter().map(|kind| (*kind, files.get(*kind).map_or_else(|| none.clone(), <[u8]>::to_vec)));
    let published: Vec<(Kind, Vec<u8>)> = kinds.collect();
    let Reading { dataset, problems } = Dataset::read_opened(files);
    assert!(beside.is_empty() && problems.is_empty(), "{beside:?} {problems:?}");
    let dataset = dataset.expect("it has a subject");
    let code = dataset.region(dataset.subject.region).code.as_str();
    let regions = read_elsewhere(&regions, &country, code).expect("it lies in another country");
    assert!(read_elsewhere(&read("data/regions.json"), &country, "35.10").is_none());
    let coasts = Topology::read(&read("data/map/coasts.topo.json")).expect("it is read");
    let maps = Maps::of_points(regions, coasts.clone());
    let later = dataset.later().expect("all of it is there");
    let index = VisitIndex::new(&dataset, visit_words);
    for lang in [Lang::Id, Lang::En] {
        let inputs = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
        for id in FIGURES.iter().map(|facts| facts.id).filter(|id| *id != "programme-mentions") {
            assert!(draw(inputs, id, &decode("#/adoption").0, CANVAS).is_some(), "{id}");
        }
        let map = draw(inputs, ADOPTION_MAP, &decode("#/adoption").0, CANVAS).expect("the map is drawn");
        // Six regencies and cities, each a point within the picture, and those with a record named.
        let points: Vec<_> = map.scene.marks.iter().filter(|mark| !mark.key.starts_with("series.")).collect();
        assert_eq!(points.len(), 6);
        for point in points {
            let inside = |at: f64, length: f64| (0.0..=length).contains(&at);
            assert!(inside(point.area.left, CANVAS.width_px) && inside(point.area.top, CANVAS.height_px), "{point:?}");
        }
        let is_named = |name: &str| {
            map.scene.items.iter().any(|item| matches!(&item.shape, Shape::Text(label) if label.text == name))
        };
        assert!(["Iloilo City", "Cebu City", "Davao City"].iter().all(|name| is_named(name)));
        assert!(map.notes.iter().any(|note| note == lang.adoption().points_credit));
        // Whoever has its audit pack draws the same.
        let view = decode("#/adoption").0;
        let inputs = PackInputs { drawn_from: inputs, id: ADOPTION_MAP, view: &view, files: &published, png: None };
        let pack = pack(&inputs).expect("it is packed");
        let verified = verify(&pack, Some((&self::maps::maps(), &coasts)));
        assert!(verified.is_ok(), "{verified:?}");
        let inputs = inputs.drawn_from;
        assert!(thumbnail(inputs, ADOPTION_MAP).is_some_and(|picture| picture.starts_with("<svg")));
    }
}

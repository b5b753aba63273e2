//! The datasets of other subjects are sound, and every figure and every ready deck can be drawn from them.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/maps.rs"]
mod maps;

use std::fs;
use std::path::Path;

use studi_tiru::dataset::{Dataset, EXAMPLES, Kind, Parts};
use studi_tiru::deck::{FigureInputs, draw, made, ready};
use studi_tiru::figure::{FIGURES, FigureSize};
use studi_tiru::query::VisitIndex;
use studi_tiru::state::decode;
use studi_tiru::text::{Lang, problem, visit_words};

use self::maps::maps;

const CANVAS: FigureSize = FigureSize { width_px: 1100.0, height_px: 520.0, type_px: 14.0, at_least: 0 };

fn data() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

/// The files of an example, as they are published.
fn files(name: &str) -> Vec<(String, Vec<u8>)> {
    let of = |kind: &Kind| {
        let path = data().join("examples").join(name).join(kind.file());
        (kind.file(), fs::read(path).expect("the file is there"))
    };
    Kind::ALL.iter().filter(|kind| **kind != Kind::Region).map(of).collect()
}

fn parts(files: &[(String, Vec<u8>)]) -> Parts<'_> {
    Parts::from_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))).0
}

#[test]
fn every_example_is_checked_as_the_dataset_itself() {
    assert!(EXAMPLES.iter().any(|example| example.name == "sumedang"));
    for example in EXAMPLES {
        let mut files = files(example.name);
        let regions = fs::read(data().join(Kind::Region.file())).expect("the regions are there");
        files.push((Kind::Region.file(), regions));
        let reading = Dataset::read(parts(&files), "example");
        let dataset = reading.dataset.expect("it has a subject");
        let problems: Vec<String> =
            reading.problems.iter().chain(&dataset.check()).map(|found| problem(Lang::En, found)).collect();
        assert_eq!(problems, Vec::<String>::new(), "{}", example.name);
    }
}

#[test]
fn every_figure_and_every_ready_deck_is_of_the_subject_of_its_dataset() {
    let maps = maps();
    for example in EXAMPLES {
        let files = files(example.name);
        let dataset = Dataset::read_example(example, parts(&files)).dataset.expect("it reads");
        assert!(dataset.add_later(parts(&files)).is_empty(), "its later records read");
        dataset.add_source_texts(parts(&files));
        let index = VisitIndex::new(&dataset, visit_words);
        let later = dataset.later().expect("all records are there");
        for lang in [Lang::Id, Lang::En] {
            let inputs = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
            let programme = format!("#/programmes/{}", dataset.programmes[0].id);
            for id in FIGURES.iter().map(|facts| facts.id) {
                let address = if id == "programme-mentions" { programme.as_str() } else { "#/visits" };
                let figure = draw(inputs, id, &decode(address).0, CANVAS).expect("the figure is drawn");
                let said = format!("{} {} {:?}", figure.title, figure.subtitle, figure.notes);
                assert!(!said.contains("Banyuwangi"), "{id}: {said}");
            }
            let of_region = made(&dataset, later, "region-33.13", &[], lang).expect("the deck of a region is made");
            for deck in ready(&dataset, lang).into_iter().chain([of_region]) {
                assert!(deck.slides.len() > 2, "{}", deck.id);
                let said = format!("{deck:?}");
                assert!(!said.contains("Banyuwangi") && !said.contains("35.10"), "{said}");
            }
        }
    }
}

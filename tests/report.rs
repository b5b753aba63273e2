//! A whole report: from a visit to Word, Markdown and a list of sources.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/memory_store.rs"]
mod memory_store;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::sync::Arc;

use memory_store::Memory;
use proptest::prelude::*;
use studi_tiru::dataset::Dataset;
use studi_tiru::deck::{FigureInputs, draw};
use studi_tiru::figure::{ACTION_PLAN, Figure, FigureSize, action_plan};
use studi_tiru::model::Word as _;
use studi_tiru::query::VisitIndex;
use studi_tiru::report::{
    Beginning, Block, Change, Document, PaperInputs, Picture, PictureOf, Place, Report, Row, State, Table, Words,
    begin, decisions, docx, markdown, missing, paper, plan_bars,
};
use studi_tiru::state::decode;
use studi_tiru::store::Shelf;
use studi_tiru::text::Lang;

const CANVAS: FigureSize = FigureSize { width_px: 900.0, height_px: 420.0, type_px: 14.0, at_least: 0 };

/// The figures that are put in, each with the address of its view.
const FIGURES: [(&str, &str); 3] = [
    ("visits-by-year", "#/visits?province=62"),
    ("adoption-after-visit", "#/adoption?mark=62.07"),
    ("programme-uptake", "#/adoption?uptake=signed"),
];

fn row(id: &str, values: &[(&str, &str)]) -> Row {
    let values = values.iter().map(|(name, text)| ((*name).to_owned(), Words::typed(*text))).collect();
    Row { id: id.to_owned(), values }
}

/// The report on the visit of Seruyan on 9 October 2019, filled in as an officer would.
fn seruyan(dataset: &Dataset, lang: Lang) -> Report {
    let later = dataset.later().expect("the later records are there");
    let (key, _) = dataset.visits().find(|(_, visit)| visit.id == "2019-10-09-seruyan").expect("the visit is there");
    let mut report = begin(dataset, later, Beginning::Visit(key), "report-1", lang);
    for (field, text) in [
        ("letterhead", "Jalan A. Yani 1, Kuala Pembuang\nTelepon (0538) 21000"),
        ("letter_number", "090/123/BAPPEDA/2019"),
        ("letter_date", "2019-10-01"),
        ("legal_basis", "- Undang-Undang Nomor 23 Tahun 2014\n- DPA Bappeda Tahun 2019"),
        ("sign_place", "Kuala Pembuang"),
        ("sign_date", "2019-10-16"),
        ("signer_position", "Kepala Bappeda"),
        ("signer_name", "Siti Aminah"),
        ("signer_nip", "197001011995032001"),
    ] {
        report.change(Change::Type(Place::Report(field), text.to_owned()));
    }
    let people = [("Siti Aminah", "Kepala Bappeda"), ("Budi Santoso", "Kepala Dinas Kominfo")];
    for (at, (name, position)) in people.into_iter().enumerate() {
        report.change(Change::Add(
            Table::Participants,
            row(&format!("p-{at}"), &[("name", name), ("position", position)]),
        ));
    }
    let programmes: Vec<String> = report.rows(Table::Programmes).iter().map(|row| row.id.clone()).collect();
    for (id, choice) in programmes.iter().zip(["adapt", "adopt", "not-taken"]) {
        let place = |field| Place::Row(Table::Programmes, id.clone(), field);
        report.change(Change::Type(place("choice"), choice.to_owned()));
        report.change(Change::Type(place("ours"), "Belum ada".to_owned()));
        report.change(Change::Type(place("reason"), "Sesuai dengan rencana daerah".to_owned()));
    }
    let action = [
        ("seen", programmes[0].as_str()),
        ("activity", "Studi kelayakan"),
        ("output", "1 dokumen"),
        ("responsible", "Bappeda"),
        ("starts", "2019-11-01"),
        ("ends", "2020-01-31"),
        ("budget", "25000000"),
        ("funds", "apbd"),
    ];
    report.change(Change::Add(Table::Actions, row("a-1", &action)));
    let second = [
        ("activity", "Peraturan bupati"),
        ("output", "1 peraturan"),
        ("responsible", "Bagian Hukum"),
        ("starts", "2020-02-01"),
    ];
    report.change(Change::Add(Table::Actions, row("a-2", &second)));
    for (at, (figure, address)) in FIGURES.into_iter().enumerate() {
        let values = [("figure", figure), ("address", address)];
        report.change(Change::Add(Table::Figures, row(&format!("f-{at}"), &values)));
    }
    if let Some((conclusions, advice)) = decisions(&report, lang) {
        report.change(Change::Put(Place::Report("conclusions"), conclusions));
        report.change(Change::Put(Place::Report("recommendations"), advice));
    }
    report
}

fn plan(report: &Report, lang: Lang) -> Figure {
    action_plan(&plan_bars(report, lang), lang, CANVAS)
}

fn document(dataset: &Dataset, report: &Report, lang: Lang) -> Document {
    let later = dataset.later().expect("the later records are there");
    let texts = dataset.source_texts().expect("the titles are there");
    let index = VisitIndex::new(dataset, |_, visit| visit.id.clone());
    let figure = |id: &str, address: &str| {
        if id == ACTION_PLAN {
            return Some(Arc::new(plan(report, lang)));
        }
        let asked = FigureInputs { dataset, later, maps: None, index: &index, lang };
        draw(asked, id, &decode(address).0, CANVAS).map(Arc::new)
    };
    paper(report, PaperInputs { dataset, later, texts, lang, figure: &figure })
}

/// The words of a file of Word, a paragraph on each line.
fn words_of(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut xml = String::new();
    archive.by_name("word/document.xml").expect("it has a document").read_to_string(&mut xml).expect("it is text");
    let mut words = String::new();
    for part in xml.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        if tag == "/w:p" {
            words.push('\n');
        } else if tag.starts_with("w:t ") || tag == "w:t" {
            words.push_str(text);
        }
    }
    words.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A PNG of one grey pixel.
const PIXEL: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155,
    85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129, 119, 205, 114, 182, 0, 0, 0, 0, 73, 69,
    78, 68, 174, 66, 96, 130,
];

fn pictures(document: &Document) -> BTreeMap<PictureOf, Picture> {
    let of = |block: &Block| match block {
        Block::Picture { of, .. } => Some(of.clone()),
        _ => None,
    };
    let picture = || Picture { png: PIXEL.to_vec(), size_px: (1, 1) };
    document.blocks.iter().filter_map(of).map(|of| (of, picture())).collect()
}

#[test]
fn the_report_of_seruyan_has_its_people_programmes_plan_and_sources_in_word() {
    let dataset = Dataset::embedded();
    for lang in [Lang::Id, Lang::En] {
        let report = seruyan(&dataset, lang);
        let document = document(&dataset, &report, lang);
        let bytes = docx(&document, &pictures(&document), lang).expect("it can be written");
        let words = words_of(&bytes);
        for name in ["Siti Aminah", "Budi Santoso", "Studi kelayakan", "090/123/BAPPEDA/2019", "25."] {
            assert!(words.contains(name) || lang == Lang::En && name == "25.", "{name} is not in it");
        }
        for row in report.rows(Table::Programmes) {
            assert!(words.lines().any(|line| line.ends_with(row.text("name"))), "{}", row.text("name"));
        }
        assert!(words.contains("\n[1] "), "a list of sources");
        let pictures = document.blocks.iter().filter(|block| matches!(block, Block::Picture { .. })).count();
        assert_eq!(pictures, FIGURES.len() + 1, "the figures and the plan");
        snapshot(&format!("report-seruyan-{}.txt", lang.word()), &words);
        snapshot(&format!("report-seruyan-{}.md", lang.word()), &markdown(&document, lang));
    }
}

#[test]
fn every_citation_of_the_text_has_its_source_in_the_list_and_none_is_listed_in_vain() {
    let dataset = Dataset::embedded();
    let report = seruyan(&dataset, Lang::Id);
    let document = document(&dataset, &report, Lang::Id);
    let text = markdown(&document, Lang::Id);
    let listed = document.blocks.iter().filter(|block| matches!(block, Block::Source(..))).count();
    assert!(listed > 10);
    for number in 1..=listed {
        let is_cited = [format!("[{number}]"), format!("[{number},"), format!(" {number}]"), format!(" {number},")];
        let (body, _) = text.split_once("Daftar sumber").expect("the list has its heading");
        assert!(is_cited.iter().any(|one| body.contains(one)), "[{number}]");
    }
}

#[test]
fn what_is_not_filled_in_is_said_in_the_paper_wherever_it_is_missed() {
    let dataset = Dataset::embedded();
    let report = Report { id: "r".into(), ..Report::default() };
    let document = document(&dataset, &report, Lang::Id);
    let mut said: Vec<Place> = Vec::new();
    let mut take = |runs: &[studi_tiru::report::Run]| {
        said.extend(runs.iter().filter(|run| run.state == State::Missing).filter_map(|run| run.place.clone()));
    };
    for block in &document.blocks {
        match block {
            Block::Letterhead(runs, _) | Block::Title(runs) | Block::Paragraph(runs) | Block::Bullet(runs) => {
                take(runs);
            }
            Block::Table(table) => table.rows.iter().flatten().for_each(|runs| take(runs)),
            Block::Signatures(blocks) => blocks.iter().for_each(|(above, below)| {
                take(above);
                take(below);
            }),
            _ => {}
        }
    }
    for one in missing(&report, Lang::Id) {
        if let Some(place) = one.place {
            assert!(said.contains(&place), "{place:?}");
        }
    }
}

#[test]
fn three_hundred_participants_emoji_and_right_to_left_words_are_in_the_file() {
    let dataset = Dataset::embedded();
    let mut report = seruyan(&dataset, Lang::Id);
    for at in 0..300 {
        let name = format!("Peserta {at} 👋 سلام <&> \u{1}\u{fffe}");
        report.change(Change::Add(Table::Participants, row(&format!("many-{at}"), &[("name", &name)])));
    }
    let document = document(&dataset, &report, Lang::Id);
    let words = words_of(&docx(&document, &BTreeMap::new(), Lang::Id).expect("it can be written"));
    assert!(words.contains("Peserta 299 👋 سلام &lt;&amp;&gt;"));
    assert!(!words.contains(['\u{1}', '\u{fffe}']), "signs that XML cannot hold");
}

/// What one of two windows does.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Types a word into a field, behind what stands there.
    Type(&'static str),
    /// Adds a participant.
    Add,
    /// Types a word into a participant's name.
    Rename(usize),
    /// Moves a participant up.
    Move(usize),
    /// Looks at what the other window saved.
    Look,
}

fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let act = prop_oneof![
        proptest::sample::select(vec!["scope", "office", "purpose"]).prop_map(Act::Type),
        Just(Act::Add),
        (0usize..4).prop_map(Act::Rename),
        (0usize..4).prop_map(Act::Move),
        Just(Act::Look),
    ];
    proptest::collection::vec((0usize..2, act), 0..24)
}

proptest! {
    #[test]
    fn whatever_two_windows_do_in_turn_every_word_typed_is_in_the_report_that_both_end_with(acts in acts()) {
        let store = Memory::default();
        let mut windows = ["one", "two"].map(|writer| Shelf::<Report>::open(&store, writer));
        windows[0].put("r", Report { id: "r".into(), ..Report::default() });
        windows[0].save(&store).expect("there is room");
        windows[1].compare(&store);
        let mut typed = Vec::new();
        for (at, (window, act)) in acts.into_iter().enumerate() {
            let shelf = &mut windows[window];
            let mut report = shelf.records()["r"].clone();
            let id_of = |report: &Report, at: usize| report.rows(Table::Participants).get(at).map(|row| row.id.clone());
            let word = format!("kata{at:03}");
            match act {
                Act::Type(field) => {
                    let text = format!("{} {word}", report.text(field));
                    report.change(Change::Type(Place::Report(field), text));
                    typed.push(word);
                }
                Act::Add => {
                    report.change(Change::Add(Table::Participants, row(&format!("row-{at}"), &[("name", &word)])));
                    typed.push(word);
                }
                Act::Rename(row) => {
                    let Some(id) = id_of(&report, row) else { continue };
                    let name = report.row(Table::Participants, &id).map_or("", |row| row.text("name")).to_owned();
                    report.change(Change::Type(Place::Row(Table::Participants, id, "name"), format!("{name} {word}")));
                    typed.push(word);
                }
                Act::Move(row) => {
                    let Some(id) = id_of(&report, row) else { continue };
                    report.change(Change::Move(Table::Participants, id, true));
                }
                Act::Look => shelf.compare(&store),
            }
            if !matches!(act, Act::Look) {
                shelf.put("r", report);
            }
            shelf.save(&store).expect("there is room");
        }
        for _ in 0..2 {
            for shelf in &mut windows {
                shelf.compare(&store);
                shelf.save(&store).expect("there is room");
            }
        }
        let [one, two] = windows.map(|shelf| shelf.records()["r"].clone());
        prop_assert_eq!(&one, &two);
        let text = serde_json::to_string(&one).expect("it is JSON");
        for word in typed {
            prop_assert!(text.contains(&word), "{} is lost: {}", word, text);
        }
    }
}

/// Compares with the kept text; `UPDATE_SNAPSHOTS=1` writes it anew. The version changes with every comma in the data;
/// the report need not.
fn snapshot(name: &str, text: &str) {
    let text = text.replace(&Dataset::embedded().version, "VERSION");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &text).expect("the snapshot can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{name} differs: look at what changed, then set UPDATE_SNAPSHOTS=1");
}

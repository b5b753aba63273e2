//! What an audit pack holds.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{CANVAS, CHECKSUMS, FORMAT, MANIFEST, PNG, PackInputs, VERSION, page};
use crate::dataset::{Dataset, Kind, Later};
use crate::deck::{FigureInputs, draw};
use crate::export::{CsvDialect, archive_of, checksums, table_sheets, workbook, write_csv};
use crate::figure::{Figure, RecordKey, about, frame};
use crate::scene::svg::{Colours, tree, write};
use crate::state::{UrlState, encode};

/// The figure of a pack; none where there is no such figure.
pub fn drawn(inputs: FigureInputs<'_>, id: &str, view: &UrlState) -> Option<Figure> {
    draw(inputs, id, view, CANVAS)
}

/// The picture of a pack as SVG, with its width and height in pixels.
pub fn picture(inputs: FigureInputs<'_>, figure: &Figure) -> (String, (f64, f64)) {
    let scene = frame(figure, inputs.dataset, inputs.lang, CANVAS.type_px);
    (write(&tree(&scene, Colours::Light)), (scene.width_px, scene.height_px))
}

/// The pack as an archive (ZIP); equal inputs give equal bytes.
///
/// # Errors
/// What is wrong, in English: no such figure, or a file of the dataset that is none.
pub fn pack(inputs: &PackInputs<'_>) -> Result<Vec<u8>, String> {
    archive_of(&entries(inputs)?)
}

/// The files of a pack, each with its name.
pub(super) fn entries(inputs: &PackInputs<'_>) -> Result<Vec<(String, Vec<u8>)>, String> {
    let FigureInputs { dataset, later, lang, .. } = inputs.drawn_from;
    let figure = drawn(inputs.drawn_from, inputs.id, inputs.view).ok_or("there is no such figure")?;
    let behind = behind(dataset, later, &figure);
    let about = about(&figure, dataset, lang);
    let mut entries: Vec<(String, Vec<u8>)> = vec![
        (MANIFEST.to_owned(), pretty(&manifest(inputs, &figure, &behind))),
        ("figure.svg".to_owned(), picture(inputs.drawn_from, &figure).0.into_bytes()),
        ("table.csv".to_owned(), write_csv(&figure.table, CsvDialect::Plain)),
        ("table.xlsx".to_owned(), workbook(&figure.title, &table_sheets(lang, &figure.title, &figure.table, about))?),
        ("records.json".to_owned(), pretty(&records(inputs.files, &behind)?)),
    ];
    entries.extend(inputs.png.map(|png| (PNG.to_owned(), png.to_vec())));
    for (kind, bytes) in inputs.files {
        entries.push((format!("data/{}", kind.file()), bytes.clone()));
    }
    let sums = checksums(&entries);
    entries.push(("index.html".to_owned(), page::page(inputs, &figure, &behind, &sums).into_bytes()));
    let sums = checksums(&entries);
    entries.push((CHECKSUMS.to_owned(), sums.into_bytes()));
    Ok(entries)
}

fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

/// The records behind the marks of a figure and its sources, by kind and id.
pub(super) fn behind(dataset: &Dataset, later: &Later, figure: &Figure) -> BTreeSet<(Kind, String)> {
    let name = |record: &RecordKey| match *record {
        RecordKey::Visit(key) => (Kind::Visit, dataset.visit(key).id.clone()),
        RecordKey::Adoption(key) => (Kind::Adoption, later.adoption(key).id.clone()),
        RecordKey::Award(key) => (Kind::Award, later.award(key).id.clone()),
        RecordKey::Programme(key) => (Kind::Programme, dataset.programme(key).id.clone()),
        RecordKey::Indicator(key) => (Kind::Indicator, later.indicator(key).id.clone()),
    };
    let sources = figure.sources.iter().map(|key| (Kind::Source, dataset.source(*key).id.clone()));
    figure.records.values().flatten().map(name).chain(sources).collect()
}

/// The records as they are published, by kind.
fn records(files: &[(Kind, Vec<u8>)], behind: &BTreeSet<(Kind, String)>) -> Result<Value, String> {
    let mut found = Map::new();
    for (kind, bytes) in files {
        let file: Value = serde_json::from_slice(bytes).map_err(|error| format!("{}: {error}", kind.file()))?;
        let all = file["records"].as_array().into_iter().flatten();
        let is_behind = |record: &&Value| {
            let id = record["id"].as_str().unwrap_or_default();
            behind.contains(&(*kind, id.to_owned()))
        };
        let chosen: Vec<_> = all.filter(is_behind).cloned().collect();
        if !chosen.is_empty() {
            found.insert(kind.part().to_owned(), Value::Array(chosen));
        }
    }
    Ok(Value::Object(found))
}

fn manifest(inputs: &PackInputs<'_>, figure: &Figure, behind: &BTreeSet<(Kind, String)>) -> Value {
    let FigureInputs { dataset, lang, .. } = inputs.drawn_from;
    let subject = &dataset.subject;
    let word: &'static str = lang.into();
    let sources = behind.iter().filter(|(kind, _)| *kind == Kind::Source).count();
    json!({
        "format": FORMAT,
        "version": VERSION,
        "figure": figure.id,
        "address": encode(&UrlState { lang: Some(lang), figure: Some(figure.id.to_owned()), ..inputs.view.clone() }),
        "lang": word,
        "title": figure.title,
        "content": figure.subtitle,
        "period": figure.period,
        "records": behind.len() - sources,
        "sources": sources,
        "dataset": {
            "title": lang.of(&subject.title),
            "version": dataset.version,
            "edition": subject.edition.map(|edition| edition.number),
            "gathered": subject.gathered.to_string(),
            "licence": subject.licence,
            "licence_url": subject.licence_url,
        },
    })
}

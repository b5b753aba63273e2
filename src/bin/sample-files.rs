//! Writes the files that leave the page, for the programs that readers open them with: see `cargo xtask office`.
//!
//! `cargo run --bin sample-files FOLDER` writes in both languages every table of a figure, the history of adoptions, the
//! catalogue and each sheet of the dataset as CSV in both dialects and as a workbook, every figure as a picture, the
//! workbook and the archive of the whole dataset, a report for Word, a deck for `PowerPoint`, a made-up table of texts, codes and numbers that programs like to
//! misread, and `expected.json`, which holds the values that another program must find.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

use serde_json::{Value as Json, json};
use studi_tiru::dataset::{Dataset, Kind, sheet};
use studi_tiru::deck::{
    FigureInputs, PresentationInputs, SlidePicture, draw, outline, ready, sources_slide, write_presentation,
};
use studi_tiru::export::{About, CsvDialect, Format, export, table_sheets, workbook, write_csv};
use studi_tiru::figure::{
    ACTION_PLAN, FIGURES, FigureSize, about, about_dataset, action_plan, adoption_history, catalogue_table, frame,
};
use studi_tiru::geo::{Capitals, Maps, Topology};
use studi_tiru::model::{PartialDate, Word as _};
use studi_tiru::query::{AdoptionFilter, ProgrammeFilter, VisitIndex, catalogue};
use studi_tiru::report::{self, Block, PaperInputs, Picture};
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::state::{Route, UrlState, decode};
use studi_tiru::table::{Absence, Cell, Column, ColumnType, Table, Value};
use studi_tiru::text::{Lang, kind_label, labelled_sheet, visit_words};

type Outcome<T> = Result<T, Box<dyn Error>>;

const CANVAS: FigureSize = FigureSize { width_px: 1200.0, height_px: 440.0, type_px: 14.0, at_least: 0 };

fn main() -> Outcome<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [folder] = arguments.as_slice() else { return Err("usage: sample-files FOLDER".into()) };
    let folder = Path::new(folder);
    fs::create_dir_all(folder)?;
    let dataset = Dataset::embedded();
    let maps = read_maps()?;
    let mut expected = Vec::new();
    for lang in Lang::ALL.iter().copied() {
        let mut files = Files { folder, lang, expected: &mut expected };
        write_figures(&mut files, &dataset, &maps)?;
        write_dataset(&mut files, &dataset)?;
        write_report(&mut files, &dataset, &maps)?;
        write_deck(&files, &dataset, &maps)?;
        let title = lang.pick("Contoh sulit", "Hard cases");
        files.write_table("hard-cases", title, &hard_cases()?, about_dataset(&dataset, lang, title))?;
    }
    Ok(fs::write(folder.join("expected.json"), Json::from(expected).to_string())?)
}

fn read_maps() -> Outcome<Maps> {
    let data = Path::new("data");
    let outlines = |name: &str| Topology::read(&fs::read(data.join(name)).unwrap_or_default());
    let capitals = Capitals::read(&fs::read(data.join("regions.json"))?).ok_or("the capitals cannot be read")?;
    Ok(Maps {
        regions: outlines("map/indonesia.topo.json")?,
        neighbours: outlines("map/neighbours.topo.json")?,
        capitals,
    })
}

/// The files of one language.
struct Files<'a> {
    folder: &'a Path,
    lang: Lang,
    /// What other programs must find in them.
    expected: &'a mut Vec<Json>,
}

impl Files<'_> {
    fn write_table(&mut self, name: &str, title: &str, table: &Table, about: Vec<Vec<String>>) -> Outcome<()> {
        let name = format!("{}-{name}", self.lang.word());
        for (dialect, ending) in [(CsvDialect::Plain, ".csv"), (CsvDialect::IndonesianExcel, "-excel.csv")] {
            fs::write(self.folder.join(format!("{name}{ending}")), write_csv(table, dialect))?;
        }
        let sheets = table_sheets(self.lang, title, table, about);
        fs::write(self.folder.join(format!("{name}.xlsx")), workbook(title, &sheets)?)?;
        let csv = json!({ "csv": format!("{name}.csv"), "excel": format!("{name}-excel.csv") });
        self.expected.push(expectation(&name, &csv, Some((&name, 0)), table));
        Ok(())
    }
}

/// Every figure as tables and as a picture, and the tables of their pages.
fn write_figures(files: &mut Files<'_>, dataset: &Dataset, maps: &Maps) -> Outcome<()> {
    let lang = files.lang;
    let later = dataset.later().ok_or("the later records are not there")?;
    let texts = dataset.source_texts().ok_or("the texts of sources are not there")?;
    let index = VisitIndex::new(dataset, visit_words);
    let asked = FigureInputs { dataset, later, maps: Some(maps), index: &index, lang };
    let programme = dataset.programmes.first().map(|programme| programme.id.clone()).unwrap_or_default();
    for id in FIGURES.iter().map(|facts| facts.id) {
        let route = if id == "programme-mentions" { Route::Programme(programme.clone()) } else { Route::Overview };
        let view = UrlState { route, ..UrlState::default() };
        let figure = draw(asked, id, &view, CANVAS).ok_or_else(|| format!("{id} is not drawn"))?;
        files.write_table(id, &figure.title, &figure.table, about(&figure, dataset, lang))?;
        let picture = write(&tree(&frame(&figure, dataset, lang, CANVAS.type_px), Colours::Light));
        fs::write(files.folder.join(format!("{}-{id}.svg", lang.word())), picture)?;
    }
    let history = adoption_history(dataset, later, texts, &AdoptionFilter::default(), lang);
    let entries = catalogue(dataset, later, &ProgrammeFilter::default());
    let programmes = catalogue_table(dataset, later, texts, &entries, lang);
    let tables = [
        ("history", lang.pick("Riwayat", "History"), history),
        ("catalogue", lang.pick("Katalog", "Catalogue"), programmes),
    ];
    for (name, title, table) in tables {
        files.write_table(name, title, &table, about_dataset(dataset, lang, title))?;
    }
    Ok(())
}

/// Each sheet of the dataset by itself, and all of them as one workbook.
fn write_dataset(files: &mut Files<'_>, dataset: &Dataset) -> Outcome<()> {
    let lang = files.lang;
    let published: Vec<(Kind, Vec<u8>)> = Kind::ALL
        .iter()
        .map(|kind| Ok((*kind, fs::read(Path::new("data").join(kind.file()))?)))
        .collect::<Outcome<_>>()?;
    let about = About::of(dataset, lang);
    let all = format!("{}-dataset", lang.word());
    for format in [Format::Workbook, Format::Archive] {
        let path = files.folder.join(format!("{all}.{}", format.ending()));
        fs::write(path, export(format, &published, &about)?)?;
    }
    for (at, (kind, bytes)) in published.iter().enumerate() {
        let table = sheet(*kind, bytes).ok_or_else(|| format!("{} is no file of records", kind.file()))?;
        let in_archive = json!({ "csv": format!("{all}/csv/{}.csv", kind.part()) });
        files.expected.push(expectation(&format!("{all}.zip {}", kind.part()), &in_archive, None, &table));
        let mut table = labelled_sheet(lang, *kind, table);
        let title = kind_label(lang, *kind);
        files.write_table(&format!("data-{}", kind.part()), title, &table, about_dataset(dataset, lang, title))?;
        for column in &mut table.columns {
            column.heading = format!("{} [{}]", column.heading, column.key);
        }
        // The first sheet says what the workbook is.
        let name = format!("{all}.xlsx {}", kind.part());
        files.expected.push(expectation(&name, &json!({}), Some((&all, at + 1)), &table));
    }
    Ok(())
}

/// The report of `tests/fixtures/` for Word, with a picture in each place of one, and its plan as a workbook.
fn write_report(files: &mut Files<'_>, dataset: &Dataset, maps: &Maps) -> Outcome<()> {
    let lang = files.lang;
    let later = dataset.later().ok_or("the later records are not there")?;
    let texts = dataset.source_texts().ok_or("the texts of sources are not there")?;
    let index = VisitIndex::new(dataset, visit_words);
    let reports = report::read(&fs::read_to_string("tests/fixtures/report-seruyan.json")?)
        .map_err(|error| format!("the report of the fixture: {error}"))?;
    let report = reports.first().ok_or("the fixture has no report")?;
    let asked = FigureInputs { dataset, later, maps: Some(maps), index: &index, lang };
    let figure = |id: &str, address: &str| {
        let plan = || action_plan(&report::plan_bars(report, lang), lang, CANVAS);
        if id == ACTION_PLAN { Some(plan().into()) } else { draw(asked, id, &decode(address).0, CANVAS).map(Arc::new) }
    };
    let document = report::paper(report, PaperInputs { dataset, later, texts, lang, figure: &figure });
    let picture = Picture { png: fs::read("style/icon-192.png")?, size_px: (192, 192) };
    let places = document.blocks.iter().filter_map(|block| match block {
        Block::Picture { of, .. } => Some((of.clone(), picture.clone())),
        _ => None,
    });
    let bytes = report::docx(&document, &places.collect(), lang)?;
    fs::write(files.folder.join(format!("{}-report.docx", lang.word())), bytes)?;
    let title = lang.pick("Rencana tindak lanjut", "Action plan");
    files.write_table("report-plan", title, &report::plan_sheet(report, lang), about_dataset(dataset, lang, title))?;
    // What a reader of the format must find in it.
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(level, text) => Some(json!([level, text])),
        _ => None,
    });
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(json!(table.rows.len() + usize::from(!table.headings.is_empty()))),
        _ => None,
    });
    let pictures = document.blocks.iter().filter_map(|block| match block {
        Block::Picture { alt, .. } => Some(json!(alt)),
        _ => None,
    });
    let people = report.rows(report::Table::Participants).iter().map(|row| json!(row.text("name")));
    let must = json!({
        "headings": headings.collect::<Json>(),
        "tables": tables.collect::<Json>(),
        "pictures": pictures.collect::<Json>(),
        "words": people.collect::<Json>(),
    });
    Ok(fs::write(files.folder.join(format!("{}-report.json", lang.word())), must.to_string())?)
}

/// The ready deck for a delegation for `PowerPoint`, with a picture in each place of one.
fn write_deck(files: &Files<'_>, dataset: &Dataset, maps: &Maps) -> Outcome<()> {
    let lang = files.lang;
    let later = dataset.later().ok_or("the later records are not there")?;
    let index = VisitIndex::new(dataset, visit_words);
    let asked = FigureInputs { dataset, later, maps: Some(maps), index: &index, lang };
    let mut deck = ready(dataset, lang).into_iter().next().ok_or("no deck is ready")?;
    deck.slides[1].hidden = true;
    let mut slides = outline(asked, &deck);
    slides.push(sources_slide(asked, &deck, Some("https://example.org/#/present/welcome")));
    let picture = SlidePicture { bytes: fs::read("style/icon-192.png")?, size_px: (192, 192) };
    let pictures: Vec<_> = slides.iter().map(|slide| vec![Some(picture.clone()); slide.pictures.len()]).collect();
    let inputs = PresentationInputs {
        title: &deck.title,
        lang: lang.pick("id-ID", "en-GB"),
        now: "2026-01-02T03:04:05Z",
        slides: &slides,
        pictures: &pictures,
    };
    fs::write(files.folder.join(format!("{}-deck.pptx", lang.word())), write_presentation(&inputs)?)?;
    // What a reader of the format must find in it.
    let must = slides.iter().map(|slide| {
        json!({
            "headline": slide.headline,
            "pictures": slide.pictures.iter().map(|picture| &picture.alt).collect::<Vec<_>>(),
            "notes": slide.notes,
            "hidden": slide.hidden,
        })
    });
    Ok(fs::write(files.folder.join(format!("{}-deck.json", lang.word())), must.collect::<Json>().to_string())?)
}

/// A table of what programs like to take for something else.
fn hard_cases() -> Outcome<Table> {
    let columns = [
        ("text", ColumnType::Text),
        ("code", ColumnType::Code),
        ("count", ColumnType::Count),
        ("number", ColumnType::Number),
        ("year", ColumnType::Year),
        ("date", ColumnType::Date),
        ("flag", ColumnType::Flag),
    ];
    let columns = columns.map(|(key, column_type)| Column::new(key, key, column_type)).to_vec();
    let nothing = || Cell::absent(Absence::Empty);
    let day = |text: &str| PartialDate::parse(text).map(Cell::date).map_err(|_| format!("{text} is no date"));
    let flag = || Cell::from(Value::Flag(true));
    let mut rows = vec![
        ("=1+1", "11.10", Cell::count(7826), Cell::number(0.373), Cell::year(2016), day("2017-03-09")?, flag()),
        (
            "'=1+1",
            "35.10",
            Cell::count(110_234),
            Cell::number(-8.223_456),
            Cell::year(1999),
            day("2017-03")?,
            nothing(),
        ),
        ("+62 333 424 172", "007", Cell::count(0), Cell::number(37.5), Cell::year(2024), day("2017")?, nothing()),
        ("-5", "1E5", nothing(), nothing(), nothing(), nothing(), nothing()),
        (
            "@SUM(A1:A9)",
            "3-1",
            Cell::count(u32::MAX),
            Cell::number(1_000_000.5),
            Cell::year(2000),
            day("2016-02-29")?,
            flag(),
        ),
    ];
    let further = [
        ("7.826", "7.826"),
        ("7,826", "0,373"),
        ("1/2", "1/2"),
        ("2017-03-09", "2017-03-09"),
        ("11:10", "11:10"),
        ("TRUE", "true"),
        ("NA", "null"),
        ("a;b,c\t\"d\" 'e'", "0x10"),
        ("satu\ndua", "12345678901234567890"),
        ("  ruang  ", "#1"),
        ("\t=1+1", "½"),
        ("Kabupaten Bañuwangi – 🌋 “ya”", "%1"),
    ];
    rows.extend(further.map(|(text, code)| {
        (text, code, Cell::count(1000), Cell::number(1000.0), Cell::year(1000), nothing(), nothing())
    }));
    let rows = rows.into_iter().map(|(text, code, count, number, year, date, flag)| {
        vec![Cell::text(text), Cell::code(code), count, number, year, date, flag]
    });
    Ok(Table { columns, rows: rows.collect() })
}

/// The values that another program must find in the CSV files of a table, each named with its dialect, and on a sheet
/// of a workbook.
fn expectation(name: &str, files: &Json, workbook: Option<(&str, usize)>, table: &Table) -> Json {
    let value = |value: &Value| match value {
        Value::Text(text) | Value::Code(text) | Value::Term(text) => json!(text),
        Value::Count(count) => json!(count),
        Value::Number { value, .. } => json!(value),
        Value::Year(year) => json!(year),
        Value::Date(date) => json!(date.to_string()),
        Value::Flag(flag) => json!(flag),
        Value::Absent(_) => Json::Null,
    };
    let column_type = |column: &Column| match column.column_type {
        ColumnType::Text => "text",
        ColumnType::Code => "code",
        ColumnType::Term => "term",
        ColumnType::Count => "count",
        ColumnType::Number => "number",
        ColumnType::Year => "year",
        ColumnType::Date => "date",
        ColumnType::Flag => "flag",
    };
    let columns = table
        .columns
        .iter()
        .map(|column| json!({ "key": column.key, "heading": column.heading, "type": column_type(column) }));
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| value(&cell.value)).collect::<Json>());
    json!({
        "name": name,
        "files": files,
        "workbook": workbook.map(|(name, sheet)| json!({ "file": format!("{name}.xlsx"), "sheet": sheet })),
        "columns": columns.collect::<Json>(),
        "rows": rows.collect::<Json>(),
    })
}

//! `cargo run --bin sample-files FOLDER` writes the files that leave the page, for `cargo xtask office`: every table of a
//! figure and every sheet of the dataset in Indonesian as CSV in both dialects and as a workbook, with the values that
//! each must have (`expected.json`), and pictures whose labels have halos.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use serde_json::{Value as Json, json};
use studi_tiru::dataset::{Dataset, Kind, sheet};
use studi_tiru::deck::{Asked, draw};
use studi_tiru::export::{CsvDialect, SheetContent, WorkbookSheet, workbook, write_csv};
use studi_tiru::figure::{Canvas, frame};
use studi_tiru::geo::{Capitals, Maps, Topology};
use studi_tiru::query::Register;
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::state::View;
use studi_tiru::table::{Table, Value};
use studi_tiru::text::{Lang, labelled_sheet, visit_words};

const CANVAS: Canvas = Canvas { width_px: 1200.0, height_px: 440.0, type_px: 14.0, at_least: 0 };
const FIGURES: [&str; 10] = [
    "visits-by-year",
    "visits-sizes",
    "visits-returning",
    "adoption-map",
    "adoption-ladder",
    "adoption-distance",
    "provinces-reached",
    "award-timeline",
    "indicators",
    "programme-lifelines",
];
/// Figures whose labels have halos.
const PICTURES: [&str; 3] = ["provinces-reached", "indicators", "adoption-map"];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [folder] = arguments.as_slice() else { return Err("usage: sample-files FOLDER".into()) };
    let folder = Path::new(folder);
    fs::create_dir_all(folder)?;
    let dataset = Dataset::embedded();
    let later = dataset.later().ok_or("the later records are not there")?;
    let register = Register::new(&dataset, |visit| visit_words(&dataset, visit));
    let data = Path::new("data");
    let outlines = |name: &str| -> Result<Topology, Box<dyn Error>> {
        Topology::read(&fs::read(data.join(name))?).map_err(|_| format!("{name} cannot be read").into())
    };
    let maps = Maps {
        regions: outlines("map/indonesia.topo.json")?,
        neighbours: outlines("map/neighbours.topo.json")?,
        capitals: Capitals::read(&fs::read(data.join("regions.json"))?).ok_or("the capitals cannot be read")?,
    };
    let asked = Asked { dataset: &dataset, later, maps: Some(&maps), register: &register, lang: Lang::Id };
    let mut expected = Vec::new();
    for id in FIGURES {
        let figure = draw(asked, id, &View::default(), CANVAS).ok_or_else(|| format!("{id} is not drawn"))?;
        write_table(folder, id, &figure.table, &mut expected)?;
        if PICTURES.contains(&id) {
            let picture = frame(&figure, &dataset, Lang::Id, CANVAS.type_px);
            fs::write(folder.join(format!("{id}.svg")), write(&tree(&picture, Colours::Light)))?;
        }
    }
    for kind in Kind::ALL {
        let bytes = fs::read(data.join(kind.file()))?;
        let table = sheet(*kind, &bytes).ok_or_else(|| format!("{} is no file of records", kind.file()))?;
        write_table(folder, &format!("data-{}", kind.part()), &labelled_sheet(Lang::Id, *kind, table), &mut expected)?;
    }
    Ok(fs::write(folder.join("expected.json"), Json::from(expected).to_string())?)
}

fn write_table(folder: &Path, name: &str, table: &Table, expected: &mut Vec<Json>) -> Result<(), Box<dyn Error>> {
    for (dialect, ending) in [(CsvDialect::Plain, "csv"), (CsvDialect::IndonesianExcel, "excel.csv")] {
        fs::write(folder.join(format!("{name}.{ending}")), write_csv(table, dialect))?;
    }
    let page = WorkbookSheet { name: "Data".to_owned(), content: SheetContent::Table(table.clone()) };
    fs::write(folder.join(format!("{name}.xlsx")), workbook(name, &[page])?)?;
    let value = |value: &Value| match value {
        Value::Text(text) | Value::Code(text) | Value::Term(text) => json!(text),
        Value::Count(count) => json!(count),
        Value::Number { value, .. } => json!(value),
        Value::Year(year) => json!(year),
        Value::Date(date) => json!(date.to_string()),
        Value::Flag(flag) => json!(flag),
        Value::Absent(_) => Json::Null,
    };
    let columns: Vec<_> = table
        .columns
        .iter()
        .map(|column| json!({ "heading": column.heading, "type": format!("{:?}", column.column_type) }))
        .collect();
    let rows: Vec<Vec<Json>> =
        table.rows.iter().map(|row| row.iter().map(|cell| value(&cell.value)).collect()).collect();
    expected.push(json!({ "name": name, "columns": columns, "rows": rows }));
    Ok(())
}

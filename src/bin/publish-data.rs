//! Writes what a page publishes of its data: each file of `data/` minified and as a table of a Data Package, the JSON
//! Schema of its kind, the list of what editions changed, and the outlines of the map.
//!
//! `cargo run --bin publish-data FOLDER` writes `FOLDER/KIND.json` and `FOLDER/schema/KIND.schema.json`, and prints the
//! versions that the page asks for them by, and the files of the records that travel after the program;
//! `cargo run --bin publish-data -- --schemas FOLDER` writes the schemas alone, indented, as `data/schema/` keeps them.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use studi_tiru::dataset::{
    CHANGES_FILE, Dataset, EXAMPLES, Example, Kind, Parts, changes_schema_text, schema_text, sheet,
};
use studi_tiru::deck::{FigureInputs, draw, figure_of, picture_without_marks, thumbnail};
use studi_tiru::export::{About, CsvDialect, DATAPACKAGE_FILE, DCAT_FILE, datapackage, dcat, schema_org, write_csv};
use studi_tiru::figure::{
    ADOPTION_AFTER_VISIT, ADOPTION_MAP, AWARD_TIMELINE, FigureSize, PROGRAMME_LIFELINES, SHARE_SIZES, VISITS_BY_YEAR,
    adoption_sketch, frame_for_share, share_canvas,
};
use studi_tiru::geo::{Capitals, Maps, Topology};
use studi_tiru::model::Word as _;
use studi_tiru::query::VisitIndex;
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::state::{Route, UrlState, encode};
use studi_tiru::text::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<_> = env::args().skip(1).collect();
    let only_schemas = arguments.first().is_some_and(|first| first == "--schemas");
    if only_schemas {
        arguments.remove(0);
    }
    let [folder] = arguments.as_slice() else { return Err("usage: publish-data [--schemas] FOLDER".into()) };
    let folder = Path::new(folder);
    let schemas = if only_schemas { folder.to_owned() } else { folder.join("schema") };
    fs::create_dir_all(&schemas)?;
    for kind in Kind::ALL {
        fs::write(schemas.join(format!("{}.schema.json", kind.part())), schema_text(*kind))?;
        if !only_schemas {
            publish(&kind.file(), folder)?;
        }
    }
    fs::write(schemas.join(CHANGES_FILE.replace(".json", ".schema.json")), changes_schema_text())?;
    if !only_schemas {
        publish(CHANGES_FILE, folder)?;
    }
    // The reader's notes and reports are no data of ours; their files have schemas all the same.
    fs::write(schemas.join("reports.schema.json"), studi_tiru::report::SCHEMA)?;
    fs::write(schemas.join("own-records.schema.json"), studi_tiru::own::SCHEMA)?;
    fs::write(schemas.join("notes.schema.json"), format!("{:#}\n", studi_tiru::notes::schema()))?;
    if !only_schemas {
        let maps = folder.join("map");
        fs::create_dir_all(&maps)?;
        for name in ["indonesia", "neighbours", "coasts"] {
            let name = format!("{name}.topo.json");
            fs::copy(Path::new("data/map").join(&name), maps.join(&name))?;
        }
    }
    if !only_schemas {
        for example in EXAMPLES {
            publish_example(example, folder)?;
        }
        write_datapackage(folder)?;
        fs::write(folder.join(DCAT_FILE), format!("{:#}\n", dcat(&Dataset::embedded())))?;
        let pictures = folder.join("pictures");
        write_pictures(&pictures, &Dataset::embedded())?;
        write_first_pictures(&pictures)?;
        let version = Dataset::embedded().version;
        println!("data {version}");
        println!("map {}", env!("MAP_VERSION"));
        let records = Kind::ALL.iter().filter(|kind| kind.travels_with_records());
        let records: Vec<_> = records.map(|kind| format!("./data/{}?{version}", kind.file())).collect();
        println!("records {}", serde_json::json!(records));
        println!("social {}", write_social_pictures(&folder.join("social"))?);
        println!("description {}", schema_org(&Dataset::embedded(), Lang::Id));
    }
    Ok(())
}

/// Writes a file of `data/` minified.
fn publish(name: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let file: serde_json::Value = serde_json::from_str(&fs::read_to_string(Path::new("data").join(name))?)?;
    fs::write(folder.join(name), file.to_string())?;
    Ok(())
}

/// Writes the files of an example minified, and its pictures.
fn publish_example(example: &Example, folder: &Path) -> Result<(), Box<dyn Error>> {
    let name = format!("examples/{}", example.name);
    fs::create_dir_all(folder.join(&name))?;
    let mut files = Vec::new();
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Region) {
        let file = format!("{name}/{}", kind.file());
        publish(&file, folder)?;
        files.push((kind.file(), fs::read(folder.join(file))?));
    }
    let parts = || Parts::from_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))).0;
    let dataset = Dataset::read_example(example, parts()).dataset.ok_or("the example has a subject")?;
    dataset.add_later(parts());
    write_pictures(&folder.join(name).join("pictures"), &dataset)
}

/// Writes the records as tables, and what describes them to programs.
fn write_datapackage(folder: &Path) -> Result<(), Box<dyn Error>> {
    let tables = folder.join("csv");
    fs::create_dir_all(&tables)?;
    let read = |kind: &Kind| -> Result<_, Box<dyn Error>> {
        let table = sheet(*kind, &fs::read(Path::new("data").join(kind.file()))?).ok_or("the records read")?;
        Ok((*kind, table))
    };
    let sheets = Kind::ALL.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    for (kind, table) in &sheets {
        fs::write(tables.join(format!("{}.csv", kind.part())), write_csv(table, CsvDialect::Plain))?;
    }
    let about = About::of(&Dataset::embedded(), Lang::Id);
    Ok(fs::write(folder.join(DATAPACKAGE_FILE), format!("{:#}\n", datapackage(&sheets, &about)))?)
}

/// The pages whose first picture stands there before the program, each with its figure.
const FIRST: [(&str, &str); 4] = [
    ("visits", "visits-by-year"),
    ("adoption", ADOPTION_MAP),
    ("awards", "award-timeline"),
    ("programmes", "programme-lifelines"),
];

/// The rooms of first pictures: on a desk, and on a phone.
const FIRST_ROOMS: [(&str, FigureSize); 2] = [
    ("wide", FigureSize { width_px: 900.0, height_px: 430.0, type_px: 14.0, at_least: 0 }),
    ("narrow", FigureSize { width_px: 340.0, height_px: 360.0, type_px: 12.0, at_least: 0 }),
];

/// Writes the first picture of each main page, with its finding and what is drawn.
fn write_first_pictures(folder: &Path) -> Result<(), Box<dyn Error>> {
    let dataset = Dataset::embedded();
    let later = dataset.later().ok_or("the later records are there in a native build")?;
    let maps = read_maps()?;
    let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
    for lang in Lang::ALL.iter().copied() {
        let asked = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
        for (page, id) in FIRST {
            for (room, canvas) in FIRST_ROOMS {
                let mut figure = draw(asked, id, &UrlState::default(), canvas).ok_or("the figure is drawn")?;
                if id == ADOPTION_MAP {
                    figure.scene = adoption_sketch(&dataset, later, &maps, lang, canvas);
                }
                let picture = picture_without_marks(figure.scene, &figure.title, Some(&figure.subtitle));
                fs::write(folder.join(format!("first-{page}-{}-{room}.svg", lang.word())), picture)?;
            }
        }
    }
    Ok(())
}

/// Draws what messengers show of a link to each main page, and says what each is called: a list of JSON.
fn write_social_pictures(folder: &Path) -> Result<serde_json::Value, Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let dataset = Dataset::embedded();
    let later = dataset.later().ok_or("the later records are there in a native build")?;
    let maps = read_maps()?;
    let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
    let [size, ..] = SHARE_SIZES;
    let mut pages = Vec::new();
    for lang in Lang::ALL.iter().copied() {
        let asked = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
        for route in [Route::Overview, Route::Visits, Route::Adoption, Route::Awards, Route::Programmes] {
            let view = UrlState { lang: Some(lang), ..UrlState::default().at(route) };
            let id = figure_of(&view);
            let drawn = |canvas| draw(asked, id, &view, canvas).ok_or("the figure is drawn");
            let first = drawn(FigureSize { width_px: 900.0, height_px: 430.0, type_px: 14.0, at_least: 0 })?;
            let figure = drawn(share_canvas(&first, &dataset, lang, size))?;
            let address = encode(&view);
            let page = address.trim_start_matches("#/").split('?').next().filter(|page| !page.is_empty());
            let name = format!("{}-{}", page.unwrap_or("overview"), lang.word());
            let scene = frame_for_share(&figure, &dataset, lang, size);
            fs::write(folder.join(format!("{name}.svg")), write(&tree(&scene, Colours::Light)))?;
            pages.push(serde_json::json!({
                "name": name,
                "lang": lang.word(),
                "address": address,
                "title": figure.title,
                "description": format!("{}. {}", figure.subtitle, lang.of(&dataset.subject.title)),
            }));
        }
    }
    Ok(pages.into())
}

fn read_maps() -> Result<Maps, Box<dyn Error>> {
    let outlines = |name: &str| Topology::read(&fs::read(format!("data/map/{name}.topo.json")).unwrap_or_default());
    let capitals = Capitals::read(&fs::read("data/regions.json")?).ok_or("the regions read")?;
    Ok(Maps { regions: outlines("indonesia")?, neighbours: outlines("neighbours")?, capitals })
}

/// The figures of which the overview shows a picture.
const OVERVIEW: [&str; 5] = [VISITS_BY_YEAR, ADOPTION_MAP, ADOPTION_AFTER_VISIT, AWARD_TIMELINE, PROGRAMME_LIFELINES];

/// Writes the pictures of the overview that are drawn from what travels later: drawn now, they are there at once.
fn write_pictures(folder: &Path, dataset: &Dataset) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let later = dataset.later().ok_or("the later records are there in a native build")?;
    let maps = read_maps()?;
    let index = VisitIndex::new(dataset, |_, visit| visit.id.clone());
    for lang in Lang::ALL.iter().copied() {
        let asked = FigureInputs { dataset, later, maps: Some(&maps), index: &index, lang };
        for id in OVERVIEW {
            let picture = thumbnail(asked, id).ok_or("the figure is drawn")?;
            fs::write(folder.join(format!("{id}-{}.svg", lang.word())), picture)?;
        }
    }
    Ok(())
}

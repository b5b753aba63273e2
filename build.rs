//! Joins the files of `data/` into two minified texts, one that is built into the program and one that travels after
//! it, and gives them a version: the first digits of the SHA-256 of all records. Whether the data are sound is proven elsewhere (`tests/dataset.rs`, `check-data`).

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

/// The kinds that travel after the program; `tests/dataset.rs` proves that they are those of `Kind::is_later`.
const LATER: [&str; 4] = ["adoptions", "awards", "conflicts", "indicators"];

/// Fields that travel after the program, with the kinds that do; `Kind::has_later_text` names the same parts.
const LATER_TEXTS: [(&str, &str); 5] = [
    ("programmes", "agency"),
    ("programmes", "aliases"),
    ("programmes", "summary"),
    ("sources", "title"),
    ("sources", "url"),
];

/// What no part of the page reads yet: left out of the text that is built into it, and kept in the published files.
/// Whoever comes to read one of these in the page takes it off the list.
const NOT_READ: [(&str, &str); 5] =
    [("visits", "weekday"), ("regions", "bps2020"), ("regions", "capital"), ("regions", "lat"), ("regions", "lon")];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut paths: Vec<_> =
        fs::read_dir("data")?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    // What editions changed is history, no part of the records: `dataset::read_changes` reads it.
    paths.retain(|path| !path.ends_with("changes.json"));
    paths.sort();
    let mut hash = Sha256::new();
    let (mut first, mut later) = (Map::new(), Map::new());
    for path in paths {
        let broken = |error: serde_json::Error| format!("{} is not a data file: {error}", path.display());
        let mut file: Map<String, Value> = serde_json::from_str(&fs::read_to_string(&path)?).map_err(broken)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut records = file.remove("records").unwrap_or(Value::Null);
        hash.update(records.to_string());
        if LATER_TEXTS.iter().any(|(part, _)| *part == name) {
            later.insert(name.clone(), records.clone());
        }
        for record in records.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
            record.retain(|field, _| {
                let is_of = |(part, of): &(&str, &str)| *part == name && *of == field.as_str();
                !NOT_READ.iter().chain(&LATER_TEXTS).any(is_of)
            });
        }
        let into = if LATER.contains(&name.as_str()) { &mut later } else { &mut first };
        into.insert(name, records);
    }
    let folder = env::var("OUT_DIR")?;
    for (name, part) in [("first.json", first), ("later.json", later)] {
        fs::write(Path::new(&folder).join(name), Value::Object(part).to_string())?;
    }
    let mut version = String::new();
    for byte in hash.finalize().iter().take(6) {
        write!(version, "{byte:02x}")?;
    }
    println!("cargo::rustc-env=DATASET_VERSION={version}");
    println!("cargo::rustc-env=MAP_VERSION={}", map_version()?);
    println!("cargo::rustc-env=EXAMPLES_VERSION={}", write_examples(Path::new(&folder))?);
    Ok(())
}

/// Lists the datasets of `data/examples/` with the titles of their subjects; the first digits of the SHA-256 of all.
fn write_examples(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut hash = Sha256::new();
    let mut examples: Vec<_> =
        fs::read_dir("data/examples")?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    examples.sort();
    let mut list = String::new();
    for example in examples {
        let name = example.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut files: Vec<_> =
            fs::read_dir(&example)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
        files.sort();
        for file in files {
            hash.update(fs::read(file)?);
        }
        let subject: Value = serde_json::from_str(&fs::read_to_string(example.join("subject.json"))?)?;
        let title = &subject["records"][0]["title"];
        write!(list, "Example {{ name: {name:?}, id: {}, en: {} }},", title["id"], title["en"])?;
    }
    fs::write(folder.join("examples.rs"), format!("&[{list}]"))?;
    let mut version = String::new();
    for byte in hash.finalize().iter().take(6) {
        write!(version, "{byte:02x}")?;
    }
    Ok(version)
}

/// The first digits of the SHA-256 of the outlines.
fn map_version() -> Result<String, Box<dyn Error>> {
    let mut hash = Sha256::new();
    for name in ["indonesia", "neighbours", "coasts"] {
        hash.update(fs::read(format!("data/map/{name}.topo.json"))?);
    }
    let mut version = String::new();
    for byte in hash.finalize().iter().take(6) {
        write!(version, "{byte:02x}")?;
    }
    Ok(version)
}

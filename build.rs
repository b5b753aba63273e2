//! Joins the files of `data/` into two minified texts, one that is built into the program and one that travels after
//! it, and gives them a version: the first digits of their SHA-256. Whether the data are sound is proven elsewhere (`tests/dataset.rs`, `check-data`).

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

/// The kinds that travel after the program; `tests/dataset.rs` proves that they are those of `Kind::is_later`.
const LATER: [&str; 4] = ["adoptions", "awards", "conflicts", "indicators"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut paths: Vec<_> =
        fs::read_dir("data")?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let (mut first, mut later) = (Map::new(), Map::new());
    for path in paths {
        let broken = |error: serde_json::Error| format!("{} is not a data file: {error}", path.display());
        let mut file: Map<String, Value> = serde_json::from_str(&fs::read_to_string(&path)?).map_err(broken)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let into = if LATER.contains(&name.as_str()) { &mut later } else { &mut first };
        into.insert(name, file.remove("records").unwrap_or(Value::Null));
    }
    let folder = env::var("OUT_DIR")?;
    let mut hash = Sha256::new();
    for (name, part) in [("first.json", first), ("later.json", later)] {
        let text = Value::Object(part).to_string();
        hash.update(&text);
        fs::write(Path::new(&folder).join(name), &text)?;
    }
    let mut version = String::new();
    for byte in hash.finalize().iter().take(6) {
        write!(version, "{byte:02x}")?;
    }
    println!("cargo::rustc-env=DATASET_VERSION={version}");
    Ok(())
}

//! Joins the files of `data/` into one minified text that is built into the program, and gives it a version:
//! the first digits of its SHA-256. Whether the data are sound is proven elsewhere (`tests/dataset.rs`, `check-data`).

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let mut paths: Vec<_> =
        fs::read_dir("data")?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut combined = Map::new();
    for path in paths {
        let broken = |error: serde_json::Error| format!("{} is not a data file: {error}", path.display());
        let mut file: Map<String, Value> = serde_json::from_str(&fs::read_to_string(&path)?).map_err(broken)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        combined.insert(name, file.remove("records").unwrap_or(Value::Null));
    }
    let text = Value::Object(combined).to_string();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("dataset.json"), &text)?;
    let mut version = String::new();
    for byte in Sha256::digest(&text).iter().take(6) {
        write!(version, "{byte:02x}")?;
    }
    println!("cargo::rustc-env=DATASET_VERSION={version}");
    Ok(())
}

//! Writes what a page publishes of its data: each file of `data/` minified, the JSON Schema of its kind, and the outlines
//! of the map.
//!
//! `cargo run --bin publish-data FOLDER` writes `FOLDER/KIND.json` and `FOLDER/schema/KIND.schema.json`, and prints the
//! versions that the page asks for them by;
//! `cargo run --bin publish-data -- --schemas FOLDER` writes the schemas alone, indented, as `data/schema/` keeps them.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use studi_tiru::dataset::{Dataset, Kind, schema_text};

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
            let file: serde_json::Value =
                serde_json::from_str(&fs::read_to_string(Path::new("data").join(kind.file()))?)?;
            fs::write(folder.join(kind.file()), file.to_string())?;
        }
    }
    // The reader's notes are no data of ours; their file has a schema all the same.
    fs::write(schemas.join("notes.schema.json"), format!("{:#}\n", studi_tiru::notes::schema()))?;
    if !only_schemas {
        let maps = folder.join("map");
        fs::create_dir_all(&maps)?;
        for name in ["indonesia.topo.json", "neighbours.topo.json"] {
            fs::copy(Path::new("data/map").join(name), maps.join(name))?;
        }
    }
    if !only_schemas {
        println!("data {}", Dataset::embedded().version);
        println!("map {}", env!("MAP_VERSION"));
    }
    Ok(())
}

//! The page without a network: the worker that keeps a hosted page, and the whole page as one file.

use std::fs;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest as _, Sha256};
use zopfli::{Format, Options};

use crate::bundle::short_hash;
use crate::page::{Asset, EMBED, Packed, Published, Source};
use crate::sizes::{has_ending, is_copy, is_part};

/// The name of the page as one file.
pub(crate) const ONE_FILE: &str = "studi-tiru.html";

/// How often the packing of the one-file app is tried: five times save 0.2 % more and take twice as long.
const ITERATIONS: NonZeroU64 = NonZeroU64::MIN;

/// The files of a folder and of those in it, by path relative to it, in order, without compressed copies.
pub(crate) fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(within) = folders.pop() {
        for entry in fs::read_dir(folder.join(&within))? {
            let entry = entry?;
            let path = within.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if !is_copy(&path) {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Writes `sw.js`: it keeps what the page loads, each file under the address that the page asks for.
pub(crate) fn write_worker(folder: &Path, published: &Published) -> Result<()> {
    let Published { data, map, .. } = published;
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for name in files(folder)?.into_iter().filter(|name| name != "_headers" && !is_for_programs(name)) {
        let mut hash = String::new();
        for byte in Sha256::digest(fs::read(folder.join(&name))?) {
            hash.push_str(&format!("{byte:02x}"));
        }
        let address = match name.as_str() {
            "index.html" => "./".to_owned(),
            _ if name.starts_with("data/map/") => format!("./{name}?{map}"),
            _ if name.starts_with("data/") && !name.contains("/schema/") => format!("./{name}?{data}"),
            _ => format!("./{name}"),
        };
        let is_later = name.starts_with("data/") || is_part(&name);
        let list = if is_later { &mut later } else { &mut first };
        list.push(format!("[\"{address}\",\"{hash}\"]"));
    }
    let list = |entries: &[String]| format!("[{}]", entries.join(","));
    let worker = include_str!("sw.js").replace("SW_FIRST", &list(&first)).replace("SW_LATER", &list(&later));
    let worker = worker.replace("SW_VERSION", &short_hash(worker.as_bytes()));
    Ok(fs::write(folder.join("sw.js"), worker)?)
}

/// Whether a file is for other programs and other sites: the page never asks for it.
pub(crate) fn is_for_programs(name: &str) -> bool {
    let described = ["data/datapackage.json", "data/dataset.jsonld"];
    name.starts_with("data/csv/") || described.contains(&name) || name.starts_with("share/") || name == EMBED
}

/// Writes the page as one file, with the program and all that it may ask for.
pub(crate) fn write_one_file(folder: &Path, source: &Source) -> Result<()> {
    let names = files(folder)?
        .into_iter()
        .filter(|name| has_ending(name, "wasm") || is_part(name) || name.starts_with("data/"))
        .filter(|name| !is_for_programs(name))
        // Within one file the program is there at once.
        .filter(|name| !name.starts_with("data/pictures/first-"));
    let read = |name: String| Ok(Asset { bytes: fs::read(folder.join(&name))?, name });
    let files = names.map(read).collect::<Result<Vec<_>>>()?;
    let (mut bytes, mut places) = (Vec::new(), Vec::new());
    for Asset { name, bytes: file } in files.into_iter().chain(source.inner()) {
        places.push(format!("\"{name}\":[{},{}]", bytes.len(), file.len()));
        bytes.extend(file);
    }
    let places_at = bytes.len();
    bytes.extend(format!("{{{}}}", places.join(",")).into_bytes());
    let mut gzip = Vec::new();
    zopfli::compress(Options { iteration_count: ITERATIONS, ..Options::default() }, Format::Gzip, &*bytes, &mut gzip)?;
    let packed = Packed { places_at, bytes: gzip };
    Ok(fs::write(folder.join(ONE_FILE), source.packed(&packed)?)?)
}

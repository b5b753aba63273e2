//! How many bytes the page costs its reader, held against those recorded.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use flate2::{Compression, GzBuilder};

use crate::offline::{ONE_FILE, files, is_for_programs};
use crate::root;

/// Where the bytes are recorded that the page cost when they were last accepted.
const RECORD: &str = "xtask/sizes.json";
/// How many hundredths more bytes than recorded may travel before the record must be changed, too.
const MOST_GROWTH: u64 = 3;

/// Whether a file is the compressed copy of another.
pub(crate) fn is_copy(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "br" || extension == "gz")
}

/// Whether a file's name has an ending.
pub(crate) fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == ending)
}

/// Whether a file is a part of the program that travels when it is asked for.
pub(crate) fn is_part(name: &str) -> bool {
    name.starts_with("split_") || name.starts_with("chunk")
}

/// The name of the copy that is compressed by gzip.
pub(crate) fn gzipped(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.gz", path.display()))
}

fn brotlied(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.br", path.display()))
}

/// Writes two compressed copies beside each file of a folder and of those in it.
pub(crate) fn compress(folder: &Path) -> Result<()> {
    // Pictures are compressed as they are, and the file for the host is read by the host alone.
    let is_worth = |name: &String| !has_ending(name, "png") && name != "_headers";
    for path in files(folder)?.into_iter().filter(is_worth).map(|name| folder.join(name)) {
        let bytes = fs::read(&path)?;
        let mut brotli = Vec::new();
        let parameters =
            brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &parameters)?;
        fs::write(brotlied(&path), brotli)?;
        // Without a time: equal files have equal copies.
        let mut gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
        gzip.write_all(&bytes)?;
        fs::write(gzipped(&path), gzip.finish()?)?;
    }
    Ok(())
}

/// A file with its size, plain and compressed by brotli.
struct Size {
    name: String,
    plain: u64,
    compressed: u64,
}

fn sizes(folder: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for name in files(folder)?.into_iter().filter(|name| name != ONE_FILE && name != "_headers") {
        let path = folder.join(&name);
        let plain = fs::metadata(&path)?.len();
        sizes.push(Size { name, plain, compressed: fs::metadata(brotlied(&path)).map_or(plain, |copy| copy.len()) });
    }
    Ok(sizes)
}

/// The compressed bytes of the files that a condition names.
fn sum(sizes: &[Size], is_one: impl Fn(&str) -> bool) -> u64 {
    sizes.iter().filter(|size| is_one(&size.name)).map(|size| size.compressed).sum()
}

/// What a first visit loads: no part and no data; nor what a browser asks for when the page is installed.
fn is_first(name: &str) -> bool {
    let on_installing = name.starts_with("icon-") && has_ending(name, "png") || name == "manifest.webmanifest";
    !is_part(name) && !name.starts_with("data/") && !is_for_programs(name) && !on_installing && name != "sw.js"
}

/// Prints the sizes.
pub(crate) fn report(folder: &Path) -> Result<()> {
    let sizes = sizes(folder)?;
    eprintln!("  {:<40} {:>10} {:>10}", "dist/", "bytes", "brotli");
    for Size { name, plain, compressed } in sizes.iter().filter(|size| !size.name.starts_with("chunk")) {
        eprintln!("  {name:<40} {plain:>10} {compressed:>10}");
    }
    let line = |what: &str, bytes: u64| eprintln!("  {what:<40} {:>10} {bytes:>10}", "");
    line("chunk* (shared by parts)", sum(&sizes, |name| name.starts_with("chunk")));
    line("to an interactive overview", sum(&sizes, is_first));
    line("data/", sum(&sizes, |name| name.starts_with("data/")));
    line("whole site", sum(&sizes, |_| true));
    line(ONE_FILE, fs::metadata(folder.join(ONE_FILE)).map_or(0, |file| file.len()));
    Ok(())
}

/// What a reader waits for, in bytes: compressed by brotli but for the one file, which travels as it is.
fn measured(folder: &Path) -> Result<BTreeMap<String, u64>> {
    let sizes = sizes(folder)?;
    let overview = sum(&sizes, is_first);
    if overview == 0 {
        bail!("there is no page in dist/; build it first: make build");
    }
    let parts = sizes.iter().filter(|size| size.name.starts_with("split_"));
    let mut measured: BTreeMap<String, u64> = parts.map(|part| (part_of(&part.name), part.compressed)).collect();
    measured.insert("overview".to_owned(), overview);
    measured.insert("shared by parts".to_owned(), sum(&sizes, |name| name.starts_with("chunk")));
    measured.insert("records".to_owned(), sum(&sizes, |name| name.starts_with("data/") && !is_for_programs(name)));
    measured.insert(ONE_FILE.to_owned(), fs::metadata(folder.join(ONE_FILE))?.len());
    Ok(measured)
}

/// The name of a part without its hash.
fn part_of(file: &str) -> String {
    file.trim_start_matches("split_").split('-').next().unwrap_or(file).to_owned()
}

/// Fails where the page costs more than 3 % more than what is recorded, which is changed in the same commit.
pub(crate) fn check(folder: &Path) -> Result<()> {
    report(folder)?;
    let recorded: BTreeMap<String, u64> = serde_json::from_str(&fs::read_to_string(root().join(RECORD))?)?;
    let mut grown = Vec::new();
    for (what, bytes) in measured(folder)? {
        let most = recorded.get(&what).map_or(0, |bytes| bytes * (100 + MOST_GROWTH) / 100);
        if bytes > most {
            grown.push(format!("{what}: {bytes} bytes, {most} at most"));
        }
    }
    if !grown.is_empty() {
        bail!("{}\nif that is worth it: cargo xtask sizes --record, and commit {RECORD}", grown.join("\n"));
    }
    Ok(())
}

/// Records what the page costs.
pub(crate) fn record(folder: &Path) -> Result<()> {
    Ok(fs::write(root().join(RECORD), format!("{:#}\n", serde_json::json!(measured(folder)?)))?)
}

//! How many bytes the page costs its reader, and the most it may cost.

use std::io::Write as _;
use std::path::Path;
use std::{fs, io};

use anyhow::{Result, bail};

/// The most bytes, compressed by brotli, that the page may cost until it can be used.
const MOST_BYTES: u64 = 320 * 1024;

/// Writes a compressed copy beside each file of a folder.
pub(crate) fn compress(folder: &Path) -> Result<()> {
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    for path in paths.into_iter().filter(|path| path.is_file()) {
        let mut copy = io::BufWriter::new(fs::File::create(format!("{}.br", path.display()))?);
        let size_hint = usize::try_from(fs::metadata(&path)?.len())?;
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint, ..Default::default() };
        brotli::BrotliCompress(&mut fs::File::open(&path)?, &mut copy, &parameters)?;
        copy.flush()?;
    }
    Ok(())
}

/// Each file with its size, plain and compressed.
fn sizes(folder: &Path) -> Result<Vec<(String, u64, u64)>> {
    let mut sizes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let copy = format!("{}.br", path.display());
        if let Ok(compressed) = fs::metadata(copy) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            sizes.push((name, fs::metadata(&path)?.len(), compressed.len()));
        }
    }
    sizes.sort();
    Ok(sizes)
}

/// Prints the sizes.
pub(crate) fn report(folder: &Path) -> Result<()> {
    let page = sizes(folder)?;
    let sum = |sizes: &[(String, u64, u64)]| sizes.iter().map(|(_, _, compressed)| compressed).sum::<u64>();
    eprintln!("  {:<36} {:>10} {:>10}", "dist/", "bytes", "brotli");
    for (name, plain, compressed) in &page {
        eprintln!("  {name:<36} {plain:>10} {compressed:>10}");
    }
    eprintln!("  {:<36} {:>10} {:>10}", "to an interactive overview", "", first_load(&page));
    let mut whole = sum(&page);
    for part in ["data", "data/schema", "data/map"] {
        let bytes = sum(&sizes(&folder.join(part))?);
        eprintln!("  {:<36} {:>10} {bytes:>10}", format!("{part}/ (fetched when asked for)"), "");
        whole += bytes;
    }
    eprintln!("  {:<36} {:>10} {whole:>10}", "whole site", "");
    Ok(())
}

/// The compressed bytes of what a first visit loads: all but the parts that travel when asked for.
fn first_load(page: &[(String, u64, u64)]) -> u64 {
    let is_part = |name: &str| name.starts_with("split_") || name.starts_with("chunk_");
    page.iter().filter(|(name, ..)| !is_part(name)).map(|(_, _, compressed)| compressed).sum()
}

/// Fails where the page costs more than it may.
pub(crate) fn check(folder: &Path) -> Result<()> {
    report(folder)?;
    let total = first_load(&sizes(folder)?);
    if total > MOST_BYTES {
        bail!("the page costs {total} bytes, more than the {MOST_BYTES} of its budget");
    }
    if total == 0 {
        bail!("there is no page in dist/; build it first: make build");
    }
    Ok(())
}

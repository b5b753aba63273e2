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
    eprintln!("  {:<32} {:>10} {:>10}", "dist/", "bytes", "brotli");
    for (name, plain, compressed) in &page {
        eprintln!("  {name:<32} {plain:>10} {compressed:>10}");
    }
    let total: u64 = page.iter().map(|(_, _, compressed)| compressed).sum();
    eprintln!("  {:<32} {:>10} {total:>10}", "to an interactive overview", "");
    let later: u64 = sizes(&folder.join("data"))?.iter().map(|(_, _, compressed)| compressed).sum();
    eprintln!("  {:<32} {:>10} {later:>10}", "data/ (fetched when asked for)", "");
    Ok(())
}

/// Fails where the page costs more than it may.
pub(crate) fn check(folder: &Path) -> Result<()> {
    report(folder)?;
    let total: u64 = sizes(folder)?.iter().map(|(_, _, compressed)| compressed).sum();
    if total > MOST_BYTES {
        bail!("the page costs {total} bytes, more than the {MOST_BYTES} of its budget");
    }
    if total == 0 {
        bail!("there is no page in dist/; build it first: make build");
    }
    Ok(())
}

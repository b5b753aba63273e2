//! An archive of everything: the files as published, schemas, CSV as a Data Package, licence, and checksums of all of it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{About, CsvDialect, DATAPACKAGE_FILE, datapackage, write_csv};
use crate::dataset::{Kind, schema_text};
use crate::table::Table;

const LICENCE: &str = include_str!("../../data/LICENSE.md");
const GUIDE: &str = include_str!("../../data/README.md");

pub(super) fn write(files: &[(Kind, Vec<u8>)], sheets: &[(Kind, Table)], about: &About) -> Result<Vec<u8>, String> {
    let mut entries: Vec<(String, Vec<u8>)> = vec![
        ("README.md".to_owned(), readme(about).into_bytes()),
        ("GUIDE.md".to_owned(), GUIDE.as_bytes().to_vec()),
        ("LICENSE.md".to_owned(), LICENCE.as_bytes().to_vec()),
    ];
    for (kind, bytes) in files {
        entries.push((format!("json/{}", kind.file()), bytes.clone()));
        entries.push((format!("json/schema/{}.schema.json", kind.part()), schema_text(*kind).into_bytes()));
    }
    for (kind, sheet) in sheets {
        entries.push((format!("csv/{}.csv", kind.part()), write_csv(sheet, CsvDialect::Plain)));
    }
    entries.push((DATAPACKAGE_FILE.to_owned(), format!("{:#}\n", datapackage(sheets, about)).into_bytes()));
    let sums = checksums(&entries);
    entries.push(("SHA256SUMS".to_owned(), sums.into_bytes()));
    archive_of(&entries)
}

/// The SHA-256 of each entry, as `sha256sum -c` reads them.
pub fn checksums(entries: &[(String, Vec<u8>)]) -> String {
    let mut sums = String::new();
    for (name, bytes) in entries {
        for byte in Sha256::digest(bytes) {
            let _ = write!(sums, "{byte:02x}");
        }
        let _ = writeln!(sums, "  {name}");
    }
    sums
}

/// An archive (ZIP) of entries, each with its name; equal entries give equal bytes.
///
/// # Errors
/// What the writer says; none is known to happen in memory.
pub fn archive_of(entries: &[(String, Vec<u8>)]) -> Result<Vec<u8>, String> {
    pack(entries).map_err(|error| error.to_string())
}

fn pack(entries: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // A fixed time: equal datasets give equal files.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in entries {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn readme(about: &About) -> String {
    let About { lang, title, version, licence } = about;
    let words = lang.pick(
        "Isi: `json/` berkas data dengan skemanya, `csv/` tabel yang sama (UTF-8, koma), `GUIDE.md` arti tiap bidang dan \
         kartu data, `LICENSE.md`, `SHA256SUMS` (periksa dengan `sha256sum -c SHA256SUMS`).",
        "Contents: `json/` the data files with their schemas, `csv/` the same as tables (UTF-8, commas), `GUIDE.md` what \
         each field means and the data card, `LICENSE.md`, `SHA256SUMS` (check with `sha256sum -c SHA256SUMS`).",
    );
    let (version_label, licence_label) = (lang.pick("Edisi data", "Data edition"), lang.pick("Lisensi", "Licence"));
    format!("# {title}\n\n{version_label}: {version}\n\n{licence_label}: {licence}\n\n{words}\n")
}

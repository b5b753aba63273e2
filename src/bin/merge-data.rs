//! Merges a file of own records, as the page writes it, into the files of `data/`, or of the folder named: shows what is
//! new, what is there already and what differs, checks all of it, and writes only what is sound.
//!
//! `cargo run --bin merge-data FILE [FOLDER] [--dry-run]`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use studi_tiru::dataset::{CHANGES_FILE, Dataset, Kind, Parts};
use studi_tiru::own::{Additions, MergeStatus, additions, with_records};
use studi_tiru::text::{Lang, problem};

fn main() -> ExitCode {
    let mut paths = Vec::new();
    let mut is_dry = false;
    for argument in env::args().skip(1) {
        if argument == "--dry-run" {
            is_dry = true;
        } else {
            paths.push(PathBuf::from(argument));
        }
    }
    let mut paths = paths.into_iter();
    let Some(file) = paths.next() else { return refuse("merge-data FILE [FOLDER] [--dry-run]") };
    let folder = paths.next().unwrap_or_else(|| PathBuf::from("data"));
    match merge(&file, &folder, is_dry) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => refuse(&why),
    }
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("merge-data: {why}");
    ExitCode::from(2)
}

/// The files of a dataset: their names and texts.
type Files = Vec<(String, String)>;

fn read_folder(folder: &Path) -> Result<Files, String> {
    let of = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(of)? {
        let path = entry.map_err(of)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "json") && name != CHANGES_FILE {
            files.push((name, fs::read_to_string(&path).map_err(of)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Reads and checks a dataset, and prints what is wrong in it; none where anything is.
fn checked(files: &Files) -> Option<Dataset> {
    let (parts, mut problems) = Parts::from_files(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())));
    let reading = Dataset::read(parts, "merge");
    problems.extend(reading.problems);
    problems.extend(reading.dataset.iter().flat_map(Dataset::check));
    for found in &problems {
        println!("{}", problem(Lang::En, found));
    }
    reading.dataset.filter(|_| problems.is_empty())
}

/// Whether all went well.
fn merge(file: &Path, folder: &Path, is_dry: bool) -> Result<bool, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut files = read_folder(folder)?;
    let Some(dataset) = checked(&files) else {
        return Err(format!("{} has problems of its own; run check-data first", folder.display()));
    };
    let made = additions(&dataset, &text).map_err(|error| format!("{}: {error}", file.display()))?;
    show(&made);
    for (kind, records) in &made.records {
        let Some((_, known)) = files.iter_mut().find(|(name, _)| *name == kind.file()) else {
            return Err(format!("{} is not there", kind.file()));
        };
        *known = with_records(known, *kind, records)?;
    }
    if checked(&files).is_none() {
        eprintln!("nothing was written: see the problems above");
        return Ok(false);
    }
    if !is_dry {
        for (name, text) in files.iter().filter(|(name, _)| made.records.keys().any(|kind| kind.file() == *name)) {
            fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))?;
        }
    }
    Ok(made.merged.iter().all(|one| !matches!(one.status, MergeStatus::NoSource | MergeStatus::NotWithout(_))))
}

/// Prints what becomes of each record.
fn show(made: &Additions) {
    for one in &made.merged {
        let kind = one.kind.singular();
        match &one.status {
            MergeStatus::New => println!("new        {kind} {}", one.id),
            MergeStatus::Same => println!("same       {kind} {}", one.id),
            MergeStatus::Different(field) => println!("different  {kind} {}: {field}; a disagreement is added", one.id),
            MergeStatus::NoSource => println!("not merged {kind} {}: it names no source with an address", one.own_id),
            MergeStatus::NotWithout(other) => println!("not merged {kind} {}: {other} is not merged", one.own_id),
        }
    }
    let count = |kind: Kind| made.records.get(&kind).map_or(0, Vec::len);
    let counts = studi_tiru::dataset::OWN_KINDS.map(|kind| format!("{} {}", count(kind), kind.part()));
    eprintln!("to be added: {}", counts.join(", "));
}

//! Checks the files of `data/`, or of the folder named, and prints every problem. Ends with status 1 if there is one.
//!
//! `cargo run --bin check-data [FOLDER] [--lang id|en]`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use studi_tiru::dataset::{CHANGES_FILE, Dataset, Parts, read_changes};
use studi_tiru::model::Word as _;
use studi_tiru::text::{Lang, problem};

fn main() -> ExitCode {
    let mut folder = PathBuf::from("data");
    let mut lang = Lang::En;
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            match arguments.next().as_deref().and_then(Lang::from_word) {
                Some(named) => lang = named,
                None => return refuse("--lang takes id or en"),
            }
        } else {
            folder = PathBuf::from(argument);
        }
    }
    match check(&folder, lang) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => refuse(&format!("{}: {error}", folder.display())),
    }
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("check-data: {why}");
    ExitCode::from(2)
}

/// Prints every problem, and how many records were read; returns the number of problems.
fn check(folder: &Path, lang: Lang) -> io::Result<usize> {
    let (mut files, mut changes) = (Vec::new(), None);
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = fs::read(&path)?;
            if name == CHANGES_FILE {
                changes = Some(bytes);
            } else {
                files.push((name, bytes));
            }
        }
    }
    files.sort();
    let (parts, mut problems) = Parts::from_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    let reading = Dataset::read(parts, "check");
    problems.extend(reading.problems);
    problems.extend(reading.dataset.iter().flat_map(Dataset::check));
    if let (Some(dataset), Some(changes)) = (&reading.dataset, &changes) {
        problems.extend(read_changes(dataset, changes).1);
    }
    for found in &problems {
        println!("{}", problem(lang, found));
    }
    if let Some((dataset, later)) = reading.dataset.as_ref().and_then(|dataset| Some((dataset, dataset.later()?))) {
        let counts = [
            ("sources", dataset.sources.len()),
            ("regions", dataset.regions.len()),
            ("institutions", dataset.institutions.len()),
            ("programmes", dataset.programmes.len()),
            ("visits", dataset.visits.len()),
            ("totals", dataset.totals.len()),
            ("adoptions", later.adoptions.len()),
            ("awards", later.awards.len()),
            ("indicators", later.indicators.len()),
            ("conflicts", later.conflicts.len()),
        ];
        let counts: Vec<_> = counts.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        eprintln!("{}: {} problems", counts.join(", "), problems.len());
    }
    Ok(problems.len())
}

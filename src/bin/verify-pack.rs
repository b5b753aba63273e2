//! Says whether the picture and the table of an audit pack are what its dataset gives. Ends with status 1 where they are not.
//!
//! `cargo run --bin verify-pack FILE`

use std::process::ExitCode;
use std::{env, fs};

use studi_tiru::audit::{Verified, verify};
use studi_tiru::dataset::Dataset;
use studi_tiru::geo::{Capitals, Maps, Topology};

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [file] = arguments.as_slice() else {
        eprintln!("usage: verify-pack FILE");
        return ExitCode::from(2);
    };
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::from(2);
        }
    };
    let outlines = maps().zip(outlines("coasts"));
    match verify(&bytes, outlines.as_ref().map(|(country, coasts)| (country, coasts))) {
        Ok(verified) => {
            report(file, &verified);
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in faults {
                eprintln!("{file}: {fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn report(file: &str, verified: &Verified) {
    let Verified { title, address, version, files, has_png } = verified;
    println!("{file}: sound\n  {title}\n  {address}\n  {files} files computed anew from the dataset: all the same");
    if *has_png {
        println!("  figure.png was not computed anew; its checksum is right");
    }
    let published = Dataset::embedded().version;
    if *version == published {
        println!("  dataset version {version}: the one published with this program");
    } else {
        println!("  dataset version {version}: another than the one published with this program, {published}");
    }
}

/// Outlines from the folder `data/`.
fn outlines(name: &str) -> Option<Topology> {
    Topology::read(&fs::read(format!("data/map/{name}.topo.json")).ok()?).ok()
}

/// The outlines of the country.
fn maps() -> Option<Maps> {
    let capitals = Capitals::read(&fs::read("data/regions.json").ok()?)?;
    Some(Maps { regions: outlines("indonesia")?, neighbours: outlines("neighbours")?, capitals })
}

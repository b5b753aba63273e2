//! Reads an audit pack and computes its figure anew.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use serde_json::Value;
use zip::ZipArchive;

use super::contents::entries;
use super::{FORMAT, MANIFEST, PNG, PackInputs, VERSION};
use crate::dataset::{Dataset, Kind, Parts, version_of};
use crate::deck::{FigureInputs, needs_maps};
use crate::geo::{Maps, Topology, read_elsewhere};
use crate::query::VisitIndex;
use crate::state::{UrlState, decode};
use crate::text::{Lang, visit_words};

/// The most bytes that all files of a pack may unpack to: ten times what one holds.
const MOST_BYTES: u64 = 100_000_000;

/// What is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// The file is no ZIP archive, or a damaged one.
    NotAnArchive,
    /// Its files unpack to more than a pack can hold.
    TooLarge,
    /// It says nothing of itself: no pack of ours.
    NotAPack,
    /// A version of the format that is not known here.
    UnknownVersion(u64),
    /// A file that a pack holds is not there.
    Missing(String),
    /// A file that no pack holds.
    Unknown(String),
    /// A file of the dataset cannot be read.
    Unreadable(String),
    /// The files of the dataset are not those of the version that the pack names.
    OtherData {
        /// The version named.
        named: String,
        /// The version of the files.
        found: String,
    },
    /// A figure that is not known here, or whose outlines are not at hand.
    UnknownFigure(String),
    /// A file differs from what the dataset gives.
    Differs(String),
}

impl std::fmt::Display for PackFault {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAnArchive => write!(to, "the file is no ZIP archive, or is damaged: download the pack again"),
            Self::TooLarge => write!(to, "its files unpack to more than 100 MB: this is no audit pack"),
            Self::NotAPack => write!(to, "there is no {MANIFEST} of the format {FORMAT}: this is no audit pack"),
            Self::UnknownVersion(version) => {
                write!(
                    to,
                    "{MANIFEST}: version {version} is not known here (known: {VERSION}): use a newer verify-pack"
                )
            }
            Self::Missing(name) => write!(to, "{name}: missing"),
            Self::Unknown(name) => write!(to, "{name}: no file of an audit pack"),
            Self::Unreadable(name) => write!(to, "{name}: cannot be read as a file of the dataset"),
            Self::OtherData { named, found } => {
                write!(to, "data/: the pack names dataset version {named}, its files are version {found}")
            }
            Self::UnknownFigure(id) => write!(to, "{MANIFEST}: the figure {id} cannot be drawn here"),
            Self::Differs(name) => write!(to, "{name}: differs from what the dataset gives"),
        }
    }
}

/// What a sound pack is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The finding of the figure.
    pub title: String,
    /// The address of its view.
    pub address: String,
    /// The version of the dataset.
    pub version: String,
    /// How many files were computed anew and found the same.
    pub files: usize,
    /// Whether there is a picture that was not computed anew.
    pub has_png: bool,
}

/// Computes the figure of a pack anew from the dataset within it, and compares all files. `outlines` are those of the
/// country and the coasts of the world, for figures on a map.
///
/// # Errors
/// All that is wrong.
pub fn verify(bytes: &[u8], outlines: Option<(&Maps, &Topology)>) -> Result<Verified, Vec<PackFault>> {
    let one = |fault: PackFault| vec![fault];
    let files = unpacked(bytes).map_err(one)?;
    let manifest: Value = files
        .get(MANIFEST)
        .and_then(|bytes| serde_json::from_slice(bytes).ok())
        .filter(|manifest: &Value| manifest["format"] == FORMAT)
        .ok_or_else(|| one(PackFault::NotAPack))?;
    let version = manifest["version"].as_u64().unwrap_or_default();
    if version != VERSION {
        return Err(one(PackFault::UnknownVersion(version)));
    }
    let text = |name: &str| manifest[name].as_str().unwrap_or_default().to_owned();
    let lang = Lang::from_tag(&text("lang")).unwrap_or(Lang::Id);
    let (address, id) = (text("address"), text("figure"));
    let (mut published, mut faults) = (Vec::new(), Vec::new());
    for kind in Kind::ALL {
        let name = format!("data/{}", kind.file());
        match files.get(&name) {
            Some(bytes) => published.push((*kind, bytes.clone())),
            None => faults.push(PackFault::Missing(name)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let named = manifest["dataset"]["version"].as_str().unwrap_or_default().to_owned();
    let dataset = read(&published, &named)?;
    let view = decode(&address).0;
    let index = VisitIndex::new(&dataset, visit_words);
    let later = dataset.later().ok_or_else(|| one(PackFault::Unreadable("data/".to_owned())))?;
    let subject = dataset.region(dataset.subject.region).code.as_str();
    let regions = files.get(&format!("data/{}", Kind::Region.file()));
    let elsewhere = outlines.zip(regions).and_then(|((country, coasts), regions)| {
        let regions = read_elsewhere(regions, &country.capitals, subject)?;
        Some(Maps::of_points(regions, coasts.clone()))
    });
    let maps = elsewhere.as_ref().or(outlines.map(|(country, _)| country));
    let drawn_from = FigureInputs { dataset: &dataset, later, maps, index: &index, lang };
    let png = files.get(PNG).map(Vec::as_slice);
    let view = UrlState { figure: None, ..view };
    let inputs = PackInputs { drawn_from, id: &id, view: &view, files: &published, png };
    let unknown = || one(PackFault::UnknownFigure(id.clone()));
    if needs_maps(&id) && maps.is_none() {
        return Err(unknown());
    }
    let made: BTreeMap<_, _> = entries(&inputs).map_err(|_| unknown())?.into_iter().collect();
    for (name, bytes) in &made {
        match files.get(name) {
            None => faults.push(PackFault::Missing(name.clone())),
            Some(there) if there != bytes => faults.push(PackFault::Differs(name.clone())),
            Some(_) => {}
        }
    }
    faults.extend(files.keys().filter(|name| !made.contains_key(*name)).cloned().map(PackFault::Unknown));
    if !faults.is_empty() {
        return Err(faults);
    }
    let has_png = png.is_some();
    Ok(Verified { title: text("title"), address, version: named, files: made.len() - usize::from(has_png), has_png })
}

/// The dataset of the files, which are of the version named.
fn read(published: &[(Kind, Vec<u8>)], named: &str) -> Result<Dataset, Vec<PackFault>> {
    let names: Vec<_> = published.iter().map(|(kind, bytes)| (kind.file(), bytes.as_slice())).collect();
    let files = || names.iter().map(|(name, bytes)| (name.as_str(), *bytes));
    let version = |names: &dyn Fn(&str) -> bool| {
        let found = version_of(files().filter(|(name, _)| names(name)));
        found.map_err(|name| vec![PackFault::Unreadable(format!("data/{name}"))])
    };
    // A dataset that leaves the regions to the country is known by its other files.
    let found = version(&|_| true)?;
    if found != named && version(&|name| name != Kind::Region.file())? != named {
        return Err(vec![PackFault::OtherData { named: named.to_owned(), found }]);
    }
    let (parts, problems) = Parts::from_files(files());
    let reading = Dataset::read(parts, named);
    let faults: Vec<_> = problems.iter().chain(&reading.problems).map(|problem| problem.file.clone()).collect();
    match reading.dataset {
        Some(dataset) if faults.is_empty() => Ok(dataset),
        _ => Err(faults.into_iter().map(|file| PackFault::Unreadable(format!("data/{file}"))).collect()),
    }
}

fn unpacked(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, PackFault> {
    let broken = |_| PackFault::NotAnArchive;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut files = BTreeMap::new();
    let mut room = MOST_BYTES;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(broken)?;
        let name = file.name().map_err(broken)?.into_owned();
        let mut read = Vec::new();
        file.take(room + 1).read_to_end(&mut read).map_err(|_| PackFault::NotAnArchive)?;
        room = room.checked_sub(read.len() as u64).ok_or(PackFault::TooLarge)?;
        files.insert(name, read);
    }
    Ok(files)
}

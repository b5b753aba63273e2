//! Datasets of other subjects that ship with the page, each in a folder of `data/examples/`: a page of visits to one region
//! is a page of visits to any.

use super::{Dataset, EMBEDDED, Kind, Origin, Parts, Reading};
use crate::model::Bilingual;

/// A dataset of another subject.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its folder, as addresses name it.
    pub name: &'static str,
    id: &'static str,
    en: &'static str,
}

impl Example {
    /// Its title.
    pub fn title(&self) -> Bilingual {
        Bilingual { id: self.id.to_owned(), en: self.en.to_owned() }
    }

    /// The one with a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        EXAMPLES.iter().find(|example| example.name == name)
    }
}

/// Every example, by name.
pub static EXAMPLES: &[Example] = include!(concat!(env!("OUT_DIR"), "/examples.rs"));

impl Dataset {
    /// Reads what a page of an example needs from the start, from parts that were checked when the page was built. Regions
    /// are those of the country: an example brings none.
    pub fn read_example(example: &Example, mut parts: Parts<'_>) -> Reading {
        let (mut embedded, _) = Parts::from_combined(EMBEDDED);
        parts.join(&mut embedded, &[Kind::Region]);
        let mut reading = Self::read_first(parts, env!("EXAMPLES_VERSION"));
        if let Some(dataset) = &mut reading.dataset {
            dataset.origin = Origin::Example(example.name);
        }
        reading
    }

    /// The name of the example that this is, if it is one.
    pub fn example(&self) -> Option<&'static str> {
        match self.origin {
            Origin::Example(name) => Some(name),
            _ => None,
        }
    }

    /// Whether it is the built-in one, with the reader's own records or without.
    pub fn is_built_in(&self) -> bool {
        matches!(self.origin, Origin::BuiltIn)
    }

    /// The address of a published file of a kind beside the page. The version keeps a browser's old copy from being mixed
    /// with a new program.
    pub fn file_address(&self, kind: Kind) -> String {
        match self.origin {
            Origin::Example(name) if kind != Kind::Region => Self::example_file(name, kind),
            _ => format!("./data/{}?{}", kind.file(), env!("DATASET_VERSION")),
        }
    }

    /// The address of a picture that was drawn when the page was built, by its name; none for a dataset that the reader
    /// opened.
    pub fn picture_address(&self, name: &str) -> Option<String> {
        match self.origin {
            Origin::Example(example) => {
                Some(format!("./data/examples/{example}/pictures/{name}?{}", env!("EXAMPLES_VERSION")))
            }
            Origin::BuiltIn => Some(format!("./data/pictures/{name}?{}", env!("DATASET_VERSION"))),
            Origin::Opened(_) => None,
        }
    }

    /// The address of a file of an example.
    pub fn example_file(name: &str, kind: Kind) -> String {
        format!("./data/examples/{name}/{}?{}", kind.file(), env!("EXAMPLES_VERSION"))
    }
}

impl Kind {
    /// Whether a page of an example needs records of this kind from the start, from a file of the example.
    pub fn is_first_of_example(self) -> bool {
        !self.is_later() && self != Self::Region
    }
}

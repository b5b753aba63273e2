//! Which dataset an address asks for in place of the built-in one.

use crate::dataset::Example;

/// A dataset in place of the built-in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OtherDataset {
    /// An example that ships with the page, by its name.
    Example(&'static str),
    /// The one that the reader opened in this browser last.
    Opened,
    /// A file beside the page, by its path from there.
    File(String),
}

/// The word for the one that the reader opened.
const OPENED: &str = "opened";

impl OtherDataset {
    /// Reads the value of an address; none if it names no dataset. A path leads to no other place than the page's own
    /// folder: it has no scheme, no host, no way up.
    pub fn read(value: &str) -> Option<Self> {
        if value == OPENED {
            return Some(Self::Opened);
        }
        if let Some(example) = Example::named(value) {
            return Some(Self::Example(example.name));
        }
        let is_file = matches!(value.rsplit_once('.'), Some((_, "json" | "zip")));
        let is_step = |step: &str| {
            let mut signs = step.chars();
            let is_plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
            !step.starts_with('.') && signs.next().is_some() && step.chars().all(is_plain)
        };
        (is_file && value.split('/').all(is_step)).then(|| Self::File(value.to_owned()))
    }

    /// The value of an address.
    pub fn write(&self) -> &str {
        match self {
            Self::Example(name) => name,
            Self::Opened => OPENED,
            Self::File(path) => path,
        }
    }

    /// The example that is asked for.
    pub fn example(&self) -> Option<&'static Example> {
        match self {
            Self::Example(name) => Example::named(name),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_in_the_folder_of_the_page() {
        for path in ["surabaya.json", "data/2026/jember_1.zip", "a.b-c.json"] {
            assert_eq!(OtherDataset::read(path), Some(OtherDataset::File(path.to_owned())));
        }
        let elsewhere = [
            "/etc/data.json",
            "//host/data.json",
            "https://host/data.json",
            "../data.json",
            "a/../data.json",
            "a//b.json",
            "a\\b.json",
            "data.js",
            ".json",
            "a/.json",
            "javascript:x.json",
            "%2e%2e/a.json",
            "a.json?b",
            "",
        ];
        for path in elsewhere {
            assert_eq!(OtherDataset::read(path), None, "{path}");
        }
    }
}

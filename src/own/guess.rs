//! Which institution a name that was typed means: one that is known, or what a new one seems to be.

use std::collections::BTreeMap;

use crate::dataset::Dataset;
use crate::model::{InstitutionKey, InstitutionType, RegionKey, RegionType};
use crate::query::{RegionNames, fold_words};

/// What a new institution seems to be, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guessed {
    /// Its type.
    pub institution_type: InstitutionType,
    /// Its region.
    pub region: Option<RegionKey>,
}

/// Short and long words for the same, as letters and guest books use them.
const SAME: [(&str, &str); 7] = [
    ("pemkab", "kabupaten"),
    ("kab", "kabupaten"),
    ("pemkot", "kota"),
    ("pemprov", "provinsi"),
    ("prov", "provinsi"),
    ("regency", "kabupaten"),
    ("city", "kota"),
];
/// Words that tell nothing apart.
const IDLE: [&str; 4] = ["pemerintah", "daerah", "government", "the"];

/// The words of a name by which two spellings of it are compared.
fn key_of(name: &str) -> Vec<String> {
    let plain =
        |word: String| SAME.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| (*long).to_owned());
    fold_words(name).into_iter().filter(|word| !IDLE.contains(&word.as_str())).map(plain).collect()
}

/// The names of a dataset's institutions and regions, made ready for many questions.
pub struct Names<'a> {
    dataset: &'a Dataset,
    institutions: BTreeMap<Vec<String>, InstitutionKey>,
    regions: RegionNames,
}

impl<'a> Names<'a> {
    /// The names of a dataset.
    pub fn of(dataset: &'a Dataset) -> Self {
        let mut institutions = BTreeMap::new();
        for (at, institution) in dataset.institutions.iter().enumerate() {
            for name in [&institution.name.id, &institution.name.en] {
                institutions.entry(key_of(name)).or_insert_with(|| InstitutionKey::from(at));
            }
        }
        Self { dataset, institutions, regions: RegionNames::of(dataset) }
    }

    /// The dataset.
    pub(super) const fn dataset(&self) -> &'a Dataset {
        self.dataset
    }

    /// The institution that a name means: one whose name is the same but for spelling and short forms, in either language,
    /// or the government of a region of which nothing but the name is given.
    pub fn institution(&self, name: &str) -> Option<InstitutionKey> {
        let wanted = key_of(name);
        if wanted.is_empty() {
            return None;
        }
        self.institutions.get(&wanted).copied().or_else(|| {
            let region = self.regions.meant(&wanted.join(" "))?;
            self.institutions.get(&key_of(&self.dataset.region(region).name.id)).copied()
        })
    }

    /// The code of a region by its code or its name; none where it can mean none or several.
    pub(super) fn region_code(&self, text: &str) -> Option<&'a str> {
        let key = self.dataset.find_region(text).or_else(|| self.regions.meant(text))?;
        Some(self.dataset.region(key).code.as_str())
    }

    /// What a name says of an institution; words decide, since a name is all that a guest book holds.
    pub fn guess(&self, name: &str) -> Guessed {
        let words = key_of(name);
        let region = self.region_in(&words);
        let level = region.map(|key| self.dataset.region(key).region_type);
        Guessed { institution_type: type_of(&words, level), region }
    }

    /// The region that the end of a name names: *DPRD Kabupaten Jember*, *Dinas Pariwisata Kota Malang*, *Jember*.
    fn region_in(&self, words: &[String]) -> Option<RegionKey> {
        let dataset = self.dataset;
        let level = words.iter().rposition(|word| ["kabupaten", "kota", "provinsi"].contains(&word.as_str()));
        match level {
            Some(at) if words[at] == "provinsi" => {
                let is_named = |place: &usize| {
                    let region = &dataset.regions[*place];
                    let is_it = |name: &str| key_of(name) == words[at + 1..];
                    region.region_type == RegionType::Province && (is_it(&region.name.id) || is_it(&region.name.en))
                };
                (0..dataset.regions.len()).find(is_named).map(RegionKey::from)
            }
            Some(at) => self.regions.meant(&words[at..].join(" ")),
            None => (0..words.len()).find_map(|at| {
                let key = self.regions.meant(&words[at..].join(" "))?;
                // The name of the region in full: a word that only begins like one names none.
                let name = &dataset.region(key).name;
                let is_whole = |name: &str| key_of(name).ends_with(&words[at..]);
                (is_whole(&name.id) || is_whole(&name.en)).then_some(key)
            }),
        }
    }
}

/// The type that the words of a name say, of an institution of a region of a level.
fn type_of(words: &[String], level: Option<RegionType>) -> InstitutionType {
    let has = |of: &[&str]| words.iter().any(|word| of.contains(&word.as_str()));
    if has(&["dprd", "council"]) {
        return match level {
            Some(RegionType::City) => InstitutionType::CityCouncil,
            Some(RegionType::Province) => InstitutionType::ProvinceCouncil,
            _ => InstitutionType::RegencyCouncil,
        };
    }
    let of_words: [(&[&str], InstitutionType); 7] = [
        (&["diklat", "diklatpim", "latsar", "pka", "pkp", "pkn", "pelatihan", "training"], InstitutionType::Training),
        (&["kementerian", "ministry", "kemendagri", "kemenpan", "kemenpanrb"], InstitutionType::Ministry),
        (
            &["universitas", "university", "institut", "institute", "politeknik", "akademi", "stie", "mahasiswa"],
            InstitutionType::University,
        ),
        (&["wartawan", "jurnalis", "media", "pwi", "journalists", "press"], InstitutionType::Media),
        (&["pt", "cv", "tbk", "bank"], InstitutionType::Company),
        (&["embassy", "kedutaan", "ambassador", "duta"], InstitutionType::Foreign),
        (
            &["asosiasi", "forum", "ikatan", "paguyuban", "pkk", "dekranasda", "kelompok", "association"],
            InstitutionType::Community,
        ),
    ];
    let of_level = || match level {
        Some(RegionType::Regency) => InstitutionType::Regency,
        Some(RegionType::City) => InstitutionType::City,
        Some(RegionType::Province) => InstitutionType::Province,
        None => InstitutionType::Other,
    };
    of_words.iter().find(|(words, _)| has(words)).map_or_else(of_level, |(_, of)| *of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_institution_is_found_by_short_and_long_forms_of_its_name() {
        let dataset = Dataset::embedded();
        let names = Names::of(&dataset);
        let found = |name: &str| names.institution(name).map(|key| dataset.institution(key).name.id.clone());
        let same = ["Pemkab Tabanan", "pemerintah kabupaten tabanan", "Kab. Tabanan", "Tabanan"];
        let known = found("Pemkab Tabanan");
        assert!(known.is_some());
        for name in same {
            assert_eq!(found(name), known, "{name}");
        }
        assert_eq!(found("DPRD Kota Sabang").as_deref(), Some("DPRD Kota Sabang"));
        assert_eq!(found("Sabang City Council").as_deref(), Some("DPRD Kota Sabang"));
        assert_eq!((found("Klub Sepeda Kota Sabang"), found("")), (None, None));
    }

    #[test]
    fn a_new_institution_is_what_its_name_says() {
        let dataset = Dataset::embedded();
        for (name, institution_type, region) in [
            ("DPRD Kabupaten Jember", InstitutionType::RegencyCouncil, Some("35.09")),
            ("DPRD Kota Malang", InstitutionType::CityCouncil, Some("35.73")),
            ("Dinas Sosial Kab. Malang", InstitutionType::Regency, Some("35.07")),
            ("Bappeda Provinsi Papua", InstitutionType::Province, Some("91")),
            ("Kementerian Sosial", InstitutionType::Ministry, None),
            ("Universitas Jember", InstitutionType::University, Some("35.09")),
            ("Forum Kades Jember", InstitutionType::Community, Some("35.09")),
            ("PT Maju Jaya", InstitutionType::Company, None),
            ("Keluarga Pak Budi", InstitutionType::Other, None),
        ] {
            let guessed = Names::of(&dataset).guess(name);
            let code = guessed.region.map(|key| dataset.region(key).code.as_str());
            assert_eq!((guessed.institution_type, code), (institution_type, region), "{name}");
        }
    }
}

//! Who came: governments, councils, ministries, universities and others.

use super::word::words;
use super::{Bilingual, InstitutionKey, RegionKey};

words! {
    /// The type of an institution.
    pub enum InstitutionType {
        /// The government of a regency.
        Regency = "regency",
        /// The government of a city.
        City = "city",
        /// The government of a province.
        Province = "province",
        /// The council of a regency.
        RegencyCouncil = "regency-council",
        /// The council of a city.
        CityCouncil = "city-council",
        /// The council of a province.
        ProvinceCouncil = "province-council",
        /// A ministry.
        Ministry = "ministry",
        /// A state agency other than a ministry.
        Agency = "agency",
        /// A university or college.
        University = "university",
        /// A training cohort.
        Training = "training",
        /// Press and reporters.
        Media = "media",
        /// An association or community group.
        Community = "community",
        /// A company.
        Company = "company",
        /// An institution or group from abroad.
        Foreign = "foreign",
        /// Any other, such as the national parliament.
        Other = "other",
    }
}

words! {
    /// Types of institution gathered into the groups that pictures colour.
    pub enum InstitutionGroup {
        /// Governments of regencies, cities and provinces.
        Government = "government",
        /// Councils.
        Council = "council",
        /// Ministries and state agencies.
        Central = "central",
        /// Universities and training cohorts.
        Education = "education",
        /// Everyone else.
        Others = "others",
        /// A visit of institutions of more than one group.
        Mixed = "mixed",
    }
}

impl InstitutionType {
    /// The group that pictures draw the type in.
    pub const fn group(self) -> InstitutionGroup {
        match self {
            Self::Regency | Self::City | Self::Province => InstitutionGroup::Government,
            Self::RegencyCouncil | Self::CityCouncil | Self::ProvinceCouncil => InstitutionGroup::Council,
            Self::Ministry | Self::Agency => InstitutionGroup::Central,
            Self::University | Self::Training => InstitutionGroup::Education,
            Self::Media | Self::Community | Self::Company | Self::Foreign | Self::Other => InstitutionGroup::Others,
        }
    }
}

/// An institution that came, signed or adopted.
#[derive(Clone, Debug)]
pub struct Institution {
    /// The stable id.
    pub id: String,
    /// What kind of institution it is.
    pub institution_type: InstitutionType,
    /// Its name.
    pub name: Bilingual,
    /// The region that it governs, or lies in as far as sources tell.
    pub region: Option<RegionKey>,
    /// The larger institution that it is a part of.
    pub parent: Option<InstitutionKey>,
}

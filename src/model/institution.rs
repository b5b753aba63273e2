//! Who came: governments, councils, ministries, universities and others.

use super::{Bilingual, InstitutionKey, RegionKey};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// The type of an institution.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum InstitutionType {
    /// The government of a regency.
    Regency,
    /// The government of a city.
    City,
    /// The government of a province.
    Province,
    /// The council of a regency.
    RegencyCouncil,
    /// The council of a city.
    CityCouncil,
    /// The council of a province.
    ProvinceCouncil,
    /// A ministry.
    Ministry,
    /// A state agency other than a ministry.
    Agency,
    /// A university or college.
    University,
    /// A training cohort.
    Training,
    /// Press and reporters.
    Media,
    /// An association or community group.
    Community,
    /// A company.
    Company,
    /// An institution or group from abroad.
    Foreign,
    /// Any other, such as the national parliament.
    Other,
}

/// Types of institution gathered into the groups that pictures colour.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum InstitutionGroup {
    /// Governments of regencies, cities and provinces.
    Government,
    /// Councils.
    Council,
    /// Ministries and state agencies.
    Central,
    /// Universities and training cohorts.
    Education,
    /// Everyone else.
    Others,
    /// A visit of institutions of more than one group.
    Mixed,
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

//! A visit: who came when, with how many, to study what.

use chrono::{Datelike as _, NaiveDate};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::word::Word as _;
use super::{Bilingual, Checked, HeadCount, InstitutionKey, PartialDate, Precision, ProgrammeKey, SourceKey};

/// A field of public work that visitors study; programmes have one as their sector.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Topic {
    /// Tourism.
    Tourism,
    /// Public services.
    PublicService,
    /// Villages.
    Village,
    /// Electronic government.
    EGovernment,
    /// Budgeting.
    Budgeting,
    /// Local economy.
    Economy,
    /// Performance and accountability.
    PerformanceAccountability,
    /// Culture.
    Culture,
    /// Environment.
    Environment,
    /// Licensing.
    Licensing,
    /// Social protection.
    SocialProtection,
    /// Civil registration.
    CivilRegistration,
    /// Agriculture.
    Agriculture,
    /// Education.
    Education,
    /// Health.
    Health,
    /// Any other.
    Other,
}

/// A day of the week.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// What a visit was made for, as its sources say it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Purpose {
    /// To learn.
    Learn,
    /// To sign.
    Sign,
    /// To learn and to sign.
    Both,
}

impl Purpose {
    /// Whether visitors came to learn.
    pub const fn is_to_learn(self) -> bool {
        matches!(self, Self::Learn | Self::Both)
    }
}

impl Weekday {
    /// The weekday of a day.
    pub fn of(day: NaiveDate) -> Self {
        let at = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
        Self::ALL.get(at).copied().unwrap_or(Self::Monday)
    }
}

/// When a visit took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitDate {
    /// The first day, as precisely as known.
    pub start: PartialDate,
    /// The last day of a visit of several days.
    pub end: Option<NaiveDate>,
    /// The days between which a visit of unknown day lies, where closer than month or year.
    pub bounds: Option<(NaiveDate, NaiveDate)>,
}

impl VisitDate {
    /// The year of the first day.
    pub fn year(&self) -> i32 {
        self.start.year()
    }

    /// Whether the day is known.
    pub fn is_day_known(&self) -> bool {
        self.start.precision() == Precision::Day
    }

    /// The first day that the visit may have had.
    pub fn first_day(&self) -> NaiveDate {
        self.bounds.map_or_else(|| self.start.first_day(), |(earliest, _)| earliest)
    }

    /// Whether the visit lies within a period whatever its true days are.
    pub fn lies_within(&self, from: NaiveDate, to: NaiveDate) -> bool {
        from <= self.first_day() && self.last_day() <= to
    }

    /// The last day that the visit may have had.
    pub fn last_day(&self) -> NaiveDate {
        self.end.or(self.bounds.map(|(_, latest)| latest)).unwrap_or_else(|| self.start.last_day())
    }
}

/// One institution's part in a visit.
#[derive(Clone, Copy, Debug)]
pub struct Delegation {
    /// Who came.
    pub institution: InstitutionKey,
    /// How many of them, where a source tells them apart.
    pub people: Option<u32>,
}

/// A person named or described in a source.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name, where given.
    pub name: Option<String>,
    /// The office held: in Indonesian as the source says it.
    pub role: Option<Bilingual>,
}

/// A visit to learn.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The stable id.
    pub id: String,
    /// When.
    pub date: VisitDate,
    /// The weekday of the first day, where a source gives one.
    pub weekday: Option<Weekday>,
    /// What for, where a source says it.
    pub purpose: Option<Purpose>,
    /// Who came; at least one.
    pub delegations: Vec<Delegation>,
    /// How many people in all, where stated.
    pub people: Option<HeadCount>,
    /// Who led the visitors.
    pub led_by: Vec<Person>,
    /// Who received them.
    pub received_by: Vec<Person>,
    /// Where they were.
    pub venues: Vec<Bilingual>,
    /// What they came to study.
    pub topics: Vec<Topic>,
    /// The programmes named.
    pub programmes: Vec<ProgrammeKey>,
    /// What happened, in a sentence.
    pub summary: Bilingual,
    /// What else the sources tell: words of hosts and guests, plans, circumstances.
    pub details: Vec<Bilingual>,
    /// Where that is stated; at least one.
    pub sources: Vec<SourceKey>,
    /// Whether it was looked up once more, and what that came to.
    pub checked: Option<Checked>,
}

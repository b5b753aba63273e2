//! The kinds of record, with the table of fields of each.

use super::shape::{Field, Shape};
use crate::model::{
    Accent, AwardLevel, CheckOutcome, Claim, CountPrecision, InstitutionType, Outcome, Purpose, RegionType, Stage,
    Topic, Variant, Weekday, Word, YearBasis,
};

/// A kind of record; each has a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What the dataset is about; one record.
    Subject,
    /// Sources.
    Source,
    /// Regions.
    Region,
    /// Institutions.
    Institution,
    /// Programmes.
    Programme,
    /// Visits.
    Visit,
    /// Stated totals.
    Total,
    /// Adoptions.
    Adoption,
    /// Awards.
    Award,
    /// Values of indicators.
    Indicator,
    /// Disagreements.
    Conflict,
}

const fn required(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: true }
}

const fn optional(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: false }
}

const IDS: Shape = Shape::List(&Shape::Id);
const TEXTS: Shape = Shape::List(&Shape::Text);

const PERSON: Shape = Shape::Record(&[optional("name", Shape::Text), optional("role", Shape::Bilingual)]);

/// The ids of records that were merged into this one: whoever cited them is led on.
const FORMERLY: Field = optional("formerly", IDS);

const CHECKED: Field = optional(
    "checked",
    Shape::Record(&[required("date", Shape::PartialDate), required("outcome", Shape::Word(CheckOutcome::WORDS))]),
);

const SUBJECT: &[Field] = &[
    required("id", Shape::Id),
    required("region", Shape::RegionCode),
    required("name", Shape::Text),
    required("title", Shape::Bilingual),
    required("gathered", Shape::Day),
    optional("edition", Shape::Record(&[required("number", Shape::Count), required("day", Shape::Day)])),
    optional("accent", Shape::Word(Accent::WORDS)),
    required("licence", Shape::Text),
    required("licence_url", Shape::Url),
];

const SOURCE: &[Field] = &[
    required("id", Shape::Id),
    required("publisher", Shape::Text),
    optional("title", Shape::Text),
    required("url", Shape::Url),
    optional("published", Shape::PartialDate),
    required("language", Shape::Word(&["id", "en"])),
    optional("founding", Shape::Flag),
    optional("release", Shape::Id),
    optional("note", Shape::Bilingual),
    FORMERLY,
];

const REGION: &[Field] = &[
    required("code", Shape::RegionCode),
    required("type", Shape::Word(RegionType::WORDS)),
    required("name", Shape::Bilingual),
    required("capital", Shape::Text),
    required("lat", Shape::Number),
    required("lon", Shape::Number),
    optional("bps2020", Shape::Text),
    optional("since", Shape::Year),
    optional("history", Shape::Bilingual),
];

const INSTITUTION: &[Field] = &[
    required("id", Shape::Id),
    required("type", Shape::Word(InstitutionType::WORDS)),
    required("name", Shape::Bilingual),
    optional("region", Shape::RegionCode),
    optional("parent", Shape::Id),
    FORMERLY,
];

const PROGRAMME: &[Field] = &[
    required("id", Shape::Id),
    required("name", Shape::Bilingual),
    optional("aliases", TEXTS),
    required("sector", Shape::Word(Topic::WORDS)),
    optional("launched", Shape::Year),
    optional("agency", Shape::Bilingual),
    optional("marker", Shape::Flag),
    optional("general", Shape::Flag),
    required("summary", Shape::Bilingual),
    required("sources", IDS),
    FORMERLY,
];

const VISIT: &[Field] = &[
    required("id", Shape::Id),
    required("start", Shape::PartialDate),
    optional("end", Shape::Day),
    optional("earliest", Shape::Day),
    optional("latest", Shape::Day),
    optional("weekday", Shape::Word(Weekday::WORDS)),
    optional("purpose", Shape::Word(Purpose::WORDS)),
    required(
        "institutions",
        Shape::List(&Shape::Record(&[required("institution", Shape::Id), optional("people", Shape::Count)])),
    ),
    optional(
        "people",
        Shape::Record(&[required("count", Shape::Count), required("precision", Shape::Word(CountPrecision::WORDS))]),
    ),
    optional("led_by", Shape::List(&PERSON)),
    optional("received_by", Shape::List(&PERSON)),
    optional("venues", Shape::List(&Shape::Bilingual)),
    required("topics", Shape::List(&Shape::Word(Topic::WORDS))),
    optional("programmes", IDS),
    required("summary", Shape::Bilingual),
    optional("details", Shape::List(&Shape::Bilingual)),
    required("sources", IDS),
    CHECKED,
    FORMERLY,
];

const TOTAL: &[Field] = &[
    required("id", Shape::Id),
    required("from", Shape::Day),
    required("to", Shape::Day),
    optional("institutions", Shape::Count),
    optional("people", Shape::Count),
    required("note", Shape::Bilingual),
    required("sources", IDS),
    FORMERLY,
];

const ADOPTION: &[Field] = &[
    required("id", Shape::Id),
    required("date", Shape::PartialDate),
    required("institution", Shape::Id),
    required("programme", Shape::Id),
    required("stage", Shape::Word(Stage::WORDS)),
    optional("listed", IDS),
    optional("local_name", Shape::Text),
    optional("aggregate", Shape::Flag),
    optional("claim", Shape::Word(Claim::WORDS)),
    optional("visit", Shape::Id),
    required("summary", Shape::Bilingual),
    optional("note", Shape::Bilingual),
    required("sources", IDS),
    CHECKED,
    FORMERLY,
];

const AWARD: &[Field] = &[
    required("id", Shape::Id),
    required("name", Shape::Bilingual),
    required("series", Shape::Id),
    required("grantor", Shape::Bilingual),
    required("level", Shape::Word(AwardLevel::WORDS)),
    required("year", Shape::Year),
    required("year_basis", Shape::Word(YearBasis::WORDS)),
    optional("date", Shape::PartialDate),
    optional("category", Shape::Bilingual),
    required("result", Shape::Bilingual),
    required("outcome", Shape::Word(Outcome::WORDS)),
    optional("grade", Shape::Text),
    optional("rank", Shape::Count),
    optional("in_a_row", Shape::Count),
    optional("first", Shape::Flag),
    optional("doubtful", Shape::Flag),
    required("recipient", Shape::Bilingual),
    optional("programmes", IDS),
    optional("note", Shape::Bilingual),
    required("sources", IDS),
    CHECKED,
    FORMERLY,
];

const INDICATOR: &[Field] = &[
    required("id", Shape::Id),
    required("series", Shape::Id),
    required("name", Shape::Bilingual),
    required("year", Shape::Year),
    required("value", Shape::Number),
    required("unit", Shape::Bilingual),
    optional("variant", Shape::Word(Variant::WORDS)),
    optional("break_in_series", Shape::Flag),
    optional("grade", Shape::Text),
    optional("note", Shape::Bilingual),
    required("sources", IDS),
    FORMERLY,
];

/// The words for one record of each kind; a test proves that they are those of [`Kind::singular`].
pub(super) const SINGULARS: &[&str] = &[
    "source",
    "region",
    "subject",
    "institution",
    "programme",
    "visit",
    "total",
    "adoption",
    "award",
    "indicator",
    "conflict",
];

const CONFLICT: &[Field] = &[
    required("id", Shape::Id),
    required("about", Shape::Record(&[required("kind", Shape::Word(SINGULARS)), required("id", Shape::Id)])),
    required("field", Shape::Text),
    required("text", Shape::Bilingual),
    optional("used", Shape::Bilingual),
    required("sources", IDS),
    FORMERLY,
];

impl Kind {
    /// Every kind, those that others refer to first.
    pub const ALL: &'static [Self] = &[
        Self::Source,
        Self::Region,
        Self::Subject,
        Self::Institution,
        Self::Programme,
        Self::Visit,
        Self::Total,
        Self::Adoption,
        Self::Award,
        Self::Indicator,
        Self::Conflict,
    ];

    /// Whether a page that needs later records asks for its file: those records, and what programmes say of themselves.
    pub fn travels_with_records(self) -> bool {
        self.is_later() || self == Self::Programme
    }

    /// Whether a page can be shown before records of this kind are there: they travel after the program.
    pub const fn is_later(self) -> bool {
        matches!(self, Self::Adoption | Self::Award | Self::Indicator | Self::Conflict)
    }

    /// Whether a part of each record of this kind travels after the program.
    pub const fn has_later_text(self) -> bool {
        matches!(self, Self::Source | Self::Programme)
    }

    /// The kind whose records lie in a part of this name.
    pub fn from_part(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.part() == name)
    }

    /// The name of the part: `visits`.
    pub const fn part(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Source => "sources",
            Self::Region => "regions",
            Self::Institution => "institutions",
            Self::Programme => "programmes",
            Self::Visit => "visits",
            Self::Total => "totals",
            Self::Adoption => "adoptions",
            Self::Award => "awards",
            Self::Indicator => "indicators",
            Self::Conflict => "conflicts",
        }
    }

    /// The word for one record: `visit`.
    pub fn singular(self) -> &'static str {
        self.part().trim_end_matches('s')
    }

    /// The name of the file: `visits.json`.
    pub fn file(self) -> String {
        format!("{}.json", self.part())
    }

    /// The field that names a record of this kind.
    pub const fn id_field(self) -> &'static str {
        match self {
            Self::Region => "code",
            _ => "id",
        }
    }

    /// The fields of a record of this kind.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Subject => SUBJECT,
            Self::Source => SOURCE,
            Self::Region => REGION,
            Self::Institution => INSTITUTION,
            Self::Programme => PROGRAMME,
            Self::Visit => VISIT,
            Self::Total => TOTAL,
            Self::Adoption => ADOPTION,
            Self::Award => AWARD,
            Self::Indicator => INDICATOR,
            Self::Conflict => CONFLICT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_can_be_about_a_record_of_any_kind() {
        let words: Vec<_> = Kind::ALL.iter().map(|kind| kind.singular()).collect();
        assert_eq!(words, SINGULARS);
    }
}

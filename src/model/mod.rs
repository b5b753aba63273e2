//! What exists: the records of a dataset, checked and linked.
//!
//! Knows nothing of JSON files, words on the screen or pixels. Records refer to one another by keys
//! (positions in the dataset's lists), so that a reference that was checked once can never dangle.

mod adoption;
mod award;
mod bilingual;
mod checked;
mod conflict;
mod date;
mod fingerprint;
pub(crate) mod fold;
mod grade;
mod head_count;
mod indicator;
mod institution;
mod key;
pub(crate) mod order;
mod programme;
mod region;
mod source;
mod subject;
mod total;
mod visit;
pub(crate) mod word;

pub use adoption::{Adoption, AdoptionLevel, Claim, Stage};
pub use award::{Award, AwardLevel, Outcome, YearBasis};
pub use bilingual::Bilingual;
pub use checked::{CheckOutcome, Checked};
pub use conflict::{Conflict, RecordRef};
pub use date::{DateError, PartialDate, Precision};
pub(crate) use fingerprint::fingerprint;
pub use grade::in_order_of_ladder;
pub use head_count::{CountPrecision, HeadCount, NotACount, read_head_count};
pub use indicator::{Indicator, Variant};
pub use institution::{Institution, InstitutionGroup, InstitutionType};
pub use key::{AdoptionKey, AwardKey, IndicatorKey, InstitutionKey, ProgrammeKey, RegionKey, SourceKey, VisitKey};
pub use programme::{Programme, ProgrammeText};
pub use region::{Region, RegionCode, RegionType};
pub use source::{Source, SourceText};
pub use subject::{Accent, Edition, Subject};
pub use total::Total;
pub use visit::{Delegation, Person, Purpose, Topic, Visit, VisitDate, Weekday};
pub use word::Word;

//! The rules that records together must keep.

use crate::model::Weekday;

/// A rule that records together must keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Something lies after the last day of gathering.
    Future,
    /// No record rests on the source.
    UnusedSource,
    /// A government or council has no region code.
    MissingRegion,
    /// A government or council has the code of a region of another type.
    WrongRegionType,
    /// The people of the parts are more than the people in all, and no conflict says why.
    PartsExceedTotal {
        /// The sum of the parts.
        parts: u32,
    },
    /// More is recorded within the period of a stated total than was stated.
    MoreThanStated {
        /// What is recorded.
        recorded: usize,
    },
    /// An adoption is dated before the visit that it happened on.
    AdoptionBeforeVisit,
    /// An adoption names a visit that its institution did not take part in.
    AdopterNotOnVisit,
    /// The same record is named twice in a list.
    NamedTwice,
    /// A source names as its release a source that itself names another.
    ReleaseOfRelease,
    /// A source gives another weekday than the date has, and no conflict says why.
    WeekdayDisagrees {
        /// The weekday that the date has.
        real: Weekday,
    },
    /// A record that is said to be gone is there.
    StillThere,
    /// A weekday stands before a date without a comma.
    WeekdayWithoutComma {
        /// The weekday and the number that follows it.
        found: String,
    },
    /// An agency is called by its abbreviation here and by its name elsewhere: a filter would list it twice.
    AgencyNamedTwice {
        /// The name in full.
        full: String,
    },
    /// A signature is recorded on a visit whose purpose leaves signing out.
    PurposeLacksSigning,
    /// The id begins like those of a reader's own records, see [`super::OWN_PREFIX`].
    ReservedId,
    /// The places of bounds of a date lie outside of the month or year that the date gives.
    BoundsOutsideDate,
}

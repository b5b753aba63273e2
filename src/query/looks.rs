//! How a reader looks at visits: words of addresses.

use crate::model::word::words;

words! {
    /// How finely time is cut.
    pub enum Step {
        /// By year.
        Year = "year",
        /// By month.
        Month = "month",
    }
}

words! {
    /// What bars are divided by.
    pub enum Series {
        /// The kind of institution, stacked.
        Kind = "kind",
        /// The topic, a small picture each.
        Topic = "topic",
        /// The province of origin, a small picture each.
        Province = "province",
    }
}

words! {
    /// How the values of indicators are drawn.
    pub enum Scale {
        /// As they are, from nought.
        Linear = "linear",
        /// By their logarithm: equal steps are equal ratios.
        Logarithmic = "log",
        /// As a share of the first value, which is 100.
        Indexed = "index",
    }
}

words! {
    /// The order of a list of visits.
    pub enum RecordOrder {
        /// The newest first.
        Newest = "newest",
        /// The oldest first.
        Oldest = "oldest",
        /// The largest delegation first, those of unknown size last.
        Largest = "largest",
    }
}

words! {
    /// How a list of visits is grouped.
    pub enum RecordGroup {
        /// Not at all.
        None = "none",
        /// By year.
        Year = "year",
        /// By province of origin; a visit from several stands in each.
        Province = "province",
        /// By kind of institution.
        Kind = "kind",
    }
}

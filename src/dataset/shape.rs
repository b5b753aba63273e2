//! The shapes that a field's value can have.

/// One field of a kind of record.
#[derive(Debug)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// What its value must look like.
    pub shape: Shape,
    /// Whether every record must have it.
    pub required: bool,
}

/// What a value must look like.
#[derive(Debug)]
pub enum Shape {
    /// Text that is not empty.
    Text,
    /// A text in both languages: `{"id": …, "en": …}`.
    Bilingual,
    /// An id: lower-case letters, digits and hyphens.
    Id,
    /// An official region code, `35` or `35.10`.
    RegionCode,
    /// A web address.
    Url,
    /// One word of a closed list.
    Word(&'static [&'static str]),
    /// A whole number from 1.
    Count,
    /// A year from 1900 to 2100.
    Year,
    /// Any number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A date to the day: `2017-03-09`.
    Day,
    /// A date as precise as known: `2017-03-09`, `2017-03` or `2017`.
    PartialDate,
    /// A list of at least one value of a shape.
    List(&'static Shape),
    /// A record within the record.
    Record(&'static [Field]),
}

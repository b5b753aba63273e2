//! Positions of records in the dataset's lists.

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// The position in the dataset's list, from 0.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<$name> for usize {
            fn from(key: $name) -> Self {
                key.index()
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )*};
}

keys! {
    /// A source of the dataset.
    SourceKey,
    /// A region of the dataset.
    RegionKey,
    /// An institution of the dataset.
    InstitutionKey,
    /// A programme of the dataset.
    ProgrammeKey,
    /// A visit of the dataset.
    VisitKey,
    /// An adoption of the dataset.
    AdoptionKey,
    /// An award of the dataset.
    AwardKey,
    /// A value of an indicator of the dataset.
    IndicatorKey,
}

//! Records of the reader's own beside the published ones: which of all are shown.

use super::{Kind, Parts};

/// Which records are shown.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
    strum::VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Shown {
    /// Published ones, and the reader's own.
    #[default]
    All,
    /// Published ones.
    Published,
    /// The reader's own.
    Own,
}

/// The reader's own records as the text of a dataset, `{"visits": [ … ], … }`, and which of all are shown.
#[derive(Clone, Debug, Default)]
pub struct OwnRecords {
    /// The records, sound by themselves: see [`super::Dataset::check_own`].
    pub text: String,
    /// Which of all are shown.
    pub shown: Shown,
}

impl OwnRecords {
    /// Puts the records of some kinds beside the published ones of the same kinds.
    pub(super) fn join<'a>(&'a self, published: &mut Parts<'a>, kinds: &[Kind]) {
        if self.shown == Shown::Own {
            for kind in kinds.iter().filter(|kind| is_replaced(**kind)) {
                published.empty(*kind);
            }
        }
        if self.shown != Shown::Published && !self.text.is_empty() {
            let (mut own, _) = Parts::from_combined(&self.text);
            published.join(&mut own, kinds);
        }
    }
}

/// Whether published records of a kind make room where the reader's own are shown alone; what records refer to stays.
const fn is_replaced(kind: Kind) -> bool {
    matches!(kind, Kind::Visit | Kind::Total | Kind::Adoption | Kind::Award | Kind::Indicator | Kind::Conflict)
}

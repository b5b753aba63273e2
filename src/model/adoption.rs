//! What became of a visit: who took over which programme, and how far.

use super::{Bilingual, Checked, InstitutionKey, PartialDate, ProgrammeKey, SourceKey, VisitKey};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// How far an adoption has come, as a source says it; and two ways out.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// The institution said that it wants the programme.
    Interest,
    /// A memorandum of understanding is signed.
    Mou,
    /// An agreement on the work itself is signed.
    Agreement,
    /// There is a plan with steps.
    ActionPlan,
    /// It is tried out.
    Pilot,
    /// It runs.
    Implemented,
    /// It runs, and its effect was looked at.
    Evaluated,
    /// It was put off.
    Postponed,
    /// It was given up.
    Stopped,
}

/// A step of the ladder from a visit to a programme that runs: stages gathered for pictures. The order is that of
/// the ladder; having ended stands beside it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum AdoptionLevel {
    /// It came to visit; nothing more is recorded.
    Visited,
    /// It said that it wants a programme.
    Interested,
    /// It signed for one, or planned it.
    Signed,
    /// One runs, at least on trial.
    Running,
    /// It was put off or given up, and nothing else is under way.
    Ended,
}

impl AdoptionLevel {
    /// Whether it is a step or one beyond it; what ended has reached none.
    pub fn has_reached(self, level: Self) -> bool {
        self >= level && self != Self::Ended
    }
}

impl Stage {
    /// The step of the ladder that a stage belongs to.
    pub const fn adoption_level(self) -> AdoptionLevel {
        match self {
            Self::Interest => AdoptionLevel::Interested,
            Self::Mou | Self::Agreement | Self::ActionPlan => AdoptionLevel::Signed,
            Self::Pilot | Self::Implemented | Self::Evaluated => AdoptionLevel::Running,
            Self::Postponed | Self::Stopped => AdoptionLevel::Ended,
        }
    }
}

/// Whose word alone an adoption rests on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Claim {
    /// That of the region visited, or of a ministry on its behalf.
    Host,
}

/// An institution that took over a programme, or said that it would.
#[derive(Clone, Debug)]
pub struct Adoption {
    /// The stable id.
    pub id: String,
    /// When this stage was reached.
    pub date: PartialDate,
    /// Who.
    pub institution: InstitutionKey,
    /// Of which programme.
    pub programme: ProgrammeKey,
    /// How far.
    pub stage: Stage,
    /// Programmes that a source lists for several institutions together: it does not show that each took each.
    pub listed: Vec<ProgrammeKey>,
    /// What the copy is called at home.
    pub local_name: Option<String>,
    /// Whether it stands for a group whose members are not named; never added to the named ones.
    pub aggregate: bool,
    /// Whose word alone it rests on.
    pub claim: Option<Claim>,
    /// The visit during which it happened.
    pub visit: Option<VisitKey>,
    /// What happened.
    pub summary: Bilingual,
    /// What to know beside.
    pub note: Option<Bilingual>,
    /// Where that is stated.
    pub sources: Vec<SourceKey>,
    /// Whether it was looked up once more, and what that came to.
    pub checked: Option<Checked>,
}

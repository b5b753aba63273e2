//! The classes of the map's colours, and its legend.

use super::Drawing;
use crate::chart::Entry;
use crate::geo::Outline;
use crate::model::{AdoptionLevel, RegionKey, Word as _};
use crate::query::{Measure, RegionProgress};
use crate::scene::{Ink, Mark, Rect};
use crate::text::{adoption_level_label, adoption_level_short, in_digits, integer};

/// A class of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Class(u8);

/// The class of what is not a number.
const NOT_STATED: Class = Class(6);
/// The class of the regions without a record.
pub(super) const NONE: Class = Class(7);
/// The class of the region visited.
pub(super) const SUBJECT: Class = Class(8);

/// The least of each class of a count, chosen by hand: most regions came once or twice, a few often.
const COUNT_BINS: [u32; 5] = [1, 2, 3, 4, 6];
const PEOPLE_BINS: [u32; 5] = [1, 20, 40, 80, 160];

impl Drawing<'_> {
    /// The class of a region.
    pub(super) fn class_at(&self, key: RegionKey) -> Class {
        match self.found.get(&key) {
            _ if self.is_subject(key) => SUBJECT,
            Some(reach) => self.class_of(reach),
            None => NONE,
        }
    }

    fn class_of(&self, reach: &RegionProgress) -> Class {
        let bin = |count: u32, bins: [u32; 5]| {
            let at = bins.iter().filter(|least| **least <= count).count();
            u8::try_from(at).map_or(NONE, |at| if at == 0 { NOT_STATED } else { Class(at - 1) })
        };
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        match self.look.measure {
            Measure::Level => Class(match reach.adoption_level(self.later) {
                AdoptionLevel::Visited => 0,
                AdoptionLevel::Interested => 1,
                AdoptionLevel::Signed => 2,
                AdoptionLevel::Running => 3,
                AdoptionLevel::Ended => 4,
            }),
            Measure::Visits if reach.visits.is_empty() => NONE,
            Measure::Visits => bin(count(reach.visits.len()), COUNT_BINS),
            Measure::People if reach.visits.is_empty() => NONE,
            Measure::People => bin(reach.people, PEOPLE_BINS),
            Measure::Programmes if reach.adoptions.is_empty() => NONE,
            Measure::Programmes => bin(count(reach.programmes(self.later).len()), COUNT_BINS),
        }
    }

    pub(super) fn ink(&self, class: Class) -> Ink {
        match (class, self.look.measure) {
            (NOT_STATED, _) => Ink::Aside,
            (NONE, _) => Ink::Land,
            (SUBJECT, _) => Ink::Subject,
            // Steps are four, and the last of them is the aim: it stands out.
            (Class(at), Measure::Level) => [Ink::Step(0), Ink::Step(1), Ink::Step(3), Ink::Category(2), Ink::Aside]
                .get(usize::from(at))
                .copied()
                .unwrap_or(Ink::Aside),
            (Class(at), _) => Ink::Step(at),
        }
    }

    pub(super) fn class_key(&self, class: Class) -> String {
        match (class, self.look.measure) {
            (NOT_STATED, _) => "not-stated".to_owned(),
            (NONE, _) => "none".to_owned(),
            (SUBJECT, _) => "subject".to_owned(),
            (Class(at), Measure::Level) => {
                AdoptionLevel::ALL.get(usize::from(at)).map_or("", |level| level.word()).to_owned()
            }
            (Class(at), _) => format!("class-{}", at + 1),
        }
    }

    pub(super) fn class_label(&self, class: Class) -> String {
        let bins = |bins: [u32; 5], at: u8| {
            let at = usize::from(at);
            let least = bins.get(at).copied().unwrap_or(0);
            match bins.get(at + 1) {
                Some(next) if next - least == 1 => integer(self.lang, least),
                Some(next) => format!("{}–{}", integer(self.lang, least), integer(self.lang, next - 1)),
                None => format!("≥ {}", integer(self.lang, least)),
            }
        };
        match (class, self.look.measure) {
            (NOT_STATED, _) => self.words.not_stated.to_owned(),
            (NONE, Measure::Level) => self.words.none_recorded.to_owned(),
            (NONE, Measure::Programmes) => self.words.none_programmes.to_owned(),
            (NONE, _) => self.words.none_visits.to_owned(),
            (SUBJECT, _) => self.words.not_applicable.to_owned(),
            (Class(at), Measure::Level) => AdoptionLevel::ALL
                .get(usize::from(at))
                .map_or("", |level| adoption_level_label(self.lang, *level))
                .to_owned(),
            (Class(at), Measure::People) => bins(PEOPLE_BINS, at),
            (Class(at), _) => bins(COUNT_BINS, at),
        }
    }

    fn short_label(&self, class: Class) -> String {
        match (class, self.look.measure) {
            (NONE, _) => self.words.none_short.to_owned(),
            (Class(at), Measure::Level) => AdoptionLevel::ALL
                .get(usize::from(at))
                .map_or_else(String::new, |level| adoption_level_short(self.lang, *level).to_owned()),
            _ => self.class_label(class),
        }
    }

    /// The classes that are there, each with its number of regions; the region visited has its name on the map. Where
    /// there is little room their labels are short.
    pub(super) fn legend(&self, regions: &[(RegionKey, &Outline, Class)], is_narrow: bool) -> Vec<Entry> {
        let classes: Vec<Class> = (0..9).map(Class).filter(|class| *class != SUBJECT).collect();
        let present = classes.into_iter().filter_map(|class| {
            let count = regions.iter().filter(|(_, _, of)| *of == class).count();
            (count > 0).then_some((class, count))
        });
        let entry = |(at, (class, count)): (usize, (Class, usize))| {
            let label = self.class_label(class);
            let written = if is_narrow { self.short_label(class) } else { label.clone() };
            let counted = in_digits(self.lang, count);
            Entry {
                sign: None,
                ink: self.ink(class),
                label: format!("{written} ({counted})"),
                mark: Mark {
                    key: format!("series.{}", self.class_key(class)),
                    title: label,
                    lines: vec![crate::text::regions(self.lang, count)],
                    series: Some(self.class_key(class)),
                    cell: (i32::try_from(at).unwrap_or(0), -1),
                    area: Rect::default(),
                },
            }
        };
        present.enumerate().map(entry).collect()
    }
}

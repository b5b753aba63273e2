//! What a host wants to know of a region before its delegation comes: the facts of its deck, and of the one page that is
//! printed.

use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionKey, AdoptionLevel, InstitutionKey, ProgrammeKey, RegionKey, VisitKey};

/// What begins the id of a region's deck; its code follows.
pub(super) const REGION: &str = "region-";

/// How many programmes an agenda has that nobody has chosen.
const USUAL: usize = 4;

/// The facts about a region that comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// The region.
    pub region: RegionKey,
    /// Its earlier visits, the newest first.
    pub visits: Vec<VisitKey>,
    /// What its institutions wanted, signed or put to use, the newest first.
    pub taken: Vec<AdoptionKey>,
    /// What others of its province signed or put to use, the newest first.
    pub peers: Vec<AdoptionKey>,
    /// The programmes of the day: those chosen; else those that it studied before; else those studied most.
    pub agenda: Vec<ProgrammeKey>,
}

/// The facts about a region; `agenda` has the ids of the programmes chosen for the day, or none.
pub fn brief(dataset: &Dataset, later: &Later, region: RegionKey, agenda: &[String]) -> Brief {
    let of = |institution: InstitutionKey| dataset.institution(institution).region;
    let came =
        dataset.visits().filter(|(_, visit)| visit.delegations.iter().any(|part| of(part.institution) == Some(region)));
    let visits: Vec<VisitKey> = came.rev().map(|(key, _)| key).collect();
    let province = dataset.province_of(region);
    let newest_first =
        |keys: Vec<AdoptionKey>| in_order(keys, |a, b| later.adoption(*b).date.cmp(&later.adoption(*a).date));
    let taken = later.adoptions().filter(|(_, adoption)| of(adoption.institution) == Some(region)).map(|(key, _)| key);
    let is_peer = |other: RegionKey| other != region && dataset.province_of(other) == province;
    let peers = later
        .adoptions()
        .filter(|(_, adoption)| {
            adoption.stage.adoption_level() >= AdoptionLevel::Signed && of(adoption.institution).is_some_and(is_peer)
        })
        .map(|(key, _)| key);
    let chosen: Vec<ProgrammeKey> = agenda.iter().filter_map(|id| dataset.find_programme(id)).collect();
    let studied = distinct(visits.iter().flat_map(|key| &dataset.visit(*key).programmes).copied());
    let studied: Vec<_> = studied.into_iter().filter(|key| !dataset.programme(*key).marker).collect();
    let agenda = match (chosen.is_empty(), studied.is_empty()) {
        (false, _) => chosen,
        (true, false) => studied.into_iter().take(USUAL).collect(),
        (true, true) => most_studied(dataset).into_iter().take(USUAL).collect(),
    };
    let (taken, peers) = (newest_first(taken.collect()), newest_first(peers.collect()));
    Brief { region, visits, taken, peers, agenda }
}

/// The code of the region that the id of a deck names.
pub fn region_of(id: &str) -> Option<&str> {
    id.strip_prefix(REGION)
}

/// Programmes by visits that name them, most first.
fn most_studied(dataset: &Dataset) -> Vec<ProgrammeKey> {
    let named = distinct(dataset.visits.iter().flat_map(|visit| &visit.programmes).copied());
    let named: Vec<_> = named.into_iter().filter(|key| !dataset.programme(*key).marker).collect();
    let count = |key: &ProgrammeKey| dataset.visits.iter().filter(|visit| visit.programmes.contains(key)).count();
    in_order(named, |a, b| count(b).cmp(&count(a)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agenda_is_the_hosts_choice_else_what_was_studied_before_else_what_most_study() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let ids = |code: &str, agenda: &[&str]| {
            let region = dataset.find_region(code).expect("the region exists");
            let agenda: Vec<String> = agenda.iter().map(|id| (*id).to_owned()).collect();
            let brief = brief(&dataset, later, region, &agenda);
            brief.agenda.iter().map(|key| dataset.programme(*key).id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids("62.07", &["smart-kampung", "no-such"]), ["smart-kampung"]);
        let came = dataset.find_region("62.07").expect("the region exists");
        let studied = brief(&dataset, later, came, &[]);
        for key in &studied.agenda {
            assert!(studied.visits.iter().any(|visit| dataset.visit(*visit).programmes.contains(key)));
        }
        assert_eq!(ids("17.01", &[]).len(), USUAL, "a region that never came is offered what most study");
    }
}

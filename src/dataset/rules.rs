//! Faults that no record has by itself: between records, and against the calendar.

use chrono::Datelike as _;

use super::found::Found;
use super::kind::Kind;
use super::problem::Problem;
use super::rule::Rule;
use super::{Dataset, Later, OWN_KINDS, is_own};
use crate::model::{Institution, InstitutionType, Purpose, RegionType, SourceKey, Stage, Visit, Weekday};

/// Checks every rule.
pub(super) fn check(dataset: &Dataset) -> Vec<Problem> {
    let mut found = Found::default();
    let later = dataset.later();
    sources(dataset, later, &mut found);
    for institution in &dataset.institutions {
        region(dataset, institution, &mut found);
    }
    for visit in &dataset.visits {
        check_visit(dataset, later, visit, &mut found);
    }
    totals(dataset, &mut found);
    super::wording::check(dataset, later, &mut found);
    for kind in OWN_KINDS {
        for id in dataset.ids(kind).filter(|id| is_own(id)) {
            found.add(kind, id, "id", Rule::ReservedId);
        }
    }
    if let Some(later) = later {
        adoptions(dataset, later, &mut found);
        let last_year = dataset.subject.gathered.year();
        for award in &later.awards {
            let is_later = award.date.is_some_and(|date| date.first_day() > dataset.subject.gathered);
            if is_later || award.year > last_year {
                found.add(Kind::Award, &award.id, "year", Rule::Future);
            }
        }
        for indicator in later.indicators.iter().filter(|one| one.year > last_year) {
            found.add(Kind::Indicator, &indicator.id, "year", Rule::Future);
        }
    }
    found.into_problems()
}

fn sources(dataset: &Dataset, later: Option<&Later>, found: &mut Found) {
    let mut used = vec![false; dataset.sources.len()];
    let mut lists: Vec<(Kind, &str, &[SourceKey])> = Vec::new();
    lists.extend(dataset.visits.iter().map(|one| (Kind::Visit, one.id.as_str(), one.sources.as_slice())));
    lists.extend(dataset.programmes.iter().map(|one| (Kind::Programme, one.id.as_str(), one.sources.as_slice())));
    lists.extend(dataset.totals.iter().map(|one| (Kind::Total, one.id.as_str(), one.sources.as_slice())));
    if let Some(later) = later {
        lists.extend(later.adoptions.iter().map(|one| (Kind::Adoption, one.id.as_str(), one.sources.as_slice())));
        lists.extend(later.awards.iter().map(|one| (Kind::Award, one.id.as_str(), one.sources.as_slice())));
        lists.extend(later.indicators.iter().map(|one| (Kind::Indicator, one.id.as_str(), one.sources.as_slice())));
        lists.extend(later.conflicts.iter().map(|one| (Kind::Conflict, one.id.as_str(), one.sources.as_slice())));
    }
    for (kind, id, list) in lists {
        for (at, key) in list.iter().enumerate() {
            used[key.index()] = true;
            if list[..at].contains(key) {
                found.add(kind, id, "sources", Rule::NamedTwice);
            }
        }
    }
    for (source, used) in dataset.sources.iter().zip(used) {
        if !used && later.is_some() {
            found.add(Kind::Source, &source.id, "id", Rule::UnusedSource);
        }
        if source.published.is_some_and(|date| date.first_day() > dataset.subject.gathered) {
            found.add(Kind::Source, &source.id, "published", Rule::Future);
        }
        if source.release.is_some_and(|release| dataset.source(release).release.is_some()) {
            found.add(Kind::Source, &source.id, "release", Rule::ReleaseOfRelease);
        }
    }
}

/// The type that the region of a government or council must have.
fn wanted_region(institution_type: InstitutionType) -> Option<RegionType> {
    match institution_type {
        InstitutionType::Regency | InstitutionType::RegencyCouncil => Some(RegionType::Regency),
        InstitutionType::City | InstitutionType::CityCouncil => Some(RegionType::City),
        InstitutionType::Province | InstitutionType::ProvinceCouncil => Some(RegionType::Province),
        _ => None,
    }
}

fn region(dataset: &Dataset, institution: &Institution, found: &mut Found) {
    let Some(wanted) = wanted_region(institution.institution_type) else { return };
    match institution.region {
        None => found.add(Kind::Institution, &institution.id, "region", Rule::MissingRegion),
        Some(key) if dataset.region(key).region_type != wanted => {
            found.add(Kind::Institution, &institution.id, "region", Rule::WrongRegionType);
        }
        Some(_) => {}
    }
}

fn check_visit(dataset: &Dataset, later: Option<&Later>, visit: &Visit, found: &mut Found) {
    let mut add = |field: &str, rule: Rule| found.add(Kind::Visit, &visit.id, field, rule);
    let (first, last) = (visit.date.start.first_day(), visit.date.start.last_day());
    let ends = visit.date.end.or(visit.date.bounds.map(|(_, latest)| latest));
    if first > dataset.subject.gathered || ends.is_some_and(|day| day > dataset.subject.gathered) {
        add("start", Rule::Future);
    }
    if visit.date.bounds.is_some_and(|(earliest, latest)| earliest < first || latest > last) {
        add("earliest", Rule::BoundsOutsideDate);
    }
    let is_settled = |field: &str| {
        let mut conflicts = later.into_iter().flat_map(|later| later.conflicts_about(Kind::Visit, &visit.id));
        conflicts.any(|conflict| conflict.field == field)
    };
    let real = Weekday::of(first);
    if visit.date.is_day_known() && visit.weekday.is_some_and(|stated| stated != real) && !is_settled("date") {
        add("weekday", Rule::WeekdayDisagrees { real });
    }
    let parts = visit.delegations.iter().filter_map(|part| part.people).fold(0, u32::saturating_add);
    if visit.people.is_some_and(|people| parts > people.count) && !is_settled("people") {
        add("people", Rule::PartsExceedTotal { parts });
    }
    for (at, part) in visit.delegations.iter().enumerate() {
        if visit.delegations[..at].iter().any(|before| before.institution == part.institution) {
            add("institutions", Rule::NamedTwice);
        }
    }
    for (at, key) in visit.programmes.iter().enumerate() {
        if visit.programmes[..at].contains(key) {
            add("programmes", Rule::NamedTwice);
        }
    }
}

fn totals(dataset: &Dataset, found: &mut Found) {
    for total in &dataset.totals {
        if total.to > dataset.subject.gathered {
            found.add(Kind::Total, &total.id, "to", Rule::Future);
        }
        let within = dataset.visits.iter().filter(|visit| visit.date.lies_within(total.from, total.to));
        let institutions: usize = within.clone().map(|visit| visit.delegations.len()).sum();
        let people = within.filter_map(|visit| visit.people).map(|people| people.count).fold(0, u32::saturating_add);
        if total.institutions.is_some_and(|stated| institutions > stated as usize) {
            found.add(Kind::Total, &total.id, "institutions", Rule::MoreThanStated { recorded: institutions });
        }
        if total.people.is_some_and(|stated| people > stated) {
            found.add(Kind::Total, &total.id, "people", Rule::MoreThanStated { recorded: people as usize });
        }
    }
}

fn adoptions(dataset: &Dataset, later: &Later, found: &mut Found) {
    for adoption in &later.adoptions {
        let mut add = |field: &str, rule: Rule| found.add(Kind::Adoption, &adoption.id, field, rule);
        if adoption.date.first_day() > dataset.subject.gathered {
            add("date", Rule::Future);
        }
        for (at, key) in adoption.listed.iter().enumerate() {
            if adoption.listed[..at].contains(key) {
                add("listed", Rule::NamedTwice);
            }
        }
        let Some(visit) = adoption.visit.map(|key| dataset.visit(key)) else { continue };
        if adoption.date.last_day() < visit.date.start.first_day() {
            add("date", Rule::AdoptionBeforeVisit);
        }
        // A department came and its government signed, or a council came with it: whoever belongs to the same
        // institution, or governs the same region, was there.
        let whole = dataset.whole(adoption.institution);
        let region = dataset.institution(whole).region;
        let came = visit
            .delegations
            .iter()
            .map(|part| dataset.whole(part.institution))
            .any(|other| other == whole || (region.is_some() && dataset.institution(other).region == region));
        if !came {
            add("visit", Rule::AdopterNotOnVisit);
        }
        if matches!(adoption.stage, Stage::Mou | Stage::Agreement) && visit.purpose == Some(Purpose::Learn) {
            found.add(Kind::Visit, &visit.id, "purpose", Rule::PurposeLacksSigning);
        }
    }
}

//! Records that a page needs from the start, each from its fields.

use super::kind::Kind;
use super::problem::Fault;
use super::reader::Links;
use super::record::Record;
use crate::model::{
    Delegation, Edition, HeadCount, Institution, InstitutionKey, PartialDate, Person, Programme, ProgrammeKey, Region,
    RegionCode, Source, Subject, Topic, Total, Visit, VisitDate,
};

pub(super) fn read_source(record: &mut Record<'_>, _: &mut Links<'_>) -> Option<Source> {
    Some(Source {
        id: record.text("id")?,
        publisher: record.text("publisher")?,
        published: record.date("published"),
        language: record.text("language")?,
        founding: record.flag("founding"),
        release: None,
        note: record.bilingual("note"),
    })
}

pub(super) fn read_region(record: &mut Record<'_>, _: &mut Links<'_>) -> Option<Region> {
    Some(Region {
        code: RegionCode::parse(&record.text("code")?)?,
        region_type: record.word("type")?,
        name: record.bilingual("name")?,
        since: record.year("since"),
        history: record.bilingual("history"),
    })
}

pub(super) fn read_subject(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Subject> {
    Some(Subject {
        region: links.region(record)?,
        name: record.text("name")?,
        title: record.bilingual("title")?,
        gathered: record.day("gathered")?,
        edition: record
            .record("edition")
            .and_then(|edition| Some(Edition { number: edition.count("number")?, day: edition.day("day")? })),
        accent: record.word("accent").unwrap_or_default(),
        licence: record.text("licence")?,
        licence_url: record.text("licence_url")?,
    })
}

pub(super) fn read_institution(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Institution> {
    Some(Institution {
        id: record.text("id")?,
        institution_type: record.word("type")?,
        name: record.bilingual("name")?,
        region: links.region(record),
        parent: None,
    })
}

pub(super) fn read_programme(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Programme> {
    Some(Programme {
        id: record.text("id")?,
        name: record.bilingual("name")?,
        sector: record.word("sector")?,
        launched: record.year("launched"),
        marker: record.flag("marker"),
        general: record.flag("general"),
        sources: links.sources(record),
    })
}

pub(super) fn read_visit(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Visit> {
    let date = read_visit_date(record, links)?;
    let mut delegations = Vec::new();
    for (at, mut part) in record.records("institutions").into_iter().enumerate() {
        let found = links.find(
            Kind::Institution,
            format_args!("institutions.{at}.institution"),
            part.required_text("institution"),
        );
        let people = part.count("people");
        delegations.extend(found.map(|key| Delegation { institution: InstitutionKey::from(key), people }));
    }
    let people = record.record("people");
    Some(Visit {
        id: record.text("id")?,
        date,
        weekday: record.word("weekday"),
        purpose: record.word("purpose"),
        delegations,
        people: people.and_then(|mut people| {
            Some(HeadCount { count: people.count("count")?, precision: people.word("precision")? })
        }),
        led_by: read_persons(record, "led_by"),
        received_by: read_persons(record, "received_by"),
        venues: record.bilinguals("venues"),
        topics: record.words::<Topic>("topics"),
        programmes: links.find_all::<ProgrammeKey>(record, Kind::Programme, "programmes"),
        summary: record.bilingual("summary")?,
        details: record.bilinguals("details"),
        sources: links.sources(record),
        checked: record.checked(),
    })
}

fn read_visit_date(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<VisitDate> {
    let start = record.date("start")?;
    let day_known = matches!(start, PartialDate::Day(_));
    let end = record.day("end");
    if end.is_some() && !day_known {
        links.report.within("end", |report| report.add(Fault::EndWithoutDay));
    }
    if end.is_some_and(|end| end < start.first_day()) {
        links.report.within("end", |report| report.add(Fault::EndBeforeStart));
    }
    let bounds = match (record.day("earliest"), record.day("latest")) {
        (Some(earliest), Some(latest)) if !day_known => {
            if latest < earliest {
                links.report.within("latest", |report| report.add(Fault::EndBeforeStart));
            }
            Some((earliest, latest))
        }
        (None, None) => None,
        _ => {
            links.report.within("earliest", |report| report.add(Fault::LooseBounds));
            None
        }
    };
    Some(VisitDate { start, end, bounds })
}

fn read_persons(record: &mut Record<'_>, field: &str) -> Vec<Person> {
    let persons = record.records(field).into_iter();
    persons.map(|mut person| Person { name: person.text("name"), role: person.bilingual("role") }).collect()
}

pub(super) fn read_total(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Total> {
    let (from, to) = (record.day("from")?, record.day("to")?);
    if to < from {
        links.report.within("to", |report| report.add(Fault::EndBeforeStart));
    }
    Some(Total {
        id: record.text("id")?,
        from,
        to,
        institutions: record.count("institutions"),
        people: record.count("people"),
        note: record.bilingual("note")?,
        sources: links.sources(record),
    })
}

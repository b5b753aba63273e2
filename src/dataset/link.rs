//! Records as written become the model: shapes checked, ids unique, references resolved.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde_json::Value;

use super::kind::Kind;
use super::problem::{Fault, Problem, RecordName, Report};
use super::record::Record;
use super::shape::check_fields;
use super::{Dataset, Parts, Reading};
use crate::model::order::in_order;
use crate::model::{
    Bilingual, Conflict, Delegation, HeadCount, Institution, InstitutionKey, Person, Programme, ProgrammeKey,
    RecordRef, Region, RegionCode, RegionKey, RegionType, Source, SourceKey, Subject, Topic, Total, Visit, VisitDate,
};

/// Where the record of an id lies.
pub(super) type Index = BTreeMap<String, usize>;

/// Reads the parts in the order in which they refer to one another.
pub(super) fn read(mut parts: Parts, version: &str) -> Reading {
    let mut reader = Reader::default();
    let mut releases = Vec::new();
    let mut sources = reader.read(&mut parts, Kind::Source, |record, links| {
        releases.push(record.text("release"));
        read_source(record, links)
    });
    link_releases(&mut sources, &releases, &mut reader);
    let regions = reader.read(&mut parts, Kind::Region, read_region);
    let subject = reader.read(&mut parts, Kind::Subject, read_subject).into_iter().next();
    let mut parents = Vec::new();
    let mut institutions = reader.read(&mut parts, Kind::Institution, |record, links| {
        parents.push(record.text("parent"));
        read_institution(record, links)
    });
    link_parents(&mut institutions, &parents, &mut reader);
    let programmes = reader.read(&mut parts, Kind::Programme, read_programme);
    let visits = reader.read(&mut parts, Kind::Visit, read_visit);
    let visits = in_order(visits, |a, b| (a.date.start, &a.id).cmp(&(b.date.start, &b.id)));
    let totals = reader.read(&mut parts, Kind::Total, read_total);
    let totals = in_order(totals, |a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    let conflicts = reader.read(&mut parts, Kind::Conflict, read_conflict);

    let mut visit_keys = Index::new();
    for (at, visit) in visits.iter().enumerate() {
        visit_keys.insert(visit.id.clone(), at);
    }
    let mut province_keys = Index::new();
    for (at, region) in regions.iter().enumerate().filter(|(_, region)| region.region_type == RegionType::Province) {
        province_keys.insert(region.code.as_str().to_owned(), at);
    }
    let mut conflicts_about: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (at, conflict) in conflicts.iter().enumerate() {
        conflicts_about.entry(conflict.about.clone()).or_default().push(at);
    }
    let dataset = subject.map(|subject| Dataset {
        subject,
        version: version.to_owned(),
        sources,
        regions,
        institutions,
        programmes,
        visits,
        totals,
        conflicts,
        visit_keys,
        province_keys,
        conflicts_about,
    });
    Reading { dataset, problems: reader.problems }
}

#[derive(Default)]
struct Reader {
    problems: Vec<Problem>,
    indexes: BTreeMap<Kind, Index>,
}

/// The records already read, and the place to report to.
struct Links<'a> {
    indexes: &'a BTreeMap<Kind, Index>,
    report: Report<'a>,
}

impl Reader {
    /// Reads the records of a kind; those whose shape is unsound are left out and reported.
    fn read<T>(
        &mut self,
        parts: &mut Parts,
        kind: Kind,
        mut build: impl FnMut(&mut Record, &mut Links<'_>) -> Option<T>,
    ) -> Vec<T> {
        let file = kind.file();
        let Some(values) = parts.take(kind) else {
            Report::new(&mut self.problems, &file, RecordName::Whole).add(Fault::MissingPart);
            return Vec::new();
        };
        let mut index = Index::new();
        let mut built = Vec::with_capacity(values.len());
        for (at, value) in values.into_iter().enumerate() {
            let Value::Object(map) = value else {
                Report::new(&mut self.problems, &file, RecordName::Place(at)).add(Fault::NotARecord);
                continue;
            };
            let id = map.get(kind.id_field()).and_then(Value::as_str).map(ToOwned::to_owned);
            let name = id.as_deref().map_or(RecordName::Place(at), RecordName::Id);
            let mut report = Report::new(&mut self.problems, &file, name);
            let sound = check_fields(&map, kind.fields(), &mut report);
            let Some(id) = id.as_ref().filter(|_| sound) else { continue };
            if index.contains_key(id) {
                report.within(kind.id_field(), |report| report.add(Fault::DuplicateId));
                continue;
            }
            let mut links = Links { indexes: &self.indexes, report };
            if let Some(record) = build(&mut Record::new(map), &mut links) {
                index.insert(id.clone(), built.len());
                built.push(record);
            }
        }
        self.indexes.insert(kind, index);
        built
    }
}

impl Reader {
    /// Finds a record of the same kind that one refers to.
    fn find_sibling(&mut self, kind: Kind, from: &str, field: &str, id: &str) -> Option<usize> {
        let file = kind.file();
        let report = Report::new(&mut self.problems, &file, RecordName::Id(from));
        Links { indexes: &self.indexes, report }.find(kind, field, id.to_owned())
    }
}

impl Links<'_> {
    fn find(&mut self, kind: Kind, field: impl Display, id: String) -> Option<usize> {
        let found = self.indexes.get(&kind).and_then(|index| index.get(&id)).copied();
        if found.is_none() {
            let kind = kind.singular();
            self.report.within(field, |report| report.add(Fault::UnknownReference { kind, id }));
        }
        found
    }

    fn find_all<K: From<usize>>(&mut self, record: &mut Record, kind: Kind, field: &str) -> Vec<K> {
        record.texts(field).into_iter().filter_map(|id| self.find(kind, field, id)).map(K::from).collect()
    }

    fn sources(&mut self, record: &mut Record) -> Vec<SourceKey> {
        self.find_all(record, Kind::Source, "sources")
    }

    fn region(&mut self, record: &mut Record) -> Option<RegionKey> {
        let code = record.text("region")?;
        self.find(Kind::Region, "region", code).map(RegionKey::from)
    }
}

fn read_source(record: &mut Record, _: &mut Links<'_>) -> Option<Source> {
    Some(Source {
        id: record.text("id")?,
        publisher: record.text("publisher")?,
        title: record.text("title"),
        url: record.text("url")?,
        published: record.date("published"),
        language: record.text("language")?,
        founding: record.flag("founding"),
        release: None,
        note: record.bilingual("note"),
    })
}

fn read_region(record: &mut Record, _: &mut Links<'_>) -> Option<Region> {
    Some(Region {
        code: RegionCode::parse(&record.text("code")?)?,
        region_type: record.word("type")?,
        name: record.bilingual("name")?,
        capital: record.text("capital")?,
        lat_deg: record.number("lat")?,
        lon_deg: record.number("lon")?,
        since: record.year("since"),
        history: record.bilingual("history"),
    })
}

fn read_subject(record: &mut Record, links: &mut Links<'_>) -> Option<Subject> {
    Some(Subject {
        region: links.region(record)?,
        name: record.text("name")?,
        title: record.bilingual("title")?,
        gathered: record.day("gathered")?,
        licence: record.text("licence")?,
        licence_url: record.text("licence_url")?,
    })
}

fn read_institution(record: &mut Record, links: &mut Links<'_>) -> Option<Institution> {
    Some(Institution {
        id: record.text("id")?,
        institution_type: record.word("type")?,
        name: record.bilingual("name")?,
        region: links.region(record),
        parent: None,
    })
}

fn link_releases(sources: &mut [Source], releases: &[Option<String>], reader: &mut Reader) {
    let links: Vec<_> = sources.iter().zip(releases).map(|(source, id)| (source.id.clone(), id.clone())).collect();
    for (at, (id, release)) in links.into_iter().enumerate() {
        let Some(release) = release else { continue };
        sources[at].release = reader.find_sibling(Kind::Source, &id, "release", &release).map(SourceKey::from);
    }
}

fn link_parents(institutions: &mut [Institution], parents: &[Option<String>], reader: &mut Reader) {
    let links: Vec<_> = institutions.iter().zip(parents).map(|(one, id)| (one.id.clone(), id.clone())).collect();
    for (at, (id, parent)) in links.into_iter().enumerate() {
        let Some(parent) = parent else { continue };
        let Some(found) = reader.find_sibling(Kind::Institution, &id, "parent", &parent) else { continue };
        let mut above = Some(found);
        while let Some(step) = above.filter(|step| *step != at) {
            above = institutions[step].parent.map(InstitutionKey::index);
        }
        if above.is_some() {
            let file = Kind::Institution.file();
            let mut report = Report::new(&mut reader.problems, &file, RecordName::Id(&id));
            report.within("parent", |report| report.add(Fault::ParentCycle));
        } else {
            institutions[at].parent = Some(InstitutionKey::from(found));
        }
    }
}

fn read_programme(record: &mut Record, links: &mut Links<'_>) -> Option<Programme> {
    Some(Programme {
        id: record.text("id")?,
        name: record.bilingual("name")?,
        aliases: record.texts("aliases"),
        sector: record.word("sector")?,
        launched: record.year("launched"),
        agency: record.bilingual("agency"),
        marker: record.flag("marker"),
        general: record.flag("general"),
        summary: record.bilingual("summary")?,
        sources: links.sources(record),
    })
}

fn read_visit(record: &mut Record, links: &mut Links<'_>) -> Option<Visit> {
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
        delegations,
        people: people.and_then(|mut people| {
            Some(HeadCount { count: people.count("count")?, precision: people.word("precision")? })
        }),
        led_by: read_persons(record, "led_by"),
        received_by: read_persons(record, "received_by"),
        venues: record.texts("venues"),
        topics: record.words::<Topic>("topics"),
        programmes: links.find_all::<ProgrammeKey>(record, Kind::Programme, "programmes"),
        summary: record.bilingual("summary")?,
        details: record.records("details").into_iter().map(Record::into_bilingual).collect(),
        sources: links.sources(record),
    })
}

fn read_visit_date(record: &mut Record, links: &mut Links<'_>) -> Option<VisitDate> {
    let start = record.date("start")?;
    let day_known = matches!(start, crate::model::PartialDate::Day(_));
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

fn read_persons(record: &mut Record, field: &str) -> Vec<Person> {
    let persons = record.records(field).into_iter();
    persons.map(|mut person| Person { name: person.text("name"), role: person.text("role") }).collect()
}

fn read_total(record: &mut Record, links: &mut Links<'_>) -> Option<Total> {
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

fn read_conflict(record: &mut Record, links: &mut Links<'_>) -> Option<Conflict> {
    let mut about = record.record("about")?;
    let about = RecordRef { kind: about.text("kind")?, id: about.text("id")? };
    if let Some(kind) = Kind::ALL.iter().copied().find(|kind| kind.singular() == about.kind) {
        links.find(kind, "about.id", about.id.clone());
    }
    let text: Bilingual = record.bilingual("text")?;
    Some(Conflict {
        id: record.text("id")?,
        about,
        field: record.text("field")?,
        text,
        used: record.bilingual("used"),
        sources: links.sources(record),
    })
}

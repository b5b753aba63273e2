//! Records that travel after the program, each from its fields.

use super::kind::Kind;
use super::reader::Links;
use super::record::Record;
use crate::model::{
    Adoption, Award, Conflict, Indicator, InstitutionKey, ProgrammeKey, ProgrammeText, RecordRef, SourceText, VisitKey,
};

pub(super) fn read_adoption(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Adoption> {
    let institution = record.required_text("institution");
    let institution = links.find(Kind::Institution, "institution", institution);
    let programme = record.required_text("programme");
    let programme = links.find(Kind::Programme, "programme", programme);
    let visit = record.text("visit").and_then(|id| links.find(Kind::Visit, "visit", id));
    Some(Adoption {
        id: record.text("id")?,
        date: record.date("date")?,
        institution: InstitutionKey::from(institution?),
        programme: ProgrammeKey::from(programme?),
        stage: record.word("stage")?,
        listed: links.find_all(record, Kind::Programme, "listed"),
        local_name: record.text("local_name"),
        aggregate: record.flag("aggregate"),
        claim: record.word("claim"),
        visit: visit.map(VisitKey::from),
        summary: record.bilingual("summary")?,
        note: record.bilingual("note"),
        sources: links.sources(record),
        checked: record.checked(),
    })
}

pub(super) fn read_award(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Award> {
    Some(Award {
        id: record.text("id")?,
        name: record.bilingual("name")?,
        series: record.text("series")?,
        grantor: record.bilingual("grantor")?,
        level: record.word("level")?,
        year: record.year("year")?,
        year_basis: record.word("year_basis")?,
        date: record.date("date"),
        category: record.bilingual("category"),
        result: record.bilingual("result")?,
        outcome: record.word("outcome")?,
        grade: record.text("grade"),
        rank: record.count("rank"),
        in_a_row: record.count("in_a_row"),
        first: record.flag("first"),
        doubtful: record.flag("doubtful"),
        recipient: record.bilingual("recipient")?,
        programmes: links.find_all(record, Kind::Programme, "programmes"),
        note: record.bilingual("note"),
        sources: links.sources(record),
        checked: record.checked(),
    })
}

pub(super) fn read_indicator(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Indicator> {
    Some(Indicator {
        id: record.text("id")?,
        series: record.text("series")?,
        name: record.bilingual("name")?,
        year: record.year("year")?,
        value: record.number("value")?,
        unit: record.bilingual("unit")?,
        variant: record.word("variant"),
        break_in_series: record.flag("break_in_series"),
        grade: record.text("grade"),
        note: record.bilingual("note"),
        sources: links.sources(record),
    })
}

pub(super) fn read_conflict(record: &mut Record<'_>, links: &mut Links<'_>) -> Option<Conflict> {
    let mut about = record.record("about")?;
    let about = RecordRef { kind: about.text("kind")?, id: about.text("id")? };
    if let Some(kind) = Kind::ALL.iter().copied().find(|kind| kind.singular() == about.kind) {
        links.find(kind, "about.id", about.id.clone());
    }
    Some(Conflict {
        id: record.text("id")?,
        about,
        field: record.text("field")?,
        text: record.bilingual("text")?,
        used: record.bilingual("used"),
        sources: links.sources(record),
    })
}

pub(super) fn read_source_text(record: &mut Record<'_>) -> SourceText {
    SourceText { title: record.text("title"), url: record.text("url").unwrap_or_default() }
}

pub(super) fn read_programme_text(record: &mut Record<'_>) -> ProgrammeText {
    ProgrammeText {
        summary: record.bilingual("summary").unwrap_or_default(),
        agency: record.bilingual("agency"),
        aliases: record.texts("aliases"),
    }
}

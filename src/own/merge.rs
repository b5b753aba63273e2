//! A file of own records beside the files of a dataset: what is new in it, what is there already, what differs.
//!
//! Nothing that is there is written over: where a record of the file says something else of a visit that is known, that
//! becomes a disagreement.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::file::{OwnFileError, is_own_file};
use super::guess::Names;
use super::written::slug;
use crate::dataset::{Dataset, Kind, OWN_KINDS, OWN_SOURCE, is_own};
use crate::model::{InstitutionKey, PartialDate, VisitKey};

/// What becomes of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeStatus {
    /// It is added, under the id.
    New,
    /// It is there already, under the id.
    Same,
    /// It says something else than the record of the id, in the field: a disagreement is added.
    Different(String),
    /// It rests on no source that can be looked up.
    NoSource,
    /// It refers to a record that is not added.
    NotWithout(String),
}

/// A record of a file of own records, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Its kind.
    pub kind: Kind,
    /// Its id in the file.
    pub own_id: String,
    /// The id of the record that it becomes, is, or differs from.
    pub id: String,
    /// What becomes of it.
    pub status: MergeStatus,
}

/// Records to be added to a dataset.
#[derive(Clone, Debug, Default)]
pub struct Additions {
    /// The records by kind, with the ids that they will have.
    pub records: BTreeMap<Kind, Vec<Value>>,
    /// What became of each record of the file.
    pub merged: Vec<Merged>,
}

/// What a file of own records adds to a dataset.
///
/// # Errors
/// What keeps the file from being read.
pub fn additions(dataset: &Dataset, text: &str) -> Result<Additions, OwnFileError> {
    let file: Value = serde_json::from_str(text).map_err(|_| OwnFileError::NotOwnRecords)?;
    is_own_file(&file)?;
    let mut merger = Merger { dataset, names: Names::of(dataset), ids: BTreeMap::new(), made: Additions::default() };
    for kind in OWN_KINDS {
        let records = file["records"][kind.part()].as_array().cloned().unwrap_or_default();
        for record in records.into_iter().filter_map(|record| record.as_object().cloned()) {
            merger.take(kind, record);
        }
    }
    merger.drop_unused_institutions();
    Ok(merger.made)
}

struct Merger<'a> {
    dataset: &'a Dataset,
    names: Names<'a>,
    /// The ids that records of the file have in the dataset; none for those that are not added.
    ids: BTreeMap<String, Option<String>>,
    made: Additions,
}

impl Merger<'_> {
    fn take(&mut self, kind: Kind, mut record: Map<String, Value>) {
        let own_id = text(&record, "id");
        if kind == Kind::Source && (own_id == OWN_SOURCE || text(&record, "url").is_empty()) {
            self.ids.insert(own_id.clone(), None);
            if own_id != OWN_SOURCE {
                self.tell(kind, &own_id, "", MergeStatus::NoSource);
            }
            return;
        }
        let mut missing = None;
        for value in record.values_mut() {
            self.renamed(value, &mut missing);
        }
        if let Some(other) = missing {
            let status = if other == OWN_SOURCE { MergeStatus::NoSource } else { MergeStatus::NotWithout(other) };
            self.ids.insert(own_id.clone(), None);
            self.tell(kind, &own_id, "", status);
            return;
        }
        if let Some(id) = self.known(kind, &record) {
            self.ids.insert(own_id.clone(), Some(id.clone()));
            let differing = if kind == Kind::Visit { self.differing(&id, &record) } else { Vec::new() };
            if differing.is_empty() {
                self.tell(kind, &own_id, &id, MergeStatus::Same);
            }
            for (field, here, there) in differing {
                self.disagree(&id, field, (&here, &there), &record);
                self.tell(kind, &own_id, &id, MergeStatus::Different(field.to_owned()));
            }
            return;
        }
        let id = self.free_id(kind, &Self::wanted_id(kind, &record));
        record.insert("id".to_owned(), json!(id));
        self.ids.insert(own_id.clone(), Some(id.clone()));
        self.made.records.entry(kind).or_default().push(Value::Object(record));
        self.tell(kind, &own_id, &id, MergeStatus::New);
    }

    /// An institution that came with a record that is not added is not added, either.
    fn drop_unused_institutions(&mut self) {
        let others: Vec<&Vec<Value>> = self
            .made
            .records
            .iter()
            .filter(|(kind, _)| **kind != Kind::Institution)
            .map(|(_, records)| records)
            .collect();
        let named = json!(others).to_string();
        let is_used = |id: &str| named.contains(&format!("\"{id}\""));
        let dropped: Vec<String> = self
            .made
            .merged
            .iter()
            .filter(|one| one.kind == Kind::Institution && one.status == MergeStatus::New && !is_used(&one.id))
            .map(|one| one.id.clone())
            .collect();
        if let Some(institutions) = self.made.records.get_mut(&Kind::Institution) {
            institutions.retain(|one| !dropped.iter().any(|id| one["id"] == *id));
        }
        self.made.merged.retain(|one| one.kind != Kind::Institution || !dropped.contains(&one.id));
        self.made.records.retain(|_, records| !records.is_empty());
    }

    fn tell(&mut self, kind: Kind, own_id: &str, id: &str, status: MergeStatus) {
        self.made.merged.push(Merged { kind, own_id: own_id.to_owned(), id: id.to_owned(), status });
    }

    /// Puts the ids of the dataset in place of those of the file; `missing` names one whose record is not added.
    fn renamed(&self, value: &mut Value, missing: &mut Option<String>) {
        match value {
            Value::String(text) if is_own(text) => match self.ids.get(text) {
                Some(Some(id)) => text.clone_from(id),
                Some(None) => *missing = Some(text.clone()),
                // The record itself.
                None => {}
            },
            Value::Array(values) => values.iter_mut().for_each(|value| self.renamed(value, missing)),
            Value::Object(fields) => fields.values_mut().for_each(|value| self.renamed(value, missing)),
            _ => {}
        }
    }

    /// The id of the record of the dataset that a record of the file is of.
    fn known(&self, kind: Kind, record: &Map<String, Value>) -> Option<String> {
        let dataset = self.dataset;
        match kind {
            Kind::Source => {
                let texts = dataset.source_texts()?;
                let at = (0..dataset.sources.len()).find(|at| texts.get((*at).into()).url == text(record, "url"))?;
                Some(dataset.sources[at].id.clone())
            }
            Kind::Institution => {
                let name = record.get("name")?.get("id")?.as_str()?;
                self.names.institution(name).map(|key| dataset.institution(key).id.clone())
            }
            Kind::Visit => self.known_visit(record).map(|key| dataset.visit(key).id.clone()),
            Kind::Adoption => {
                let is_it = |adoption: &&crate::model::Adoption| {
                    dataset.institution(adoption.institution).id == text(record, "institution")
                        && dataset.programme(adoption.programme).id == text(record, "programme")
                        && PartialDate::parse(&text(record, "date")) == Ok(adoption.date)
                };
                dataset.later()?.adoptions.iter().find(is_it).map(|one| one.id.clone())
            }
            Kind::Award => {
                let name = record.get("name")?.get("id")?.as_str()?;
                let year = record.get("year")?.as_i64()?;
                let is_it = |award: &&crate::model::Award| award.name.id == name && i64::from(award.year) == year;
                dataset.later()?.awards.iter().find(is_it).map(|one| one.id.clone())
            }
            _ => None,
        }
    }

    /// The visit of the dataset on the same day, or within the same span, by the same institutions.
    fn known_visit(&self, record: &Map<String, Value>) -> Option<VisitKey> {
        let start = PartialDate::parse(&text(record, "start")).ok()?;
        let institutions = record.get("institutions")?.as_array()?;
        let ids: Vec<&str> = institutions.iter().filter_map(|part| part["institution"].as_str()).collect();
        let find =
            |id: &&str| self.dataset.institutions.iter().position(|one| one.id == **id).map(InstitutionKey::from);
        let came: Vec<InstitutionKey> = ids.iter().filter_map(find).collect();
        let is_it = |(_, visit): &(VisitKey, &crate::model::Visit)| {
            let same_days = visit.date.first_day() <= start.last_day() && start.first_day() <= visit.date.last_day();
            same_days && visit.delegations.iter().any(|part| came.contains(&part.institution))
        };
        self.dataset.visits().find(is_it).map(|(key, _)| key)
    }

    /// In what a record of the file differs from the visit that is known: field, what the file says, what is there.
    fn differing(&self, id: &str, record: &Map<String, Value>) -> Vec<(&'static str, String, String)> {
        let Some(visit) = self.dataset.find_visit(id).map(|key| self.dataset.visit(key)) else { return Vec::new() };
        let mut found = Vec::new();
        let here = text(record, "start");
        let there = visit.date.start.to_string();
        if here != there && here.len() >= there.len() {
            found.push(("start", here, there));
        }
        let here = record.get("people").and_then(|people| people["count"].as_u64());
        if let (Some(here), Some(there)) = (here, visit.people)
            && here != u64::from(there.count)
        {
            found.push(("people.count", here.to_string(), there.count.to_string()));
        }
        found
    }

    /// Adds a disagreement about a visit that is known.
    fn disagree(&mut self, visit: &str, field: &str, (here, there): (&str, &str), record: &Map<String, Value>) {
        let id = self.free_id(Kind::Conflict, &format!("{visit}-{}", field.replace('.', "-")));
        let text = json!({
            "id": format!("Sumber lain menyebut {here}; di sini dicatat {there}."),
            "en": format!("Another source says {here}; {there} is recorded here."),
        });
        let conflict = json!({
            "id": id,
            "about": { "kind": "visit", "id": visit },
            "field": field,
            "text": text,
            "sources": record.get("sources").cloned().unwrap_or_default(),
        });
        self.made.records.entry(Kind::Conflict).or_default().push(conflict);
    }

    /// The id that a new record would have, by what it says.
    fn wanted_id(kind: Kind, record: &Map<String, Value>) -> String {
        let name = |field: &str| record.get(field).and_then(|name| name["id"].as_str()).map(slug).unwrap_or_default();
        let parts = match kind {
            Kind::Source => {
                vec![slug(&text(record, "publisher")), text(record, "published"), slug(&text(record, "title"))]
            }
            Kind::Institution => vec![name("name")],
            Kind::Visit => {
                let first = record.get("institutions").and_then(|list| list[0]["institution"].as_str());
                vec![text(record, "start"), first.unwrap_or_default().to_owned()]
            }
            Kind::Adoption => vec![text(record, "date"), text(record, "institution"), text(record, "programme")],
            Kind::Award => {
                vec![record.get("year").map(Value::to_string).unwrap_or_default(), name("name")]
            }
            _ => vec![
                record.get("about").and_then(|about| about["id"].as_str()).unwrap_or_default().to_owned(),
                slug(&text(record, "field")),
            ],
        };
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("-").chars().take(MOST_LETTERS).collect::<String>().trim_end_matches('-').to_owned()
    }

    /// An id that no record has: the wanted one, or that with a number.
    fn free_id(&self, kind: Kind, wanted: &str) -> String {
        let is_made = |id: &str| {
            self.made.records.get(&kind).is_some_and(|records| records.iter().any(|record| record["id"] == id))
        };
        let is_free = |id: &String| !self.dataset.has(kind, id) && !is_made(id);
        let numbered = (2..).map(|number: u32| format!("{wanted}-{number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
    }
}

/// The longest id of a record that is added.
const MOST_LETTERS: usize = 90;

fn text(record: &Map<String, Value>, field: &str) -> String {
    record.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own::entry::entry;
    use crate::own::{OwnEntry, write};

    const SOURCE: [(&str, &str); 4] = [
        ("source.publisher", "Radar Contoh"),
        ("source.title", "Tamu dari Jember"),
        ("source.url", "https://contoh.example/tamu"),
        ("source.published", "2026-11-30"),
    ];

    fn statuses(entries: &[OwnEntry]) -> Vec<(Kind, String, MergeStatus)> {
        let dataset = Dataset::embedded();
        let made = additions(&dataset, &write(&dataset, entries)).expect("the file reads");
        made.merged.into_iter().map(|one| (one.kind, one.id, one.status)).collect()
    }

    #[test]
    fn a_new_visit_comes_with_its_institution_and_its_source_under_published_ids() {
        let mut values = vec![("start", "2026-11-29"), ("institutions.0.institution", "DPRD Kabupaten Jember")];
        values.extend(SOURCE);
        let dataset = Dataset::embedded();
        let made = additions(&dataset, &write(&dataset, &[entry("own-1", Kind::Visit, &values)])).expect("it reads");
        let visit = &made.records[&Kind::Visit][0];
        assert_eq!(visit["id"], "2026-11-29-dprd-kabupaten-jember");
        assert_eq!(visit["institutions"][0]["institution"], made.records[&Kind::Institution][0]["id"]);
        assert_eq!(visit["sources"][0], made.records[&Kind::Source][0]["id"]);
        let all = json!(made.records.values().collect::<Vec<_>>()).to_string();
        assert!(!all.contains("own-"), "{all}");
        assert!(made.merged.iter().all(|one| one.status == MergeStatus::New));
    }

    #[test]
    fn what_rests_on_no_source_is_not_merged() {
        let values = [("start", "2026-11-29"), ("institutions.0.institution", "DPRD Kabupaten Jember")];
        let statuses = statuses(&[entry("own-1", Kind::Visit, &values)]);
        // Neither is the institution that came with it.
        assert_eq!(statuses, [(Kind::Visit, String::new(), MergeStatus::NoSource)]);
    }

    #[test]
    fn a_visit_that_is_known_is_the_same_or_becomes_a_disagreement() {
        let dataset = Dataset::embedded();
        let known = dataset
            .visits
            .iter()
            .find(|visit| visit.date.is_day_known() && visit.people.is_some())
            .expect("there is one");
        let name = dataset.institution(known.delegations[0].institution).name.id.clone();
        let (start, people) = (known.date.start.to_string(), known.people.expect("it has").count);
        let found = |count: u32| {
            let count = count.to_string();
            let mut values = vec![
                ("start", start.as_str()),
                ("institutions.0.institution", name.as_str()),
                ("people.count", count.as_str()),
            ];
            values.extend(SOURCE);
            statuses(&[entry("own-1", Kind::Visit, &values)]).into_iter().find(|(kind, ..)| *kind == Kind::Visit)
        };
        assert_eq!(found(people), Some((Kind::Visit, known.id.clone(), MergeStatus::Same)));
        let different = MergeStatus::Different("people.count".into());
        assert_eq!(found(people + 1), Some((Kind::Visit, known.id.clone(), different)));
    }
}

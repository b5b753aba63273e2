//! How a report begins: from a visit, a region, a deck, notes, or empty. What the dataset knows is filled in and marked.

use super::sentences::{background, purpose, result, summary};
use super::trace::ids;
use super::{Report, Row, Table, Values, Words};
use crate::dataset::{Dataset, Later};
use crate::deck::{Content, Deck, FigureAt, brief, visit_of};
use crate::model::{Person, ProgrammeKey, RegionKey, SourceKey, VisitKey, Word as _};
use crate::notes::{About, Note};
use crate::text::{Lang, institution_names, questions};

/// What a report begins from.
#[derive(Clone, Copy, Debug)]
pub enum Beginning<'a> {
    /// Nothing.
    Empty,
    /// A visit of the dataset.
    Visit(VisitKey),
    /// The reader's own region.
    Region(RegionKey),
    /// A talk.
    Deck(&'a Deck),
    /// Notes.
    Notes(&'a [Note]),
}

/// A report as it begins, under an id.
pub fn begin(dataset: &Dataset, later: &Later, from: Beginning<'_>, id: &str, lang: Lang) -> Report {
    let mut made = Maker { dataset, later, lang, report: Report { id: id.to_owned(), ..Report::default() }, rows: 0 };
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    made.own("host", format!("{} {subject}", lang.pick("Pemerintah", "Government of")));
    made.own("title", format!("{} {subject}", lang.pick("Studi Tiru ke", "Study Visit to")));
    made.put("background", background(dataset, later, lang));
    made.own(
        "closing",
        lang.pick(
            "Demikian laporan ini disampaikan sebagai bahan pertimbangan pimpinan.",
            "This report is submitted for the consideration of the leadership.",
        ),
    );
    made.put("lang", Words::typed(lang.word()));
    for field in ["with_awards", "with_peers"] {
        made.report.values.insert(field.to_owned(), Words::typed("yes"));
    }
    match from {
        Beginning::Empty => {}
        Beginning::Visit(key) => made.visit(key),
        Beginning::Region(key) => made.region(key),
        Beginning::Deck(deck) => made.deck(deck),
        Beginning::Notes(notes) => made.notes(notes),
    }
    made.report
}

struct Maker<'a> {
    dataset: &'a Dataset,
    later: &'a Later,
    lang: Lang,
    report: Report,
    rows: usize,
}

impl Maker<'_> {
    fn put(&mut self, field: &str, words: Words) {
        if !words.text.is_empty() {
            self.report.values.insert(field.to_owned(), words);
        }
    }

    /// A suggestion that rests on no source.
    fn own(&mut self, field: &str, text: impl Into<String>) {
        self.put(field, Words::suggested(text, Vec::new()));
    }

    fn add(&mut self, table: Table, values: impl IntoIterator<Item = (&'static str, Words)>) -> String {
        self.rows += 1;
        let id = format!("row-{}", self.rows);
        let values = values.into_iter().filter(|(_, words)| !words.text.is_empty());
        let values: Values = values.map(|(name, words)| (name.to_owned(), words)).collect();
        self.report.tables.entry(table).or_default().push(Row { id: id.clone(), values });
        id
    }

    fn visit(&mut self, key: VisitKey) {
        let (dataset, lang) = (self.dataset, self.lang);
        let visit = dataset.visit(key);
        let sources = ids(dataset, &visit.sources);
        let from_visit = |text: &str| Words::suggested(text, sources.clone());
        let who = institution_names(lang, dataset, visit);
        let subject = lang.of(&dataset.region(dataset.subject.region).name);
        self.own("title", visit_of(lang, &who, subject));
        self.put("visit", Words::typed(visit.id.clone()));
        self.put("office", from_visit(&who));
        if visit.date.is_day_known() {
            let first = visit.date.first_day();
            self.put("starts", from_visit(&first.to_string()));
            self.put("ends", from_visit(&visit.date.end.unwrap_or(first).to_string()));
        }
        self.put("place", from_visit(&visit.venues.iter().map(|venue| lang.of(venue)).collect::<Vec<_>>().join("\n")));
        if let Some(purpose) = purpose(dataset, visit, lang) {
            self.put("purpose", purpose);
        }
        self.put("summary", summary(dataset, visit, lang));
        for (table, people) in [(Table::Participants, &visit.led_by), (Table::Officials, &visit.received_by)] {
            for person in people {
                self.person(table, person, &visit.sources);
            }
        }
        for venue in visit.venues.iter().filter(|_| visit.date.is_day_known()).map(|venue| lang.of(venue)) {
            // Of several days it is not known on which each place was seen.
            let day = if visit.date.end.is_none() { visit.date.first_day().to_string() } else { String::new() };
            let activity = format!("{} {venue}", lang.pick("Kunjungan ke", "Visit to"));
            let values = [("day", from_visit(&day)), ("activity", from_visit(&activity)), ("place", from_visit(venue))];
            self.add(Table::Agenda, values);
        }
        for programme in &visit.programmes {
            self.programme(*programme);
        }
        let of_institution = |at: &crate::model::Delegation| dataset.institution(at.institution).region;
        if let Some(region) = visit.delegations.iter().find_map(of_institution) {
            self.put("region", Words::typed(dataset.region(region).code.to_string()));
        }
    }

    fn person(&mut self, table: Table, person: &Person, sources: &[SourceKey]) {
        let of = |text: Option<&str>| Words::suggested(text.unwrap_or_default(), ids(self.dataset, sources));
        let position = person.role.as_ref().map(|role| self.lang.of(role));
        let (name, position) = (of(person.name.as_deref()), of(position));
        self.add(table, [("name", name), ("position", position)]);
    }

    /// The block of a programme, with what is known of it, and questions to ask on site. One that is there already stays.
    fn programme(&mut self, key: ProgrammeKey) -> Option<String> {
        let (dataset, later, lang) = (self.dataset, self.later, self.lang);
        let programme = dataset.programme(key);
        if programme.marker {
            return None;
        }
        let is_there = |row: &&Row| row.text("programme") == programme.id;
        if let Some(row) = self.report.rows(Table::Programmes).iter().find(is_there) {
            return Some(row.id.clone());
        }
        let id = self.add(Table::Programmes, programme_values(dataset, later, key, lang));
        for question in questions(lang, programme.sector) {
            self.add(
                Table::Answers,
                [("seen", Words::typed(id.clone())), ("question", Words::suggested(question, Vec::new()))],
            );
        }
        Some(id)
    }

    fn region(&mut self, key: RegionKey) {
        let (dataset, lang) = (self.dataset, self.lang);
        let name = lang.of(&dataset.region(key).name);
        let subject = lang.of(&dataset.region(dataset.subject.region).name);
        self.own("title", visit_of(lang, name, subject));
        self.own("office", format!("{} {name}", lang.pick("Pemerintah", "Government of")));
        self.put("region", Words::typed(dataset.region(key).code.to_string()));
        for programme in brief(dataset, self.later, key, &[]).agenda {
            self.programme(programme);
        }
    }

    fn deck(&mut self, deck: &Deck) {
        if !deck.title.is_empty() {
            self.own("title", deck.title.clone());
        }
        let figure = |made: &mut Self, at: &FigureAt| {
            made.add(
                Table::Figures,
                [("figure", Words::typed(at.figure.clone())), ("address", Words::typed(at.address.clone()))],
            );
        };
        for slide in &deck.slides {
            match &slide.content {
                Content::Figure(at) => figure(self, at),
                Content::Pair(one, other) => {
                    figure(self, one);
                    figure(self, other);
                }
                Content::Record(record) => self.record(record),
                _ => {}
            }
        }
    }

    fn record(&mut self, record: &str) {
        match record.split_once('/') {
            Some(("programme", id)) => {
                if let Some(key) = self.dataset.find_programme(id) {
                    self.programme(key);
                }
            }
            Some(("visit", id)) if self.report.text("visit").is_empty() => {
                if let Some(key) = self.dataset.find_visit(id) {
                    self.visit(key);
                }
            }
            _ => {}
        }
    }

    fn notes(&mut self, notes: &[Note]) {
        for note in notes {
            let seen = match &note.about {
                About::Record(record) => match record.split_once('/') {
                    Some(("programme", id)) => self.dataset.find_programme(id).and_then(|key| self.programme(key)),
                    _ => None,
                },
                _ => None,
            };
            self.add(
                Table::Notes,
                [
                    ("seen", Words::typed(seen.unwrap_or_default())),
                    ("note", Words::typed(note.id.to_string())),
                    ("text", Words::typed(note.text.clone())),
                ],
            );
        }
    }
}

/// What the dataset knows of a programme, as the values of its block.
pub fn programme_values(dataset: &Dataset, later: &Later, key: ProgrammeKey, lang: Lang) -> Vec<(&'static str, Words)> {
    let (programme, text) = (dataset.programme(key), later.programme_text(key));
    let sources = ids(dataset, &programme.sources);
    let known = |text: &str| Words::suggested(text, sources.clone());
    let since = programme.launched.map(|year| year.to_string()).unwrap_or_default();
    vec![
        ("programme", Words::typed(programme.id.clone())),
        ("name", Words::suggested(lang.of(&programme.name), Vec::new())),
        ("agency", known(text.agency.as_ref().map_or("", |agency| lang.of(agency)))),
        ("since", known(&since)),
        ("how", known(lang.of(&text.summary))),
        ("result", result(dataset, later, key, lang)),
        ("theirs", known(lang.of(&text.summary))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_visit_of_seruyan_begins_with_its_days_its_people_and_programmes_each_with_sources() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let found = dataset.visits().find(|(_, visit)| visit.id.starts_with("2019-10-09-seruyan"));
        let (key, visit) = found.expect("the visit is there");
        let report = begin(&dataset, later, Beginning::Visit(key), "r", Lang::Id);
        assert_eq!(
            (report.text("starts"), report.text("ends")),
            ("2019-10-09", visit.date.last_day().to_string().as_str())
        );
        assert_eq!(report.rows(Table::Programmes).len(), visit.programmes.len());
        assert_eq!(report.text("region"), "62.07");
        let office = &report.values["office"];
        assert!(office.suggested && !office.sources.is_empty() && office.text.contains("Seruyan"));
        for row in report.rows(Table::Programmes) {
            assert!(row.values["how"].suggested && !row.values["how"].sources.is_empty());
            assert!(report.rows(Table::Answers).iter().any(|answer| answer.text("seen") == row.id));
        }
    }

    #[test]
    fn every_visit_and_every_region_begins_a_report_in_both_languages() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        for lang in [Lang::Id, Lang::En] {
            for (key, visit) in dataset.visits() {
                let report = begin(&dataset, later, Beginning::Visit(key), "r", lang);
                assert!(super::super::faults(&report, lang).is_empty(), "{}", visit.id);
            }
            for region in ["62.07", "33.11", "17.01"] {
                let key = dataset.find_region(region).expect("the region is there");
                assert!(!begin(&dataset, later, Beginning::Region(key), "r", lang).rows(Table::Programmes).is_empty());
            }
        }
    }
}

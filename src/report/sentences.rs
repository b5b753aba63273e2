//! What the page can say by itself of a trip, a host and a programme, from the dataset alone. Each is a suggestion.

use super::fields::TAKEN;
use super::trace::{DATASET, ids};
use super::{Report, Row, Table, Words};
use crate::dataset::{Dataset, Later};
use crate::model::{AdoptionLevel, ProgrammeKey, Topic, Visit};
use crate::query::{AdoptionFilter, entry, reach};
use crate::text::{Lang, awards, date, institution_names, joined, regions, topic_label, visit_date, visits};

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A label within a sentence: its first letter small, abbreviations as they are.
fn small_first(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Why the host was chosen: what others did there, as far as it is recorded.
pub(super) fn background(dataset: &Dataset, later: &Later, lang: Lang) -> Words {
    let scope = AdoptionFilter::default();
    let found = reach(dataset, later, &scope);
    let signed = found.values().filter(|one| one.adoption_level(later).has_reached(AdoptionLevel::Signed)).count();
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    let gathered = crate::text::day(lang, dataset.subject.gathered);
    let (came, signed) = (visits(lang, count(dataset.visits.len())), regions(lang, signed));
    let text = match lang {
        Lang::Id => format!(
            "{subject} menjadi rujukan banyak daerah: {came} tercatat sampai {gathered}, dan {signed} tercatat menandatangani kerja sama atau menerapkan programnya. Data ini sampel dari pemberitaan dan siaran pers, bukan jumlah seluruhnya."
        ),
        Lang::En => format!(
            "{subject} is a benchmark for many regions: {came} are recorded up to {gathered}, and {signed} are recorded as having signed an agreement or put a programme to use. These records are a sample from news and press releases, not all there were."
        ),
    };
    Words::suggested(text, vec![DATASET.to_owned()])
}

/// What a visit was for.
pub(super) fn purpose(dataset: &Dataset, visit: &Visit, lang: Lang) -> Option<Words> {
    let known = visit.topics.iter().filter(|topic| **topic != Topic::Other);
    let topics: Vec<String> = known.map(|topic| small_first(topic_label(lang, *topic))).collect();
    if topics.is_empty() {
        return None;
    }
    let (topics, subject) = (joined(lang, &topics), &dataset.subject.name);
    let text = match lang {
        Lang::Id => format!("Mempelajari bidang {topics} di {subject} serta menilai program yang dapat diterapkan."),
        Lang::En => format!("To study {topics} in {subject}, and to judge which programmes can be put to use at home."),
    };
    Some(Words::suggested(text, ids(dataset, &visit.sources)))
}

/// The summary of a visit.
pub(super) fn summary(dataset: &Dataset, visit: &Visit, lang: Lang) -> Words {
    let (who, subject) = (institution_names(lang, dataset, visit), &dataset.subject.name);
    let text = match (lang, visit.date.is_day_known()) {
        (Lang::Id, true) => format!("{who} mengunjungi {subject} pada {}.", visit_date(lang, &visit.date)),
        (Lang::En, true) => format!("{who} visited {subject} on {}.", visit_date(lang, &visit.date)),
        (Lang::Id, false) => format!("{who} mengunjungi {subject} pada {}.", date(lang, visit.date.start)),
        (Lang::En, false) => format!("{who} visited {subject} in {}.", date(lang, visit.date.start)),
    };
    let text = format!("{text} {}", lang.of(&visit.summary));
    Words::suggested(text, ids(dataset, &visit.sources))
}

/// What is recorded of a programme's results: who studied it, who took it over, what it won.
pub(super) fn result(dataset: &Dataset, later: &Later, key: ProgrammeKey, lang: Lang) -> Words {
    let found = entry(dataset, later, key);
    let mut sources = Vec::new();
    let mut parts = Vec::new();
    if !found.visits.is_empty() {
        let studied = visits(lang, count(found.visits.len()));
        parts.push(match lang {
            Lang::Id => format!("Dipelajari dalam {studied} yang tercatat."),
            Lang::En => format!("Recorded as studied: {studied}."),
        });
    }
    let takers = found.takers(dataset, later);
    if !takers.is_empty() {
        let takers = regions(lang, takers.len());
        parts.push(match lang {
            Lang::Id => format!("Tercatat {takers} yang berminat, menandatangani kerja sama atau menerapkannya."),
            Lang::En => format!("Recorded as interested, signed or in use: {takers}."),
        });
    }
    if !parts.is_empty() {
        sources.push(DATASET.to_owned());
    }
    let given: Vec<_> = found
        .awards
        .iter()
        .map(|key| later.award(*key))
        .filter(|award| award.outcome.counts_in_run() && !award.doubtful)
        .collect();
    if let Some(newest) = given.iter().max_by_key(|award| award.year) {
        let (number, name) = (awards(lang, given.len()), lang.of(&newest.name));
        let when = newest.year;
        parts.push(match lang {
            Lang::Id => format!("Memperoleh {number}, yang terbaru pada {when}: {name}."),
            Lang::En => format!("It won {number}, the newest in {when}: {name}."),
        });
        sources.extend(ids(dataset, &newest.sources));
    }
    if parts.is_empty() {
        return Words::default();
    }
    Words::suggested(parts.join(" "), sources)
}

/// What a report decides, in sentences: conclusions and recommendations that its choices and its plan come to. Nothing
/// where no choice is made.
pub fn decisions(report: &Report, lang: Lang) -> Option<(Words, Words)> {
    let rows = report.rows(Table::Programmes);
    let of = |word: &str| rows.iter().filter(|row| row.text("choice") == word).collect::<Vec<_>>();
    let named = |found: &[&Row]| joined(lang, &found.iter().map(|row| row.text("name").to_owned()).collect::<Vec<_>>());
    let chosen: Vec<_> = TAKEN
        .iter()
        .map(|(word, id, en)| (lang.pick(id, en), of(word)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    if chosen.is_empty() {
        return None;
    }
    let parts: Vec<_> = chosen.iter().map(|(label, found)| format!("- {label}: {}.", named(found))).collect();
    let (seen, decided) = (rows.len(), chosen.iter().map(|(_, found)| found.len()).sum::<usize>());
    let lead = match lang {
        Lang::Id => format!("Tindak lanjut diputuskan untuk {decided} dari {seen} program yang dilihat:"),
        Lang::En => format!("Decisions were made on {decided} of the {seen} programmes seen:"),
    };
    let actions = report.rows(Table::Actions).len();
    let advice = match (lang, actions) {
        (Lang::Id, 0) => "Menyusun rencana tindak lanjut untuk program yang diambil.".to_owned(),
        (Lang::En, 0) => "To draw up an action plan for the programmes taken.".to_owned(),
        (Lang::Id, _) => {
            format!("Menetapkan rencana tindak lanjut dengan {actions} kegiatan sebagaimana dimuat dalam laporan ini.")
        }
        (Lang::En, _) => format!("To adopt the action plan of this report with its {actions} actions."),
    };
    let own = |text: String| Words::suggested(text, Vec::new());
    Some((own(format!("{lead}\n{}", parts.join("\n"))), own(advice)))
}

//! Sentences with numbers in them.

use std::ops::RangeInclusive;

use chrono::Datelike as _;

use super::{Lang, Peak, group_label, head_count, in_digits, integer, percent, span, visits_peak_title};
use crate::model::{HeadCount, InstitutionGroup, Total};
use crate::query::{Coverage, Tally, YearCounts};

/// `3 kunjungan`, `1 visit`, `3 visits`.
pub fn visits(lang: Lang, count: u32) -> String {
    let written = integer(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{written} kunjungan"),
        (Lang::En, 1) => format!("{written} visit"),
        (Lang::En, _) => format!("{written} visits"),
    }
}

/// `30 orang`, `1 person`, `30 people`.
pub fn people(lang: Lang, count: u32) -> String {
    let written = integer(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{written} orang"),
        (Lang::En, 1) => format!("{written} person"),
        (Lang::En, _) => format!("{written} people"),
    }
}

/// `Kunjungan tercatat (168)`.
pub fn heading_with_count(heading: &str, lang: Lang, count: usize) -> String {
    format!("{heading} ({})", in_digits(lang, count))
}

/// Words joined by commas, with *dan* or *and* before the last: `a, b, dan c` in Indonesian, `a, b and c` in English.
pub fn joined(lang: Lang, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first, last] => format!("{first} {} {last}", lang.pick("dan", "and")),
        [rest @ .., last] => format!("{}{} {last}", rest.join(", "), lang.pick(", dan", " and")),
    }
}

/// The years that a picture shows: `2012–2026`, or one year.
pub fn years(years: &RangeInclusive<i32>) -> String {
    if years.is_empty() {
        return "–".to_owned();
    }
    if years.start() == years.end() {
        years.start().to_string()
    } else {
        format!("{}–{}", years.start(), years.end())
    }
}

/// The years with the most visits, and how many; none where nothing is selected.
fn peak(counts: &YearCounts) -> Option<Peak> {
    Peak::of(counts.years.clone().map(|year| (year.to_string(), counts.year_total(year))))
}

/// The one thought of the picture of visits by year.
pub fn visits_by_year_title(lang: Lang, counts: &YearCounts) -> String {
    let is_one = counts.years.start() == counts.years.end();
    let span = years(&counts.years);
    visits_peak_title(
        lang,
        counts.total(),
        peak(counts).as_ref(),
        (span.as_str(), lang.pick("setahun", "a year"), is_one),
    )
}

/// What the picture of visits by year shows: how many, when most, by whom most.
pub fn visits_by_year_sentence(lang: Lang, counts: &YearCounts) -> String {
    let total = counts.total();
    let Some(Peak { at, most }) = peak(counts) else { return lang.messages().nothing_selected.to_owned() };
    let span = years(&counts.years);
    let one_year = counts.years.start() == counts.years.end();
    let mut sentence = match (lang, total) {
        (Lang::Id, 1) => format!("Satu kunjungan tercatat pada {span}"),
        (Lang::En, 1) => format!("One visit is recorded in {span}"),
        (Lang::Id, _) => format!("Sebanyak {} tercatat pada {span}", visits(lang, total)),
        (Lang::En, _) => format!("In all, {} are recorded in {span}", visits(lang, total)),
    };
    if !one_year && at.len() <= 2 && total > 1 {
        let (named, most) = (joined(lang, &at), integer(lang, most));
        sentence.push_str(&match (lang, at.len()) {
            (Lang::Id, 1) => format!(", terbanyak pada {named} ({most})"),
            (Lang::Id, _) => format!(", terbanyak pada {named} (masing-masing {most})"),
            (Lang::En, 1) => format!(", the most in {named} ({most})"),
            (Lang::En, _) => format!(", the most in {named} ({most} each)"),
        });
    }
    sentence.push('.');
    if let Some(share) = leading_share(lang, counts).filter(|_| total > 1) {
        sentence.push(' ');
        sentence.push_str(&share);
    }
    sentence
}

/// Who made most of the visits; nothing where that is a mixed bag, or more than two kinds made as many.
fn leading_share(lang: Lang, counts: &YearCounts) -> Option<String> {
    let total = counts.total();
    let groups = counts.groups();
    let most = groups.iter().map(|group| counts.group_total(*group)).max()?;
    let leaders: Vec<_> = groups.into_iter().filter(|group| counts.group_total(*group) == most).collect();
    if leaders.len() > 2 || leaders.contains(&InstitutionGroup::Others) {
        return None;
    }
    let keeps_case = |group: &InstitutionGroup| lang == Lang::Id && *group == InstitutionGroup::Council;
    let label = |group: &InstitutionGroup| {
        let label = group_label(lang, *group);
        if keeps_case(group) { label.to_owned() } else { label.to_lowercase() }
    };
    let labels = joined(lang, &leaders.iter().map(label).collect::<Vec<_>>());
    let (share, all) = (percent(lang, most, total), visits(lang, total));
    Some(match (lang, leaders.len(), most == total) {
        (Lang::Id, _, true) => format!("Semuanya dilakukan oleh {labels}."),
        (Lang::En, _, true) => format!("All of them were made by {labels}."),
        (Lang::Id, 1, _) => format!("Dari {all} itu, {share} dilakukan oleh {labels}."),
        (Lang::En, 1, _) => format!("Of these {all}, {share} were made by {labels}."),
        (Lang::Id, _, _) => format!("Dari {all} itu, masing-masing {share} dilakukan oleh {labels}."),
        (Lang::En, _, _) => format!("Of these {all}, {share} each were made by {labels}."),
    })
}

/// What a total says: `345 lembaga, 24.150 orang`.
pub fn stated(lang: Lang, total: &Total) -> String {
    let institutions = total.institutions.map(|count| match lang {
        Lang::Id => format!("{} lembaga", integer(lang, count)),
        Lang::En => format!("{} institutions", integer(lang, count)),
    });
    let people = total.people.map(|count| people(lang, count));
    let parts: Vec<_> = institutions.into_iter().chain(people).collect();
    joined(lang, &parts)
}

/// The period of a total: a whole year as the year, else its days.
pub fn total_period(lang: Lang, total: &Total) -> String {
    let first = total.from.ordinal() == 1;
    let whole_year = first && (total.to.year(), total.to.month(), total.to.day()) == (total.from.year(), 12, 31);
    if whole_year { total.from.year().to_string() } else { span(lang, total.from, total.to) }
}

/// A stated total beside what is recorded: never a bar, never added.
pub fn coverage(lang: Lang, cover: &Coverage<'_>) -> String {
    let visits = visits(lang, u32::try_from(cover.visits).unwrap_or(u32::MAX));
    let institutions = in_digits(lang, cover.institutions);
    let (period, said) = (total_period(lang, cover.total), stated(lang, cover.total));
    match lang {
        Lang::Id => {
            format!("{period}: di sini tercatat {visits} oleh {institutions} lembaga; pejabat menyebut {said}.")
        }
        Lang::En => {
            let plural = if cover.institutions == 1 { "institution" } else { "institutions" };
            format!("{period}: {visits} by {institutions} {plural} recorded here; officials stated {said}.")
        }
    }
}

/// The tooltip's count of a segment, with its share of the year.
pub fn segment_lines(lang: Lang, label: &str, count: u32, of_year: u32) -> Vec<String> {
    let share = match lang {
        Lang::Id => format!("{} dari {} tahun itu", percent(lang, count, of_year), visits(lang, of_year)),
        Lang::En => format!("{} of {} that year", percent(lang, count, of_year), visits(lang, of_year)),
    };
    vec![format!("{label}: {}", visits(lang, count)), share]
}

/// How many head counts a sum rests on; where some are rough the sum is said roughly, and never too high.
pub fn people_known(lang: Lang, tally: &Tally) -> String {
    let (known, all) = (in_digits(lang, tally.visits_with_people), in_digits(lang, tally.visits));
    let rounded = integer(lang, tally.people / 100 * 100);
    let people = match (tally.people_exact, lang) {
        (true, _) => people(lang, tally.people),
        (false, Lang::Id) => format!("sekitar {rounded} orang atau lebih"),
        (false, Lang::En) => format!("about {rounded} people or more"),
    };
    match lang {
        Lang::Id => format!("Jumlah peserta disebutkan pada {known} dari {all} kunjungan: {people}."),
        Lang::En => format!("Head counts are stated for {known} of {all} visits: {people}."),
    }
}

/// What the dataset is about, how far it reaches, in a sentence.
pub fn overview_lead(lang: Lang, subject: &str, tally: &Tally, span: &str, gathered: &str) -> String {
    let (visits, sources) = (in_digits(lang, tally.visits), source_count(lang, tally.sources));
    match lang {
        Lang::Id => format!(
            "Rombongan dari berbagai daerah datang ke {subject} untuk mempelajari programnya. \
             Tercatat {visits} kunjungan pada {span}. Setiap fakta disertai sumbernya ({sources}); data dihimpun sampai {gathered}."
        ),
        Lang::En => format!(
            "Delegations from many regions come to {subject} to learn from its programmes. \
             In all, {visits} visits from {span} are recorded here. Every fact has its source ({sources}); records were gathered until {gathered}."
        ),
    }
}

/// How many rows or panels of a figure found no room.
pub fn not_drawn(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Id => format!("Masih ada {} lainnya yang tidak digambar; tabel memuat semuanya.", in_digits(lang, count)),
        Lang::En => format!("Not drawn here: {} more; the table has them all.", in_digits(lang, count)),
    }
}

/// What a list shows of how many.
pub fn shown_of(lang: Lang, shown: usize, all: usize) -> String {
    match lang {
        Lang::Id => format!("Menampilkan {} dari {}.", in_digits(lang, shown), in_digits(lang, all)),
        Lang::En => format!("Showing {} of {}.", in_digits(lang, shown), in_digits(lang, all)),
    }
}

/// What leads to all of so many records.
pub fn all_records(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Id => format!("Semua {}", in_digits(lang, count)),
        Lang::En => format!("All {}", in_digits(lang, count)),
    }
}

/// How many people came, as exactly as it is known: `sedikitnya 18 orang`.
pub fn people_who_came(lang: Lang, people: HeadCount) -> String {
    let counted = head_count(lang, people);
    match (lang, people.count) {
        (Lang::Id, _) => format!("{counted} orang"),
        (Lang::En, 1) => format!("{counted} person"),
        (Lang::En, _) => format!("{counted} people"),
    }
}

/// That something was put aside for slides, and how much is now.
pub fn put_aside(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Id => format!("Masuk baki salindia ({}).", in_digits(lang, count)),
        Lang::En => format!("Added to the slide tray ({}).", in_digits(lang, count)),
    }
}

/// What narrows a page to one thing.
pub fn only(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Id => format!("Hanya {what}"),
        Lang::En => format!("Only {what}"),
    }
}

/// How many sources something is based on.
pub fn source_count(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Id, _) => format!("{} sumber", in_digits(lang, count)),
        (Lang::En, 1) => "1 source".to_owned(),
        (Lang::En, _) => format!("{} sources", in_digits(lang, count)),
    }
}

/// How many visits a filter left.
pub fn visits_of(lang: Lang, found: usize, all: usize) -> String {
    match lang {
        Lang::Id => format!("{} dari {} kunjungan", in_digits(lang, found), in_digits(lang, all)),
        Lang::En => format!("{} of {} visits", in_digits(lang, found), in_digits(lang, all)),
    }
}

/// How many rows a search left.
pub fn rows_of(lang: Lang, found: usize, all: usize) -> String {
    match lang {
        Lang::Id => format!("{} dari {} baris", in_digits(lang, found), in_digits(lang, all)),
        Lang::En => format!("{} of {} rows", in_digits(lang, found), in_digits(lang, all)),
    }
}

/// How many records are based on a source.
pub fn record_count(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Id, _) => format!("{} entri", in_digits(lang, count)),
        (Lang::En, 1) => "1 record".to_owned(),
        (Lang::En, _) => format!("{} records", in_digits(lang, count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::query::{Filter, Period, Selection, VisitIndex, count_by_year, cover};

    fn selection(filter: &Filter) -> Selection {
        let dataset = Dataset::embedded();
        VisitIndex::new(&dataset, |_, visit| visit.id.clone()).select(&dataset, filter)
    }

    fn sentence(lang: Lang, filter: &Filter) -> String {
        visits_by_year_sentence(lang, &count_by_year(&Dataset::embedded(), &selection(filter)))
    }

    #[test]
    fn words_are_joined_as_the_language_does() {
        let words = |count: usize| ["a", "b", "c"].iter().take(count).map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(joined(Lang::Id, &words(2)), "a dan b");
        assert_eq!(joined(Lang::En, &words(3)), "a, b and c");
        assert_eq!(joined(Lang::En, &[]), "");
    }

    #[test]
    fn the_sentence_says_how_many_when_most_and_by_whom() {
        let text = sentence(Lang::En, &Filter::default());
        let dataset = Dataset::embedded();
        let all = format!("In all, {} visits are recorded in 2011–2026", dataset.visits.len());
        assert!(text.starts_with(&all), "{text}");
        assert!(text.contains("the most in 2018") && text.contains("were made by regional governments"), "{text}");
    }

    #[test]
    fn an_empty_selection_says_so_instead_of_naming_a_peak() {
        let nothing = Filter { text: "zzzz".into(), ..Filter::default() };
        assert_eq!(sentence(Lang::Id, &nothing), "Tidak ditemukan kunjungan untuk pilihan ini.");
    }

    #[test]
    fn a_mixed_bag_is_never_named_as_the_leader_and_a_single_visit_has_no_peak() {
        let of_2016 = Filter { period: Period { from: Some(2016), to: Some(2016) }, ..Filter::default() };
        assert!(!sentence(Lang::Id, &of_2016).contains("lainnya"));
        let dataset = Dataset::embedded();
        let provinces = dataset.regions.iter().map(|region| region.code.province().to_owned());
        let of = |province: String| Filter { province: Some(province), ..Filter::default() };
        let one = provinces.map(of).find(|filter| selection(filter).keys.len() == 1).expect("one province came once");
        let counts = count_by_year(&dataset, &selection(&one));
        let title = visits_by_year_title(Lang::En, &counts);
        assert!(title.starts_with("One visit is recorded, in "), "{title}");
        assert!(sentence(Lang::En, &one).starts_with("One visit is recorded in "));
    }

    #[test]
    fn one_year_has_no_peak() {
        let filter = Filter { period: Period { from: Some(2016), to: Some(2016) }, ..Filter::default() };
        assert!(!sentence(Lang::Id, &filter).contains("terbanyak"));
    }

    #[test]
    fn a_stated_total_stands_beside_the_records_and_is_called_stated() {
        let dataset = Dataset::embedded();
        let filter = Filter { period: Period { from: Some(2017), to: Some(2017) }, ..Filter::default() };
        let lines: Vec<_> = cover(&dataset, &filter).iter().map(|cover| coverage(Lang::En, cover)).collect();
        assert_eq!(lines.len(), 1);
        assert!(lines[0].starts_with("2017: ") && lines[0].ends_with("officials stated 39,000 people."), "{lines:?}");
    }
}

//! Titles of the figures of visits, each a finding: who or what, and how often of how many. They are right for none,
//! one, ties, and where nothing is known.

use super::summary::lowered;
use super::{Lang, head_count, integer, joined, month_name, people, visits};
use crate::model::HeadCount;

/// The times at which most is counted, and how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peak {
    /// The times, as the reader calls them; several where they tie.
    pub at: Vec<String>,
    /// What is counted at each.
    pub most: u32,
}

impl Peak {
    /// The peak of counts by time; none where nothing is counted.
    pub fn of(counts: impl IntoIterator<Item = (String, u32)>) -> Option<Self> {
        let counts: Vec<(String, u32)> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
        let most = counts.iter().map(|(_, count)| *count).max()?;
        Some(Self { at: counts.into_iter().filter(|(_, count)| *count == most).map(|(at, _)| at).collect(), most })
    }
}

/// Nothing is selected, as a title says it.
pub fn none_selected(lang: Lang) -> String {
    lang.messages().nothing_selected.trim_end_matches('.').to_owned()
}

/// When most visits are recorded: `period` is all that is shown, `unit` one part of it (`setahun`); `is_one` where there is
/// only one part.
pub fn visits_peak_title(
    lang: Lang,
    total: u32,
    peak: Option<&Peak>,
    (period, unit, is_one): (&str, &str, bool),
) -> String {
    let Some(Peak { at, most }) = peak else { return none_selected(lang) };
    let (named, all, times) = (joined(lang, at), visits(lang, total), integer(lang, *most));
    match (total, at.len(), lang) {
        (1, _, Lang::Id) => format!("Satu kunjungan tercatat, pada {named}"),
        (1, _, Lang::En) => format!("One visit is recorded, in {named}"),
        (_, 1, Lang::Id) if is_one => format!("{all} tercatat pada {named}"),
        (_, 1, Lang::En) if is_one => format!("{all} are recorded in {named}"),
        (_, 2, Lang::Id) if *most == 1 => format!("{all} tercatat, pada {named}"),
        (_, 2, Lang::En) if *most == 1 => format!("{all} are recorded, in {named}"),
        (_, 1, Lang::Id) => format!("Kunjungan terbanyak tercatat pada {named}: {times} kali"),
        (_, 1, Lang::En) => format!("Recorded visits peaked in {named}, at {times}"),
        (_, 2, Lang::Id) => format!("Kunjungan terbanyak tercatat pada {named}: masing-masing {times} kali"),
        (_, 2, Lang::En) => format!("Recorded visits peaked in {named}, at {times} each"),
        (_, _, Lang::Id) => format!("{all} tercatat pada {period}, paling banyak {times} {unit}"),
        (_, _, Lang::En) => format!("{all} are recorded in {period}, at most {times} {unit}"),
    }
}

/// How many visits are recorded, as a sentence.
pub fn in_all(lang: Lang, count: u32) -> String {
    match (lang, count) {
        (Lang::Id, 1) => "Satu kunjungan tercatat.".to_owned(),
        (Lang::En, 1) => "One visit is recorded.".to_owned(),
        (Lang::Id, _) => format!("Sebanyak {} tercatat.", visits(lang, count)),
        (Lang::En, _) => format!("In all, {} are recorded.", visits(lang, count)),
    }
}

/// When most people came, as far as stated; `is_exact` where every number behind the peak is exact.
pub fn people_peak_title(lang: Lang, peak: Option<&Peak>, is_exact: bool, is_one: bool) -> String {
    let Some(Peak { at, most }) = peak else { return no_head_count(lang).to_owned() };
    let named = joined(lang, at);
    let about = if is_exact { "" } else { lang.pick("sekitar ", "about ") };
    let counted = format!("{about}{}", people(lang, *most));
    match (at.len(), lang) {
        (1, Lang::Id) if is_one => format!("Jumlah peserta yang disebutkan pada {named}: {counted}"),
        (1, Lang::En) if is_one => format!("Head counts stated for {named} add up to {counted}"),
        (1, Lang::Id) => format!("Jumlah peserta yang disebutkan terbanyak pada {named}: {counted}"),
        (1, Lang::En) => format!("Stated head counts peaked in {named}, at {counted}"),
        (2, Lang::Id) => format!("Jumlah peserta yang disebutkan terbanyak pada {named}: masing-masing {counted}"),
        (2, Lang::En) => format!("Stated head counts peaked in {named}, at {counted} each"),
        (times, Lang::Id) => {
            format!("Jumlah peserta yang disebutkan paling banyak {counted}, dalam {} periode", number(lang, times))
        }
        (times, Lang::En) => {
            format!("Stated head counts reached {counted} at most, in {} periods", number(lang, times))
        }
    }
}

fn no_head_count(lang: Lang) -> &'static str {
    lang.pick("Jumlah peserta tidak disebutkan", "No head count is stated")
}

/// What visits are ranked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ranking {
    /// The provinces that delegations came from.
    Provinces,
    /// The regencies and cities that they came from.
    Regions,
    /// The kinds of institution that took part.
    Kinds,
    /// The programmes that were studied.
    Programmes,
    /// The topics that were studied.
    Topics,
    /// The offices of those who led.
    Leaders,
}

/// Who comes first in a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading {
    /// The first; several where they tie.
    pub names: Vec<String>,
    /// How many visits each has.
    pub count: u32,
    /// Of how many visits something is known.
    pub known: u32,
    /// How many visits there are.
    pub all: u32,
}

impl Leading {
    /// The first of names with their counts.
    pub fn of(counts: impl IntoIterator<Item = (String, u32)>, known: u32, all: u32) -> Self {
        let peak = Peak::of(counts);
        let (names, count) = peak.map_or_else(|| (Vec::new(), 0), |peak| (peak.at, peak.most));
        Self { names, count, known, all }
    }
}

/// What is known of visits that a ranking has: the subject of a sentence.
pub fn ranked_by(lang: Lang, ranking: Ranking) -> &'static str {
    match ranking {
        Ranking::Provinces => lang.pick("Provinsi asal", "The province of origin"),
        Ranking::Regions => lang.pick("Kabupaten atau kota asal", "The regency or city of origin"),
        Ranking::Kinds => lang.pick("Jenis lembaga", "The kind of institution"),
        Ranking::Programmes => lang.pick("Program yang dipelajari", "The programme studied"),
        Ranking::Topics => lang.pick("Topik", "The topic"),
        Ranking::Leaders => lang.pick("Pemimpin rombongan", "The leader of the delegation"),
    }
}

/// Who leads a ranking, how often, of how many.
pub fn ranking_title(lang: Lang, ranking: Ranking, leading: &Leading) -> String {
    if leading.names.is_empty() || leading.known == 0 {
        return match ranking {
            Ranking::Programmes => lang.pick("Tidak ditemukan program yang dipelajari", "No programme is named"),
            Ranking::Leaders => lang.pick("Pemimpin rombongan tidak disebutkan", "No leader is named"),
            Ranking::Topics => lang.pick("Topik tidak diketahui", "No topic is known"),
            Ranking::Kinds => lang.pick("Jenis lembaga tidak diketahui", "No kind of institution is known"),
            Ranking::Provinces => lang.pick("Provinsi asal tidak diketahui", "No province of origin is known"),
            Ranking::Regions => {
                lang.pick("Kabupaten dan kota asal tidak diketahui", "No regency or city of origin is known")
            }
        }
        .to_owned();
    }
    match ranking {
        Ranking::Provinces => provinces_title(lang, leading),
        Ranking::Regions => regions_title(lang, leading),
        Ranking::Kinds | Ranking::Leaders => took_part_title(lang, ranking, leading),
        Ranking::Programmes | Ranking::Topics => studied_title(lang, ranking, leading),
    }
}

/// Names joined; none beside where there are more than two, whose number then stands for them.
fn subject(lang: Lang, leading: &Leading, (indonesian, english): (&str, &str), keeps_case: bool) -> String {
    match leading.names.as_slice() {
        [first, rest @ ..] if rest.len() < 2 => {
            let rest = rest.iter().map(|name| if keeps_case { name.clone() } else { lowered(name) });
            joined(lang, &std::iter::once(first.clone()).chain(rest).collect::<Vec<_>>())
        }
        names => format!("{} {}", number(lang, names.len()), lang.pick(indonesian, english)),
    }
}

fn number(lang: Lang, count: usize) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// `39 dari 149`, with what is known of them where that is not all.
fn of_known(lang: Lang, Leading { count, known, all, .. }: &Leading, counted: &str, tail: &str) -> String {
    let tail = if known < all { tail } else { "" };
    format!("{} {} {}{counted}{tail}", integer(lang, *count), lang.pick("dari", "of"), integer(lang, *known))
}

fn provinces_title(lang: Lang, leading: &Leading) -> String {
    let Leading { names, count, known, all } = leading;
    let who = subject(lang, leading, ("provinsi", "provinces"), true);
    let fraction = of_known(lang, leading, "", lang.pick(" yang diketahui", " known"));
    let written = integer(lang, *count);
    let origin = if known < all { lang.pick(" yang diketahui asalnya", " of known origin") } else { "" };
    match (names.len(), lang) {
        (_, Lang::Id) if *known == 1 => format!("Satu rombongan datang dari {who}"),
        (_, Lang::En) if *known == 1 => format!("One delegation came from {who}"),
        (_, Lang::Id) if *count == 1 => format!("Satu rombongan masing-masing datang dari {who}"),
        (_, Lang::En) if *count == 1 => format!("One delegation each came from {who}"),
        (_, Lang::Id) if count == known => format!("Semua rombongan{origin} ({written}) datang dari {who}"),
        (_, Lang::En) if count == known => format!("All delegations{origin} ({written}) came from {who}"),
        (1, Lang::Id) => format!("Rombongan paling sering datang dari {who} ({fraction})"),
        (1, Lang::En) => format!("Delegations came most often from {who} ({fraction})"),
        (_, Lang::Id) => format!("Rombongan paling sering datang dari {who}, masing-masing {fraction}"),
        (_, Lang::En) => format!("Delegations came most often from {who}, {fraction} each"),
    }
}

/// `sekali`, `3 kali`; `once`, `twice`, `3 times`.
fn times(lang: Lang, count: u32) -> String {
    match (lang, count) {
        (Lang::Id, 1) => "sekali".to_owned(),
        (Lang::Id, _) => format!("{} kali", integer(lang, count)),
        (Lang::En, 1) => "once".to_owned(),
        (Lang::En, 2) => "twice".to_owned(),
        (Lang::En, _) => format!("{} times", integer(lang, count)),
    }
}

fn regions_title(lang: Lang, leading: &Leading) -> String {
    let Leading { names, count, .. } = leading;
    let who = subject(lang, leading, ("kabupaten dan kota", "regencies and cities"), true);
    let often = times(lang, *count);
    match (names.len(), *count, lang) {
        (1, 1, Lang::Id) => format!("{who} datang {often}"),
        (1, 1, Lang::En) => format!("{who} came {often}"),
        (_, 1, Lang::Id) => format!("{who} masing-masing datang {often}"),
        (_, 1, Lang::En) => format!("{who} came {often} each"),
        (1, _, Lang::Id) => format!("{who} paling sering datang: {often}"),
        (1, _, Lang::En) => format!("{who} came most often: {often}"),
        (_, _, Lang::Id) => format!("{who} paling sering datang, masing-masing {often}"),
        (_, _, Lang::En) => format!("{who} came most often, {often} each"),
    }
}

fn took_part_title(lang: Lang, ranking: Ranking, leading: &Leading) -> String {
    let Leading { names, count, known, all } = leading;
    let is_led = ranking == Ranking::Leaders;
    let (nouns, verb, counted, tail) = if is_led {
        (
            ("jenis jabatan", "kinds of office"),
            lang.pick("memimpin", "led"),
            lang.pick("rombongan", "delegations"),
            lang.pick(" yang diketahui pemimpinnya", " whose leader is known"),
        )
    } else {
        (
            ("jenis lembaga", "kinds of institution"),
            lang.pick("ikut dalam", "took part in"),
            lang.pick("kunjungan", "visits"),
            lang.pick(" yang diketahui lembaganya", " whose institutions are known"),
        )
    };
    let who = subject(lang, leading, nouns, false);
    let each = if names.len() == 1 { "" } else { lang.pick(" masing-masing", " each") };
    let all_tail = if known < all { tail } else { "" };
    let what = match (lang, *known) {
        (Lang::Id, 1) => format!("satu {counted}"),
        (Lang::En, 1) => format!("one {}", counted.trim_end_matches('s')),
        (Lang::Id, _) if count == known => format!("semua {counted}{all_tail} ({})", integer(lang, *count)),
        (Lang::En, _) if count == known => format!("all {} {counted}{all_tail}", integer(lang, *count)),
        _ => of_known(lang, leading, &format!(" {counted}"), tail),
    };
    format!("{who}{each} {verb} {what}")
}

fn studied_title(lang: Lang, ranking: Ranking, leading: &Leading) -> String {
    let Leading { names, count, known, all } = leading;
    let is_topic = ranking == Ranking::Topics;
    let (nouns, tail) = if is_topic {
        (("topik", "topics"), lang.pick(" yang topiknya diketahui", " of known topic"))
    } else {
        (("program", "programmes"), lang.pick(" yang menyebut program", " that name a programme"))
    };
    let who = subject(lang, leading, nouns, !is_topic);
    let fraction = of_known(lang, leading, lang.pick(" kunjungan", " visits"), tail);
    let all_tail = if known < all { tail } else { "" };
    let written = integer(lang, *count);
    let was = if names.len() == 1 { "was" } else { "were" };
    match (names.len(), lang) {
        (_, Lang::Id) if *known == 1 => format!("{who} dipelajari dalam satu kunjungan"),
        (_, Lang::En) if *known == 1 => format!("{who} {was} studied on one visit"),
        (_, Lang::Id) if *count == 1 => format!("{who} masing-masing dipelajari dalam satu kunjungan"),
        (_, Lang::En) if *count == 1 => format!("{who} {was} studied on one visit each"),
        (1, Lang::Id) if count == known => format!("{who} dipelajari dalam semua kunjungan{all_tail} ({written})"),
        (1, Lang::En) if count == known => format!("{who} was studied on all {written} visits{all_tail}"),
        (1, Lang::Id) => format!("{who} paling sering dipelajari: {fraction}"),
        (1, Lang::En) => format!("{who} was studied most: {fraction}"),
        (_, Lang::Id) => format!("{who} paling sering dipelajari, masing-masing {fraction}"),
        (_, Lang::En) => format!("{who} were studied most: {fraction} each"),
    }
}

/// Visits on which topic, or from which province, brought most people, as far as stated.
pub fn people_leaders_title(lang: Lang, ranking: Ranking, leading: &Leading) -> String {
    if leading.names.is_empty() {
        return no_head_count(lang).to_owned();
    }
    let is_topic = ranking == Ranking::Topics;
    let mut leading = leading.clone();
    if is_topic {
        leading.names = leading.names.iter().map(|name| lowered(name)).collect();
    }
    let nouns = if is_topic { ("topik", "topics") } else { ("provinsi", "provinces") };
    let who = subject(lang, &leading, nouns, true);
    let (of, counted) =
        (if is_topic { lang.pick("bertopik", "on") } else { lang.pick("dari", "from") }, people(lang, leading.count));
    match (leading.names.len(), lang) {
        (1, Lang::Id) => format!("Kunjungan {of} {who} membawa peserta terbanyak: {counted}"),
        (1, Lang::En) => format!("Visits {of} {who} brought the most people: {counted}"),
        (_, Lang::Id) => format!("Kunjungan {of} {who} membawa peserta terbanyak, masing-masing {counted}"),
        (_, Lang::En) => format!("Visits {of} {who} brought the most people: {counted} each"),
    }
}

/// The topics that led alone in most years, in how many of how many.
pub fn topic_years_title(lang: Lang, names: &[String], led: u32, of: u32) -> String {
    let leading = Leading { names: names.to_vec(), count: led, known: of, all: of };
    let who = subject(lang, &leading, ("topik", "topics"), false);
    let years = match lang {
        Lang::Id if led == of => format!("semua tahun ({})", integer(lang, of)),
        Lang::En if led == of => format!("all {} years", integer(lang, of)),
        _ => of_known(lang, &leading, lang.pick(" tahun", " years"), ""),
    };
    match (names.len(), lang) {
        (1, Lang::Id) => format!("{who} topik tersering pada {years}"),
        (1, Lang::En) => format!("{who} was the most frequent topic in {years}"),
        (_, Lang::Id) => format!("{who} masing-masing tersering pada {years}"),
        (_, Lang::En) => format!("{who} were each the most frequent topic in {years}"),
    }
}

/// The pairs of topics that were studied together most.
pub fn pairs_title(lang: Lang, pairs: &[(String, String)], count: u32, all: u32) -> String {
    let both = |(one, other): &(String, String)| joined(lang, &[one.clone(), lowered(other)]);
    let fraction = format!("{} {} {}", integer(lang, count), lang.pick("dari", "of"), visits(lang, all));
    match (pairs, count, lang) {
        ([], ..) => lang
            .pick("Tidak ditemukan topik yang dipelajari bersama", "No topics were found to be studied together")
            .to_owned(),
        ([pair], 1, Lang::Id) => format!("{} dipelajari bersama dalam satu kunjungan", both(pair)),
        ([pair], 1, Lang::En) => format!("{} were studied together on one visit", both(pair)),
        ([pair], _, Lang::Id) => format!("{} paling sering dipelajari bersama: {fraction}", both(pair)),
        ([pair], _, Lang::En) => format!("{} were studied together most: {fraction}", both(pair)),
        (_, 1, Lang::Id) => {
            format!(
                "{} pasangan topik masing-masing dipelajari bersama dalam satu kunjungan",
                number(lang, pairs.len())
            )
        }
        (_, 1, Lang::En) => {
            format!("{} pairs of topics were studied together on one visit each", number(lang, pairs.len()))
        }
        ([first, second], _, Lang::Id) => format!(
            "{} serta {} paling sering dipelajari bersama, masing-masing {fraction}",
            both(first),
            lowered(&both(second))
        ),
        ([first, second], _, Lang::En) => {
            format!("{}, and {}, were studied together most: {fraction} each", both(first), lowered(&both(second)))
        }
        (_, _, Lang::Id) => format!(
            "{} pasangan topik paling sering dipelajari bersama, masing-masing {fraction}",
            number(lang, pairs.len())
        ),
        (_, _, Lang::En) => {
            format!("{} pairs of topics were studied together most: {fraction} each", number(lang, pairs.len()))
        }
    }
}

/// The month that most visits of known date fell in; `years` are those shown, and `is_to_date` where they reach the end
/// of the dataset.
pub fn calendar_title(
    lang: Lang,
    months: &[u32],
    (most, known): (u32, u32),
    years: &std::ops::RangeInclusive<i32>,
    is_to_date: bool,
) -> String {
    let names: Vec<String> = months.iter().map(|month| month_name(lang, *month).to_owned()).collect();
    let when = if is_to_date && years.start() < years.end() {
        format!("{} {}", lang.pick("sejak", "since"), years.start())
    } else {
        format!("{} {}", lang.pick("pada", "in"), super::years(years))
    };
    let (named, each) = (joined(lang, &names), integer(lang, most));
    match (known, most, names.len(), lang) {
        (0, ..) | (_, 0, ..) => lang.pick("Tanggal pasti tidak diketahui", "No exact date is known").to_owned(),
        (1, _, _, Lang::Id) => format!("Satu kunjungan bertanggal jatuh pada bulan {named}"),
        (1, _, _, Lang::En) => format!("One dated visit fell in {named}"),
        (_, 1, months, Lang::Id) => {
            format!("{} kunjungan bertanggal jatuh pada {} bulan berbeda", integer(lang, known), number(lang, months))
        }
        (_, 1, months, Lang::En) => {
            format!("{} dated visits fell in {} different months", integer(lang, known), number(lang, months))
        }
        (_, _, 1, Lang::Id) => format!("{named} bulan tersibuk: {each} kunjungan bertanggal {when}"),
        (_, _, 1, Lang::En) => format!("{named} was the busiest month: {each} dated visits {when}"),
        (_, _, 2, Lang::Id) => {
            format!("{named} bulan tersibuk, masing-masing {each} kunjungan bertanggal {when}")
        }
        (_, _, 2, Lang::En) => format!("{named} were the busiest months: {each} dated visits each {when}"),
        (_, _, months, Lang::Id) => {
            format!("{} bulan tersibuk masing-masing mencatat {each} kunjungan bertanggal {when}", number(lang, months))
        }
        (_, _, months, Lang::En) => {
            format!("{} months were the busiest: {each} dated visits each {when}", number(lang, months))
        }
    }
}

/// How large delegations were: half of them at most so many people, and the largest.
pub fn sizes_title(lang: Lang, known: u32, median: u32, largest: Option<HeadCount>) -> String {
    let Some(largest) = largest else { return no_head_count(lang).to_owned() };
    let most = head_count(lang, largest);
    let word = if largest.count == 1 { lang.pick("orang", "person") } else { lang.pick("orang", "people") };
    match (known, lang) {
        (1, Lang::Id) => format!("Satu rombongan diketahui jumlahnya: {most} {word}"),
        (1, Lang::En) => format!("The size of one delegation is stated: {most} {word}"),
        (_, Lang::Id) if median == largest.count => format!("Rombongan terbesar berjumlah {most} {word}"),
        (_, Lang::En) if median == largest.count => format!("The largest delegation had {most} {word}"),
        (_, Lang::Id) => format!(
            "Separuh dari {} rombongan berjumlah paling banyak {}; yang terbesar {most}",
            integer(lang, known),
            people(lang, median)
        ),
        (_, Lang::En) => format!(
            "Half of {} delegations had at most {}; the largest had {most}",
            integer(lang, known),
            people(lang, median)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leading(names: &[&str], count: u32, known: u32, all: u32) -> Leading {
        Leading { names: names.iter().map(ToString::to_string).collect(), count, known, all }
    }

    #[test]
    fn a_title_says_who_leads_how_often_of_how_many() {
        let jatim = leading(&["Jawa Timur"], 39, 149, 188);
        assert_eq!(
            ranking_title(Lang::Id, Ranking::Provinces, &jatim),
            "Rombongan paling sering datang dari Jawa Timur (39 dari 149 yang diketahui)"
        );
        let governments = leading(&["Pemerintah kabupaten"], 95, 188, 188);
        assert_eq!(
            ranking_title(Lang::Id, Ranking::Kinds, &governments),
            "Pemerintah kabupaten ikut dalam 95 dari 188 kunjungan"
        );
        let heads = leading(&["Regional heads"], 62, 161, 188);
        assert_eq!(
            ranking_title(Lang::En, Ranking::Leaders, &heads),
            "Regional heads led 62 of 161 delegations whose leader is known"
        );
        let mall = leading(&["Mal Pelayanan Publik"], 29, 29, 29);
        assert_eq!(
            ranking_title(Lang::Id, Ranking::Programmes, &mall),
            "Mal Pelayanan Publik dipelajari dalam semua kunjungan (29)"
        );
    }

    #[test]
    fn those_that_tie_are_both_named_and_more_than_two_are_counted() {
        let two = leading(&["Kabupaten Seruyan", "Kota Sabang"], 3, 20, 20);
        assert_eq!(
            ranking_title(Lang::Id, Ranking::Regions, &two),
            "Kabupaten Seruyan dan Kota Sabang paling sering datang, masing-masing 3 kali"
        );
        let many = leading(&["a", "b", "c"], 1, 9, 9);
        assert_eq!(ranking_title(Lang::En, Ranking::Regions, &many), "3 regencies and cities came once each");
        assert_eq!(
            ranking_title(Lang::Id, Ranking::Kinds, &leading(&["Pemerintah kota", "DPRD kota", "Media"], 2, 4, 4)),
            "3 jenis lembaga masing-masing ikut dalam 2 dari 4 kunjungan"
        );
    }

    #[test]
    fn what_is_not_known_has_no_leader() {
        for lang in [Lang::Id, Lang::En] {
            for ranking in [
                Ranking::Provinces,
                Ranking::Regions,
                Ranking::Kinds,
                Ranking::Programmes,
                Ranking::Topics,
                Ranking::Leaders,
            ] {
                let title = ranking_title(lang, ranking, &leading(&[], 0, 0, 5));
                assert!(title.chars().all(|letter| !letter.is_ascii_digit()), "{title}");
            }
        }
    }

    #[test]
    fn a_pair_of_topics_is_two_words_joined_and_not_a_sum() {
        let pairs = [("Pariwisata".to_owned(), "Pelayanan publik".to_owned())];
        assert_eq!(
            pairs_title(Lang::Id, &pairs, 39, 188),
            "Pariwisata dan pelayanan publik paling sering dipelajari bersama: 39 dari 188 kunjungan"
        );
    }

    #[test]
    fn a_month_is_the_busiest_of_the_years_shown() {
        assert_eq!(
            calendar_title(Lang::Id, &[11], (24, 150), &(2012..=2026), true),
            "November bulan tersibuk: 24 kunjungan bertanggal sejak 2012"
        );
        assert_eq!(
            calendar_title(Lang::En, &[3, 11], (4, 20), &(2016..=2019), false),
            "March and November were the busiest months: 4 dated visits each in 2016–2019"
        );
        assert_eq!(calendar_title(Lang::Id, &[], (0, 0), &(2016..=2019), false), "Tanggal pasti tidak diketahui");
    }
}

//! Titles of the figures of visits, each a finding: who or what, and how often of how many. They are right for none,
//! one, ties, and where nothing is known.

mod patterns;
mod rankings;

pub use self::patterns::{calendar_title, pairs_title, sizes_title, topic_years_title};
pub use self::rankings::{Leading, Ranking, people_leaders_title, ranked_by, ranking_title};
use super::in_digits;
use super::{Lang, integer, joined, people, visits};

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
            format!("Jumlah peserta yang disebutkan paling banyak {counted}, dalam {} periode", in_digits(lang, times))
        }
        (times, Lang::En) => {
            format!("Stated head counts reached {counted} at most, in {} periods", in_digits(lang, times))
        }
    }
}

fn no_head_count(lang: Lang) -> &'static str {
    lang.pick("Jumlah peserta tidak disebutkan", "No head count is stated")
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

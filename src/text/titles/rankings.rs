//! Titles of rankings: who came most often, what was studied most often.

use super::super::in_digits;
use super::{Peak, no_head_count};
use crate::text::summary::lowered;
use crate::text::{Lang, integer, joined, people};

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
pub(super) fn subject(lang: Lang, leading: &Leading, (indonesian, english): (&str, &str), keeps_case: bool) -> String {
    match leading.names.as_slice() {
        [first, rest @ ..] if rest.len() < 2 => {
            let rest = rest.iter().map(|name| if keeps_case { name.clone() } else { lowered(name) });
            joined(lang, &std::iter::once(first.clone()).chain(rest).collect::<Vec<_>>())
        }
        names => format!("{} {}", in_digits(lang, names.len()), lang.pick(indonesian, english)),
    }
}

/// `39 dari 149`, with what is known of them where that is not all.
pub(super) fn of_known(lang: Lang, Leading { count, known, all, .. }: &Leading, counted: &str, tail: &str) -> String {
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
pub(super) fn times(lang: Lang, count: u32) -> String {
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

//! Sentences of the pages of decks, with numbers in them. They travel with those pages.

use super::{Lang, in_digits, integer, size};

/// The title of a named thing as it is listed: a name that nobody can see is none.
pub fn or_untitled(lang: Lang, title: &str) -> &str {
    let is_seen = |letter: char| {
        let is_invisible = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        !letter.is_whitespace() && !letter.is_control() && !is_invisible
    };
    if title.chars().any(is_seen) { title } else { lang.present().untitled }
}

/// How many slides, and how long they take: `8 salindia · 10 menit`.
pub fn deck_size(lang: Lang, slides: usize, minutes: u32) -> String {
    let (count, planned) = (in_digits(lang, slides), integer(lang, minutes));
    let slides = match (lang, slides) {
        (Lang::Id, _) => format!("{count} salindia"),
        (Lang::En, 1) => format!("{count} slide"),
        (Lang::En, _) => format!("{count} slides"),
    };
    if minutes == 0 { slides } else { format!("{slides} · {planned} {}", lang.pick("menit", "minutes")) }
}

/// What became of a link: `Tautan disalin: 1.234 karakter.`
pub fn link_copied(lang: Lang, chars: usize) -> String {
    match lang {
        Lang::Id => format!("Tautan disalin: {} karakter.", in_digits(lang, chars)),
        Lang::En => format!("Link copied: {} letters.", in_digits(lang, chars)),
    }
}

/// Why a deck does not go into a link.
pub fn link_too_long(lang: Lang, chars: usize, most: usize) -> String {
    let (chars, most) = (in_digits(lang, chars), in_digits(lang, most));
    match lang {
        Lang::Id => {
            format!("Terlalu besar untuk tautan: {chars} karakter, paling banyak {most}. Unduh sebagai berkas.")
        }
        Lang::En => format!("Too large for a link: {chars} letters, at most {most}. Download it as a file."),
    }
}

/// Why a deck with so many slides is not taken over.
pub fn too_many_slides(lang: Lang, slides: usize, most: usize) -> String {
    let (slides, most) = (in_digits(lang, slides), in_digits(lang, most));
    match lang {
        Lang::Id => format!("Presentasi ini berisi {slides} salindia, paling banyak {most}. Tidak ada yang disimpan."),
        Lang::En => format!("This presentation holds {slides} slides, at most {most} are possible. Nothing was kept."),
    }
}

/// Why a file or a link of so many bytes is not taken over.
pub fn too_large(lang: Lang, bytes: Option<usize>, most: usize) -> String {
    let most = size(lang, most);
    match (lang, bytes.map(|bytes| size(lang, bytes))) {
        (Lang::Id, Some(held)) => {
            format!("Presentasi ini berisi {held}, paling banyak {most}. Tidak ada yang disimpan.")
        }
        (Lang::En, Some(held)) => {
            format!("This presentation holds {held}, at most {most} are possible. Nothing was kept.")
        }
        (Lang::Id, None) => {
            format!("Presentasi ini berisi lebih dari {most}, lebih dari yang dapat dibuka. Tidak ada yang disimpan.")
        }
        (Lang::En, None) => {
            format!("This presentation holds more than {most}, which is more than can be opened. Nothing was kept.")
        }
    }
}

/// What a list leaves out: `dan 3 lainnya`; none where it leaves nothing out.
pub fn and_more(lang: Lang, left_out: usize) -> Option<String> {
    (left_out > 0).then(|| match lang {
        Lang::Id => format!("dan {} lainnya", in_digits(lang, left_out)),
        Lang::En => format!("and {} more", in_digits(lang, left_out)),
    })
}

/// Where in a deck: `Salindia 3 dari 8`.
pub fn slide_of(lang: Lang, at: usize, all: usize) -> String {
    match lang {
        Lang::Id => format!("Salindia {} dari {}", in_digits(lang, at), in_digits(lang, all)),
        Lang::En => format!("Slide {} of {}", in_digits(lang, at), in_digits(lang, all)),
    }
}

/// A section of a deck: `Bagian 2: Kota Kreatif · 4 salindia · sampai menit 6`; without a plan no minute is named.
pub fn section_of(lang: Lang, at: usize, heading: &str, slides: usize, until_s: u64) -> String {
    let section = format!(
        "{} {}: {heading} · {}",
        lang.pick("Bagian", "Section"),
        in_digits(lang, at),
        deck_size(lang, slides, 0)
    );
    match until_minute(lang, until_s) {
        Some(minute) => format!("{section} · {} {minute}", lang.pick("sampai menit", "until minute")),
        None => section,
    }
}

/// Where a talk stands among its sections: `Bagian 2 dari 3: Kota Kreatif, sampai menit 6`.
pub fn section_now(lang: Lang, (at, all): (usize, usize), heading: &str, until_s: u64) -> String {
    let (at, all) = (in_digits(lang, at), in_digits(lang, all));
    let section = match lang {
        Lang::Id => format!("Bagian {at} dari {all}: {heading}"),
        Lang::En => format!("Section {at} of {all}: {heading}"),
    };
    match until_minute(lang, until_s) {
        Some(minute) => format!("{section}, {} {minute}", lang.pick("sampai menit", "until minute")),
        None => section,
    }
}

fn until_minute(lang: Lang, until_s: u64) -> Option<String> {
    let minute = usize::try_from(until_s.div_ceil(60)).ok().filter(|minute| *minute > 0)?;
    Some(in_digits(lang, minute))
}

/// Which of its steps a slide has taken: `Urutan 1 dari 3`.
pub fn step_of(lang: Lang, at: usize, all: usize) -> String {
    match lang {
        Lang::Id => format!("Urutan {} dari {}", in_digits(lang, at), in_digits(lang, all)),
        Lang::En => format!("Step {} of {}", in_digits(lang, at), in_digits(lang, all)),
    }
}

/// How many slides are chosen, where it is more than one; else nothing.
pub fn chosen_slides(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (_, 0 | 1) => String::new(),
        (Lang::Id, _) => format!("{} salindia dipilih", in_digits(lang, count)),
        (Lang::En, _) => format!("{} slides chosen", in_digits(lang, count)),
    }
}

/// How the talk goes against its plan, by time: the slide that a steady pace would have reached.
pub fn pace(lang: Lang, elapsed_s: u64, minutes: u32, at: usize, all: usize) -> Option<String> {
    let planned = u64::from(minutes) * 60;
    if planned == 0 || all == 0 {
        return None;
    }
    let steady = usize::try_from(elapsed_s * (all as u64) / planned).unwrap_or(all).min(all - 1) + 1;
    let left = planned.saturating_sub(elapsed_s).div_ceil(60);
    let left = integer(lang, i64::try_from(left).unwrap_or(i64::MAX));
    let state = match (at.cmp(&steady), lang) {
        (std::cmp::Ordering::Less, Lang::Id) => "lebih lambat dari rencana",
        (std::cmp::Ordering::Less, Lang::En) => "behind the plan",
        (std::cmp::Ordering::Equal, Lang::Id) => "sesuai rencana",
        (std::cmp::Ordering::Equal, Lang::En) => "on plan",
        (std::cmp::Ordering::Greater, Lang::Id) => "lebih cepat dari rencana",
        (std::cmp::Ordering::Greater, Lang::En) => "ahead of the plan",
    };
    Some(match lang {
        Lang::Id => format!("{state}: menurut rencana salindia {}; sisa {left} menit", in_digits(lang, steady)),
        Lang::En => format!("{state}: slide {} by now; {left} minutes left", in_digits(lang, steady)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_whose_name_nobody_can_see_is_untitled() {
        for title in ["", " ", "\t\n", "\u{200b}", "\u{202e} \u{feff}"] {
            assert_eq!(or_untitled(Lang::En, title), "Untitled", "{title:?}");
        }
        assert_eq!((or_untitled(Lang::Id, ""), or_untitled(Lang::Id, " a")), ("Tanpa judul", " a"));
    }

    #[test]
    fn what_is_refused_is_told_with_what_it_holds() {
        assert!(too_many_slides(Lang::En, 100_000, 300).contains("100,000 slides, at most 300"));
        assert!(too_large(Lang::Id, Some(3_400_000), 1_000_000).contains("3,4 MB, paling banyak 1,0 MB"));
        assert!(too_large(Lang::En, None, 1_000_000).contains("more than 1.0 MB"));
    }

    #[test]
    fn the_pace_is_told_against_the_plan() {
        let pace = |elapsed, at| pace(Lang::En, elapsed, 10, at, 10);
        assert_eq!(pace(0, 1).as_deref(), Some("on plan: slide 1 by now; 10 minutes left"));
        assert!(pace(300, 3).is_some_and(|text| text.starts_with("behind the plan: slide 6")));
        assert!(pace(60, 9).is_some_and(|text| text.starts_with("ahead")));
        assert!(pace(9999, 10).is_some_and(|text| text.contains("0 minutes left")));
        assert_eq!(super::pace(Lang::En, 60, 0, 1, 10), None);
    }
}

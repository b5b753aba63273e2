//! Citations for people, in three styles.

use chrono::Datelike as _;

use super::{Work, WorkKind};
use crate::model::PartialDate;
use crate::text::{Lang, date, day, month_name};

/// A style of citations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Style {
    /// As theses in Indonesia have it: with the day of access before the address.
    Indonesian,
    /// The manual of the American Psychological Association, seventh edition, sections 9 and 10.16.
    Apa,
    /// Plain words, for a message or a footnote.
    Plain,
}

/// A work in a style.
pub fn cited(work: &Work, style: Style) -> String {
    match style {
        Style::Indonesian => indonesian(work),
        Style::Apa => apa(work),
        Style::Plain => plain(work),
    }
}

/// `Publisher. (2017, 22 Maret). Title. Diakses pada 21 November 2026, dari https://…`
fn indonesian(work: &Work) -> String {
    let lang = work.lang;
    let published =
        work.published.map_or_else(|| lang.messages().undated.to_owned(), |known| inverted(lang, known, false));
    let accessed = format!("{} {}", lang.messages().accessed, day(lang, work.accessed));
    format!(
        "{}. ({published}). {}{} {accessed}, {} {}",
        work.author,
        ended(&work.title),
        part_of(work),
        lang.pick("dari", "from"),
        work.url
    )
}

/// `Publisher. (2017, March 22). Title. https://…`; with the day of access where the work is undated or changes.
fn apa(work: &Work) -> String {
    let lang = work.lang;
    let published = work.published.map_or_else(
        || lang.pick("t.t.", "n.d.").to_owned(),
        |known| match work.kind {
            WorkKind::Dataset => known.year().to_string(),
            WorkKind::WebPage => inverted(lang, known, lang == Lang::En),
        },
    );
    let kind = match work.kind {
        WorkKind::Dataset => lang.pick(" [Himpunan data]", " [Data set]"),
        WorkKind::WebPage => "",
    };
    let version = work.version.as_ref().map_or_else(String::new, |version| format!(" ({version})"));
    let container = work.container.as_ref().map_or_else(String::new, |container| format!(" {container}."));
    // Who published it is its site, too, and is not said twice.
    let from = if work.published.is_none() || work.kind == WorkKind::Dataset {
        let (retrieved, from) = (lang.pick("Diakses", "Retrieved"), lang.pick("dari", "from"));
        let accessed = match lang {
            Lang::En => english_day(work.accessed),
            Lang::Id => day(lang, work.accessed),
        };
        format!(" {retrieved} {accessed}, {from} {}", work.url)
    } else {
        format!(" {}", work.url)
    };
    let title = ended(&format!("{}{version}{kind}", work.title));
    format!("{}. ({published}). {title}{container}{from}", work.author)
}

/// `Title (Publisher, 22 Maret 2017). https://…`
fn plain(work: &Work) -> String {
    let published =
        work.published.map_or_else(|| work.lang.messages().undated.to_owned(), |known| date(work.lang, known));
    let version = work.version.as_ref().map_or_else(String::new, |version| format!("; {version}"));
    format!("{} ({}, {published}{version}). {}", work.title, work.author, work.url)
}

/// What the work is part of, with its version.
fn part_of(work: &Work) -> String {
    let inside = work
        .container
        .as_ref()
        .map_or_else(String::new, |container| format!(" {} {container}", work.lang.pick("Dalam", "In")));
    let version = work.version.as_ref().map_or_else(String::new, |version| format!(" [{version}]"));
    if inside.is_empty() && version.is_empty() { String::new() } else { format!("{inside}{version}.") }
}

/// A title with a full stop, unless it ends a sentence by itself.
fn ended(title: &str) -> String {
    if title.ends_with(['.', '?', '!']) { title.to_owned() } else { format!("{title}.") }
}

/// A date with the year first; in American English the month stands before the day.
fn inverted(lang: Lang, known: PartialDate, month_first: bool) -> String {
    match known {
        PartialDate::Day(day) if month_first => {
            format!("{}, {} {}", day.year(), month_name(lang, day.month()), day.day())
        }
        PartialDate::Day(day) => format!("{}, {} {}", day.year(), day.day(), month_name(lang, day.month())),
        PartialDate::Month(year, month) => format!("{year}, {}", month_name(lang, month)),
        PartialDate::Year(_) => date(lang, known),
    }
}

fn english_day(day: chrono::NaiveDate) -> String {
    format!("{} {}, {}", month_name(Lang::En, day.month()), day.day(), day.year())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::{source_work, view_work};
    use super::*;
    use crate::dataset::Dataset;

    #[test]
    fn a_report_of_a_newspaper_is_cited_in_each_style_in_both_languages() {
        let dataset = Dataset::embedded();
        let texts = dataset.source_texts().expect("the titles are there");
        let key = dataset.find_source("sindonews-2017-03-22-lima-kabupaten").expect("the source is there");
        let of = |lang, style| cited(&source_work(lang, &dataset, texts, key), style);
        let url =
            "https://daerah.sindonews.com/berita/1190649/23/lima-kabupaten-teken-kerja-sama-adopsi-program-banyuwangi";
        let title = "Lima Kabupaten Teken Kerja Sama Adopsi Program Banyuwangi";
        assert_eq!(
            of(Lang::Id, Style::Indonesian),
            format!("SINDOnews. (2017, 22 Maret). {title}. Diakses pada 21 November 2026, dari {url}")
        );
        assert_eq!(of(Lang::En, Style::Apa), format!("SINDOnews. (2017, March 22). {title}. {url}"));
        assert_eq!(of(Lang::Id, Style::Plain), format!("{title} (SINDOnews, 22 Maret 2017). {url}"));
    }

    #[test]
    fn a_figure_is_cited_by_its_finding_with_edition_version_and_day_of_access() {
        let dataset = Dataset::embedded();
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
        let work = view_work(
            Lang::Id,
            &dataset,
            "Kunjungan terbanyak tercatat pada 2018",
            "https://example.org/#/visits",
            today,
        );
        for style in [Style::Indonesian, Style::Apa, Style::Plain] {
            let text = cited(&work, style);
            assert!(text.starts_with("Studi Tiru. (20") || style == Style::Plain, "{text}");
            assert!(text.contains(&dataset.version) && text.ends_with("https://example.org/#/visits"), "{text}");
            assert!(style == Style::Plain || text.contains("28 November 2026"), "{text}");
        }
    }

    #[test]
    fn every_source_is_cited_whole_in_every_style() {
        use strum::VariantArray as _;
        let dataset = Dataset::embedded();
        let texts = dataset.source_texts().expect("the titles are there");
        for at in 0..dataset.sources.len() {
            for style in Style::VARIANTS {
                let work = source_work(Lang::Id, &dataset, texts, at.into());
                let text = cited(&work, *style);
                let before = text.strip_suffix(work.url.as_str()).expect("the address stands last");
                let dots = |text: &str| text.matches("..").count();
                assert!(dots(before) == dots(&work.title) && !before.contains("  "), "{text}");
            }
        }
    }
}

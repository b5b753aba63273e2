//! The titles of figures: findings that are right over random choices, and a list of them as they are.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/every_figure.rs"]
mod support;
#[path = "support/wording_rules.rs"]
mod wording_rules;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use studi_tiru::dataset::Dataset;
use studi_tiru::figure::{
    Figure, MapOptions, VISITS_KINDS, VISITS_LEADERS, VISITS_ORIGIN, VISITS_PROGRAMMES, VISITS_REGIONS,
    adoption_distance, adoption_map, adoption_steps,
};
use studi_tiru::model::{InstitutionType, Purpose, Topic, Word as _};
use studi_tiru::query::{AdoptionFilter, Filter, Level, Office, Period, VisitIndex};
use studi_tiru::table::{Cell, Value};
use studi_tiru::text::{Lang, in_all, office_label, summary, visit_words};
use support::{CANVAS, LANGS, OF_ADOPTION, OF_VISITS, every_figure, maps, scopes};
use wording_rules::*;

#[test]
fn a_title_is_no_heading_and_says_something_of_every_choice() {
    for lang in LANGS {
        every_figure(lang, |figure| {
            let title = &figure.title;
            assert!(!title.is_empty() && !title.ends_with('.'), "{}: {title}", figure.id);
            assert_ne!(*title, figure.subtitle, "{}", figure.id);
            for heading in ["paling sering,", "most often,"] {
                let is_heading = title.split_once(": ").is_some_and(|(_, rest)| rest.contains(heading));
                assert!(!is_heading, "{}: {title}", figure.id);
            }
        });
    }
}

/// Whether a text counts something as none: what is not found is said in words.
fn counts_nought(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == "0")
}

fn any_filter(dataset: &Dataset) -> impl Strategy<Value = Filter> + use<> {
    use proptest::option::weighted;
    use proptest::sample::select;

    let codes: Vec<String> =
        dataset.regions.iter().map(|region| region.code.as_str().to_owned()).filter(|code| code.len() == 2).collect();
    let programmes: Vec<String> = dataset.programmes.iter().map(|programme| programme.id.clone()).collect();
    let period = weighted(0.5, (2011_i32..2028, 0_i32..6));
    let types = weighted(0.3, select(InstitutionType::ALL.to_vec()));
    let topics = weighted(0.3, select(Topic::ALL.to_vec()));
    let hosts = weighted(0.2, select(Office::ALL.to_vec()));
    let purposes = weighted(0.2, select(Purpose::ALL.to_vec()));
    (
        period,
        types,
        weighted(0.3, select(codes)),
        topics,
        weighted(0.2, select(programmes)),
        (hosts, purposes),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(period, institution_type, province, topic, programme, (host, purpose), well_sourced, day_known)| Filter {
                period: Period { from: period.map(|(from, _)| from), to: period.map(|(from, length)| from + length) },
                institution_type,
                province,
                topic,
                programme,
                host,
                purpose,
                well_sourced,
                day_known,
                text: String::new(),
            },
        )
}

/// The rows of a ranking with the most visits, and how many.
fn first_rows(figure: &Figure, but: &str) -> (Vec<String>, u32) {
    let rows: Vec<(String, u32)> = figure
        .table
        .rows
        .iter()
        .filter_map(|row| match row.as_slice() {
            [Cell { value: Value::Text(label), .. }, Cell { value: Value::Count(count), .. }] if label != but => {
                Some((label.clone(), *count))
            }
            _ => None,
        })
        .collect();
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(0);
    (rows.into_iter().filter(|(_, count)| *count == most).map(|(label, _)| label).collect(), most)
}

fn assert_ranking(lang: Lang, figure: &Figure) {
    let (names, most) = first_rows(figure, office_label(lang, Office::NotStated));
    let title = &figure.title;
    if names.is_empty() {
        assert!(!title.contains(|letter: char| letter.is_ascii_digit()), "{}: {title}", figure.id);
    } else if names.len() <= 2 {
        // Kinds and offices have words of their own in sentences.
        if [VISITS_ORIGIN, VISITS_REGIONS, VISITS_PROGRAMMES].contains(&figure.id) {
            assert!(names.iter().all(|name| title.contains(name.as_str())), "{}: {title}, {names:?}", figure.id);
        }
        let said = studi_tiru::text::integer(lang, most);
        let in_words =
            ["satu", "sekali", "one", "once", "twice"].iter().any(|word| words(title).contains(&format!(" {word} ")));
        assert!(in_words || title.contains(&said), "{}: {title}, {most}", figure.id);
    } else {
        let said = studi_tiru::text::integer(lang, i64::try_from(names.len()).unwrap_or(0));
        let is_said = title.contains(&said) && !names.iter().any(|name| title.contains(name.as_str()));
        assert!(is_said || title.contains(" satu ") || title.contains(" one "), "{}: {title}, {names:?}", figure.id);
    }
}

#[test]
fn titles_of_visits_are_right_for_any_filter() {
    let dataset = Dataset::embedded();
    let index = VisitIndex::new(&dataset, visit_words);
    let mut runner = TestRunner::new(Config::with_cases(60));
    let result = runner.run(&any_filter(&dataset), |filter| {
        let selection = index.select(&dataset, &filter);
        for lang in LANGS {
            for make in OF_VISITS {
                let figure = make(&dataset, &selection, lang, CANVAS);
                let title = &figure.title;
                assert!(!title.is_empty() && !title.ends_with('.'), "{}: {title}", figure.id);
                assert!(!counts_nought(title), "{}: {title}", figure.id);
                assert_written(lang, figure.id, title);
                if selection.keys.is_empty() {
                    assert!(!title.contains(|letter: char| letter.is_ascii_digit()), "{}: {title}", figure.id);
                } else if [VISITS_ORIGIN, VISITS_REGIONS, VISITS_KINDS, VISITS_PROGRAMMES, VISITS_LEADERS]
                    .contains(&figure.id)
                {
                    assert_ranking(lang, &figure);
                }
                for sentence in sentences(&figure.sentence) {
                    assert!(!begins_with_numeral(sentence), "{}: {sentence}", figure.id);
                }
            }
            let told: String = summary(lang, &dataset, &selection).into_iter().map(|piece| piece.text).collect();
            assert_written(lang, "summary", &told);
            assert!(!counts_nought(&told), "{told}");
            for sentence in sentences(&told) {
                assert!(!begins_with_numeral(sentence), "{told}");
            }
        }
        Ok(())
    });
    result.expect("every title holds");
}

#[test]
fn titles_of_adoption_are_right_for_any_scope() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let programmes: Vec<String> = dataset.programmes.iter().map(|programme| programme.id.clone()).collect();
    let any_scope = (
        proptest::option::weighted(0.4, 2011_i32..2027),
        proptest::option::weighted(0.5, 0_i32..8),
        proptest::option::weighted(0.4, proptest::sample::select(programmes)),
        any::<bool>(),
    );
    let mut runner = TestRunner::new(Config::with_cases(60));
    let result = runner.run(&any_scope, |(from, length, programme, by_province)| {
        let scope = AdoptionFilter {
            from,
            until: length.map(|length| from.unwrap_or(2016) + length),
            programme: programme.as_deref().and_then(|id| dataset.find_programme(id)),
            level: if by_province { Level::Province } else { Level::Regency },
        };
        for lang in LANGS {
            let mut figures: Vec<Figure> =
                OF_ADOPTION.iter().map(|make| make(&dataset, later, &scope, lang, CANVAS)).collect();
            figures.push(adoption_distance(&dataset, later, &maps.capitals, &scope, lang, CANVAS));
            figures.push(adoption_map(&dataset, later, &maps, &scope, MapOptions::default(), lang, CANVAS));
            for figure in &figures {
                let title = &figure.title;
                assert!(!title.is_empty() && !title.ends_with('.'), "{}: {title}", figure.id);
                assert!(!counts_nought(title), "{}: {title}, {scope:?}", figure.id);
                assert_written(lang, figure.id, title);
                for sentence in sentences(&figure.sentence) {
                    assert!(!begins_with_numeral(sentence), "{}: {sentence}", figure.id);
                }
            }
        }
        Ok(())
    });
    result.expect("every title holds");
}

#[test]
fn a_title_of_regions_counts_the_rows_of_its_table() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    for scope in scopes(&dataset) {
        let steps = adoption_steps(&dataset, later, &scope, Lang::Id, CANVAS);
        let map = adoption_map(&dataset, later, &maps, &scope, MapOptions::default(), Lang::Id, CANVAS);
        let levels = |figure: &Figure, column: &str| {
            let at = figure.table.columns.iter().position(|one| one.key == column).expect("the column is there");
            let cells = figure.table.rows.iter().filter_map(|row| row.get(at));
            cells
                .filter_map(|cell| if let Value::Text(text) = &cell.value { Some(text.clone()) } else { None })
                .collect::<Vec<_>>()
        };
        let of_steps = levels(&steps, "step");
        let visited = of_steps.iter().filter(|level| *level == "Berkunjung").count();
        if visited > 0 && visited < of_steps.len() {
            assert_eq!(steps.title, format!("{visited} dari {} daerah baru sampai tahap berkunjung", of_steps.len()));
        }
        let of_map = levels(&map, "step");
        let further = ["Menandatangani kerja sama", "Menerapkan program"];
        let taken = of_map.iter().filter(|level| further.contains(&level.as_str())).count();
        if taken > 0 && of_map.len() > 1 {
            assert!(map.title.contains(&format!("{taken} dari {}", of_map.len())), "{}", map.title);
        }
    }
}

#[test]
fn one_visit_is_told_as_one() {
    assert_eq!(in_all(Lang::Id, 1), "Satu kunjungan tercatat.");
    assert_eq!(in_all(Lang::En, 188), "In all, 188 visits are recorded.");
}

#[test]
fn the_titles_are_those_of_the_list() {
    let mut lines = Vec::new();
    for lang in LANGS {
        let before = lines.len();
        every_figure(lang, |figure| {
            let line = format!("{} {} ({}): {}", lang.word(), figure.id, figure.period, figure.title);
            if !lines.contains(&line) {
                lines.push(line);
            }
        });
        assert!(lines.len() - before >= 60, "{}", lines.len() - before);
    }
    let text = lines.join("\n") + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/titles.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &text).expect("the list is written");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let changed = golden.lines().zip(text.lines()).find(|(old, new)| old != new);
    assert!(golden == text, "the titles have changed, first {changed:?}: make snapshots, and look at the difference");
}

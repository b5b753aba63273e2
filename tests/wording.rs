//! What can be tested of the rules of wording: in every message, in everything that figures say, over random choices; and
//! a list of titles as they are.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::fmt::Debug;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use studi_tiru::dataset::{Dataset, Later};
use studi_tiru::figure::{
    Canvas, Cell, Figure, MapLook, TimeLook, TimelineLook, VISITS_KINDS, VISITS_LEADERS, VISITS_ORIGIN,
    VISITS_PROGRAMMES, VISITS_REGIONS, adoption_arrivals, adoption_by_programme, adoption_distance, adoption_ladder,
    adoption_map, adoption_spread, adoption_steps, award_timeline, indicators, programme_lifelines, programme_mentions,
    provinces_reached, visits_by_year, visits_calendar, visits_kinds, visits_leaders, visits_origin, visits_over_time,
    visits_pairs, visits_programmes, visits_regions, visits_returning, visits_sizes, visits_topics,
};
use studi_tiru::geo::{Maps, Topology};
use studi_tiru::model::{AwardLevel, InstitutionType, Topic, Word as _};
use studi_tiru::query::{
    AwardFilter, Context, Filter, Lanes, Level, Office, Period, ProgrammeOrder, Register, Scale, Scope, Selection,
    Series, Step, Wanted,
};
use studi_tiru::text::{Lang, in_all, office_label, summary, visit_words};

const CANVAS: Canvas = Canvas { width_px: 800.0, height_px: 420.0, type_px: 14.0, at_least: 0 };
const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

/// A message: the table and the key that it stands at, and its text.
struct Message {
    at: String,
    text: String,
}

/// The messages of a table: what its derived `Debug` writes, one `key: "text",` a line.
fn of_table(name: &str, table: &dyn Debug) -> Vec<Message> {
    let written = format!("{table:#?}");
    let lines = written.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once(": "));
    let messages: Vec<Message> = lines
        .map(|(key, text)| Message {
            at: format!("{name}.{key}"),
            text: serde_json::from_str(text).expect("a message is a text in quotes"),
        })
        .collect();
    assert!(messages.len() > 30, "{name}");
    messages
}

/// Every message of a language.
fn messages(lang: Lang) -> Vec<Message> {
    let tables: [(&str, &dyn Debug); 6] = [
        ("messages", lang.messages()),
        ("crowd", lang.crowd()),
        ("story", lang.story()),
        ("honours", lang.honours()),
        ("present", lang.present()),
        ("notebook", lang.notebook()),
    ];
    tables.iter().flat_map(|(name, table)| of_table(name, *table)).collect()
}

/// Draws a figure of visits.
type Make = fn(&Dataset, &Selection, Lang, Canvas) -> Figure;

const OF_VISITS: [Make; 16] = [
    visits_by_year,
    visits_origin,
    visits_regions,
    visits_kinds,
    visits_programmes,
    visits_leaders,
    visits_topics,
    visits_pairs,
    visits_calendar,
    visits_sizes,
    visits_returning,
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { step: Step::Month, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { by: Series::Topic, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { by: Series::Province, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { people: true, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        let look = TimeLook { by: Series::Topic, people: true, ..TimeLook::default() };
        visits_over_time(dataset, selection, look, lang, canvas)
    },
];

/// Draws a figure of adoption.
type MakeOfScope = fn(&Dataset, &Later, &Scope, Lang, Canvas) -> Figure;

const OF_ADOPTION: [MakeOfScope; 6] =
    [adoption_spread, adoption_arrivals, adoption_by_programme, provinces_reached, adoption_ladder, adoption_steps];

fn maps() -> Maps {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let read = |name: &str| fs::read(data.join(name)).expect("the file is there");
    let outlines = |name: &str| Topology::read(&read(name)).expect("the outlines read");
    let capitals = studi_tiru::geo::Capitals::read(&read("regions.json")).expect("the regions read");
    Maps { regions: outlines("map/indonesia.topo.json"), neighbours: outlines("map/neighbours.topo.json"), capitals }
}

fn select(dataset: &Dataset, filter: &Filter) -> Selection {
    Register::new(dataset, |visit| visit_words(dataset, visit)).select(dataset, filter)
}

fn filters() -> Vec<Filter> {
    let period = |from, to| Filter { period: Period { from, to }, ..Filter::default() };
    vec![
        Filter::default(),
        period(Some(2016), Some(2019)),
        period(Some(2018), Some(2018)),
        Filter { province: Some("33".into()), ..Filter::default() },
        Filter { topic: Some(Topic::Village), ..Filter::default() },
        Filter { institution_type: InstitutionType::from_word("city-council"), ..Filter::default() },
        Filter { text: "zzzz".into(), ..Filter::default() },
    ]
}

fn scopes(dataset: &Dataset) -> Vec<Scope> {
    vec![
        Scope::default(),
        Scope { until: Some(2016), ..Scope::default() },
        Scope { from: Some(2023), until: Some(2023), ..Scope::default() },
        Scope { programme: dataset.find_programme("smart-kampung"), ..Scope::default() },
        Scope { level: Level::Province, ..Scope::default() },
    ]
}

fn award_filters() -> Vec<AwardFilter> {
    let all = AwardFilter::default;
    vec![
        all(),
        AwardFilter { from: Some(2018), to: Some(2020), ..all() },
        AwardFilter { text: "sakip".into(), ..all() },
        AwardFilter { level: Some(AwardLevel::International), ..all() },
        AwardFilter { sector: Some(Topic::Tourism), ..all() },
        AwardFilter { text: "zzzz".into(), ..all() },
    ]
}

/// Every figure over the choices above.
fn every_figure(lang: Lang, mut check: impl FnMut(&Figure)) {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    for filter in filters() {
        let selection = select(&dataset, &filter);
        for make in OF_VISITS {
            check(&make(&dataset, &selection, lang, CANVAS));
        }
    }
    for scope in scopes(&dataset) {
        for make in OF_ADOPTION {
            check(&make(&dataset, later, &scope, lang, CANVAS));
        }
        check(&adoption_distance(&dataset, later, &maps.capitals, &scope, lang, CANVAS));
        let look = MapLook { bubbles: true, ..MapLook::default() };
        check(&adoption_map(&dataset, later, &maps, &scope, look, lang, CANVAS));
    }
    let context: Vec<Context> = Context::ALWAYS.to_vec();
    for filter in award_filters() {
        let look = TimelineLook { lanes: Lanes::Series, context: &context };
        check(&award_timeline(&dataset, later, &filter, look, lang, CANVAS));
    }
    for scale in Scale::ALL {
        check(&indicators(later, *scale, lang, CANVAS));
    }
    for wanted in [Wanted::default(), Wanted { text: "zzzz".into(), ..Wanted::default() }] {
        let asked = (&wanted, ProgrammeOrder::Studied.into(), Period::default());
        check(&programme_lifelines(&dataset, later, asked, lang, CANVAS));
    }
    for id in ["mal-pelayanan-publik", "smart-kampung", "rantang-kasih"] {
        let key = dataset.find_programme(id).expect("the programme is there");
        check(&programme_mentions(&dataset, later, key, lang, CANVAS));
    }
}

/// What a figure says in words of its own.
fn said_by(figure: &Figure) -> Vec<String> {
    let headings = figure.table.columns.iter().map(|column| column.heading.clone());
    let texts = [&figure.title, &figure.subtitle, &figure.sentence].into_iter().chain(&figure.notes);
    texts.chain(&figure.coverage).cloned().chain(headings).collect()
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '?', '!'])
        .fold((Vec::new(), 0, 0), |(mut found, from, to), part| {
            // A sentence ends where a space or nothing follows.
            let end = to + part.len();
            if text[end..].is_empty() || text[end..].starts_with([' ', '\n']) {
                found.push(text[from..end].trim());
                return (found, end, end);
            }
            (found, from, end)
        })
        .0
}

/// Whether a sentence begins with a numeral that is no label, as in `2017: 12 kunjungan …`.
fn begins_with_numeral(sentence: &str) -> bool {
    let first = sentence.split_whitespace().next().unwrap_or_default();
    sentence.starts_with(|letter: char| letter.is_ascii_digit()) && !first.ends_with(':')
}

/// Whether two numbers stand beside each other with nothing but a space between.
fn touches(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).any(|three| three[0].is_ascii_digit() && three[1] == ' ' && three[2].is_ascii_digit())
}

/// The words of a text, small; those of several words are found in it with spaces around them.
fn words(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    format!(" {} ", plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words that stand for something else in this product, or for nothing: each with what may surround it all the same.
const NOT_INDONESIAN: &[(&str, &[&str])] = &[
    ("saringan", &[]),
    ("longgarkan", &[]),
    ("bersandar", &[]),
    ("saling lepas", &[]),
    ("runtun", &[]),
    ("runtunnya", &[]),
    ("langkah", &[]),
    ("terjangkau", &[]),
    ("bulatan", &[]),
    ("garis miring", &[]),
    ("tanpa jaringan", &[]),
    ("terlalu lama", &[]),
    ("walikota", &[]),
    ("mengambil", &[]),
    ("mengambilnya", &[]),
    ("pengambilan", &[]),
    ("diambil", &[]),
    ("menjalankan", &[]),
    ("menjalankannya", &[]),
    ("dijalankan", &[]),
    ("berjalan", &[]),
    ("sambungan", &[]),
    ("di jalan", &[]),
    ("sematkan", &[]),
    ("disematkan", &[]),
    ("temuan", &[]),
    ("panggung", &[]),
    ("dihargai", &[]),
    ("berjanji", &[]),
    ("mereka", &[]),
    ("rel", &[]),
    ("baki", &[]),
    ("angka resmi", &[]),
    ("versi data", &[]),
    ("papan ketik gambar", &[]),
    ("tidak ditemukan catatan", &[]),
    ("tanda", &["tanda tanya", "tanda hubung"]),
];
const NOT_ENGLISH: &[&str] = &[
    "loosen",
    "put off",
    "signed for",
    "said they want",
    "rests on",
    "rest on",
    "highest step",
    "pinned",
    "data version",
    "dataset version",
    "long runs",
    "longest runs",
    "no source fits",
    "walikota",
];

fn assert_vocabulary(lang: Lang, at: &str, text: &str) {
    let plain = words(text);
    match lang {
        Lang::Id => {
            for (word, allowed) in NOT_INDONESIAN {
                let mut rest = plain.clone();
                for phrase in *allowed {
                    rest = rest.replace(&format!(" {phrase} "), " ");
                }
                assert!(!rest.contains(&format!(" {word} ")), "{at}: “{word}” in “{text}”");
            }
        }
        Lang::En => {
            for word in NOT_ENGLISH {
                assert!(!plain.contains(&format!(" {word} ")), "{at}: “{word}” in “{text}”");
            }
        }
    }
}

const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/// What holds of each text in a language.
fn assert_written(lang: Lang, at: &str, text: &str) {
    assert!(!text.contains("  ") && text.trim() == text, "{at}: stray space in “{text}”");
    assert!(!touches(text), "{at}: two numbers touch in “{text}”");
    assert!(!text.contains(" %"), "{at}: a percentage is 42%, not 42 %: “{text}”");
    assert_vocabulary(lang, at, text);
    for day in DAYS.iter().filter(|_| lang == Lang::Id) {
        for (begin, _) in text.match_indices(day) {
            let after = text[begin + day.len()..].strip_prefix(' ').unwrap_or_default();
            let is_date = after.starts_with(|letter: char| letter.is_ascii_digit());
            assert!(!is_date, "{at}: no comma after the weekday in “{text}”");
        }
    }
    for title in ["Plt", "Pj"] {
        assert!(!words(text).contains(&format!(" {} ", title.to_lowercase())) || text.contains(&format!("{title}.")));
    }
}

#[test]
fn every_message_keeps_the_rules_of_wording() {
    for lang in LANGS {
        for Message { at, text } in messages(lang) {
            assert_written(lang, &at, &text);
            assert!(!text.contains('"'), "{at}: quotes are curly: {text}");
            for sentence in sentences(&text) {
                assert!(!begins_with_numeral(sentence), "{at}: begins with a numeral: {sentence}");
            }
        }
    }
}

#[test]
fn all_that_figures_say_keeps_the_rules_of_wording() {
    for lang in LANGS {
        every_figure(lang, |figure| {
            for text in said_by(figure) {
                assert_written(lang, figure.id, &text);
            }
            let below = [&figure.sentence].into_iter().chain(&figure.notes);
            for sentence in below.flat_map(|text| sentences(text)) {
                assert!(!begins_with_numeral(sentence), "{}: begins with a numeral: {sentence}", figure.id);
            }
        });
    }
}

#[test]
fn a_note_is_what_the_reader_writes_and_an_image_is_a_file() {
    let notes = [
        "messages.notes",
        "messages.make_note",
        "messages.new_version",
        "messages.way_notes",
        "honours.take_questions",
        "present.notes",
        "present.print_notes",
        "present.no_notes",
    ];
    let images =
        ["messages.copy_picture", "messages.picture_refused", "messages.download_svg", "messages.download_png"];
    for Message { at, text } in messages(Lang::Id) {
        let plain = words(&text);
        let has = |word: &str| plain.contains(&format!(" {word} "));
        let may_note = at.starts_with("notebook.") || notes.contains(&at.as_str());
        assert!(may_note || !has("catatan"), "{at}: {text}");
        assert!(images.contains(&at.as_str()) || !has("gambar"), "{at}: {text}");
    }
    every_figure(Lang::Id, |figure| {
        for text in said_by(figure) {
            let plain = words(&text);
            assert!(!plain.contains(" catatan ") && !plain.contains(" gambar "), "{}: {text}", figure.id);
        }
    });
}

/// The messages that stand on buttons.
const BUTTONS: &[(&str, &[&str])] = &[
    (
        "messages",
        &[
            "to_deck",
            "make_note",
            "table",
            "hide_table",
            "download",
            "copy_picture",
            "copy_link",
            "download_svg",
            "download_png",
            "download_slide",
            "download_csv",
            "download_csv_excel",
            "download_workbook",
            "focus_series",
            "show_all_series",
            "reset",
            "show_whole_selection",
            "show_more",
            "copy_citation",
            "open_records",
            "explore_all_visits",
            "full_screen",
            "leave_full_screen",
            "use_new_version",
            "whole_dataset",
            "try_again",
            "close",
        ],
    ),
    ("crowd", &["lift", "pin", "unpin"]),
    (
        "story",
        &[
            "zoom_in",
            "zoom_out",
            "zoom_reset",
            "play",
            "pause",
            "make_mine",
            "forget_mine",
            "all_classes",
            "history_files",
            "geojson",
            "zoom_here",
            "close_panel",
        ],
    ),
    (
        "honours",
        &[
            "zoom_in",
            "zoom_out",
            "zoom_earlier",
            "zoom_later",
            "zoom_all",
            "show_all_lanes",
            "show_first_lanes",
            "catalogue_files",
            "compare",
            "stop_comparing",
        ],
    ),
    (
        "present",
        &[
            "make",
            "new_deck",
            "show",
            "edit",
            "copy",
            "delete",
            "undo",
            "file",
            "open_file",
            "up",
            "down",
            "duplicate",
            "hide",
            "unhide",
            "pair",
            "add_title",
            "add_text",
            "add_quote",
            "add_question",
            "print",
            "previous",
            "next",
            "leave",
            "overview",
            "speaker",
            "full",
            "help",
            "key_black",
            "restart",
            "restore",
            "delete_for_good",
            "restore_as_copy",
            "keep_and_open",
            "copy_link",
            "sheet",
            "back_to_deck",
            "take_off",
        ],
    ),
    (
        "notebook",
        &[
            "download_kept",
            "new_note",
            "undo",
            "redo",
            "edit",
            "done",
            "delete",
            "restore",
            "delete_forever",
            "export_locked",
            "show_passphrase",
            "lock_and_save",
            "unlock",
            "empty_store",
            "take_along",
            "print",
            "import",
            "import_now",
            "cancel",
            "clear_versions",
            "bring_back",
        ],
    ),
];

#[test]
fn a_button_has_at_most_three_words() {
    for lang in LANGS {
        let all = messages(lang);
        for (table, keys) in BUTTONS {
            for key in *keys {
                let at = format!("{table}.{key}");
                let found = all.iter().find(|message| message.at == at);
                let text = &found.unwrap_or_else(|| panic!("there is no message {at}")).text;
                let plain = text.split('(').next().unwrap_or_default();
                let count = plain.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
                assert!(count <= 3, "{at}: {text}");
            }
        }
    }
}

#[test]
fn what_leads_into_a_presentation_and_what_leads_back_have_names_of_their_own() {
    for lang in LANGS {
        assert_ne!(lang.messages().to_deck, lang.present().back_to_deck);
        assert!(lang.present().add_figures.contains(&format!("“{}”", lang.messages().to_deck)));
        assert!(lang.story().choose_mine.contains(&format!("“{}”", lang.story().make_mine)));
        assert_eq!(lang.story().agency, lang.honours().agency, "one thing has one name");
    }
}

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
    (
        period,
        types,
        weighted(0.3, select(codes)),
        topics,
        weighted(0.2, select(programmes)),
        hosts,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(period, institution_type, province, topic, programme, host, well_sourced, day_known)| Filter {
            period: Period { from: period.map(|(from, _)| from), to: period.map(|(from, length)| from + length) },
            institution_type,
            province,
            topic,
            programme,
            host,
            well_sourced,
            day_known,
            text: String::new(),
        })
}

/// The rows of a ranking with the most visits, and how many.
fn first_rows(figure: &Figure, but: &str) -> (Vec<String>, u32) {
    let rows: Vec<(String, u32)> = figure
        .table
        .rows
        .iter()
        .filter_map(|row| match row.as_slice() {
            [Cell::Text(label), Cell::Count { count, .. }] if label != but => Some((label.clone(), *count)),
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
    let register = Register::new(&dataset, |visit| visit_words(&dataset, visit));
    let mut runner = TestRunner::new(Config::with_cases(60));
    let result = runner.run(&any_filter(&dataset), |filter| {
        let selection = register.select(&dataset, &filter);
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
        let scope = Scope {
            from,
            until: length.map(|length| from.unwrap_or(2016) + length),
            programme: programme.as_deref().and_then(|id| dataset.find_programme(id)),
            level: if by_province { Level::Province } else { Level::Regency },
        };
        for lang in LANGS {
            let mut figures: Vec<Figure> =
                OF_ADOPTION.iter().map(|make| make(&dataset, later, &scope, lang, CANVAS)).collect();
            figures.push(adoption_distance(&dataset, later, &maps.capitals, &scope, lang, CANVAS));
            figures.push(adoption_map(&dataset, later, &maps, &scope, MapLook::default(), lang, CANVAS));
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
        let map = adoption_map(&dataset, later, &maps, &scope, MapLook::default(), Lang::Id, CANVAS);
        let rungs = |figure: &Figure, column: &str| {
            let at = figure.table.columns.iter().position(|one| one.key == column).expect("the column is there");
            let cells = figure.table.rows.iter().filter_map(|row| row.get(at));
            cells
                .filter_map(|cell| if let Cell::Text(text) = cell { Some(text.clone()) } else { None })
                .collect::<Vec<_>>()
        };
        let of_steps = rungs(&steps, "step");
        let visited = of_steps.iter().filter(|rung| *rung == "Berkunjung").count();
        if visited > 0 && visited < of_steps.len() {
            assert_eq!(steps.title, format!("{visited} dari {} daerah baru sampai tahap berkunjung", of_steps.len()));
        }
        let of_map = rungs(&map, "step");
        let further = ["Menandatangani kerja sama", "Menerapkan program"];
        let taken = of_map.iter().filter(|rung| further.contains(&rung.as_str())).count();
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
